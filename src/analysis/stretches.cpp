#include "analysis/stretches.h"

#include <algorithm>
#include <iterator>
#include <map>
#include <optional>
#include <tuple>
#include <utility>

namespace sowlint::analysis {
namespace {

/// `a` and `b` as one stretch from the earlier begin to the later end.
Stretch joined(const Stretch& a, const Stretch& b) {
  Stretch both = a;
  both.first = std::min(a.first, b.first);
  both.last = std::max(a.last, b.last);
  both.hits.insert(both.hits.end(), b.hits.begin(), b.hits.end());
  both.quantities.insert(both.quantities.end(), b.quantities.begin(), b.quantities.end());
  return both;
}

bool holds(const Stretch& outer, const Stretch& inner) {
  return outer.first <= inner.first && inner.last <= outer.last;
}

/// Leaves only stretches that hold no other one.
void keep_smallest(Stretches& stretches) {
  Stretches smallest;
  for (Stretch& stretch : stretches) {  // shortest first: what it holds was kept before it
    const bool larger = std::any_of(smallest.begin(), smallest.end(),
                                    [&](const Stretch& kept) { return holds(stretch, kept); });
    if (!larger) smallest.push_back(std::move(stretch));
  }
  stretches = std::move(smallest);
}

/// The smallest stretch that begins with `left` and holds one stretch of every other part at or
/// after it, if there is one.
std::optional<Stretch> cover_from(const Stretch& left, std::size_t own,
                                  std::span<const Stretches> parts) {
  Stretch cover = left;
  for (std::size_t part = 0; part < parts.size(); ++part) {
    if (part == own) continue;
    const Stretch* best = nullptr;
    for (const Stretch& other : parts[part]) {
      if (other.first < left.first) continue;
      if (best == nullptr || other.last < best->last) best = &other;
    }
    if (best == nullptr) return std::nullopt;
    cover = joined(cover, *best);
  }
  return cover;
}

/// Chains of parts that are close enough, by the parts used so far as bits. A chain that ends later
/// reaches further and one that ends sooner is shorter, so that all are kept.
using Chains = std::map<unsigned, Stretches>;

/// Adds `member` of the part `own` to the chains that it begins within reach of. Members come in
/// the order of their first words.
void extend(Chains& chains, const Stretch& member, unsigned own, std::uint32_t within) {
  Chains longer;
  for (const auto& [used, known] : chains) {
    if ((used & own) != 0) continue;
    for (const Stretch& chain : known) {
      if (member.first <= chain.last + within) longer[used | own].push_back(joined(chain, member));
    }
  }
  longer[own].push_back(member);
  for (auto& [used, found] : longer) {
    Stretches& known = chains[used];
    std::move(found.begin(), found.end(), std::back_inserter(known));
    settle(known);
  }
}

}  // namespace

std::uint32_t words_between(const Stretch& a, const Stretch& b) {
  if (a.last <= b.first) return b.first - a.last;
  if (b.last <= a.first) return a.first - b.last;
  return 0;
}

void settle(Stretches& stretches) {
  const auto key = [](const Stretch& s) { return std::tuple(s.words(), s.first); };
  std::stable_sort(stretches.begin(), stretches.end(),
                   [&](const Stretch& a, const Stretch& b) { return key(a) < key(b); });
  const auto same = [](const Stretch& a, const Stretch& b) {
    return a.first == b.first && a.last == b.last;
  };
  stretches.erase(std::unique(stretches.begin(), stretches.end(), same), stretches.end());
  if (stretches.size() > kMostStretches) stretches.resize(kMostStretches);
}

Stretches covers(std::span<const Stretches> parts) {
  if (parts.size() == 1) return parts.front();
  Stretches result;
  for (std::size_t own = 0; own < parts.size(); ++own) {
    for (const Stretch& left : parts[own]) {
      auto cover = cover_from(left, own, parts);
      if (cover && cover->words() <= kWidestCover) result.push_back(std::move(*cover));
    }
  }
  std::stable_sort(result.begin(), result.end(), [](const Stretch& a, const Stretch& b) {
    return std::tuple(a.words(), a.first) < std::tuple(b.words(), b.first);
  });
  keep_smallest(result);
  settle(result);
  return result;
}

Stretches in_order(std::span<const Stretches> parts, std::uint32_t within) {
  Stretches chains = parts.front();
  for (const Stretches& next : parts.subspan(1)) {
    Stretches longer;
    for (const Stretch& member : next) {
      const Stretch* best = nullptr;  // the chain that begins last makes the shortest whole
      for (const Stretch& chain : chains) {
        if (chain.last > member.first || member.first - chain.last > within) continue;
        if (best == nullptr || chain.first > best->first) best = &chain;
      }
      if (best != nullptr) longer.push_back(joined(*best, member));
    }
    settle(longer);
    chains = std::move(longer);
  }
  return chains;
}

Stretches near_each_other(std::span<const Stretches> parts, std::uint32_t within) {
  std::vector<std::pair<unsigned, const Stretch*>> members;
  for (std::size_t part = 0; part < parts.size(); ++part) {
    for (const Stretch& stretch : parts[part])
      members.emplace_back(1U << part, &stretch);
  }
  std::stable_sort(members.begin(), members.end(),
                   [](const auto& a, const auto& b) { return a.second->first < b.second->first; });
  Chains chains;
  for (const auto& [own, stretch] : members)
    extend(chains, *stretch, own, within);
  return chains[(1U << parts.size()) - 1];
}

}  // namespace sowlint::analysis

#include "analysis/stretches.h"

#include <algorithm>
#include <array>
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

constexpr std::size_t kMostParts = 6;

/// Members of different parts that are close enough to each other.
struct Chain {
  std::uint32_t first = 0;
  std::uint32_t last = 0;
  std::array<const Stretch*, kMostParts> members{};  ///< by part; null for a part not reached

  [[nodiscard]] auto place() const { return std::tuple(last - first, first); }
};

/// Chains by the parts they have, as bits. One that ends later reaches further and one that ends
/// sooner is shorter, so that both are kept.
using Chains = std::array<std::vector<Chain>, 1U << kMostParts>;

Chain longer(Chain chain, const Stretch& member, std::size_t part) {
  chain.last = std::max(chain.last, member.last);
  chain.members[part] = &member;
  return chain;
}

/// Takes out what equals another in place, then what is longest.
void keep_shortest(std::vector<Chain>& chains) {
  std::stable_sort(chains.begin(), chains.end(),
                   [](const Chain& a, const Chain& b) { return a.place() < b.place(); });
  const auto same = [](const Chain& a, const Chain& b) { return a.place() == b.place(); };
  chains.erase(std::unique(chains.begin(), chains.end(), same), chains.end());
  if (chains.size() > kMostStretches) chains.resize(kMostStretches);
}

/// Adds `member` to the chains it begins within reach of. Members come in the order of their first
/// words, so that a chain out of reach now stays so.
void extend(Chains& chains, unsigned everything, const Stretch& member, std::size_t part,
            std::uint32_t within) {
  const unsigned own = 1U << part;
  for (unsigned used = everything - 1; used > 0; --used) {
    std::vector<Chain>& known = chains[used];
    std::erase_if(known, [&](const Chain& chain) { return member.first > chain.last + within; });
    if ((used & own) != 0 || known.empty()) continue;
    std::vector<Chain>& extended = chains[used | own];
    for (const Chain& chain : known)
      extended.push_back(longer(chain, member, part));
    keep_shortest(extended);
  }
  chains[own].push_back(longer({member.first, member.last, {}}, member, part));
  keep_shortest(chains[own]);
}

Stretch stretch_of(const Chain& chain) {
  Stretch whole;
  whole.first = chain.first;
  whole.last = chain.last;
  for (const Stretch* member : chain.members) {
    if (member == nullptr) continue;
    whole = joined(whole, *member);
  }
  return whole;
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
  std::vector<std::pair<std::size_t, const Stretch*>> members;
  for (std::size_t part = 0; part < parts.size(); ++part) {
    for (const Stretch& stretch : parts[part])
      members.emplace_back(part, &stretch);
  }
  std::stable_sort(members.begin(), members.end(),
                   [](const auto& a, const auto& b) { return a.second->first < b.second->first; });
  const unsigned everything = (1U << parts.size()) - 1;
  Chains chains;
  for (const auto& [part, stretch] : members)
    extend(chains, everything, *stretch, part, within);
  Stretches result;
  for (const Chain& chain : chains[everything])
    result.push_back(stretch_of(chain));
  return result;
}

}  // namespace sowlint::analysis

#include "compare/align.h"

#include <algorithm>
#include <cmath>
#include <set>
#include <tuple>
#include <utility>

#include "compare/changes.h"

namespace sowlint::compare {
namespace {

constexpr std::size_t kNone = static_cast<std::size_t>(-1);

/// The indices of a longest increasing subsequence of `values`.
std::vector<bool> in_order(const std::vector<std::size_t>& values) {
  std::vector<std::size_t> tails;  // tails[k]: index of the least end of a run of k + 1
  std::vector<std::size_t> previous(values.size(), kNone);
  for (std::size_t i = 0; i < values.size(); ++i) {
    const auto place = std::lower_bound(
        tails.begin(), tails.end(), values[i],
        [&](std::size_t index, std::size_t value) { return values[index] < value; });
    if (place != tails.begin()) previous[i] = *std::prev(place);
    if (place == tails.end()) {
      tails.push_back(i);
    } else {
      *place = i;
    }
  }
  std::vector<bool> result(values.size(), false);
  for (std::size_t at = tails.empty() ? kNone : tails.back(); at != kNone; at = previous[at])
    result[at] = true;
  return result;
}

class Aligner {
 public:
  Aligner(std::span<const Norm> before, std::span<const Norm> after)
      : before_(before),
        after_(after),
        weights_({before, after}),
        to_after_(before.size(), kNone),
        to_before_(after.size(), kNone) {
    for (const Norm& norm : before)
      before_profiles_.push_back(profile_of(norm.words, weights_));
    for (const Norm& norm : after)
      after_profiles_.push_back(profile_of(norm.words, weights_));
  }

  Alignment run() {
    link_equals();
    link_alike();
    link_neighbours();
    mark_moved();
    link_parts();
    return result();
  }

 private:
  void link(std::size_t before, std::size_t after) {
    Link made;
    made.before = before;
    made.after = after;
    made.likeness = likeness(before_profiles_[before], after_profiles_[after]);
    made.same = says_the_same(before_[before], after_[after]);
    to_after_[before] = after;
    to_before_[after] = before;
    links_.push_back(made);
  }

  [[nodiscard]] static std::string key(const Norm& norm) {
    return key_of(norm.lead_in) + "\n" + key_of(norm.words);
  }

  /// Norms that say the same. What stands once in both texts is sure, and tells where further
  /// copies of other norms belong.
  void link_equals() {
    std::map<std::string, std::pair<std::vector<std::size_t>, std::vector<std::size_t>>> groups;
    for (std::size_t i = 0; i < before_.size(); ++i)
      groups[key(before_[i])].first.push_back(i);
    for (std::size_t i = 0; i < after_.size(); ++i)
      groups[key(after_[i])].second.push_back(i);
    for (const auto& [text, group] : groups) {
      if (group.first.size() == 1 && group.second.size() == 1) {
        link(group.first[0], group.second[0]);
      }
    }
    for (const auto& [text, group] : groups) {
      const auto& [olds, news] = group;
      if (olds.empty() || news.empty() || (olds.size() == 1 && news.size() == 1)) continue;
      link_copies(olds, news);
    }
  }

  /// Equal norms: those first whose neighbours are linked to each other, the rest in order.
  void link_copies(const std::vector<std::size_t>& olds, const std::vector<std::size_t>& news) {
    for (const std::size_t old : olds) {
      const std::size_t expected = after_neighbour(old);
      if (expected == kNone || to_before_[expected] != kNone) continue;
      if (std::binary_search(news.begin(), news.end(), expected)) link(old, expected);
    }
    auto next = news.begin();
    for (const std::size_t old : olds) {
      if (to_after_[old] != kNone) continue;
      while (next != news.end() && to_before_[*next] != kNone)
        ++next;
      if (next == news.end()) return;
      link(old, *next);
    }
  }

  /// Where the norm would stand if it followed, or preceded, what it did before; kNone if unknown.
  [[nodiscard]] std::size_t after_neighbour(std::size_t old) const {
    if (old > 0 && to_after_[old - 1] != kNone && to_after_[old - 1] + 1 < after_.size()) {
      return to_after_[old - 1] + 1;
    }
    if (old + 1 < before_.size() && to_after_[old + 1] != kNone && to_after_[old + 1] > 0) {
      return to_after_[old + 1] - 1;
    }
    return kNone;
  }

  struct Candidate {
    double score = 0;
    std::size_t before = 0;
    std::size_t after = 0;
  };

  [[nodiscard]] bool neighbours_linked(std::size_t old, std::size_t fresh) const {
    const bool above = old > 0 && fresh > 0 && to_after_[old - 1] == fresh - 1;
    const bool below =
        old + 1 < before_.size() && fresh + 1 < after_.size() && to_after_[old + 1] == fresh + 1;
    return above || below;
  }

  [[nodiscard]] double score(std::size_t old, std::size_t fresh) const {
    double value = likeness(before_profiles_[old], after_profiles_[fresh]);
    if (neighbours_linked(old, fresh)) value += 0.1;
    const Norm& a = before_[old];
    const Norm& b = after_[fresh];
    if (!a.title.empty() && a.title == b.title) value += 0.05;
    return value;
  }

  /// Free norms of the new text by their words.
  using Index = std::unordered_map<std::uint32_t, std::vector<std::size_t>>;

  [[nodiscard]] static Index index_of(const std::vector<Profile>& profiles,
                                      const std::vector<std::size_t>& linked) {
    Index index;
    for (std::size_t i = 0; i < profiles.size(); ++i) {
      if (linked[i] != kNone) continue;
      for (const Profile::Entry& entry : profiles[i].entries)
        index[entry.id].push_back(i);
    }
    return index;
  }

  /// The entries of `index` that share most with `profile`, by its rarest words.
  [[nodiscard]] static std::vector<std::size_t> candidates(const Profile& profile,
                                                           const Index& index) {
    constexpr std::size_t kCommon = 200;  // a word in more norms than that tells nothing
    std::vector<std::pair<double, std::size_t>> shared;
    std::unordered_map<std::size_t, double> weights;
    for (const Profile::Entry& entry : profile.entries) {
      const auto found = index.find(entry.id);
      if (found == index.end() || found->second.size() > kCommon) continue;
      for (const std::size_t norm : found->second)
        weights[norm] += entry.weight;
    }
    shared.reserve(weights.size());
    for (const auto& [norm, weight] : weights)
      shared.emplace_back(-weight, norm);
    std::sort(shared.begin(), shared.end());
    if (shared.size() > kMostCandidates) shared.resize(kMostCandidates);
    std::vector<std::size_t> result;
    for (const auto& [weight, norm] : shared)
      result.push_back(norm);
    return result;
  }

  void link_alike() {
    const Index index = index_of(after_profiles_, to_before_);
    std::vector<Candidate> found;
    for (std::size_t old = 0; old < before_.size(); ++old) {
      if (to_after_[old] != kNone) continue;
      for (const std::size_t fresh : candidates(before_profiles_[old], index)) {
        const double value = score(old, fresh);
        if (value >= kAlike) found.push_back({value, old, fresh});
      }
    }
    std::sort(found.begin(), found.end(), [](const Candidate& a, const Candidate& b) {
      return std::tie(b.score, a.before, a.after) < std::tie(a.score, b.before, b.after);
    });
    for (const Candidate& candidate : found) {
      if (to_after_[candidate.before] != kNone || to_before_[candidate.after] != kNone) continue;
      link(candidate.before, candidate.after);
    }
  }

  /// A norm rewritten between two that stayed: less likeness is enough.
  void link_neighbours() {
    constexpr double kEnough = 0.3;
    for (std::size_t old = 0; old < before_.size(); ++old) {
      if (to_after_[old] != kNone) continue;
      const std::size_t fresh = after_neighbour(old);
      if (fresh == kNone || to_before_[fresh] != kNone) continue;
      if (likeness(before_profiles_[old], after_profiles_[fresh]) >= kEnough) link(old, fresh);
    }
  }

  void mark_moved() {
    std::sort(links_.begin(), links_.end(),
              [](const Link& a, const Link& b) { return a.after < b.after; });
    // Where notes stand is a matter of the format.
    std::vector<std::size_t> order;
    std::vector<Link*> ordered;
    for (Link& made : links_) {
      if (before_[made.before].beside || after_[made.after].beside) continue;
      order.push_back(made.before);
      ordered.push_back(&made);
    }
    const std::vector<bool> stays = in_order(order);
    for (std::size_t i = 0; i < ordered.size(); ++i)
      ordered[i]->moved = !stays[i];
  }

  /// The share of `piece` that is in `whole` but not in `rest`, which took the whole's place.
  [[nodiscard]] static double share_left(const Profile& piece, const Profile& whole,
                                         const Profile& rest) {
    if (piece.total <= 0) return 0;
    double left = 0;
    const auto weight_in = [](const Profile& profile, std::uint32_t id) {
      const auto at = std::lower_bound(
          profile.entries.begin(), profile.entries.end(), id,
          [](const Profile::Entry& entry, std::uint32_t wanted) { return entry.id < wanted; });
      return at != profile.entries.end() && at->id == id ? at->weight : 0.0;
    };
    for (const Profile::Entry& entry : piece.entries) {
      const double free = weight_in(whole, entry.id) - weight_in(rest, entry.id);
      left += std::clamp(free, 0.0, entry.weight);
    }
    return left / piece.total;
  }

  static constexpr double kPart = 0.6;

  /// Free norms that hold what a linked norm of the other text lost: the rest of a split or merge.
  void link_parts() {
    std::vector<Link> parts;
    const std::vector<std::size_t> all_before(before_.size(), kNone);
    const std::vector<std::size_t> all_after(after_.size(), kNone);
    const Index olds = index_of(before_profiles_, all_before);
    const Index news = index_of(after_profiles_, all_after);
    for (std::size_t fresh = 0; fresh < after_.size(); ++fresh) {
      if (to_before_[fresh] != kNone) continue;
      const std::size_t old = whole_of(after_profiles_[fresh], olds, true);
      if (old != kNone) parts.push_back(part(old, fresh));
    }
    for (std::size_t old = 0; old < before_.size(); ++old) {
      if (to_after_[old] != kNone) continue;
      const std::size_t fresh = whole_of(before_profiles_[old], news, false);
      if (fresh != kNone) parts.push_back(part(old, fresh));
    }
    for (const Link& made : parts) {
      to_after_[made.before] =
          to_after_[made.before] == kNone ? made.after : to_after_[made.before];
      to_before_[made.after] =
          to_before_[made.after] == kNone ? made.before : to_before_[made.after];
      links_.push_back(made);
    }
  }

  [[nodiscard]] Link part(std::size_t old, std::size_t fresh) const {
    Link made;
    made.before = old;
    made.after = fresh;
    made.likeness = likeness(before_profiles_[old], after_profiles_[fresh]);
    made.part = true;
    return made;
  }

  /// The linked norm on the side of `index` of which `piece` is the rest; kNone if there is none.
  [[nodiscard]] std::size_t whole_of(const Profile& piece, const Index& index,
                                     bool in_before) const {
    std::size_t best = kNone;
    double most = kPart;
    for (const std::size_t whole : candidates(piece, index)) {
      const std::size_t other = in_before ? to_after_[whole] : to_before_[whole];
      if (other == kNone) continue;
      const double share = in_before
                               ? share_left(piece, before_profiles_[whole], after_profiles_[other])
                               : share_left(piece, after_profiles_[whole], before_profiles_[other]);
      if (share > most) {
        most = share;
        best = whole;
      }
    }
    return best;
  }

  Alignment result() {
    Alignment made;
    std::sort(links_.begin(), links_.end(), [](const Link& a, const Link& b) {
      return std::tie(a.after, a.part, a.before) < std::tie(b.after, b.part, b.before);
    });
    made.links = std::move(links_);
    for (std::size_t i = 0; i < before_.size(); ++i)
      if (to_after_[i] == kNone) made.removed.push_back(i);
    for (std::size_t i = 0; i < after_.size(); ++i)
      if (to_before_[i] == kNone) made.introduced.push_back(i);
    return made;
  }

  std::span<const Norm> before_;
  std::span<const Norm> after_;
  WordWeights weights_;
  std::vector<Profile> before_profiles_;
  std::vector<Profile> after_profiles_;
  std::vector<std::size_t> to_after_;
  std::vector<std::size_t> to_before_;
  std::vector<Link> links_;
};

}  // namespace

Alignment align(std::span<const Norm> before, std::span<const Norm> after) {
  return Aligner(before, after).run();
}

WordWeights::WordWeights(std::initializer_list<std::span<const Norm>> texts) {
  std::vector<std::size_t> norms_with;
  std::vector<std::size_t> last;
  std::size_t norms = 0;
  for (const std::span<const Norm> text : texts) {
    for (const Norm& norm : text) {
      ++norms;
      for (const NormWord& word : norm.words) {
        const auto [entry, fresh] = ids_.try_emplace(without_value(word.text), norms_with.size());
        if (fresh) {
          norms_with.push_back(0);
          last.push_back(0);
        }
        if (std::exchange(last[entry->second], norms) != norms) ++norms_with[entry->second];
      }
    }
  }
  most_ = std::log(2.0 + static_cast<double>(norms));
  weights_.resize(norms_with.size());
  for (const auto& [word, id] : ids_) {
    constexpr double kLeast = 0.1;
    const double share =
        (1.0 + static_cast<double>(norms)) / (1.0 + static_cast<double>(norms_with[id]));
    weights_[id] = is_light(word) ? kLeast : std::max(kLeast, std::log(1.0 + share));
  }
}

std::uint32_t WordWeights::id(std::string_view word) const {
  const auto found = ids_.find(without_value(word));
  return found == ids_.end() ? static_cast<std::uint32_t>(weights_.size()) : found->second;
}

double WordWeights::of(std::string_view word) const {
  const std::uint32_t number = id(word);
  return number < weights_.size() ? weights_[number] : most_;
}

Profile profile_of(const std::vector<NormWord>& words, const WordWeights& weights) {
  std::vector<std::pair<std::uint32_t, double>> seen;
  seen.reserve(words.size());
  for (const NormWord& word : words)
    seen.emplace_back(weights.id(word.text), weights.of(word.text));
  std::sort(seen.begin(), seen.end());
  Profile profile;
  for (const auto& [id, weight] : seen) {
    if (profile.entries.empty() || profile.entries.back().id != id) profile.entries.push_back({id});
    profile.entries.back().weight += weight;
    profile.total += weight;
  }
  return profile;
}

double shared_weight(const Profile& a, const Profile& b) {
  double shared = 0;
  auto left = a.entries.begin();
  auto right = b.entries.begin();
  while (left != a.entries.end() && right != b.entries.end()) {
    if (left->id < right->id) {
      ++left;
    } else if (right->id < left->id) {
      ++right;
    } else {
      shared += std::min(left->weight, right->weight);
      ++left;
      ++right;
    }
  }
  return shared;
}

double likeness(const Profile& a, const Profile& b) {
  const double both = a.total + b.total;
  return both <= 0 ? 0 : 2 * shared_weight(a, b) / both;
}

}  // namespace sowlint::compare

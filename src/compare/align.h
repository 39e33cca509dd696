// Finding the norms of one draft again in another: by content, so that renumbering, moving,
// splitting and merging do not matter.
#pragma once

#include <cstddef>
#include <cstdint>
#include <limits>
#include <map>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "compare/norms.h"

namespace sowlint::compare {

/// How telling the words of some texts are: those of few norms weigh more.
class WordWeights {
 public:
  explicit WordWeights(std::initializer_list<std::span<const Norm>> texts);

  /// At least 0.1; a word never seen weighs most.
  [[nodiscard]] double of(std::string_view word) const;

  /// A number for the word without its value; the same for the same word.
  [[nodiscard]] std::uint32_t id(std::string_view word) const;

 private:
  std::unordered_map<std::string, std::uint32_t> ids_;
  std::vector<double> weights_;  ///< by id
  double most_ = 1;
};

/// The telling words of a norm, for quick comparison.
struct Profile {
  struct Entry {
    std::uint32_t id = 0;
    double weight = 0;  ///< of all occurrences
  };

  std::vector<Entry> entries;  ///< by id
  double total = 0;
};

[[nodiscard]] Profile profile_of(const std::vector<NormWord>& words, const WordWeights& weights);

/// The weight that two profiles share.
[[nodiscard]] double shared_weight(const Profile& a, const Profile& b);

/// From 0 (no word in common) to 1 (the same words, values and order aside).
[[nodiscard]] double likeness(const Profile& a, const Profile& b);

/// From this likeness up, two norms are taken for wordings of one, unless a better one is there.
inline constexpr double kAlike = 0.55;

/// One norm and where it went. A norm that was split has several links, as have norms that were
/// merged into one; then the first, which is the most alike, is the main one.
struct Link {
  std::size_t before = 0;  ///< index into the norms of the old text
  std::size_t after = 0;
  double likeness = 1;
  bool same = false;   ///< they say the same
  bool moved = false;  ///< it stands in another order than what surrounds it
  bool part = false;   ///< not the main link of both: a part of a split, or of what was merged

  auto operator<=>(const Link&) const = default;
};

struct Alignment {
  std::vector<Link> links;  ///< ordered by `after`, main links before parts
  std::vector<std::size_t> removed;
  std::vector<std::size_t> introduced;
};

/// Aligns two texts. Time and memory grow with the number of norms and, where many norms are alike,
/// with at most `kMostCandidates` for each.
[[nodiscard]] Alignment align(std::span<const Norm> before, std::span<const Norm> after);

inline constexpr std::size_t kMostCandidates = 24;

}  // namespace sowlint::compare

// List labels as Word computes them: numbering.xml holds definitions, the paragraphs hold nothing
// but references, and what is printed depends on everything numbered before.
//
//   w:num 4 ─ abstractNumId ─→ w:abstractNum 2      counters belong to the abstract list, so lists
//   w:num 7 ─ abstractNumId ─→ (levels 0 to 8)      that share it go on counting together
//   w:num 4 may restart a level (startOverride, at its first use) or redefine it (w:lvl)
#pragma once

#include <array>
#include <cstddef>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <utility>

#include "archive/xml_tree.h"

namespace sowlint::readers {

inline constexpr int kListLevels = 9;

/// A place in a list that a paragraph or style asks for.
struct ListPlace {
  int num_id = 0;
  int level = 0;
};

struct ListLevel {
  bool defined = false;
  int start = 0;
  std::string format = "decimal";
  std::string custom_format;
  std::string text;    ///< "%1.%2(%3)"
  std::string style;   ///< id of the paragraph style bound to this level
  bool legal = false;  ///< all numbers of the label in decimal
  bool hidden = false;
  std::optional<int> restart;  ///< w:lvlRestart: 0 never, N only after level N (from 1)
};

/// The list (w:numId) that each style names, by the style's id.
using StyleLists = std::map<std::string, int, std::less<>>;

/// The definitions of numbering.xml. Immutable once built.
class Numbering {
 public:
  /// No lists at all.
  Numbering() = default;

  /// The lists of `root` (w:numbering). Abstract lists that only point to a numbering
  /// style take the definition that `style_lists` leads to.
  static Numbering read(archive::XmlElement root, const StyleLists& style_lists);

  /// The abstract list of `num_id`, or nothing.
  [[nodiscard]] std::optional<int> abstract_of(int num_id) const;

  /// How level `level` of `num_id` is printed; nothing outside the definitions.
  [[nodiscard]] const ListLevel* level(int num_id, int level) const;

  /// The level of `num_id` that is bound to the paragraph style `style`.
  [[nodiscard]] std::optional<int> level_of_style(int num_id, std::string_view style) const;

  /// The value at which `num_id` makes level `level` start again, if it does.
  [[nodiscard]] std::optional<int> start_override(int num_id, int level) const;

 private:
  struct Abstract {
    std::array<ListLevel, kListLevels> levels;
    std::string style_link;      ///< this list is the definition of that numbering style
    std::string num_style_link;  ///< the definition is that of that numbering style
  };

  struct Num {
    int abstract = -1;
    std::map<int, int> start_overrides;
    std::map<int, ListLevel> level_overrides;
  };

  void read_abstract(archive::XmlElement element);
  void read_num(archive::XmlElement element);
  void follow_style_links(const StyleLists& style_lists);

  std::map<int, Abstract> abstracts_;
  std::map<int, Num> nums_;
};

/// Counts the numbered paragraphs of one story.
class ListCounters {
 public:
  explicit ListCounters(const Numbering& numbering) : numbering_(&numbering) {}

  /// Counts one paragraph at `place` and returns its label without outer blanks: "7.5(a)", "•", or
  /// "" where the list, the level or its text is missing or hidden.
  [[nodiscard]] std::string next_label(ListPlace place);

 private:
  struct Counter {
    std::array<int, kListLevels> value{};
    std::array<bool, kListLevels> running{};
  };

  [[nodiscard]] int start_of(ListPlace place) const;
  void advance(Counter& counter, ListPlace place);
  [[nodiscard]] std::string compose(const Counter& counter, ListPlace place,
                                    const ListLevel& level) const;

  const Numbering* numbering_;
  std::map<int, Counter> counters_;              ///< by abstract list
  std::set<std::pair<int, int>> restarts_used_;  ///< num and level whose startOverride has acted
};

}  // namespace sowlint::readers

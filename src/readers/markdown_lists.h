// Which list item the walk over a Markdown tree is in, and how the item is labelled.
#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include <cmark-gfm.h>

#include "sowlint/text_span.h"

#include "readers/markdown_lines.h"

namespace sowlint::readers {

class MarkdownLists {
 public:
  explicit MarkdownLists(const MarkdownLines& lines) : lines_(lines) {}

  void enter_list(cmark_node* list);

  void leave_list() { lists_.pop_back(); }

  void enter_item(cmark_node* item);
  void leave_item();

  /// Says that the innermost item has words of its own. REQUIRES: in an item, for these and all
  /// below.
  void use_item();

  /// Nesting from 0, counted by outer items that have words of their own.
  [[nodiscard]] int level() const { return used_items_; }

  /// "•", "-", "7.": as the source has it. In a list that repeats one number ("1." "1." …) the
  /// number that readers of the rendered text see.
  [[nodiscard]] std::string label() const { return items_.back().label; }

  [[nodiscard]] TextSpan label_span() const { return items_.back().span; }

 private:
  struct List {
    bool repeats = false;    ///< every item has the same number in the source
    std::size_t number = 0;  ///< of the next item
  };

  struct Item {
    std::string label;
    TextSpan span;
    bool used = false;
  };

  /// Where the mark of an item stands.
  [[nodiscard]] TextSpan mark_of(cmark_node* item) const;

  const MarkdownLines& lines_;
  std::vector<List> lists_;
  std::vector<Item> items_;
  int used_items_ = 0;
};

}  // namespace sowlint::readers

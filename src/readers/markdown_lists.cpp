#include "readers/markdown_lists.h"

#include <algorithm>
#include <string_view>
#include <utility>

namespace sowlint::readers {

TextSpan MarkdownLists::mark_of(cmark_node* item) const {
  const auto line = static_cast<std::size_t>(std::max(1, cmark_node_get_start_line(item)));
  const auto column = static_cast<std::size_t>(std::max(1, cmark_node_get_start_column(item)));
  const std::size_t begin = lines_.offset(line, column);
  const std::size_t end = lines_.line(line).end;
  const std::string_view words = lines_.text().substr(begin, end - begin);
  const std::size_t digits = std::min(words.find_first_not_of("0123456789"), words.size());
  return {begin, std::min(begin + digits + 1, end)};
}

void MarkdownLists::enter_list(cmark_node* list) {
  List entered;
  if (cmark_node_get_list_type(list) == CMARK_ORDERED_LIST) {
    entered.number = static_cast<std::size_t>(std::max(0, cmark_node_get_list_start(list)));
    cmark_node* const first = cmark_node_first_child(list);
    cmark_node* const second = first != nullptr ? cmark_node_next(first) : nullptr;
    if (second != nullptr) {
      const TextSpan one = mark_of(first);
      const TextSpan two = mark_of(second);
      entered.repeats = lines_.text().substr(one.begin, one.size()) ==
                        lines_.text().substr(two.begin, two.size());
    }
  }
  lists_.push_back(entered);
}

void MarkdownLists::enter_item(cmark_node* item) {
  Item entered;
  entered.span = mark_of(item);
  entered.label = lines_.text().substr(entered.span.begin, entered.span.size());
  if (!lists_.empty() && lists_.back().repeats) {
    const std::string closer =
        entered.label.empty() ? "" : entered.label.substr(entered.label.size() - 1);
    entered.label = std::to_string(lists_.back().number) + closer;
  }
  if (!lists_.empty()) ++lists_.back().number;
  items_.push_back(std::move(entered));
}

void MarkdownLists::leave_item() {
  if (items_.back().used) --used_items_;
  items_.pop_back();
}

void MarkdownLists::use_item() {
  items_.back().used = true;
  ++used_items_;
}

}  // namespace sowlint::readers

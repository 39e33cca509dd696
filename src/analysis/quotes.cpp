#include "analysis/quotes.h"

#include <cstddef>
#include <vector>

namespace sowlint::analysis {
namespace {

enum class MarkKind { None, Opening, Closing, Straight };

struct Mark {
  MarkKind kind = MarkKind::None;
  std::size_t length = 1;
};

/// The quotation mark at the start of `text`. “ closes a German „; it is taken as opening here, so
/// that „…“ pairs by the rule that an open quotation ends at the next mark.
Mark mark_at(std::string_view text) {
  struct Known {
    std::string_view bytes;
    MarkKind kind;
  };

  constexpr Known kMarks[] = {{"\"", MarkKind::Straight}, {"„", MarkKind::Opening},
                              {"“", MarkKind::Straight},  {"”", MarkKind::Closing},
                              {"«", MarkKind::Opening},   {"»", MarkKind::Closing}};
  for (const Known& known : kMarks) {
    if (text.starts_with(known.bytes)) return {known.kind, known.bytes.size()};
  }
  return {};
}

}  // namespace

bool is_quoted(std::string_view text, TextSpan around, TextSpan words) {
  constexpr std::size_t kNotOpen = std::string_view::npos;
  std::size_t open = kNotOpen;
  for (std::size_t at = around.begin; at < around.end;) {
    const Mark mark = mark_at(text.substr(at, around.end - at));
    if (mark.kind != MarkKind::None) {
      const bool closes =
          mark.kind == MarkKind::Closing || (mark.kind == MarkKind::Straight && open != kNotOpen);
      if (closes && open != kNotOpen && open <= words.begin && words.end <= at) return true;
      open = closes ? kNotOpen : at;
    }
    at += mark.length;
  }
  return false;
}

std::optional<TextSpan> brackets_around(std::string_view text, TextSpan around, TextSpan words) {
  std::vector<std::size_t> open;
  for (std::size_t at = around.begin; at < around.end; ++at) {
    if (text[at] == '[') open.push_back(at);
    if (text[at] != ']' || open.empty()) continue;
    const TextSpan brackets{open.back(), at + 1};
    open.pop_back();
    if (brackets.contains(words)) return brackets;
  }
  return std::nullopt;
}

}  // namespace sowlint::analysis

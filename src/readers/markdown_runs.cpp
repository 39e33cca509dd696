#include "readers/markdown_runs.h"

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <memory>
#include <string>
#include <utility>

#include <cmark-gfm/houdini.h>

#include "readers/html_tag.h"
#include "readers/inline_markup.h"
#include "readers/markdown_cursor.h"

namespace sowlint::readers {
namespace {

struct IteratorDeleter {
  void operator()(cmark_iter* iterator) const { cmark_iter_free(iterator); }
};

/// The characters that an entity ("&amp;") stands for; empty if it is none.
std::string decoded_entity(std::string_view entity) {
  cmark_strbuf buffer;
  cmark_strbuf_init(cmark_get_default_mem_allocator(), &buffer, 0);
  const std::vector<std::uint8_t> name(entity.begin() + 1, entity.end());
  const auto size = static_cast<bufsize_t>(name.size());
  std::string decoded;
  if (houdini_unescape_ent(&buffer, name.data(), size) == size)
    decoded.assign(buffer.ptr, buffer.ptr + buffer.size);
  cmark_strbuf_free(&buffer);
  return decoded;
}

/// Walks over the source of a block and over its nodes at the same pace.
class Aligner {
 public:
  Aligner(std::string_view text, const std::vector<ContentLine>& lines, std::size_t first_line)
      : cursor_(text, lines, first_line) {}

  /// Whether every node of `block` was found where it had to be.
  bool run(cmark_node* block) {
    const std::unique_ptr<cmark_iter, IteratorDeleter> iterator(cmark_iter_new(block));
    if (cmark_node_get_type(block) == CMARK_NODE_HEADING) skip_heading_mark();
    for (cmark_event_type event = cmark_iter_next(iterator.get()); event != CMARK_EVENT_DONE;
         event = cmark_iter_next(iterator.get())) {
      cmark_node* const node = cmark_iter_get_node(iterator.get());
      if (node == block) continue;
      if (!(event == CMARK_EVENT_ENTER ? enter(node) : leave(node))) return false;
    }
    return true;
  }

  [[nodiscard]] std::vector<TextSpan> take() { return std::move(runs_); }

 private:
  bool enter(cmark_node* node) {
    const cmark_node_type type = cmark_node_get_type(node);
    const char* const literal = cmark_node_get_literal(node);
    const std::string_view words = literal != nullptr ? literal : "";
    if (type == CMARK_NODE_TEXT) return take_words(words);
    if (type == CMARK_NODE_SOFTBREAK || type == CMARK_NODE_LINEBREAK) return take_line_end();
    if (type == CMARK_NODE_CODE) return take_code();
    if (type == CMARK_NODE_HTML_INLINE) return take_tag(words);
    if (type == CMARK_NODE_EMPH) return skip_emphasis(1);
    if (type == CMARK_NODE_STRONG) return skip_emphasis(2);
    if (type == CMARK_NODE_LINK) return cursor_.skip("[") || cursor_.skip("<");
    if (type == CMARK_NODE_FOOTNOTE_REFERENCE) return cursor_.skip_label();
    if (type != CMARK_NODE_IMAGE) return false;
    ++images_;
    return cursor_.skip("![");
  }

  bool leave(cmark_node* node) {
    const cmark_node_type type = cmark_node_get_type(node);
    if (type == CMARK_NODE_EMPH) return skip_emphasis(1);
    if (type == CMARK_NODE_STRONG) return skip_emphasis(2);
    if (type == CMARK_NODE_LINK) return cursor_.skip(">") || skip_link_target(node);
    if (type != CMARK_NODE_IMAGE) return true;
    --images_;
    return skip_link_target(node);
  }

  void keep(TextSpan run) {
    if (images_ == 0) append_run(run, runs_);
  }

  /// Keeps the next bytes and steps over them.
  void take(std::size_t bytes) {
    keep({cursor_.at(), cursor_.at() + bytes});
    cursor_.advance(bytes);
  }

  bool skip_emphasis(std::size_t count) {
    return cursor_.skip(std::string_view("**").substr(0, count)) ||
           cursor_.skip(std::string_view("__").substr(0, count));
  }

  void skip_heading_mark() {
    const std::string_view line = cursor_.rest();
    const std::size_t signs = std::min(line.find_first_not_of('#'), line.size());
    const bool marked = signs >= 1 && signs <= 6 &&
                        (signs == line.size() || line[signs] == ' ' || line[signs] == '\t');
    if (!marked) return;
    cursor_.advance(signs);
    cursor_.skip_blanks();
  }

  bool take_words(std::string_view words) {
    while (!words.empty()) {
      const std::size_t taken = take_character(words);
      if (taken == 0) return false;
      words.remove_prefix(taken);
    }
    return true;
  }

  /// Takes what the next bytes of the source mean; returns how many bytes of `words` that is, 0 if
  /// they mean something else.
  std::size_t take_character(std::string_view words) {
    constexpr std::string_view kReplacement = "\xEF\xBF\xBD";
    const std::string_view source = cursor_.rest();
    if (source.empty()) return 0;
    const bool escaped = source.size() > 1 && source[0] == '\\' && is_ascii_sign(source[1]);
    if (escaped && source[1] == words.front()) {
      cursor_.advance(1);
      take(1);
      return 1;
    }
    const std::size_t entity = source[0] == '&' ? take_entity(words) : 0;
    if (entity > 0) return entity;
    // The parser shows a NUL as U+FFFD.
    const bool nul = source[0] == '\0' && words.starts_with(kReplacement);
    if (!nul && source[0] != words.front()) return 0;
    take(1);
    return nul ? kReplacement.size() : 1;
  }

  std::size_t take_entity(std::string_view words) {
    const std::size_t length = entity_length(cursor_.rest());
    if (length == 0) return 0;
    const std::string_view entity = cursor_.rest().substr(0, length);
    const std::string decoded = decoded_entity(entity);
    if (decoded.empty() || !words.starts_with(decoded)) return 0;
    const std::size_t begin = cursor_.at();
    const TextSpan unread = unread_of_entity(entity, begin);
    keep({begin, unread.empty() ? begin + length : unread.begin});
    cursor_.advance(length);
    return decoded.size();
  }

  /// The line end is read, with the blanks in front of it; a backslash that makes it hard is not.
  bool take_line_end() {
    const std::size_t begin = cursor_.at();
    cursor_.skip_blanks();
    keep({begin, cursor_.at()});
    cursor_.skip("\\");
    if (!cursor_.at_line_end()) return false;
    keep({cursor_.at(), cursor_.behind_line_end()});
    return cursor_.next_line();
  }

  /// Code lies between two equal rows of backticks.
  bool take_code() {
    const std::string_view opening = cursor_.rest();
    const std::size_t ticks = std::min(opening.find_first_not_of('`'), opening.size());
    if (ticks == 0) return false;
    cursor_.advance(ticks);
    do {
      const std::size_t close = find_ticks(ticks);
      if (close != std::string_view::npos) {
        take(close);
        cursor_.advance(ticks);
        return true;
      }
      keep({cursor_.at(), cursor_.behind_line_end()});
    } while (cursor_.next_line());
    return false;
  }

  /// Where a row of exactly `count` backticks begins in the rest of the line.
  [[nodiscard]] std::size_t find_ticks(std::size_t count) const {
    const std::string_view line = cursor_.rest();
    for (std::size_t at = line.find('`'); at != std::string_view::npos; at = line.find('`', at)) {
      const std::size_t end = std::min(line.find_first_not_of('`', at), line.size());
      if (end - at == count) return at;
      at = end;
    }
    return std::string_view::npos;
  }

  bool take_tag(std::string_view tag) {
    for (const char byte : tag) {
      if (byte == '\n') {
        if (!cursor_.at_line_end() || !cursor_.next_line()) return false;
      } else if (!cursor_.at_line_end() && cursor_.byte() == byte) {
        cursor_.advance(1);
      } else {
        return false;
      }
    }
    // Its last sign is read, so that the words around a line break stay apart.
    if (tag_kind(tag) == TagKind::Parts || tag_kind(tag) == TagKind::Block)
      keep({cursor_.at() - 1, cursor_.at()});
    return true;
  }

  /// "](target "title")", "][label]", "][]" or "]".
  bool skip_link_target(cmark_node* link) {
    if (!cursor_.skip("]")) return false;
    if (cursor_.skip_inline_target() || cursor_.skip("[]")) return true;
    if (!cursor_.rest().starts_with('[') || is_read_otherwise(cmark_node_next(link))) return true;
    return cursor_.skip_label();
  }

  /// Whether the bracket here, behind a link, is no label of it but was read as the words or the
  /// footnote mark that `node` is.
  [[nodiscard]] bool is_read_otherwise(cmark_node* node) const {
    constexpr std::size_t kLook = 8;
    if (node == nullptr) return false;
    const cmark_node_type type = cmark_node_get_type(node);
    if (type == CMARK_NODE_FOOTNOTE_REFERENCE) return cursor_.rest().starts_with("[^");
    if (type != CMARK_NODE_TEXT) return false;
    const std::string_view words = std::string_view(cmark_node_get_literal(node)).substr(0, kLook);
    if (words == "[") return cursor_.rest().find(']') == std::string_view::npos;
    return cursor_.rest().starts_with(words) && words.front() == '[';
  }

  MarkdownCursor cursor_;
  std::size_t images_ = 0;  ///< open ones: their words are not read
  std::vector<TextSpan> runs_;
};

/// How many lines at the start of a paragraph may be link definitions, which the parser has taken
/// out of it without saying so.
std::size_t most_definitions(std::string_view text, const std::vector<ContentLine>& lines) {
  constexpr std::size_t kMost = 1000;
  std::size_t last = 0;
  for (std::size_t i = 0; i + 1 < lines.size() && i < kMost; ++i) {
    const TextSpan line = lines[i].content;
    const std::string_view words = text.substr(line.begin, line.size());
    if (i == 0 && !words.starts_with('[')) return 0;
    if (words.find("]:") != std::string_view::npos) last = i + 1;
  }
  // Target and title of the last one may stand on lines of their own.
  constexpr std::size_t kLinesOfOne = 3;
  return last == 0 ? 0 : std::min(last + kLinesOfOne, lines.size() - 1);
}

}  // namespace

std::vector<TextSpan> aligned_runs(std::string_view text, const std::vector<ContentLine>& lines,
                                   cmark_node* block, bool& aligned) {
  aligned = true;
  if (block == nullptr || lines.empty()) {
    aligned = false;
    return {};
  }
  const std::size_t definitions = most_definitions(text, lines);
  for (std::size_t first = 0; first <= definitions; ++first) {
    Aligner aligner(text, lines, first);
    if (aligner.run(block)) return aligner.take();
  }
  aligned = false;
  return {};
}

std::vector<TextSpan> readable_runs(std::string_view text, const std::vector<ContentLine>& lines,
                                    cmark_node* block) {
  bool aligned = false;
  std::vector<TextSpan> runs = aligned_runs(text, lines, block, aligned);
  if (aligned) return runs;
  for (const ContentLine& line : lines) {
    append_readable(text, line.content, runs);
    if (&line != &lines.back()) append_run({line.content.end, line.next}, runs);
  }
  return runs;
}

}  // namespace sowlint::readers

#include "readers/markdown_html.h"

#include <algorithm>
#include <cstddef>
#include <string>
#include <utility>

#include "readers/html_tag.h"
#include "readers/inline_markup.h"

namespace sowlint::readers {
namespace {

class HtmlWords {
 public:
  explicit HtmlWords(std::string_view text) : text_(text) {}

  void add_line(const ContentLine& line) {
    if (line.content.empty()) end_text();
    at_ = line.content.begin;
    end_ = line.content.end;
    while (at_ < end_) {
      if (!closing_.empty()) {
        skip_to_closing();
      } else if (in_tag_) {
        take_tag_byte();
      } else {
        take_byte();
      }
    }
    if (in_tag_) tag_ += ' ';
    if (has_words_ && !in_tag_ && closing_.empty()) append_run({end_, line.next}, runs_);
  }

  std::vector<std::vector<TextSpan>> take() {
    end_text();
    return std::move(texts_);
  }

 private:
  [[nodiscard]] std::string_view rest() const { return text_.substr(at_, end_ - at_); }

  void end_text() {
    if (has_words_) texts_.push_back(std::exchange(runs_, {}));
    runs_.clear();
    has_words_ = false;
  }

  /// Inside a comment or script: up to the sign that closes it.
  void skip_to_closing() {
    const std::size_t found = rest().find(closing_);
    if (found == std::string_view::npos) {
      at_ = end_;
      return;
    }
    at_ += found + closing_.size();
    // "</script" goes on as a tag.
    in_tag_ = closing_.starts_with("</");
    tag_ = std::exchange(closing_, {});
  }

  void take_tag_byte() {
    const char byte = text_[at_++];
    tag_ += byte;
    if (quote_ != 0) {
      if (byte == quote_) quote_ = 0;
    } else if (byte == '"' || byte == '\'') {
      quote_ = byte;
    } else if (byte == '>') {
      end_tag();
    }
  }

  void end_tag() {
    in_tag_ = false;
    switch (tag_kind(tag_)) {
      case TagKind::Inline:
        return;
      case TagKind::Parts:
        // Its last sign is read, so that the words on both sides stay apart.
        if (has_words_) append_run({at_ - 1, at_}, runs_);
        return;
      case TagKind::Block:
        end_text();
        return;
      case TagKind::Hides:
        if (!tag_.starts_with("</")) closing_ = "</" + tag_.substr(1, tag_.find_first_of(" >") - 1);
        return;
    }
  }

  void take_byte() {
    const std::string_view line = rest();
    if (line.starts_with("<!--")) {
      closing_ = "-->";
      at_ += 4;
      return;
    }
    if (line.front() == '<' && opens_tag(line)) {
      in_tag_ = true;
      tag_ = "<";
      quote_ = 0;
      ++at_;
      return;
    }
    const std::size_t entity = entity_length(line);
    if (entity > 0) {
      const TextSpan unread = unread_of_entity(line.substr(0, entity), at_);
      append_run({at_, unread.empty() ? at_ + entity : unread.begin}, runs_);
      at_ += entity;
      has_words_ = true;
      return;
    }
    if (line.front() != ' ' && line.front() != '\t') has_words_ = true;
    if (has_words_) append_run({at_, at_ + 1}, runs_);
    ++at_;
  }

  [[nodiscard]] static bool opens_tag(std::string_view line) {
    if (line.size() < 2) return false;
    const char next = line[1];
    return next == '/' || next == '!' || next == '?' || (next >= 'a' && next <= 'z') ||
           (next >= 'A' && next <= 'Z');
  }

  std::string_view text_;
  std::size_t at_ = 0;
  std::size_t end_ = 0;  ///< of the line
  std::string closing_;  ///< what ends the comment or script that is open
  bool in_tag_ = false;
  char quote_ = 0;  ///< of the attribute value that is open
  std::string tag_;
  bool has_words_ = false;
  std::vector<TextSpan> runs_;
  std::vector<std::vector<TextSpan>> texts_;
};

}  // namespace

std::vector<std::vector<TextSpan>> texts_of_html(std::string_view text,
                                                 const std::vector<ContentLine>& lines) {
  HtmlWords words(text);
  for (const ContentLine& line : lines)
    words.add_line(line);
  return words.take();
}

}  // namespace sowlint::readers

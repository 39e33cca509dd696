#include "readers/html_builder.h"

#include <algorithm>
#include <charconv>
#include <utility>

#include "readers/docx_number_format.h"
#include "readers/line_start.h"
#include "readers/measure.h"
#include "readers/plain_items.h"
#include "readers/text_lines.h"
#include "readers/unread.h"

namespace sowlint::readers {
namespace {

constexpr int kHalfPointsUnlessSaid = 24;
constexpr std::size_t kDeepestList = 16;

int number_in(std::optional<std::string_view> text, int otherwise) {
  if (!text) return otherwise;
  const std::string_view digits = trimmed(*text);
  int number = 0;
  const auto [end, error] = std::from_chars(digits.data(), digits.data() + digits.size(), number);
  (void)end;
  return error == std::errc() ? std::clamp(number, -1'000'000, 1'000'000) : otherwise;
}

std::string list_label(char type, int number) {
  switch (type) {
    case 'a':
      return format_number(number, "lowerLetter") + ".";
    case 'A':
      return format_number(number, "upperLetter") + ".";
    case 'i':
      return format_number(number, "lowerRoman") + ".";
    case 'I':
      return format_number(number, "upperRoman") + ".";
    default:
      return std::to_string(number) + ".";
  }
}

/// "1", "[1]", "iv", "*": what notes are called.
bool is_note_mark(std::string_view words) {
  constexpr std::size_t kLongest = 8;
  words = trimmed(words);
  if (words.empty() || words.size() > kLongest) return false;
  if (words.front() == '[' && words.back() == ']') words = words.substr(1, words.size() - 2);
  const auto only = [words](std::string_view letters) {
    return !words.empty() && words.find_first_not_of(letters) == std::string_view::npos;
  };
  return only("0123456789") || only("ivxlc") || only("*") || words == "†" || words == "‡";
}

bool names_a_note(std::string_view text) {
  for (const std::string_view part :
       {"fn", "ftn", "footnote", "endnote", "edn", "noteref", "note-ref"}) {
    if (text.find(part) != std::string_view::npos) return true;
  }
  return false;
}

/// A comment that Outlook and Word read as part of the page: "[if mso]> … <![endif]".
std::string words_of_conditional(std::string_view comment) {
  if (!trimmed(comment).starts_with("[if")) return {};
  std::string words;
  bool in_tag = true;
  bool in_settings = false;
  for (std::size_t at = 0; at < comment.size(); ++at) {
    const char c = comment[at];
    if (c == '<') {
      const std::string_view tag = comment.substr(at + 1, 6);
      if (tag.starts_with("xml") || tag.starts_with("style")) in_settings = true;
      if (tag.starts_with("/xml") || tag.starts_with("/style")) in_settings = false;
      in_tag = true;
    } else if (c == '>') {
      in_tag = false;
      words += ' ';
    } else if (!in_tag && !in_settings) {
      words += c;
    }
  }
  const std::string_view kept = trimmed(words);
  return kept == "&nbsp;" ? std::string() : std::string(kept);
}

}  // namespace

bool HtmlBuilder::shown(const Element& element) const {
  return !element.hidden && !element.look.hidden.value_or(false);
}

void HtmlBuilder::inherit_style(const HtmlStyle& style, Element& element) const {
  RunLook own = style.look;
  if (own.background || style.painted) {
    element.backdrop.color = std::exchange(own.background, std::nullopt);
    element.backdrop.unknown = style.painted;
  }
  const int outer = element.look.half_points.value_or(kHalfPointsUnlessSaid);
  if (style.size_points) {
    own.half_points = static_cast<int>(std::clamp(*style.size_points * 2, 0.0, 2000.0));
  } else if (style.size_share) {
    own.half_points = static_cast<int>(std::clamp(outer * *style.size_share, 0.0, 2000.0));
  }
  element.look.apply(own);
  element.hidden = element.hidden || style.displayed == false;
  element.backdrop.off_page = element.backdrop.off_page || style.off_page();
  if (style.preserves_lines) element.preserved = *style.preserves_lines;
}

HtmlBuilder::Element HtmlBuilder::inherited(HtmlKind kind, std::string_view name,
                                            const HtmlAttributes& attributes) const {
  Element element;
  if (!open_.empty()) {
    const Element& outer = open_.back();
    element.look = outer.look;
    element.backdrop = outer.backdrop;
    element.hidden = outer.hidden;
    element.skipped = outer.skipped;
    element.preserved = outer.preserved;
    element.footnotes = outer.footnotes;
  }
  element.kind = kind;
  if (kind == HtmlKind::Heading || kind == HtmlKind::HeaderCell || kind == HtmlKind::Bold)
    element.look.bold = true;
  if (kind == HtmlKind::Pre) element.preserved = true;
  for (const std::string_view attribute : {"color", "text"}) {
    if (const auto color = attributes.find(attribute)) element.look.color = color_of(*color);
  }
  if (const auto color = attributes.find("bgcolor")) {
    if (const auto known = color_of(*color)) element.backdrop.color = known;
  }
  if (attributes.find("background")) element.backdrop = {std::nullopt, true, false};
  if (attributes.find("hidden")) element.hidden = true;
  inherit_style(sheet_.style_of(name, attributes.find("class").value_or(""),
                                attributes.find("id").value_or("")),
                element);
  if (const auto own = attributes.find("style")) inherit_style(parse_declarations(*own), element);
  return element;
}

void HtmlBuilder::open(std::string_view name, const HtmlAttributes& attributes,
                       std::size_t offset) {
  const HtmlKind kind = html_kind(name);
  Element element = inherited(kind, name, attributes);
  if (!budget_.charge(16)) element.skipped = true;
  element.skipped = element.skipped || kind == HtmlKind::Skipped || kind == HtmlKind::Script;
  const bool paragraph_ends = is_block(kind) && !element.skipped && shown(element);
  if (paragraph_ends) flush(offset);
  open_kind(name, attributes, element, offset);
  if (element.revision || element.mark_begin) spanning_.push_back(open_.size());
  open_.push_back(std::move(element));
}

void HtmlBuilder::open_kind(std::string_view name, const HtmlAttributes& attributes,
                            Element& element, std::size_t offset) {
  const HtmlKind kind = element.kind;
  if (kind == HtmlKind::Script) ++objects_.scripts;
  if (kind == HtmlKind::Style || element.skipped) return;
  const std::string_view role = attributes.find("role").value_or("");
  const std::string_view css = attributes.find("class").value_or("");
  const std::string_view id = attributes.find("id").value_or("");
  element.footnotes = element.footnotes || role == "doc-endnotes" || role == "doc-footnote" ||
                      css == "footnotes" || id.starts_with("sdfootnote") ||
                      id.starts_with("sdendnote") || id.starts_with("ftn") || id.starts_with("edn");
  if (!shown(element)) return;
  switch (kind) {
    case HtmlKind::Heading:
      heading_ = static_cast<std::size_t>(name.back() - '0');
      return;
    case HtmlKind::Break:
      return line_break();
    case HtmlKind::OrderedList:
    case HtmlKind::BulletList:
      return open_list(kind, attributes, element);
    case HtmlKind::ListItem:
      return open_item(attributes);
    case HtmlKind::Table:
      return tables_.open_table();
    case HtmlKind::TableHead:
      return tables_.open_head();
    case HtmlKind::Row:
      return tables_.open_row(offset);
    case HtmlKind::HeaderCell:
    case HtmlKind::Cell:
      return tables_.open_cell(
          static_cast<std::size_t>(std::max(1, number_in(attributes.find("colspan"), 1))),
          static_cast<std::size_t>(std::max(1, number_in(attributes.find("rowspan"), 1))),
          kind == HtmlKind::HeaderCell, offset);
    case HtmlKind::Anchor:
      return open_link(attributes, element);
    case HtmlKind::Inserted:
    case HtmlKind::Deleted:
      return open_revision(kind, attributes, element);
    case HtmlKind::Input:
      return open_input(attributes, element);
    case HtmlKind::Option:
      element.skipped = !attributes.find("selected");
      return;
    default:
      return open_object(kind, name, attributes);
  }
}

void HtmlBuilder::open_object(HtmlKind kind, std::string_view name,
                              const HtmlAttributes& attributes) {
  const auto note_address = [&](std::string_view attribute) {
    const auto address = attributes.find(attribute);
    if (address && is_remote(*address)) objects_.remote.emplace_back(*address);
  };
  if (kind == HtmlKind::Image) {
    ++objects_.images;
    note_address("src");
  } else if (kind == HtmlKind::Embedded) {
    const bool frame = name == "iframe" || name == "frame";
    objects_.unread.emplace_back(frame ? "a frame with another document" : "an embedded object");
    note_address("src");
    note_address("data");
  }
}

void HtmlBuilder::open_input(const HtmlAttributes& attributes, const Element& element) {
  const std::string_view type = attributes.find("type").value_or("text");
  if (type == "checkbox" || type == "radio") {
    add(attributes.find("checked") ? "☒" : "☐", element);
  } else if (type == "text") {
    add(attributes.find("value").value_or(""), element);
  } else if (type == "hidden") {
    // Its value is no text of the page; programs put keys there.
    return;
  }
}

void HtmlBuilder::open_list(HtmlKind kind, const HtmlAttributes& attributes,
                            const Element& element) {
  List list;
  list.ordered = kind == HtmlKind::OrderedList;
  if (const auto type = attributes.find("type"); type && !type->empty()) list.type = type->front();
  const HtmlStyle style = parse_declarations(attributes.find("style").value_or(""));
  const HtmlStyle rule =
      sheet_.style_of(list.ordered ? "ol" : "ul", attributes.find("class").value_or(""),
                      attributes.find("id").value_or(""));
  list.unmarked = style.unmarked.value_or(rule.unmarked.value_or(false));
  list.next = number_in(attributes.find("start"), 1);
  if (attributes.find("reversed")) list.step = -1;
  (void)element;
  if (lists_.size() < kDeepestList * 64) lists_.push_back(list);
}

void HtmlBuilder::open_item(const HtmlAttributes& attributes) {
  label_ = "•";
  if (lists_.empty()) return;
  List& list = lists_.back();
  list.next = number_in(attributes.find("value"), list.next);
  if (list.ordered) label_ = list_label(list.type, list.next);
  list.next += list.step;
  if (list.unmarked) label_.clear();
}

void HtmlBuilder::open_link(const HtmlAttributes& attributes, Element& element) {
  const std::string_view href = attributes.find("href").value_or("");
  const std::string_view css = attributes.find("class").value_or("");
  const std::string_view role = attributes.find("role").value_or("");
  if (href.find('#') == std::string_view::npos) return;
  if (role == "doc-backlink" || css == "footnote-back") element.skipped = true;
  if (names_a_note(href) || names_a_note(css) || role == "doc-noteref") {
    element.mark_begin = paragraph_.words.text.size();
  }
}

void HtmlBuilder::open_revision(HtmlKind kind, const HtmlAttributes& attributes, Element& element) {
  const bool inserted = kind == HtmlKind::Inserted;
  if (inserted ? !shows_insertions(options_.view) : !shows_deletions(options_.view)) {
    element.skipped = true;
    return;
  }
  Revision revision;
  revision.kind = inserted ? Revision::Kind::Inserted : Revision::Kind::Deleted;
  revision.date = attributes.find("datetime").value_or("");
  revision.span.begin = paragraph_.words.text.size();
  element.revision = std::move(revision);
}

void HtmlBuilder::close(std::size_t offset) {
  if (open_.empty()) return;
  const Element element = std::move(open_.back());
  if (!spanning_.empty() && spanning_.back() + 1 == open_.size()) spanning_.pop_back();
  if (!element.skipped || element.kind == HtmlKind::Anchor) close_kind(element, offset);
  open_.pop_back();
}

void HtmlBuilder::close_kind(const Element& element, std::size_t offset) {
  if (element.kind == HtmlKind::Style || !shown(element)) return;
  if (element.mark_begin) close_mark(*element.mark_begin);
  if (element.revision) close_revision(*element.revision);
  if (element.skipped) return;
  if (is_block(element.kind)) flush(offset);
  switch (element.kind) {
    case HtmlKind::Heading:
      heading_ = 0;
      return;
    case HtmlKind::OrderedList:
    case HtmlKind::BulletList:
      if (!lists_.empty()) lists_.pop_back();
      label_.clear();
      return;
    case HtmlKind::ListItem:
      label_.clear();
      return;
    case HtmlKind::Table:
      return tables_.close_table(offset);
    case HtmlKind::TableHead:
      return tables_.close_head();
    case HtmlKind::Row:
      return tables_.close_row(offset);
    case HtmlKind::HeaderCell:
    case HtmlKind::Cell:
      return tables_.close_cell();
    default:
      return;
  }
}

void HtmlBuilder::close_mark(std::size_t begin) {
  Words& words = paragraph_.words;
  if (begin >= words.text.size()) return;
  const std::string mark = words.text.substr(begin);
  if (!is_note_mark(mark)) return;
  while (!words.runs.empty() && words.runs.back().end > begin) {
    words.runs.back().end = begin;
    if (words.runs.back().begin < begin) break;
    words.runs.pop_back();
  }
}

void HtmlBuilder::close_revision(const Revision& revision) {
  Revision ended = revision;
  Words& words = paragraph_.words;
  ended.span = {std::min(revision.span.begin, words.text.size()), words.text.size()};
  if (!ended.span.empty()) words.revisions.push_back(std::move(ended));
}

// Behind two line breaks a paragraph begins, and behind one if what follows begins like a clause.
void HtmlBuilder::line_break() {
  if (!open_.empty() && open_.back().preserved) {
    preserved_ += '\n';
    return;
  }
  if (breaks_ == 0) break_at_ = paragraph_.words.text.size();
  ++breaks_;
  if (breaks_ == 2) return flush(paragraph_begin_);
  if (!blank_) {
    paragraph_.words.append(" ");
    blank_ = true;
  }
}

void HtmlBuilder::text(std::string_view words) {
  if (!budget_.charge(words.size())) return;
  if (open_.empty()) {
    if (!trimmed(words).empty()) add(words, Element());
    return;
  }
  const Element& element = open_.back();
  if (element.kind == HtmlKind::Style) {
    sheet_.add(words, budget_);
    objects_.generated_numbers = objects_.generated_numbers || sheet_.generates();
    return;
  }
  if (element.skipped) return;
  if (element.preserved && shown(element)) {
    add_preserved(words, element);
  } else {
    add(words, element);
  }
}

void HtmlBuilder::add_preserved(std::string_view words, const Element& element) {
  // How plain text looks is lost on the way through its reader, so that it is noted here.
  if (is_camouflaged(element.look, element.backdrop) || is_tiny(element.look)) {
    Words seen;
    append_as_seen(words, element.look, element.backdrop, seen);
    for (IntegrityNote& note : seen.notes) {
      note.span = {};
      assembly_.add_integrity(std::move(note));
    }
  }
  preserved_ += words;
}

void HtmlBuilder::add(std::string_view words, const Element& element) {
  const auto is_blank = [](char c) {
    return c == ' ' || c == '\t' || c == '\n' || c == '\r' || c == '\f';
  };
  const bool has_words =
      std::any_of(words.begin(), words.end(), [&](char c) { return !is_blank(c); });
  if (has_words && breaks_ > 0 && shown(element)) {
    const LineStart start = line_start(trimmed(words.substr(0, 200)));
    const bool begins = start.kind != StartKind::Words &&
                        (start.kind != StartKind::Bullet || start.sure) &&
                        ends_item(trimmed(paragraph_.words.text));
    if (begins) flush(paragraph_begin_);
    breaks_ = 0;
  }
  std::string kept;
  kept.reserve(words.size());
  for (const char c : words) {
    const bool blank = is_blank(c);
    if (!blank) {
      kept += c;
    } else if (!blank_) {
      kept += ' ';
    }
    if (shown(element) || !blank) blank_ = blank;
  }
  RunLook look = element.look;
  look.hidden = !shown(element);
  append_as_seen(kept, look, element.backdrop, paragraph_.words);
}

void HtmlBuilder::comment(std::string_view comment) {
  if (!budget_.charge(comment.size())) return;
  const std::string words = words_of_conditional(comment);
  if (words.empty()) return;
  paragraph_.words.note_hidden("The file holds words that only some programs show", words, false);
}

void HtmlBuilder::close_preserved() {
  if (preserved_.empty()) return;
  const std::string text = std::exchange(preserved_, {});
  for (StoryItem& item : items_of_plain_text(text, tables_.count(), budget_))
    tables_.add(std::move(item));
}

void HtmlBuilder::flush(std::size_t offset) {
  close_preserved();
  const bool footnotes = !open_.empty() && open_.back().footnotes;
  for (const std::size_t index : spanning_) {
    Element& element = open_[index];
    if (element.revision) {
      close_revision(*element.revision);
      element.revision->span.begin = 0;
    }
    if (element.mark_begin) element.mark_begin = 0;
  }
  if (!budget_.charge(spanning_.size())) return;
  Paragraph paragraph = std::exchange(paragraph_, {});
  blank_ = true;
  breaks_ = 0;
  paragraph.bytes = {std::min(paragraph_begin_, offset), offset};
  paragraph_begin_ = offset;
  if (paragraph.words.blank() && paragraph.words.notes.empty()) return;
  if (footnotes != in_footnotes_ && !tables_.in_cell()) {
    assembly_.begin_story(footnotes ? Story::Footnote : Story::Body, "");
    in_footnotes_ = footnotes;
  }
  if (!paragraph.words.blank()) {
    if (heading_ > 0) paragraph.outline_level = static_cast<int>(heading_) - 1;
    paragraph.label = std::exchange(label_, {});
    if (footnotes && paragraph.label.ends_with('.')) {
      paragraph.label.back() = ']';
      paragraph.label.insert(0, "[");
      paragraph.note = true;
    }
    paragraph.list_level =
        static_cast<int>(std::min(lists_.empty() ? 0 : lists_.size() - 1, kDeepestList));
  }
  tables_.add(std::move(paragraph));
}

void HtmlBuilder::finish(std::size_t offset) {
  while (!open_.empty())
    close(offset);
  flush(offset);
}

}  // namespace sowlint::readers

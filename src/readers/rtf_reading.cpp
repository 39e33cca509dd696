#include "readers/rtf_reading.h"

#include <algorithm>
#include <cstdlib>
#include <iterator>
#include <utility>
#include <variant>

#include "readers/heading_names.h"
#include "readers/note_marks.h"
#include "readers/unread.h"

namespace sowlint::readers {
namespace {

/// Names, labels and field codes beyond this many bytes are cut.
constexpr std::size_t kMostCollected = 2000;

constexpr std::size_t kMostColors = 10'000;
constexpr std::size_t kMostStyles = 10'000;
constexpr int kBeyondPage = 24'000;  // twips: more than A3 is long

/// The bullets of symbol fonts, and the signs that people use for them.
bool is_bullet(std::string_view label) {
  for (const std::string_view sign : {"•", "·", "o", "§", "-", "–", "—", "▪", "☐", "✓", "*", "►"}) {
    if (label == sign) return true;
  }
  return false;
}

std::string label_of(std::string_view printed) {
  const std::string_view label = trimmed(printed);
  return is_bullet(label) ? "•" : std::string(label);
}

/// The address in a field that loads something: INCLUDEPICTURE "https://…".
std::string_view loaded_by_field(std::string_view code) {
  code = trimmed(code);
  for (const std::string_view name : {"INCLUDEPICTURE", "INCLUDETEXT", "DDEAUTO", "DDE", "LINK"}) {
    if (!code.starts_with(name)) continue;
    const std::size_t open = code.find('"');
    if (open == std::string_view::npos) return trimmed(code.substr(name.size()));
    return code.substr(open + 1, code.find('"', open + 1) - open - 1);
  }
  return {};
}

}  // namespace

RtfReading::RtfReading(std::string_view bytes, const ReadOptions& options, base::Budget& budget,
                       RtfStory::Sink body)
    : tokens_(bytes),
      options_(options),
      budget_(budget),
      groups_(1) {
  open_.emplace_back();
  story().blocks =
      std::make_unique<RtfStory>(std::move(body), table_count_, options.limits.table_depth);
}

RtfFindings RtfReading::read() {
  for (RtfToken token = tokens_.next(); token.kind != RtfToken::Kind::End; token = tokens_.next()) {
    if (!budget_.charge(8 + token.text.size()) || findings_.too_deep_groups) break;
    take(token);
  }
  while (open_.size() > 1)
    end_story();
  finish_story();
  findings_.damaged = findings_.damaged || tokens_.damaged() || groups_.size() > 1;
  findings_.replaced = characters_.replaced();
  return std::move(findings_);
}

void RtfReading::take(const RtfToken& token) {
  switch (token.kind) {
    case RtfToken::Kind::Open:
      return open_group();
    case RtfToken::Kind::Close:
      return close_group();
    case RtfToken::Kind::Word:
      return take_word(token);
    case RtfToken::Kind::Symbol:
      return take_symbol(token);
    case RtfToken::Kind::Byte: {
      if (skip_ > 0) {
        --skip_;
        return;
      }
      const char byte = static_cast<char>(token.number);
      return take_text({&byte, 1});
    }
    case RtfToken::Kind::Text: {
      const auto skipped = std::min(static_cast<std::size_t>(skip_), token.text.size());
      skip_ -= static_cast<int>(skipped);
      return take_text(token.text.substr(skipped));
    }
    case RtfToken::Kind::End:
      return;
  }
}

// ---------------------------------------------------------------- groups and destinations

void RtfReading::open_group() {
  skip_ = 0;
  star_ = false;
  if (groups_.size() > options_.limits.rtf_groups) {
    findings_.too_deep_groups = true;
    return;
  }
  RtfGroup inner = group();
  inner.ends_story = false;
  inner.starred = false;
  groups_.push_back(inner);
}

void RtfReading::close_group() {
  skip_ = 0;
  star_ = false;
  if (groups_.size() == 1) return;
  const RtfGroup ended = group();
  groups_.pop_back();
  const bool leaves = ended.destination != group().destination;
  if (leaves && ended.destination == RtfDestination::FieldCode) end_field();
  if (leaves && ended.destination == RtfDestination::Template) {
    if (is_remote(collected_)) findings_.remote.push_back(std::string(trimmed(collected_)));
    collected_.clear();
  }
  if (leaves && ended.destination == RtfDestination::ObjectClass) end_object_class();
  if (leaves && ended.destination == RtfDestination::Label) {
    story().paragraph.label = label_of(std::exchange(label_, {}));
  }
  if (ended.destination == RtfDestination::Styles) collected_.clear();
  if (ended.ends_story) end_story();
}

void RtfReading::end_object_class() {
  const std::string name = std::exchange(collected_, {});
  if (findings_.unread.empty() || !group().in_object) return;
  if (name.starts_with("Equation.")) {
    findings_.unread.pop_back();  // a formula, which people see as a picture
  } else if (!name.empty()) {
    findings_.unread.back() = "an embedded object (" + name + ")";
  }
}

void RtfReading::end_field() {
  const std::string code = std::exchange(collected_, {});
  const std::string_view address = loaded_by_field(code);
  if (is_remote(address)) findings_.remote.emplace_back(address);
  const std::string_view name = trimmed(code);
  if (name.starts_with("TOC") || name.starts_with("INDEX")) story().paragraph.words.contents = true;
}

bool RtfReading::change_destination(RtfAction action) {
  const auto collect = [this](RtfDestination destination) {
    group().destination = destination;
    collected_.clear();
    return true;
  };
  switch (action) {
    case RtfAction::Skip:
      group().destination = RtfDestination::Skipped;
      return true;
    case RtfAction::ColorTable:
      return collect(RtfDestination::Colors);
    case RtfAction::FontTable:
      return collect(RtfDestination::Fonts);
    case RtfAction::StyleSheet:
      return collect(RtfDestination::Styles);
    case RtfAction::Label:
      label_.clear();
      group().destination = RtfDestination::Label;
      return true;
    case RtfAction::FieldCode:
      return collect(RtfDestination::FieldCode);
    case RtfAction::AuthorTable:
      return collect(RtfDestination::Authors);
    case RtfAction::Template:
      return collect(RtfDestination::Template);
    case RtfAction::ObjectClass:
      return collect(RtfDestination::ObjectClass);
    case RtfAction::Picture:
      if (group().destination == RtfDestination::Words && !group().in_object) ++findings_.images;
      group().destination = RtfDestination::Skipped;
      return true;
    case RtfAction::Object:
      group().in_object = true;
      findings_.unread.emplace_back("an embedded object");
      return true;
    case RtfAction::Words:
      return true;
    default:
      return false;
  }
}

bool RtfReading::change_story(RtfAction action) {
  switch (action) {
    case RtfAction::Footnote:
      begin_story(Story::Footnote, false);
      return true;
    case RtfAction::Header:
      begin_story(Story::Header, false);
      return true;
    case RtfAction::Footer:
      begin_story(Story::Footer, false);
      return true;
    case RtfAction::Comment:
      begin_story(Story::Comment, false);
      return true;
    case RtfAction::Box:
      begin_story(story().story, true);
      return true;
    default:
      return false;
  }
}

void RtfReading::begin_story(Story kind, bool in_box) {
  constexpr std::size_t kDeepest = 16;
  if (group().destination != RtfDestination::Words || open_.size() >= kDeepest) {
    group().destination = RtfDestination::Skipped;
    return;
  }
  OpenStory inner;
  inner.story = kind;
  inner.items = std::make_unique<RtfItems>();
  inner.items->story = kind;
  if (kind == Story::Footnote && !in_box) {
    inner.items->mark = footnote_mark(++notes_);
    story().paragraph.words.append_mark(inner.items->mark);
  }
  std::vector<StoryItem>& items = inner.items->items;
  inner.blocks =
      std::make_unique<RtfStory>([&items](StoryItem&& item) { items.push_back(std::move(item)); },
                                 table_count_, options_.limits.table_depth);
  group().in_box = in_box;
  group().ends_story = true;
  group().inserted = group().deleted = false;
  open_.push_back(std::move(inner));
}

/// Gives the paragraph and the rows that no word has ended.
void RtfReading::finish_story() {
  const Words& words = story().paragraph.words;
  if (!words.text.empty() || !words.notes.empty() || !story().boxes.empty())
    end_something(RtfAction::Paragraph);
  story().blocks->finish(tokens_.offset());
  findings_.too_deep_tables = findings_.too_deep_tables || story().blocks->too_deep();
}

void RtfReading::end_story() {
  finish_story();
  std::unique_ptr<RtfItems> items = std::move(story().items);
  open_.pop_back();
  const bool box = items->mark.empty() && items->story == story().story;
  if (!box) {
    findings_.stories.push_back(std::move(*items));
    return;
  }
  std::move(items->items.begin(), items->items.end(), std::back_inserter(story().boxes));
}

/// A text box stands behind the paragraph it is anchored in.
void RtfReading::place_boxes() {
  for (StoryItem& item : std::exchange(story().boxes, {})) {
    std::visit([](auto& boxed) { boxed.in_box = true; }, item);
    story().blocks->add_box(std::move(item));
  }
}

// ---------------------------------------------------------------- control words

void RtfReading::take_symbol(const RtfToken& token) {
  const char sign = token.text.empty() ? ' ' : token.text.front();
  if (sign == '*') {
    star_ = true;
    group().starred = true;
    return;
  }
  if (skip_ > 0) {
    --skip_;
    return;
  }
  if (sign == '\\' || sign == '{' || sign == '}') return take_text(token.text);
  if (sign == '\n' || sign == '\r') return end_something(RtfAction::Paragraph);
  const std::string_view text = rtf_sign(token);
  if (!text.empty()) add(text);
}

void RtfReading::take_word(const RtfToken& token) {
  const RtfAction action = rtf_action(token.text);
  if (std::exchange(star_, false) && action == RtfAction::None) {
    // A destination that is not known, and says itself that it may be left out.
    group().destination = RtfDestination::Skipped;
    return;
  }
  if (skip_ > 0 && action != RtfAction::Unicode) {
    --skip_;
    return;
  }
  if (change_destination(action) || change_story(action)) return;
  if (group().destination == RtfDestination::Skipped) return;
  if (group().destination == RtfDestination::Styles) return style_word(action, token);
  if (action == RtfAction::Unicode) return take_unicode(token.number);
  const std::string_view text = action == RtfAction::None ? rtf_sign(token) : std::string_view();
  if (!text.empty()) return add(text);
  if (action >= RtfAction::Paragraph && action <= RtfAction::NestedRow) {
    if (group().destination == RtfDestination::Words) end_something(action);
    return;
  }
  if (set_paragraph(action, token)) return;
  set_encoding(action, token);
  set_characters(action, token);
}

Paragraph RtfReading::take_paragraph() {
  OpenStory& open = story();
  Paragraph paragraph = std::exchange(open.paragraph, {});
  paragraph.list_level = open.state.list_level;
  paragraph.in_box = group().in_box;
  paragraph.outline_level = open.state.outline;
  const auto style = tables_.styles.find(open.state.style);
  if (style != tables_.styles.end()) {
    if (!paragraph.outline_level) paragraph.outline_level = style->second.outline;
    const std::string name = style_name_key(style->second.name);
    if (name.starts_with("toc ") && name != "toc heading") paragraph.words.contents = true;
  }
  paragraph.bytes.end = tokens_.offset();
  paragraph.bytes.begin = std::min(paragraph.bytes.begin, paragraph.bytes.end);
  open.paragraph.bytes.begin = tokens_.offset();
  return paragraph;
}

void RtfReading::end_something(RtfAction action) {
  OpenStory& open = story();
  const std::size_t depth = open.state.table_depth;
  const std::size_t nested = std::max<std::size_t>(depth, 2);
  switch (action) {
    case RtfAction::Cell:
      open.blocks->end_cell(take_paragraph(), 1);
      break;
    case RtfAction::NestedCell:
      open.blocks->end_cell(take_paragraph(), nested);
      break;
    case RtfAction::Row:
      open.blocks->end_row(1, open.header_row, tokens_.offset());
      break;
    case RtfAction::NestedRow:
      open.blocks->end_row(nested, open.header_row, tokens_.offset());
      break;
    default:
      open.blocks->end_paragraph(take_paragraph(), depth);
      break;
  }
  place_boxes();
}

bool RtfReading::set_paragraph(RtfAction action, const RtfToken& token) {
  RtfParagraphState& state = story().state;
  const int number = token.number;
  switch (action) {
    case RtfAction::PlainParagraph:
      state = {};
      return true;
    case RtfAction::InTable:
      state.table_depth = std::max<std::size_t>(state.table_depth, 1);
      return true;
    case RtfAction::TableDepth:
      state.table_depth = static_cast<std::size_t>(std::clamp(number, 0, 1000));
      return true;
    case RtfAction::RowDefaults:
      story().header_row = false;
      story().cell_colors.clear();
      return true;
    case RtfAction::CellBackground:
      story().next_cell_color = number;
      return true;
    case RtfAction::CellEdge:
      if (story().cell_colors.size() < kMostColors)
        story().cell_colors.push_back(std::exchange(story().next_cell_color, 0));
      return true;
    case RtfAction::HeaderRow:
      story().header_row = true;
      return true;
    case RtfAction::Outline:
      if (number >= 0 && number <= 8) state.outline = number;
      return true;
    case RtfAction::Style:
      state.style = number;
      return true;
    case RtfAction::ListLevel:
      state.list_level = std::clamp(number, 0, 8);
      return true;
    case RtfAction::ParagraphBackground:
      state.background = number;
      return true;
    case RtfAction::Indent:
      state.off_page = state.off_page || std::abs(number) >= kBeyondPage;
      return true;
    default:
      return false;
  }
}

void RtfReading::set_encoding(RtfAction action, const RtfToken& token) {
  switch (action) {
    case RtfAction::CodePage:
      return characters_.set_default(token.number);
    case RtfAction::Macintosh:
      return characters_.set_default(10000);
    case RtfAction::DefaultFont:
      return characters_.set_default_font(token.number);
    case RtfAction::FontCharset:
      if (group().destination == RtfDestination::Fonts) characters_.set_font(font_, token.number);
      return;
    case RtfAction::Font:
      if (group().destination == RtfDestination::Fonts) font_ = token.number;
      group().font = token.number;
      return;
    case RtfAction::StandIns:
      group().stand_ins = std::clamp(token.number, 0, 16);
      return;
    default:
      return;
  }
}

void RtfReading::set_characters(RtfAction action, const RtfToken& token) {
  RtfGroup& state = group();
  const bool on = !token.has_number || token.number != 0;
  switch (action) {
    case RtfAction::PlainCharacters: {
      RtfGroup plain;
      state.font = plain.font;
      state.hidden = state.bold = state.inserted = state.deleted = false;
      state.half_points = plain.half_points;
      state.color = state.background = 0;
      return;
    }
    case RtfAction::Bold:
      state.bold = on;
      return;
    case RtfAction::Hidden:
      state.hidden = on;
      return;
    case RtfAction::Size:
      state.half_points = token.has_number ? std::clamp(token.number, 0, 4000) : 24;
      return;
    case RtfAction::Color:
      state.color = token.number;
      return;
    case RtfAction::Background:
      state.background = token.number;
      return;
    case RtfAction::Inserted:
      state.inserted = on;
      return;
    case RtfAction::Deleted:
      state.deleted = on;
      return;
    case RtfAction::Author:
      state.author = token.number;
      return;
    case RtfAction::Date:
      state.date = static_cast<std::uint32_t>(token.number);
      return;
    case RtfAction::Red:
    case RtfAction::Green:
    case RtfAction::Blue:
      return add_color(action, token.number);
    default:
      return;
  }
}

void RtfReading::add_color(RtfAction action, int number) {
  const unsigned shift = action == RtfAction::Red ? 16U : (action == RtfAction::Green ? 8U : 0U);
  const auto part = static_cast<std::uint32_t>(std::clamp(number, 0, 255));
  mixed_ = (mixed_.value_or(0) & ~(0xFFU << shift)) | (part << shift);
}

void RtfReading::style_word(RtfAction action, const RtfToken& token) {
  if (action == RtfAction::Style) {
    style_ = token.number;
  } else if (action == RtfAction::OtherStyle) {
    style_ = -1 - token.number;  // no paragraph's
  } else if (action == RtfAction::Outline) {
    if (token.number >= 0 && token.number <= 8) style_outline_ = token.number;
  }
}

// ---------------------------------------------------------------- words

void RtfReading::take_unicode(int code) {
  std::string utf8;
  characters_.add_unicode(code, utf8);
  skip_ = group().stand_ins;
  if (!utf8.empty()) add(utf8);
}

void RtfReading::take_text(std::string_view bytes) {
  if (bytes.empty() || group().destination == RtfDestination::Skipped) return;
  std::string utf8;
  characters_.add_bytes(bytes, group().font, utf8);
  add(utf8);
}

void RtfReading::add(std::string_view utf8) {
  const auto keep = [utf8](std::string& text) {
    if (text.size() < kMostCollected) text += utf8;
  };
  switch (group().destination) {
    case RtfDestination::Words:
      return add_words(utf8);
    case RtfDestination::Label:
      return keep(label_);
    case RtfDestination::FieldCode:
    case RtfDestination::Template:
    case RtfDestination::ObjectClass:
      return keep(collected_);
    case RtfDestination::Colors:
      for (const char c : utf8) {
        if (c != ';' || tables_.colors.size() >= kMostColors) continue;
        tables_.colors.push_back(std::exchange(mixed_, std::nullopt));
      }
      return;
    case RtfDestination::Styles:
      keep(collected_);
      if (!collected_.ends_with(';') || tables_.styles.size() >= kMostStyles) return;
      collected_.pop_back();
      if (!style_outline_) style_outline_ = outline_level_of_name(trimmed(collected_));
      tables_.styles[style_] = {std::string(trimmed(collected_)), style_outline_};
      collected_.clear();
      style_ = 0;
      style_outline_.reset();
      return;
    case RtfDestination::Authors:
      keep(collected_);
      if (!collected_.ends_with(';')) return;
      collected_.pop_back();
      if (tables_.authors.size() < kMostStyles) tables_.authors.push_back(collected_);
      collected_.clear();
      return;
    case RtfDestination::Fonts:
    case RtfDestination::Skipped:
      return;
  }
}

RunLook RtfReading::look() const {
  const RtfGroup& state = group();
  RunLook look;
  look.hidden = state.hidden;
  look.bold = state.bold;
  look.half_points = state.half_points;
  look.color = tables_.color(state.color);
  if (state.background > 0) {
    const std::uint32_t behind = tables_.color(state.background);
    if (behind != kAutomaticColor) look.background = behind;
  }
  return look;
}

Backdrop RtfReading::backdrop() {
  const OpenStory& open = story();
  const RtfParagraphState& state = open.state;
  Backdrop behind;
  behind.off_page = state.off_page;
  // Rows inside cells and drawings say what lies behind them only afterwards.
  behind.unknown = state.table_depth > 1 || group().in_box;
  const auto paint = [&](int number) {
    const std::uint32_t color = tables_.color(number);
    if (number > 0 && color != kAutomaticColor) behind.color = color;
  };
  const std::size_t cell = open.blocks->cells_ended(1);
  if (state.table_depth == 1 && cell < open.cell_colors.size()) paint(open.cell_colors[cell]);
  if (state.background) paint(*state.background);
  return behind;
}

void RtfReading::add_words(std::string_view utf8) {
  const RevisionView view = options_.view;
  if (group().inserted && !shows_insertions(view)) return;
  if (group().deleted && !shows_deletions(view)) return;
  Words& words = story().paragraph.words;
  const std::size_t begin = words.text.size();
  append_as_seen(utf8, look(), backdrop(), words);
  if (group().inserted || group().deleted) add_revision(begin);
}

void RtfReading::add_revision(std::size_t begin) {
  Words& words = story().paragraph.words;
  if (words.text.size() == begin) return;
  Revision revision;
  revision.kind = group().deleted ? Revision::Kind::Deleted : Revision::Kind::Inserted;
  revision.span = {begin, words.text.size()};
  const auto author = static_cast<std::size_t>(std::max(group().author, 0));
  if (author < tables_.authors.size()) revision.author = tables_.authors[author];
  revision.date = rtf_date(group().date);
  if (!words.revisions.empty()) {
    Revision& last = words.revisions.back();
    if (last.span.end == begin && last.kind == revision.kind && last.author == revision.author &&
        last.date == revision.date) {
      last.span.end = revision.span.end;
      return;
    }
  }
  words.revisions.push_back(std::move(revision));
}

}  // namespace sowlint::readers

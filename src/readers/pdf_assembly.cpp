#include "readers/pdf_assembly.h"

#include <algorithm>
#include <iterator>
#include <optional>
#include <string_view>
#include <utility>

#include "readers/line_start.h"
#include "readers/pdf_headings.h"
#include "readers/text_headings.h"
#include "readers/text_lines.h"
#include "text/characters.h"

namespace sowlint::readers {
namespace {

constexpr const char* kUnseenMessage = "The file holds words that the page does not show";
constexpr const char* kTinyMessage = "The file holds words too small to be read";

/// Signs of symbol fonts, which PDFs keep in the private use area.
constexpr std::pair<char32_t, std::string_view> kSymbols[] = {
    {0xF06C, "•"}, {0xF06E, "■"}, {0xF06F, "☐"}, {0xF071, "☐"}, {0xF076, "❖"},
    {0xF0A7, "▪"}, {0xF0A8, "☐"}, {0xF0B7, "•"}, {0xF0D8, "➢"}, {0xF0E0, "→"},
    {0xF0FC, "✓"}, {0xF0FD, "☒"}, {0xF0FE, "☑"}, {0xF02D, "-"}};

/// The word with the signs of symbol fonts as what they show.
std::string readable(const std::string& word) {
  constexpr std::string_view kPrivate = "\xEF";
  if (word.find(kPrivate) == std::string::npos) return word;
  std::string result;
  for (std::size_t at = 0; at < word.size();) {
    const text::Character character = text::character_at(word, at);
    const auto* const known =
        std::find_if(std::begin(kSymbols), std::end(kSymbols),
                     [&](const auto& symbol) { return symbol.first == character.code; });
    result += known != std::end(kSymbols) ? known->second
                                          : std::string_view(word).substr(at, character.size);
    at += character.size;
  }
  return result;
}

/// Whether `last` ends in a hyphen that may part a word before `next`.
bool parts_word(std::string_view last, std::string_view next) {
  constexpr std::string_view kHyphens[] = {"-", "\u00AD", "\u2010"};
  const bool hyphen = std::any_of(std::begin(kHyphens), std::end(kHyphens),
                                  [last](std::string_view sign) { return last.ends_with(sign); });
  return hyphen && last.size() > 1 && starts_small(next);
}

/// A number set above the line that refers to a note.
bool is_note_mark(const PdfWord& word, double letter_height) {
  constexpr double kSmall = 0.8;
  return word.text.size() <= 3 && word.box.height() < kSmall * letter_height &&
         word.text.find_first_not_of("0123456789*") == std::string::npos;
}

/// The value of a word of up to three digits; 0 for others.
unsigned number_of(std::string_view word) {
  if (word.empty() || word.size() > 3) return 0;
  unsigned value = 0;
  for (const char byte : word) {
    if (byte < '0' || byte > '9') return 0;
    value = value * 10 + static_cast<unsigned>(byte - '0');
  }
  return value;
}

/// How deep list items are nested, told by where they stand.
class Nesting {
 public:
  int enter(double left, unsigned shape) {
    constexpr double kSameEdge = 4;
    const auto known = std::find_if(open_.rbegin(), open_.rend(), [&](const Level& level) {
      return level.shape == shape && std::max(level.left - left, left - level.left) < kSameEdge;
    });
    if (known != open_.rend()) {
      open_.erase(known.base(), open_.end());
    } else {
      while (!open_.empty() && open_.back().left > left + kSameEdge)
        open_.pop_back();
      constexpr std::size_t kDeepest = 16;
      if (open_.size() < kDeepest) open_.push_back({left, shape});
    }
    return static_cast<int>(open_.size()) - 1;
  }

  void leave() { open_.clear(); }

 private:
  struct Level {
    double left = 0;
    unsigned shape = 0;
  };

  std::vector<Level> open_;
};

class Assembly {
 public:
  Assembly(PdfParts parts, const base::Limits& limits, Document& document)
      : parts_(std::move(parts)),
        limits_(limits),
        document_(document),
        headings_(parts_.drafts, parts_.bookmarks) {
    for (const PdfDraft& draft : parts_.drafts.drafts) {
      if (draft.story != Story::Footnote || draft.lines.empty()) continue;
      if (number_of(draft.lines.front().words.front().text) == notes_ + 1) ++notes_;
    }
  }

  void run() {
    const std::vector<PdfDraft>& drafts = parts_.drafts.drafts;
    std::size_t table = 0;
    std::size_t row = 0;
    for (std::size_t i = 0; i < drafts.size(); ++i) {
      begin_story(drafts[i].story);
      if (drafts[i].table == 0) {
        add_draft(i);
        continue;
      }
      row = std::exchange(table, drafts[i].table) == drafts[i].table ? row + 1 : 0;
      add_row(drafts[i], row);
    }
    for (const bool footer : {false, true}) {
      for (const PdfRunningLine& line : parts_.running) {
        if (line.footer == footer) add_running(line);
      }
    }
  }

 private:
  void begin_story(Story story) {
    if (std::exchange(story_, story) != story && !document_.text.empty()) document_.text += '\n';
  }

  Block begin_block(std::size_t page) const {
    Block block;
    block.story = story_;
    block.origin.page = page;
    block.span.begin = document_.text.size();
    return block;
  }

  void end_block(Block&& block) {
    block.span.end = document_.text.size();
    end_note();
    document_.text += '\n';
    if (!block.runs.empty()) document_.blocks.push_back(std::move(block));
  }

  void add_draft(std::size_t index) {
    const PdfDraft& draft = parts_.drafts.drafts[index];
    const int heading = headings_.level_of(index);
    if (heading > 0 && !document_.text.empty()) document_.text += '\n';
    Block block = begin_block(draft.page);
    block.table_of_contents = is_contents_entry(words_of(draft));
    if (heading > 0) {
      block.kind = BlockKind::Heading;
      block.level = heading;
      nesting_.leave();
    } else if (is_list_item(index)) {
      block.kind = BlockKind::ListItem;
      block.level = nesting_.enter(draft.lines.front().box.left, start_of(draft).shape);
    } else if (draft.lines.front().mark_words > 0) {
      nesting_.leave();
    }
    add_lines(draft, block);
    end_block(std::move(block));
  }

  /// As in plain text: bullets and marks with letters or brackets make list items; "1." makes one
  /// behind a lead-in and behind an item of the same list.
  [[nodiscard]] bool is_list_item(std::size_t index) {
    constexpr unsigned kNumberWithPoint = 22;
    const std::vector<PdfDraft>& drafts = parts_.drafts.drafts;
    if (drafts[index].story != Story::Body) return false;
    const LineStart start = start_of(drafts[index]);
    if (start.kind == StartKind::Bullet) return true;
    if (start.kind != StartKind::Item) return false;
    if (start.shape != kNumberWithPoint) return true;
    const bool behind_lead_in =
        index > 0 && drafts[index - 1].table == 0 && words_of(drafts[index - 1]).ends_with(':');
    numbered_list_ = behind_lead_in || (numbered_list_ && index == last_numbered_ + 1);
    last_numbered_ = index;
    return numbered_list_;
  }

  void add_lines(const PdfDraft& draft, Block& block) {
    const PdfLine& first = draft.lines.front();
    std::size_t unread = first.mark_words;
    const LineStart start = start_of(draft);
    if (unread == 0 && start.kind == StartKind::Bullet &&
        start.bytes == first.words.front().text.size() && first.words.size() > 1) {
      unread = 1;
    }
    if (unread == 0 && draft.story == Story::Footnote && first.words.size() > 1 &&
        number_of(first.words.front().text) > 0) {
      unread = 1;
    }
    if (unread > 0) add_label(first, unread, block);
    for (const PdfLine& line : draft.lines) {
      for (std::size_t i = &line == &first ? unread : 0; i < line.words.size(); ++i) {
        if (draft.story == Story::Body &&
            add_word_with_mark(line.words[i], line, i == 0, block.runs))
          continue;
        add_word(line.words[i], line, i == 0, block.runs);
      }
    }
  }

  /// "placed.1": the program writes the mark of a note and the word before it as one. Only the mark
  /// of the next note that there is is taken off.
  bool add_word_with_mark(const PdfWord& word, const PdfLine& line, bool new_line,
                          std::vector<TextSpan>& runs) {
    if (next_note_ > notes_) return false;
    const std::string mark = std::to_string(next_note_);
    const std::string_view text = word.text;
    if (text.size() < mark.size() + 2 || !text.ends_with(mark)) return false;
    const char before = text[text.size() - mark.size() - 1];
    if ((before >= '0' && before <= '9') || before == '-' || before == '/') return false;
    ++next_note_;
    PdfWord bare = word;
    bare.text.erase(bare.text.size() - mark.size());
    add_word(bare, line, new_line, runs);
    PdfWord number = word;
    number.text = mark;
    (void)put(number, line.page);
    return true;
  }

  void add_label(const PdfLine& line, std::size_t words, Block& block) {
    block.label_span.begin = document_.text.size();
    for (std::size_t i = 0; i < words; ++i) {
      if (i > 0) document_.text += ' ';
      put(line.words[i], line.page);
    }
    block.label_span.end = document_.text.size();
    block.label = document_.text.substr(block.label_span.begin, block.label_span.size());
    document_.text += ' ';
  }

  /// Appends a word behind what stands there, and to the runs. `new_line`: it opens a printed line.
  void add_word(const PdfWord& word, const PdfLine& line, bool new_line,
                std::vector<TextSpan>& runs) {
    const bool mark = !new_line && is_note_mark(word, line.letter_height);
    if (!runs.empty() && runs.back().end == document_.text.size()) {
      const std::string_view before =
          std::string_view(document_.text).substr(runs.back().begin, runs.back().size());
      const bool parted = new_line && parts_word(before, word.text);
      if (!mark) {
        document_.text += parted ? '\n' : ' ';
        ++runs.back().end;
      }
    } else if (!runs.empty() && !mark) {
      // Behind the mark of a note.
      runs.push_back({document_.text.size(), document_.text.size() + 1});
      document_.text += ' ';
    }
    const TextSpan span = put(word, line.page);
    if (mark) return;
    if (!runs.empty() && runs.back().end == span.begin) {
      runs.back().end = span.end;
    } else {
      runs.push_back(span);
    }
  }

  /// Appends the word itself and remembers where it is printed.
  TextSpan put(const PdfWord& word, std::size_t page) {
    const std::size_t begin = document_.text.size();
    document_.text += readable(word.text);
    const TextSpan span{begin, document_.text.size()};
    PrintedWord printed;
    printed.span = span;
    printed.box = {page, word.box.left, word.box.top, word.box.right, word.box.bottom};
    if (word.confidence >= 0) printed.ocr_confidence = word.confidence;
    document_.printed.push_back(printed);
    note(word, span);
    return span;
  }

  /// Words next to each other that are hidden in the same way make one note.
  void note(const PdfWord& word, TextSpan span) {
    const char* const message = word.unseen ? kUnseenMessage : (word.tiny ? kTinyMessage : nullptr);
    if (message == nullptr || message != noted_) end_note();
    if (message == nullptr) return;
    noted_ = message;
    if (open_note_) {
      open_note_->words += ' ';
    } else {
      open_note_ = IntegrityNote{"hidden-text", "high", message, "", span};
    }
    open_note_->words += word.text;
    open_note_->span.end = span.end;
  }

  void end_note() {
    noted_ = nullptr;
    if (!open_note_) return;
    if (document_.integrity.size() < limits_.findings) {
      document_.integrity.push_back(std::move(*open_note_));
    }
    open_note_.reset();
  }

  void add_row(const PdfDraft& draft, std::size_t row) {
    nesting_.leave();
    Block block = begin_block(draft.page);
    block.kind = BlockKind::TableRow;
    block.table = draft.table;
    block.row = row;
    block.header_row = draft.row.header && row == 0;
    for (const PdfCell& source : draft.row.cells) {
      if (&source != &draft.row.cells.front()) document_.text += " | ";
      Cell cell;
      cell.column = source.column;
      cell.columns = source.columns;
      cell.span.begin = document_.text.size();
      for (const PdfPiece& piece : source.lines) {
        PdfLine line;
        line.page = draft.page;
        for (const PdfWord& word : piece.words)
          add_word(word, line, &word == &piece.words.front(), cell.runs);
      }
      cell.span.end = document_.text.size();
      end_note();
      block.runs.insert(block.runs.end(), cell.runs.begin(), cell.runs.end());
      block.cells.push_back(std::move(cell));
    }
    end_block(std::move(block));
  }

  void add_running(const PdfRunningLine& running) {
    begin_story(running.footer ? Story::Footer : Story::Header);
    Block block = begin_block(running.page);
    PdfLine line;
    line.page = running.page;
    for (const PdfPiece& piece : running.row.pieces) {
      for (const PdfWord& word : piece.words)
        add_word(word, line, false, block.runs);
    }
    end_block(std::move(block));
  }

  PdfParts parts_;
  const base::Limits& limits_;
  Document& document_;
  PdfHeadings headings_;
  Nesting nesting_;
  Story story_ = Story::Body;
  std::optional<IntegrityNote> open_note_;
  const char* noted_ = nullptr;
  unsigned notes_ = 0;  ///< notes at the feet of pages are numbered from 1 to this
  unsigned next_note_ = 1;
  bool numbered_list_ = false;
  std::size_t last_numbered_ = 0;
};

}  // namespace

void assemble_pdf(PdfParts parts, const base::Limits& limits, Document& document) {
  Assembly(std::move(parts), limits, document).run();
}

}  // namespace sowlint::readers

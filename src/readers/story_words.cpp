#include "readers/story_words.h"

#include <algorithm>
#include <utility>

namespace sowlint::readers {
namespace {

constexpr std::string_view kBlanks = " \t\r\n";

}  // namespace

std::string_view trimmed(std::string_view text) {
  const std::size_t begin = text.find_first_not_of(kBlanks);
  if (begin == std::string_view::npos) return {};
  return text.substr(begin, text.find_last_not_of(kBlanks) - begin + 1);
}

void Words::append(std::string_view words) {
  if (words.empty()) return;
  const std::size_t begin = text.size();
  text += words;
  // XML has no other control characters than tab and line ends.
  const auto is_control = [](char c) { return static_cast<unsigned char>(c) < 0x20U; };
  std::replace_if(text.begin() + static_cast<std::ptrdiff_t>(begin), text.end(), is_control, ' ');
  if (!runs.empty() && runs.back().end == begin) {
    runs.back().end = text.size();
  } else {
    runs.push_back({begin, text.size()});
  }
}

void Words::append_mark(std::string_view mark) {
  text += mark;
}

void Words::append(Words&& other) {
  const std::size_t offset = text.size();
  text += other.text;
  for (const TextSpan run : other.runs) {
    if (!runs.empty() && runs.back().end == run.begin + offset) {
      runs.back().end = run.end + offset;
    } else {
      runs.push_back(shifted(run, offset));
    }
  }
  for (const Piece& piece : other.pieces)
    pieces.push_back({shifted(piece.span, offset), piece.element, piece.skipped});
  for (Revision& revision : other.revisions) {
    revision.span = shifted(revision.span, offset);
    revisions.push_back(std::move(revision));
  }
  for (IntegrityNote& note : other.notes) {
    note.span = shifted(note.span, offset);
    notes.push_back(std::move(note));
  }
  only_bold = only_bold && other.only_bold;
  contents = contents || other.contents;
}

void Words::note_hidden(std::string_view message, std::string_view words, bool printed) {
  const std::size_t begin = text.size();
  const std::size_t end = begin + (printed ? words.size() : 0);
  if (!notes.empty() && notes.back().message == message) {
    IntegrityNote& note = notes.back();
    if (note.span.end != begin) note.words += ' ';
    note.words += words;
    note.span.end = end;
    return;
  }
  if (trimmed(words).empty()) return;
  notes.push_back({"hidden-text", "high", std::string(message), std::string(words), {begin, end}});
}

bool Words::blank() const {
  return trimmed(text).empty();
}

}  // namespace sowlint::readers

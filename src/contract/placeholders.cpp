#include "contract/placeholders.h"

#include <algorithm>
#include <string>

#include "contract/letters.h"
#include "text/words.h"

namespace sowlint::contract {
namespace {

/// What is longer between two brackets is text.
constexpr std::size_t kLongestSlot = 160;

/// Whether there is a letter, or a sign like "•", in it.
bool has_letter(std::string_view text) {
  return std::any_of(text.begin(), text.end(), [](char c) {
    return static_cast<unsigned char>(c) >= 0x80 || (c >= 'a' && c <= 'z') ||
           (c >= 'A' && c <= 'Z');
  });
}

/// Bracketed words that are no slot.
bool is_note(std::string_view inside) {
  constexpr std::string_view kNotes[] = {"sic",        "reserved",  "intentionally", "signature",
                                         "signatures", "remainder", "omitted",       "redacted",
                                         "end",        "page",      "seal",          "x"};
  const std::string words = text::normalise_phrase(inside);
  const std::string first = words.substr(0, words.find(' '));
  return std::find(std::begin(kNotes), std::end(kNotes), first) != std::end(kNotes);
}

/// Length of "[insert price]" at the start of `text`; 0 for links, notes, ticks and numbers.
std::size_t square_slot(std::string_view text) {
  const std::size_t close = text.substr(0, kLongestSlot).find(']');
  if (close == std::string_view::npos) return 0;
  const std::string_view inside = text.substr(1, close - 1);
  if (inside.find('[') != std::string_view::npos) return 0;
  const std::size_t next = text.find_first_not_of(' ', close + 1);
  const bool link = next != std::string_view::npos && (text[next] == '(' || text[next] == '[');
  if (link || !has_letter(inside) || is_note(inside)) return 0;
  return close + 1;
}

/// Length of "<Supplier name>" at the start of `text`: words with a capital, no tag, no address.
std::size_t angle_slot(std::string_view text) {
  constexpr std::size_t kLongest = 60;
  const std::size_t close = text.substr(0, kLongest).find('>');
  if (close == std::string_view::npos || close < 3) return 0;
  const std::string_view inside = text.substr(1, close - 1);
  const bool words = inside.find_first_of("</=\"@:") == std::string_view::npos;
  return words && begins_with_capital(inside) ? close + 1 : 0;
}

/// Whether the words right before a line to write on ask for a signature, name or date.
bool to_sign(std::string_view before) {
  constexpr std::size_t kNear = 32;
  constexpr std::string_view kWords[] = {"by",        "name",   "title",   "date", "dated",
                                         "signature", "signed", "witness", "its",  "day"};
  // A line of signature may go on after its first word: "Signed for us, the proprietor: ____".
  constexpr std::size_t kLine = 200;
  if (before.size() > kLine) before.remove_prefix(before.size() - kLine);
  const std::size_t line = before.rfind('\n');
  const std::string_view start = line == std::string_view::npos ? before : before.substr(line + 1);
  if (text::normalise_phrase(start.substr(0, kNear)).starts_with("signed ")) return true;
  if (before.size() > kNear) before.remove_prefix(before.size() - kNear);
  const std::string words = text::normalise_phrase(before);
  const std::size_t blank = words.rfind(' ');
  const std::string last = blank == std::string::npos ? words : words.substr(blank + 1);
  return std::find(std::begin(kWords), std::end(kWords), last) != std::end(kWords);
}

/// Length of "____" at `at`; 0 where it is for a signature.
std::size_t line_slot(std::string_view text, std::size_t at) {
  constexpr std::size_t kFewest = 3;
  const std::size_t end = std::min(text.find_first_not_of('_', at), text.size());
  return end - at >= kFewest && !to_sign(text.substr(0, at)) ? end - at : 0;
}

/// Length of "{{ client }}" at the start of `text`.
std::size_t field_slot(std::string_view text) {
  if (text.substr(0, 2) != "{{") return 0;
  const std::size_t close = text.substr(0, kLongestSlot).find("}}");
  return close == std::string_view::npos ? 0 : close + 2;
}

/// Length of the slot at byte `at` of `text`; 0 if there is none.
std::size_t slot_at(std::string_view text, std::size_t at) {
  const std::string_view rest = text.substr(at);
  switch (rest.front()) {
    case '{':
      return field_slot(rest);
    case '[':
      return square_slot(rest);
    case '<':
      return angle_slot(rest);
    case '_':
      return line_slot(text, at);
    default:
      return 0;
  }
}

void find_in(std::string_view source, const TextSpan& span, std::vector<TextSpan>& found) {
  const std::string_view text = source.substr(0, span.end);
  for (std::size_t at = text.find_first_of("{[<_", span.begin); at != std::string_view::npos;) {
    const std::size_t length = slot_at(text, at);
    if (length > 0) found.push_back({at, at + length});
    // Of "______" each sign is looked at once.
    std::size_t next = at + std::max<std::size_t>(length, 1);
    if (length == 0 && text[at] == '_')
      next = std::min(text.find_first_not_of('_', at), text.size());
    at = text.find_first_of("{[<_", next);
  }
}

}  // namespace

std::vector<TextSpan> find_placeholders(std::string_view source,
                                        const std::vector<ClauseUnit>& units) {
  std::vector<TextSpan> found;
  for (const ClauseUnit& unit : units) {
    if (unit.section == SectionType::Signature) continue;
    TextSpan span = unit.span;
    // The sentences of a row's cells may lie inside the row.
    if (!found.empty()) span.begin = std::max(span.begin, found.back().end);
    if (span.begin < span.end) find_in(source, span, found);
  }
  return found;
}

}  // namespace sowlint::contract

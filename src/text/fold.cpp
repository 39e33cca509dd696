#include "text/fold.h"

#include <algorithm>
#include <array>
#include <cstdint>
#include <optional>

#include <unicode/bytestream.h>
#include <unicode/edits.h>
#include <unicode/normalizer2.h>
#include <unicode/stringpiece.h>

#include "text/characters.h"

namespace sowlint::text {
namespace {

/// More marks than this on one letter are cut off from it, as Unicode's stream-safe format does:
/// putting an endless row of marks in order would take quadratic time.
constexpr int kMarks = 30;

/// ICU gets a text in parts of about this size; its lengths have 32 bits.
constexpr std::size_t kPart = std::size_t{64} << 10;

/// ICU's mapping; null only if its data is missing.
const icu::Normalizer2* normalizer() {
  UErrorCode status = U_ZERO_ERROR;
  const icu::Normalizer2* found = icu::Normalizer2::getNFKCCasefoldInstance(status);
  return U_FAILURE(status) ? nullptr : found;
}

/// What a character becomes that is mapped by our own rules and not by ICU's; 0 leaves it alone.
std::optional<char> substitute(char32_t code) {
  const auto between = [code](char32_t first, char32_t last) {
    return first <= code && code <= last;
  };
  switch (code) {
    case U'\u00A0':
    case U'\u1680':
    case U'\u202F':
    case U'\u205F':
    case U'\u3000':
    case U'\u2026':  // …
    case U'\u2212':  // minus
    case U'\u00A8':  // spacing accents, which NFKC makes a blank with a mark
    case U'\u00AF':
    case U'\u00B8':
    case U'\u2120':  // service mark
    case U'\u2122':  // trade mark
    case U'\u00B9':  // superscript 1, 2, 3
    case U'\u00B2':
    case U'\u00B3':
      return ' ';
    case U'\u0085':
    case U'\u2028':
    case U'\u2029':
      return '\n';
    case U'\u00B4':
    case U'\u02BC':
    case U'\u2032':
      return '\'';
    case U'\u00AB':
    case U'\u00BB':
    case U'\u2033':
    case U'\u2039':
    case U'\u203A':
      return '"';
    case U'\u2010':
    case U'\u2011':
    case U'\uFE63':
    case U'\uFF0D':
      return '-';
    case U'\u2022':
    case U'\u25A0':
    case U'\u25AA':
    case U'\u25CF':
    case U'\uF0B7':  // Word's bullet in the Symbol font
      return '*';
    case U'\u00AD':
    case U'№':
    case U'¼':
    case U'½':
    case U'¾':
      return '\0';
    default:
      break;
  }
  if (code < 0x2000) return std::nullopt;
  if (between(0x2000, 0x200A) || between(0x2012, 0x2015)) return ' ';
  if (between(0x2018, 0x201B)) return '\'';
  if (between(0x201C, 0x201F)) return '"';
  if (between(0x2070, 0x2089) && code != 0x2071 && code != 0x207F) return ' ';
  if (between(0x2150, 0x215F) || code == 0x2189) return '\0';
  if (between(0x2460, 0x249B) || between(0x24B6, 0x24FF) || between(0x2776, 0x2793)) return ' ';
  return std::nullopt;
}

/// Two-byte characters that ICU maps to one two-byte character whatever stands around them, unless
/// a character follows that joins with them.
struct TwoByteFold {
  std::array<char, 2> bytes{};
  bool simple = false;
  bool begins = false;  ///< joins with nothing before it
};

using TwoByteTable = std::array<TwoByteFold, 0x800>;

TwoByteTable make_two_byte_table(const icu::Normalizer2* icu) {
  TwoByteTable table;
  for (char32_t code = 0x80; icu != nullptr && code < table.size(); ++code) {
    TwoByteFold& entry = table[code];
    entry.begins = icu->hasBoundaryBefore(static_cast<UChar32>(code)) != 0;
    UErrorCode status = U_ZERO_ERROR;
    icu::UnicodeString folded;
    icu->normalize(icu::UnicodeString(static_cast<UChar32>(code)), folded, status);
    const char32_t result = folded.length() == 1 ? folded.charAt(0) : 0;
    if (U_FAILURE(status) || !entry.begins || result < 0x80 || result >= table.size()) continue;
    entry.bytes = {static_cast<char>(0xC0U | (result >> 6U)),
                   static_cast<char>(0x80U | (result & 0x3FU))};
    entry.simple = true;
  }
  return table;
}

const TwoByteTable& two_byte_table() {
  static const TwoByteTable kTable = make_two_byte_table(normalizer());
  return kTable;
}

bool is_ascii(char byte) {
  return static_cast<unsigned char>(byte) < 0x80;
}

char to_lower(char byte) {
  return byte >= 'A' && byte <= 'Z' ? static_cast<char>(byte - 'A' + 'a') : byte;
}

/// One fold of one text.
class Folder {
 public:
  Folder(std::string_view raw, FoldPath path)
      : raw_(raw),
        plain_(path == FoldPath::Plain),
        icu_(normalizer()),
        table_(two_byte_table()) {
    result_.text.reserve(raw.size());
  }

  FoldedText run() {
    while (at_ < raw_.size()) {
      const bool done = (plain_ && (take_ascii() || take_two_byte())) || take_substitute();
      if (!done) take_icu();
    }
    return std::move(result_);
  }

 private:
  /// Whether folding may stop and start again before `at`.
  [[nodiscard]] bool boundary_at(std::size_t at) const {
    if (at >= raw_.size() || is_ascii(raw_[at])) return true;
    const Character next = character_at(raw_, at);
    if (!next.valid || substitute(next.code)) return true;
    if (next.code < table_.size()) return table_[next.code].begins;
    return icu_ == nullptr || icu_->hasBoundaryBefore(static_cast<UChar32>(next.code)) != 0;
  }

  bool take_ascii() {
    const std::string_view rest = raw_.substr(at_);
    auto count = static_cast<std::size_t>(std::find_if_not(rest.begin(), rest.end(), is_ascii) -
                                          rest.begin());
    if (count > 0 && !boundary_at(at_ + count)) --count;
    if (count == 0) return false;
    const std::size_t old = result_.text.size();
    result_.text.append(rest, 0, count);
    std::transform(rest.begin(), rest.begin() + static_cast<std::ptrdiff_t>(count),
                   result_.text.begin() + static_cast<std::ptrdiff_t>(old), to_lower);
    at_ += count;
    return true;
  }

  bool take_two_byte() {
    const std::size_t start = at_;
    while (at_ + 1 < raw_.size() && (static_cast<unsigned char>(raw_[at_]) & 0xE0U) == 0xC0U) {
      const Character here = character_at(raw_, at_);
      if (!here.valid || substitute(here.code)) break;
      const TwoByteFold& entry = table_[here.code];
      if (!entry.simple || !boundary_at(at_ + 2)) break;
      result_.text.append(entry.bytes.data(), entry.bytes.size());
      at_ += 2;
    }
    return at_ != start;
  }

  bool take_substitute() {
    const Character here = character_at(raw_, at_);
    const std::optional<char> other = here.valid ? substitute(here.code) : ' ';
    if (!other) return false;
    if (*other == '\0') {
      result_.text.append(raw_, at_, here.size);
    } else {
      const std::size_t size = result_.text.size();
      result_.edits.push_back({{size, size + 1}, {at_, at_ + here.size}});
      result_.text.push_back(*other);
    }
    at_ += here.size;
    return true;
  }

  /// Whether this character is none of ICU's business, unless one follows that joins with it.
  [[nodiscard]] bool is_plain(char32_t code) const {
    return plain_ && (code < 0x80 || (code < table_.size() && table_[code].simple));
  }

  /// The end of the stretch from at_ that ICU must see as a whole, or as much more as is quick.
  [[nodiscard]] std::size_t end_for_icu() const {
    int marks = 0;
    std::size_t end = at_ + character_at(raw_, at_).size;
    while (end < raw_.size()) {
      const Character next = character_at(raw_, end);
      if (!next.valid || substitute(next.code)) break;
      const bool boundary = boundary_at(end);
      if (boundary && (is_plain(next.code) || end - at_ >= kPart)) break;
      marks = boundary ? 0 : marks + 1;
      if (marks > kMarks) break;
      end += next.size;
    }
    return end;
  }

  void take_icu() {
    const std::size_t end = end_for_icu();
    const std::string_view part = raw_.substr(at_, end - at_);
    const std::size_t old = result_.text.size();
    icu::Edits edits;
    UErrorCode status = U_ZERO_ERROR;
    if (icu_ != nullptr) {
      icu::StringByteSink<std::string> sink(&result_.text);
      icu_->normalizeUTF8(0, icu::StringPiece(part.data(), static_cast<std::int32_t>(part.size())),
                          sink, &edits, status);
    }
    if (icu_ == nullptr || U_FAILURE(status)) {
      result_.text.resize(old);
      result_.text.append(part);
    } else {
      note(edits, old);
    }
    at_ = end;
  }

  /// Keeps ICU's edits of the stretch that begins at at_ and became the text from `folded`.
  void note(const icu::Edits& edits, std::size_t folded) {
    UErrorCode status = U_ZERO_ERROR;
    for (auto edit = edits.getFineChangesIterator(); edit.next(status);) {
      const std::size_t to = folded + static_cast<std::size_t>(edit.destinationIndex());
      const std::size_t from = at_ + static_cast<std::size_t>(edit.sourceIndex());
      result_.edits.push_back({{to, to + static_cast<std::size_t>(edit.newLength())},
                               {from, from + static_cast<std::size_t>(edit.oldLength())}});
    }
  }

  std::string_view raw_;
  bool plain_;
  const icu::Normalizer2* icu_;
  const TwoByteTable& table_;
  std::size_t at_ = 0;
  FoldedText result_;
};

}  // namespace

TextSpan FoldedText::raw_span(TextSpan span) const {
  if (edits.empty()) return span;
  TextSpan raw = span;
  const auto after =
      std::upper_bound(edits.begin(), edits.end(), span.begin,
                       [](std::size_t at, const FoldEdit& edit) { return at < edit.folded.begin; });
  if (after != edits.begin()) {
    const FoldEdit& edit = *(after - 1);
    raw.begin = span.begin < edit.folded.end ? edit.raw.begin
                                             : edit.raw.end + (span.begin - edit.folded.end);
  }
  const auto at_end =
      std::lower_bound(edits.begin(), edits.end(), span.end,
                       [](const FoldEdit& edit, std::size_t at) { return edit.folded.begin < at; });
  if (at_end != edits.begin()) {
    const FoldEdit& edit = *(at_end - 1);
    raw.end =
        span.end <= edit.folded.end ? edit.raw.end : edit.raw.end + (span.end - edit.folded.end);
  }
  return raw;
}

FoldedText fold(std::string_view raw, FoldPath path) {
  return Folder(raw, path).run();
}

}  // namespace sowlint::text

#include "text/fold.h"

#include <algorithm>
#include <array>
#include <cstdint>

#include <unicode/bytestream.h>
#include <unicode/edits.h>
#include <unicode/normalizer2.h>
#include <unicode/stringpiece.h>

#include "text/characters.h"
#include "text/fold_tables.h"

namespace sowlint::text {
namespace {

/// More marks than this on one letter are cut off from it, as Unicode's stream-safe format does:
/// putting an endless row of marks in order would take quadratic time.
constexpr int kMarks = 30;

/// ICU gets a text in parts of about this size; its lengths have 32 bits.
constexpr std::size_t kPart = std::size_t{64} << 10;

char to_lower(char byte) {
  return byte >= 'A' && byte <= 'Z' ? static_cast<char>(byte - 'A' + 'a') : byte;
}

/// One fold of one text.
class Folder {
 public:
  Folder(std::string_view raw, FoldPath path)
      : raw_(raw),
        plain_(path == FoldPath::Plain),
        icu_(casefold_normalizer()),
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
    if (!next.valid) return true;
    if (next.code < table_.size()) return table_[next.code].begins;
    if (substitute_for(next.code)) return true;
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
    std::array<char, 256> buffer;  // NOLINT(cppcoreguidelines-pro-type-member-init): only written
    std::size_t used = 0;
    while (at_ < raw_.size() && used < buffer.size()) {
      const TwoByteFold* entry = two_bytes_at(at_);
      if (entry == nullptr || !entry->simple) break;
      const TwoByteFold* next = two_bytes_at(at_ + 2);
      if (next != nullptr ? !next->begins : !boundary_at(at_ + 2)) break;
      buffer[used] = entry->bytes[0];
      buffer[used + 1] = entry->bytes[1];
      used += 2;
      at_ += 2;
    }
    result_.text.append(buffer.data(), used);
    return used != 0;
  }

  /// The entry of the two-byte character at `at`, if there is one.
  [[nodiscard]] const TwoByteFold* two_bytes_at(std::size_t at) const {
    if (at + 1 >= raw_.size()) return nullptr;
    const auto lead = static_cast<unsigned char>(raw_[at]);
    if (lead < 0xC2 || lead > 0xDF || !is_trail(raw_[at + 1])) return nullptr;
    return &table_[((lead & 0x1FU) << 6U) | (static_cast<unsigned char>(raw_[at + 1]) & 0x3FU)];
  }

  bool take_substitute() {
    const Character here = character_at(raw_, at_);
    const std::optional<char> other = here.valid ? substitute_for(here.code) : ' ';
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
      if (!next.valid || substitute_for(next.code)) break;
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
    unify_letters(old);
    at_ = end;
  }

  /// Writes "е" for "ё" from byte `begin` on, as the tables do; both have two bytes.
  void unify_letters(std::size_t begin) {
    constexpr std::string_view kIo = "\xD1\x91";
    constexpr std::string_view kIe = "\xD0\xB5";
    std::string& text = result_.text;
    for (std::size_t at = text.find(kIo, begin); at != std::string::npos; at = text.find(kIo, at))
      text.replace(at, kIo.size(), kIe);
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

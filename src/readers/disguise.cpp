#include "readers/disguise.h"

#include <algorithm>
#include <array>
#include <cstddef>
#include <string>
#include <string_view>
#include <utility>

#include "text/characters.h"

namespace sowlint::readers {
namespace {

enum class Script { None, Latin, Cyrillic, Greek, RightToLeft, Invisible, Override, Tag, Mark };

struct Range {
  char32_t first;
  char32_t last;
  Script script;
};

/// Ordered by `first`. What no range holds is no letter that matters here.
constexpr Range kRanges[] = {
    {'A', 'Z', Script::Latin},
    {'a', 'z', Script::Latin},
    {0xC0, 0x24F, Script::Latin},
    {0x300, 0x36F, Script::Mark},
    {0x370, 0x3FF, Script::Greek},
    {0x400, 0x52F, Script::Cyrillic},
    {0x590, 0x8FF, Script::RightToLeft},
    {0x180E, 0x180E, Script::Invisible},
    {0x1E00, 0x1EFF, Script::Latin},
    {0x200B, 0x200F, Script::Invisible},
    {0x202A, 0x202C, Script::Invisible},
    {0x202D, 0x202E, Script::Override},
    {0x2060, 0x2064, Script::Invisible},
    {0x2066, 0x2069, Script::Invisible},
    {0xFB1D, 0xFDFF, Script::RightToLeft},
    {0xFE70, 0xFEFE, Script::RightToLeft},
    {0xFEFF, 0xFEFF, Script::Invisible},
    {0xE0000, 0xE007F, Script::Tag},
};

constexpr std::u32string_view kCyrillicLikeLatin = U"асеорхуіјѕһԁԛԝӏѵАВЕКМНОРСТХУІЈЅԌ";
constexpr std::u32string_view kGreekLikeLatin = U"οαινυΑΒΕΖΗΙΚΜΝΟΡΤΥΧ";
constexpr std::u32string_view kLatinLikeCyrillic = U"aceopxyijsABEKMHOPCTXYIJS";

constexpr char32_t kBlackFlag = 0x1F3F4;  // tag characters behind it spell a region
constexpr std::size_t kMostWords = 200;   // bytes of disguised words quoted in one note

Script script_of(char32_t code) {
  const Range* range = std::upper_bound(
      std::begin(kRanges), std::end(kRanges), code,
      [](char32_t value, const Range& candidate) { return value < candidate.first; });
  if (range == std::begin(kRanges)) return Script::None;
  --range;
  return code <= range->last ? range->script : Script::None;
}

enum class Kind { Invisible, Override, Tags, Borrowed, Slip };

constexpr std::size_t kKinds = 5;

struct Disguise {
  const char* severity;
  const char* message;
};

constexpr std::array<Disguise, kKinds> kDisguises = {{
    {"medium", "The text holds words with invisible characters inside"},
    {"high", "The text holds characters that reverse the order in which it is shown"},
    {"high", "The text holds tag characters, which nobody sees and programs may obey"},
    {"high", "The text holds words with letters borrowed from another alphabet"},
    {"low", "The text holds Cyrillic words with Latin letters in them"},
}};

/// Reads the words of one block, character by character.
class BlockScan {
 public:
  BlockScan(const Document& document, const Block& block) : document_(document), block_(block) {}

  void run() {
    for (const TextSpan run : block_.runs) {
      for (std::size_t at = run.begin; at < run.end;) {
        const text::Character character = text::character_at(document_.text, at);
        read(character.code, {at, at + character.size});
        at += character.size;
      }
    }
    end_word();
    if (right_to_left_) note_of(Kind::Override).words.clear();
  }

  /// What was found, one note a kind.
  std::vector<IntegrityNote> notes() && {
    std::vector<IntegrityNote> found;
    for (std::size_t kind = 0; kind < kKinds; ++kind) {
      IntegrityNote& note = notes_[kind];
      if (note.words.empty()) continue;
      note.rule = "disguised-text";
      note.severity = kDisguises[kind].severity;
      note.message = kDisguises[kind].message;
      found.push_back(std::move(note));
    }
    return found;
  }

 private:
  void read(char32_t code, TextSpan span) {
    constexpr char32_t kSoftHyphen = 0xAD;
    const Script script = script_of(code);
    switch (script) {
      case Script::Latin:
      case Script::Cyrillic:
      case Script::Greek:
        return add_letter(code, script, span);
      case Script::Invisible:
        pending_ = !word_.empty();
        break;
      case Script::Override:
        pending_ = !word_.empty();
        note(Kind::Override, "U+202E", span);
        break;
      case Script::Tag:
        read_tag(code, span);
        return;
      case Script::Mark:
        break;
      case Script::RightToLeft:
        right_to_left_ = true;
        end_word();
        break;
      case Script::None:
        if (code != kSoftHyphen) end_word();
        break;
    }
    last_ = code;
  }

  void read_tag(char32_t code, TextSpan span) {
    constexpr char32_t kTagBase = 0xE0000;
    if (last_ == kBlackFlag) return;
    const char32_t spelled = code - kTagBase;
    const bool printable = spelled >= 0x20 && spelled < 0x7F;
    note(Kind::Tags, std::string(1, printable ? static_cast<char>(spelled) : '?'), span, "");
  }

  void add_letter(char32_t code, Script script, TextSpan span) {
    if (word_.empty()) word_span_ = span;
    hides_invisible_ = hides_invisible_ || pending_;
    pending_ = false;
    word_ += document_.text.substr(span.begin, span.size());
    word_span_.end = span.end;
    if (script == Script::Latin) {
      ++latin_;
      if (kLatinLikeCyrillic.find(code) != std::u32string_view::npos) ++latin_alike_;
    } else {
      ++foreign_;
      if (script == Script::Cyrillic) ++cyrillic_;
      const bool alike = kCyrillicLikeLatin.find(code) != std::u32string_view::npos ||
                         kGreekLikeLatin.find(code) != std::u32string_view::npos;
      if (alike) ++foreign_alike_;
    }
    last_ = code;
  }

  void end_word() {
    if (!word_.empty()) {
      if (hides_invisible_) note(Kind::Invisible, word_, word_span_);
      note_borrowed_letters();
    }
    word_.clear();
    hides_invisible_ = pending_ = false;
    latin_ = latin_alike_ = foreign_ = foreign_alike_ = cyrillic_ = 0;
  }

  // A word in two alphabets is a disguise if one of them only lends letters that look like the
  // other's. Where both could be the lender, the one with more letters is the word's own.
  void note_borrowed_letters() {
    if (latin_ == 0 || foreign_ == 0) return;
    const bool foreign_lends = foreign_alike_ == foreign_;
    const bool latin_lends = latin_alike_ == latin_ && cyrillic_ == foreign_;
    if (foreign_lends && (latin_ >= foreign_ || !latin_lends)) {
      note(Kind::Borrowed, word_, word_span_);
    } else if (latin_lends) {
      note(Kind::Slip, word_, word_span_);
    }
  }

  void note(Kind kind, const std::string& words, TextSpan span, const char* between = ", ") {
    IntegrityNote& note = note_of(kind);
    if (note.words.empty()) {
      note.span = span;
    } else if (note.words.size() < kMostWords) {
      note.words += between;
    }
    if (note.words.size() < kMostWords) note.words += words;
  }

  IntegrityNote& note_of(Kind kind) { return notes_[static_cast<std::size_t>(kind)]; }

  const Document& document_;
  const Block& block_;
  std::array<IntegrityNote, kKinds> notes_;
  std::string word_;  ///< its letters only
  TextSpan word_span_;
  char32_t last_ = 0;
  std::size_t latin_ = 0;
  std::size_t latin_alike_ = 0;
  std::size_t foreign_ = 0;
  std::size_t foreign_alike_ = 0;
  std::size_t cyrillic_ = 0;
  bool pending_ = false;  ///< an invisible character stands behind the word's last letter
  bool hides_invisible_ = false;
  bool right_to_left_ = false;
};

bool is_plain(std::string_view text) {
  return std::none_of(text.begin(), text.end(),
                      [](char c) { return static_cast<unsigned char>(c) >= 0x80U; });
}

}  // namespace

void note_disguised_text(Document& document, const base::Limits& limits, base::Budget& budget) {
  std::size_t left_out = 0;
  for (const Block& block : document.blocks) {
    if (!budget.charge(block.span.size())) return;
    const std::string_view text = document.text;
    if (is_plain(text.substr(block.span.begin, block.span.size()))) continue;
    BlockScan scan(document, block);
    scan.run();
    for (IntegrityNote& note : std::move(scan).notes()) {
      if (document.integrity.size() < limits.findings) {
        document.integrity.push_back(std::move(note));
      } else {
        ++left_out;
      }
    }
  }
  if (left_out == 0) return;
  document.warnings.push_back({"integrity-notes-cut", std::to_string(left_out) +
                                                          " more passages with disguised words "
                                                          "are not listed"});
}

}  // namespace sowlint::readers

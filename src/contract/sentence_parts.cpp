#include "contract/sentence_parts.h"

#include <algorithm>
#include <string>

#include "contract/phrases.h"
#include "contract/raw_words.h"
#include "contract/runs.h"
#include "text/words.h"

namespace sowlint::contract {
namespace {

/// A shorter sentence is read as one norm.
constexpr std::size_t kFewestWords = 40;
/// No sentence is longer.
constexpr std::size_t kLongestPiece = std::size_t{8} << 10;
/// Words a subject may have, its article included.
constexpr std::size_t kLongestSubject = 5;

bool is_modal(std::string_view word) {
  constexpr std::string_view kModals[] = {"shall",  "must",   "will",    "may",     "cannot",
                                          "should", "обязан", "обязана", "обязаны", "обязуется",
                                          "вправе", "должен", "должна"};
  return is_one_of(word, kModals);
}

bool begins_subject(std::string_view word) {
  constexpr std::string_view kDeterminers[] = {"the", "each", "either", "neither", "any",
                                               "all", "no",   "both",   "such",    "this"};
  return is_one_of(word, kDeterminers);
}

/// Words that make the part depend on what stands before it.
bool depends(std::string_view word) {
  constexpr std::string_view kWords[] = {
      "provided", "unless",    "except", "however", "but",    "which",   "who",     "that",
      "if",       "otherwise", "если",   "кроме",   "однако", "который", "которые", "которая"};
  return is_one_of(word, kWords);
}

bool opens_with_condition(std::string_view word) {
  constexpr std::string_view kWords[] = {
      "if",    "when",  "where", "unless", "should", "upon",  "once", "subject",         "in",
      "если",  "при",   "в",     "до",     "после",  "когда", "to",   "notwithstanding", "until",
      "after", "before"};
  return is_one_of(word, kWords);
}

/// Whether a subject of at most a few words and a modal verb stand at `at`.
bool begins_norm(const RawWords& words, std::size_t at) {
  if (depends(words.word(at))) return false;
  if (!begins_subject(words.word(at)) && !words.capitalised(at)) return false;
  for (std::size_t next = at + 1; next <= at + kLongestSubject && next < words.size(); ++next) {
    if (is_modal(words.word(next))) return true;
    if (!words.joined(next) || depends(words.word(next))) return false;
  }
  return false;
}

/// Whether the sentence can be cut before the word at `at`: right after ";" or ", and".
std::size_t norm_after_border(const RawWords& words, std::size_t at) {
  const bool semicolon = words.word(at) == ";";
  const bool comma = words.gap_before(at).substr(0, 1) == "," &&
                     (words.word(at) == "and" || words.word(at) == "и");
  if (!semicolon && !comma) return 0;
  std::size_t first = at + 1;
  if (semicolon && (words.word(first) == "and" || words.word(first) == "и")) ++first;
  return begins_norm(words, first) ? first : 0;
}

/// `sentence` cut at blanks into pieces of about kLongestPiece bytes.
std::vector<std::vector<TextSpan>> pieces_of(std::string_view source,
                                             std::span<const TextSpan> sentence) {
  std::vector<std::vector<TextSpan>> pieces(1);
  std::size_t size = 0;
  for (TextSpan run : sentence) {
    while (size + run.size() > kLongestPiece) {
      const std::size_t room = kLongestPiece - std::min(kLongestPiece, size);
      const std::size_t blank = source.substr(0, run.end).find_first_of(" \n", run.begin + room);
      const std::size_t cut = std::min(blank, run.end);
      if (cut > run.begin) pieces.back().push_back({run.begin, cut});
      run.begin = cut;
      pieces.emplace_back();
      size = 0;
      if (run.empty()) break;
    }
    if (!run.empty()) pieces.back().push_back(run);
    size += run.size();
  }
  for (std::vector<TextSpan>& piece : pieces) {
    piece = trimmed(source, piece);
  }
  std::erase_if(pieces, [](const auto& piece) { return piece.empty(); });
  return pieces;
}

}  // namespace

bool has_modal(std::string_view text) {
  const std::vector<std::string> words = parts_of(text::normalise_phrase(text), ' ');
  return std::any_of(words.begin(), words.end(),
                     [](const std::string& word) { return is_modal(word); });
}

std::vector<std::vector<TextSpan>> norms_of(std::string_view source,
                                            std::span<const TextSpan> sentence) {
  if (count_bytes(sentence) > kLongestPiece) return pieces_of(source, sentence);
  std::vector<std::vector<TextSpan>> norms = {{sentence.begin(), sentence.end()}};
  if (count_words(source, sentence) < kFewestWords) return norms;
  text::TokenStream stream;
  text::append_words(source, sentence, text::HyphenReading::Joined, stream);
  const RawWords words(source, stream);
  if (opens_with_condition(words.word(0))) return norms;
  bool modal_before = false;
  for (std::size_t at = 1; at < words.size(); ++at) {
    modal_before = modal_before || is_modal(words.word(at));
    const std::size_t first = modal_before ? norm_after_border(words, at) : 0;
    if (first == 0) continue;
    const std::size_t border = stream.tokens[first].source_begin;
    std::vector<TextSpan> before;
    std::vector<TextSpan> after;
    for (const TextSpan& run : norms.back()) {
      if (run.begin < border) before.push_back({run.begin, std::min(run.end, border)});
      if (run.end > border) after.push_back({std::max(run.begin, border), run.end});
    }
    norms.back() = trimmed(source, before);
    norms.push_back(trimmed(source, after));
    modal_before = false;
  }
  return norms;
}

}  // namespace sowlint::contract

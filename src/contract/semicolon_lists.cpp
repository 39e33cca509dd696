#include "contract/semicolon_lists.h"

#include <algorithm>

#include "contract/raw_words.h"
#include "contract/runs.h"
#include "text/words.h"

namespace sowlint::contract {
namespace {

/// A shorter sentence is read as one norm.
constexpr std::size_t kFewestWords = 80;
constexpr std::size_t kFewestItems = 3;
/// Words a lead-in has at least, and an item.
constexpr std::size_t kShortestLead = 3;
constexpr std::size_t kShortestItem = 2;

bool takes_back(std::string_view word) {
  constexpr std::string_view kWords[] = {"unless",    "except",          "provided", "however",
                                         "otherwise", "notwithstanding", "but"};
  return std::find(std::begin(kWords), std::end(kWords), word) != std::end(kWords);
}

/// "(a)", "(1)", "(i)": where the first item begins.
bool is_first_label(const RawWords& words, std::size_t at) {
  const std::string_view word = words.word(at);
  const bool first = word == "a" || word == "1" || word == "i";
  return first && words.opens_bracket(at) && words.closed_before(at + 1);
}

/// The word behind the lead-in; 0 if the sentence has none before its first semicolon.
std::size_t lead_end(const RawWords& words) {
  for (std::size_t at = 1; at < words.size() && words.word(at) != ";"; ++at) {
    const bool colon = words.gap_before(at).find(':') != std::string_view::npos;
    if (colon || is_first_label(words, at)) return at >= kShortestLead ? at : 0;
  }
  return 0;
}

/// The words that items begin with, the first one behind the lead-in.
std::vector<std::size_t> item_begins(const RawWords& words, std::size_t first) {
  std::vector<std::size_t> begins = {first};
  for (std::size_t at = first; at + 1 < words.size(); ++at) {
    if (words.word(at) == ";" && at - begins.back() >= kShortestItem) begins.push_back(at + 1);
  }
  return begins;
}

/// The part of `runs` in [begin, end), trimmed.
std::vector<TextSpan> clipped(std::string_view source, std::span<const TextSpan> runs,
                              const TextSpan& part) {
  std::vector<TextSpan> inside;
  for (const TextSpan& run : runs) {
    const TextSpan both{std::max(run.begin, part.begin), std::min(run.end, part.end)};
    if (both.begin < both.end) inside.push_back(both);
  }
  return trimmed(source, inside);
}

/// Where the text of word `at` begins, its opening bracket included.
std::size_t source_begin(std::string_view source, const text::TokenStream& stream, std::size_t at) {
  const std::size_t begin = stream.tokens[at].source_begin;
  return begin > 0 && source[begin - 1] == '(' ? begin - 1 : begin;
}

}  // namespace

std::optional<SemicolonList> list_in(std::string_view source, std::span<const TextSpan> sentence) {
  if (count_words(source, sentence) < kFewestWords) return std::nullopt;
  text::TokenStream stream;
  text::append_words(source, sentence, text::HyphenReading::Joined, stream);
  const RawWords words(source, stream);
  const std::size_t first = lead_end(words);
  if (first == 0) return std::nullopt;
  const std::vector<std::size_t> begins = item_begins(words, first);
  if (begins.size() < kFewestItems) return std::nullopt;
  for (std::size_t at = 0; at < words.size(); ++at) {
    const bool after_border = at > 0 && words.word(at - 1) == ";";
    if (takes_back(words.word(at)) && (after_border || at > begins.back())) return std::nullopt;
  }
  SemicolonList list;
  const TextSpan all = hull(sentence);
  list.lead = clipped(source, sentence, {all.begin, source_begin(source, stream, first)});
  for (std::size_t item = 0; item < begins.size(); ++item) {
    const std::size_t begin = source_begin(source, stream, begins[item]);
    const bool last = item + 1 == begins.size();
    const std::size_t end = last ? all.end : source_begin(source, stream, begins[item + 1]);
    list.items.push_back(clipped(source, sentence, {begin, end}));
  }
  return list;
}

}  // namespace sowlint::contract

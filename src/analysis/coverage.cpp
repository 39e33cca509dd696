#include "analysis/coverage.h"

#include <algorithm>
#include <array>
#include <string>
#include <string_view>

namespace sowlint::analysis {
namespace {

/// Below this a text is too short to tell.
constexpr std::size_t kFewWords = 40;
/// Words that English prose is full of and others are not; one in kOneIn is asked for.
constexpr std::array<std::string_view, 14> kEnglishWords = {
    "the", "of", "and", "to", "in", "for", "shall", "be", "or", "is", "by", "with", "any", "will"};
constexpr std::size_t kOneIn = 12;

const char* spoken_name(Language language) {
  switch (language) {
    case Language::English:
      return "English";
    case Language::Russian:
      return "Russian";
    case Language::German:
      return "German";
    case Language::French:
      return "French";
    case Language::Spanish:
      return "Spanish";
    case Language::Private:
      return "a private language";
    case Language::Unsure:
      return "an unknown language";
  }
  return "";
}

/// Whether a text whose language was not recognised can be taken for English.
bool reads_as_english(const text::TokenStream& words) {
  std::size_t english = 0;
  std::size_t latin = 0;
  for (std::uint32_t token = 0; token < words.tokens.size(); ++token) {
    const std::string_view word = words.word(token);
    if (std::find(kEnglishWords.begin(), kEnglishWords.end(), word) != kEnglishWords.end()) {
      ++english;
    }
    if (static_cast<unsigned char>(word.front()) < 0x80) ++latin;
  }
  if (latin * 2 < words.tokens.size()) return false;
  return words.tokens.size() < kFewWords || english * kOneIn >= words.tokens.size();
}

Warning not_supported(Language language) {
  return {"language-not-supported", std::string("The parts of the text in ") +
                                        spoken_name(language) +
                                        " were not checked: there are no rules for them yet."};
}

}  // namespace

Coverage coverage_of(const contract::ReadContract& read, Language language,
                     const std::vector<Language>& elsewhere) {
  const Contract& contract = read.contract;
  const bool unsure_reads_so = language == Language::English && reads_as_english(read.words);
  const bool unsure_counts =
      contract.language == language || (contract.language == Language::Unsure && unsure_reads_so);
  Coverage coverage;
  for (const ClauseUnit& unit : contract.units) {
    coverage.judged.push_back(unit.language == language ||
                              (unit.language == Language::Unsure && unsure_counts));
  }
  std::vector<Language> left_out;
  for (const Language other : contract.languages) {
    if (other != language && other != Language::Unsure) left_out.push_back(other);
  }
  const Language main = contract.language;
  const bool main_left_out = main == Language::Unsure ? !unsure_counts : main != language;
  if (main_left_out && std::find(left_out.begin(), left_out.end(), main) == left_out.end()) {
    left_out.insert(left_out.begin(), main);
  }
  const auto judged_elsewhere = [&](Language other) {
    return std::find(elsewhere.begin(), elsewhere.end(), other) != elsewhere.end();
  };
  std::erase_if(left_out, judged_elsewhere);
  for (const Language other : left_out)
    coverage.warnings.push_back(not_supported(other));
  return coverage;
}

std::size_t word_count(const Document& document) {
  constexpr std::string_view kBlanks = " \t\r\n\f\v";
  std::size_t words = 0;
  for (const Block& block : document.blocks) {
    bool inside = false;
    for (const TextSpan run : block.runs) {
      for (std::size_t byte = run.begin; byte < run.end; ++byte) {
        const bool blank = kBlanks.find(document.text[byte]) != std::string_view::npos;
        if (!blank && !inside) ++words;
        inside = !blank;
      }
    }
  }
  return words;
}

}  // namespace sowlint::analysis

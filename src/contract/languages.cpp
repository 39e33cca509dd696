#include "contract/languages.h"

#include <algorithm>
#include <array>
#include <string>

#include "contract/runs.h"
#include "text/language.h"

namespace sowlint::contract {
namespace {

constexpr std::array<Language, 5> kKnown = {Language::English, Language::Russian, Language::German,
                                            Language::French, Language::Spanish};
/// About twenty words; shorter texts say too little.
constexpr std::size_t kShortestBlock = 120;
constexpr std::size_t kBlockSample = 1024;
constexpr std::size_t kDocumentSample = std::size_t{64} << 10;
constexpr std::size_t kNoticeablePart = 10;

std::string sample_of(const Document& document) {
  std::string sample;
  for (const Block& block : document.blocks) {
    if (sample.size() >= kDocumentSample) break;
    sample += text_of(document.text, block.runs, kDocumentSample - sample.size());
    sample += '\n';
  }
  return sample;
}

}  // namespace

Languages recognise_languages(const Document& document, const ClauseTree& tree, Language known) {
  Languages languages;
  if (known != Language::Unsure) {
    languages.main = known;
    languages.noticeable = {known};
    languages.by_block.assign(tree.places.size(), known);
    return languages;
  }
  languages.main = text::recognise_language(sample_of(document));
  languages.by_block.assign(tree.places.size(), Language::Unsure);
  std::array<std::size_t, kKnown.size()> bytes{};
  std::size_t all = 0;
  for (std::size_t at = 0; at < tree.places.size(); ++at) {
    const std::string text = text_of(document.text, document.blocks[at].runs, kBlockSample);
    if (text.size() < kShortestBlock) continue;
    languages.by_block[at] = text::recognise_language(text);
    all += text.size();
    for (std::size_t i = 0; i < kKnown.size(); ++i) {
      if (languages.by_block[at] == kKnown[i]) bytes[i] += text.size();
    }
  }
  const auto largest = static_cast<std::size_t>(
      std::distance(bytes.begin(), std::max_element(bytes.begin(), bytes.end())));
  if (languages.main == Language::Unsure && 2 * bytes[largest] > all) {
    languages.main = kKnown[largest];
  }
  std::replace(languages.by_block.begin(), languages.by_block.end(), Language::Unsure,
               languages.main);
  languages.noticeable = {languages.main};
  for (std::size_t i = 0; i < kKnown.size(); ++i) {
    const bool noticeable = bytes[i] > 0 && bytes[i] * kNoticeablePart >= all;
    if (noticeable && kKnown[i] != languages.main) languages.noticeable.push_back(kKnown[i]);
  }
  return languages;
}

}  // namespace sowlint::contract

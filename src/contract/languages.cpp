#include "contract/languages.h"

#include <algorithm>
#include <array>
#include <string>
#include <string_view>
#include <utility>

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

/// Letters of the two scripts that contracts of the known languages are written in.
struct Letters {
  std::size_t latin = 0;
  std::size_t cyrillic = 0;
};

Letters letters_of(std::string_view text) {
  Letters letters;
  for (const char c : text) {
    const auto byte = static_cast<unsigned char>(c);
    if ((byte | 0x20U) >= 'a' && (byte | 0x20U) <= 'z') ++letters.latin;
    if (byte == 0xD0 || byte == 0xD1) ++letters.cyrillic;
  }
  return letters;
}

bool is_cyrillic(std::string_view text) {
  const Letters letters = letters_of(text);
  return letters.cyrillic > letters.latin;
}

/// What the columns of tables say, sampled.
class Columns {
 public:
  explicit Columns(const Document& document) {
    for (const Block& block : document.blocks) {
      if (block.kind != BlockKind::TableRow || block.cells.size() > kMostColumns) continue;
      std::vector<std::string>& columns = tables_[block.table];
      for (const Cell& cell : block.cells) {
        if (cell.column >= kMostColumns) continue;
        if (columns.size() <= cell.column) columns.resize(cell.column + 1);
        std::string& sample = columns[cell.column];
        if (sample.size() >= kSample) continue;
        sample += text_of(document.text, cell.runs, kSample - sample.size());
        sample += '\n';
      }
    }
  }

  [[nodiscard]] ParallelTables parallel() const {
    ParallelTables result;
    for (const auto& [table, columns] : tables_) {
      if (std::vector<Language> languages = languages_of(columns); !languages.empty()) {
        result.emplace(table, std::move(languages));
      }
    }
    return result;
  }

 private:
  static constexpr std::size_t kMostColumns = 4;
  static constexpr std::size_t kSample = std::size_t{4} << 10;
  /// A column of less says too little, and is no column of a contract.
  static constexpr std::size_t kLeast = 300;

  /// The languages of the columns if there are two or more of them; else none.
  static std::vector<Language> languages_of(const std::vector<std::string>& columns) {
    const auto rich = std::count_if(columns.begin(), columns.end(),
                                    [](const std::string& text) { return text.size() >= kLeast; });
    if (rich < 2) return {};
    std::vector<Language> languages;
    std::vector<Language> known;
    for (const std::string& text : columns) {
      languages.push_back(text.size() < kLeast ? Language::Unsure : text::recognise_language(text));
      const Language language = languages.back();
      if (language == Language::Unsure) continue;
      if (std::find(known.begin(), known.end(), language) != known.end()) return {};
      known.push_back(language);
    }
    return known.size() >= 2 ? languages : std::vector<Language>();
  }

  std::map<std::size_t, std::vector<std::string>> tables_;
};

using Bytes = std::array<std::size_t, kKnown.size()>;

void count(Language language, std::size_t size, Bytes& bytes) {
  for (std::size_t i = 0; i < kKnown.size(); ++i) {
    if (language == kKnown[i]) bytes[i] += size;
  }
}

/// Counts the cells of a row by the languages of its columns.
void count_row(const Document& document, const Block& row, const std::vector<Language>& columns,
               Bytes& bytes) {
  for (const Cell& cell : row.cells) {
    if (cell.column >= columns.size()) continue;
    count(columns[cell.column], text_of(document.text, cell.runs, kBlockSample).size(), bytes);
  }
}

/// The language that a block too short to tell is in: the main one, or the noticeable one that is
/// written in the block's script.
Language by_script(std::string_view text, const Languages& languages) {
  const bool cyrillic = is_cyrillic(text);
  if (cyrillic == (languages.main == Language::Russian)) return languages.main;
  for (const Language language : languages.noticeable) {
    if ((language == Language::Russian) == cyrillic) return language;
  }
  return languages.main;
}

void settle_short_blocks(const Document& document, Languages& languages) {
  for (std::size_t at = 0; at < languages.by_block.size(); ++at) {
    Language& language = languages.by_block[at];
    if (language != Language::Unsure) continue;
    language = languages.main;
    if (languages.noticeable.size() < 2) continue;
    language = by_script(text_of(document.text, document.blocks[at].runs, kBlockSample), languages);
  }
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
  languages.parallel = Columns(document).parallel();
  languages.by_block.assign(tree.places.size(), Language::Unsure);
  Bytes bytes{};
  std::size_t all = 0;
  for (std::size_t at = 0; at < tree.places.size(); ++at) {
    const Block& block = document.blocks[at];
    const std::string text = text_of(document.text, block.runs, kBlockSample);
    if (text.size() < kShortestBlock) continue;
    all += text.size();
    const auto columns = languages.parallel.find(block.table);
    if (block.kind == BlockKind::TableRow && columns != languages.parallel.end()) {
      count_row(document, block, columns->second, bytes);
      continue;
    }
    languages.by_block[at] = text::recognise_language(text);
    count(languages.by_block[at], text.size(), bytes);
  }
  const auto largest = static_cast<std::size_t>(
      std::distance(bytes.begin(), std::max_element(bytes.begin(), bytes.end())));
  // Side by side, no language has more than half.
  const bool several = !languages.parallel.empty() && bytes[largest] > 0;
  if (languages.main == Language::Unsure && (2 * bytes[largest] > all || several)) {
    languages.main = kKnown[largest];
  }
  languages.noticeable = {languages.main};
  for (std::size_t i = 0; i < kKnown.size(); ++i) {
    const bool noticeable = bytes[i] > 0 && bytes[i] * kNoticeablePart >= all;
    if (noticeable && kKnown[i] != languages.main) languages.noticeable.push_back(kKnown[i]);
  }
  settle_short_blocks(document, languages);
  return languages;
}

}  // namespace sowlint::contract

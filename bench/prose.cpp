#include "prose.h"

#include <algorithm>
#include <cctype>
#include <sstream>

namespace sowlint::bench {
namespace {

constexpr std::size_t kLongestSentence = 45;

bool ends_sentence(std::string_view word) {
  return word.back() == '.' && word.size() > 3;
}

/// Letters of any script, all of them small as far as ASCII tells.
bool is_plain(std::string_view word) {
  return std::all_of(word.begin(), word.end(), [](char c) {
    const auto byte = static_cast<unsigned char>(c);
    return byte >= 0xC4 || (byte >= 0x80 && byte < 0xC0) || std::islower(byte) != 0;
  });
}

/// Words with marks of lists and tables would make no sentence.
bool is_prose(std::string_view word) {
  return word.find_first_of("|#*_`[]<>;") == std::string_view::npos;
}

}  // namespace

Prose::Prose(std::string_view sample) {
  std::unordered_map<std::string, std::uint32_t> numbers;
  std::istringstream in{std::string(sample)};
  bool opens = true;
  std::uint32_t last = 0;
  for (std::string word; in >> word;) {
    if (!is_prose(word)) continue;
    const auto [entry, fresh] =
        numbers.try_emplace(word, static_cast<std::uint32_t>(words_.size()));
    if (fresh) {
      if (is_plain(word)) plain_.push_back(entry->second);
      words_.push_back(word);
      followers_.emplace_back();
    }
    if (opens) {
      openers_.push_back(entry->second);
    } else {
      followers_[last].push_back(entry->second);
    }
    last = entry->second;
    opens = ends_sentence(word);
  }
}

std::vector<std::string_view> Prose::sentence(Random& random) const {
  std::vector<std::string_view> result;
  std::uint32_t word = openers_[random.below(openers_.size())];
  while (true) {
    result.emplace_back(words_[word]);
    const std::vector<std::uint32_t>& next = followers_[word];
    if (next.empty() || ends_sentence(words_[word]) || result.size() == kLongestSentence) break;
    word = next[random.below(next.size())];
  }
  return result;
}

std::string_view Prose::plain_word(Random& random) const {
  return words_[plain_[random.below(plain_.size())]];
}

}  // namespace sowlint::bench

#include "match/word_filter.h"

#include <algorithm>
#include <utility>

namespace sowlint::match {

std::uint64_t TestKeys::key_of(const WordTest& test) {
  const KeyedWord word(test.text(), 0, test.text().size());
  const std::size_t length = std::min(test.text().size(), kStemBytes);
  switch (test.kind()) {
    case Pattern::Kind::Prefix:
      return part_key(low_bytes(word.head, length) + salt(AtFront, length));
    case Pattern::Kind::Suffix:
      return back_key(word, length);
    case Pattern::Kind::Infix:
      return inside_key(word, 0, length);
    default:
      return whole_key(word);
  }
}

TestKeys::TestKeys(std::span<const WordTest> tests) {
  std::vector<std::size_t> fronts;
  std::vector<std::size_t> backs;
  std::vector<std::size_t> insides;
  for (const WordTest& test : tests) {
    const std::size_t length = std::min(test.text().size(), kStemBytes);
    const auto note = [length](std::vector<std::size_t>& lengths) {
      if (std::find(lengths.begin(), lengths.end(), length) == lengths.end()) {
        lengths.push_back(length);
      }
    };
    if (test.kind() == Pattern::Kind::Prefix) note(fronts);
    if (test.kind() == Pattern::Kind::Suffix) note(backs);
    if (test.kind() == Pattern::Kind::Infix) note(insides);
  }
  std::vector<Front> of_fronts;
  of_fronts.reserve(fronts.size());
  for (const std::size_t length : fronts)
    of_fronts.push_back({kLowBytes[length], salt(AtFront, length)});
  fronts_ = base::Array(std::move(of_fronts));
  backs_ = base::Array(std::move(backs));
  insides_ = base::Array(std::move(insides));
}

WordFilter::WordFilter(std::span<const WordTest> tests) : keys_(tests) {
  constexpr std::size_t kBitsOfTest = 64;  // so few words that fit no test pass
  const std::size_t bits = std::bit_ceil(kBitsOfTest * (tests.size() + 1));
  std::vector<std::uint64_t> set(bits / 64);
  shift_ = static_cast<std::uint32_t>(64 - std::countr_zero(bits));
  for (const WordTest& test : tests) {
    if (test.kind() == Pattern::Kind::Class) {
      numbers_ = 1;
      continue;
    }
    const std::uint64_t bit = TestKeys::key_of(test) >> shift_;
    set[bit / 64] |= std::uint64_t{1} << (bit % 64);
  }
  bits_ = base::Array(std::move(set));
}

}  // namespace sowlint::match

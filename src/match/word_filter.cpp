#include "match/word_filter.h"

#include <algorithm>

namespace sowlint::match {

std::uint64_t TestKeys::key_of(const WordTest& test) {
  const KeyedWord word(test.text(), 0, test.text().size());
  const std::size_t length = std::min(test.text().size(), kStemBytes);
  switch (test.kind()) {
    case Pattern::Kind::Prefix:
      return front_key(word, length);
    case Pattern::Kind::Suffix:
      return back_key(word, length);
    case Pattern::Kind::Infix:
      return inside_key(word, 0, length);
    default:
      return whole_key(word);
  }
}

void TestKeys::add(const WordTest& test) {
  const auto note = [&](Part part) {
    const std::size_t length = std::min(test.text().size(), kStemBytes);
    std::vector<std::size_t>& known = lengths_[part];
    if (std::find(known.begin(), known.end(), length) == known.end()) known.push_back(length);
    rare_ = rare_ || part != kFront;
  };
  if (test.kind() == Pattern::Kind::Prefix) note(kFront);
  if (test.kind() == Pattern::Kind::Suffix) note(kBack);
  if (test.kind() == Pattern::Kind::Infix) note(kInside);
}

WordFilter::WordFilter(std::span<const WordTest> tests) {
  constexpr std::size_t kBitsOfTest = 64;  // so few words that fit no test pass
  const std::size_t bits = std::bit_ceil(kBitsOfTest * (tests.size() + 1));
  bits_.resize(bits / 64);
  shift_ = 64 - std::countr_zero(bits);
  for (const WordTest& test : tests) {
    if (test.kind() == Pattern::Kind::Class) {
      numbers_ = true;
      continue;
    }
    keys_.add(test);
    const std::uint64_t bit = TestKeys::key_of(test) >> shift_;
    bits_[bit / 64] |= std::uint64_t{1} << (bit % 64);
  }
}

}  // namespace sowlint::match

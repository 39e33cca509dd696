#include "match/word_filter.h"

#include <algorithm>

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

void TestKeys::add(const WordTest& test) {
  const std::size_t length = std::min(test.text().size(), kStemBytes);
  const auto note = [length](std::vector<std::size_t>& lengths) {
    if (std::find(lengths.begin(), lengths.end(), length) == lengths.end()) {
      lengths.push_back(length);
    }
  };
  if (test.kind() == Pattern::Kind::Suffix) note(backs_);
  if (test.kind() == Pattern::Kind::Infix) note(insides_);
  if (test.kind() != Pattern::Kind::Prefix) return;
  const bool known = std::any_of(fronts_.begin(), fronts_.end(), [length](const Front& front) {
    return front.salt == salt(AtFront, length);
  });
  if (!known) fronts_.push_back({kLowBytes[length], salt(AtFront, length)});
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

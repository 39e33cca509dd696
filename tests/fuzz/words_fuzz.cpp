// Words and sentences of any bytes cut into any runs: every span lies in the source, in order.
#include <cstdint>
#include <cstdlib>
#include <string_view>
#include <vector>

#include "text/sentences.h"
#include "text/words.h"

namespace {

using sowlint::TextSpan;

void check(bool holds) {
  if (!holds) std::abort();
}

/// Runs of `step` bytes with a gap of one byte after every second.
std::vector<TextSpan> cut(std::size_t size, std::size_t step) {
  if (step == 0) return {{0, size}};
  std::vector<TextSpan> runs;
  std::size_t begin = 0;
  while (begin < size) {
    const std::size_t end = begin + step < size ? begin + step : size;
    runs.push_back({begin, end});
    begin = end + runs.size() % 2;
  }
  return runs;
}

void check_words(std::string_view source, const std::vector<TextSpan>& runs,
                 sowlint::text::HyphenReading reading) {
  sowlint::text::TokenStream stream;
  sowlint::text::append_words(source, runs, reading, stream);
  std::size_t last = 0;
  for (const sowlint::text::Token& token : stream.tokens) {
    check(token.begin < token.end && token.end <= stream.text.size());
    check(token.source_begin < token.source_end && token.source_end <= source.size());
    check(last <= token.source_begin);
    last = token.source_begin;
  }
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  if (size == 0) return 0;
  const std::string_view source(reinterpret_cast<const char*>(data) + 1, size - 1);
  const std::vector<TextSpan> runs = cut(source.size(), data[0] % 8U);
  check_words(source, runs, sowlint::text::HyphenReading::Joined);
  check_words(source, runs, sowlint::text::HyphenReading::Split);
  std::size_t last = 0;
  for (const auto& sentence : sowlint::text::split_sentences(source, runs)) {
    check(!sentence.empty());
    for (const TextSpan part : sentence) {
      check(last <= part.begin && part.begin < part.end && part.end <= source.size());
      last = part.end;
    }
  }
  return 0;
}

// Any bytes decode to valid UTF-8, which has a language and lines.
#include <cstdint>
#include <cstdlib>
#include <string_view>

#include "text/characters.h"
#include "text/decode.h"
#include "text/language.h"
#include "text/lines.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string_view bytes(reinterpret_cast<const char*>(data), size);
  (void)sowlint::text::looks_binary(bytes);
  const sowlint::text::DecodedText text = sowlint::text::decode(bytes);
  for (std::size_t at = 0; at < text.utf8.size();) {
    const sowlint::text::Character here = sowlint::text::character_at(text.utf8, at);
    if (!here.valid) std::abort();
    at += here.size;
  }
  (void)sowlint::text::recognise_language(text.utf8);
  const sowlint::text::LineIndex lines(text.utf8);
  if (lines.at(text.utf8.size()) < lines.at(0)) std::abort();
  return 0;
}

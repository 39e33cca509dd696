#include "readers/decoded.h"

#include <utility>

#include "text/converter.h"

namespace sowlint::readers {

std::string decode_into(std::string_view bytes, std::string_view named, Document& document) {
  text::DecodedText text = text::decode(bytes, named);
  document.encoding = std::move(text.encoding);
  document.encoding_guessed = text.guessed;
  if (text.guessed) {
    document.warnings.push_back(
        {"encoding-guessed", "the file does not say its encoding; it was read as " +
                                 document.encoding + ", so check that its letters look right"});
  }
  if (text.replaced) {
    document.warnings.push_back(
        {"invalid-characters", "some bytes are no characters in " + document.encoding +
                                   " and were replaced by U+FFFD; save the file as UTF-8"});
  }
  return std::move(text.utf8);
}

}  // namespace sowlint::readers

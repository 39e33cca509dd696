#include "sowlint/error.h"

namespace sowlint {

std::string to_string(const Error& error) {
  std::string text = error.path;
  for (const std::size_t number : {error.line, error.column}) {
    if (number == 0) break;
    if (!text.empty()) text += ':';
    text += std::to_string(number);
  }
  if (!text.empty()) text += ": ";
  return text + error.message;
}

}  // namespace sowlint

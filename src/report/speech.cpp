#include "report/speech.h"

namespace sowlint::report {

std::string Speech::operator()(const std::string& english) const {
  const auto found = phrases_.find(english);
  return found == phrases_.end() ? english : found->second;
}

std::string Speech::with(const std::string& english,
                         std::initializer_list<std::string> values) const {
  std::string text = (*this)(english);
  std::size_t from = 0;
  for (const std::string& value : values) {
    const std::size_t at = text.find("{}", from);
    if (at == std::string::npos) break;
    text.replace(at, 2, value);
    from = at + value.size();
  }
  return text;
}

}  // namespace sowlint::report

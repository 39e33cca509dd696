#include "cli/inputs.h"

#include <algorithm>
#include <filesystem>
#include <system_error>
#include <utility>

#include "cli/console.h"
#include "cli/review_files.h"

namespace sowlint::cli {

std::vector<std::string> each_once(const std::vector<std::string>& paths) {
  std::vector<std::string> result;
  std::vector<std::filesystem::path> seen;
  for (const std::string& path : paths) {
    std::error_code failed;
    std::filesystem::path real =
        path == "-" ? std::filesystem::path(path) : std::filesystem::weakly_canonical(path, failed);
    if (failed) real = path;
    if (std::find(seen.begin(), seen.end(), real) != seen.end()) {
      say(path + ": this file is given twice; it is read once");
      continue;
    }
    seen.push_back(std::move(real));
    result.push_back(path);
  }
  return result;
}

std::optional<Error> language_refused(const rules::Pack& pack, Language language) {
  if (language == Language::Unsure || has_rules_for(pack, language)) return std::nullopt;
  std::string known;
  for (const auto& [other, lexicon] : pack.lexicons) {
    if (has_rules_for(pack, other))
      known += (known.empty() ? "" : ", ") + std::string(code_of(other));
  }
  return Error{ErrorKind::Usage,
               std::string("there are no rules for --lang ") + code_of(language) +
                   " yet; there are for: " + known,
               "", 0, 0};
}

}  // namespace sowlint::cli

#include "support/shipped_rules.h"

#include <gtest/gtest.h>

#include "base/limits.h"
#include "support/paths.h"

namespace sowlint::test {

std::vector<rules::PackFile> shipped_files() {
  auto files = rules::files_in(project_path("rules"), base::Limits());
  EXPECT_TRUE(files.has_value()) << to_string(files.error());
  for (rules::PackFile& file : *files)
    file.shipped = true;
  return *files;
}

const rules::Pack& shipped_pack() {
  static const rules::Pack kPack = *rules::load_pack(shipped_files(), base::Limits());
  return kPack;
}

const rules::CompiledRules& shipped_english() {
  static const rules::CompiledRules kRules(shipped_pack(), Language::English);
  return kRules;
}

}  // namespace sowlint::test

// The English and Russian examples of the taxonomy, which may lie beside a checkout, against the
// shipped rules: each clause example as one clause unit in the first section of its concept.
#include <algorithm>
#include <array>
#include <string>
#include <string_view>
#include <vector>

#include <gtest/gtest.h>

#include "base/files.h"
#include "rules/load.h"
#include "selftest/evaluate.h"
#include "selftest/labels.h"
#include "support/paths.h"

namespace sowlint::selftest {
namespace {

/// Examples that are not asked for, each with the reason.
struct Disputed {
  std::string_view id;
  std::string_view reason;
};

constexpr std::array<Disputed, 0> kDisputed = {};

bool is_disputed(const std::string& id) {
  return std::any_of(kDisputed.begin(), kDisputed.end(),
                     [&](const Disputed& entry) { return entry.id == id; });
}

TEST(SharedExamples, ComeOutAsTheTaxonomySays) {
  const base::Limits limits;
  const std::string path = test::shared_path() + "/taxonomy/examples.jsonl";
  const auto text = base::read_file(path, limits.input_bytes);
  if (test::shared_path().empty() || !text) {
    GTEST_SKIP() << "the taxonomy's examples do not lie beside this checkout: " << path;
  }
  auto examples = read_labelled_examples(path, *text);
  ASSERT_TRUE(examples.has_value()) << to_string(examples.error());
  std::erase_if(*examples, [](const auto& example) { return is_disputed(example.id); });
  const auto pack = rules::load_pack(rules::shipped_files(), limits);
  ASSERT_TRUE(pack.has_value()) << to_string(pack.error().front());
  for (const Language language : {Language::English, Language::Russian}) {
    const Scores scores = score_examples(*pack, language, *examples);
    EXPECT_TRUE(scores.errors.empty()) << to_text(scores, true);
    EXPECT_FALSE(scores.by_rule.empty()) << code_of(language);
  }
}

}  // namespace
}  // namespace sowlint::selftest

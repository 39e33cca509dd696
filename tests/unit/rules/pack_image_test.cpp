#include "rules/pack_image.h"

#include <string>
#include <vector>

#include <gtest/gtest.h>

#include "base/budget.h"
#include "base/limits.h"
#include "match/matcher.h"
#include "rules/compiled.h"
#include "rules/load.h"
#include "text/words.h"

namespace sowlint::rules {
namespace {

const Pack& parsed() {
  static const Pack kPack = *load_pack(shipped_files(), base::Limits());
  return kPack;
}

/// The examples of all rules in one language, a row each.
text::TokenStream examples_in(Language language) {
  text::TokenStream stream;
  for (const Rule& rule : parsed().rules) {
    const auto examples = rule.examples.find(language);
    if (examples == rule.examples.end()) continue;
    for (const Example& example : examples->second) {
      const auto first = static_cast<std::uint32_t>(stream.tokens.size());
      const TextSpan all[] = {{0, example.text.size()}};
      (void)text::append_words(example.text, all, text::HyphenReading::Joined, stream);
      stream.text += '\n';
      stream.rows.push_back({first, static_cast<std::uint32_t>(stream.tokens.size()), first, 0});
    }
  }
  return stream;
}

TEST(PackImage, OfTheBuildIsThatOfTheFiles) {
  // Not EXPECT_EQ: nobody wants to read them.
  EXPECT_TRUE(pack_image(parsed()) == shipped_image());
}

TEST(PackImage, HoldsEveryFieldOfTheRules) {
  const Pack pack = shipped_pack();
  EXPECT_EQ(pack.hash, parsed().hash);
  ASSERT_EQ(pack.rules.size(), parsed().rules.size());
  EXPECT_TRUE(rules_image(pack.rules) == rules_image(parsed().rules));
  EXPECT_EQ(pack.rules.front().summary, parsed().rules.front().summary);
  EXPECT_EQ(pack.rules.back().examples.size(), parsed().rules.back().examples.size());
}

TEST(PackImage, HoldsMatchersThatFindTheSame) {
  const Pack pack = shipped_pack();
  for (const auto& [language, lexicon] : parsed().lexicons) {
    const CompiledRules read(pack, language);
    const CompiledRules compiled(parsed(), language);
    EXPECT_EQ(read.rules().size(), compiled.rules().size());
    EXPECT_EQ(read.triggers(), compiled.triggers());
    EXPECT_EQ(read.matcher().unanchored(), compiled.matcher().unanchored());
    EXPECT_TRUE(rules_image(read.rules()) == rules_image(compiled.rules()));  // cue indices too
    const text::TokenStream words = examples_in(language);
    base::Budget budget(UINT64_MAX);
    const auto expected = compiled.matcher().scan(words, budget).hits;
    EXPECT_TRUE(read.matcher().scan(words, budget).hits == expected);
    EXPECT_EQ(expected.empty(), compiled.rules().empty());
  }
}

TEST(PackImage, EqualPacksGiveEqualImages) {
  const std::vector<PackFile> files = {
      {"toy/lexicon/en/words.yaml", "cues:\n  late: [\"late <3> (work*|@number)\"]\n", false},
      {"toy/pack.yaml", "name: toy\n", false}};
  const auto first = load_pack(files, base::Limits());
  const auto second = load_pack(files, base::Limits());
  ASSERT_TRUE(first.has_value());
  EXPECT_TRUE(pack_image(*first) == pack_image(*second));
}

}  // namespace
}  // namespace sowlint::rules

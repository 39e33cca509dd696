#include "compare/align.h"

#include <algorithm>
#include <numeric>
#include <set>
#include <string>
#include <vector>

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include "support/contract_text.h"

namespace sowlint::compare {
namespace {

constexpr const char* kOld =
    "1. Scope\n\n1.1 The Supplier shall build the booking system and train the planners.\n\n"
    "2. Acceptance\n\n2.1 The Customer reviews each deliverable within ten business days.\n\n"
    "2.2 The Supplier corrects every defect that the Customer reports at its own expense.\n\n"
    "3. Fees\n\n3.1 Invoices are paid within thirty days. Travel is charged at cost.\n\n"
    "4. Changes\n\n4.1 The Product Owner may reorder the backlog at any time before a sprint "
    "begins, and the team estimates what is new.\n";

std::vector<Norm> norms(const std::string& text) {
  const test::TextContract contract = test::text_contract(text);
  return norms_of(contract.document, contract.read);
}

std::string replaced(std::string text, const std::string& from, const std::string& to) {
  const std::size_t at = text.find(from);
  EXPECT_NE(at, std::string::npos) << from;
  return at == std::string::npos ? text : text.replace(at, from.size(), to);
}

std::size_t count_moved(const Alignment& alignment) {
  return static_cast<std::size_t>(std::count_if(alignment.links.begin(), alignment.links.end(),
                                                [](const Link& link) { return link.moved; }));
}

bool all_same(const Alignment& alignment) {
  return std::all_of(alignment.links.begin(), alignment.links.end(),
                     [](const Link& link) { return link.same; });
}

TEST(Align, FindsNoChangeInARenumberedText) {
  std::string renumbered = kOld;
  for (const char* label : {"4.", "3.", "2.", "1."})
    renumbered =
        replaced(renumbered, "\n" + std::string(label) + "1 ", "\n1" + std::string(label) + "1 ");
  const auto before = norms(kOld);
  const Alignment alignment = align(before, norms(renumbered));
  EXPECT_EQ(alignment.links.size(), before.size());
  EXPECT_TRUE(all_same(alignment));
  EXPECT_EQ(count_moved(alignment), 0U);
}

TEST(Align, FollowsAClauseThatMoved) {
  const std::string clause =
      "2.2 The Supplier corrects every defect that the Customer reports at its own expense.\n\n";
  std::string moved = replaced(kOld, clause, "");
  moved = replaced(moved, "3.1 Invoices", "3.0 " + clause.substr(4) + "3.1 Invoices");
  moved = replaced(moved, "4. Changes", "3.2 The Supplier keeps records.\n\n4. Changes");
  const auto before = norms(kOld);
  const auto after = norms(moved);
  const Alignment alignment = align(before, after);
  EXPECT_TRUE(alignment.removed.empty());
  ASSERT_EQ(alignment.introduced.size(), 1U);
  EXPECT_NE(after[alignment.introduced[0]].text.find("keeps records"), std::string::npos);
  EXPECT_TRUE(all_same(alignment));
}

TEST(Align, LinksAClauseWhoseNumberChanged) {
  const auto before = norms(kOld);
  const auto after = norms(replaced(kOld, "ten business days", "five business days"));
  const Alignment alignment = align(before, after);
  EXPECT_TRUE(alignment.removed.empty());
  EXPECT_TRUE(alignment.introduced.empty());
  const auto changed = std::find_if(alignment.links.begin(), alignment.links.end(),
                                    [](const Link& link) { return !link.same; });
  ASSERT_NE(changed, alignment.links.end());
  EXPECT_NE(before[changed->before].text.find("ten business"), std::string::npos);
  EXPECT_NE(after[changed->after].text.find("five business"), std::string::npos);
}

TEST(Align, JoinsThePartsOfASplitClause) {
  const auto before = norms(kOld);
  const auto after = norms(replaced(kOld, "begins, and the team estimates what is new.",
                                    "begins.\n\n4.2 The team estimates what is new."));
  const Alignment alignment = align(before, after);
  EXPECT_TRUE(alignment.removed.empty());
  EXPECT_TRUE(alignment.introduced.empty());
  EXPECT_EQ(std::count_if(alignment.links.begin(), alignment.links.end(),
                          [](const Link& link) { return link.part; }),
            1);
}

TEST(Align, JoinsWhatWasMerged) {
  const std::string split = replaced(kOld, "begins, and the team estimates what is new.",
                                     "begins.\n\n4.2 The team estimates what is new.");
  const Alignment alignment = align(norms(split), norms(kOld));
  EXPECT_TRUE(alignment.removed.empty());
  EXPECT_TRUE(alignment.introduced.empty());
}

TEST(Align, SaysWhatCameAndWent) {
  const auto before = norms(kOld);
  const auto after = norms(replaced(kOld, "Travel is charged at cost.",
                                    "Late delivery costs one percent of the price a day."));
  const Alignment alignment = align(before, after);
  ASSERT_EQ(alignment.removed.size(), 1U);
  ASSERT_EQ(alignment.introduced.size(), 1U);
  EXPECT_NE(before[alignment.removed[0]].text.find("Travel"), std::string::npos);
}

TEST(Align, OfNothingIsNothing) {
  const Alignment alignment = align({}, {});
  EXPECT_TRUE(alignment.links.empty());
  const auto text = norms(kOld);
  EXPECT_EQ(align({}, text).introduced.size(), text.size());
  EXPECT_EQ(align(text, {}).removed.size(), text.size());
}

RC_GTEST_PROP(AlignLaws, EveryNormIsLinkedOrNamed, ()) {
  static const std::vector<std::string> kWords = {"pay",  "shall", "report", "defect", "@5_day",
                                                  "open", "price", "test",   "@vendor"};
  const auto text = [&] {
    std::vector<Norm> result;
    const auto sizes = *rc::gen::container<std::vector<int>>(rc::gen::inRange(1, 9));
    for (const int size : sizes) {
      Norm norm;
      for (int i = 0; i < size; ++i)
        norm.words.push_back({*rc::gen::elementOf(kWords), {}});
      result.push_back(norm);
    }
    return result;
  };
  const std::vector<Norm> before = text();
  const std::vector<Norm> after = text();
  const Alignment alignment = align(before, after);
  std::set<std::size_t> olds(alignment.removed.begin(), alignment.removed.end());
  std::set<std::size_t> news(alignment.introduced.begin(), alignment.introduced.end());
  for (const Link& link : alignment.links) {
    olds.insert(link.before);
    news.insert(link.after);
  }
  RC_ASSERT(olds.size() == before.size());
  RC_ASSERT(news.size() == after.size());
  const Alignment itself = align(before, before);
  RC_ASSERT(itself.links.size() == before.size());
  RC_ASSERT(all_same(itself));
}

}  // namespace
}  // namespace sowlint::compare

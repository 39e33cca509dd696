#include "analysis/references.h"

#include <cstddef>
#include <string>
#include <utility>
#include <vector>

#include <gtest/gtest.h>

namespace sowlint::analysis {
namespace {

struct Case {
  std::string words;
  bool resolved;
};

class ReferenceTable : public testing::TestWithParam<Case> {};

TEST_P(ReferenceTable, LooksForLabelsAndTitles) {
  Contract contract;
  for (const auto& [label, title] :
       {std::pair{"Section 4", "Changes"}, std::pair{"7.5(a)", ""}, std::pair{"9.2.", "Fees"},
        std::pair{"", "Annex A: Prices"}, std::pair{"Article IV", "Term"}}) {
    Clause clause;
    clause.label = label;
    clause.title = title;
    contract.clauses.push_back(clause);
  }
  EXPECT_EQ(References(contract).resolve(GetParam().words), GetParam().resolved);
}

INSTANTIATE_TEST_SUITE_P(Words, ReferenceTable,
                         testing::Values(Case{"clause 4", true}, Case{"Section 7.5(a)", true},
                                         Case{"clause 9.2", true}, Case{"clauses 9.2 and 4", true},
                                         Case{"clauses 9.2 and 9.4", false}, Case{"Annex A", true},
                                         Case{"Annex B", false}, Case{"Annex K", false},
                                         Case{"Article IV", true}, Case{"clause 7.5", false},
                                         Case{"clause 12", false}),
                         [](const auto& test) { return "Case" + std::to_string(test.index); });

TEST(References, NameTheClausesTheyLeadTo) {
  Contract contract;
  for (const auto& [label, title] : {std::pair{"3", "Schedule for phase 9.2"}, std::pair{"9.2", ""},
                                     std::pair{"", "Annex A: Prices"}}) {
    Clause clause;
    clause.label = label;
    clause.title = title;
    contract.clauses.push_back(clause);
  }
  const References references(contract);
  EXPECT_EQ(references.clauses("clause 9.2 and Annex A"), (std::vector<std::size_t>{1, 2}));
  EXPECT_EQ(references.clauses("clause 12"), std::vector<std::size_t>{});
}

}  // namespace
}  // namespace sowlint::analysis

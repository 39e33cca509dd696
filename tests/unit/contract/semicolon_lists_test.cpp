// Long sentences that are lists.
#include "contract/semicolon_lists.h"

#include <ostream>
#include <string>

#include <gtest/gtest.h>

#include "contract/runs.h"

namespace sowlint::contract {
namespace {

/// Sixteen words.
const std::string kItem =
    "keep a log of every boat that comes and goes by day and by night in summer";

struct Case {
  const char* name;
  std::string text;
  std::string parts;  ///< lead-in and items, parted by " / "; empty for no list
};

std::ostream& operator<<(std::ostream& out, const Case& c) {
  return out << c.name;
}

std::string parts_of_list(const std::string& text) {
  const TextSpan all{0, text.size()};
  const auto list = list_in(text, {&all, 1});
  if (!list) return {};
  std::string parts = text_of(text, list->lead);
  for (const auto& item : list->items) {
    parts += " / " + text_of(text, item);
  }
  return parts;
}

class SemicolonLists : public testing::TestWithParam<Case> {};

TEST_P(SemicolonLists, AreTakenApart) {
  EXPECT_EQ(parts_of_list(GetParam().text), GetParam().parts);
}

std::string four(const std::string& border) {
  return kItem + border + kItem + border + kItem + border + kItem;
}

const Case kCases[] = {
    {"behind_a_colon", "The Supplier shall at the quay: " + four("; ") + "; and " + kItem + ".",
     "The Supplier shall at the quay: / " + kItem + "; / " + kItem + "; / " + kItem + "; / " +
         kItem + "; / and " + kItem + "."},
    {"behind_a_label",
     "The Supplier shall at the quay (a) " + four("; (b) ") + "; (e) " + kItem + ".",
     "The Supplier shall at the quay / (a) " + kItem + "; / (b) " + kItem + "; / (b) " + kItem +
         "; / (b) " + kItem + "; / (e) " + kItem + "."},
    {"short_sentences_stay", "The Supplier shall: " + kItem + "; " + kItem + "; " + kItem + ".",
     ""},
    {"no_lead_in", kItem + "; " + four("; ") + ".", ""},
    {"an_exception_holds_all_together",
     "The Supplier shall: " + four("; ") + "; " + kItem + ", unless the Client agrees.", ""},
    {"so_does_a_proviso",
     "The Supplier shall: " + four("; ") + "; provided that the Client pays; " + kItem + ".", ""},
    {"commas_part_nothing", "The Supplier shall: " + four(", ") + ", " + kItem + ".", ""},
};

INSTANTIATE_TEST_SUITE_P(All, SemicolonLists, testing::ValuesIn(kCases),
                         [](const auto& one) { return std::string(one.param.name); });

}  // namespace
}  // namespace sowlint::contract

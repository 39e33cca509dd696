// Paragraphs that are cut because many run together in them.
#include "readers/run_together.h"

#include <ostream>
#include <string>

#include <gtest/gtest.h>

#include "base/budget.h"
#include "document/check.h"
#include "readers/text_reader.h"
#include "support/dump.h"
#include "support/text_reading.h"

namespace sowlint::readers {
namespace {

struct Case {
  const char* name;
  std::string text;
  std::string dump;
};

std::ostream& operator<<(std::ostream& out, const Case& c) {
  return out << c.name;
}

class RunTogether : public testing::TestWithParam<Case> {};

TEST_P(RunTogether, IsCut) {
  EXPECT_EQ(test::dump(test::read_as_text(GetParam().text + "\n")), GetParam().dump);
}

/// Long enough for a block to be looked at.
const std::string kLong =
    "The harbour office keeps the register of all boats that come and go, and everyone who works "
    "at the quay, day or night, in summer or in winter, may look into it for as long as the office "
    "is open to the public.";

const Case kCases[] = {
    {"bullets", kLong + " · Boats · Crews · Cargo",
     "P " + kLong + "\nL0 [·] Boats\nL0 [·] Crews\nL0 [·] Cargo\n"},
    {"bullets_nest_as_they_come", kLong + " • Boats o Large § Very large o Small • Crews",
     "P " + kLong +
         "\nL0 [•] Boats\nL1 [o] Large\nL2 [§] Very large\nL1 [o] Small\nL0 [•] Crews\n"},
    {"one_sign_is_no_list", kLong + " A · B is a product.",
     "P " + kLong + " A · B is a product.\n"},
    {"references_are_no_bullets", kLong + " See § 5 and § 6 and § 7 and § 8 and § 9 of the act.",
     "P " + kLong + " See § 5 and § 6 and § 7 and § 8 and § 9 of the act.\n"},
    {"titled_sections", "They agree: 1. PURPOSE. " + kLong + " 2. TERM. It ends in May.",
     "P They agree:\nP 1. PURPOSE. " + kLong + "\nP 2. TERM. It ends in May.\n"},
    {"paragraphs", "1. " + kLong + " 2. The office closes at noon. 3. It opens at nine.",
     "P 1. " + kLong + "\nP 2. The office closes at noon.\nP 3. It opens at nine.\n"},
    {"items_behind_a_lead_in", kLong + " It holds: 1. Boats. 2. Crews. 3. Cargo.",
     "P " + kLong + " It holds:\nL0 1. Boats.\nL0 2. Crews.\nL0 3. Cargo.\n"},
    {"letters", kLong + " (a) Boats. They come. (b) Crews. They go.",
     "P " + kLong + "\nL0 (a) Boats. They come.\nL0 (b) Crews. They go.\n"},
    {"letters_in_sections",
     "1. BOATS. (a) Large. " + kLong + " 2. CREWS. (a) Own. They go. (b) Hired. They come.",
     "P 1. BOATS.\nL1 (a) Large. " + kLong +
         "\nP 2. CREWS.\nL1 (a) Own. They go.\nL1 (b) Hired. They come.\n"},
    {"list_that_forgets_its_full_stops", kLong + " It holds: 1. Boats. 2. Crews 3. Cargo 4. Ice",
     "P " + kLong + " It holds:\nL0 1. Boats.\nL0 2. Crews\nL0 3. Cargo\nL0 4. Ice\n"},
    {"in_a_sentence", kLong + " It holds (a) boats, (b) crews and (c) cargo.",
     "P " + kLong + " It holds (a) boats, (b) crews and (c) cargo.\n"},
    {"a_number_ends_a_sentence", kLong + " It was built in 1. The next came in 2. They stand.",
     "P " + kLong + " It was built in 1. The next came in 2. They stand.\n"},
    {"one_number_alone", kLong + " 1. The office is old.",
     "P " + kLong + " 1. The office is old.\n"},
    {"references", kLong + " As said in section 1. Boats and clause 2. Crews are free.",
     "P " + kLong + " As said in section 1. Boats and clause 2. Crews are free.\n"},
    {"short_blocks_stay", "It holds: 1. Boats. 2. Crews.", "P It holds: 1. Boats. 2. Crews.\n"},
};

INSTANTIATE_TEST_SUITE_P(All, RunTogether, testing::ValuesIn(kCases),
                         [](const auto& one) { return std::string(one.param.name); });

TEST(RunTogetherTest, GoesOnBehindAPageBorder) {
  const std::string text = "1. BOATS. " + kLong + " 2. CREWS. They go.\n\n" + "(b) Hired. " +
                           kLong + " 3. CARGO. It stays.\n";
  EXPECT_EQ(test::dump(test::read_as_text(text)), "P 1. BOATS. " + kLong +
                                                      "\nP 2. CREWS. They go.\nL0 (b) Hired. " +
                                                      kLong + "\nP 3. CARGO. It stays.\n");
}

TEST(RunTogetherTest, ManyMarksStayWithinTheBudget) {
  std::string text;
  for (int i = 0; i < 20'000; ++i)
    text += "• A ";
  const Document document = test::read_as_text(text + "\n", 1'000'000);
  EXPECT_LE(document.blocks.size(), 1U);
  EXPECT_EQ(test::read_as_text(text + "\n").blocks.size(), 20'000U);
}

}  // namespace
}  // namespace sowlint::readers

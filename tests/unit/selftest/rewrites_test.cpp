// The wording that rules suggest, filled in as a drafter would, is itself clean: no rule finds
// anything rigid in it, above all no fog. Fog in place of a rigid clause is found.
#include <algorithm>
#include <array>
#include <iostream>
#include <iterator>
#include <map>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include <gtest/gtest.h>

#include "analysis/analyse.h"
#include "base/budget.h"
#include "contract/build.h"
#include "selftest/unit_run.h"
#include "support/shipped_rules.h"
#include "text/sentences.h"

namespace sowlint::selftest {
namespace {

/// What every rule finds in `sentence`, read as one clause unit.
std::vector<Finding> findings_in(const std::string& sentence, SectionType section) {
  Document document;
  const contract::ReadContract read =
      contract::one_unit_contract(sentence, section, Language::English, document);
  const base::Limits limits;
  base::Budget budget(limits.work);
  return analysis::analyse(document, read, test::shipped_english(), analysis::Options(), budget)
      .findings;
}

struct Filling {
  std::string_view bracket;
  std::string_view value;
};

/// Values for brackets whose own words would make no sense in the sentence. Numbers and plain words
/// stand for themselves; of a range the second number is taken.
constexpr Filling kFillings[] = {
    {"n", "4"},
    {"x", "4.2"},
    {"y", "4.3"},
    {"a", "40%"},
    {"b", "25%"},
    {"T", "EUR 200,000"},
    {"Q", "C"},
    {"ceiling", "EUR 200,000"},
    {"limit", "EUR 5,000"},
    {"date", "1 March 2027"},
    {"measure", "the share of claims settled online"},
    {"measure moving from a to b", "the share of claims settled online moving from 25% to 40%"},
    {"baseline", "25%"},
    {"target", "40%"},
    {"problem", "that every second claim is sent back as incomplete"},
    {"result", "half as many claims are sent back"},
    {"method", "the monthly claims report"},
    {"users", "claims handlers"},
    {"role", "a claims expert"},
    {"cycle", "week"},
    {"tool", "the ticket system"},
    {"tool or minutes", "the ticket system"},
    {"Name", "Ms Hollis"},
    {"name", "Ms Hollis"},
    {"who", "Ms Hollis"},
    {"Who", "Ms Hollis"},
    {"name, title", "Ms Hollis, Head of Claims"},
    {"named person", "Ms Hollis"},
    {"Deputy", "Mr Adeyemi"},
    {"Party", "The Customer"},
    {"access/data", "read access to the claims database"},
    {"matters", "technical design and order of work"},
    {"matters up to limit", "purchases up to EUR 500"},
    {"matters affecting users, cost, dates, law", "matters that affect users, cost or dates"},
    {"legal or business event", "the new claims law takes effect on that day"},
    {"spending over x, release to production, publication, transfer of personal data",
     "spending over EUR 500, release to production, publication"},
    {"signed writing sent to address", "a signed letter sent to the address in section 1"},
    {"stabilisation", "two weeks after release"},
    {"sponsors", "the sponsors"}};

/// Values that depend on the rule.
struct RuleFilling {
  std::string_view rule;
  std::string_view bracket;
  std::string_view value;
};

constexpr RuleFilling kRuleFillings[] = {
    {"delay-damages", "x", "0.5"},
    {"punitive-exit", "x", "EUR 10,000"},
    {"time-of-essence", "x", "1 March 2027"},
    {"backloaded-payment", "measure", "the error rate stays under 1%"}};

std::string value_of(const std::string& rule, const std::string& bracket, bool after_section) {
  for (const RuleFilling& filling : kRuleFillings) {
    if (filling.rule == rule && filling.bracket == bracket) return std::string(filling.value);
  }
  const bool words = bracket.find_first_of("0123456789") == std::string::npos;
  if (after_section && words) return "4.2";
  for (const Filling& filling : kFillings) {
    if (filling.bracket == bracket) return std::string(filling.value);
  }
  const std::size_t dash = bracket.find('-');
  return words || dash == std::string::npos ? bracket : bracket.substr(dash + 1);
}

bool ends_with_section(const std::string& text) {
  constexpr std::string_view kWord = "section ";
  return text.size() >= kWord.size() &&
         text.compare(text.size() - kWord.size(), kWord.size(), kWord) == 0;
}

std::string filled(const rules::Rule& rule) {
  std::string result;
  const std::string& text = rule.rewrite;
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t open = text.find('[', at);
    result += text.substr(at, open - at);
    if (open == std::string::npos) break;
    const std::size_t close = text.find(']', open);
    result += value_of(rule.id, text.substr(open + 1, close - open - 1), ends_with_section(result));
    at = close + 1;
  }
  return result;
}

std::vector<std::string> sentences_of(const std::string& text) {
  std::vector<std::string> sentences;
  const std::vector<TextSpan> runs = {{0, text.size()}};
  for (const std::vector<TextSpan>& parts : text::split_sentences(text, runs)) {
    sentences.push_back(text.substr(parts.front().begin, parts.back().end - parts.front().begin));
  }
  return sentences;
}

std::string level_of(const Finding& finding) {
  return finding.severity ? name_of(*finding.severity) : name_of(*finding.credit);
}

TEST(Rewrites, LeaveNoBracketOpen) {
  for (const rules::Rule& rule : test::shipped_pack().rules) {
    const std::string text = filled(rule);
    EXPECT_EQ(text.find_first_of("[]"), std::string::npos) << rule.id << ": " << text;
  }
}

/// Every sentence of every rewrite, in each section where its rule belongs.
TEST(Rewrites, AreCleanThemselves) {
  std::size_t sentences = 0;
  for (const rules::Rule& rule : test::shipped_pack().rules) {
    std::vector<SectionType> sections = rule.sections;
    if (sections.empty()) sections.push_back(home_section(rule));
    for (const std::string& sentence : sentences_of(filled(rule))) {
      ++sentences;
      for (const SectionType section : sections) {
        for (const Finding& finding : findings_in(sentence, section)) {
          const bool rigid =
              finding.polarity == Polarity::Rigid && *finding.severity >= Severity::Low;
          EXPECT_FALSE(rigid) << "rewrite of " << rule.id << " in " << name_of(section) << ": "
                              << finding.rule << " (" << level_of(finding) << ") at \""
                              << finding.place->quote << "\"\n  " << sentence;
        }
      }
    }
  }
  EXPECT_GE(sentences, test::shipped_pack().rules.size());
}

/// Most rewrites earn a credit; which ones is printed.
TEST(Rewrites, EarnCredits) {
  std::size_t rigid_rules = 0;
  std::size_t credited = 0;
  std::map<std::string, std::size_t> by_credit;
  for (const rules::Rule& rule : test::shipped_pack().rules) {
    std::set<std::string> credits;
    for (const std::string& sentence : sentences_of(filled(rule))) {
      for (const Finding& finding : findings_in(sentence, home_section(rule))) {
        if (finding.credit) credits.insert(finding.rule + " (" + level_of(finding) + ")");
      }
    }
    std::string line = rule.id + " " + name_of(rule.polarity);
    for (const std::string& credit : credits) {
      line += "\t" + credit;
      ++by_credit[credit];
    }
    std::cout << "rewrite\t" << line << "\n";
    if (rule.polarity != Polarity::Rigid) continue;
    ++rigid_rules;
    credited += credits.empty() ? 0U : 1U;
  }
  for (const auto& [credit, count] : by_credit)
    std::cout << "credit\t" << credit << "\t" << count << "\n";
  std::cout << credited << " of " << rigid_rules << " rewrites of rigid rules earn a credit\n";
  EXPECT_GE(credited * 3, rigid_rules);
}

/// What the index shows for a rewrite is what the program finds once it is written.
TEST(Rewrites, AreTheStrengthTheyBring) {
  std::size_t checked = 0;
  for (const rules::Rule& rule : test::shipped_pack().rules) {
    if (rule.rewrite_brings.empty()) continue;
    ++checked;
    bool brought = false;
    for (const std::string& sentence : sentences_of(filled(rule))) {
      for (const Finding& finding : findings_in(sentence, home_section(rule)))
        brought = brought || finding.rule == rule.rewrite_brings;
    }
    EXPECT_TRUE(brought) << rule.id << " does not bring " << rule.rewrite_brings << ": "
                         << filled(rule);
  }
  EXPECT_GE(checked, 20U);
}

/// A rigid clause turned into fog: soft, and as hard to hold anybody to.
struct Fog {
  std::string_view concept_id;
  SectionType section;
  std::string_view sentence;
};

constexpr Fog kFogs[] = {
    {"strict-conformity-acceptance", SectionType::Acceptance,
     "The Supplier shall deliver a high-quality solution that fully meets modern expectations."},
    {"satisfaction-acceptance", SectionType::Acceptance,
     "The system must offer an excellent user experience."},
    {"scope-freeze", SectionType::Requirements,
     "The portal shall remain flexible and easy to use throughout the project."},
    {"exhaustive-scope", SectionType::Deliverables,
     "The Vendor will provide a state-of-the-art platform with all appropriate features, etc."},
    {"prescribed-method", SectionType::Requirements,
     "The Contractor shall build the software to the highest standards of craftsmanship."},
    {"big-upfront-signoff", SectionType::Requirements,
     "Screens must be intuitive and visually appealing."},
    {"time-of-essence", SectionType::Objectives,
     "The application shall respond as fast as possible at all times."},
    {"implied-scope-sweep", SectionType::Deliverables,
     "The Provider shall ensure a seamless integration into the existing landscape."},
    {"delay-damages", SectionType::Objectives, "Delivery has to be of outstanding quality."},
    {"document-driven-progress", SectionType::Deliverables,
     "The documentation must be user-friendly and of the highest standard."},
    {"infrequent-status", SectionType::Objectives,
     "The product will give customers a world-class, delightful experience."},
    {"unlimited-rework", SectionType::Acceptance,
     "Every page is to be optimised for the best possible performance."},
    {"big-bang-delivery", SectionType::Acceptance,
     "The migration shall run smoothly and cause minimal disruption."},
    {"capped-correction-rounds", SectionType::Requirements,
     "The design should look modern and be pleasing to every visitor."},
    {"price-immune-to-change", SectionType::Objectives,
     "The Developer agrees to create an innovative, robust and scalable website."},
    {"one-sided-interpretation", SectionType::Acceptance,
     "The solution is accepted if its performance is satisfactory and its handling convenient."}};

class FoggyRewrite : public testing::TestWithParam<Fog> {};

TEST_P(FoggyRewrite, IsFound) {
  const Fog& fog = GetParam();
  const std::vector<Finding> findings = findings_in(std::string(fog.sentence), fog.section);
  const bool found = std::any_of(findings.begin(), findings.end(), [](const Finding& finding) {
    return finding.rule == "unmeasurable-outcome";
  });
  EXPECT_TRUE(found) << "instead of " << fog.concept_id << ": " << fog.sentence;
}

INSTANTIATE_TEST_SUITE_P(Concepts, FoggyRewrite, testing::ValuesIn(kFogs), [](const auto& test) {
  std::string name(test.param.concept_id);
  std::erase(name, '-');
  return name;
});

/// What answers fog is found clean: the same aims with a measure or a joint judge.
constexpr std::string_view kMeasured[] = {
    "The portal is easy to use, measured by 90% of test users completing a claim unaided.",
    "The application answers 95% of searches within two seconds.",
    "Screens pass the usability test in Annex E.", "The website meets WCAG 2.2 level AA.",
    "The parties judge the design together at each review against the criteria in section 3."};

TEST(FoggyRewrites, WithAMeasureAreClean) {
  for (const std::string_view sentence : kMeasured) {
    for (const Finding& finding : findings_in(std::string(sentence), SectionType::Requirements))
      EXPECT_NE(finding.rule, "unmeasurable-outcome") << sentence;
  }
}

}  // namespace
}  // namespace sowlint::selftest

// Contracts written for the concepts that only a whole document can show, in
// tests/documents/<language>/<concept>/: what finds-N.md holds must be reported, what passes-N.md
// holds must not. A text that begins with "<!-- base.md without: A, B -->" is the contract base.md
// without those sections, with its own sections in the place of those of the same title, or else
// before the signatures.
#include <algorithm>
#include <filesystem>
#include <fstream>
#include <set>
#include <sstream>
#include <string>
#include <utility>
#include <vector>

#include <gtest/gtest.h>

#include "analysis/analyse.h"
#include "base/budget.h"
#include "base/files.h"
#include "contract/build.h"
#include "readers/reader.h"
#include "selftest/labels.h"
#include "support/paths.h"
#include "support/shipped_rules.h"

namespace sowlint::selftest {
namespace {

namespace fs = std::filesystem;

/// A heading of level one or two and the lines under it.
struct Section {
  std::string heading;
  std::string text;
};

std::vector<Section> sections_of(const std::string& text) {
  std::vector<Section> sections;
  std::istringstream in(text);
  for (std::string line; std::getline(in, line);) {
    const bool heading = line.rfind("# ", 0) == 0 || line.rfind("## ", 0) == 0;
    if (heading) sections.push_back({line, ""});
    if (!sections.empty()) sections.back().text += line + "\n";
  }
  return sections;
}

/// The document's title stands in the place of any other title.
bool replaces(const Section& a, const Section& b) {
  const bool title = a.heading.rfind("# ", 0) == 0 && b.heading.rfind("# ", 0) == 0;
  return title || a.heading == b.heading;
}

std::set<std::string> left_out(const std::string& first_line) {
  std::set<std::string> titles;
  const std::size_t begin = first_line.find(':') + 1;
  std::istringstream in(first_line.substr(begin, first_line.find(" -->") - begin));
  for (std::string title; std::getline(in, title, ',');)
    titles.insert("## " + title.substr(title.find_first_not_of(' ')));
  return titles;
}

std::string composed(const std::string& base, const std::string& text) {
  if (text.rfind("<!-- base.md without:", 0) != 0) return text;
  const std::set<std::string> without = left_out(text.substr(0, text.find('\n')));
  std::vector<Section> own = sections_of(text);
  std::string result;
  for (const Section& section : sections_of(base)) {
    if (section.heading == "## Signatures") {
      for (const Section& more : own)
        result += more.text;
    }
    const auto other = std::find_if(own.begin(), own.end(), [&](const Section& candidate) {
      return replaces(candidate, section);
    });
    if (other != own.end()) {
      result += other->text;
      own.erase(other);
    } else if (!without.contains(section.heading)) {
      result += section.text;
    }
  }
  return result;
}

std::string text_of(const fs::path& path) {
  std::ifstream in(path);
  std::stringstream text;
  text << in.rdbuf();
  return text.str();
}

std::vector<fs::path> entries_of(const fs::path& folder) {
  std::vector<fs::path> entries;
  for (const auto& entry : fs::directory_iterator(folder))
    entries.push_back(entry.path());
  std::sort(entries.begin(), entries.end());
  return entries;
}

DocumentReport review(const std::string& text) {
  const readers::ReadOptions reading;
  base::Budget budget(reading.limits.work);
  const auto document = readers::read_document("contract.md", text, reading, budget);
  const auto read = contract::build_contract(*document, {}, budget);
  return analysis::analyse(*document, read, test::shipped_english(), {}, budget);
}

/// The findings of the whole document, one a line.
std::string digest(const DocumentReport& report) {
  std::string lines = std::string(name_of(*report.type)) + (report.whole ? "" : ", not whole") +
                      ", " + std::to_string(report.words) + " words\n";
  for (const Finding& finding : report.findings) {
    if (finding.place) continue;
    lines += "  " + finding.rule + " " + name_of(*finding.severity) + ": " + finding.message + "\n";
    for (const Place& place : finding.places)
      lines += "    \"" + place.quote + "\"\n";
  }
  return lines;
}

bool found(const DocumentReport& report, const std::string& rule, Severity least) {
  return std::any_of(report.findings.begin(), report.findings.end(), [&](const Finding& finding) {
    return finding.rule == rule && finding.severity >= least;
  });
}

fs::path documents() {
  return test::project_path("tests/documents/en");
}

TEST(Documents, TheBaseIsAContractWithoutFindingsOfTheWhole) {
  const DocumentReport report = review(text_of(documents() / "base.md"));
  EXPECT_EQ(report.status, ReviewStatus::Ok);
  EXPECT_TRUE(report.whole);
  for (const Finding& finding : report.findings)
    EXPECT_TRUE(finding.place.has_value()) << finding.rule;
}

TEST(Documents, ComeOutAsTheirNamesSay) {
  const std::string base = text_of(documents() / "base.md");
  for (const fs::path& folder : entries_of(documents())) {
    if (!fs::is_directory(folder)) continue;
    const std::string rule = folder.filename();
    for (const fs::path& file : entries_of(folder)) {
      const DocumentReport report = review(composed(base, text_of(file)));
      const bool finds = file.filename().string().rfind("finds", 0) == 0;
      const Severity least = finds ? Severity::Low : Severity::Info;
      EXPECT_EQ(found(report, rule, least), finds) << file << "\n" << digest(report);
    }
  }
}

/// The taxonomy, which may lie beside a checkout, describes such documents: each has its text.
TEST(Documents, EveryDescriptionOfTheTaxonomyHasItsText) {
  const base::Limits limits;
  const std::string path = test::shared_path() + "/taxonomy/examples.jsonl";
  const auto lines = base::read_file(path, limits.input_bytes);
  if (test::shared_path().empty() || !lines) {
    GTEST_SKIP() << "the taxonomy's examples do not lie beside this checkout: " << path;
  }
  const auto examples = read_labelled_examples(path, *lines);
  ASSERT_TRUE(examples.has_value()) << to_string(examples.error());
  std::size_t described = 0;
  for (const LabelledExample& example : *examples) {
    if (example.one_unit || example.language != Language::English) continue;
    ++described;
    const std::string number = example.id.substr(example.id.size() - 1);
    const std::string name = (example.expected ? "finds-" : "passes-") + number + ".md";
    EXPECT_TRUE(fs::exists(documents() / example.concept_id / name)) << example.id;
  }
  EXPECT_EQ(described, 84U);
}

}  // namespace
}  // namespace sowlint::selftest

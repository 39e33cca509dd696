// The program on PDFs: what comes out, and where nothing may be taken for clean.
#include <filesystem>
#include <nlohmann/json.hpp>
#include <string>
#include <vector>

#include <gtest/gtest.h>

#include "base/child.h"
#include "cli/review_files.h"
#include "rules/load.h"
#include "support/paths.h"
#include "support/pdf_builder.h"
#include "support/process.h"

namespace sowlint::cli {
namespace {

namespace fs = std::filesystem;
using Json = nlohmann::json;
using test::PdfBuilder;
using test::show;

std::string contract_page() {
  return show(72, 100, "STATEMENT OF WORK", 14) +
         show(72, 130, "This Statement of Work is made between Tarn Ltd (the Customer) and") +
         show(72, 143, "Ormsby Ltd (the Supplier).") + show(72, 170, "1.") +
         show(108, 170,
              "The scope of the work is frozen on signature. No changes to the scope are") +
         show(108, 183, "permitted after signature.");
}

class PdfProgram : public ::testing::Test {
 protected:
  std::string write(const std::string& bytes) { return scratch_.write("contract.pdf", bytes); }

  test::ProcessResult run(std::vector<std::string> arguments, std::string input = "") {
    return test::sowlint(std::move(arguments), scratch_.path().string(), std::move(input));
  }

  Json review(std::vector<std::string> options) {
    options.insert(options.begin(), {"review", "--format", "json"});
    options.push_back("contract.pdf");
    const test::ProcessResult result = run(options);
    EXPECT_EQ(test::schema_errors(result.output), "");
    return Json::parse(result.output).at("documents").at(0);
  }

  const test::ScratchFolder scratch_;
};

TEST_F(PdfProgram, FindingsHavePagesAndBoxes) {
  write(PdfBuilder().page(contract_page()).bytes());
  const Json document = review({});
  EXPECT_EQ(document.at("format"), "pdf");
  EXPECT_EQ(document.at("status"), "ok");
  EXPECT_EQ(document.at("pages"), 1);
  bool found = false;
  for (const Json& finding : document.at("findings")) {
    if (finding.at("rule") != "scope-freeze") continue;
    found = true;
    EXPECT_EQ(finding.at("clause").at("label"), "1");
    EXPECT_EQ(finding.at("span").at("page"), 1);
    const Json& boxes = finding.at("span").at("boxes");
    ASSERT_FALSE(boxes.empty());
    EXPECT_EQ(boxes[0].at("page"), 1);
    EXPECT_GE(boxes[0].at("left"), 100);
    EXPECT_NEAR(boxes[0].at("top").get<double>(), 170, 15);
    EXPECT_TRUE(finding.at("ocr_confidence").is_null());
  }
  EXPECT_TRUE(found);
}

TEST_F(PdfProgram, APipeDoesAsWell) {
  const test::ProcessResult result = run({"text", "-"}, PdfBuilder().page(contract_page()).bytes());
  EXPECT_EQ(result.status, 0) << result.errors;
  EXPECT_NE(result.output.find("1. The scope of the work is frozen on signature."),
            std::string::npos);
}

TEST_F(PdfProgram, AScanIsNotCheckedAndNotClean) {
  write(PdfBuilder().page("0 g 72 400 400 300 re f").bytes());
  const test::ProcessResult result = run({"review", "contract.pdf"});
  EXPECT_EQ(result.status, 3);
  EXPECT_NE(result.errors.find("scanned, not checked"), std::string::npos);
  const Json document = review({});
  EXPECT_EQ(document.at("status"), "not-checked");
  EXPECT_TRUE(document.at("index").is_null());
}

TEST_F(PdfProgram, TheReportSaysThatNothingWasRendered) {
  write(PdfBuilder().page(contract_page()).bytes());
  const Json document = review({"--no-hidden-check"});
  EXPECT_EQ(document.at("warnings").at(0).at("code"), "hidden-text-unchecked");
}

TEST_F(PdfProgram, HiddenWordsFailTheReview) {
  write(PdfBuilder()
            .page(contract_page() + "BT 1 g /F1 11 Tf 72 300 Td (and never may be changed) Tj ET")
            .bytes());
  EXPECT_EQ(run({"review", "--fail-on", "high", "contract.pdf"}).status, 1);
}

TEST_F(PdfProgram, PasswordsComeByDescriptorOrEnvironment) {
  if (base::find_program("qpdf").empty()) GTEST_SKIP() << "qpdf is not installed";
  const std::string plain = scratch_.write("plain.pdf", PdfBuilder().page(contract_page()).bytes());
  ASSERT_EQ(test::run({{"qpdf", "--encrypt", "open sesame", "owner", "256", "--", plain,
                        (scratch_.path() / "contract.pdf").string()},
                       "",
                       "",
                       {}})
                .status,
            0);
  EXPECT_EQ(run({"text", "contract.pdf"}).status, 3);
  const test::ProcessResult by_descriptor =
      run({"text", "--password-fd", "0", "contract.pdf"}, "open sesame\n");
  EXPECT_EQ(by_descriptor.status, 0) << by_descriptor.errors;
  EXPECT_NE(by_descriptor.output.find("frozen"), std::string::npos);
  const test::ProcessResult by_environment =
      test::run({{test::program_path(), "text", "--password-env", "SECRET", "contract.pdf"},
                 scratch_.path().string(),
                 "",
                 {"SECRET=open sesame"}});
  EXPECT_EQ(by_environment.status, 0) << by_environment.errors;
  EXPECT_EQ(run({"text", "--password-env", "NO_SUCH_VARIABLE", "contract.pdf"}).status, 2);
  EXPECT_EQ(run({"text", "--password-fd", "x", "contract.pdf"}).status, 2);
}

TEST_F(PdfProgram, NothingButTheOutputIsWritten) {
  write(PdfBuilder().page(contract_page()).bytes());
  const test::ScratchFolder temporary;
  const test::ProcessResult result = test::run(
      {{test::program_path(), "review", "--format", "json", "--output", "r.json", "contract.pdf"},
       scratch_.path().string(),
       "",
       {"TMPDIR=" + temporary.path().string(), "HOME=" + temporary.path().string()}});
  EXPECT_EQ(result.status, 0) << result.errors;
  EXPECT_TRUE(fs::is_empty(temporary.path()));
  std::vector<std::string> names;
  for (const auto& entry : fs::directory_iterator(scratch_.path()))
    names.push_back(entry.path().filename().string());
  std::sort(names.begin(), names.end());
  EXPECT_EQ(names, (std::vector<std::string>{"contract.pdf", "r.json"}));
}

TEST_F(PdfProgram, LimitsCanBeChanged) {
  write(PdfBuilder().page(contract_page()).bytes());
  EXPECT_EQ(run({"text", "--limit", "pdf=100", "contract.pdf"}).status, 3);
  EXPECT_EQ(run({"text", "--limit", "pdf=1M", "contract.pdf"}).status, 0);
  for (const char* wrong :
       {"pdf", "pdf=", "pdf=0", "pdf=-1", "pdf=1T", "pfd=1", "=1", "pdf=99999999999999999999"}) {
    const test::ProcessResult result = run({"text", "--limit", wrong, "contract.pdf"});
    EXPECT_EQ(result.status, 2) << wrong;
    EXPECT_NE(result.errors.find("limit"), std::string::npos) << result.errors;
  }
}

/// What a finding says, without what only its file can know.
std::vector<std::string> said(const DocumentReport& report) {
  std::vector<std::string> lines;
  for (const Finding& finding : report.findings) {
    if (finding.polarity == Polarity::Integrity) continue;
    const std::string level =
        finding.severity ? name_of(*finding.severity) : name_of(*finding.credit);
    std::string quote = finding.place ? finding.place->quote : "";
    std::replace(quote.begin(), quote.end(), '\n', ' ');
    lines.push_back(finding.clause_label + " " + finding.rule + " " + level + " " + quote);
  }
  std::sort(lines.begin(), lines.end());
  return lines;
}

TEST(PdfCorpus, SaysWhatTheWordFilesSay) {
  const rules::Pack pack = *rules::load_pack(rules::shipped_files(), base::Limits{});
  std::size_t pairs = 0;
  for (const auto& entry : fs::directory_iterator(test::project_path("corpus"))) {
    const fs::path pdf = entry.path() / "contract.pdf";
    const fs::path word = entry.path() / "contract.docx";
    if (!fs::exists(pdf) || !fs::exists(word)) continue;
    ++pairs;
    const Report report = review_files({pdf.string(), word.string()}, pack, {});
    EXPECT_EQ(report.documents[0].status, ReviewStatus::Ok) << pdf;
    EXPECT_EQ(said(report.documents[0]), said(report.documents[1])) << pdf;
    ASSERT_TRUE(report.documents[0].index && report.documents[1].index) << pdf;
    EXPECT_EQ(report.documents[0].index->score, report.documents[1].index->score) << pdf;
  }
  EXPECT_GE(pairs, 3U);
}

}  // namespace
}  // namespace sowlint::cli

// docs/languages.md, "Adding a language", followed literally: its files are written into a copy of
// the rules, its commands run, and what it says they print is looked for in what they print.
#include <algorithm>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <nlohmann/json.hpp>
#include <sstream>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include <gtest/gtest.h>

#include "support/paths.h"
#include "support/process.h"

namespace sowlint {
namespace {

namespace fs = std::filesystem;

/// A fenced part of the page: "```yaml rules/x.yaml" has kind "yaml" and the subject behind it.
struct Fence {
  std::string kind;
  std::string subject;
  std::string text;
};

std::vector<Fence> fences_of(const std::string& page) {
  std::vector<Fence> fences;
  std::istringstream lines(page);
  bool inside = false;
  for (std::string line; std::getline(lines, line);) {
    if (line.starts_with("```")) {
      inside = !inside;
      if (!inside) continue;
      const std::string info = line.substr(3);
      const std::size_t blank = std::min(info.find(' '), info.size());
      fences.push_back({info.substr(0, blank), info.substr(std::min(blank + 1, info.size())), ""});
    } else if (inside) {
      fences.back().text += line + "\n";
    }
  }
  return fences;
}

std::vector<std::string> words_of(const std::string& command) {
  std::istringstream stream(command);
  std::vector<std::string> words;
  for (std::string word; stream >> word;)
    words.push_back(word);
  return words;
}

/// Inserts `examples` where the examples of the rule at `path` end.
void add_examples(const fs::path& path, const std::string& examples) {
  std::string rule = test::contents(path.string());
  const std::size_t end = rule.find("\nsources:");
  ASSERT_NE(end, std::string::npos) << path;
  rule.insert(end + 1, examples);
  std::ofstream(path, std::ios::binary) << rule;
}

class AddingALanguage : public testing::Test {
 protected:
  AddingALanguage() {
    fs::copy(test::project_path("rules"), folder_.path() / "rules", fs::copy_options::recursive);
  }

  void follow(const Fence& fence) {
    constexpr std::string_view kAdd = "add to the examples of ";
    if (fence.kind == "sh") {
      std::vector<std::string> words = words_of(fence.text);
      ASSERT_EQ(words.front(), "sowlint");
      words.erase(words.begin());
      const test::ProcessResult result = test::sowlint(words, folder_.path().string(), "");
      EXPECT_EQ(result.status, 0) << fence.text << result.errors;
      printed_ = result.output;
    } else if (fence.subject.starts_with(kAdd)) {
      add_examples(folder_.path() / fence.subject.substr(kAdd.size()), fence.text);
    } else if (!fence.subject.empty()) {
      folder_.write(fence.subject, fence.text);
    } else {
      expect_printed(fence.text);
    }
  }

  void expect_printed(const std::string& text) {
    std::istringstream lines(text);
    for (std::string line; std::getline(lines, line);)
      EXPECT_NE(printed_.find(line), std::string::npos) << line << "\nis not in\n" << printed_;
  }

  test::ScratchFolder folder_;
  std::string printed_;
};

TEST_F(AddingALanguage, WorksAsThePageSays) {
  const std::string page = test::contents(test::project_path("docs/languages.md"));
  const std::vector<Fence> fences = fences_of(page);
  constexpr std::size_t kSteps = 13;
  ASSERT_EQ(fences.size(), kSteps);
  for (const Fence& fence : fences)
    follow(fence);
}

TEST_F(AddingALanguage, SaysWhatALanguageDoesNotHave) {
  const test::ProcessResult none = test::sowlint(
      {"review", "--lang", "qaa", "rules/core/pack.yaml"}, folder_.path().string(), "");
  EXPECT_EQ(none.status, 2);
  EXPECT_NE(none.errors.find("no rules for --lang qaa"), std::string::npos) << none.errors;
}

// ---------------------------------------------------------------- languages of documents

using Json = nlohmann::json;

std::string russian_contract() {
  return test::contents(test::project_path("corpus/rigid-sow-ru/contract.md"));
}

/// `text` in Windows-1251. REQUIRES: every character of it is in that encoding.
std::string in_windows_1251(std::string_view text) {
  constexpr std::pair<std::string_view, char> kOthers[] = {
      {"Ё", '\xA8'}, {"ё", '\xB8'}, {"«", '\xAB'}, {"»", '\xBB'},
      {"—", '\x97'}, {"–", '\x96'}, {"№", '\xB9'}};
  std::string bytes;
  while (!text.empty()) {
    const auto first = static_cast<unsigned char>(text[0]);
    const auto* other =
        std::find_if(std::begin(kOthers), std::end(kOthers),
                     [&](const auto& entry) { return text.starts_with(entry.first); });
    if (first < 0x80) {
      bytes += text[0];
      text.remove_prefix(1);
    } else if (other != std::end(kOthers)) {
      bytes += other->second;
      text.remove_prefix(other->first.size());
    } else {  // А to я are 0xC0 to 0xFF
      const unsigned code = (first & 0x1FU) << 6U | (static_cast<unsigned char>(text[1]) & 0x3FU);
      bytes += static_cast<char>(code - 0x410U + 0xC0U);
      text.remove_prefix(2);
    }
  }
  return bytes;
}

/// Leaves out what an encoding may change.
void forget_encoding(Json& value) {
  if (value.is_object()) {
    for (const char* key :
         {"path", "sha256", "encoding", "warnings", "start_byte", "end_byte", "byte"}) {
      value.erase(key);
    }
  }
  for (auto& part : value) {
    if (part.is_structured()) forget_encoding(part);
  }
}

class LanguagesOfDocuments : public testing::Test {
 protected:
  Json review(const std::string& name, const std::string& bytes,
              std::vector<std::string> more = {}) {
    folder_.write(name, bytes);
    std::vector<std::string> words = {"review", "--format", "json", name};
    words.insert(words.end(), more.begin(), more.end());
    const test::ProcessResult result = test::sowlint(words, folder_.path().string(), "");
    EXPECT_EQ(test::schema_errors(result.output), "");
    return Json::parse(result.output)["documents"][0];
  }

  static std::vector<Json> findings_of(const Json& document, const std::string& rule) {
    std::vector<Json> found;
    for (const Json& finding : document["findings"]) {
      if (finding["rule"] == rule) found.push_back(finding);
    }
    return found;
  }

  test::ScratchFolder folder_;
};

TEST_F(LanguagesOfDocuments, AnEncodingChangesNothingButItself) {
  Json plain = review("a.md", russian_contract());
  Json other = review("b.md", in_windows_1251(russian_contract()));
  EXPECT_EQ(other["encoding"], "windows-1251");
  forget_encoding(plain);
  forget_encoding(other);
  EXPECT_EQ(plain, other);
  EXPECT_GT(plain["findings"].size(), 30U);
}

TEST_F(LanguagesOfDocuments, RewritesAreInTheLanguageOfTheContract) {
  const Json document = review("a.md", russian_contract());
  const Json freeze = findings_of(document, "scope-freeze").front();
  EXPECT_EQ(freeze["message"], "The scope is closed to change.");
  EXPECT_TRUE(freeze["rewrite"].get<std::string>().starts_with("Объём работ"));
}

TEST_F(LanguagesOfDocuments, ReadersAreSpokenToInTheirs) {
  const Json document = review("a.md", russian_contract(), {"--ui-lang", "ru"});
  const Json freeze = findings_of(document, "scope-freeze").front();
  EXPECT_EQ(freeze["message"], "Объём работ закрыт для изменений.");
  const test::ProcessResult page = test::sowlint(
      {"review", "--ui-lang", "ru", "--width", "100", "a.md"}, folder_.path().string(), "");
  EXPECT_NE(page.output.find("Что мешает"), std::string::npos) << page.output;
  EXPECT_EQ(page.output.find("What stands in the way"), std::string::npos);
  EXPECT_EQ(page.output.find("Instead"), std::string::npos);
}

TEST_F(LanguagesOfDocuments, AnEnglishContractKeepsItsEnglishRewrites) {
  const std::string english = test::contents(test::project_path("corpus/rigid-sow/contract.md"));
  const Json document = review("a.md", english, {"--ui-lang", "ru"});
  const Json freeze = findings_of(document, "scope-freeze").front();
  EXPECT_EQ(freeze["message"], "Объём работ закрыт для изменений.");
  EXPECT_TRUE(freeze["rewrite"].get<std::string>().starts_with("The outcomes in section"));
}

// A clause of two columns of a table, and of two paragraphs, is one finding.
constexpr const char* kColumns =
    "# Contract / Договор\n\n"
    "| English | Русский |\n|---|---|\n"
    "| 1. Scope | 1. Предмет договора |\n"
    "| 1.1 The Supplier shall build the booking portal that is described in Annex 1 and deliver it "
    "to the Customer together with its source code and its manual. | 1.1 Исполнитель разрабатывает "
    "портал записи, описанный в приложении 1, и передаёт его Заказчику вместе с исходным кодом и "
    "руководством. |\n"
    "| 1.2 The functional specification shall be locked upon approval and shall not thereafter be "
    "open to alteration for any reason. | 1.2 Техническое задание после его утверждения сторонами "
    "изменению не подлежит. |\n"
    "| 2. Acceptance | 2. Приёмка |\n"
    "| 2.1 The Customer reviews each result together with the Supplier and writes down what is to "
    "be corrected. | 2.1 Если в течение двух рабочих дней Заказчик не направил мотивированный "
    "отказ, "
    "результат считается принятым. |\n";

constexpr const char* kParagraphs =
    "# Contract / Договор\n\n## 1. Scope / Предмет договора\n\n"
    "The Supplier shall build the booking portal that is described in Annex 1 and deliver it to "
    "the "
    "Customer together with its source code and its manual.\n\n"
    "Исполнитель разрабатывает портал записи, описанный в приложении 1, и передаёт его Заказчику "
    "вместе с исходным кодом и руководством.\n\n"
    "The functional specification shall be locked upon approval and shall not thereafter be open "
    "to "
    "alteration for any reason.\n\n"
    "Техническое задание после его утверждения сторонами изменению не подлежит.\n\n"
    "Если в течение двух рабочих дней Заказчик не направил мотивированный отказ, результат "
    "считается "
    "принятым.\n";

TEST_F(LanguagesOfDocuments, OneClauseInTwoLanguagesIsOneFinding) {
  for (const char* text : {kColumns, kParagraphs}) {
    const Json document = review("a.md", text);
    EXPECT_EQ(document["status"], "ok");
    EXPECT_EQ(document["languages"].size(), 2U) << document["languages"];
    const std::vector<Json> freezes = findings_of(document, "scope-freeze");
    ASSERT_EQ(freezes.size(), 1U) << document["findings"].dump(1);
    EXPECT_EQ(freezes.front()["places"].size(), 2U);
    const std::vector<Json> silences = findings_of(document, "deemed-acceptance");
    ASSERT_EQ(silences.size(), 1U);
    EXPECT_EQ(silences.front()["language"], "ru");
    EXPECT_TRUE(silences.front()["places"].empty());
  }
}

/// Where and what a case expects: the first two columns of its expected.tsv, with the letters of
/// Russian annexes as in English.
std::vector<std::string> expected_of(const std::string& name) {
  constexpr std::pair<std::string_view, char> kAnnexes[] = {{"А", 'A'}, {"Б", 'B'}, {"В", 'C'}};
  std::istringstream lines(test::contents(test::project_path("corpus/" + name + "/expected.tsv")));
  std::vector<std::string> result;
  for (std::string line; std::getline(lines, line);) {
    for (const auto& [letter, latin] : kAnnexes) {
      if (line.starts_with(letter)) line.replace(0, letter.size(), 1, latin);
    }
    result.push_back(line.substr(0, line.find('\t', line.find('\t') + 1)));
  }
  return result;
}

// The Russian version of a contract and the English one say the same, clause by clause.
TEST_F(LanguagesOfDocuments, VersionsOfOneContractAreJudgedAlike) {
  for (const std::string name : {"rigid-sow", "collaborative-sow"}) {
    EXPECT_EQ(expected_of(name), expected_of(name + "-ru"));
    const auto index_of = [&](const std::string& folder) {
      const Json document =
          review("a.md", test::contents(test::project_path("corpus/" + folder + "/contract.md")));
      return document["index"]["score"].get<int>();
    };
    constexpr int kApart = 3;
    EXPECT_LE(std::abs(index_of(name) - index_of(name + "-ru")), kApart) << name;
  }
}

}  // namespace
}  // namespace sowlint

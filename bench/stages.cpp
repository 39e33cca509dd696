#include <cstdint>
#include <string>
#include <utility>
#include <vector>

#include <unicode/brkiter.h>
#include <unicode/bytestream.h>
#include <unicode/edits.h>
#include <unicode/normalizer2.h>
#include <unicode/unistr.h>

#include "analysis/analyse.h"
#include "base/budget.h"
#include "base/limits.h"
#include "contract/build.h"
#include "cues.h"
#include "engines.h"
#include "measure.h"
#include "parts.h"
#include "planted.h"
#include "prose.h"
#include "readers/reader.h"
#include "report/json.h"
#include "rules/compiled.h"
#include "rules/load.h"
#include "table.h"
#include "text/fold.h"
#include "text/sentences.h"

namespace sowlint::bench {
namespace {

constexpr std::uint64_t kSeed = 2;

std::string bench_file(const std::string& name) {
  return std::string(SOWLINT_SOURCE_DIR) + "/bench/" + name;
}

PlantedText text_of(const Prose& prose, std::size_t bytes) {
  return planted_text(prose, {}, bytes, kSeed);
}

/// The paragraphs of a text, which an empty line parts.
std::vector<std::string_view> paragraphs_of(std::string_view text) {
  std::vector<std::string_view> result;
  while (!text.empty()) {
    const std::size_t end = std::min(text.find("\n\n"), text.size());
    result.push_back(text.substr(0, end));
    text.remove_prefix(std::min(end + 2, text.size()));
  }
  return result;
}

/// ICU's way: NFKC_Casefold with edits, then sentences of the result.
class PlainIcu {
 public:
  PlainIcu() {
    UErrorCode status = U_ZERO_ERROR;
    normalizer_ = icu::Normalizer2::getNFKCCasefoldInstance(status);
    sentences_.reset(icu::BreakIterator::createSentenceInstance(icu::Locale::getEnglish(), status));
  }

  std::size_t run(const std::vector<std::string_view>& paragraphs) {
    std::size_t count = 0;
    for (const std::string_view paragraph : paragraphs) {
      std::string folded;
      icu::Edits edits;
      UErrorCode status = U_ZERO_ERROR;
      icu::StringByteSink<std::string> sink(&folded);
      normalizer_->normalizeUTF8(
          0, icu::StringPiece(paragraph.data(), static_cast<std::int32_t>(paragraph.size())), sink,
          &edits, status);
      const icu::UnicodeString wide = icu::UnicodeString::fromUTF8(folded);
      sentences_->setText(wide);
      while (sentences_->next() != icu::BreakIterator::DONE)
        ++count;
    }
    return count;
  }

 private:
  const icu::Normalizer2* normalizer_ = nullptr;
  std::unique_ptr<icu::BreakIterator> sentences_;
};

std::size_t fold_all(const std::vector<std::string_view>& paragraphs) {
  std::size_t count = 0;
  for (const std::string_view paragraph : paragraphs)
    count += text::fold(paragraph).text.size();
  return count;
}

std::size_t cut_all(const std::vector<std::string_view>& paragraphs) {
  std::size_t count = 0;
  for (const std::string_view paragraph : paragraphs) {
    const TextSpan all[] = {{0, paragraph.size()}};
    count += text::split_sentences(paragraph, all).size();
  }
  return count;
}

void compare_with_icu(const Settings& settings, const char* language, const Prose& prose,
                      Table& table) {
  const PlantedText text = text_of(prose, settings.bytes(4 * kMega));
  const std::vector<std::string_view> paragraphs = paragraphs_of(text.text);
  PlainIcu icu;
  const std::vector<Subject> subjects = {{"normalise", [&] { return fold_all(paragraphs); }},
                                         {"sentences", [&] { return cut_all(paragraphs); }},
                                         {"icu", [&] { return icu.run(paragraphs); }}};
  const std::vector<double> seconds = median_seconds(subjects, settings.rounds);
  const double megabytes = static_cast<double>(text.text.size()) / static_cast<double>(kMega);
  const double both = seconds[0] + seconds[1];
  table.add({language, figure(megabytes / seconds[0]), figure(megabytes / seconds[1]),
             figure(megabytes / both), figure(megabytes / seconds[2]), times(seconds[2] / both)});
}

/// The shipped rules, or the end of the program.
rules::Pack shipped_pack() {
  auto pack = rules::load_pack(rules::shipped_files(), base::Limits());
  if (!pack) std::abort();
  return std::move(*pack);
}

void time_steps(const Settings& settings, const Prose& prose) {
  const base::Limits limits;
  const std::vector<match::Cue> pinned = cues_from(bench_file("cues_en.txt"), 120);
  const PlantedText text = planted_text(prose, pinned, settings.bytes(kMega), kSeed);
  const rules::CompiledRules compiled(shipped_pack(), Language::English);
  const auto budget = [] { return base::Budget(UINT64_MAX); };
  readers::ReadOptions reading;
  base::Budget first = budget();
  const auto document = readers::read_document("contract.txt", text.text, reading, first);
  if (!document) std::abort();
  const contract::ReadContract read = contract::build_contract(*document, {}, first);
  Report report;
  const auto analysed = [&] {
    base::Budget left = budget();
    return analysis::analyse(*document, read, compiled, {}, left);
  };
  report.documents.push_back(analysed());
  const text::TokenStream stream = stream_of(text.text);
  const Engine own = own_engine(compiled.matcher(), read.words);
  const Engine hyperscan = raw_hyperscan(pinned, stream);
  const std::vector<Subject> subjects = {
      {"read the file",
       [&] {
         base::Budget left = budget();
         return readers::read_document("contract.txt", text.text, reading, left)->blocks.size();
       }},
      {"structure, words and sentences",
       [&] {
         base::Budget left = budget();
         return contract::build_contract(*document, {}, left).contract.units.size();
       }},
      {"match all shipped cues", own.find},
      {"match and judge", [&] { return analysed().findings.size(); }},
      {"write JSON", [&] { return report::to_json(report).size(); }},
      {"raw Hyperscan, the 120 pinned cues", hyperscan.find}};
  const std::vector<double> seconds = median_seconds(subjects, settings.rounds);
  const double megabytes = static_cast<double>(text.text.size()) / static_cast<double>(kMega);
  Table table("From text to findings, all shipped English rules (" + figure(megabytes) + " MB)",
              {"step", "MB/s"});
  for (std::size_t i = 0; i < subjects.size(); ++i)
    table.add({subjects[i].name, figure(megabytes / seconds[i])});
  const double whole = seconds[1] + seconds[3];
  table.add({"whole analysis, text to findings", figure(megabytes / whole)});
  table.add({"whole analysis to raw Hyperscan", times(seconds[5] / whole)});
  table.print();
}

}  // namespace

void measure_stages(const Settings& settings) {
  const Prose english(all_texts(std::string(SOWLINT_SOURCE_DIR) + "/corpus"));
  const Prose russian(contents(bench_file("prose_ru.txt")));
  Table table("Normalise and find sentences, MB/s",
              {"language", "normalise", "sentences", "both", "ICU for both", "sowlint is"});
  compare_with_icu(settings, "English", english, table);
  compare_with_icu(settings, "Russian", russian, table);
  table.print();
  time_steps(settings, english);
}

}  // namespace sowlint::bench

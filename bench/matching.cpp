#include <algorithm>
#include <cstdio>
#include <memory>
#include <string>
#include <utility>
#include <vector>

#include "base/budget.h"
#include "cues.h"
#include "engines.h"
#include "match/matcher.h"
#include "measure.h"
#include "parts.h"
#include "planted.h"
#include "prose.h"
#include "table.h"

namespace sowlint::bench {
namespace {

constexpr std::uint64_t kSeed = 1;
constexpr std::size_t kUsualCues = 120;

std::string file(const std::string& name) {
  return std::string(SOWLINT_SOURCE_DIR) + "/bench/" + name;
}

struct Language {
  Prose prose;
  std::string cues;  ///< path
};

Language english() {
  return {Prose(all_texts(std::string(SOWLINT_SOURCE_DIR) + "/corpus")), file("cues_en.txt")};
}

Language russian() {
  return {Prose(contents(file("prose_ru.txt"))), file("cues_ru.txt")};
}

/// Text and cues, ready for every engine.
struct Setting {
  Setting(const Language& language, std::size_t cue_count, std::size_t bytes)
      : cues(cues_from(language.cues, cue_count)),
        text(planted_text(language.prose, cues, bytes, kSeed)),
        words(stream_of(text.text)),
        matcher(cues) {}

  std::vector<match::Cue> cues;
  PlantedText text;
  text::TokenStream words;
  match::Matcher matcher;

  [[nodiscard]] double megabytes() const {
    return static_cast<double>(words.text.size()) / static_cast<double>(kMega);
  }
};

std::vector<Subject> subjects_of(const std::vector<Engine>& engines) {
  std::vector<Subject> subjects;
  for (const Engine& engine : engines)
    subjects.push_back({engine.name, engine.find});
  return subjects;
}

/// Says how the hits of sowlint compare with the oracle's and with what was planted.
void check_hits(const Setting& setting) {
  base::Budget budget(UINT64_MAX);
  const std::vector<match::Hit> hits = setting.matcher.scan(setting.words, budget).hits;
  const std::vector<match::Hit> oracle = setting.matcher.scan_by_regex(setting.words).hits;
  const std::size_t found = planted_found(setting.text, setting.words, hits);
  std::printf(
      "\n%zu cues, %zu words: %zu hits, one in %zu words; %s those of RE2; "
      "%zu of %zu planted matches found.\n",
      setting.cues.size(), setting.words.tokens.size(), hits.size(),
      setting.words.tokens.size() / std::max<std::size_t>(hits.size(), 1),
      hits == oracle ? "identical to" : "NOT IDENTICAL to", found, setting.text.planted.size());
}

void compare_engines(const Settings& settings, const Language& language) {
  const Setting setting(language, kUsualCues, settings.bytes(4 * kMega));
  check_hits(setting);
  std::vector<Engine> engines;
  engines.push_back(own_engine(setting.matcher, setting.words));
  engines.push_back(own_engine_with_regexes(setting.cues, setting.words));
  engines.push_back(raw_hyperscan(setting.cues, setting.words));
  engines.push_back(filtered_regex(setting.cues, setting.words));
  engines.push_back(regex_set(setting.cues, setting.words));
  engines.push_back(regex_per_cue(setting.matcher, setting.words));
  const std::vector<double> seconds = median_seconds(subjects_of(engines), settings.rounds);
  Table table("Matching alone, 120 cues, English (" + figure(setting.megabytes()) + " MB)",
              {"engine", "MB/s", "sowlint is", "ready in ms"});
  for (std::size_t i = 0; i < engines.size(); ++i) {
    table.add({engines[i].name, figure(setting.megabytes() / seconds[i]),
               times(seconds[i] / seconds[0]),
               engines[i].ready_seconds > 0 ? figure(engines[i].ready_seconds * 1000) : ""});
  }
  table.print();
}

void grow_cues(const Settings& settings, const Language& language) {
  Table table("Matching alone by number of cues",
              {"cues", "sowlint MB/s", "time to 30 cues", "Hyperscan MB/s", "time to 30 cues"});
  double first = 0;
  double first_other = 0;
  for (const std::size_t count : {30U, 60U, 120U, 240U, 480U}) {
    const Setting setting(language, count, settings.bytes(2 * kMega));
    const std::vector<Engine> engines = {own_engine(setting.matcher, setting.words),
                                         raw_hyperscan(setting.cues, setting.words)};
    const std::vector<double> seconds = median_seconds(subjects_of(engines), settings.rounds);
    const double own = seconds[0] / setting.megabytes();
    const double other = seconds[1] / setting.megabytes();
    if (first == 0) {
      first = own;
      first_other = other;
    }
    table.add({std::to_string(count), figure(1 / own), times(own / first), figure(1 / other),
               times(other / first_other)});
  }
  table.print();
}

void grow_text(const Settings& settings, const Language& language) {
  Table table("Matching alone by length of text, 120 cues",
              {"text", "sowlint MB/s", "cost of a byte to 1 MB", "Hyperscan MB/s"});

  struct Length {
    const char* name;
    std::size_t bytes;
  };

  constexpr Length kLengths[] = {{"1 MB", kMega},
                                 {"10 KB", kMega / 100},
                                 {"100 KB", kMega / 10},
                                 {"10 MB", 10 * kMega},
                                 {"50 MB", 50 * kMega}};
  double at_one = 0;
  for (const Length& length : kLengths) {
    if (settings.quick && length.bytes > 10 * kMega) continue;
    const Setting setting(language, kUsualCues, length.bytes);
    const std::vector<Engine> engines = {own_engine(setting.matcher, setting.words),
                                         raw_hyperscan(setting.cues, setting.words)};
    const std::vector<double> seconds = median_seconds(subjects_of(engines), settings.rounds);
    const double own = seconds[0] / setting.megabytes();
    if (at_one == 0) at_one = own;
    table.add({length.name, figure(1 / own), times(own / at_one),
               figure(setting.megabytes() / seconds[1])});
  }
  table.print();
}

void compare_languages(const Settings& settings, const Language& first, const Language& second) {
  constexpr std::size_t kCues = 60;
  const Setting english(first, kCues, settings.bytes(2 * kMega));
  const Setting russian(second, kCues, settings.bytes(2 * kMega));
  check_hits(russian);
  const std::vector<Engine> engines = {own_engine(english.matcher, english.words),
                                       own_engine(russian.matcher, russian.words),
                                       raw_hyperscan(russian.cues, russian.words)};
  const std::vector<double> seconds = median_seconds(subjects_of(engines), settings.rounds);
  const double of_english = english.megabytes() / seconds[0];
  const double of_russian = russian.megabytes() / seconds[1];
  Table table("Matching alone, 60 cues, by language", {"language", "MB/s", "to English"});
  table.add({"English", figure(of_english), ""});
  table.add({"Russian", figure(of_russian), times(of_russian / of_english)});
  table.add({"Russian, Hyperscan", figure(russian.megabytes() / seconds[2]), ""});
  table.print();
}

}  // namespace

void measure_matching(const Settings& settings) {
  const Language first = english();
  compare_engines(settings, first);
  grow_cues(settings, first);
  grow_text(settings, first);
  compare_languages(settings, first, russian());
}

}  // namespace sowlint::bench

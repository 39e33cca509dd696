#include "engines.h"

#include <cstdio>
#include <cstdlib>
#include <utility>

#include <hs/hs.h>
#include <re2/filtered_re2.h>
#include <re2/re2.h>
#include <re2/set.h>

#include "base/budget.h"
#include "match/compiled.h"
#include "match/scan.h"
#include "measure.h"

namespace sowlint::bench {
namespace {

constexpr std::string_view kMultiLine = "(?m)";

[[noreturn]] void stop(const std::string& message) {
  std::fprintf(stderr, "sowlint_bench: %s\n", message.c_str());
  std::exit(2);
}

/// One pattern a cue is what the pinned sets hold; shipped cues have several.
std::vector<std::string> regexes_of(const std::vector<match::Cue>& cues) {
  std::vector<std::string> result;
  for (const match::Cue& cue : cues) {
    for (const match::Pattern& pattern : cue.any)
      result.push_back(match::to_regex(pattern));
    for (const match::Pattern& pattern : cue.unless)
      result.push_back(match::to_regex(pattern));
  }
  return result;
}

re2::StringPiece row_of(const text::TokenStream& words, const text::TokenRow& row) {
  if (row.first == row.last) return {};
  const std::size_t begin = words.tokens[row.first].begin;
  return {words.text.data() + begin, words.tokens[row.last - 1].end - begin};
}

RE2::Options options() {
  RE2::Options result(RE2::Latin1);
  result.set_log_errors(false);
  result.set_max_mem(std::int64_t{256} << 20);  // with less, 480 cues do not compile as a set
  return result;
}

/// How often `regex` matches in `row`, each match from the blank behind the one before.
std::size_t count_matches(const RE2& regex, re2::StringPiece row) {
  std::size_t count = 0;
  re2::StringPiece match;
  for (std::size_t at = 0;
       at < row.size() && regex.Match(row, at, row.size(), RE2::UNANCHORED, &match, 1);) {
    ++count;
    const auto end = static_cast<std::size_t>(match.data() + match.size() - row.data());
    at = end < row.size() ? end - 1 : end;
  }
  return count;
}

class Database {
 public:
  explicit Database(const std::vector<std::string>& expressions, bool literals) {
    std::vector<const char*> sources;
    std::vector<unsigned> flags;
    std::vector<unsigned> ids;
    std::vector<std::size_t> lengths;
    for (const std::string& expression : expressions) {
      sources.push_back(expression.c_str());
      lengths.push_back(expression.size());
      flags.push_back(literals ? HS_FLAG_SINGLEMATCH : HS_FLAG_MULTILINE);
      ids.push_back(static_cast<unsigned>(ids.size()));
    }
    hs_compile_error_t* error = nullptr;
    const auto count = static_cast<unsigned>(sources.size());
    const hs_error_t status =
        literals ? hs_compile_lit_multi(sources.data(), flags.data(), ids.data(), lengths.data(),
                                        count, HS_MODE_BLOCK, nullptr, &database_, &error)
                 : hs_compile_multi(sources.data(), flags.data(), ids.data(), count, HS_MODE_BLOCK,
                                    nullptr, &database_, &error);
    if (status != HS_SUCCESS) stop(std::string("Hyperscan: ") + error->message);
    if (hs_alloc_scratch(database_, &scratch_) != HS_SUCCESS) stop("Hyperscan: no scratch");
  }

  ~Database() {
    hs_free_scratch(scratch_);
    hs_free_database(database_);
  }

  Database(const Database&) = delete;
  Database& operator=(const Database&) = delete;

  void scan(std::string_view text, match_event_handler on_match, void* context) const {
    hs_scan(database_, text.data(), static_cast<unsigned>(text.size()), 0, scratch_, on_match,
            context);
  }

 private:
  hs_database_t* database_ = nullptr;
  hs_scratch_t* scratch_ = nullptr;
};

}  // namespace

Engine own_engine(const match::Matcher& matcher, const text::TokenStream& words) {
  return {"sowlint", 0, [&matcher, &words] {
            base::Budget budget(UINT64_MAX);
            return matcher.scan(words, budget).hits.size();
          }};
}

Engine own_engine_with_regexes(const std::vector<match::Cue>& cues,
                               const text::TokenStream& words) {
  const auto compiled = std::make_shared<const match::CompiledCues>(cues);
  return {"sowlint, RE2 its only verifier", 0, [compiled, &words] {
            base::Budget budget(UINT64_MAX);
            match::Effort effort;
            effort.verifier = match::Verifier::Regex;
            return match::Scan(*compiled, words, budget, effort).run().hits.size();
          }};
}

Engine regex_per_cue(const match::Matcher& matcher, const text::TokenStream& words) {
  return {"one RE2 per cue and sentence", 0,
          [&matcher, &words] { return matcher.scan_by_regex(words).hits.size(); }};
}

Engine regex_set(const std::vector<match::Cue>& cues, const text::TokenStream& words) {
  const double begin = thread_seconds();
  const auto set = std::make_shared<RE2::Set>(options(), RE2::UNANCHORED);
  const auto regexes = std::make_shared<std::vector<std::unique_ptr<RE2>>>();
  for (const std::string& source : regexes_of(cues)) {
    set->Add(source, nullptr);
    regexes->push_back(std::make_unique<RE2>(source, options()));
  }
  if (!set->Compile()) stop("RE2::Set does not compile");
  return {"RE2::Set per sentence, then RE2", thread_seconds() - begin, [set, regexes, &words] {
            std::size_t count = 0;
            std::vector<int> which;
            for (const text::TokenRow& row : words.rows) {
              const re2::StringPiece text = row_of(words, row);
              if (!set->Match(text, &which)) continue;
              for (const int i : which)
                count += count_matches(*(*regexes)[static_cast<std::size_t>(i)], text);
            }
            return count;
          }};
}

Engine filtered_regex(const std::vector<match::Cue>& cues, const text::TokenStream& words) {
  constexpr int kLeastAtom = 4;
  const double begin = thread_seconds();
  const auto filtered = std::make_shared<re2::FilteredRE2>(kLeastAtom);
  for (const std::string& source : regexes_of(cues)) {
    int id = 0;
    filtered->Add(source, options(), &id);
  }
  std::vector<std::string> atoms;
  filtered->Compile(&atoms);
  const auto literals = std::make_shared<Database>(atoms, true);
  const double ready = thread_seconds() - begin;
  return {"FilteredRE2 per sentence", ready, [filtered, literals, &words] {
            std::size_t count = 0;
            std::vector<int> found;
            std::vector<int> which;
            for (const text::TokenRow& row : words.rows) {
              const re2::StringPiece text = row_of(words, row);
              found.clear();
              literals->scan(
                  {text.data(), text.size()},
                  [](unsigned id, unsigned long long, unsigned long long, unsigned, void* to) {
                    static_cast<std::vector<int>*>(to)->push_back(static_cast<int>(id));
                    return 0;
                  },
                  &found);
              filtered->AllMatches(text, found, &which);
              for (const int i : which)
                count += count_matches(filtered->GetRE2(i), text);
            }
            return count;
          }};
}

Engine raw_hyperscan(const std::vector<match::Cue>& cues, const text::TokenStream& words) {
  // Hyperscan takes no "$" inside an expression: here a blank ends the last word of a row as well.
  constexpr std::string_view kWordEnd = "(?: |$)";
  std::vector<std::string> expressions = regexes_of(cues);
  for (std::string& expression : expressions) {
    expression.erase(0, kMultiLine.size());  // given as a flag
    for (std::size_t at = expression.find(kWordEnd); at != std::string::npos;
         at = expression.find(kWordEnd, at)) {
      expression.replace(at, kWordEnd.size(), " ");
    }
  }
  const auto text = std::make_shared<std::string>();
  for (const char c : words.text) {
    if (c == '\n') *text += ' ';
    *text += c;
  }
  const double begin = thread_seconds();
  const auto database = std::make_shared<Database>(expressions, false);
  return {"Hyperscan, ends only", thread_seconds() - begin, [database, text] {
            std::size_t count = 0;
            database->scan(
                *text,
                [](unsigned, unsigned long long, unsigned long long, unsigned, void* to) {
                  ++*static_cast<std::size_t*>(to);
                  return 0;
                },
                &count);
            return count;
          }};
}

}  // namespace sowlint::bench

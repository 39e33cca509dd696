#include "match/scan.h"

#include <algorithm>
#include <utility>

#include "match/word_key.h"

namespace sowlint::match {
namespace {

/// What a hit takes from the budget, so that hits cannot fill the memory.
constexpr std::uint64_t kCostOfHit = 256;

constexpr std::uint32_t kNoCue = UINT32_MAX;

}  // namespace

Scan::Scan(const CompiledCues& cues, const text::TokenStream& words, base::Budget& budget,
           Effort effort)
    : cues_(cues),
      words_(words),
      budget_(budget),
      effort_(effort),
      search_(cues.vocabulary, words),
      windows_(cues.patterns.size(), effort.windows) {}

ScanResult Scan::run() {
  for (std::uint32_t row = 0; row < words_.rows.size(); ++row) {
    const std::size_t hits_before = result_.hits.size();
    const bool done = scan_row(row);
    if (!done || !budget_.charge(kCostOfHit * (result_.hits.size() - hits_before))) {
      result_.hits.resize(hits_before);
      result_.complete = false;
      break;
    }
  }
  return std::move(result_);
}

/// Adds the hits of one row. False when the budget has run out.
bool Scan::scan_row(std::uint32_t row) {
  const text::TokenRow& tokens = words_.rows[row];
  row_ = row;
  if (tokens.first == tokens.last) return true;
  const std::uint64_t bytes =
      words_.tokens[tokens.last - 1].end - words_.tokens[tokens.first].begin;
  if (!budget_.charge(bytes + 1)) return false;
  find_suspects(tokens);
  if (suspects_.empty()) return true;
  search_.begin_row(tokens);
  if (!collect(tokens)) return false;
  in_row_.clear();
  if (windows_.pattern_count() >= effort_.patterns) read_row(tokens);
  const bool done = decide(row);
  windows_.clear();
  return done;
}

void Scan::find_suspects(const text::TokenRow& row) {
  suspects_.resize(row.last - row.first);
  std::uint32_t* out = suspects_.data();
  for (std::uint32_t token = row.first; token < row.last; ++token) {
    // Writing each and keeping few spares a branch that no processor can foresee.
    *out = token;
    out += cues_.vocabulary.may_be_anchor(KeyedWord(words_, token));
  }
  suspects_.resize(static_cast<std::size_t>(out - suspects_.data()));
}

/// Fills the windows of a row. False when the budget has run out.
bool Scan::collect(const text::TokenRow& row) {
  for (const std::uint32_t token : suspects_) {
    for (std::uint32_t i = 0; i < search_.readings.test_count(token); ++i) {
      const TestId test = search_.readings.test(token, i);
      const std::span<const Posting> postings = cues_.vocabulary.postings_of(test);
      if (!budget_.charge(postings.size())) return false;
      for (const Posting& posting : postings) {
        add_window(posting, token, row);
      }
    }
  }
  return true;
}

void Scan::add_window(const Posting& posting, std::uint32_t anchor, const text::TokenRow& row) {
  const std::uint32_t before = anchor - row.first;
  if (before < posting.least_before) return;
  if (posting.beside != kAnyWord) {
    if (anchor == (posting.beside_before != 0 ? row.first : row.last - 1)) return;
    const std::uint32_t neighbour = posting.beside_before != 0 ? anchor - 1 : anchor + 1;
    if (!search_.readings.fits(neighbour, posting.beside)) return;
  }
  const std::uint32_t earliest = anchor - std::min<std::uint32_t>(before, posting.most_before);
  windows_.add(posting.pattern, {earliest, anchor - posting.least_before + 1});
}

/// Finds the sets that have a word in the row.
void Scan::read_row(const text::TokenRow& row) {
  in_row_.assign((cues_.required_sets + 63) / 64, 0);
  for (std::uint32_t token = row.first; token < row.last; ++token) {
    const std::uint64_t* sets = search_.readings.sets(token);
    for (std::size_t i = 0; i < in_row_.size(); ++i) {
      in_row_[i] |= sets[i];
    }
  }
}

/// Whether the row has a word of each set that the pattern needs, as far as that is known.
bool Scan::may_match(const PatternFacts& pattern) const {
  if (in_row_.empty()) return true;
  for (std::uint32_t i = pattern.first_required; i < pattern.last_required; ++i) {
    const SetId set = cues_.required[i];
    if ((in_row_[set / 64] >> (set % 64) & 1) == 0) return false;
  }
  return true;
}

/// Adds the hits of the row whose windows were collected. False when the budget has run out.
bool Scan::decide(std::uint32_t row) {
  std::uint32_t cue = kNoCue;
  const auto finish_cue = [&] {
    if (!row_hits_.empty()) row_hits_.finish(cue, row, result_.hits);
  };
  row_hits_.clear();
  const bool done = windows_.for_each_pattern([&](std::uint32_t number) {
    const PatternFacts& pattern = cues_.patterns[number];
    if (pattern.cue != cue) finish_cue();
    cue = pattern.cue;
    // Exceptions come behind the patterns that they take hits from: without a hit none is needed.
    const bool needed = pattern.unless == 0 || !row_hits_.empty();
    return !needed || !may_match(pattern) || find(number);
  });
  finish_cue();
  return done;
}

/// Finds the matches of one pattern that begin in its windows. False when the budget has run out.
bool Scan::find(std::uint32_t number) {
  const Program program = cues_.program(number);
  std::vector<TokenRange>& found = row_hits_.of(cues_.patterns[number].unless != 0);
  windows_.ranges_of(number, starts_);
  if (effort_.verifier == Verifier::Regex) return find_by_regex(number);
  search_.steps = 0;
  search_.most_steps = effort_.first_steps * program.size();
  remembering_ = false;
  std::uint32_t next = 0;  // where matches may begin that were not yet tried
  for (const TokenRange& starts : starts_) {
    next = std::max(next, starts.first);
    while (next < starts.last) {
      const std::uint64_t steps_before = search_.steps;
      search_.most_steps += effort_.steps_of_start * program.size();
      const Program::Outcome outcome = match_at(program, next);
      if (!budget_.charge(search_.steps - steps_before)) return false;
      if (outcome == Program::Outcome::Match) {
        found.push_back({next, search_.end});
        next = search_.end;
      } else {
        ++next;
      }
    }
  }
  return true;
}

/// The same by RE2.
bool Scan::find_by_regex(std::uint32_t number) {
  std::vector<TokenRange>& found = row_hits_.of(cues_.patterns[number].unless != 0);
  const text::TokenRow& row = words_.rows[row_];
  std::uint32_t next = 0;
  for (const TokenRange& starts : starts_) {
    next = std::max(next, starts.first);
    while (next < starts.last) {
      TokenRange match;
      const RowRegex::Outcome outcome = cues_.regexes[number].match_at(words_, row, next, match);
      if (outcome == RowRegex::Outcome::OutOfMemory) return false;
      if (!budget_.charge(1)) return false;
      if (outcome == RowRegex::Outcome::Match) found.push_back(match);
      next = outcome == RowRegex::Outcome::Match ? match.last : next + 1;
    }
  }
  return true;
}

Program::Outcome Scan::match_at(const Program& program, std::uint32_t first) {
  if (!remembering_) {
    const Program::Outcome outcome = program.match(first, search_);
    if (outcome != Program::Outcome::OutOfSteps) return outcome;
    remembering_ = true;
    program.begin_remembering(first, search_);
  }
  return program.match_remembering(first, search_);
}

}  // namespace sowlint::match

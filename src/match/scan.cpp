#include "match/scan.h"

#include <algorithm>
#include <utility>

#include "match/word_key.h"

namespace sowlint::match {
namespace {

/// Windows kept for one row. Only a row of many thousand words has more.
constexpr std::size_t kMostWindows = 1 << 16;

/// Steps a program may take in one row before RE2 takes over, for each of its own steps: at first,
/// and more with every further start. Honest patterns use a few dozen in all.
constexpr std::uint64_t kFirstSteps = 256;
constexpr std::uint64_t kStepsOfStart = 4;

/// What a hit takes from the budget, so that hits cannot fill the memory.
constexpr std::uint64_t kCostOfHit = 256;

}  // namespace

ScanResult Scan::run() {
  for (std::uint32_t row = 0; row < words_.rows.size(); ++row) {
    const text::TokenRow& tokens = words_.rows[row];
    const std::size_t hits_before = result_.hits.size();
    bool done = budget_.charge(tokens.last - tokens.first);
    if (done) {
      collect(tokens);
      done = windows_.empty() || decide(row);
      done = budget_.charge(kCostOfHit * (result_.hits.size() - hits_before)) && done;
    }
    if (!done) {
      result_.hits.resize(hits_before);
      result_.complete = false;
      break;
    }
  }
  return std::move(result_);
}

void Scan::collect(const text::TokenRow& row) {
  windows_.clear();
  const std::size_t most_windows = std::max(kMostWindows, 4 * cues_.patterns.size());
  for (std::uint32_t token = row.first; token < row.last; ++token) {
    const text::Token& at = words_.tokens[token];
    cues_.index.look_up(
        keyed_word(words_.text, at.begin, at.end), [&](std::span<const Posting> postings) {
          for (const Posting& posting : postings) {
            const std::uint32_t before = token - row.first;
            if (before < posting.least_before) continue;
            const std::uint32_t earliest = token - std::min(before, posting.most_before);
            windows_.push_back({posting.pattern, {earliest, token - posting.least_before + 1}});
          }
        });
    if (windows_.size() > most_windows) widen(row);
  }
}

/// Makes the windows few again: every pattern that has one may begin anywhere in the row.
void Scan::widen(const text::TokenRow& row) {
  for (Window& window : windows_) {
    window.starts = {row.first, row.last};
  }
  std::sort(windows_.begin(), windows_.end());
  windows_.erase(std::unique(windows_.begin(), windows_.end()), windows_.end());
}

/// Adds the hits of the row whose windows were collected. False when the budget has run out.
bool Scan::decide(std::uint32_t row) {
  std::sort(windows_.begin(), windows_.end());
  row_hits_.clear();
  const std::span<const Window> all(windows_);
  for (std::size_t begin = 0; begin < all.size();) {
    std::size_t end = begin;
    while (end < all.size() && all[end].pattern == all[begin].pattern) {
      ++end;
    }
    const CompiledPattern& pattern = cues_.patterns[all[begin].pattern];
    // Exceptions come behind the patterns that they are made from: without a match nothing to take.
    const bool needed = !pattern.unless || !row_hits_.empty();
    if (needed && !find(all.subspan(begin, end - begin), words_.rows[row])) return false;
    if (end == all.size() || cues_.patterns[all[end].pattern].cue != pattern.cue) {
      row_hits_.finish(pattern.cue, row, result_.hits);
    }
    begin = end;
  }
  return true;
}

/// Finds the matches of one pattern that begin in `windows`, which are sorted.
bool Scan::find(std::span<const Window> windows, const text::TokenRow& row) {
  const CompiledPattern& pattern = cues_.patterns[windows.front().pattern];
  std::vector<TokenRange>& found = row_hits_.of(pattern.unless);
  const std::uint64_t size = pattern.program.size();
  run_.steps_left = kFirstSteps * size;
  std::uint32_t next = row.first;  // all starts before it are done
  for (const Window& window : windows) {
    next = std::max(next, window.starts.first);
    while (next < window.starts.last) {
      run_.steps_left += kStepsOfStart * size;
      const std::uint64_t before = run_.steps_left;
      const Program::Outcome outcome = pattern.program.run(words_, next, row.last, run_);
      if (!budget_.charge(before - run_.steps_left)) return false;
      if (outcome == Program::Outcome::OutOfSteps) return find_by_regex(pattern, row, next);
      if (outcome == Program::Outcome::Match) {
        found.push_back({next, run_.end});
        next = run_.end;
      } else {
        ++next;
      }
    }
  }
  return true;
}

/// The same by RE2, for matches that begin at token `from` or later.
bool Scan::find_by_regex(const CompiledPattern& pattern, const text::TokenRow& row,
                         std::uint32_t from) {
  const std::uint64_t bytes = words_.tokens[row.last - 1].end - words_.tokens[from].begin;
  if (!budget_.charge(bytes)) return false;
  const bool found = pattern.regex.find_all(words_, row, from, row_hits_.of(pattern.unless));
  result_.complete = result_.complete && found;
  return true;
}

}  // namespace sowlint::match

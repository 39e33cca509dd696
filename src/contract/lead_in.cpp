#include "contract/lead_in.h"

#include <algorithm>
#include <utility>

#include "contract/runs.h"

namespace sowlint::contract {

void LeadIns::close(int depth) {
  while (!frames_.empty() && frames_.back().depth >= depth) {
    frames_.pop_back();
  }
}

void LeadIns::open(int depth, std::vector<TextSpan> runs) {
  if (!runs.empty()) frames_.push_back({depth, std::move(runs)});
}

std::vector<std::vector<TextSpan>> LeadIns::current(std::string_view source,
                                                    std::size_t most_words) const {
  std::vector<std::vector<TextSpan>> pieces;
  std::size_t left = most_words;
  for (auto frame = frames_.rbegin(); frame != frames_.rend() && left > 0; ++frame) {
    std::vector<TextSpan> runs = last_words(source, frame->runs, left);
    left -= std::min(left, count_words(source, runs));
    pieces.push_back(std::move(runs));
  }
  std::reverse(pieces.begin(), pieces.end());
  return pieces;
}

}  // namespace sowlint::contract

#include "contract/opening_lines.h"

#include "contract/runs.h"

namespace sowlint::contract {

std::vector<std::string> opening_lines(const Document& document) {
  constexpr std::size_t kLines = 6;
  constexpr std::size_t kLongestLine = 200;
  std::vector<std::string> lines;
  for (const Block& block : document.blocks) {
    if (lines.size() == kLines) break;
    if (block.story == Story::Comment || block.runs.empty()) continue;
    lines.push_back(text_of(document.text, block.runs, kLongestLine));
  }
  return lines;
}

}  // namespace sowlint::contract

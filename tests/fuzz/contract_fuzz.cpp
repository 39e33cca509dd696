// Any text as a contract: each line is a block, of the kind that its first byte picks.
#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string>
#include <string_view>

#include "sowlint/document.h"

#include "base/budget.h"
#include "contract/build.h"
#include "text/decode.h"

namespace {

using sowlint::Block;
using sowlint::BlockKind;
using sowlint::Document;
using sowlint::TextSpan;

Block block_of(char kind, TextSpan span) {
  Block block;
  block.span = span;
  block.runs = {span};
  if (kind == '#') {
    block.kind = BlockKind::Heading;
    block.level = 1;
  } else if (kind == '-') {
    block.kind = BlockKind::ListItem;
  } else if (kind == '|') {
    block.kind = BlockKind::TableRow;
    block.table = 1;
    block.cells.push_back({span, {span}, 0, 1});
  }
  return block;
}

Document document_of(std::string_view text) {
  Document document;
  document.text = sowlint::text::decode(text).utf8;
  std::size_t begin = 0;
  while (begin < document.text.size()) {
    const std::size_t end = std::min(document.text.find('\n', begin), document.text.size());
    if (end > begin + 1) {
      document.blocks.push_back(block_of(document.text[begin], {begin, end}));
    }
    begin = end + 1;
  }
  return document;
}

void require(bool holds) {
  if (!holds) std::abort();
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  constexpr std::uint64_t kWork = 10'000'000;
  const std::string text(reinterpret_cast<const char*>(data), size);
  const Document document = document_of(text);
  sowlint::base::Budget budget(kWork);
  const auto read = sowlint::contract::build_contract(document, {}, budget);
  for (const auto& unit : read.contract.units) {
    require(document.blocks.at(unit.block).span.contains(unit.span));
  }
  for (const auto& row : read.words.rows) {
    require(row.first <= row.own && row.own <= row.last && row.last <= read.words.tokens.size());
  }
  Document example;
  static_cast<void>(sowlint::contract::one_unit_contract(document.text, sowlint::SectionType::Scope,
                                                         sowlint::Language::English, example));
  return 0;
}

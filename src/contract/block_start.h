// How one block begins: its label, its title and the text behind them.
#pragma once

#include <optional>
#include <string_view>
#include <vector>

#include "sowlint/document.h"

#include "contract/labels.h"

namespace sowlint::contract {

struct BlockStart {
  std::optional<Label> label;   ///< computed by the reader or standing at the start of the text
  TextSpan label_span;          ///< where it stands in the text; empty if there is none
  std::vector<TextSpan> title;  ///< readable characters of a heading or run-in title
  std::vector<TextSpan> body;   ///< what follows; empty for headings
  bool heading = false;         ///< the whole block is a heading, by kind or by its looks
};

/// Takes `block` apart. Table rows have only a body.
[[nodiscard]] BlockStart read_block_start(const Document& document, const Block& block);

/// The same with the words of an unsure label given back to the text.
[[nodiscard]] BlockStart without_label(const Document& document, const Block& block);

}  // namespace sowlint::contract

// The rows of words that rules are matched on, with roles and quantities filled in.
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "sowlint/contract.h"
#include "sowlint/text_span.h"

#include "contract/party_names.h"
#include "text/tokens.h"

namespace sowlint::contract {

/// A stretch of a unit's text that is read in one go. A table row is read as heading, cell,
/// heading, cell …, with the word ";" between cells.
struct Piece {
  std::vector<TextSpan> runs;
  bool own = true;      ///< false: lead-in or column heading
  bool border = false;  ///< the word ";" stands before it
};

/// What the words of one unit are made from.
struct UnitText {
  std::vector<Piece> pieces;
  Language language = Language::Unsure;  ///< Unsure is read as English
  std::uint32_t unit = 0;                ///< index of the unit, for TokenRow::unit
};

/// Appends the unit's rows to `stream` and its quantities to `quantities`, ordered by place.
///
/// The unit has one row, and a further one for each other reading: of a hyphen at a line end, and
/// of people who act for a party ("the Product Owner"), who keep their words in the first row and
/// are that party in the second. Quantities are those of the unit's own pieces.
void append_rows(std::string_view source, const UnitText& unit, const PartyNames& parties,
                 text::TokenStream& stream, std::vector<Quantity>& quantities);

}  // namespace sowlint::contract

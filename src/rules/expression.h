// A condition on one clause unit, as rule files state it.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "sowlint/contract.h"

namespace sowlint::rules {

/// A bound on a quantity: "at-most: 4 business-day".
struct Bound {
  enum class Kind { AtMost, LessThan, AtLeast, MoreThan };
  Kind kind = Kind::AtMost;
  double value = 0;
  Unit unit = Unit::None;
};

struct Expression {
  enum class Kind {
    Cue,
    All,
    Any,
    None,
    Order,
    Near,
    With,
    Next,
    Previous,
    Beside,
    Clause,
    Document,
    Section,
    UnitKind,
    Quantity
  };
  Kind kind = Kind::All;
  std::string cue;                ///< Cue
  std::uint32_t cue_index = 0;    ///< Cue: index in the matcher, set when the rule is compiled
  std::vector<Expression> parts;  ///< operands; Quantity: the `near` expression, if any
  int within = 12;                ///< Order, Near, Quantity: words between
  std::vector<SectionType> sections;
  std::vector<UnitKind> unit_kinds;
  QuantityKind quantity = QuantityKind::Duration;
  std::vector<Bound> bounds;
};

}  // namespace sowlint::rules

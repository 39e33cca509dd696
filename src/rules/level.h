// What a finding weighs.
#pragma once

#include <compare>
#include <optional>

#include "sowlint/report.h"

namespace sowlint::rules {

/// A level of either polarity, or none at all.
struct Level {
  std::optional<Severity> severity;
  std::optional<Credit> credit;

  [[nodiscard]] bool none() const { return !severity && !credit; }

  auto operator<=>(const Level&) const = default;
};

}  // namespace sowlint::rules

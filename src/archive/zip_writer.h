// A zip package with some of its members replaced or added. All other members keep their
// compressed bytes, their order and their dates.
#pragma once

#include <span>
#include <string>
#include <string_view>

#include "sowlint/error.h"

namespace sowlint::archive {

struct Member {
  std::string name;
  std::string bytes;
};

/// `package` with `members` in it: each takes the place of the member of that name (ASCII case
/// aside), or else comes last. What is put in is dated 1980-01-01, so that equal input gives equal
/// bytes. An Error of kind Input for packages that cannot be rewritten as they are.
[[nodiscard]] Result<std::string> with_members(std::string_view package,
                                               std::span<const Member> members);

}  // namespace sowlint::archive

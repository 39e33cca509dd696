// The seal of a record: a hash over what it says, so that a slip of an editor is seen. It is no
// signature: who can write a record can also seal it.
#pragma once

#include <string>

namespace sowlint::gate {

/// `json`, an object as text, with a member "seal" over all the others at its end, and a newline.
[[nodiscard]] std::string sealed(const std::string& json);

/// Whether the seal of `json` fits. False for what has none or is no object.
[[nodiscard]] bool seal_holds(const std::string& json);

}  // namespace sowlint::gate

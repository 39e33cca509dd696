// Where tests find the project's own files and the built program.
#pragma once

#include <string>

namespace sowlint::test {

/// Absolute path of a file named relative to the project's root.
std::string project_path(const std::string& relative);

/// The built `sowlint` program.
std::string program_path();

/// The built program that misbehaves as its first argument says (hostile_child.cpp).
std::string hostile_child_path();

/// The folder of labelled contracts and examples that may stand beside a checkout, or "" when it
/// is not there. Tests that use it must say that it is missing and skip.
std::string shared_path();

}  // namespace sowlint::test

// What sowlint could not do, and whose move it is. A finding is never an error.
#pragma once

#include <cstddef>
#include <string>
#include <tl/expected.hpp>

namespace sowlint {

/// Decides the exit status: 2 for Usage and Rules, 3 for Input.
enum class ErrorKind {
  Usage,  ///< the command line or the configuration is wrong
  Rules,  ///< a rule pack or lexicon is wrong
  Input,  ///< a contract could not be read; it is "not checked", never "clean"
};

/// One failure, said to the person who can mend it.
struct Error {
  ErrorKind kind = ErrorKind::Input;
  std::string message;  ///< one clause in lower case without full stop, UTF-8, that says what to do
  std::string path;     ///< file it concerns as the user named it; empty if none
  std::size_t line = 0;    ///< from 1; 0 if not known
  std::size_t column = 0;  ///< from 1, in code points; 0 if not known
};

/// "path:line:column: message", leaving out what is not known.
[[nodiscard]] std::string to_string(const Error& error);

template <class T>
using Result = tl::expected<T, Error>;

}  // namespace sowlint

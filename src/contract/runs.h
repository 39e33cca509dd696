// Readable text: a list of source spans read one directly after the other.
#pragma once

#include <cstddef>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "sowlint/text_span.h"

namespace sowlint::contract {

/// The bytes of `runs`, at most about `limit` of them; cut between characters.
[[nodiscard]] std::string text_of(std::string_view source, std::span<const TextSpan> runs,
                                  std::size_t limit = std::string::npos);

/// `runs` without their first `bytes` bytes.
[[nodiscard]] std::vector<TextSpan> without_first(std::span<const TextSpan> runs,
                                                  std::size_t bytes);

/// The first `bytes` bytes of `runs`.
[[nodiscard]] std::vector<TextSpan> only_first(std::span<const TextSpan> runs, std::size_t bytes);

/// `runs` without blanks and line ends at both ends; runs that are nothing else go.
[[nodiscard]] std::vector<TextSpan> trimmed(std::string_view source,
                                            std::span<const TextSpan> runs);

/// From the first byte of `runs` to the last; empty for none.
[[nodiscard]] TextSpan hull(std::span<const TextSpan> runs);

/// Words parted by blanks.
[[nodiscard]] std::size_t count_words(std::string_view source, std::span<const TextSpan> runs);

/// The end of `runs` that holds their last `words` words, parted by blanks.
[[nodiscard]] std::vector<TextSpan> last_words(std::string_view source,
                                               std::span<const TextSpan> runs, std::size_t words);

[[nodiscard]] std::size_t count_bytes(std::span<const TextSpan> runs);

/// The last byte that is no blank or line end; '\0' if there is none.
[[nodiscard]] char last_sign(std::string_view source, std::span<const TextSpan> runs);

}  // namespace sowlint::contract

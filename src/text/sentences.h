// Sentence borders of running text.
#pragma once

#include <span>
#include <string_view>
#include <vector>

#include "sowlint/text_span.h"

namespace sowlint::text {

/// The sentences of `runs` (spans of `source`, read one after the other), each as the list of
/// source spans that make it up, outer blanks trimmed. ICU's sentence rules, corrected: no border
/// after abbreviations ("e.g.", "Inc.", "No.", "т. е."), after a label ("7.5.", "Sec. 4.") or an
/// initial, before a small letter, or at the line breaks of hard-wrapped text.
[[nodiscard]] std::vector<std::vector<TextSpan>> split_sentences(std::string_view source,
                                                                 std::span<const TextSpan> runs);

}  // namespace sowlint::text

// Titles that share a block with the text they head: "7.5 Changes. The Supplier shall …",
// "Acceptance: …", "SECTION 1 – BACKGROUND The mission …".
#pragma once

#include <cstddef>
#include <string_view>

namespace sowlint::contract {

/// Bytes of `text` (a block's readable text behind its label) that are its title, the mark behind
/// it included; 0 if it has none or is nothing else. Without a label only a title of a known
/// section counts.
[[nodiscard]] std::size_t run_in_title(std::string_view text, bool labelled);

/// Whether `text` as a whole reads as a title: few words, no verb of duty, no full stop.
[[nodiscard]] bool reads_as_title(std::string_view text);

/// Whether a verb that makes a sentence of words stands in `text`: "shall", "is", "agrees".
[[nodiscard]] bool has_sentence_verb(std::string_view text);

}  // namespace sowlint::contract

// Marks inside a line that are written but not read: plain text often is Markdown that nobody named
// so. For real Markdown see markdown_runs.h.
#pragma once

#include <cstddef>
#include <string_view>
#include <vector>

#include "sowlint/text_span.h"

namespace sowlint::readers {

/// Appends `run` to `runs`, as a part of the last one if it follows it directly. Empty runs are
/// left out.
void append_run(TextSpan run, std::vector<TextSpan>& runs);

/// Appends the readable stretches of text[span], one line, to `runs`. Left out are ** and __ around
/// words, backslashes before signs, the brackets and the target of [words](target), and the part of
/// tags like <br> and of entities like &nbsp; that would be read as a word; one sign of them stays,
/// so that the words on both sides do not join.
void append_readable(std::string_view text, TextSpan span, std::vector<TextSpan>& runs);

/// Whether `byte` is a sign that a backslash in front of it makes plain: ASCII, no letter, digit,
/// blank or control character.
[[nodiscard]] bool is_ascii_sign(char byte);

/// Length of the entity ("&nbsp;", "&#160;") at the start of `text`; 0 if there is none.
[[nodiscard]] std::size_t entity_length(std::string_view text);

/// The part of the entity at `at` that is not read. A letter is read as it is written; of a blank
/// or sign the "&" stays, which parts words; of an invisible character nothing stays.
[[nodiscard]] TextSpan unread_of_entity(std::string_view entity, std::size_t at);

/// Length of a line-break tag ("<br>", "<br />") at the start of `text`; 0 if there is none.
[[nodiscard]] std::size_t break_tag_length(std::string_view text);

}  // namespace sowlint::readers

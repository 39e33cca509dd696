// What the clause units of a text say, freed of layout, labels and names: the form in which two
// drafts are compared and in which an accepted clause is found again.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "sowlint/contract.h"
#include "sowlint/document.h"

#include "contract/build.h"

namespace sowlint::compare {

/// One word of a norm.
struct NormWord {
  /// As the word stream has it ("shall", "@vendor", "@ref"), but quantities and dates with their
  /// value: "@5_business-day", "@30_percent", "@5000_eur", "@date_1march2027", "@blank_day".
  std::string text;
  TextSpan source;  ///< in Document::text; empty for a norm that was written down
};

/// One clause unit.
struct Norm {
  std::vector<NormWord> words;       ///< its own
  std::vector<std::string> lead_in;  ///< of the lead-in; none for table rows
  UnitKind kind = UnitKind::Sentence;
  SectionType section = SectionType::Unknown;
  bool beside = false;  ///< a footnote, text box or the like: it has no place in the order
  std::size_t clause = Clause::kNoParent;  ///< index into Contract::clauses
  std::string label;                       ///< of that clause
  std::string title;
  TextSpan span;        ///< in Document::text
  std::string printed;  ///< the bytes of `span`
  std::string text;     ///< the same with blanks unified
};

/// The norms of a text in reading order; headings and units without words are left out.
[[nodiscard]] std::vector<Norm> norms_of(const Document& document,
                                         const contract::ReadContract& read);

/// The words joined by blanks, to be written down and read again.
[[nodiscard]] std::string written(const std::vector<NormWord>& words);
[[nodiscard]] std::string written(const std::vector<std::string>& words);
[[nodiscard]] std::vector<NormWord> norm_words(std::string_view written);

/// Whether the word stands for a quantity, a date or a blank, and what it is without its value
/// ("@_business-day"); the word itself for every other.
[[nodiscard]] bool has_value(std::string_view word);
[[nodiscard]] std::string without_value(std::string_view word);

/// Whether the word carries nothing of what is agreed: articles, "hereby", "said". Tables for all
/// five languages; words with another meaning in one of them are left out.
[[nodiscard]] bool is_light(std::string_view word);

/// The words that carry meaning, joined without blanks, because a hyphen at a line end leaves open
/// whether there is one. Two norms with the same key say the same.
[[nodiscard]] std::string key_of(const std::vector<NormWord>& words);
[[nodiscard]] std::string key_of(const std::vector<std::string>& words);

/// `text` with every run of blanks and line ends as one blank.
[[nodiscard]] std::string unified(std::string_view text);

}  // namespace sowlint::compare

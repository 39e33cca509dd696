// What is to be written into a file: comments on words, and other words for whole clauses.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

#include "sowlint/text_span.h"

namespace sowlint::annotate {

/// Other words for a stretch, as a change that a reader of the file can accept or reject.
struct Replacement {
  TextSpan clause;    ///< the whole clause unit, in Document::text; its label stays
  std::string words;  ///< UTF-8, one paragraph
  bool adds = false;  ///< the clause stays and `words` follow it
};

/// How grave a remark is, for formats that show it by colour: red is high, grey is for the record,
/// green for strengths.
enum class Tint { Red, Orange, Yellow, Grey, Green };

/// One comment.
struct Remark {
  TextSpan words;                       ///< what it stands at, in Document::text
  std::vector<std::string> paragraphs;  ///< UTF-8, the first one a headline; at least one
  std::optional<Replacement> replacement;
  Tint tint = Tint::Yellow;
};

struct AnnotateOptions {
  std::string author = "sowlint";
  std::string date;         ///< "2025-03-01" for comments and changes; "" leaves it out
  bool break_seal = false;  ///< also write into signed files, whose signature is then void
};

}  // namespace sowlint::annotate

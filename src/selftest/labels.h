// Labelled clause units and labelled examples, as reviewers wrote them down.
#pragma once

#include <cstddef>
#include <map>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "sowlint/contract.h"
#include "sowlint/error.h"
#include "sowlint/text_span.h"

#include "base/limits.h"

namespace sowlint::selftest {

struct LabelledUnit {
  TextSpan span;  ///< bytes of the document's text
  std::string text;
};

/// The clause units of one document, and which concepts stand on them.
struct LabelledDocument {
  std::string name;
  std::map<std::size_t, LabelledUnit> units;               ///< by index
  std::map<std::string, std::set<std::size_t>> sure;       ///< concept → units
  std::map<std::string, std::set<std::size_t>> contested;  ///< neither owed nor wrong
};

/// The documents of `folder`: units/<name>.tsv with index, begin, end and text, gold/<name>.tsv
/// with unit (or "-" for the document), concept, "sure" or "unsure", reason. Labels of a whole
/// document are left out. Sorted by name.
[[nodiscard]] Result<std::vector<LabelledDocument>> read_labels(const std::string& folder,
                                                                const base::Limits& limits);

/// A sentence that a concept must, or must not, be found in.
struct LabelledExample {
  std::string id;
  std::string concept_id;
  Language language = Language::Unsure;
  bool one_unit = true;  ///< false: describes a whole document
  bool expected = false;
  std::string text;
};

/// One JSON object a line with id, concept, lang, unit, expect and text. Blank lines are skipped.
[[nodiscard]] Result<std::vector<LabelledExample>> read_labelled_examples(
    const std::string& path, std::string_view json_lines);

}  // namespace sowlint::selftest

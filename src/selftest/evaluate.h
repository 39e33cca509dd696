// Findings against what reviewers labelled.
#pragma once

#include <set>
#include <string>
#include <vector>

#include "sowlint/report.h"

#include "rules/rule.h"
#include "selftest/labels.h"
#include "selftest/scores.h"

namespace sowlint::selftest {

/// Adds the findings of one document to `scores`.
///
/// A finding is right when its words overlap a unit that carries its concept; each unit and concept
/// counts once. On a unit whose label is contested it counts neither way, and such labels are not
/// owed. A finding over more than three units is on none of them; one that gave its headline away
/// is no error. Integrity findings and those without a place do not count.
void score_report(const DocumentReport& report, const LabelledDocument& labels, Scores& scores);

/// The rules of `pack` on `examples`, each run as one clause unit in the first section its rule
/// belongs in. Examples of other languages than `language`, of concepts without a rule and of whole
/// documents are left out.
[[nodiscard]] Scores score_examples(const rules::Pack& pack, Language language,
                                    const std::vector<LabelledExample>& examples);

}  // namespace sowlint::selftest

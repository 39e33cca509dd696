// What matches of one document mean to each other.
#pragma once

#include <cstddef>
#include <optional>
#include <vector>

#include "analysis/evidence.h"
#include "analysis/matches.h"
#include "rules/compiled.h"

namespace sowlint::analysis {

/// Leaves one match for each rule and unit: the first. Several items of a list may have put theirs
/// on the lead-in they share.
void keep_one_a_unit(std::vector<Match>& matches);

/// Takes out matches of one-sided rules whose right the other party has too: the same rule matches
/// in the same clause, or in one under the same parent, with the other side as its holder. Where
/// the text has no clauses, at most three units away.
void drop_mirrored(std::vector<Match>& matches, const Contract& contract,
                   const rules::CompiledRules& rules);

/// Nobody is bound by a text that is no contract: there, rigid matches above low become low.
/// Returns how many. Texts of less than 200 words are left alone, being too short to tell.
[[nodiscard]] std::size_t soften_outside_contracts(std::vector<Match>& matches,
                                                   const Contract& contract, std::size_t words);

/// For each match the index of the one that takes the headline from it, if their words overlap in
/// one unit and its rule gives way. The headline itself gives way to none.
[[nodiscard]] std::vector<std::optional<std::size_t>> headlines(const std::vector<Match>& matches,
                                                                const rules::CompiledRules& rules);

}  // namespace sowlint::analysis

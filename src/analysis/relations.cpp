#include "analysis/relations.h"

#include <algorithm>
#include <map>
#include <set>
#include <string>
#include <utility>

namespace sowlint::analysis {
namespace {

constexpr std::size_t kMirrorDistance = 3;
/// A piece of a contract of this length names its parties and their duties.
constexpr std::size_t kFewestWords = 200;

Role other_side(Role role) {
  return role == Role::Customer ? Role::Vendor : Role::Customer;
}

bool has_side(const Match& match) {
  return match.holder == Role::Customer || match.holder == Role::Vendor;
}

/// What holds a right and its mirror: the parent of a clause, else the clause itself.
std::size_t section_of(const Contract& contract, const Match& match) {
  const std::size_t clause = contract.units[match.unit].clause;
  if (clause == Clause::kNoParent) return clause;
  const std::size_t parent = contract.clauses[clause].parent;
  return parent == Clause::kNoParent ? clause : parent;
}

bool near(const Match& a, const Match& b) {
  return (a.unit > b.unit ? a.unit - b.unit : b.unit - a.unit) <= kMirrorDistance;
}

/// Matches by unit, in the order of `matches`.
std::map<std::size_t, std::vector<std::size_t>> by_unit(const std::vector<Match>& matches) {
  std::map<std::size_t, std::vector<std::size_t>> units;
  for (std::size_t i = 0; i < matches.size(); ++i)
    units[matches[i].unit].push_back(i);
  return units;
}

}  // namespace

void keep_one_a_unit(std::vector<Match>& matches) {
  std::set<std::pair<std::uint32_t, std::size_t>> seen;
  std::erase_if(matches,
                [&](const Match& match) { return !seen.emplace(match.rule, match.unit).second; });
}

void drop_mirrored(std::vector<Match>& matches, const Contract& contract,
                   const rules::CompiledRules& rules) {
  using Key = std::pair<std::uint32_t, std::size_t>;
  std::map<Key, std::vector<const Match*>> groups;
  for (const Match& match : matches) {
    if (!has_side(match) || !is_on(rules::Guard::MirrorRight, rules.rules()[match.rule])) continue;
    groups[{match.rule, section_of(contract, match)}].push_back(&match);
  }
  std::set<std::pair<std::uint32_t, std::size_t>> mirrored;
  for (const auto& [key, group] : groups) {
    const bool in_clause = key.second != Clause::kNoParent;
    for (const Match* match : group) {
      const bool found = std::any_of(group.begin(), group.end(), [&](const Match* other) {
        return *other->holder == other_side(*match->holder) && (in_clause || near(*match, *other));
      });
      if (found) mirrored.emplace(match->rule, match->unit);
    }
  }
  std::erase_if(matches, [&](const Match& match) {
    return mirrored.contains({match.rule, match.unit});
  });
}

std::size_t soften_outside_contracts(std::vector<Match>& matches, const Contract& contract,
                                     std::size_t words) {
  if (contract.type != ContractType::Other || words < kFewestWords) return 0;
  std::size_t softened = 0;
  for (Match& match : matches) {
    if (!match.level.severity || *match.level.severity <= Severity::Low) continue;
    match.level.severity = Severity::Low;
    match.notes.emplace_back("The text as a whole does not read as a contract.");
    ++softened;
  }
  return softened;
}

std::vector<std::optional<std::size_t>> headlines(const std::vector<Match>& matches,
                                                  const rules::CompiledRules& rules) {
  const auto id = [&](std::size_t index) -> const std::string& {
    return rules.rules()[matches[index].rule].id;
  };
  std::vector<std::optional<std::size_t>> winners(matches.size());
  for (const auto& [unit, indices] : by_unit(matches)) {
    for (const std::size_t index : indices) {
      for (const std::string& winner : rules.rules()[matches[index].rule].gives_way_to) {
        const auto found = std::find_if(indices.begin(), indices.end(), [&](std::size_t other) {
          return id(other) == winner && matches[other].span.overlaps(matches[index].span);
        });
        if (found != indices.end() && !winners[index]) winners[index] = *found;
      }
    }
  }
  // Packs cannot hold a circle of rules that give way to each other.
  for (auto& winner : winners) {
    while (winner && winners[*winner])
      winner = winners[*winner];
  }
  return winners;
}

}  // namespace sowlint::analysis

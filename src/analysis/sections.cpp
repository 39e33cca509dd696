#include "analysis/sections.h"

#include <algorithm>
#include <vector>

namespace sowlint::analysis {
namespace {

bool lists(const std::vector<SectionType>& sections, SectionType section) {
  return std::find(sections.begin(), sections.end(), section) != sections.end();
}

bool holds_no_norms(SectionType section) {
  return section == SectionType::Definitions || section == SectionType::Background ||
         section == SectionType::Signature;
}

}  // namespace

Standing standing_of(const rules::Rule& rule, SectionType section) {
  if (section == SectionType::Unknown) return Standing::Inside;
  if (!rule.only_in.empty() && !lists(rule.only_in, section)) return Standing::Nowhere;
  const bool listed = lists(rule.sections, section) || lists(rule.only_in, section);
  if (listed) return Standing::Inside;
  if (holds_no_norms(section)) return Standing::Nowhere;
  return rule.sections.empty() ? Standing::Inside : Standing::Outside;
}

}  // namespace sowlint::analysis

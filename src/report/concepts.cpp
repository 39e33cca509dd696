#include "report/concepts.h"

#include <algorithm>
#include <cstddef>
#include <iterator>
#include <map>
#include <string>
#include <string_view>
#include <tuple>

namespace sowlint::report {
namespace {

using ById = std::map<std::string_view, const Finding*>;

/// From mild to grave, or from weak to strong.
int weight(const Finding& finding) {
  if (finding.severity) return static_cast<int>(*finding.severity);
  return finding.credit ? static_cast<int>(*finding.credit) : 0;
}

/// What makes one finding of a concept the one to show.
auto rank(const Finding& finding) {
  return std::tuple(weight(finding), !finding.secondary_to.has_value(), finding.confidence);
}

/// The finding that takes the headline for `finding`; itself if it stands on its own.
const Finding* headline(const Finding& finding, const ById& by_id) {
  const Finding* result = &finding;
  for (std::size_t hops = 0; result->secondary_to && hops < by_id.size(); ++hops) {
    const auto found = by_id.find(*result->secondary_to);
    if (found == by_id.end()) break;
    result = found->second;
  }
  return result;
}

/// `findings` by rule, rules in the order of their first finding.
std::vector<Concept> grouped(const std::vector<const Finding*>& findings) {
  std::vector<Concept> result;
  std::map<std::string_view, std::size_t> place;
  for (const Finding* finding : findings) {
    const auto [found, fresh] = place.try_emplace(finding->rule, result.size());
    if (fresh) {
      result.push_back({finding, {}, {}});
      continue;
    }
    Concept& group = result[found->second];
    group.others.push_back(finding);
    if (rank(*finding) > rank(*group.shown)) std::swap(group.shown, group.others.back());
  }
  for (Concept& group : result) {
    std::sort(group.others.begin(), group.others.end());  // pointers into one vector: its order
  }
  std::stable_sort(result.begin(), result.end(), [](const Concept& a, const Concept& b) {
    return weight(*a.shown) > weight(*b.shown);
  });
  return result;
}

bool holds(const Concept& group, const Finding* finding) {
  return group.shown == finding ||
         std::find(group.others.begin(), group.others.end(), finding) != group.others.end();
}

}  // namespace

std::vector<Concept> rigid_concepts(const DocumentReport& document, Severity least) {
  ById by_id;
  for (const Finding& finding : document.findings)
    by_id.emplace(finding.id, &finding);
  std::map<std::string_view, bool> has_headline;  // rule → one of its findings stands on its own
  std::vector<const Finding*> shown;
  for (const Finding& finding : document.findings) {
    if (finding.polarity != Polarity::Rigid || finding.severity < least) continue;
    shown.push_back(&finding);
    const bool own = headline(finding, by_id)->rule == finding.rule;
    has_headline[finding.rule] = has_headline[finding.rule] || own;
  }
  const auto gives_way = [&](const Finding* finding) {
    const Finding* over = headline(*finding, by_id);
    return !has_headline[finding->rule] && has_headline[over->rule];
  };
  std::vector<const Finding*> beneath;
  std::copy_if(shown.begin(), shown.end(), std::back_inserter(beneath), gives_way);
  std::erase_if(shown, gives_way);
  std::vector<Concept> result = grouped(shown);
  for (const Finding* finding : beneath) {
    const Finding* over = headline(*finding, by_id);
    for (Concept& group : result) {
      if (holds(group, over)) group.beneath.push_back(finding);
    }
  }
  return result;
}

std::vector<Concept> strengths(const DocumentReport& document) {
  std::vector<const Finding*> shown;
  for (const Finding& finding : document.findings) {
    if (finding.polarity == Polarity::Collaborative) shown.push_back(&finding);
  }
  return grouped(shown);
}

}  // namespace sowlint::report

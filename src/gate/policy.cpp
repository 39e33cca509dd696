#include "gate/policy.h"

#include <algorithm>
#include <iterator>
#include <utility>

#include "base/names.h"

namespace sowlint::gate {
namespace {

constexpr base::Name<Response> kResponses[] = {
    {Response::Ignore, "ignore"}, {Response::Warn, "warn"}, {Response::Fail, "fail"}};

constexpr base::Name<State> kStateNames[] = {
    {State::Partial, "partial"},           {State::Excerpt, "excerpt"},
    {State::NoContract, "no-contract"},    {State::AbsentText, "absent-text"},
    {State::Placeholders, "placeholders"}, {State::TrackedChanges, "tracked-changes"},
    {State::UnknownValue, "unknown-value"}};

template <class Map>
void replace_entries(Map& entries, const Map& over) {
  for (const auto& [key, value] : over)
    entries[key] = value;
}

bool names_any(const Requirement& requirement, const std::set<std::string>& names) {
  const bool rule = std::any_of(requirement.any.begin(), requirement.any.end(),
                                [&](const std::string& id) { return names.contains(id); });
  return rule || std::any_of(requirement.sections.begin(), requirement.sections.end(),
                             [&](SectionType section) {
                               return names.contains(std::string("section-") + name_of(section));
                             });
}

/// Whether everything but the value speaks for the variant.
bool fits(const Variant& variant, const Circumstances& circumstances) {
  const bool type = variant.types.empty() || std::find(variant.types.begin(), variant.types.end(),
                                                       circumstances.type) != variant.types.end();
  return type && (!variant.side || variant.side == circumstances.side);
}

bool asks_for_value(const Variant& variant) {
  return variant.value_from || variant.value_below;
}

bool applies(const Variant& variant, const Circumstances& circumstances) {
  if (!fits(variant, circumstances)) return false;
  if (!asks_for_value(variant) || !circumstances.value) return true;
  const double value = *circumstances.value;
  return (!variant.value_from || value >= *variant.value_from) &&
         (!variant.value_below || value < *variant.value_below);
}

}  // namespace

const char* name_of(Response response) {
  return base::name_in(kResponses, response);
}

const char* name_of(State state) {
  return base::name_in(kStateNames, state);
}

std::string Requirement::id() const {
  return "require:" +
         (any.empty() ? std::string("section-") + name_of(sections.front()) : any.front());
}

Response Terms::response(State state) const {
  const auto found = responses.find(state);
  return found == responses.end() ? Response::Fail : found->second;
}

Terms changed(Terms terms, const Terms& over) {
  replace_entries(terms.floors, over.floors);
  replace_entries(terms.most, over.most);
  replace_entries(terms.limits, over.limits);
  replace_entries(terms.responses, over.responses);
  replace_entries(terms.severity, over.severity);
  for (const std::string& rule : over.allowed)
    terms.forbidden.erase(rule);
  replace_entries(terms.forbidden, over.forbidden);
  for (const std::string& rule : over.enabled)
    terms.disabled.erase(rule);
  terms.disabled.insert(over.disabled.begin(), over.disabled.end());
  std::erase_if(terms.required, [&](const Requirement& requirement) {
    return names_any(requirement, over.not_required);
  });
  std::copy(over.required.begin(), over.required.end(), std::back_inserter(terms.required));
  return terms;
}

Terms terms_for(const Policy& policy, const Circumstances& circumstances) {
  Terms terms;
  for (const Layer& layer : policy.layers) {
    terms = changed(std::move(terms), layer.terms);
    for (const Variant& variant : layer.variants) {
      if (applies(variant, circumstances)) terms = changed(std::move(terms), variant.then);
    }
  }
  return terms;
}

bool depends_on_value(const Policy& policy, const Circumstances& circumstances) {
  for (const Layer& layer : policy.layers) {
    for (const Variant& variant : layer.variants) {
      if (asks_for_value(variant) && fits(variant, circumstances)) return true;
    }
  }
  return false;
}

}  // namespace sowlint::gate

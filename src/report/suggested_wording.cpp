#include "report/suggested_wording.h"

#include <algorithm>
#include <array>
#include <cctype>
#include <cstddef>
#include <string_view>

namespace sowlint::report {
namespace {

constexpr std::string_view kSection = "section [";

/// Words before "section [x]" that tell which section is meant.
struct Hint {
  std::string_view word;
  SectionType section;
};

constexpr std::array<Hint, 8> kHints = {
    Hint{"outcome", SectionType::Objectives},  Hint{"purpose", SectionType::Objectives},
    Hint{"items", SectionType::Deliverables},  Hint{"criteria", SectionType::Acceptance},
    Hint{"escalation", SectionType::Disputes}, Hint{"hanges follow", SectionType::Change},
    Hint{"liability", SectionType::Liability}, Hint{"persons", SectionType::Roles}};

/// How rewrites say that a sentence is added to a clause that stays.
struct Addition {
  std::string_view opens;
  std::string_view closes;
};

constexpr std::array<Addition, 2> kAdditions = {Addition{"Keep the clause. Add: \"", "\""},
                                                Addition{"Оставить условие и добавить: «", "»."}};

/// How those begin that say what to do instead of how to word it.
constexpr std::array<std::string_view, 8> kAdvice = {
    "Keep ", "Either keep ", "Delete ", "Replace ", "Remove ", "Оставить ", "Либо ", "Удалить "};

/// The section that a bracket behind `before` means. A number in it is a default, not a question.
SectionType section_meant(std::string_view bracket, std::string_view before) {
  if (bracket.size() != 1) return section_named(std::string(bracket));
  if (std::islower(static_cast<unsigned char>(bracket.front())) == 0) return SectionType::Unknown;
  before = before.substr(before.rfind('.') + 1);
  SectionType meant = SectionType::Unknown;
  std::size_t nearest = 0;
  for (const Hint& hint : kHints) {
    const std::size_t at = before.rfind(hint.word);
    if (at == std::string_view::npos || at + 1 <= nearest) continue;
    nearest = at + 1;
    meant = hint.section;
  }
  return meant;
}

/// "section 7" for a clause labelled "7.", "Article IV" for one labelled so.
std::string reference_to(const Clause& clause) {
  std::string label = clause.label;
  while (!label.empty() && (label.back() == '.' || label.back() == ':' || label.back() == ' '))
    label.pop_back();
  return label.find(' ') == std::string::npos ? "section " + label : label;
}

}  // namespace

const Clause* clause_about(const Contract& contract, const std::vector<SectionType>& sections) {
  for (const SectionType section : sections) {
    const Clause* found = nullptr;
    for (const Clause& clause : contract.clauses) {
      if (clause.section != section || section == SectionType::Unknown) continue;
      if (found == nullptr || clause.depth < found->depth) found = &clause;
    }
    if (found != nullptr) return found;
  }
  return nullptr;
}

std::string with_section_labels(const std::string& rewrite, const Contract& contract) {
  std::string result;
  std::size_t at = 0;
  for (std::size_t open = rewrite.find(kSection); open != std::string::npos;
       open = rewrite.find(kSection, at)) {
    const std::size_t inside = open + kSection.size();
    const std::size_t close = rewrite.find(']', inside);
    if (close == std::string::npos) break;
    const SectionType meant =
        section_meant(std::string_view(rewrite).substr(inside, close - inside),
                      std::string_view(rewrite).substr(0, open));
    std::vector<SectionType> sections = {meant};
    if (meant == SectionType::Deliverables) sections.push_back(SectionType::Scope);
    const Clause* clause = clause_about(contract, sections);
    result.append(rewrite, at, open - at);
    if (clause != nullptr && !clause->label.empty()) {
      result += reference_to(*clause);
    } else {
      result.append(rewrite, open, close + 1 - open);
    }
    at = close + 1;
  }
  return result.append(rewrite, at);
}

std::optional<SuggestedWording> suggested_wording(const std::string& rewrite,
                                                  const Contract& contract) {
  const std::string words = with_section_labels(rewrite, contract);
  for (const Addition& addition : kAdditions) {
    if (!words.starts_with(addition.opens) || !words.ends_with(addition.closes)) continue;
    const std::size_t begin = addition.opens.size();
    return SuggestedWording{words.substr(begin, words.size() - begin - addition.closes.size()),
                            true};
  }
  const bool advises = std::any_of(kAdvice.begin(), kAdvice.end(), [&](std::string_view start) {
    return words.starts_with(start);
  });
  if (words.empty() || advises) return std::nullopt;
  return SuggestedWording{words, false};
}

}  // namespace sowlint::report

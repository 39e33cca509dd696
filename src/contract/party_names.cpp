#include "contract/party_names.h"

#include <algorithm>

#include "contract/phrases.h"

namespace sowlint::contract {
namespace {

constexpr std::array<Language, 7> kAllLanguages = {
    Language::Unsure, Language::English, Language::Russian, Language::German,
    Language::French, Language::Spanish, Language::Private};

/// Whether a pronoun means both parties: "either of us", "we decide together".
bool means_both(const RawWords& words, std::size_t at) {
  const std::string_view before = at > 0 ? words.word(at - 1) : std::string_view();
  if (words.word(at) == "us") return before == "of" || before == "between" || before == "among";
  if (words.word(at) != "we") return false;
  constexpr std::size_t kWindow = 3;
  for (std::size_t next = at + 1; next <= at + kWindow; ++next) {
    if (words.word(next) == "together" || words.word(next) == "both") return true;
  }
  return before == "together" || before == "both";
}

/// Small words that may stand before a party's name without being part of one.
bool leads_in_a_name(std::string_view word) {
  constexpr std::string_view kWords[] = {
      "the", "a",   "an",   "each",  "any",  "either", "neither", "if",   "to", "by",  "and",
      "or",  "for", "when", "where", "once", "should", "this",    "that", "as", "than"};
  return std::find(std::begin(kWords), std::end(kWords), word) != std::end(kWords);
}

}  // namespace

PartyNames::PartyNames() {
  for (const Language language : kAllLanguages) {
    for (const RoleWord& word : role_words(language)) {
      if (word.trust == Trust::Pronoun || word.trust == Trust::Declared) continue;
      put(by_language_[static_cast<std::size_t>(language)], word.phrase, word.role, word.trust);
    }
  }
}

void PartyNames::put(Index& index, std::string_view phrase, Role role, Trust trust) {
  std::vector<std::string> words = parts_of(phrase, ' ');
  if (words.empty()) return;
  std::vector<Entry>& entries = index[words.front()];
  words.erase(words.begin());
  const auto same = std::find_if(entries.begin(), entries.end(),
                                 [&](const Entry& entry) { return entry.rest == words; });
  if (same != entries.end()) {
    same->role = role;
    same->trust = trust;
    return;
  }
  const auto shorter = std::find_if(entries.begin(), entries.end(), [&](const Entry& entry) {
    return entry.rest.size() < words.size();
  });
  entries.insert(shorter, Entry{std::move(words), role, trust});
}

void PartyNames::declare(std::string_view phrase, Role role) {
  for (Index& index : by_language_) {
    put(index, phrase, role, Trust::Named);
  }
}

void PartyNames::settle(std::string_view phrase, Role role) {
  for (Index& index : by_language_) {
    put(index, phrase, role, Trust::Capital);
  }
}

void PartyNames::demand_capitals(const std::unordered_set<std::string>& except) {
  for (Index& index : by_language_) {
    for (auto& [first, entries] : index) {
      for (Entry& entry : entries) {
        std::string phrase = first;
        for (const std::string& word : entry.rest) {
          phrase += " " + word;
        }
        if (entry.trust == Trust::Sure && !except.contains(phrase)) entry.trust = Trust::Capital;
      }
    }
  }
}

void PartyNames::demand_capital(const std::string& word) {
  for (Index& index : by_language_) {
    const auto found = index.find(word);
    if (found == index.end()) continue;
    for (Entry& entry : found->second) {
      if (entry.rest.empty() && entry.trust == Trust::Sure) entry.trust = Trust::Capital;
    }
  }
}

void PartyNames::declare_pronouns(Role we, Role you) {
  for (const Language language : kAllLanguages) {
    for (const RoleWord& word : role_words(language)) {
      if (word.trust != Trust::Pronoun) continue;
      const bool second_person = word.phrase.substr(0, 3) == "you";
      put(by_language_[static_cast<std::size_t>(language)], word.phrase, second_person ? you : we,
          Trust::Pronoun);
    }
  }
}

std::optional<NamedParty> PartyNames::at(const RawWords& words, std::size_t at,
                                         Language language) const {
  const Index& index = by_language_[static_cast<std::size_t>(language)];
  const auto found = index.find(words.word(at));
  if (found == index.end()) return std::nullopt;
  for (const Entry& entry : found->second) {
    std::size_t end = at + 1;
    const bool same = std::all_of(entry.rest.begin(), entry.rest.end(),
                                  [&](const auto& word) { return words.word(end++) == word; });
    if (!same) continue;
    const bool capital = entry.trust == Trust::Capital || entry.trust == Trust::Ambiguous;
    if (capital && !stands_as_name(words, at, end)) continue;
    if (entry.trust == Trust::Named && !words.capitalised(at)) continue;
    if (entry.trust == Trust::Pronoun && means_both(words, at)) continue;
    return NamedParty{entry.role, entry.trust, end};
  }
  return std::nullopt;
}

std::optional<Role> PartyNames::pronoun(std::string_view word, Language language) const {
  const Index& index = by_language_[static_cast<std::size_t>(language)];
  const auto found = index.find(word);
  if (found == index.end()) return std::nullopt;
  for (const Entry& entry : found->second) {
    if (entry.trust == Trust::Pronoun) return entry.role;
  }
  return std::nullopt;
}

/// Whether a common word stands as a party's name: with a capital, and not inside a longer name
/// ("Purchasing Department", "Department of Labor", "State of New York").
bool PartyNames::stands_as_name(const RawWords& words, std::size_t at, std::size_t end) {
  if (!words.capitalised(at) || words.word(end) == "of") return false;
  if (words.word(at) == "authority" && words.word(end) == "to") return false;
  if (at == 0 || !words.joined(at) || leads_in_a_name(words.word(at - 1))) return true;
  return !words.capitalised(at - 1);
}

std::string_view word_of(Role role) {
  switch (role) {
    case Role::Customer:
      return "@customer";
    case Role::Vendor:
      return "@vendor";
    case Role::Unknown:
      break;
  }
  return "@party";
}

}  // namespace sowlint::contract

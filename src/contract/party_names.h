// Which words name a party, as an index for one pass over the text: role words of the language and
// the names the contract gives its own parties.
#pragma once

#include <array>
#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <unordered_set>
#include <vector>

#include "sowlint/contract.h"

#include "contract/raw_words.h"
#include "contract/role_words.h"

namespace sowlint::contract {

/// A party named in the text.
struct NamedParty {
  Role role = Role::Unknown;
  Trust trust = Trust::Sure;
  std::size_t end = 0;  ///< first word after the name
};

/// Immutable once filled; threads may share it.
class PartyNames {
 public:
  /// The role words of every language, pronouns and declared ones left out.
  PartyNames();

  /// Makes `phrase` (normalised) name a party of side `role` in every language where it is written
  /// with a capital, instead of what it named before.
  void declare(std::string_view phrase, Role role);

  /// Makes the capitalised word `phrase` of unclear side name `role`.
  void settle(std::string_view phrase, Role role);

  /// Leaves sure role words other than `except` only where they are written with a capital: a text
  /// that introduces both parties means others by "a contractor".
  void demand_capitals(const std::unordered_set<std::string>& except);

  /// The same for the one sure role word `word`.
  void demand_capital(const std::string& word);

  /// Makes "we", "our" … name `we` and "you", "your" name `you`.
  void declare_pronouns(Role we, Role you);

  /// The longest name that begins at word `at`.
  [[nodiscard]] std::optional<NamedParty> at(const RawWords& words, std::size_t at,
                                             Language language) const;

  /// The side of a pronoun, where pronouns name parties.
  [[nodiscard]] std::optional<Role> pronoun(std::string_view word, Language language) const;

 private:
  struct Entry {
    std::vector<std::string> rest;  ///< words after the first
    Role role = Role::Unknown;
    Trust trust = Trust::Sure;
  };

  struct Hash {
    using is_transparent = void;

    std::size_t operator()(std::string_view word) const {
      return std::hash<std::string_view>{}(word);
    }
  };

  /// By first word; the longest name first.
  using Index = std::unordered_map<std::string, std::vector<Entry>, Hash, std::equal_to<>>;

  static constexpr std::size_t kLanguages = 7;

  static void put(Index& index, std::string_view phrase, Role role, Trust trust);
  [[nodiscard]] static bool stands_as_name(const RawWords& words, std::size_t at, std::size_t end);

  std::array<Index, kLanguages> by_language_;
};

/// "@customer", "@vendor" or, for an unknown side, "@party".
[[nodiscard]] std::string_view word_of(Role role);

}  // namespace sowlint::contract

#include "contract/parties.h"

#include <algorithm>
#include <optional>
#include <span>
#include <string>
#include <unordered_set>
#include <utility>

#include "contract/party_declarations.h"
#include "contract/party_evidence.h"
#include "contract/role_words.h"
#include "text/words.h"

namespace sowlint::contract {
namespace {

/// Enough running text to see who does what.
constexpr std::size_t kSampleTokens = 120'000;
/// A word named less often is not what the text calls a party.
constexpr std::size_t kFewestMentions = 3;
/// What acts less often may be anything.
constexpr std::size_t kFewestActs = 2;
constexpr std::size_t kFewestActsOfUnknown = 4;

/// Candidates that every text has; role words and declared names follow them.
constexpr std::size_t kWe = 0;
constexpr std::size_t kYou = 1;
constexpr std::size_t kFixedCount = 2;

Role opposite(Role role) {
  switch (role) {
    case Role::Customer:
      return Role::Vendor;
    case Role::Vendor:
      return Role::Customer;
    case Role::Unknown:
      break;
  }
  return Role::Unknown;
}

/// The role word that `phrase` is in the language, or null.
const RoleWord* role_word(std::string_view phrase, Language language) {
  for (const Language read_as : {language, Language::English}) {
    for (const RoleWord& word : role_words(read_as)) {
      if (word.phrase == phrase) return &word;
    }
  }
  return nullptr;
}

class PartyFinder {
 public:
  PartyFinder(const Document& document, const std::vector<PlannedUnit>& units, Language main)
      : document_(document),
        main_(main == Language::Unsure ? Language::English : main),
        declarations_(find_declarations(document, units)) {
    read_sample(units);
  }

  Parties run() {
    weigh_all();
    merge_declarations();
    settle_pairs();
    introduced_both_ = has_party(Role::Customer) && has_party(Role::Vendor);
    find_others(Role::Customer);
    find_others(Role::Vendor);
    add_undeclared();
    Parties result;
    for (const Known& known : known_) {
      name_party(known, result.names);
      result.parties.push_back(known.party);
    }
    settle_ambiguous(result.names);
    if (introduced_both_) result.names.demand_capitals(alias_phrases());
    for (const std::string& word : others_) {
      result.names.demand_capital(word);
    }
    settle_pronouns(result);
    return result;
  }

 private:
  struct Known {
    Party party;
    bool by_word = false;  ///< a declared role word says the side
  };

  void read_sample(const std::vector<PlannedUnit>& units) {
    for (const PlannedUnit& unit : units) {
      if (sample_.tokens.size() >= kSampleTokens) break;
      text::append_words(document_.text, unit.unit.runs, text::HyphenReading::Joined, sample_);
      text::append_word(";", {unit.unit.span.end, unit.unit.span.end}, sample_);
    }
  }

  void weigh_all() {
    std::vector<Candidate> candidates(kFixedCount);
    candidates[kWe].names = {"we", "us", "our", "i", "me", "my"};
    candidates[kYou].names = {"you", "your"};
    for (const RoleWord& word : role_words(main_)) {
      Candidate candidate;
      candidate.names = {std::string(word.phrase)};
      candidate.capital = word.trust != Trust::Sure;
      candidates.push_back(std::move(candidate));
    }
    for (const Declaration& declaration : declarations_) {
      Candidate candidate;
      for (const std::string& alias : declaration.aliases) {
        candidate.names.push_back(text::normalise_phrase(alias));
      }
      candidates.push_back(std::move(candidate));
    }
    evidence_ = weigh(words(), candidates);
    std::size_t at = kFixedCount;
    for (const RoleWord& word : role_words(main_)) {
      const Evidence& evidence = evidence_[at++];
      if (word.trust != Trust::Sure && word.trust != Trust::Capital) continue;
      (word.role == Role::Customer ? customer_words_ : vendor_words_) += evidence;
    }
  }

  [[nodiscard]] RawWords words() const { return {document_.text, sample_}; }

  [[nodiscard]] const Evidence& evidence_of(const RoleWord& word) const {
    const std::span<const RoleWord> all = role_words(main_);
    return evidence_[kFixedCount + static_cast<std::size_t>(&word - all.data())];
  }

  [[nodiscard]] const Evidence& evidence_of_declaration(std::size_t at) const {
    return evidence_[kFixedCount + role_words(main_).size() + at];
  }

  /// Makes parties of the declarations; one that gives a known name or alias again adds to it.
  /// What is only said to be called so is a party if nobody else is, and if it acts like one.
  void merge_declarations() {
    const bool certain = std::any_of(declarations_.begin(), declarations_.end(),
                                     [](const Declaration& one) { return one.certain; });
    std::optional<std::size_t> likeliest;
    for (std::size_t at = 0; at < declarations_.size(); ++at) {
      if (declarations_[at].certain) {
        merge(declarations_[at], evidence_of_declaration(at));
        continue;
      }
      const Evidence& evidence = evidence_of_declaration(at);
      const bool better = !likeliest || evidence.acts > evidence_of_declaration(*likeliest).acts;
      if (evidence.acts >= kFewestActs && better) likeliest = at;
    }
    if (!certain && likeliest) {
      merge(declarations_[*likeliest], evidence_of_declaration(*likeliest));
    }
  }

  void merge(const Declaration& declaration, const Evidence& evidence) {
    Known& known = party_like(declaration);
    if (known.party.name.empty()) known.party.name = declaration.name;
    for (const std::string& alias : declaration.aliases) {
      auto& aliases = known.party.aliases;
      if (std::find(aliases.begin(), aliases.end(), alias) == aliases.end()) {
        aliases.push_back(alias);
      }
      const RoleWord* word = role_word(text::normalise_phrase(alias), main_);
      if (word == nullptr || word->role == Role::Unknown || known.by_word) continue;
      known.party.role = word->role;
      known.by_word = true;
    }
    if (!known.by_word && known.party.role == Role::Unknown) known.party.role = evidence.side();
  }

  Known& party_like(const Declaration& declaration) {
    const auto same = std::find_if(known_.begin(), known_.end(), [&](const Known& known) {
      const bool name = !declaration.name.empty() && known.party.name == declaration.name;
      return name || std::any_of(declaration.aliases.begin(), declaration.aliases.end(),
                                 [&](const std::string& alias) {
                                   const auto& all = known.party.aliases;
                                   return std::find(all.begin(), all.end(), alias) != all.end();
                                 });
    });
    if (same != known_.end()) return *same;
    known_.emplace_back();
    return known_.back();
  }

  /// Of two parties the second is on the other side of the first; a single one is on the side that
  /// the text has no other word for.
  void settle_pairs() {
    if (known_.size() == 2) {
      Party& first = known_[0].party;
      Party& second = known_[1].party;
      if (first.role == second.role && known_[0].by_word != known_[1].by_word) {
        Party& weaker = known_[0].by_word ? second : first;
        weaker.role = opposite(weaker.role);
      }
      if (first.role == Role::Unknown) first.role = opposite(second.role);
      if (second.role == Role::Unknown) second.role = opposite(first.role);
    }
    for (Known& known : known_) {
      if (known.party.role == Role::Unknown) known.party.role = side_without_word();
    }
  }

  /// The side for which the text has no word while it has one for the other.
  [[nodiscard]] Role side_without_word() const {
    const bool customer = customer_words_.mentions >= kFewestMentions || has_party(Role::Customer);
    const bool vendor = vendor_words_.mentions >= kFewestMentions || has_party(Role::Vendor);
    if (customer == vendor) return Role::Unknown;
    return customer ? Role::Vendor : Role::Customer;
  }

  [[nodiscard]] bool has_party(Role role) const {
    return std::any_of(known_.begin(), known_.end(),
                       [role](const Known& known) { return known.party.role == role; });
  }

  /// Finds the role words of a side that name others: a text that calls its party "the Client"
  /// means other people by "customers" in small letters.
  void find_others(Role role) {
    struct Spelled {
      std::string_view word;
      std::size_t capital = 0;
      std::size_t small = 0;
    };

    std::vector<Spelled> spelled;
    for (const RoleWord& word : role_words(main_)) {
      if (word.role == role && word.trust == Trust::Sure) spelled.push_back({word.phrase, 0, 0});
    }
    const RawWords sample = words();
    for (std::size_t at = 0; at < sample.size(); ++at) {
      const auto known = std::ranges::find(spelled, sample.word(at), &Spelled::word);
      if (known == spelled.end()) continue;
      ++(sample.capitalised(at) ? known->capital : known->small);
    }
    std::size_t named = 0;  // times the party itself is named
    for (const Spelled& one : spelled) {
      if (one.capital >= 2 * one.small) named = std::max(named, one.capital);
    }
    if (named < kFewestMentions) return;
    for (const Spelled& one : spelled) {
      // A few times, it is another word for the party.
      if (one.small > 2 * one.capital && one.small >= named) others_.emplace(one.word);
    }
  }

  /// Parties that the text introduces nowhere: by the role words it uses, and, where one side has
  /// none, by the name that acts most.
  void add_undeclared() {
    for (const Role role : {Role::Customer, Role::Vendor}) {
      if (has_party(role)) continue;
      Known known;
      known.party.role = role;
      for (const Trust trust : {Trust::Sure, Trust::Capital}) {
        if (!known.party.aliases.empty()) break;
        for (const RoleWord& word : role_words(main_)) {
          const bool frequent = evidence_of(word).mentions >= kFewestMentions;
          const bool other = others_.contains(std::string(word.phrase));
          if (word.trust == trust && word.role == role && frequent && !other) {
            known.party.aliases.emplace_back(word.phrase);
          }
        }
      }
      if (!known.party.aliases.empty()) known_.push_back(std::move(known));
    }
    const Role missing = side_without_word();
    if (missing == Role::Unknown) return;
    for (const std::string& name : acting_names(words(), kFewestActsOfUnknown)) {
      if (is_thing(name) || role_word(name, main_) != nullptr || is_alias(name)) continue;
      Known known;
      known.party = {"", missing, {name}};
      known_.push_back(std::move(known));
      return;
    }
  }

  void name_party(const Known& known, PartyNames& names) const {
    const Role role = known.party.role;
    const std::string full = text::normalise_phrase(known.party.name);
    if (!full.empty()) names.declare(full, role);
    const std::string brief = text::normalise_phrase(without_legal_form(known.party.name));
    if (!brief.empty() && role_word(brief, main_) == nullptr) names.declare(brief, role);
    for (const std::string& alias : known.party.aliases) {
      const std::string phrase = text::normalise_phrase(alias);
      const RoleWord* word = role_word(phrase, main_);
      if (word != nullptr && word->trust == Trust::Pronoun) continue;
      const bool usual = word != nullptr && word->role == role &&
                         (word->trust == Trust::Sure || word->trust == Trust::Capital);
      if (!usual) names.declare(phrase, role);
    }
  }

  /// "The Company" and "the Agency" of texts that do not introduce them.
  void settle_ambiguous(PartyNames& names) const {
    for (const RoleWord& word : role_words(main_)) {
      if (word.trust != Trust::Ambiguous || is_alias(word.phrase)) continue;
      Role role = evidence_of(word).side();
      if (role == Role::Unknown) role = side_without_word();
      if (role != Role::Unknown) names.settle(word.phrase, role);
    }
  }

  [[nodiscard]] bool is_alias(std::string_view phrase) const {
    return std::any_of(known_.begin(), known_.end(), [&](const Known& known) {
      const auto& aliases = known.party.aliases;
      return std::any_of(aliases.begin(), aliases.end(), [&](const std::string& alias) {
        return text::normalise_phrase(alias) == phrase;
      });
    });
  }

  /// Every alias, normalised.
  [[nodiscard]] std::unordered_set<std::string> alias_phrases() const {
    std::unordered_set<std::string> phrases;
    for (const Known& known : known_) {
      for (const std::string& alias : known.party.aliases) {
        phrases.insert(text::normalise_phrase(alias));
      }
    }
    return phrases;
  }

  /// Whether the text is written to its reader: "you" every few sentences.
  [[nodiscard]] bool speaks_to_reader() const {
    constexpr std::size_t kFewest = 8;
    constexpr std::size_t kWordsPerMention = 250;
    const std::size_t mentions = evidence_[kYou].mentions;
    return mentions >= kFewest && mentions * kWordsPerMention >= sample_.tokens.size();
  }

  void settle_pronouns(Parties& result) const {
    const bool declared = is_alias("you") || is_alias("we");
    if (!declared && !speaks_to_reader()) return;
    Role you = declared_side(result, "you");
    if (you == Role::Unknown) you = opposite(declared_side(result, "we"));
    if (you == Role::Unknown) you = evidence_[kYou].side();
    if (you == Role::Unknown) you = opposite(evidence_[kWe].side());
    if (you == Role::Unknown) return;
    result.names.declare_pronouns(opposite(you), you);
    if (declared) return;
    result.parties.push_back({"", you, {"you"}});
    result.parties.push_back({"", opposite(you), {"we"}});
  }

  [[nodiscard]] static Role declared_side(const Parties& result, const char* pronoun) {
    for (const Party& party : result.parties) {
      const auto& aliases = party.aliases;
      if (std::find(aliases.begin(), aliases.end(), pronoun) != aliases.end()) return party.role;
    }
    return Role::Unknown;
  }

  const Document& document_;
  Language main_;
  std::vector<Declaration> declarations_;
  text::TokenStream sample_;
  std::vector<Evidence> evidence_;
  Evidence customer_words_;
  Evidence vendor_words_;
  bool introduced_both_ = false;
  std::unordered_set<std::string> others_;  ///< sure role words that name nobody in small letters
  std::vector<Known> known_;
};

}  // namespace

Parties find_parties(const Document& document, const std::vector<PlannedUnit>& units,
                     Language main) {
  return PartyFinder(document, units, main).run();
}

}  // namespace sowlint::contract

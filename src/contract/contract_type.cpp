#include "contract/contract_type.h"

#include <algorithm>
#include <cstdint>
#include <string>
#include <vector>

#include "contract/binding_words.h"
#include "contract/completeness.h"
#include "contract/opening_lines.h"
#include "contract/phrases.h"
#include "text/words.h"

namespace sowlint::contract {
namespace {

struct TitlePhrase {
  std::string_view phrase;
  ContractType type;
};

/// Where one phrase holds another, the longer one stands first.
constexpr TitlePhrase kPhrases[] = {{"statement of work", ContractType::Sow},
                                    {"statement of works", ContractType::Sow},
                                    {"statement of objectives", ContractType::Sow},
                                    {"scope of work", ContractType::Sow},
                                    {"performance work statement", ContractType::Sow},
                                    {"work statement", ContractType::Sow},
                                    {"sow", ContractType::Sow},
                                    {"pws", ContractType::Sow},
                                    {"техническое задание", ContractType::Sow},
                                    {"leistungsbeschreibung", ContractType::Sow},
                                    {"cahier des charges", ContractType::Sow},
                                    {"master services agreement", ContractType::MasterAgreement},
                                    {"master service agreement", ContractType::MasterAgreement},
                                    {"master agreement", ContractType::MasterAgreement},
                                    {"framework agreement", ContractType::MasterAgreement},
                                    {"rahmenvertrag", ContractType::MasterAgreement},
                                    {"contrat cadre", ContractType::MasterAgreement},
                                    {"acuerdo marco", ContractType::MasterAgreement},
                                    {"рамочный договор", ContractType::MasterAgreement},
                                    {"order form", ContractType::Order},
                                    {"work order", ContractType::Order},
                                    {"task order", ContractType::Order},
                                    {"purchase order", ContractType::Order},
                                    {"service order", ContractType::Order},
                                    {"delivery order", ContractType::Order},
                                    {"einzelauftrag", ContractType::Order},
                                    {"bon de commande", ContractType::Order},
                                    {"заказ", ContractType::Order},
                                    {"agreement", ContractType::ServiceContract},
                                    {"contract", ContractType::ServiceContract},
                                    {"terms and conditions", ContractType::ServiceContract},
                                    {"terms of service", ContractType::ServiceContract},
                                    {"рамочное соглашение", ContractType::MasterAgreement},
                                    {"технического задания", ContractType::Sow},
                                    {"договор", ContractType::ServiceContract},
                                    {"договора", ContractType::ServiceContract},
                                    {"договору", ContractType::ServiceContract},
                                    {"контракта", ContractType::ServiceContract},
                                    {"оферты", ContractType::ServiceContract},
                                    {"соглашение", ContractType::ServiceContract},
                                    {"соглашения", ContractType::ServiceContract},
                                    {"контракт", ContractType::ServiceContract},
                                    {"оферта", ContractType::ServiceContract},
                                    {"vertrag", ContractType::ServiceContract},
                                    {"dienstleistungsvertrag", ContractType::ServiceContract},
                                    {"werkvertrag", ContractType::ServiceContract},
                                    {"contrat", ContractType::ServiceContract},
                                    {"conditions générales", ContractType::ServiceContract},
                                    {"contrato", ContractType::ServiceContract}};

/// Titles of texts about contracts.
constexpr std::string_view kAbout[] = {"how to",  "guide", "checklist", "tips",
                                       "what is", "faq",   "handbook",  "lessons"};

bool holds(std::string_view padded, std::string_view phrase) {
  return padded.find(" " + std::string(phrase) + " ") != std::string_view::npos;
}

/// Whether the text speaks of its parties as sides of a bargain, not just of "you" and "us".
bool names_sides(const Contract& contract) {
  const auto by_name = [](const Party& party) {
    const bool pronoun = party.name.empty() && party.aliases.size() == 1 &&
                         (party.aliases.front() == "you" || party.aliases.front() == "we");
    return party.role != Role::Unknown && !pronoun;
  };
  return std::any_of(contract.parties.begin(), contract.parties.end(), by_name);
}

/// Whether a text without a telling title is about work for money. A licence, a notice or a manual
/// tells "you" what to do as well, but hardly speaks of payment.
bool is_bargain(const BindingWords& words, const Contract& contract) {
  constexpr std::size_t kMostWordsAPayment = 250;
  return names_sides(contract) || words.payment * kMostWordsAPayment >= words.words;
}

/// "this", "настоящего"
bool is_this(std::string_view word) {
  constexpr std::string_view kWords[] = {"this",       "настоящий", "настоящего",
                                         "настоящему", "настоящее", "настоящей"};
  return is_one_of(word, kWords);
}

/// The type by which the text calls itself: "this Statement of Work".
std::optional<ContractType> type_of_itself(const text::TokenStream& words) {
  constexpr std::uint32_t kWordsLookedAt = 3000;
  constexpr std::uint32_t kLongestPhrase = 4;
  const auto count = static_cast<std::uint32_t>(words.tokens.size());
  for (std::uint32_t at = 0; at < std::min(count, kWordsLookedAt); ++at) {
    if (!is_this(words.word(at))) continue;
    std::string phrase;
    for (std::uint32_t next = at + 1; next < std::min(count, at + 1 + kLongestPhrase); ++next) {
      phrase.append(phrase.empty() ? "" : " ").append(words.word(next));
      const auto* const known = std::ranges::find(kPhrases, phrase, &TitlePhrase::phrase);
      if (known != std::end(kPhrases)) return known->type;
    }
  }
  return std::nullopt;
}

}  // namespace

std::optional<ContractType> type_of_title(std::string_view title) {
  const std::string padded = " " + text::normalise_phrase(title) + " ";
  constexpr std::size_t kMostWords = 24;
  if (parts_of(padded, ' ').size() > kMostWords) return std::nullopt;
  for (const std::string_view phrase : kAbout) {
    if (holds(padded, phrase)) return ContractType::Other;
  }
  std::size_t best = std::string::npos;
  std::optional<ContractType> type;
  for (const TitlePhrase& entry : kPhrases) {
    const std::size_t at = padded.find(" " + std::string(entry.phrase) + " ");
    if (at >= best) continue;
    // "Agreement" says less than what stands behind it: "Agreement: Statement of Work 4".
    const bool general = entry.type == ContractType::ServiceContract;
    if (general && type) continue;
    best = at;
    type = entry.type;
  }
  return type;
}

void tell_type(const Document& document, const text::TokenStream& stream, Contract& contract) {
  const BindingWords words = binding_words(stream);
  std::optional<ContractType> stated;
  for (const std::string& line : opening_lines(document)) {
    stated = type_of_title(line);
    if (stated) break;
  }
  if (!stated) stated = type_of_itself(stream);
  constexpr std::size_t kFewestParties = 2;
  constexpr std::size_t kFewestDuties = 3;
  const bool binds = words.parties >= kFewestParties && words.duties >= 1;
  const bool many_duties = words.duties >= kFewestDuties;
  // "Terms and conditions" and "agreement" also head licences.
  const bool general = !stated || *stated == ContractType::ServiceContract;
  const bool bargain = !general || is_bargain(words, contract);
  const bool enough = stated ? binds || many_duties : binds && many_duties;
  contract.type =
      enough && bargain ? stated.value_or(ContractType::ServiceContract) : ContractType::Other;
  contract.gap = gap_of(document, contract, words, stated.has_value());
  contract.whole = contract.gap == Gap::None;
}

}  // namespace sowlint::contract

#include "contract/contract_type.h"

#include <algorithm>
#include <cctype>
#include <string>
#include <vector>

#include "contract/labels.h"
#include "contract/letters.h"
#include "contract/phrases.h"
#include "contract/runs.h"
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
                                    {"договор", ContractType::ServiceContract},
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

/// The readable first lines: headings and short paragraphs before the text proper begins.
std::vector<std::string> first_lines(const Document& document) {
  constexpr std::size_t kLines = 6;
  constexpr std::size_t kLongestLine = 200;
  std::vector<std::string> lines;
  for (const Block& block : document.blocks) {
    if (lines.size() == kLines) break;
    if (block.story == Story::Comment || block.runs.empty()) continue;
    lines.push_back(text_of(document.text, block.runs, kLongestLine));
  }
  return lines;
}

/// Words that show that a text binds somebody.
struct Vocabulary {
  std::size_t words = 0;
  std::size_t parties = 0;
  std::size_t duties = 0;
  std::size_t payment = 0;
  bool signature = false;
};

bool is_duty(std::string_view word) {
  constexpr std::string_view kWords[] = {"shall",    "must",   "will", "agrees", "обязуется",
                                         "обязан",   "вправе", "muss", "darf",   "verpflichtet",
                                         "s'engage", "engage", "doit", "debe",   "deberá",
                                         "obliga",   "должен"};
  return std::find(std::begin(kWords), std::end(kWords), word) != std::end(kWords);
}

bool is_payment(std::string_view word) {
  constexpr std::string_view kWords[] = {"pay",     "paid",   "payment",   "payments",  "fee",
                                         "fees",    "price",  "invoice",   "invoices",  "@money",
                                         "оплата",  "оплаты", "стоимость", "vergütung", "preis",
                                         "zahlung", "prix",   "paiement",  "precio",    "pago"};
  return std::find(std::begin(kWords), std::end(kWords), word) != std::end(kWords);
}

bool is_signature(std::string_view word) {
  constexpr std::string_view kWords[] = {"signature", "signatures",   "signed", "подпись",
                                         "подписи",   "unterschrift", "firma",  "/s/"};
  return std::find(std::begin(kWords), std::end(kWords), word) != std::end(kWords);
}

Vocabulary vocabulary_of(const text::TokenStream& words) {
  Vocabulary found;
  found.words = words.tokens.size();
  for (std::uint32_t at = 0; at < words.tokens.size(); ++at) {
    const std::string_view word = words.word(at);
    if (word == "@customer" || word == "@vendor" || word == "@party") ++found.parties;
    if (is_duty(word)) ++found.duties;
    if (is_payment(word)) ++found.payment;
    // Signatures stand at the end.
    const bool near_end = std::size_t{4} * at >= 3 * words.tokens.size();
    found.signature = found.signature || (near_end && is_signature(word));
  }
  return found;
}

/// Whether the numbering begins above one.
bool begins_amid_numbering(const Contract& contract) {
  for (const Clause& clause : contract.clauses) {
    const auto label = parse_label(clause.label + ".");
    if (clause.depth > 0 || !label || label->style != LabelStyle::Decimal) continue;
    if (label->frame == LabelFrame::Brackets) continue;
    return std::strtol(label->path.front().c_str(), nullptr, 10) > 1;
  }
  return false;
}

/// Whether the last paragraph breaks off.
bool ends_amid_sentence(const Document& document) {
  constexpr std::size_t kFewestWords = 12;
  for (auto block = document.blocks.rbegin(); block != document.blocks.rend(); ++block) {
    if (block->story != Story::Body) continue;
    if (block->kind != BlockKind::Paragraph) return false;
    if (count_words(document.text, block->runs) < kFewestWords) return false;
    const char last = last_sign(document.text, block->runs);
    return last == ',' || last == ':';
  }
  return false;
}

/// Whether the text introduces its parties, by name or as "you", rather than just speaking of
/// "the contractor".
bool introduces_parties(const Contract& contract) {
  const auto introduced = [](const Party& party) {
    const bool pronoun =
        std::find(party.aliases.begin(), party.aliases.end(), "you") != party.aliases.end();
    const bool capital = !party.aliases.empty() && begins_with_capital(party.aliases.front());
    return !party.name.empty() || pronoun || capital;
  };
  return std::any_of(contract.parties.begin(), contract.parties.end(), introduced);
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

void tell_type(const ContractParts& parts, Contract& contract) {
  std::optional<ContractType> stated;
  for (const std::string& line : first_lines(parts.document)) {
    const auto type = type_of_title(line);
    if (!type) continue;
    stated = type;
    break;
  }
  const Vocabulary vocabulary = vocabulary_of(parts.words);
  constexpr std::size_t kFewestParties = 2;
  constexpr std::size_t kFewestDuties = 3;
  const bool binds = vocabulary.parties >= kFewestParties && vocabulary.duties >= 1;
  const bool many_duties = vocabulary.duties >= kFewestDuties;
  if (stated) {
    contract.type = binds || many_duties ? *stated : ContractType::Other;
  } else {
    contract.type = binds && many_duties ? ContractType::ServiceContract : ContractType::Other;
  }
  constexpr std::size_t kFewestPayments = 2;
  const bool signed_by_somebody = introduces_parties(contract) || vocabulary.signature;
  const bool stands_for_itself = stated || vocabulary.payment >= kFewestPayments;
  contract.whole = signed_by_somebody && stands_for_itself && !begins_amid_numbering(contract) &&
                   !ends_amid_sentence(parts.document);
}

}  // namespace sowlint::contract

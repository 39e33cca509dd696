#include "contract/completeness.h"

#include <algorithm>
#include <cstdlib>
#include <string>
#include <string_view>

#include "contract/labels.h"
#include "contract/letters.h"
#include "contract/opening_lines.h"
#include "contract/runs.h"
#include "contract/sections.h"
#include "text/words.h"

namespace sowlint::contract {
namespace {

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

/// Whether a title promises what does not follow: a numbered or well-known heading is the end.
bool ends_with_heading(const Contract& contract) {
  if (contract.units.empty() || contract.units.back().kind != UnitKind::Heading) return false;
  const ClauseUnit& last = contract.units.back();
  if (last.clause == Clause::kNoParent || last.section == SectionType::Signature) return false;
  const Clause& clause = contract.clauses[last.clause];
  return !clause.label.empty() || section_of_title(clause.title).has_value();
}

/// Whether the last paragraph or item goes on somewhere else.
bool ends_amid_sentence(const Document& document) {
  constexpr std::size_t kFewestWords = 5;
  for (auto block = document.blocks.rbegin(); block != document.blocks.rend(); ++block) {
    if (block->story != Story::Body) continue;
    const bool item = block->kind == BlockKind::ListItem;
    if (!item && block->kind != BlockKind::Paragraph) return false;
    if (count_words(document.text, block->runs) < kFewestWords) return false;
    const char last = last_sign(document.text, block->runs);
    return last == ',' || last == ':' || (item && last == ';');
  }
  return false;
}

/// Whether somebody signed, as filed copies print it.
bool has_signature(const Document& document) {
  return document.text.find("/s/") != std::string::npos ||
         document.text.find("/S/") != std::string::npos;
}

template <std::size_t N>
bool opening_holds(const Document& document, const std::string_view (&phrases)[N]) {
  for (const std::string& line : opening_lines(document)) {
    const std::string padded = " " + text::normalise_phrase(line) + " ";
    const bool holds = std::any_of(std::begin(phrases), std::end(phrases), [&](auto phrase) {
      return padded.find(phrase) != std::string::npos;
    });
    if (holds) return true;
  }
  return false;
}

bool says_so(const Document& document) {
  constexpr std::string_view kPhrases[] = {" excerpt ",  " excerpts ", " extract from ",
                                           " extracts ", " auszug ",   " extrait ",
                                           " extracto ", " выдержка ", " извлечение "};
  return opening_holds(document, kPhrases);
}

/// Whether the text is about winning the contract: its title says so, or it speaks of bidders and
/// their offers more than in passing.
bool asks_for_offers(const Document& document, const BindingWords& words) {
  constexpr std::string_view kTitles[] = {" request for quote ",
                                          " request for quotation ",
                                          " request for quotations ",
                                          " request for proposal ",
                                          " request for proposals ",
                                          " request for tender ",
                                          " invitation to tender ",
                                          " invitation to bid ",
                                          " invitation for bids ",
                                          " rfq ",
                                          " rfp ",
                                          " solicitation "};
  constexpr std::size_t kFewest = 3;
  constexpr std::size_t kMany = 8;
  const bool spoken_of = words.offerors >= kFewest && words.offers >= kFewest;
  return (spoken_of && words.offerors + words.offers >= 2 * kMany) ||
         (words.offers >= kFewest && opening_holds(document, kTitles));
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

Gap gap_of(const Document& document, const Contract& contract, const BindingWords& words,
           bool stated) {
  constexpr std::size_t kFewestPayments = 2;
  const bool is_signed = words.signature || has_signature(document);
  if (says_so(document)) return Gap::SaysSo;
  if (asks_for_offers(document, words)) return Gap::Solicitation;
  if (!stated && words.payment < kFewestPayments) return Gap::NotBinding;
  if (begins_amid_numbering(contract)) return Gap::OpensAmid;
  if ((!is_signed && ends_with_heading(contract)) || ends_amid_sentence(document))
    return Gap::BreaksOff;
  if (!is_signed && !introduces_parties(contract)) return Gap::NoParties;
  if (words.concludes && !is_signed && !words.closing) return Gap::NotConcluded;
  return Gap::None;
}

}  // namespace sowlint::contract

#include "match/frequency.h"

#include <algorithm>
#include <iterator>

namespace sowlint::match {
namespace {

/// Function words of the five languages and the commonest words of contracts, in the form that
/// normalisation gives them. Sorted by bytes. Rough: one order of magnitude a table.
constexpr std::string_view kEverywhere[] = {
    ";",   "@customer", "@vendor", "a",   "and", "by",   "d'", "das", "de",  "dem",
    "den", "der",       "des",     "die", "du",  "el",   "en", "et",  "for", "in",
    "l'",  "la",        "le",      "les", "los", "oder", "of", "or",  "que", "shall",
    "the", "to",        "und",     "y",   "в",   "и",    "на", "по",  "с"};

constexpr std::string_view kOften[] = {
    "@date",   "@duration", "@money", "@number",  "@party",   "@percent", "@ref",    "agreement",
    "all",     "an",        "any",    "are",      "as",       "at",       "au",      "auf",
    "aux",     "be",        "been",   "bei",      "bis",      "but",      "con",     "contract",
    "contrat", "contrato",  "dans",   "del",      "durch",    "each",     "ein",     "eine",
    "einer",   "eines",     "est",    "for",      "from",     "für",      "has",     "have",
    "his",     "if",        "im",     "is",       "ist",      "it",       "its",     "las",
    "may",     "mit",       "more",   "must",     "nach",     "ne",       "nicht",   "no",
    "not",     "o",         "on",     "other",    "ou",       "par",      "para",    "parties",
    "party",   "pas",       "por",    "pour",     "qui",      "se",       "sein",    "services",
    "sich",    "sind",      "sont",   "such",     "sur",      "than",     "that",    "their",
    "them",    "there",     "these",  "they",     "this",     "those",    "un",      "una",
    "under",   "une",       "upon",   "vertrag",  "vom",      "von",      "was",     "werden",
    "which",   "who",       "will",   "wird",     "with",     "within",   "without", "work",
    "zu",      "zum",       "zur",    "zwischen", "à",        "être",     "а",       "без",
    "более",   "быть",      "для",    "до",       "договора", "его",      "за",      "из",
    "или",     "их",        "к",      "как",      "не",       "но",       "о",       "об",
    "от",      "при",       "со",     "то",       "что",      "это"};

static_assert(std::is_sorted(std::begin(kEverywhere), std::end(kEverywhere)));
static_assert(std::is_sorted(std::begin(kOften), std::end(kOften)));

/// Longer words are rarer. Counts bytes: a Cyrillic word looks twice as long, on both sides alike.
double by_length(std::size_t bytes) {
  constexpr double kByLength[] = {20000, 8000, 3000, 1200, 800, 500, 300, 200, 150, 120, 90, 70};
  return kByLength[std::min(bytes, std::size(kByLength)) - 1];
}

double of_word(std::string_view word) {
  if (std::binary_search(std::begin(kEverywhere), std::end(kEverywhere), word)) return 15000;
  if (std::binary_search(std::begin(kOften), std::end(kOften), word)) return 4000;
  return std::min(by_length(word.size()), 1000.0);
}

}  // namespace

double expected_per_million(Pattern::Kind kind, std::string_view text) {
  switch (kind) {
    case Pattern::Kind::Word:
      return of_word(text);
    case Pattern::Kind::Class:
      return 20000;
    case Pattern::Kind::Prefix:
      return 2 * by_length(text.size());
    case Pattern::Kind::Suffix:
      return 4 * by_length(text.size());
    default:
      return 6 * by_length(text.size());
  }
}

}  // namespace sowlint::match

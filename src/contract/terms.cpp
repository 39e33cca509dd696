#include "contract/terms.h"

#include <algorithm>
#include <string>
#include <unordered_set>

#include "contract/letters.h"
#include "contract/phrases.h"
#include "contract/quotes.h"
#include "contract/runs.h"
#include "text/words.h"

namespace sowlint::contract {
namespace {

constexpr std::size_t kLongestUnit = 4000;
constexpr std::size_t kMostWords = 8;

bool starts_with_any(std::string_view text, std::initializer_list<std::string_view> beginnings) {
  return std::any_of(beginnings.begin(), beginnings.end(), [&](std::string_view beginning) {
    return text.substr(0, beginning.size()) == beginning;
  });
}

/// Whether the text behind a quoted name defines it.
bool is_definition(std::string_view after) {
  constexpr std::size_t kWindow = 48;
  const std::string words = text::normalise_phrase(after.substr(0, kWindow)) + " ";
  return starts_with_any(words, {"means ", "mean ", "shall mean ", "will mean ", "has the meaning ",
                                 "have the meaning ", "shall have the meaning ", "refers to ",
                                 "is defined as ", "bezeichnet ", "bedeutet ", "meint ", "désigne ",
                                 "signifie ", "означает ", "понимается ", "significa "});
}

/// Whether the quotation stands in brackets of its own: '(the "Services")'.
bool is_bracketed(std::string_view before, std::string_view after) {
  const std::size_t open = before.rfind('(');
  if (open == std::string_view::npos) return false;
  const std::string lead = text::normalise_phrase(before.substr(open + 1));
  const bool short_lead = parts_of(lead, ' ').size() <= 4;
  const std::size_t close = after.find(')');
  return short_lead && close != std::string_view::npos &&
         before.find(')', open) == std::string_view::npos;
}

class TermFinder {
 public:
  TermFinder(const Document& document, const std::vector<Party>& parties) : document_(document) {
    for (const Party& party : parties) {
      party_names_.insert(party.name);
      party_names_.insert(party.aliases.begin(), party.aliases.end());
    }
  }

  void read(const PlannedUnit& planned) {
    const ClauseUnit& unit = planned.unit;
    const std::string text = text_of(document_.text, unit.runs, kLongestUnit);
    const std::size_t before = terms_.size();
    for (const Quoted& quote : quoted_in(text)) {
      const std::string_view behind = std::string_view(text).substr(quote.whole.end);
      const std::string_view front = std::string_view(text).substr(0, quote.whole.begin);
      if (!is_definition(behind) && !is_bracketed(front, behind)) continue;
      std::string_view term =
          std::string_view(text).substr(quote.inside.begin, quote.inside.size());
      for (const std::string_view article : {"the ", "The "}) {
        if (term.substr(0, article.size()) == article) term.remove_prefix(article.size());
      }
      add(term, unit.span);
    }
    if (terms_.size() > before || unit.section != SectionType::Definitions) return;
    if (unit.kind == UnitKind::Heading) return;
    if (unit.kind == UnitKind::TableRow && !planned.pieces.empty()) {
      read_entry(text_of(document_.text, planned.pieces.front().runs, kLongestUnit), unit.span);
    } else if (const std::size_t colon = text.find(": "); colon != std::string::npos) {
      read_entry(std::string_view(text).substr(0, colon), unit.span);
    }
  }

  std::vector<DefinedTerm> take() { return std::move(terms_); }

 private:
  void read_entry(std::string_view term, TextSpan span) {
    while (!term.empty() && term.back() == ' ') {
      term.remove_suffix(1);
    }
    const bool name = begins_with_capital(term) && parts_of(term, ' ').size() <= kMostWords;
    if (name && term.find_first_of(".,;") == std::string_view::npos) add(term, span);
  }

  void add(std::string_view term, TextSpan span) {
    const bool name = !term.empty() && parts_of(term, ' ').size() <= kMostWords;
    if (name && !party_names_.contains(std::string(term))) {
      terms_.push_back({std::string(term), span});
    }
  }

  const Document& document_;
  std::unordered_set<std::string> party_names_;
  std::vector<DefinedTerm> terms_;
};

}  // namespace

std::vector<DefinedTerm> find_terms(const Document& document, const std::vector<PlannedUnit>& units,
                                    const std::vector<Party>& parties) {
  TermFinder finder(document, parties);
  for (const PlannedUnit& planned : units) {
    finder.read(planned);
  }
  return finder.take();
}

}  // namespace sowlint::contract

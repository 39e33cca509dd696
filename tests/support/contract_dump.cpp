#include "support/contract_dump.h"

#include <algorithm>
#include <sstream>

namespace sowlint::test {
namespace {

std::string readable(const Document& document, const std::vector<TextSpan>& runs) {
  std::string text;
  for (const TextSpan& run : runs) {
    for (const char c : document.text.substr(run.begin, run.size())) {
      const bool blank = c == '\n' || c == '\r' || c == '\t' || c == ' ';
      if (blank && (text.empty() || text.back() == ' ')) continue;
      text += blank ? ' ' : c;
    }
  }
  return text;
}

}  // namespace

std::string rows_of(const contract::ReadContract& read) {
  std::string rows;
  for (const text::TokenRow& row : read.words.rows) {
    if (!rows.empty()) rows += " / ";
    for (std::uint32_t at = row.first; at < row.last; ++at) {
      if (at > row.first) rows += ' ';
      rows += read.words.word(at);
    }
  }
  return rows;
}

std::string quantities_of(const contract::ReadContract& read, const Document& document) {
  std::ostringstream out;
  out.precision(12);
  for (const Quantity& quantity : read.contract.quantities) {
    if (out.tellp() > 0) out << "; ";
    out << name_of(quantity.kind) << ' ';
    if (quantity.blank) {
      out << "blank";
    } else {
      out << quantity.value;
    }
    out << ' ' << name_of(quantity.unit) << " '"
        << document.text.substr(quantity.span.begin, quantity.span.size()) << "'";
  }
  return out.str();
}

std::string clauses_of(const contract::ReadContract& read) {
  std::string lines;
  for (const Clause& clause : read.contract.clauses) {
    lines.append(static_cast<std::size_t>(clause.depth) * 2, ' ');
    lines += clause.label;
    if (!clause.label.empty() && !clause.title.empty()) lines += ' ';
    lines += clause.title + " [" + name_of(clause.section) + "]\n";
  }
  return lines;
}

std::string units_of(const contract::ReadContract& read, const Document& document) {
  std::string lines;
  for (const ClauseUnit& unit : read.contract.units) {
    lines += std::string(name_of(unit.kind)) + ' ' + name_of(unit.section);
    if (unit.clause != Clause::kNoParent) lines += ' ' + read.contract.clauses[unit.clause].label;
    lines += ": ";
    if (!unit.lead_in.empty()) lines += readable(document, unit.lead_in) + " >> ";
    lines += readable(document, unit.runs) + '\n';
  }
  return lines;
}

}  // namespace sowlint::test

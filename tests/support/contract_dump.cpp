#include "support/contract_dump.h"

#include <algorithm>
#include <sstream>

namespace sowlint::test {

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

}  // namespace sowlint::test

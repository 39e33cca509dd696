// Contracts as text that tests compare.
#pragma once

#include <string>

#include "sowlint/document.h"

#include "contract/build.h"

namespace sowlint::test {

/// The words of every row, rows joined by " / ".
std::string rows_of(const contract::ReadContract& read);

/// Every quantity as "kind value unit 'quote'", joined by "; "; a blank one has "blank" for value.
std::string quantities_of(const contract::ReadContract& read, const Document& document);

/// A line for each clause, two blanks deeper than its parent: "7.5 Changes [change]".
std::string clauses_of(const contract::ReadContract& read);

/// A line for each unit: "kind section label: lead-in … >> its readable text", blanks unified.
std::string units_of(const contract::ReadContract& read, const Document& document);

}  // namespace sowlint::test

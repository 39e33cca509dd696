// Contracts read from the text of a test.
#pragma once

#include <string>

#include "sowlint/document.h"

#include "contract/build.h"

namespace sowlint::test {

/// The Document that `text` is as a plain-text file. Fails the test and gives an empty one if it
/// cannot be read.
Document text_document(const std::string& text);

struct TextContract {
  Document document;
  contract::ReadContract read;
};

/// The contract in `text`, with all the budget there is.
TextContract text_contract(const std::string& text);

}  // namespace sowlint::test

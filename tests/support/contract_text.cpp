#include "support/contract_text.h"

#include <gtest/gtest.h>

#include "base/budget.h"
#include "base/limits.h"
#include "readers/reader.h"

namespace sowlint::test {

Document text_document(const std::string& text) {
  base::Budget budget(base::Limits().work);
  Result<Document> document = readers::read_document("test.txt", text, {}, budget);
  if (document) return std::move(*document);
  ADD_FAILURE() << document.error().message;
  return {};
}

TextContract text_contract(const std::string& text) {
  TextContract result;
  result.document = text_document(text);
  base::Budget budget(base::Limits().work);
  result.read = contract::build_contract(result.document, {}, budget);
  return result;
}

}  // namespace sowlint::test

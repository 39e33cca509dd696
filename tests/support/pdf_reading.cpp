#include "support/pdf_reading.h"

#include <gtest/gtest.h>

#include "document/check.h"

namespace sowlint::test {

Document read_pdf_bytes(std::string_view bytes, const readers::ReadOptions& options) {
  base::Budget budget(options.limits.work);
  Result<Document> document = readers::read_document("contract.pdf", bytes, options, budget);
  if (!document) {
    ADD_FAILURE() << document.error().message;
    return {};
  }
  for (const std::string& broken : document::broken_promises(*document))
    ADD_FAILURE() << broken;
  return std::move(*document);
}

std::string pdf_refusal_of(std::string_view bytes, const readers::ReadOptions& options) {
  base::Budget budget(options.limits.work);
  const Result<Document> document = readers::read_document("contract.pdf", bytes, options, budget);
  if (!document) return document.error().message;
  ADD_FAILURE() << "it was read: " << document->text;
  return "";
}

std::string integrity_words_of(const Document& document) {
  std::string result;
  for (const IntegrityNote& note : document.integrity)
    result += note.rule + " " + note.severity + ": " + note.words + "\n";
  return result;
}

}  // namespace sowlint::test

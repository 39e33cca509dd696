#include "support/docx_reading.h"

#include <gtest/gtest.h>

#include "base/budget.h"
#include "document/check.h"
#include "readers/docx_reader.h"

namespace sowlint::test {

Document read_package(const DocxBuilder& builder, readers::RevisionView view) {
  const std::string bytes = builder.build();
  readers::ReadOptions options;
  options.view = view;
  base::Budget budget(options.limits.work);
  Result<Document> document = readers::read_docx("test.docx", bytes, options, budget);
  if (!document) {
    ADD_FAILURE() << to_string(document.error());
    return {};
  }
  for (const std::string& sentence : document::broken_promises(*document)) {
    ADD_FAILURE() << sentence;
  }
  return std::move(*document);
}

std::string refusal_of(std::string_view bytes, const base::Limits& limits) {
  readers::ReadOptions options;
  options.limits = limits;
  base::Budget budget(options.limits.work);
  const Result<Document> document = readers::read_docx("test.docx", bytes, options, budget);
  if (document) {
    ADD_FAILURE() << "was read: " << document->text.substr(0, 200);
    return {};
  }
  EXPECT_EQ(document.error().kind, ErrorKind::Input);
  EXPECT_EQ(document.error().path, "test.docx");
  return document.error().message;
}

std::string words_read(const Document& document, const Block& block) {
  std::string words;
  for (const TextSpan run : block.runs)
    words += document.text.substr(run.begin, run.size());
  return words;
}

}  // namespace sowlint::test

#include "support/reading.h"

#include <vector>

#include <gtest/gtest.h>

#include "base/budget.h"
#include "document/check.h"

namespace sowlint::test {

Document read_any(const std::string& path, std::string_view bytes, readers::RevisionView view) {
  readers::ReadOptions options;
  options.view = view;
  base::Budget budget(options.limits.work);
  Result<Document> document = readers::read_document(path, bytes, options, budget);
  EXPECT_TRUE(document) << (document ? "" : to_string(document.error()));
  if (!document) return {};
  EXPECT_EQ(document::broken_promises(*document), std::vector<std::string>());
  return std::move(*document);
}

std::string refused(const std::string& path, std::string_view bytes, const base::Limits& limits) {
  readers::ReadOptions options;
  options.limits = limits;
  base::Budget budget(limits.work);
  const Result<Document> document = readers::read_document(path, bytes, options, budget);
  EXPECT_FALSE(document) << path << " was read";
  return document ? std::string() : document.error().message;
}

std::string notes_of(const Document& document) {
  std::string result;
  for (const IntegrityNote& note : document.integrity) {
    if (!result.empty()) result += '\n';
    result += note.rule + " " + note.severity + ": " + note.message;
    if (!note.words.empty()) result += " [" + note.words + "]";
  }
  return result;
}

}  // namespace sowlint::test

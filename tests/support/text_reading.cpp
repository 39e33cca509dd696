#include "support/text_reading.h"

#include <vector>

#include <gtest/gtest.h>

#include "base/budget.h"
#include "document/check.h"
#include "readers/text_reader.h"

namespace sowlint::test {

Document read_as_text(const std::string& text, std::uint64_t work) {
  Document document;
  document.text = text;
  document.encoding = "UTF-8";
  base::Budget budget(work);
  readers::read_text(document, budget);
  EXPECT_EQ(document::broken_promises(document), std::vector<std::string>());
  return document;
}

}  // namespace sowlint::test

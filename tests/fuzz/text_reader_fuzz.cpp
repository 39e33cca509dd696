// Any bytes named .txt: either refused, or a Document that keeps its promises.
#include <cstdint>
#include <cstdlib>
#include <string_view>

#include "base/budget.h"
#include "document/check.h"
#include "readers/reader.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  constexpr std::uint64_t kWork = 50'000'000;
  sowlint::base::Budget budget(kWork);
  const std::string_view bytes(reinterpret_cast<const char*>(data), size);
  const auto document = sowlint::readers::read_document("fuzz.txt", bytes, {}, budget);
  if (document && !sowlint::document::broken_promises(*document).empty()) std::abort();
  return 0;
}

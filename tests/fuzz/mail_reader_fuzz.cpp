// E-mails: the body, and the files in it.
#include <cstdint>
#include <cstdlib>
#include <string_view>

#include "document/check.h"
#include "readers/mail_reader.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string_view bytes(reinterpret_cast<const char*>(data), size);
  const sowlint::readers::ReadOptions options;
  sowlint::base::Budget budget(options.limits.work);
  const auto document = sowlint::readers::read_mail("fuzz.eml", bytes, options, budget);
  if (document && !sowlint::document::broken_promises(*document).empty()) std::abort();
  for (const auto& file : sowlint::readers::files_in_mail("fuzz.eml", bytes, options, budget)) {
    if (file.bytes.size() > 8 * size + 1024) std::abort();
  }
  return 0;
}

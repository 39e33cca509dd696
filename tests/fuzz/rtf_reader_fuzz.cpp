// RTF files, in each view of tracked changes.
#include <cstdint>
#include <cstdlib>
#include <string_view>

#include "document/check.h"
#include "readers/rtf_reader.h"

using sowlint::readers::RevisionView;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string_view bytes(reinterpret_cast<const char*>(data), size);
  for (const RevisionView view : {RevisionView::Final, RevisionView::Original, RevisionView::All}) {
    sowlint::readers::ReadOptions options;
    options.view = view;
    sowlint::base::Budget budget(options.limits.work);
    const auto document = sowlint::readers::read_rtf("fuzz.rtf", bytes, options, budget);
    if (document && !sowlint::document::broken_promises(*document).empty()) std::abort();
  }
  return 0;
}

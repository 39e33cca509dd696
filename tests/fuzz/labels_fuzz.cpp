// Any text as the start of a block: labels, titles and quotations in it.
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string_view>

#include "contract/labels.h"
#include "contract/quotes.h"
#include "contract/sections.h"
#include "contract/titles.h"

namespace {

void require(bool holds) {
  if (!holds) std::abort();
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using namespace sowlint::contract;
  const std::string_view text(reinterpret_cast<const char*>(data), size);
  if (const auto label = parse_label(text)) {
    require(label->bytes <= size);
    require(!label->text.empty() && label->text.size() <= label->bytes);
    require(text.substr(0, label->text.size()) == label->text);
    require(!label->path.empty() && label->ordinal() >= 0);
  }
  require(run_in_title(text, true) <= size);
  require(run_in_title(text, false) <= size);
  require(!reads_as_title(text) || !text.empty());
  static_cast<void>(section_of_title(text));
  for (const Quoted& quote : quoted_in(text)) {
    require(quote.whole.contains(quote.inside) && quote.whole.end <= size);
  }
  return 0;
}

#include "readers/markdown_reader.h"

#include <memory>
#include <mutex>
#include <string_view>

#include <cmark-gfm-core-extensions.h>
#include <cmark-gfm.h>

#include "readers/front_matter.h"
#include "readers/markdown_blocks.h"
#include "readers/markdown_guard.h"
#include "readers/markdown_lines.h"
#include "readers/text_reader.h"

namespace sowlint::readers {
namespace {

/// Steps that parsing and aligning a byte, and keeping a node, cost at most.
constexpr std::uint64_t kByteCost = 16;
constexpr std::uint64_t kNodeCost = 64;

struct ParserDeleter {
  void operator()(cmark_parser* parser) const { cmark_parser_free(parser); }
};

struct NodeDeleter {
  void operator()(cmark_node* node) const { cmark_node_free(node); }
};

std::unique_ptr<cmark_node, NodeDeleter> parsed(std::string_view source) {
  // The library's registry of extensions is filled without a lock.
  static std::once_flag registered;
  std::call_once(registered, cmark_gfm_core_extensions_ensure_registered);
  const std::unique_ptr<cmark_parser, ParserDeleter> parser(
      cmark_parser_new(CMARK_OPT_SOURCEPOS | CMARK_OPT_FOOTNOTES));
  cmark_parser_attach_syntax_extension(parser.get(), cmark_find_syntax_extension("table"));
  cmark_parser_feed(parser.get(), source.data(), source.size());
  return std::unique_ptr<cmark_node, NodeDeleter>(cmark_parser_finish(parser.get()));
}

/// Where the parser is to begin: behind front matter or a byte order mark.
std::size_t source_begin(std::string_view text) {
  const std::size_t front = front_matter_length(text);
  return front > 0 || !text.starts_with("\xEF\xBB\xBF") ? front : 3;
}

}  // namespace

void read_markdown(Document& document, base::Budget& budget) {
  const std::string_view text = document.text;
  const std::size_t begin = source_begin(text);
  const std::string_view source = text.substr(begin);
  if (!may_parse_markdown(source)) {
    document.warnings.push_back(
        {"markdown-read-as-text",
         "the file is too large or too deeply nested to be read as Markdown and was read as plain "
         "text"});
    read_text(document, budget);
    return;
  }
  const MarkdownCost cost = estimate_markdown_cost(source);
  if (!budget.charge(cost.steps + cost.nodes * kNodeCost + source.size() * kByteCost)) {
    document.status = DocumentStatus::Partial;
    document.warnings.push_back(
        {"work-limit", "the text is too large to be read; split it into several files"});
    return;
  }
  const std::unique_ptr<cmark_node, NodeDeleter> root = parsed(source);
  document.blocks = blocks_of_markdown(MarkdownLines(text, begin), root.get());
  for (Block& block : document.blocks) {
    if (document.encoding == "UTF-8") block.origin.bytes = block.span;
  }
}

}  // namespace sowlint::readers

#include <string>
#include <utility>

#include "base/budget.h"
#include "base/files.h"
#include "base/names.h"
#include "cli/commands.h"
#include "cli/console.h"
#include "cli/output.h"
#include "cli/reading.h"
#include "readers/reader.h"
#include "report/plain_text.h"
#include "text/lines.h"

namespace sowlint::cli {
namespace {

constexpr base::Name<BlockKind> kKinds[] = {{BlockKind::Heading, "heading"},
                                            {BlockKind::Paragraph, "paragraph"},
                                            {BlockKind::ListItem, "list-item"},
                                            {BlockKind::TableRow, "table-row"}};

constexpr base::Name<Story> kStories[] = {
    {Story::Body, "body"},       {Story::TextBox, "text-box"}, {Story::Footnote, "footnote"},
    {Story::Endnote, "endnote"}, {Story::Header, "header"},    {Story::Footer, "footer"},
    {Story::Comment, "comment"}};

std::string range(TextSpan span) {
  return std::to_string(span.begin) + "-" + std::to_string(span.end);
}

std::string origin_of(const Block& block) {
  std::string result = block.origin.part.empty() ? "" : block.origin.part + ":";
  result += range(block.origin.bytes);
  return block.origin.page == 0 ? result : result + " page " + std::to_string(block.origin.page);
}

/// One line a block, its fields separated by tabs.
std::string positions(const Document& document) {
  std::string result = "kind\tstory\tline:column\tbytes\torigin\tlabel\ttext\n";
  const text::LineIndex lines(document.text);
  for (const Block& block : document.blocks) {
    const LineColumn at = lines.at(block.span.begin);
    result += base::name_in(kKinds, block.kind);
    result += '\t';
    result += base::name_in(kStories, block.story);
    result += '\t' + std::to_string(at.line) + ":" + std::to_string(at.column);
    result += '\t' + range(block.span);
    result += '\t' + report::one_line(origin_of(block));
    result += '\t' + report::one_line(block.label);
    result += '\t' + report::one_line(document.text.substr(block.span.begin, block.span.size()));
    result += '\n';
  }
  return result;
}

/// The text for a person: nothing in it acts on the terminal.
std::string for_terminal(const std::string& text) {
  std::string result = report::many_lines(text);
  return result.ends_with('\n') ? result : result + "\n";
}

Result<Document> document_at(const std::string& path, const Invocation& invocation) {
  const Result<readers::ReadOptions> options = read_options(invocation);
  if (!options) return tl::unexpected(options.error());
  const Result<std::string> bytes = base::read_file(path, options->limits.largest_input());
  if (!bytes) return tl::unexpected(bytes.error());
  base::Budget budget(options->limits.work);
  return readers::read_document(path, *bytes, *options, budget);
}

}  // namespace

int text(const Invocation& invocation) {
  if (invocation.arguments.size() != 1) {
    say("name one file to print, or - for standard input");
    return exit_status(ErrorKind::Usage);
  }
  if (const auto output = check_output(invocation); !output) {
    say(output.error());
    return exit_status(output.error().kind);
  }
  const std::string& path = invocation.arguments.front();
  Result<Document> document = document_at(path, invocation);
  if (!document) {
    if (document.error().kind == ErrorKind::Input) document.error().path = path;
    say(document.error());
    return exit_status(document.error().kind);
  }
  if (document->format == Format::Pdf) say_missing_protections();
  for (const Warning& warning : document->warnings)
    say(path + ": " + warning.message);
  if (invocation.has("positions")) return deliver(invocation, positions(*document));
  return deliver(invocation,
                 goes_to_terminal(invocation) ? for_terminal(document->text) : document->text);
}

}  // namespace sowlint::cli

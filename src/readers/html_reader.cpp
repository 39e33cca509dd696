#include "readers/html_reader.h"

#include <algorithm>
#include <memory>
#include <mutex>
#include <optional>
#include <utility>

#include <libxml/HTMLparser.h>
#include <libxml/parser.h>
#include <libxml/parserInternals.h>
#include <libxml/xmlerror.h>

#include "readers/assembly.h"
#include "readers/decoded.h"
#include "readers/html_builder.h"
#include "readers/unread.h"

namespace sowlint::readers {
namespace {

std::string_view view_of(const xmlChar* text) {
  return text == nullptr ? std::string_view() : reinterpret_cast<const char*>(text);
}

std::string lower_case(std::string_view text) {
  std::string lower(text);
  std::transform(lower.begin(), lower.end(), lower.begin(), [](char c) {
    return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
  });
  return lower;
}

/// Pairs of name and value as libxml2 gives them, a null pointer at their end.
class Attributes : public HtmlAttributes {
 public:
  explicit Attributes(const xmlChar** pairs) : pairs_(pairs) {}

  [[nodiscard]] std::optional<std::string_view> find(std::string_view name) const override {
    if (pairs_ == nullptr) return std::nullopt;
    for (const xmlChar** pair = pairs_; pair[0] != nullptr; pair += 2) {
      if (view_of(pair[0]) == name) return view_of(pair[1]);
    }
    return std::nullopt;
  }

 private:
  const xmlChar** pairs_;
};

/// Hands libxml2's events on. One object a page.
class PageParser {
 public:
  PageParser(HtmlBuilder& builder, base::Budget& budget) : builder_(builder), budget_(budget) {}

  /// False if the parser stopped before the end of `page`.
  bool parse(const std::string& page) {
    const std::unique_ptr<htmlParserCtxt, decltype(&htmlFreeParserCtxt)> context(
        htmlCreateMemoryParserCtxt(page.data(), static_cast<int>(page.size())),
        &htmlFreeParserCtxt);
    if (!context) return false;
    context_ = context.get();
    // Without a word the parser takes every page for ISO 8859-1.
    xmlSwitchEncoding(context_, XML_CHAR_ENCODING_UTF8);
    htmlSAXHandler handler{};
    handler.startElement = start_element;
    handler.endElement = end_element;
    handler.characters = characters;
    handler.cdataBlock = characters;
    handler.ignorableWhitespace = characters;
    handler.comment = comment;
    htmlSAXHandler* const own = context_->sax;
    context_->sax = &handler;
    context_->userData = this;
    htmlCtxtUseOptions(context_, HTML_PARSE_RECOVER | HTML_PARSE_NOERROR | HTML_PARSE_NOWARNING |
                                     HTML_PARSE_NONET | HTML_PARSE_IGNORE_ENC);
    // Reports say that an end met no beginning, which libxml2 has then looked for at every level.
    handler.serror = error;
    handler.initialized = XML_SAX2_MAGIC;
    htmlParseDocument(context_);
    const bool whole =
        !stopped_ && page.find_first_not_of(" \t\r\n", offset()) == std::string::npos;
    builder_.finish(offset());
    context_->sax = own;
    return whole;
  }

 private:
  static PageParser& of(void* self) { return *static_cast<PageParser*>(self); }

  static void start_element(void* self, const xmlChar* name, const xmlChar** attributes) {
    PageParser& page = of(self);
    if (page.stopped_) return;
    ++page.depth_;
    page.builder_.open(view_of(name), Attributes(attributes), page.offset());
    page.stop_if_exhausted();
  }

  static void end_element(void* self, const xmlChar* /*name*/) {
    PageParser& page = of(self);
    if (page.stopped_) return;
    if (page.depth_ > 0) --page.depth_;
    page.builder_.close(page.offset());
  }

  static void characters(void* self, const xmlChar* text, int size) {
    PageParser& page = of(self);
    if (page.stopped_) return;
    page.builder_.text(view_of(text).substr(0, static_cast<std::size_t>(size)));
  }

  static void comment(void* self, const xmlChar* text) {
    PageParser& page = of(self);
    if (!page.stopped_) page.builder_.comment(view_of(text));
  }

  // The user data of structured errors is the one that was given to the parser.
  static void error(void* self, xmlErrorPtr /*error*/) {
    PageParser& page = of(self);
    if (!page.budget_.charge(page.depth_)) page.stop_if_exhausted();
  }

  void stop_if_exhausted() {
    if (!budget_.exhausted() || stopped_) return;
    stopped_ = true;
    xmlStopParser(context_);
  }

  [[nodiscard]] std::size_t offset() const {
    if (context_->input == nullptr || context_->input->cur == nullptr) return 0;
    return context_->input->consumed +
           static_cast<std::size_t>(context_->input->cur - context_->input->base);
  }

  HtmlBuilder& builder_;
  base::Budget& budget_;
  htmlParserCtxtPtr context_ = nullptr;
  std::size_t depth_ = 0;
  bool stopped_ = false;
};

/// The value of charset= in a meta element near the start, as the file writes it.
std::string declared_encoding(std::string_view bytes) {
  constexpr std::size_t kReach = 4096;
  const std::string start = lower_case(bytes.substr(0, kReach));
  for (std::size_t at = start.find("<meta"); at != std::string::npos;
       at = start.find("<meta", at + 1)) {
    const std::size_t end = start.find('>', at);
    const std::size_t key = start.find("charset", at);
    if (key == std::string::npos || key > end) continue;
    const std::size_t begin = start.find_first_not_of(" =\"'", key + 7);
    if (begin == std::string::npos) return {};
    return start.substr(begin, start.find_first_of(" \"';/>", begin) - begin);
  }
  return {};
}

/// The text with control characters as blanks: a NUL would end it for the parser.
void blank_controls(std::string& text) {
  for (char& c : text) {
    const auto code = static_cast<unsigned char>(c);
    if (code < 0x20 && c != '\n' && c != '\r' && c != '\t') c = ' ';
  }
}

void report(const HtmlObjects& objects, DocumentAssembly& assembly, Document& document) {
  report_unread_objects(objects.unread, assembly, document);
  report_images(objects.images, assembly, document);
  if (objects.scripts > 0) {
    assembly.add_integrity({"unread-content",
                            "info",
                            "The page holds scripts; what they would write is not read",
                            {},
                            {}});
  }
  if (objects.generated_numbers) {
    document.warnings.push_back(
        {"generated-numbers",
         "the page makes numbers by its style sheet, which are not read; compare the clause "
         "numbers with the page"});
  }
  if (!objects.remote.empty()) {
    const std::size_t count = objects.remote.size();
    std::string message = "Opening the page loads " + std::to_string(count);
    message += count == 1
                   ? " thing from another computer, which tells it who reads; sowlint does not "
                     "fetch it"
                   : " things from other computers, which tells them who reads; sowlint does not "
                     "fetch them";
    assembly.add_integrity({"remote-reference", "low", message, objects.remote.front(), {}});
  }
  report_notes_cut(assembly, document);
}

}  // namespace

void read_html_into(std::string page, const HtmlSurroundings& around, DocumentAssembly& assembly,
                    Document& document) {
  static std::once_flag initialized;
  std::call_once(initialized, xmlInitParser);
  blank_controls(page);
  HtmlBuilder builder(assembly, around.options, around.budget, around.tables);
  if (!page.empty() && !PageParser(builder, around.budget).parse(page)) {
    document.warnings.push_back(
        {"work-limit", "the page could not be read to its end; save it as .docx or plain text"});
    document.status = DocumentStatus::Partial;
  }
  report(builder.objects(), assembly, document);
}

Document read_html(std::string_view bytes, const ReadOptions& options, base::Budget& budget) {
  Document document;
  std::string page = decode_into(bytes, declared_encoding(bytes), document);
  DocumentAssembly assembly(document, options.limits);
  assembly.begin_story(Story::Body, "");
  std::size_t tables = 0;
  read_html_into(std::move(page), {options, budget, tables}, assembly, document);
  if (document.encoding != "UTF-8") {
    for (Block& block : document.blocks)
      block.origin.bytes = {};
  }
  return document;
}

}  // namespace sowlint::readers

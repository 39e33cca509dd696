#include "readers/pdf_xml.h"

#include <algorithm>
#include <charconv>
#include <cmath>
#include <memory>
#include <string>
#include <system_error>

#include <expat.h>

#include "text/characters.h"

namespace sowlint::readers {
namespace {

/// No page is larger than this: Acrobat's own limit is 14,400 points.
constexpr double kFarthest = 1e6;

/// `xml` without what XML forbids.
std::string mended(std::string_view xml) {
  std::string result;
  result.reserve(xml.size());
  for (std::size_t at = 0; at < xml.size();) {
    const char byte = xml[at];
    if (text::is_ascii(byte)) {
      const bool allowed = static_cast<unsigned char>(byte) >= ' ' || byte == '\n';
      result += allowed ? byte : ' ';
      ++at;
      continue;
    }
    const text::Character character = text::character_at(xml, at);
    const bool allowed = character.valid && character.code != 0xFFFE && character.code != 0xFFFF;
    if (allowed) {
      result += xml.substr(at, character.size);
    } else {
      result += "\uFFFD";
    }
    at += character.size;
  }
  return result;
}

/// Hands on what expat reports.
class Parsing {
 public:
  Parsing(std::string_view root, const base::Limits& limits, PdfXmlHandler& handler)
      : root_(root),
        limits_(limits),
        handler_(handler),
        parser_(XML_ParserCreate("UTF-8"), &XML_ParserFree) {
    if (!parser_) return;
    XML_SetUserData(parser_.get(), this);
    XML_SetElementHandler(parser_.get(), start_element, end_element);
    XML_SetCharacterDataHandler(parser_.get(), character_data);
  }

  bool run(const std::string& xml, base::Budget& budget) {
    constexpr std::size_t kStep = std::size_t{1} << 20U;
    if (!parser_) return false;
    for (std::size_t at = 0; at < xml.size() && !ended_; at += kStep) {
      const std::size_t size = std::min(kStep, xml.size() - at);
      if (!budget.charge(size)) return false;
      const XML_Status status =
          XML_Parse(parser_.get(), xml.data() + at, static_cast<int>(size), XML_FALSE);
      if (status != XML_STATUS_OK) break;
    }
    return ended_;
  }

 private:
  static void start_element(void* self, const XML_Char* name, const XML_Char** attributes) {
    auto* const parsing = static_cast<Parsing*>(self);
    if (parsing->ended_) return;
    if (++parsing->nodes_ > parsing->limits_.xml_nodes ||
        ++parsing->depth_ > parsing->limits_.xml_depth) {
      XML_StopParser(parsing->parser_.get(), XML_FALSE);
      return;
    }
    parsing->handler_.open(name, PdfAttributes(attributes));
  }

  static void end_element(void* self, const XML_Char* name) {
    auto* const parsing = static_cast<Parsing*>(self);
    if (parsing->ended_) return;
    --parsing->depth_;
    parsing->handler_.close(name);
    parsing->ended_ = parsing->depth_ == 0 && name == parsing->root_;
  }

  static void character_data(void* self, const XML_Char* characters, int size) {
    auto* const parsing = static_cast<Parsing*>(self);
    if (!parsing->ended_) parsing->handler_.text({characters, static_cast<std::size_t>(size)});
  }

  std::string_view root_;
  const base::Limits& limits_;
  PdfXmlHandler& handler_;
  std::unique_ptr<XML_ParserStruct, decltype(&XML_ParserFree)> parser_;
  std::size_t nodes_ = 0;
  std::size_t depth_ = 0;
  bool ended_ = false;
};

}  // namespace

std::optional<std::string_view> PdfAttributes::text(std::string_view name) const {
  for (const char** at = values_; *at != nullptr; at += 2) {
    if (at[0] == name) return std::string_view(at[1]);
  }
  return std::nullopt;
}

std::optional<double> PdfAttributes::number(std::string_view name) const {
  const auto value = text(name);
  if (!value) return std::nullopt;
  double number = 0;
  const auto [end, error] = std::from_chars(value->data(), value->data() + value->size(), number);
  if (error != std::errc() || end != value->data() + value->size()) return std::nullopt;
  if (!std::isfinite(number) || std::fabs(number) > kFarthest) return std::nullopt;
  return number;
}

bool parse_pdf_xml(std::string_view xml, std::string_view root, const base::Limits& limits,
                   base::Budget& budget, PdfXmlHandler& handler) {
  const std::string opening = "<" + std::string(root);
  std::size_t begin = xml.find(opening);
  while (begin != std::string_view::npos) {
    const std::size_t behind = begin + opening.size();
    if (behind < xml.size() && (xml[behind] == '>' || xml[behind] == ' ')) break;
    begin = xml.find(opening, behind);
  }
  if (begin == std::string_view::npos || !budget.charge(xml.size())) return false;
  return Parsing(root, limits, handler).run(mended(xml.substr(begin)), budget);
}

}  // namespace sowlint::readers

#include "support/pdf_builder.h"

#include <cstdio>

namespace sowlint::test {
namespace {

constexpr std::size_t kFirstFree = 5;  // catalogue, pages, two fonts

std::string number(double value) {
  char text[32];
  std::snprintf(text, sizeof text, "%.2f", value);
  return text;
}

std::string escaped(const std::string& words) {
  std::string result;
  for (const char byte : words) {
    if (byte == '(' || byte == ')' || byte == '\\') result += '\\';
    result += byte;
  }
  return result;
}

}  // namespace

PdfBuilder& PdfBuilder::page(const std::string& content, const std::string& entries) {
  const std::string stream = object("<</Length " + std::to_string(content.size()) + ">>\nstream\n" +
                                    content + "\nendstream");
  object("<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents " + stream +
         "/Resources<</Font<</F1 3 0 R/F2 4 0 R>>>>" + entries + ">>");
  pages_.push_back(kFirstFree + objects_.size() - 1);
  return *this;
}

PdfBuilder& PdfBuilder::catalogue(const std::string& entries) {
  catalogue_ += entries;
  return *this;
}

std::string PdfBuilder::object(const std::string& body) {
  objects_.push_back(body);
  return std::to_string(kFirstFree + objects_.size() - 1) + " 0 R";
}

std::string PdfBuilder::bytes() const {
  std::string kids;
  for (const std::size_t page : pages_)
    kids += std::to_string(page) + " 0 R ";
  const auto font = [](const std::string& name) {
    return "<</Type/Font/Subtype/Type1/BaseFont/" + name + "/Encoding/WinAnsiEncoding>>";
  };
  std::vector<std::string> all = {
      "<</Type/Catalog/Pages 2 0 R" + catalogue_ + ">>",
      "<</Type/Pages/Count " + std::to_string(pages_.size()) + "/Kids[" + kids + "]>>",
      font("Helvetica"), font("Helvetica-Bold")};
  all.insert(all.end(), objects_.begin(), objects_.end());
  std::string result = "%PDF-1.7\n%\xE2\xE3\xCF\xD3\n";
  std::string table = "0000000000 65535 f \n";
  for (std::size_t i = 0; i < all.size(); ++i) {
    char entry[32];
    std::snprintf(entry, sizeof entry, "%010zu 00000 n \n", result.size());
    table += entry;
    result += std::to_string(i + 1) + " 0 obj\n" + all[i] + "\nendobj\n";
  }
  const std::size_t start = result.size();
  const std::string size = std::to_string(all.size() + 1);
  result += "xref\n0 " + size + "\n" + table + "trailer\n<</Size " + size +
            "/Root 1 0 R>>\nstartxref\n" + std::to_string(start) + "\n%%EOF\n";
  return result;
}

std::string show(double left, double top, const std::string& words, double size, const char* font) {
  const double baseline = PdfBuilder::kHeight - top - size * 0.75;
  return "BT /" + std::string(font) + " " + number(size) + " Tf " + number(left) + " " +
         number(baseline) + " Td (" + escaped(words) + ") Tj ET\n";
}

std::string show_lines(double left, double top, const std::vector<std::string>& lines, double pitch,
                       double size) {
  std::string result;
  for (const std::string& line : lines) {
    result += show(left, top, line, size);
    top += pitch;
  }
  return result;
}

}  // namespace sowlint::test

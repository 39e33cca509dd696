// PDFs for tests, written by hand: what is on a page is exactly what its content stream says.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace sowlint::test {

/// A4 pages with the fonts /F1 (Helvetica) and /F2 (Helvetica-Bold).
class PdfBuilder {
 public:
  static constexpr double kWidth = 595;
  static constexpr double kHeight = 842;

  /// Adds a page with this content stream. `entries`: more of its dictionary.
  PdfBuilder& page(const std::string& content, const std::string& entries = "");

  /// Adds to the catalogue.
  PdfBuilder& catalogue(const std::string& entries);

  /// Adds an object and returns how to refer to it: "7 0 R".
  std::string object(const std::string& body);

  [[nodiscard]] std::string bytes() const;

 private:
  std::vector<std::string> objects_;  ///< from number 5 on
  std::vector<std::size_t> pages_;    ///< their numbers
  std::string catalogue_;
};

/// Words whose box begins about `top` points below the top of the page.
std::string show(double left, double top, const std::string& words, double size = 11,
                 const char* font = "F1");

/// Lines below each other, `pitch` apart.
std::string show_lines(double left, double top, const std::vector<std::string>& lines,
                       double pitch = 13, double size = 11);

}  // namespace sowlint::test

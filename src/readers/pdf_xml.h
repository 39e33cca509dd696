// The XML that the programs of poppler print. It is XML only at first sight: words may hold control
// characters and bytes that are not UTF-8. It is mended before it is parsed.
#pragma once

#include <cstddef>
#include <optional>
#include <string_view>

#include "base/budget.h"
#include "base/limits.h"

namespace sowlint::readers {

/// The attributes of an element; valid while its start is handled.
class PdfAttributes {
 public:
  explicit PdfAttributes(const char** values) : values_(values) {}

  [[nodiscard]] std::optional<std::string_view> text(std::string_view name) const;
  /// Nothing also for what is no number within a million.
  [[nodiscard]] std::optional<double> number(std::string_view name) const;

 private:
  const char** values_;  ///< name, value, name, value, null
};

/// Takes the parts of a document in order.
class PdfXmlHandler {
 public:
  virtual ~PdfXmlHandler() = default;
  virtual void open(std::string_view name, const PdfAttributes& attributes) = 0;
  virtual void close(std::string_view name) = 0;
  virtual void text(std::string_view characters) = 0;
};

/// Reads `xml` from the first "<root>" or "<root …" to its end; what stands around it is left out.
/// False if that element does not end, is no XML even when mended, or goes beyond the limits; what
/// came before was handed over.
[[nodiscard]] bool parse_pdf_xml(std::string_view xml, std::string_view root,
                                 const base::Limits& limits, base::Budget& budget,
                                 PdfXmlHandler& handler);

}  // namespace sowlint::readers

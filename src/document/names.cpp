#include "base/names.h"

#include "sowlint/document.h"

namespace sowlint {
namespace {

constexpr base::Name<Format> kFormats[] = {{Format::Text, "text"}, {Format::Markdown, "markdown"},
                                           {Format::Docx, "docx"}, {Format::Odt, "odt"},
                                           {Format::Html, "html"}, {Format::Rtf, "rtf"},
                                           {Format::Email, "eml"}, {Format::Pdf, "pdf"}};

}  // namespace

const char* name_of(Format format) {
  return base::name_in(kFormats, format);
}

}  // namespace sowlint

#include "readers/note_marks.h"

#include "readers/docx_number_format.h"

namespace sowlint::readers {

std::string footnote_mark(std::size_t number) {
  return "[" + std::to_string(number) + "]";
}

std::string endnote_mark(std::size_t number) {
  return "[" + format_number(static_cast<int>(number), "lowerRoman") + "]";
}

}  // namespace sowlint::readers

// Numbers as Word prints them in list labels and note marks.
#pragma once

#include <string>
#include <string_view>

namespace sowlint::readers {

/// `number` in the numbering format called `format` (ST_NumberFormat: "lowerRoman", "ordinal" …).
/// `custom` is the pattern of the format "custom": "001, 002, 003, ..." pads with zeros to its
/// width. Formats that are not known and numbers that a format cannot express come out as decimal.
/// UTF-8.
[[nodiscard]] std::string format_number(int number, std::string_view format,
                                        std::string_view custom = {});

}  // namespace sowlint::readers

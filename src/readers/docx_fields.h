// The fields of running text: { REF _Ref1 \r } is code that nobody reads, what stands between
// "separate" and "end" is its result. Fields nest and may span paragraphs.
#pragma once

#include <cstddef>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "archive/xml_tree.h"

namespace sowlint::readers {

/// The fields open at one place of a story. One object a story.
class Fields {
 public:
  /// A w:fldChar. Returns what the field prints where the file stores no result: a list number, the
  /// choice of a drop-down, a check box.
  [[nodiscard]] std::string mark(archive::XmlElement field_char);

  /// Field code (w:instrText).
  void add_code(std::string_view code);

  /// Text that stands where code is expected and so is not printed.
  void add_unprinted(std::string_view text) { unprinted_ += text; }

  /// Tells that text was printed at this place.
  void note_printed() {
    if (!open_.empty()) open_.back().printed = true;
  }

  /// Whether text at this place belongs to a field's code.
  [[nodiscard]] bool in_code() const { return codes_ > 0; }

  /// Whether this place belongs to a generated listing: contents, authorities, index.
  [[nodiscard]] bool in_listing() const { return listings_ > 0; }

  /// Ends the story. Returns the text that was taken for the code of a field that never ends.
  [[nodiscard]] std::string finish();

 private:
  struct Field {
    std::string code;
    bool in_result = false;
    bool listing = false;
    bool printed = false;
    std::string form_result;
  };

  void separate();
  [[nodiscard]] std::string end();
  [[nodiscard]] std::string generated_number(std::string_view code);

  std::vector<Field> open_;
  std::size_t codes_ = 0;     ///< open fields whose result has not begun
  std::size_t listings_ = 0;  ///< open fields that print a generated listing
  std::string unprinted_;
  std::map<std::string, int, std::less<>> counters_;  ///< of fields that number by themselves
};

/// Whether field code is that of a generated listing.
[[nodiscard]] bool is_listing_code(std::string_view code);

}  // namespace sowlint::readers

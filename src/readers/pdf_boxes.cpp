#include "readers/pdf_boxes.h"

#include <algorithm>
#include <cstddef>
#include <string>
#include <utility>

#include "readers/pdf_xml.h"

namespace sowlint::readers {
namespace {

class BoxesReader : public PdfXmlHandler {
 public:
  void open(std::string_view name, const PdfAttributes& attributes) override {
    if (name == "page") {
      page_ = {};
      in_page_ = true;
      page_.width = attributes.number("width").value_or(0);
      page_.height = attributes.number("height").value_or(0);
    } else if (name == "block") {
      ++block_;
    } else if (name == "line") {
      piece_ = {};
      piece_.block = block_;
    } else if (name == "word") {
      word_ = {};
      in_word_ = true;
      has_box_ = read_box(attributes, word_.box);
    }
  }

  void text(std::string_view characters) override {
    if (in_word_) word_.text += characters;
  }

  void close(std::string_view name) override {
    if (name == "word") {
      end_word();
    } else if (name == "line") {
      if (!piece_.words.empty()) page_.pieces.push_back(std::move(piece_));
      piece_ = {};
    } else if (name == "page") {
      if (std::exchange(in_page_, false)) pages_.push_back(std::move(page_));
      page_ = {};
    }
  }

  std::vector<PdfPage> take() { return std::move(pages_); }

 private:
  void end_word() {
    in_word_ = false;
    for (char& byte : word_.text) {
      if (byte == '\n') byte = ' ';
    }
    // Blanks around a word come from control characters and fonts that say nothing.
    const std::size_t first = word_.text.find_first_not_of(' ');
    if (!has_box_ || first == std::string::npos || !in_page_) return;
    word_.text.erase(word_.text.find_last_not_of(' ') + 1);
    word_.text.erase(0, first);
    piece_.box = piece_.words.empty() ? word_.box : piece_.box.with(word_.box);
    piece_.words.push_back(std::move(word_));
    word_ = {};
  }

  static bool read_box(const PdfAttributes& attributes, PdfBox& box) {
    const auto left = attributes.number("xMin");
    const auto top = attributes.number("yMin");
    const auto right = attributes.number("xMax");
    const auto bottom = attributes.number("yMax");
    if (!left || !top || !right || !bottom) return false;
    box = {std::min(*left, *right), std::min(*top, *bottom), std::max(*left, *right),
           std::max(*top, *bottom)};
    return true;
  }

  std::vector<PdfPage> pages_;
  PdfPage page_;
  PdfPiece piece_;
  PdfWord word_;
  std::size_t block_ = 0;
  bool in_page_ = false;
  bool in_word_ = false;
  bool has_box_ = false;
};

}  // namespace

PdfPages parse_boxes(std::string_view output, const base::Limits& limits, base::Budget& budget) {
  BoxesReader reader;
  const bool complete = parse_pdf_xml(output, "doc", limits, budget, reader);
  return {reader.take(), complete};
}

}  // namespace sowlint::readers

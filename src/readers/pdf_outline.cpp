#include "readers/pdf_outline.h"

#include <algorithm>
#include <utility>

#include "readers/pdf_xml.h"

namespace sowlint::readers {
namespace {

constexpr std::size_t kMostBookmarks = 10'000;
constexpr std::size_t kMostOutside = 2000;  ///< bytes
constexpr int kDeepest = 9;

class OutlineReader : public PdfXmlHandler {
 public:
  void open(std::string_view name, const PdfAttributes& attributes) override {
    if (name == "page") {
      ++page_;
      width_ = attributes.number("width").value_or(0);
      height_ = attributes.number("height").value_or(0);
    } else if (name == "text") {
      outside_ = is_outside(attributes);
      words_.clear();
      in_words_ = true;
    } else if (name == "outline") {
      ++depth_;
    } else if (name == "item") {
      words_.clear();
      in_words_ = true;
      target_ = static_cast<std::size_t>(std::max(0.0, attributes.number("page").value_or(0)));
    }
  }

  void text(std::string_view characters) override {
    if (in_words_) words_ += characters;
  }

  void close(std::string_view name) override {
    if (name == "outline") --depth_;
    if (name == "text") {
      if (outside_) add_outside();
      in_words_ = false;
    } else if (name == "item") {
      in_words_ = false;
      if (result_.bookmarks.size() < kMostBookmarks) {
        result_.bookmarks.push_back({words_, std::clamp(depth_, 1, kDeepest), target_});
      }
    }
  }

  PdfOutline take() { return std::move(result_); }

 private:
  /// A strip at the border stays: letters of a page that was cut a little.
  [[nodiscard]] bool is_outside(const PdfAttributes& attributes) const {
    const auto left = attributes.number("left");
    const auto top = attributes.number("top");
    if (!left || !top || width_ <= 0 || height_ <= 0) return false;
    const double right = *left + attributes.number("width").value_or(0);
    const double bottom = *top + attributes.number("height").value_or(0);
    return right <= 0 || bottom <= 0 || *left >= width_ || *top >= height_;
  }

  void add_outside() {
    if (words_.find_first_not_of(" \n\u00A0") == std::string::npos) return;
    if (result_.outside_page == 0) result_.outside_page = page_;
    if (result_.outside.size() + words_.size() > kMostOutside) return;
    if (!result_.outside.empty()) result_.outside += ' ';
    result_.outside += words_;
  }

  PdfOutline result_;
  std::string words_;
  double width_ = 0;
  double height_ = 0;
  std::size_t page_ = 0;
  std::size_t target_ = 0;
  int depth_ = 0;
  bool outside_ = false;
  bool in_words_ = false;
};

}  // namespace

PdfOutline parse_outline(std::string_view output, const base::Limits& limits,
                         base::Budget& budget) {
  OutlineReader reader;
  const bool complete = parse_pdf_xml(output, "pdf2xml", limits, budget, reader);
  PdfOutline outline = reader.take();
  outline.complete = complete;
  return outline;
}

}  // namespace sowlint::readers

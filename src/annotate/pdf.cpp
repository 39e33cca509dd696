#define POINTERHOLDER_TRANSITION 4  // qpdf: its handles are std::shared_ptr

#include "annotate/pdf.h"

#include <algorithm>
#include <array>
#include <exception>
#include <map>
#include <memory>
#include <qpdf/QPDF.hh>
#include <qpdf/QPDFLogger.hh>
#include <qpdf/QPDFObjectHandle.hh>
#include <qpdf/QPDFPageDocumentHelper.hh>
#include <qpdf/QPDFPageObjectHelper.hh>
#include <qpdf/QPDFWriter.hh>
#include <utility>

namespace sowlint::annotate {
namespace {

using Object = QPDFObjectHandle;

struct Colour {
  double red;
  double green;
  double blue;
};

/// Light enough for black words to stay readable on paper too.
constexpr std::array<Colour, 5> kColours = {Colour{1.0, 0.62, 0.58}, Colour{1.0, 0.77, 0.45},
                                            Colour{1.0, 0.92, 0.4}, Colour{0.85, 0.87, 0.9},
                                            Colour{0.65, 0.9, 0.65}};

tl::unexpected<Error> refuse(ErrorKind kind, std::string message) {
  return tl::make_unexpected(Error{kind, std::move(message), {}, 0, 0});
}

Object real(double value) {
  return Object::newReal(value, 2);
}

Object numbers(const std::vector<double>& values) {
  Object array = Object::newArray();
  for (const double value : values)
    array.appendItem(real(value));
  return array;
}

/// A rectangle in the page's own space: points from the bottom left, before it is turned.
struct Rectangle {
  double left = 0;
  double bottom = 0;
  double right = 0;
  double top = 0;

  void include(const Rectangle& other) {
    left = std::min(left, other.left);
    bottom = std::min(bottom, other.bottom);
    right = std::max(right, other.right);
    top = std::max(top, other.top);
  }
};

/// A page and how it is shown.
class Page {
 public:
  explicit Page(QPDFPageObjectHelper page) : page_(std::move(page)) {
    std::vector<Object> box = page_.getMediaBox().getArrayAsVector();
    if (box.size() == 4) {
      const auto at = [&](std::size_t i) { return box[i].getNumericValue(); };
      box_ = {std::min(at(0), at(2)), std::min(at(1), at(3)), std::max(at(0), at(2)),
              std::max(at(1), at(3))};
    }
    Object rotate = page_.getAttribute("/Rotate", false);
    if (rotate.isInteger()) quarter_turns_ = ((rotate.getIntValueAsInt() / 90) % 4 + 4) % 4;
  }

  [[nodiscard]] Rectangle in_own_space(const PageArea& area) const {
    switch (quarter_turns_) {
      case 1:
        return {box_.left + area.top, box_.bottom + area.left, box_.left + area.bottom,
                box_.bottom + area.right};
      case 2:
        return {box_.right - area.right, box_.bottom + area.top, box_.right - area.left,
                box_.bottom + area.bottom};
      case 3:
        return {box_.right - area.bottom, box_.top - area.right, box_.right - area.top,
                box_.top - area.left};
      default:
        return {box_.left + area.left, box_.top - area.bottom, box_.left + area.right,
                box_.top - area.top};
    }
  }

  /// The annotations as an array of this page alone.
  [[nodiscard]] Object annotations() {
    Object present = page_.getObjectHandle().getKey("/Annots");
    return present.isArray() ? present.shallowCopy() : Object::newArray();
  }

  void set_annotations(const Object& annotations) {
    page_.getObjectHandle().replaceKey("/Annots", annotations);
  }

 private:
  QPDFPageObjectHelper page_;
  Rectangle box_;
  int quarter_turns_ = 0;
};

std::string text_of(const std::vector<std::string>& paragraphs) {
  std::string text;
  for (const std::string& paragraph : paragraphs)
    text += (text.empty() ? "" : "\n\n") + paragraph;
  return text;
}

/// Whether a field of the form, or one below it, holds a signature.
bool holds_signature(Object field, int depth) {
  constexpr int kDeepest = 32;
  if (!field.isDictionary() || depth > kDeepest) return false;
  Object type = field.getKey("/FT");
  if (type.isName() && type.getName() == "/Sig" && field.getKey("/V").isDictionary()) return true;
  Object kids = field.getKey("/Kids");
  if (!kids.isArray()) return false;
  for (int i = 0; i < kids.getArrayNItems(); ++i) {
    if (holds_signature(kids.getArrayItem(i), depth + 1)) return true;
  }
  return false;
}

bool is_signed(QPDF& pdf) {
  Object root = pdf.getRoot();
  if (root.getKey("/Perms").isDictionary() && root.getKey("/Perms").hasKey("/DocMDP")) return true;
  Object form = root.getKey("/AcroForm");
  if (!form.isDictionary()) return false;
  Object flags = form.getKey("/SigFlags");
  if (flags.isInteger() && (flags.getIntValue() & 1) != 0) return true;
  Object fields = form.getKey("/Fields");
  if (!fields.isArray()) return false;
  for (int i = 0; i < fields.getArrayNItems(); ++i) {
    if (holds_signature(fields.getArrayItem(i), 0)) return true;
  }
  return false;
}

/// Writes into one file. One object a file.
class PdfAnnotation {
 public:
  PdfAnnotation(QPDF& pdf, const AnnotateOptions& options) : pdf_(pdf), options_(options) {
    for (const QPDFPageObjectHelper& page : QPDFPageDocumentHelper(pdf).getAllPages())
      pages_.emplace_back(page);
    count_present();
  }

  void add(const Highlight& highlight) {
    const std::string text = text_of(highlight.paragraphs);
    std::map<std::size_t, std::vector<PageArea>> by_page;
    for (const PageArea& line : highlight.lines) {
      if (line.page >= 1 && line.page <= pages_.size()) by_page[line.page - 1].push_back(line);
    }
    for (const auto& [index, lines] : by_page) {
      if (const auto found = present_.find(text); found != present_.end() && found->second > 0) {
        --found->second;
        continue;
      }
      Page& page = pages_[index];
      std::vector<Rectangle> rectangles;
      for (const PageArea& line : lines)
        rectangles.push_back(page.in_own_space(line));
      new_[index].push_back(annotation(rectangles, text, highlight.tint));
    }
  }

  void finish() {
    for (const auto& [index, added] : new_) {
      Object annotations = pages_[index].annotations();
      for (const Object& annotation : added)
        annotations.appendItem(annotation);
      pages_[index].set_annotations(annotations);
    }
  }

 private:
  void count_present() {
    for (Page& page : pages_) {
      Object annotations = page.annotations();
      for (int i = 0; i < annotations.getArrayNItems(); ++i) {
        Object annotation = annotations.getArrayItem(i);
        if (!annotation.isDictionary()) continue;
        ++number_;
        Object author = annotation.getKey("/T");
        Object text = annotation.getKey("/Contents");
        if (!author.isString() || !text.isString()) continue;
        if (author.getUTF8Value() == options_.author) ++present_[text.getUTF8Value()];
      }
    }
  }

  Object annotation(const std::vector<Rectangle>& lines, const std::string& text, Tint tint) {
    const Colour colour = kColours.at(static_cast<std::size_t>(tint));
    Rectangle around = lines.front();
    std::vector<double> corners;
    for (const Rectangle& line : lines) {
      around.include(line);
      corners.insert(corners.end(), {line.left, line.top, line.right, line.top, line.left,
                                     line.bottom, line.right, line.bottom});
    }
    Object result = Object::newDictionary();
    result.replaceKey("/Type", Object::newName("/Annot"));
    result.replaceKey("/Subtype", Object::newName("/Highlight"));
    result.replaceKey("/Rect", numbers({around.left, around.bottom, around.right, around.top}));
    result.replaceKey("/QuadPoints", numbers(corners));
    result.replaceKey("/C", numbers({colour.red, colour.green, colour.blue}));
    result.replaceKey("/F", Object::newInteger(4));  // is printed
    result.replaceKey("/T", Object::newUnicodeString(options_.author));
    result.replaceKey("/Contents", Object::newUnicodeString(text));
    result.replaceKey("/NM", Object::newString(options_.author + "-" + std::to_string(++number_)));
    if (!options_.date.empty()) {
      std::string day = "D:" + options_.date;
      day.erase(std::remove(day.begin(), day.end(), '-'), day.end());
      result.replaceKey("/M", Object::newString(day + "000000Z"));
    }
    Object looks = Object::newDictionary();
    looks.replaceKey("/N", appearance(lines, around, colour));
    result.replaceKey("/AP", looks);
    return pdf_.makeIndirectObject(result);
  }

  /// What is drawn: every viewer shows the same, and words stay readable below the colour.
  Object appearance(const std::vector<Rectangle>& lines, const Rectangle& around,
                    const Colour& colour) {
    std::string drawing = "/G0 gs " + real(colour.red).unparse() + " " +
                          real(colour.green).unparse() + " " + real(colour.blue).unparse() + " rg";
    for (const Rectangle& line : lines) {
      drawing += "\n" + real(line.left).unparse() + " " + real(line.bottom).unparse() + " " +
                 real(line.right - line.left).unparse() + " " +
                 real(line.top - line.bottom).unparse() + " re";
    }
    Object stream = Object::newStream(&pdf_, drawing + "\nf\n");
    Object dictionary = stream.getDict();
    dictionary.replaceKey("/Type", Object::newName("/XObject"));
    dictionary.replaceKey("/Subtype", Object::newName("/Form"));
    dictionary.replaceKey("/BBox", numbers({around.left, around.bottom, around.right, around.top}));
    dictionary.replaceKey(
        "/Resources",
        Object::parse("<< /ExtGState << /G0 << /Type /ExtGState /BM /Multiply >> >> >>"));
    return stream;
  }

  QPDF& pdf_;
  const AnnotateOptions& options_;
  std::vector<Page> pages_;
  std::map<std::string, std::size_t> present_;  ///< notes of the author → how many there are
  std::map<std::size_t, std::vector<Object>> new_;
  std::size_t number_ = 0;
};

Result<std::string> write(std::string_view bytes, std::span<const Highlight> highlights,
                          const AnnotateOptions& options) {
  QPDF pdf;
  pdf.setLogger(QPDFLogger::create());
  pdf.setSuppressWarnings(true);
  pdf.processMemoryFile("input", bytes.data(), bytes.size());
  if (pdf.isEncrypted()) {
    return refuse(ErrorKind::Input,
                  "the file is protected, so that nothing can be written into it; annotate a copy "
                  "without protection, or choose another format");
  }
  if (is_signed(pdf) && !options.break_seal) {
    return refuse(ErrorKind::Usage,
                  "the file is signed, and notes would make its signature void; give --force to "
                  "annotate it all the same");
  }
  PdfAnnotation annotation(pdf, options);
  for (const Highlight& highlight : highlights)
    annotation.add(highlight);
  annotation.finish();
  QPDFWriter writer(pdf);
  writer.setOutputMemory();
  writer.setDeterministicID(true);
  writer.setObjectStreamMode(qpdf_o_preserve);
  writer.setStreamDataMode(qpdf_s_preserve);
  writer.write();
  const std::shared_ptr<Buffer> buffer = writer.getBufferSharedPointer();
  return std::string(reinterpret_cast<const char*>(buffer->getBuffer()), buffer->getSize());
}

}  // namespace

Result<std::string> annotate_pdf(std::string_view bytes, std::span<const Highlight> highlights,
                                 const AnnotateOptions& options) {
  try {
    return write(bytes, highlights, options);
  } catch (const std::exception& damage) {
    return refuse(ErrorKind::Input, std::string("the file is too damaged to be written back (") +
                                        damage.what() + "); save it again in another program");
  }
}

}  // namespace sowlint::annotate

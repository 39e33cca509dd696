#include "readers/pdf_reader.h"

#include <algorithm>
#include <cstddef>
#include <optional>
#include <utility>
#include <vector>

#include "base/child.h"
#include "base/memory_file.h"
#include "readers/pdf_blocks.h"
#include "readers/pdf_boxes.h"
#include "readers/pdf_contents.h"
#include "readers/pdf_ocr.h"
#include "readers/pdf_outline.h"
#include "readers/pdf_pictures.h"
#include "readers/pdf_programs.h"
#include "readers/pdf_render.h"
#include "readers/unread.h"
#include "text/characters.h"

namespace sowlint::readers {
namespace {

/// A page with fewer letters is taken for a picture of text, if anything stands on it.
constexpr std::size_t kLeastLetters = 20;
constexpr int kOcrResolution = 200;

tl::unexpected<Error> refuse(std::string message) {
  return tl::unexpected(Error{ErrorKind::Input, std::move(message), {}, 0, 0});
}

/// The first line of what a program said, without its "Syntax Error: " and control characters.
std::string first_line(std::string_view said) {
  while (said.starts_with("Syntax Warning"))
    said.remove_prefix(std::min(said.find('\n'), said.size() - 1) + 1);
  std::string_view line = said.substr(0, std::min(said.find('\n'), said.size()));
  if (const std::size_t colon = line.find("Error"); colon != std::string_view::npos) {
    const std::size_t words = line.find(": ", colon);
    if (words != std::string_view::npos) line.remove_prefix(words + 2);
  }
  constexpr std::size_t kLongest = 120;
  std::string result;
  for (const char byte : line.substr(0, kLongest)) {
    const bool plain = byte >= ' ' && byte <= '~';
    result += plain ? byte : '?';
  }
  return result;
}

std::string why_unread(const base::ChildOutcome& outcome) {
  switch (outcome.end) {
    case base::ChildEnd::OutOfTime:
      return "the PDF takes longer to read than is allowed for one document; print it to a new PDF "
             "or split it";
    case base::ChildEnd::TooMuchOutput:
      return "the PDF holds more text than is allowed for one document; split it";
    case base::ChildEnd::Killed:
      return "the PDF is damaged so that the program that reads it failed; print it to a new PDF";
    case base::ChildEnd::Interrupted:
      return "reading was interrupted";
    case base::ChildEnd::Exited:
      break;
  }
  const std::string said = first_line(outcome.errors);
  return "the PDF is damaged and cannot be read" + (said.empty() ? "" : " (" + said + ")") +
         "; open it in a viewer and print it to a new PDF";
}

bool is_encrypted(const base::ChildOutcome& outcome) {
  return outcome.errors.find("Incorrect password") != std::string::npos;
}

/// Bytes of letters; signs that only their font knows (private use, U+FFFD) are none.
std::size_t letters_in(std::string_view word) {
  if (std::all_of(word.begin(), word.end(), text::is_ascii)) return word.size();
  std::size_t letters = 0;
  for (std::size_t at = 0; at < word.size();) {
    const text::Character character = text::character_at(word, at);
    const bool unknown = (0xE000 <= character.code && character.code <= 0xF8FF) ||
                         character.code == 0xFFFD || character.code >= 0xF0000;
    letters += unknown ? 0U : character.size;
    at += character.size;
  }
  return letters;
}

std::size_t letters_on(const PdfPage& page) {
  std::size_t letters = 0;
  for (const PdfPiece& piece : page.pieces) {
    for (const PdfWord& word : piece.words)
      letters += letters_in(word.text);
  }
  return letters;
}

/// The first message of poppler that says that something of the file is lost; "" if none does.
std::string serious_error(std::string_view said) {
  constexpr std::string_view kLost[] = {"trailer",      "xref",        "page",      "late stream",
                                        "Unterminated", "End of file", "endstream", "Length"};
  while (!said.empty()) {
    const std::size_t end = std::min(said.find('\n'), said.size());
    const std::string_view line = said.substr(0, end);
    said.remove_prefix(std::min(end + 1, said.size()));
    const bool error = line.find("Error") != std::string_view::npos;
    const bool lost = std::any_of(
        std::begin(kLost), std::end(kLost),
        [line](std::string_view word) { return line.find(word) != std::string_view::npos; });
    if (error && lost) return first_line(line);
  }
  return "";
}

/// "3", "3 and 5", "3, 5 and 9", "3, 5, 9 and 14 more".
std::string listed(const std::vector<std::size_t>& numbers) {
  constexpr std::size_t kMost = 8;
  const std::size_t shown = std::min(numbers.size(), kMost);
  std::string result;
  for (std::size_t i = 0; i < shown; ++i) {
    const bool last = i + 1 == numbers.size();
    if (i > 0) result += last ? " and " : ", ";
    result += std::to_string(numbers[i]);
  }
  if (shown < numbers.size()) result += " and " + std::to_string(numbers.size() - shown) + " more";
  return result;
}

std::string pages_named(const std::vector<std::size_t>& numbers) {
  return (numbers.size() == 1 ? "page " : "pages ") + listed(numbers);
}

/// One reading of one file.
class PdfReading {
 public:
  PdfReading(const ReadOptions& options, base::Budget& budget)
      : options_(options),
        budget_(budget) {}

  Result<Document> read(std::string_view bytes);

 private:
  [[nodiscard]] Result<base::ChildOutcome> read_words(std::string_view bytes);
  [[nodiscard]] Result<void> decrypt();
  [[nodiscard]] Result<void> take_pages(const base::ChildOutcome& words);
  void check_pages();
  void look_at(std::size_t index, const std::optional<PagePicture>& picture);
  [[nodiscard]] Result<void> recognise_pages();
  [[nodiscard]] bool recognise(std::size_t index, const PdfPrograms& programs);
  [[nodiscard]] Result<void> refuse_scan() const;
  void take_outline();
  void say_what_is_unread();

  const ReadOptions& options_;
  base::Budget& budget_;
  std::optional<base::MemoryFile> file_;
  std::optional<PdfPrograms> programs_;
  std::optional<PdfPictures> pictures_;
  std::optional<base::Child> outline_;
  Document document_;
  std::vector<PdfBookmark> bookmarks_;
  bool damaged_ = false;  ///< poppler says that something is lost
  std::vector<PdfPage> pages_;
  PdfContents contents_;
  std::vector<std::size_t> without_words_;  ///< pages with hardly a letter, from 1
  std::vector<std::size_t> not_rendered_;   ///< from 1
  base::MappedBytes decrypted_;             ///< the file without encryption, if it was encrypted
};

/// The words, with what else is wanted of the file done or begun beside them.
Result<base::ChildOutcome> PdfReading::read_words(std::string_view bytes) {
  programs_.emplace(*file_, options_.limits);
  Result<base::Child> words = programs_->start_words();
  if (!words) return tl::unexpected(words.error());
  const bool check = options_.pdf.hidden_check;
  if (check) pictures_.emplace(*programs_, options_.limits);
  contents_ = contents_of_pdf(bytes, budget_);
  // The bookmarks come with any page; words outside of pages only with their own.
  if (check || contents_.outlines || !contents_.complete) {
    Result<base::Child> outline = programs_->start_outline({1, check ? 0U : 1U});
    if (outline) outline_.emplace(std::move(*outline));
  }
  return words->finish();
}

Result<void> PdfReading::decrypt() {
  if (options_.pdf.password.empty()) {
    return refuse(
        "the PDF is encrypted; give its password with --password-env or --password-fd, "
        "or save it without one");
  }
  const Result<base::MemoryFile> password = base::MemoryFile::holding(options_.pdf.password);
  if (!password) return tl::unexpected(password.error());
  Result<base::Child> child = programs_->start_decryption(*password);
  if (!child) return tl::unexpected(child.error());
  const base::ChildOutcome outcome = child->finish();
  if (!outcome.succeeded()) {
    const bool wrong = outcome.errors.find("invalid password") != std::string::npos;
    return refuse(wrong ? "the password given does not open this PDF" : why_unread(outcome));
  }
  pictures_.reset();
  outline_.reset();
  programs_.reset();
  Result<base::MemoryFile> plain = base::MemoryFile::holding(outcome.output.view());
  if (!plain) return tl::unexpected(plain.error());
  file_.emplace(std::move(*plain));
  decrypted_ = base::MappedBytes(*file_);
  return {};
}

Result<void> PdfReading::take_pages(const base::ChildOutcome& words) {
  PdfPages read = parse_boxes(words.output.view(), options_.limits, budget_);
  if (read.pages.empty()) return refuse(why_unread(words));
  pages_ = std::move(read.pages);
  document_.pages = pages_.size();
  if (!words.succeeded() || !read.complete) {
    mark_partial(document_, "what stands behind page " + std::to_string(pages_.size()) +
                                ", where reading stopped");
  }
  if (const std::string lost = serious_error(words.errors); !lost.empty()) {
    damaged_ = true;
    mark_partial(document_, "what is damaged in the file (" + lost + ")");
  }
  for (std::size_t i = 0; i < pages_.size(); ++i) {
    if (letters_on(pages_[i]) < kLeastLetters) without_words_.push_back(i + 1);
  }
  return {};
}

void PdfReading::look_at(std::size_t index, const std::optional<PagePicture>& picture) {
  if (!picture) {
    not_rendered_.push_back(index + 1);
    return;
  }
  PdfPage& page = pages_[index];
  if (!mark_unseen(picture->grey, picture->resolution, page, budget_)) {
    not_rendered_.push_back(index + 1);
  }
  // An empty page is no scan, unless what was on it got lost.
  const auto bare = std::find(without_words_.begin(), without_words_.end(), index + 1);
  if (bare != without_words_.end()) {
    if (!damaged_ && !shows_anything(picture->grey)) without_words_.erase(bare);
    return;
  }
  // A scan with a stamp on it is one.
  constexpr std::size_t kStamp = 400;
  if (letters_on(page) < kStamp && shows_more_text(picture->grey, picture->resolution, page)) {
    without_words_.push_back(index + 1);
  }
}

void PdfReading::check_pages() {
  if (!pictures_) {
    document_.warnings.push_back(
        {"hidden-text-unchecked",
         "the pages were not rendered to find words that they do not show (--no-hidden-check)"});
    return;
  }
  pictures_->set_pages(pages_);
  for (std::size_t i = 0; i < pages_.size(); ++i)
    look_at(i, pictures_->next());
  pictures_.reset();
  if (not_rendered_.empty()) return;
  mark_partial(document_, "whether words are hidden on " + pages_named(not_rendered_) +
                              ", which could not be rendered");
}

bool PdfReading::recognise(std::size_t index, const PdfPrograms& programs) {
  const PdfPage& page = pages_[index];
  const int resolution = fitting_resolution(page.width * page.height, kOcrResolution);
  Result<base::Child> render = programs.start_pictures({index + 1, index + 1}, resolution);
  if (!render) return false;
  const base::ChildOutcome picture = render->finish();
  if (!picture.succeeded()) return false;
  const Result<base::MemoryFile> image = base::MemoryFile::holding(picture.output.view());
  if (!image) return false;
  Result<base::Child> child =
      PdfPrograms::start_recognition(*image, options_.pdf.ocr_languages, options_.limits);
  if (!child) return false;
  const base::ChildOutcome words = child->finish();
  if (!words.succeeded()) return false;
  PdfPage recognised = recognised_page(words.output.view(), resolution);
  if (recognised.pieces.empty()) return false;
  recognised.width = page.width;
  recognised.height = page.height;
  pages_[index] = std::move(recognised);
  return true;
}

Result<void> PdfReading::recognise_pages() {
  if (!options_.pdf.ocr || without_words_.empty()) return {};
  if (base::find_program("tesseract").empty()) {
    return refuse("--ocr needs the program tesseract; install the package tesseract-ocr");
  }
  std::vector<std::size_t> unread;
  std::size_t recognised = 0;
  for (const std::size_t number : without_words_) {
    const bool allowed = recognised < options_.limits.ocr_pages;
    if (allowed && recognise(number - 1, *programs_)) {
      ++recognised;
    } else {
      unread.push_back(number);
    }
  }
  without_words_ = std::move(unread);
  if (recognised == 0) return {};
  document_.warnings.push_back(
      {"ocr", "the words of " + std::to_string(recognised) +
                  (recognised == 1 ? " page were" : " pages were") +
                  " recognised in a picture; recognition makes mistakes, so compare findings "
                  "with the page"});
  return {};
}

void PdfReading::take_outline() {
  if (!outline_) return;
  const base::ChildOutcome outcome = outline_->finish();
  PdfOutline outline = parse_outline(outcome.output.view(), options_.limits, budget_);
  bookmarks_ = std::move(outline.bookmarks);
  if (!outline.outside.empty()) {
    document_.integrity.push_back({"hidden-text",
                                   "high",
                                   "The file holds words outside of page " +
                                       std::to_string(outline.outside_page) +
                                       ", which nobody sees; they are not read",
                                   std::move(outline.outside),
                                   {}});
  }
  if (options_.pdf.hidden_check && !outline.complete) {
    document_.warnings.push_back(
        {"outside-unchecked", "whether words stand outside of the pages could not be checked"});
  }
}

void PdfReading::say_what_is_unread() {
  if (without_words_.empty()) return;
  const std::string where = pages_named(without_words_);
  document_.integrity.push_back(
      {"unread-content",
       "high",
       "The words on " + where + " are not read: " +
           (damaged_ ? "pictures, or damaged"
                     : (without_words_.size() == 1 ? "it is a picture" : "they are pictures")),
       {},
       {}});
  mark_partial(document_, where + ", which hold no text; --ocr recognises words in pictures");
}

/// An Error if all that stands on the pages is pictures.
Result<void> PdfReading::refuse_scan() const {
  std::size_t letters = 0;
  for (const PdfPage& page : pages_)
    letters += letters_on(page);
  if (letters == 0 && (without_words_.empty() || damaged_)) {
    return refuse(
        "the pages of the PDF are empty or damaged; open it in a viewer, and print it to "
        "a new PDF if it shows text there");
  }
  const bool all = without_words_.size() == pages_.size();
  if (!all && (letters >= kLeastLetters * pages_.size() || without_words_.empty())) return {};
  return refuse(options_.pdf.ocr
                    ? "scanned, not checked: no words were recognised in its pictures; give the "
                      "file it was made from"
                    : "scanned, not checked: its pages are pictures without text; --ocr "
                      "recognises their words, or give the file it was made from");
}

Result<Document> PdfReading::read(std::string_view bytes) {
  Result<base::MemoryFile> file = base::MemoryFile::holding(bytes);
  if (!file) return tl::unexpected(file.error());
  file_.emplace(std::move(*file));
  Result<base::ChildOutcome> words = read_words(bytes);
  if (words && is_encrypted(*words)) {
    if (Result<void> opened = decrypt(); !opened) return tl::unexpected(opened.error());
    words = read_words(decrypted_.view());
  }
  if (!words) return tl::unexpected(words.error());
  if (Result<void> taken = take_pages(*words); !taken) return tl::unexpected(taken.error());
  check_pages();
  if (Result<void> recognised = recognise_pages(); !recognised) {
    return tl::unexpected(recognised.error());
  }
  if (Result<void> readable = refuse_scan(); !readable) return tl::unexpected(readable.error());
  take_outline();
  read_pdf_pages(std::move(pages_), std::move(bookmarks_), options_.limits, budget_, document_);
  say_what_is_unread();
  report_contents(contents_, document_);
  return std::move(document_);
}

}  // namespace

Result<Document> read_pdf(const std::string& path, std::string_view bytes,
                          const ReadOptions& options, base::Budget& budget) {
  Result<Document> document = PdfReading(options, budget).read(bytes);
  if (!document) {
    document.error().path = path;
    return document;
  }
  document->path = path;
  document->format = Format::Pdf;
  return document;
}

}  // namespace sowlint::readers

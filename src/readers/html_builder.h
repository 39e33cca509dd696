// From the elements and words of a web page, in their order, to paragraphs and table rows. Knows
// nothing of the parser that finds them.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "sowlint/document.h"

#include "base/budget.h"
#include "readers/assembly.h"
#include "readers/html_elements.h"
#include "readers/html_style.h"
#include "readers/html_tables.h"
#include "readers/look.h"
#include "readers/reader.h"
#include "readers/story_items.h"

namespace sowlint::readers {

/// The attributes of an element, by name in small letters.
class HtmlAttributes {
 public:
  virtual ~HtmlAttributes() = default;

  /// The value; "" for an attribute without one, nothing for one that is not there.
  [[nodiscard]] virtual std::optional<std::string_view> find(std::string_view name) const = 0;
};

/// What a page holds besides the words that are read.
struct HtmlObjects {
  std::vector<std::string> unread;  ///< "a frame with another document" …
  std::vector<std::string> remote;  ///< addresses that opening the page would call
  std::size_t images = 0;
  std::size_t scripts = 0;
  bool generated_numbers = false;
};

class HtmlBuilder {
 public:
  /// `tables` counts the tables of the document.
  HtmlBuilder(DocumentAssembly& assembly, const ReadOptions& options, base::Budget& budget,
              std::size_t& tables)
      : assembly_(assembly),
        options_(options),
        budget_(budget),
        tables_(assembly, tables, options.limits.table_depth) {}

  /// An element begins or ends; ends match beginnings. `offset` is where in the file.
  void open(std::string_view name, const HtmlAttributes& attributes, std::size_t offset);
  void close(std::size_t offset);

  /// Words inside the element opened last. Those of style elements are style sheets.
  void text(std::string_view words);

  /// A comment, which browsers do not show and some mail programs do.
  void comment(std::string_view words);

  /// The end of the page.
  void finish(std::size_t offset);

  [[nodiscard]] const HtmlObjects& objects() const { return objects_; }

 private:
  /// An element whose end has not come. What it lends its content is already inherited.
  struct Element {
    HtmlKind kind = HtmlKind::Inline;
    RunLook look;
    Backdrop backdrop;
    bool hidden = false;
    bool skipped = false;
    bool preserved = false;  ///< line ends count
    bool footnotes = false;  ///< holds notes
    bool back_link = false;
    std::optional<std::size_t> mark_begin;  ///< a link that may be a note's mark: where it begins
    std::optional<Revision> revision;
  };

  /// A list, from the outside inwards.
  struct List {
    bool ordered = false;
    char type = '1';
    bool unmarked = false;
    int next = 1;
    int step = 1;
  };

  [[nodiscard]] Element inherited(HtmlKind kind, std::string_view name,
                                  const HtmlAttributes& attributes) const;
  void inherit_style(const HtmlStyle& style, Element& element) const;
  void open_kind(std::string_view name, const HtmlAttributes& attributes, Element& element,
                 std::size_t offset);
  void open_object(HtmlKind kind, std::string_view name, const HtmlAttributes& attributes);
  void open_input(const HtmlAttributes& attributes, const Element& element);
  void open_list(HtmlKind kind, const HtmlAttributes& attributes, const Element& element);
  void open_item(const HtmlAttributes& attributes);
  void open_link(const HtmlAttributes& attributes, Element& element);
  void open_revision(HtmlKind kind, const HtmlAttributes& attributes, Element& element);
  void close_kind(const Element& element, std::size_t offset);
  void close_mark(std::size_t begin);
  void close_revision(const Revision& revision);
  void close_preserved();
  void line_break();
  void flush(std::size_t offset);
  void add(std::string_view words, const Element& element);
  void add_preserved(std::string_view words, const Element& element);
  [[nodiscard]] bool shown(const Element& element) const;

  DocumentAssembly& assembly_;
  const ReadOptions& options_;
  base::Budget& budget_;
  HtmlTables tables_;
  HtmlStyleSheet sheet_;
  HtmlObjects objects_;
  std::vector<Element> open_;
  std::vector<std::size_t> spanning_;  ///< those in open_ that paragraphs must end and begin anew
  std::vector<List> lists_;
  Paragraph paragraph_;
  std::size_t paragraph_begin_ = 0;
  std::string label_;          ///< of the list item whose first paragraph has not come
  std::string preserved_;      ///< text whose line ends count
  std::size_t heading_ = 0;    ///< level of the open h1 to h6, or 0
  std::size_t breaks_ = 0;     ///< line breaks since the last word
  std::size_t break_at_ = 0;   ///< where in the words they stand
  bool blank_ = true;          ///< a blank would follow another one, or begin the paragraph
  bool in_footnotes_ = false;  ///< the story that the assembly is in
};

}  // namespace sowlint::readers

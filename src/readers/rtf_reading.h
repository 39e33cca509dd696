// The walk through an RTF file: keeps what its groups set and gives the words to their stories.
#pragma once

#include <cstddef>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "base/budget.h"
#include "readers/reader.h"
#include "readers/rtf_control.h"
#include "readers/rtf_state.h"
#include "readers/rtf_story.h"
#include "readers/rtf_tokens.h"
#include "readers/rtf_words.h"

namespace sowlint::readers {

/// What a file holds besides the words of its body.
struct RtfFindings {
  std::vector<RtfItems> stories;    ///< notes, headers, footers, comments, as they come
  std::vector<std::string> unread;  ///< "an embedded object (Excel.Sheet.8)" …
  std::vector<std::string> remote;  ///< addresses that opening the file would call
  std::size_t images = 0;
  bool too_deep_tables = false;
  bool too_deep_groups = false;  ///< reading stopped there
  bool damaged = false;          ///< lengths or brackets do not fit
  bool replaced = false;         ///< some bytes were no characters
};

/// One object a file.
class RtfReading {
 public:
  /// The items of the body go to `body` in reading order.
  RtfReading(std::string_view bytes, const ReadOptions& options, base::Budget& budget,
             RtfStory::Sink body);

  /// Reads to the end of the file, or until the budget or a limit is used up.
  [[nodiscard]] RtfFindings read();

 private:
  /// A story while it is read: the body, or a note inside it.
  struct OpenStory {
    Story story = Story::Body;
    std::string mark;
    std::unique_ptr<RtfItems> items;  ///< null for the body and for text boxes
    std::unique_ptr<RtfStory> blocks;
    Paragraph paragraph;
    RtfParagraphState state;
    std::vector<StoryItem> boxes;  ///< anchored in the paragraph
    bool header_row = false;
    std::vector<int> cell_colors;  ///< behind the cells of the row, as \trowd announces them
    int next_cell_color = 0;
  };

  void take(const RtfToken& token);
  void open_group();
  void close_group();
  void take_word(const RtfToken& token);
  void take_symbol(const RtfToken& token);
  bool change_destination(RtfAction action);
  bool change_story(RtfAction action);
  void end_something(RtfAction action);
  bool set_paragraph(RtfAction action, const RtfToken& token);
  void set_characters(RtfAction action, const RtfToken& token);
  void set_encoding(RtfAction action, const RtfToken& token);
  void add_color(RtfAction action, int number);
  void style_word(RtfAction action, const RtfToken& token);
  void begin_story(Story story, bool in_box);
  void finish_story();
  void end_story();
  void place_boxes();
  void end_field();
  void take_text(std::string_view bytes);
  void take_unicode(int code);
  void add(std::string_view utf8);
  void add_words(std::string_view utf8);
  void add_revision(std::size_t begin);
  [[nodiscard]] Paragraph take_paragraph();
  [[nodiscard]] RunLook look() const;
  [[nodiscard]] Backdrop backdrop();
  void end_object_class();

  [[nodiscard]] RtfGroup& group() { return groups_.back(); }

  [[nodiscard]] const RtfGroup& group() const { return groups_.back(); }

  [[nodiscard]] OpenStory& story() { return open_.back(); }

  RtfTokens tokens_;
  const ReadOptions& options_;
  base::Budget& budget_;
  RtfFindings findings_;
  RtfTables tables_;
  RtfCharacters characters_;
  std::vector<RtfGroup> groups_;
  std::vector<OpenStory> open_;
  std::size_t table_count_ = 0;
  std::size_t notes_ = 0;
  int skip_ = 0;  ///< stand-ins still to be skipped
  bool star_ = false;
  std::string label_;
  std::string collected_;  ///< of the destination that is read: a name, a field's code
  int font_ = -1;          ///< whose entry in the table of fonts is read
  int style_ = 0;
  std::optional<int> style_outline_;
  std::optional<std::uint32_t> mixed_;  ///< the colour being mixed in the table of colours
};

}  // namespace sowlint::readers

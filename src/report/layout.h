// Lines for a terminal: wrapping by display width, with stretches in a style of their own.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "report/speech.h"

namespace sowlint::report {

enum class Style { Plain, Bold, Dim, High, Medium, Low, Good, Mark };

/// A stretch of text in one style. The text need not be printable; layout makes it so.
struct Piece {
  std::string text;
  Style style = Style::Plain;
};

/// How a paragraph is set.
struct Paragraph {
  std::string first;  ///< printed before the first line (a label, a bullet); printable
  std::string rest;   ///< printed before every other line; printable
  Style lead_style = Style::Plain;  ///< of `first`
};

/// Sets text into lines of at most so many columns. Words longer than a line are cut.
class Layout {
 public:
  /// `speech` speaks the reader's language.
  Layout(std::size_t columns, bool colour, Speech speech = {})
      : say(std::move(speech)),
        columns_(columns),
        colour_(colour) {}

  const Speech say;  ///< what the page says, in the reader's language

  [[nodiscard]] std::size_t columns() const { return columns_; }

  /// `text` in `style`: with escape sequences if there are colours, else `text` itself. The text
  /// must be printable.
  [[nodiscard]] std::string styled(std::string_view text, Style style) const;

  /// The pieces as wrapped lines, each ended by '\n'. Pieces join directly: blanks at their borders
  /// count. Style::Mark is set off by »…« where there are no colours.
  [[nodiscard]] std::string wrapped(const std::vector<Piece>& pieces,
                                    const Paragraph& paragraph) const;

  /// One line: `left` and `right` at the two edges if both fit, else one below the other.
  [[nodiscard]] std::string ends(const std::vector<Piece>& left, const Piece& right) const;

  /// The same with figures at the right edge, whose blanks are kept. They must be printable.
  [[nodiscard]] std::string figures(const std::vector<Piece>& left, const std::string& right,
                                    Style style) const;

  /// A line across the page: between parts, and between documents.
  [[nodiscard]] std::string rule() const;
  [[nodiscard]] std::string heavy_rule() const;

 private:
  [[nodiscard]] bool both_fit(const std::vector<Piece>& left, std::size_t right,
                              std::size_t& taken) const;

  std::size_t columns_;
  bool colour_;
};

}  // namespace sowlint::report

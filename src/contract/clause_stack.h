// The clauses open at a point of the text, and where the next one belongs among them.
#pragma once

#include <cstddef>
#include <optional>
#include <vector>

#include "contract/labels.h"

namespace sowlint::contract {

/// What opens a clause.
struct Opener {
  std::optional<Label> label;
  int heading_level = 0;   ///< 0: no heading
  int list_level = -1;     ///< -1: no list item
  bool titled = false;     ///< heads a section, by kind or by looks
  std::size_t clause = 0;  ///< index of the clause it opened
};

/// From the outermost clause to the innermost.
class ClauseStack {
 public:
  /// Whether `opener`, whose label could be words, continues the clauses that are open.
  [[nodiscard]] bool continues(const Opener& opener) const;

  /// Closes clauses until the last open one is the parent of `opener`. Decides whether a letter
  /// label like "(i)" is a Roman number.
  void make_room(Opener& opener);

  void push(const Opener& opener) { open_.push_back(opener); }

  /// Closes clauses of paragraphs that only their own first words headed, at heading level `level`.
  void close_run_in(int level);

  [[nodiscard]] bool empty() const { return open_.empty(); }

  /// REQUIRES: not empty.
  [[nodiscard]] std::size_t innermost() const { return open_.back().clause; }

 private:
  void close_from(std::size_t position);
  void make_room_for_heading(const Opener& opener);
  void make_room_for_path(const Opener& opener);
  void make_room_for_item(Opener& opener);
  void close_lists();
  [[nodiscard]] std::optional<std::size_t> parent_by_path(const Label& label) const;
  [[nodiscard]] std::optional<std::size_t> predecessor(const Label& label) const;
  [[nodiscard]] std::optional<std::size_t> predecessor(const Label& label, bool titled) const;
  [[nodiscard]] std::optional<std::size_t> same_series(const Label& label) const;

  std::vector<Opener> open_;
};

}  // namespace sowlint::contract

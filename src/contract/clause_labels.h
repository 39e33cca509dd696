// Full labels of clauses, composed from the printed ones along the tree.
#pragma once

#include <cstddef>
#include <optional>
#include <vector>

#include "sowlint/contract.h"

#include "contract/labels.h"

namespace sowlint::contract {

class ClauseLabels {
 public:
  /// The next clause, in order, with its printed label and the index of its parent.
  void add(const std::optional<Label>& label, std::size_t parent);

  /// Writes the full labels. REQUIRES: one clause for every call of add().
  void compose(std::vector<Clause>& clauses) const;

 private:
  struct Entry {
    std::optional<Label> label;
    std::size_t labelled_parent = Clause::kNoParent;  ///< nearest clause above with a label
    std::size_t attachment = Clause::kNoParent;       ///< the schedule it stands in
  };

  std::vector<Entry> entries_;
};

}  // namespace sowlint::contract

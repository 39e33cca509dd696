// What a drawing, picture or embedded object holds: text boxes to be read, and things whose words
// sowlint cannot see.
#pragma once

#include <cstddef>
#include <set>
#include <string>
#include <vector>

#include "archive/xml_tree.h"
#include "base/budget.h"

namespace sowlint::readers {

struct Objects {
  std::vector<archive::XmlElement> boxes;  ///< w:txbxContent, each once
  std::set<std::size_t> off_page;          ///< where those boxes begin that no page holds
  std::vector<std::string> word_art;       ///< words drawn along a path
  std::vector<std::string> unread;         ///< "an embedded object (Excel.Sheet.12)" …
  std::vector<std::string> other_words;    ///< of alternatives that say something else
  std::size_t images = 0;
};

/// Adds what `element` and its descendants hold, text boxes not entered.
void collect_objects(archive::XmlElement element, base::Budget& budget, Objects& objects);

/// The branch of an mc:AlternateContent to read: the first choice, or the fallback where only that
/// has words. `lost` receives the words of the other branch, without blanks, if they differ from
/// those read. Charges the elements and characters compared; an exhausted budget compares nothing.
[[nodiscard]] archive::XmlElement chosen_branch(archive::XmlElement alternatives,
                                                base::Budget& budget, std::string& lost);

}  // namespace sowlint::readers

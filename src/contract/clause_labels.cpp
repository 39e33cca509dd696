#include "contract/clause_labels.h"

#include <string>
#include <unordered_set>

namespace sowlint::contract {
namespace {

/// Whether the label is complete without those above it.
bool stands_alone(const Label& label) {
  return label.style == LabelStyle::Attachment || !label.noun.empty() || label.path.size() > 1 ||
         (label.style == LabelStyle::Decimal && !label.tail.empty());
}

}  // namespace

void ClauseLabels::add(const std::optional<Label>& label, std::size_t parent) {
  Entry entry;
  entry.label = label;
  if (parent != Clause::kNoParent) {
    const Entry& above = entries_[parent];
    entry.labelled_parent = above.label ? parent : above.labelled_parent;
    const bool in_attachment = above.label && above.label->style == LabelStyle::Attachment;
    entry.attachment = in_attachment ? parent : above.attachment;
  }
  entries_.push_back(std::move(entry));
}

void ClauseLabels::compose(std::vector<Clause>& clauses) const {
  std::unordered_set<std::string> main_body;
  for (std::size_t pass = 0; pass < 2; ++pass) {
    // First the main body, so that clauses of schedules know which labels are taken.
    const bool attachments = pass == 1;
    for (std::size_t at = 0; at < entries_.size(); ++at) {
      const Entry& entry = entries_[at];
      const bool inside = entry.attachment != Clause::kNoParent;
      if (!entry.label || inside != attachments) continue;
      const std::string& own = entry.label->text;
      const bool below_attachment = entry.labelled_parent == entry.attachment;
      const bool alone = stands_alone(*entry.label) || entry.labelled_parent == Clause::kNoParent ||
                         (inside && below_attachment && entry.label->frame != LabelFrame::Brackets);
      std::string& full = clauses[at].label;
      if (alone) {
        full =
            inside && main_body.contains(own) ? clauses[entry.attachment].label + ", " + own : own;
      } else {
        const bool direct = entry.label->frame == LabelFrame::Brackets;
        full = clauses[entry.labelled_parent].label + (direct ? "" : " ") + own;
      }
      if (!inside) main_body.insert(full);
    }
  }
}

}  // namespace sowlint::contract

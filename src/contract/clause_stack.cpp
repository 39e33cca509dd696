#include "contract/clause_stack.h"

#include <algorithm>
#include <string>

namespace sowlint::contract {
namespace {

bool is_prefix(const std::vector<std::string>& shorter, const std::vector<std::string>& longer) {
  return shorter.size() < longer.size() &&
         std::equal(shorter.begin(), shorter.end(), longer.begin());
}

/// "1.0" heads "1.1": the zero names the whole.
std::vector<std::string> without_zero(std::vector<std::string> path) {
  if (path.size() > 1 && path.back() == "0") path.pop_back();
  return path;
}

bool has_path(const Label& label) {
  return label.path.size() > 1 && label.style != LabelStyle::Attachment &&
         without_zero(label.path).size() > 1;
}

LabelFrame frame_of_series(LabelFrame frame) {
  return frame == LabelFrame::Bare ? LabelFrame::Dot : frame;
}

/// Whether two labels number the same kind of list: "(a)" and "(b)", "7." and "8".
bool in_one_series(const Label& a, const Label& b) {
  return a.style == b.style && a.noun == b.noun &&
         frame_of_series(a.frame) == frame_of_series(b.frame) &&
         without_zero(a.path).size() == without_zero(b.path).size() &&
         a.tail.empty() == b.tail.empty();
}

/// "(1)", "a)": labels of lists inside clauses.
bool is_list_frame(const Label& label) {
  return label.frame == LabelFrame::Brackets || label.frame == LabelFrame::Paren;
}

int ordinal_of(const Label& label) {
  Label plain = label;
  plain.path = without_zero(label.path);
  return plain.ordinal();
}

bool follows(const Label& earlier, const Label& later) {
  return in_one_series(earlier, later) && ordinal_of(earlier) + 1 == ordinal_of(later);
}

/// "(i)" read as a Roman number.
Label as_roman(const Label& label) {
  Label roman = label;
  roman.style =
      label.style == LabelStyle::UpperLetter ? LabelStyle::UpperRoman : LabelStyle::LowerRoman;
  roman.path = {std::to_string(label.roman)};
  roman.roman = 0;
  return roman;
}

}  // namespace

void ClauseStack::close_from(std::size_t position) {
  open_.resize(position);
}

std::optional<std::size_t> ClauseStack::parent_by_path(const Label& label) const {
  for (std::size_t at = open_.size(); at-- > 0;) {
    if (!open_[at].label || is_list_frame(*open_[at].label)) continue;
    const Label& open = *open_[at].label;
    const std::vector<std::string> path = without_zero(open.path);
    const bool same_path = path == label.path && open.tail.empty() && !label.tail.empty();
    if (is_prefix(path, label.path) || same_path) return at;
  }
  return std::nullopt;
}

std::optional<std::size_t> ClauseStack::predecessor(const Label& label) const {
  for (std::size_t at = open_.size(); at-- > 0;) {
    if (open_[at].label && follows(*open_[at].label, label)) return at;
  }
  return std::nullopt;
}

/// The one that `label` follows: for the head of a section another one, if there is one, and not
/// the last item of a list that has come as far.
std::optional<std::size_t> ClauseStack::predecessor(const Label& label, bool titled) const {
  for (std::size_t at = open_.size(); titled && at-- > 0;) {
    const Opener& open = open_[at];
    if (open.titled && open.label && follows(*open.label, label)) return at;
  }
  return predecessor(label);
}

std::optional<std::size_t> ClauseStack::same_series(const Label& label) const {
  for (std::size_t at = open_.size(); at-- > 0;) {
    if (open_[at].label && in_one_series(*open_[at].label, label)) return at;
  }
  return std::nullopt;
}

bool ClauseStack::continues(const Opener& opener) const {
  const Label& label = *opener.label;
  if (has_path(label) && parent_by_path(label)) return true;
  if (predecessor(label)) return true;
  return label.roman > 0 && predecessor(as_roman(label)).has_value();
}

void ClauseStack::make_room(Opener& opener) {
  const bool attachment = opener.label && opener.label->style == LabelStyle::Attachment;
  if (attachment && opener.list_level < 0) {
    close_from(0);
    return;
  }
  const bool path = opener.label && (has_path(*opener.label) || !opener.label->tail.empty());
  if (path && parent_by_path(*opener.label)) {
    close_from(*parent_by_path(*opener.label) + 1);
  } else if (opener.heading_level > 0) {
    make_room_for_heading(opener);
  } else if (path) {
    make_room_for_path(opener);
  } else {
    make_room_for_item(opener);
  }
}

void ClauseStack::make_room_for_heading(const Opener& opener) {
  while (!open_.empty()) {
    const Opener& last = open_.back();
    const bool attachment = last.label && last.label->style == LabelStyle::Attachment;
    const bool above = last.heading_level > 0 && last.heading_level < opener.heading_level;
    // A schedule that is no heading holds the headings after it.
    if (above || (attachment && last.heading_level == 0)) return;
    open_.pop_back();
  }
}

/// "8.1" where no "8" is open: beside the clauses of another number.
void ClauseStack::make_room_for_path(const Opener& opener) {
  for (std::size_t at = 0; at < open_.size(); ++at) {
    if (!open_[at].label) continue;
    const Label& open = *open_[at].label;
    const bool numbered = open.style == LabelStyle::Decimal || open.style == LabelStyle::UpperRoman;
    const bool other_number = numbered && open.path.front() != opener.label->path.front();
    if (other_number || is_list_frame(open) || has_path(open)) {
      close_from(at);
      return;
    }
  }
}

void ClauseStack::make_room_for_item(Opener& opener) {
  while (opener.list_level >= 0 && !open_.empty() && open_.back().list_level > opener.list_level) {
    open_.pop_back();
  }
  if (!opener.label) return;
  if (const auto before = predecessor(*opener.label, opener.titled)) {
    close_from(*before);
    return;
  }
  if (opener.label->roman > 0) {
    const Label roman = as_roman(*opener.label);
    const auto before = predecessor(roman, opener.titled);
    if (before || roman.ordinal() == 1) opener.label = roman;
    if (before) {
      close_from(*before);
      return;
    }
  }
  // A list that begins anew, or one with a number left out, stands beside the one before it, but
  // in the section before it.
  const auto series = same_series(*opener.label);
  const bool in_section = series && open_[*series].titled && open_[*series].list_level < 0 &&
                          opener.label->ordinal() == 1;
  const bool deeper = series && opener.list_level > open_[*series].list_level &&
                      (in_section || open_[*series].list_level >= 0);
  if (series && !deeper) close_from(*series);
  if (!series && opener.titled) close_lists();
}

/// The head of a section does not stand inside the list before it.
void ClauseStack::close_lists() {
  const auto list = std::find_if(open_.begin(), open_.end(), [](const Opener& open) {
    return open.list_level >= 0 || (open.label && is_list_frame(*open.label));
  });
  open_.erase(list, open_.end());
}

void ClauseStack::close_run_in(int level) {
  const auto first = std::find_if(open_.begin(), open_.end(), [level](const Opener& open) {
    return open.heading_level == level;
  });
  open_.erase(first, open_.end());
}

}  // namespace sowlint::contract

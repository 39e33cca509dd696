#include "readers/rtf_story.h"

#include <algorithm>
#include <iterator>
#include <utility>

namespace sowlint::readers {
namespace {

constexpr std::size_t kMostCells = 1024;

}  // namespace

RtfStory::Row& RtfStory::row_at(std::size_t depth) {
  if (depth > most_nested_) {
    too_deep_ = true;
    depth = most_nested_;
  }
  while (rows_.size() < depth)
    rows_.emplace_back();
  return rows_[depth - 1];
}

void RtfStory::emit(std::size_t depth, StoryItem&& item) {
  if (depth <= 1) {
    sink_(std::move(item));
  } else {
    rows_[depth - 2].following.push_back(std::move(item));
  }
}

// Tables deeper than `depth` have ended; what their last rows hold is not lost.
void RtfStory::leave_tables(std::size_t depth, std::size_t offset) {
  while (rows_.size() > depth) {
    Row& row = rows_.back();
    if (!row.cell.empty() || !row.cells.empty() || !row.following.empty()) {
      end_row(rows_.size(), false, offset);
    }
    rows_.pop_back();
  }
}

void RtfStory::end_paragraph(Paragraph&& paragraph, std::size_t depth) {
  leave_tables(std::min(depth, most_nested_), paragraph.bytes.begin);
  if (depth == 0) {
    sink_(std::move(paragraph));
    return;
  }
  Row& row = row_at(depth);
  if (row.cells.empty() && row.cell.empty()) row.begin = paragraph.bytes.begin;
  row.cell.push_back(std::move(paragraph));
}

void RtfStory::close_cell(Row& row) {
  TableCell cell;
  cell.paragraphs = std::exchange(row.cell, {});
  if (row.cells.size() >= kMostCells) {
    std::vector<Paragraph>& last = row.cells.back().paragraphs;
    std::move(cell.paragraphs.begin(), cell.paragraphs.end(), std::back_inserter(last));
    return;
  }
  cell.column = row.cells.size();
  row.cells.push_back(std::move(cell));
}

void RtfStory::end_cell(Paragraph&& paragraph, std::size_t depth) {
  depth = std::max<std::size_t>(depth, 1);
  end_paragraph(std::move(paragraph), depth);
  close_cell(row_at(depth));
}

void RtfStory::end_row(std::size_t depth, bool header, std::size_t offset) {
  depth = std::clamp<std::size_t>(depth, 1, most_nested_);
  leave_tables(depth, offset);
  Row& row = row_at(depth);
  if (!row.cell.empty()) close_cell(row);
  std::vector<StoryItem> following = std::exchange(row.following, {});
  if (!row.cells.empty()) {
    if (row.table == 0) row.table = ++tables_;
    TableRow ended;
    ended.cells = std::exchange(row.cells, {});
    ended.table = row.table;
    ended.row = row.rows++;
    ended.repeats_as_header = header;
    ended.bytes = {row.begin, std::max(offset, row.begin)};
    emit(depth, std::move(ended));
  }
  for (StoryItem& item : following)
    emit(depth, std::move(item));
}

void RtfStory::add_box(StoryItem&& item) {
  if (rows_.empty()) {
    sink_(std::move(item));
  } else {
    rows_.back().following.push_back(std::move(item));
  }
}

std::size_t RtfStory::cells_ended(std::size_t depth) const {
  return depth == 0 || depth > rows_.size() ? 0 : rows_[depth - 1].cells.size();
}

void RtfStory::finish(std::size_t offset) {
  leave_tables(0, offset);
}

}  // namespace sowlint::readers

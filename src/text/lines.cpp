#include "text/lines.h"

#include <algorithm>

#include "text/characters.h"

namespace sowlint::text {
namespace {

std::size_t count_characters(std::string_view bytes) {
  return bytes.size() -
         static_cast<std::size_t>(std::count_if(bytes.begin(), bytes.end(), is_trail));
}

}  // namespace

LineIndex::LineIndex(std::string_view text) : text_(text) {
  starts_.push_back(0);
  for (std::size_t at = 0; at < text.size(); ++at) {
    if (text[at] != '\n' && text[at] != '\r') continue;
    const bool pair = text[at] == '\r' && at + 1 < text.size() && text[at + 1] == '\n';
    if (pair) ++at;
    starts_.push_back(at + 1);
  }
  characters_.push_back(0);
  for (std::size_t at = 0; at < text.size(); at += kBlock) {
    characters_.push_back(characters_.back() + count_characters(text.substr(at, kBlock)));
  }
}

std::size_t LineIndex::characters_before(std::size_t offset) const {
  const std::size_t block = offset / kBlock;
  const std::size_t start = block * kBlock;
  return characters_[block] + count_characters(text_.substr(start, offset - start));
}

LineColumn LineIndex::at(std::size_t offset) const {
  offset = std::min(offset, text_.size());
  for (int steps = 3; steps > 0 && offset > 0 && offset < text_.size(); --steps) {
    if (!is_trail(text_[offset])) break;
    --offset;
  }
  const auto next = std::upper_bound(starts_.begin(), starts_.end(), offset);
  const std::size_t start = *(next - 1);
  LineColumn place;
  place.line = static_cast<std::size_t>(next - starts_.begin());
  place.column = 1 + characters_before(offset) - characters_before(start);
  return place;
}

}  // namespace sowlint::text

#include "match/readings.h"

#include <string_view>

namespace sowlint::match {
namespace {

constexpr std::size_t kFirstSlots = 1 << 10;
constexpr std::size_t kMostSlots = 1 << 14;

}  // namespace

Readings::Readings(const Vocabulary& vocabulary, const text::TokenStream& words)
    : vocabulary_(vocabulary),
      words_(words),
      stride_(vocabulary.set_count() / 64 + 1),
      slots_(kFirstSlots) {
  bits_.assign(stride_, 0);
  bits_.front() = 1;  // kAnyWord
  first_test_ = {0, 0};
}

void Readings::begin_row(const text::TokenRow& row) {
  first_ = row.first;
  ids_.assign(row.last - row.first, 0);
}

std::uint32_t Readings::look_up(std::uint32_t token) {
  const KeyedWord word(words_, token);
  if (vocabulary_.may_know(word) == 0) return base_;
  const std::uint64_t key = whole_key(word);
  Slot& slot = slot_of(word, key);
  if (slot.size != 0) return slot.id;
  if (2 * first_test_.size() > slots_.size()) {
    grow();
    return look_up(token);
  }
  const std::uint32_t id = add(word);
  if (id == base_) return id;
  const text::Token& at = words_.tokens[token];
  slot = {key, at.begin, at.end - at.begin, id};
  return id;
}

/// The slot of the word, or the empty one that it would get.
Readings::Slot& Readings::slot_of(const KeyedWord& word, std::uint64_t key) {
  const std::string_view text = words_.text;
  std::size_t at = (key ^ key >> 32) & (slots_.size() - 1);
  while (slots_[at].size != 0 &&
         (slots_[at].key != key || text.substr(slots_[at].begin, slots_[at].size) != word.bytes)) {
    at = (at + 1) & (slots_.size() - 1);
  }
  return slots_[at];
}

std::uint32_t Readings::add(const KeyedWord& word) {
  vocabulary_.find_tests(word, found_);
  if (found_.empty()) return base_;
  const auto id = base_ + static_cast<std::uint32_t>(first_test_.size() - 1);
  const std::size_t bits = bits_.size();
  bits_.resize(bits + stride_);
  bits_[bits] = 1;  // kAnyWord
  for (const TestId test : found_) {
    tests_.push_back(test);
    for (const SetId set : vocabulary_.sets_of(test)) {
      bits_[bits + set / 64] |= std::uint64_t{1} << (set % 64);
    }
  }
  first_test_.push_back(static_cast<std::uint32_t>(tests_.size()));
  return id;
}

void Readings::grow() {
  if (slots_.size() == kMostSlots) return forget();
  std::vector<Slot> old(2 * slots_.size());
  old.swap(slots_);
  for (const Slot& slot : old) {
    if (slot.size == 0) continue;
    slot_of(KeyedWord(words_.text, slot.begin, std::size_t{slot.begin} + slot.size), slot.key) =
        slot;
  }
}

void Readings::forget() {
  base_ += static_cast<std::uint32_t>(first_test_.size());
  slots_.assign(slots_.size(), {});
  bits_.resize(stride_);
  first_test_ = {0, 0};
  tests_.clear();
}

}  // namespace sowlint::match

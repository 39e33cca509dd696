#include "readers/docx_numbering.h"

#include <algorithm>
#include <limits>
#include <string_view>

#include "readers/docx_number_format.h"
#include "readers/docx_vocabulary.h"

namespace sowlint::readers {
namespace {

using archive::XmlElement;

bool is_level(int level) {
  return level >= 0 && level < kListLevels;
}

/// w:numFmt, also where a newer format hides it in an alternate content block.
XmlElement number_format(XmlElement level) {
  if (const XmlElement direct = level.child(Name::NumFmt)) return direct;
  return level.child(Name::AlternateContent).child(Name::Choice).child(Name::NumFmt);
}

/// Word allows 31 characters in a label; a file that brings more could make every paragraph huge.
std::string cut(std::string_view label_text) {
  constexpr std::size_t kLongest = 128;
  std::size_t end = std::min(label_text.size(), kLongest);
  while (end > 0 && end < label_text.size() && (label_text[end] & 0xC0) == 0x80)
    --end;
  return std::string(label_text.substr(0, end));
}

ListLevel read_level(XmlElement element) {
  ListLevel level;
  level.defined = true;
  level.start = whole_number(val(element.child(Name::Start))).value_or(0);
  if (const XmlElement format = number_format(element)) {
    level.format = val(format).value_or("decimal");
    level.custom_format = format.attribute(Name::Format).value_or("");
  }
  level.text = cut(val(element.child(Name::LvlText)).value_or(""));
  level.style = val(element.child(Name::PStyle)).value_or("");
  level.legal = on_off(element.child(Name::IsLgl)).value_or(false);
  level.hidden = on_off(element.child(Name::RPr).child(Name::Vanish)).value_or(false);
  level.restart = whole_number(val(element.child(Name::LvlRestart)));
  return level;
}

std::string_view trimmed(std::string_view text) {
  constexpr std::string_view kBlanks = " \t\r\n";
  const std::size_t begin = text.find_first_not_of(kBlanks);
  if (begin == std::string_view::npos) return {};
  return text.substr(begin, text.find_last_not_of(kBlanks) - begin + 1);
}

}  // namespace

Numbering Numbering::read(XmlElement root, const StyleLists& style_lists) {
  Numbering numbering;
  for (const XmlElement element : root.children()) {
    if (element.name<Name>() == Name::AbstractNum) numbering.read_abstract(element);
    if (element.name<Name>() == Name::Num) numbering.read_num(element);
  }
  numbering.follow_style_links(style_lists);
  return numbering;
}

void Numbering::read_abstract(XmlElement element) {
  const std::optional<int> id = whole_number(element.attribute(Name::AbstractNumId));
  if (!id) return;
  Abstract list;
  for (const XmlElement child : element.children()) {
    const int level = whole_number(child.attribute(Name::Ilvl)).value_or(-1);
    if (child.name<Name>() == Name::Lvl && is_level(level)) {
      list.levels[static_cast<std::size_t>(level)] = read_level(child);
    }
  }
  list.style_link = val(element.child(Name::StyleLink)).value_or("");
  list.num_style_link = val(element.child(Name::NumStyleLink)).value_or("");
  abstracts_[*id] = std::move(list);
}

void Numbering::read_num(XmlElement element) {
  const std::optional<int> id = whole_number(element.attribute(Name::NumId));
  if (!id) return;
  Num num;
  num.abstract = whole_number(val(element.child(Name::AbstractNumId))).value_or(-1);
  for (const XmlElement child : element.children()) {
    const int level = whole_number(child.attribute(Name::Ilvl)).value_or(-1);
    if (child.name<Name>() != Name::LvlOverride || !is_level(level)) continue;
    if (const auto start = whole_number(val(child.child(Name::StartOverride)))) {
      num.start_overrides[level] = *start;
    }
    if (const XmlElement redefined = child.child(Name::Lvl)) {
      num.level_overrides[level] = read_level(redefined);
    }
  }
  nums_[*id] = std::move(num);
}

// An abstract list without levels of its own may stand for the one that a numbering style names:
// by the style's list or, where no style part says so, by the list that calls itself its
// definition.
void Numbering::follow_style_links(const StyleLists& style_lists) {
  std::map<std::string_view, int> definitions;
  for (const auto& [id, list] : abstracts_) {
    if (!list.style_link.empty()) definitions.emplace(list.style_link, id);
  }
  const auto linked = [&](int abstract) {
    const auto self = abstracts_.find(abstract);
    if (self == abstracts_.end() || self->second.levels[0].defined) return abstract;
    const std::string& style = self->second.num_style_link;
    if (const auto list = style_lists.find(style); list != style_lists.end()) {
      const auto num = nums_.find(list->second);
      if (num != nums_.end() && num->second.abstract != abstract) return num->second.abstract;
    }
    const auto definition = definitions.find(style);
    return definition == definitions.end() ? abstract : definition->second;
  };
  constexpr int kMostHops = 4;  // one is usual; the bound guards against circles
  for (auto& [id, num] : nums_) {
    for (int hop = 0; hop < kMostHops; ++hop)
      num.abstract = linked(num.abstract);
  }
}

std::optional<int> Numbering::abstract_of(int num_id) const {
  const auto num = nums_.find(num_id);
  if (num == nums_.end() || !abstracts_.contains(num->second.abstract)) return std::nullopt;
  return num->second.abstract;
}

const ListLevel* Numbering::level(int num_id, int level) const {
  const std::optional<int> abstract = abstract_of(num_id);
  if (!abstract || !is_level(level)) return nullptr;
  const std::map<int, ListLevel>& overrides = nums_.at(num_id).level_overrides;
  if (const auto redefined = overrides.find(level); redefined != overrides.end()) {
    return &redefined->second;
  }
  return &abstracts_.at(*abstract).levels[static_cast<std::size_t>(level)];
}

std::optional<int> Numbering::level_of_style(int num_id, std::string_view style) const {
  for (int i = 0; i < kListLevels; ++i) {
    const ListLevel* candidate = level(num_id, i);
    if (candidate && !style.empty() && candidate->style == style) return i;
  }
  return std::nullopt;
}

std::optional<int> Numbering::start_override(int num_id, int level) const {
  const auto num = nums_.find(num_id);
  if (num == nums_.end()) return std::nullopt;
  const auto start = num->second.start_overrides.find(level);
  if (start == num->second.start_overrides.end()) return std::nullopt;
  return start->second;
}

int ListCounters::start_of(ListPlace place) const {
  if (const auto start = numbering_->start_override(place.num_id, place.level)) return *start;
  const ListLevel* level = numbering_->level(place.num_id, place.level);
  return level ? level->start : 0;
}

void ListCounters::advance(Counter& counter, ListPlace place) {
  const auto own = static_cast<std::size_t>(place.level);
  const bool overrides = numbering_->start_override(place.num_id, place.level).has_value();
  const bool restarts = overrides && restarts_used_.insert({place.num_id, place.level}).second;
  if (!counter.running[own] || restarts) {
    counter.value[own] = start_of(place);
  } else if (counter.value[own] < std::numeric_limits<int>::max()) {
    ++counter.value[own];
  }
  counter.running[own] = true;
  for (int deeper = place.level + 1; deeper < kListLevels; ++deeper) {
    const ListLevel* level = numbering_->level(place.num_id, deeper);
    const std::optional<int> restart = level ? level->restart : std::nullopt;
    // lvlRestart counts levels from 1: N restarts after level N or above, 0 never.
    if (restart && place.level + 1 > *restart) continue;
    counter.running[static_cast<std::size_t>(deeper)] = false;
  }
  // A level that was skipped shows its start value: "1.1" may be the first label of a file.
  for (int higher = 0; higher < place.level; ++higher) {
    const auto i = static_cast<std::size_t>(higher);
    if (counter.running[i]) continue;
    counter.value[i] = start_of({place.num_id, higher});
    counter.running[i] = true;
  }
}

std::string ListCounters::compose(const Counter& counter, ListPlace place,
                                  const ListLevel& level) const {
  std::string label;
  for (std::size_t i = 0; i < level.text.size(); ++i) {
    const char c = level.text[i];
    const bool is_number = c == '%' && i + 1 < level.text.size() && level.text[i + 1] >= '1' &&
                           level.text[i + 1] <= '9';
    if (!is_number) {
      label += c;
      continue;
    }
    const int shown = level.text[++i] - '1';
    const ListLevel* source = numbering_->level(place.num_id, shown);
    if (shown > place.level || !source || source->format == "bullet") continue;
    const bool as_decimal = level.legal && source->format != "decimalZero";
    label += format_number(counter.value[static_cast<std::size_t>(shown)],
                           as_decimal ? "decimal" : source->format, source->custom_format);
  }
  return std::string(trimmed(label));
}

std::string ListCounters::next_label(ListPlace place) {
  const ListLevel* level = numbering_->level(place.num_id, place.level);
  if (!level || !level->defined) return {};
  Counter& counter = counters_[*numbering_->abstract_of(place.num_id)];
  advance(counter, place);
  if (level->hidden) return {};
  if (level->format == "bullet") return level->text.empty() ? "" : "•";
  return compose(counter, place, *level);
}

}  // namespace sowlint::readers

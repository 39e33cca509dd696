#include "readers/docx_fields.h"

#include <algorithm>
#include <iterator>
#include <limits>
#include <optional>
#include <utility>

#include "readers/docx_number_format.h"
#include "readers/docx_vocabulary.h"
#include "readers/story_words.h"

namespace sowlint::readers {
namespace {

using archive::XmlElement;

constexpr std::size_t kMostOpenFields = 512;  // beyond any document; bounds the stack
constexpr std::size_t kLongestCode = 4096;

/// The word of `code` that starts at or after `at`, which moves behind it. In upper case.
std::string next_word(std::string_view code, std::size_t& at) {
  constexpr std::string_view kBlanks = " \t\r\n";
  const std::size_t begin = code.find_first_not_of(kBlanks, at);
  if (begin == std::string_view::npos) {
    at = code.size();
    return {};
  }
  at = std::min(code.find_first_of(kBlanks, begin), code.size());
  std::string word(code.substr(begin, at - begin));
  for (char& c : word) {
    if (c >= 'a' && c <= 'z') c = static_cast<char>(c - 'a' + 'A');
  }
  return word;
}

std::string field_name(std::string_view code) {
  std::size_t at = 0;
  return next_word(code, at);
}

/// The number behind the switch `name` ("\\L") of a field's code.
std::optional<int> switch_value(std::string_view code, std::string_view name) {
  for (std::size_t at = 0; at < code.size();) {
    const std::string word = next_word(code, at);
    if (!word.starts_with(name)) continue;
    if (word.size() > name.size()) return whole_number(std::string_view(word).substr(name.size()));
    return whole_number(next_word(code, at));
  }
  return std::nullopt;
}

/// What form data (w:ffData) shows without a stored result.
std::string form_result(XmlElement data) {
  if (const XmlElement list = data.child(Name::DdList)) {
    const XmlElement chosen = list.child(Name::Result);
    int left = whole_number(val(chosen ? chosen : list.child(Name::DefaultValue))).value_or(0);
    for (const XmlElement entry : list.children()) {
      if (entry.name<Name>() != Name::ListEntry) continue;
      if (left-- == 0) return std::string(val(entry).value_or(""));
    }
  }
  if (const XmlElement box = data.child(Name::CheckBox)) {
    const std::optional<bool> checked = on_off(box.child(Name::Checked));
    return checked.value_or(on_off(box.child(Name::DefaultValue)).value_or(false)) ? "☒" : "☐";
  }
  return {};
}

struct ListNumber {
  const char* before;
  const char* format;
  const char* after;
};

/// The levels of Word's list "NumberDefault", which LISTNUM fields count in.
constexpr ListNumber kNumberDefault[] = {
    {"", "decimal", ")"},  {"", "lowerLetter", ")"},  {"", "lowerRoman", ")"},
    {"(", "decimal", ")"}, {"(", "lowerLetter", ")"}, {"(", "lowerRoman", ")"},
    {"", "decimal", "."},  {"", "lowerLetter", "."},  {"", "lowerRoman", "."}};

int one_more(int& count) {
  if (count < std::numeric_limits<int>::max()) ++count;
  return count;
}

}  // namespace

bool is_listing_code(std::string_view code) {
  const std::string name = field_name(code);
  return name == "TOC" || name == "TOA" || name == "INDEX";
}

void Fields::add_code(std::string_view code) {
  if (open_.empty() || open_.back().in_result) return;
  std::string& known = open_.back().code;
  known += code.substr(0, kLongestCode - std::min(kLongestCode, known.size()));
}

std::string Fields::mark(XmlElement field_char) {
  const std::string_view type = field_char.attribute(Name::FldCharType).value_or("");
  if (type == "begin" && open_.size() < kMostOpenFields) {
    open_.emplace_back();
    ++codes_;
    open_.back().form_result = form_result(field_char.child(Name::FfData));
  } else if (type == "separate") {
    separate();
  } else if (type == "end") {
    return end();
  }
  return {};
}

void Fields::separate() {
  if (open_.empty() || open_.back().in_result) return;
  Field& field = open_.back();
  field.in_result = true;
  --codes_;
  field.listing = is_listing_code(field.code);
  if (field.listing) ++listings_;
}

std::string Fields::end() {
  if (open_.empty()) return {};
  const Field field = std::move(open_.back());
  open_.pop_back();
  if (!field.in_result) --codes_;
  if (field.listing) --listings_;
  if (open_.empty()) unprinted_.clear();
  if (field.printed) return {};
  if (!field.form_result.empty()) return field.form_result;
  return field.in_result ? std::string() : generated_number(field.code);
}

std::string Fields::generated_number(std::string_view code) {
  const std::string name = field_name(code);
  if (name == "AUTONUM" || name == "AUTONUMLGL") {
    return std::to_string(one_more(counters_[name])) + ".";
  }
  if (name == "AUTONUMOUT") return format_number(one_more(counters_[name]), "upperRoman") + ".";
  if (name != "LISTNUM") return {};
  constexpr int kLevels = static_cast<int>(std::size(kNumberDefault));
  const int level = std::clamp(switch_value(code, "\\L").value_or(1), 1, kLevels);
  int& count = counters_[name + std::to_string(level)];
  one_more(count);
  count = switch_value(code, "\\S").value_or(count);
  for (int deeper = level + 1; deeper <= kLevels; ++deeper) {
    counters_.erase(name + std::to_string(deeper));
  }
  const ListNumber& print = kNumberDefault[level - 1];
  return print.before + format_number(count, print.format) + print.after;
}

std::string Fields::finish() {
  open_.clear();
  codes_ = 0;
  listings_ = 0;
  return std::exchange(unprinted_, {});
}

}  // namespace sowlint::readers

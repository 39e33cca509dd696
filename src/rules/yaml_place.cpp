#include "rules/yaml_place.h"

#include <algorithm>

#include "rules/yaml.h"

namespace sowlint::rules {

LineColumn place_of(std::string_view text, std::size_t offset) {
  offset = std::min(offset, text.size());
  LineColumn at;
  for (std::size_t i = 0; i < offset; ++i) {
    if (text[i] == '\n') {
      ++at.line;
      at.column = 1;
    } else if (!continues_code_point(text[i])) {
      ++at.column;
    }
  }
  return at;
}

namespace {

/// Bytes of the source that an escape of double-quoted YAML takes, its backslash included.
std::size_t escape_length(std::string_view source) {
  if (source.size() < 2) return source.size();
  switch (source[1]) {
    case 'x':
      return 4;
    case 'u':
      return 6;
    case 'U':
      return 10;
    default:
      return 2;
  }
}

std::size_t code_point_length(std::string_view value) {
  std::size_t length = 1;
  while (length < value.size() && continues_code_point(value[length]))
    ++length;
  return length;
}

bool is_blank(char byte) {
  return byte == ' ' || byte == '\t' || byte == '\n' || byte == '\r';
}

/// Walks source and value side by side. Where YAML folds lines, blanks of the source stand for
/// fewer in the value; where it escapes, several bytes stand for one character.
class ScalarWalk {
 public:
  ScalarWalk(std::string_view source, std::string_view value)
      : source_(source),
        value_(value),
        quote_(source.empty() ? '\0' : source.front()) {
    if (quote_ == '"' || quote_ == '\'') position_ = 1;
    if (quote_ == '|' || quote_ == '>') skip_header();
  }

  /// Bytes from the scalar's first byte to where byte `offset` of its value stands.
  std::size_t to(std::size_t offset) {
    while (done_ < offset && done_ < value_.size() && position_ < source_.size())
      step();
    if (position_ < source_.size() && done_ < value_.size() && !is_blank(value_[done_])) {
      skip_blanks();
    }
    return position_;
  }

 private:
  void skip_header() {
    while (position_ < source_.size() && source_[position_] != '\n')
      ++position_;
    skip_blanks();
  }

  void skip_blanks() {
    while (position_ < source_.size() && is_blank(source_[position_]))
      ++position_;
  }

  void step() {
    const char here = source_[position_];
    if (quote_ == '"' && here == '\\') {
      position_ += escape_length(source_.substr(position_));
      done_ += code_point_length(value_.substr(done_));
    } else if (is_blank(here) && !is_blank(value_[done_])) {
      ++position_;  // indentation or a fold
    } else if (is_blank(value_[done_]) && here != value_[done_]) {
      ++done_;
      skip_blanks();
    } else {
      position_ += quote_ == '\'' && here == '\'' ? 2 : 1;
      ++done_;
    }
  }

  std::string_view source_;
  std::string_view value_;
  char quote_;
  std::size_t position_ = 0;
  std::size_t done_ = 0;
};

}  // namespace

LineColumn place_in_scalar(std::string_view text, const YamlNode& scalar, std::size_t offset) {
  if (text.starts_with(kByteOrderMark)) text.remove_prefix(kByteOrderMark.size());
  if (scalar.offset >= text.size()) return scalar.at;
  ScalarWalk walk(text.substr(scalar.offset), scalar.text);
  return place_of(text, scalar.offset + walk.to(offset));
}

}  // namespace sowlint::rules

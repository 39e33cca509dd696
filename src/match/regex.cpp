// From a pattern to the regular expression that says the same. Every word takes the blank behind it
// along, or the end of its row, so that optional words and gaps need no blanks of their own.
#include <re2/re2.h>

#include "match/pattern.h"

namespace sowlint::match {
namespace {

constexpr const char* kWordEnd = "(?: |$)";
constexpr const char* kRestOfWord = "[^ \\n]*";
/// What may stand before a stem inside a word: "@customer" is no word that ends in "er".
constexpr const char* kFrontOfWord = "(?:[^ \\n@][^ \\n]*)?";

void write(const Pattern& pattern, std::string& out);

void write_all(const Pattern& pattern, const char* between, std::string& out) {
  for (std::size_t i = 0; i < pattern.parts.size(); ++i) {
    if (i > 0) out += between;
    write(pattern.parts[i], out);
  }
}

void write_gap(const Pattern& gap, std::string& out) {
  out.append("(?:").append(gap.wide ? "[^ \\n]" : "[^ \\n;]").append(kRestOfWord);
  out.append(kWordEnd).append("){").append(std::to_string(gap.least)).append(",");
  out.append(std::to_string(gap.most)).append("}?");
}

void write(const Pattern& pattern, std::string& out) {
  using Kind = Pattern::Kind;
  switch (pattern.kind) {
    case Kind::Word:
      out.append(RE2::QuoteMeta(pattern.text)).append(kWordEnd);
      break;
    case Kind::Prefix:
      out.append(RE2::QuoteMeta(pattern.text)).append(kRestOfWord).append(kWordEnd);
      break;
    case Kind::Suffix:
      out.append(kFrontOfWord).append(RE2::QuoteMeta(pattern.text)).append(kWordEnd);
      break;
    case Kind::Infix:
      out.append(kFrontOfWord).append(RE2::QuoteMeta(pattern.text));
      out.append(kRestOfWord).append(kWordEnd);
      break;
    case Kind::Class:
      out += pattern.text == "@number" ? "[0-9][0-9.,]*" : "@(?:customer|vendor|party)";
      out += kWordEnd;
      break;
    case Kind::Gap:
      write_gap(pattern, out);
      break;
    case Kind::Sequence:
      write_all(pattern, "", out);
      break;
    case Kind::Choice:
      out += "(?:";
      write_all(pattern, "|", out);
      out += ")";
      break;
    case Kind::Optional:
      out += "(?:";
      write_all(pattern, "", out);
      out += ")?";
      break;
  }
}

}  // namespace

std::string to_regex(const Pattern& pattern) {
  std::string out = "(?m)(?:^| )(";
  write(pattern, out);
  out += ")";
  return out;
}

}  // namespace sowlint::match

#include "readers/mime.h"

#include <algorithm>
#include <array>
#include <optional>

#include "readers/story_words.h"

namespace sowlint::readers {
namespace {

/// Header lines beyond this many bytes are not looked at: no honest e-mail has them.
constexpr std::size_t kMostHeader = std::size_t{1} << 20;

std::string lower_case(std::string_view text) {
  std::string lower(text);
  std::transform(lower.begin(), lower.end(), lower.begin(), [](char c) {
    return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
  });
  return lower;
}

/// The line at `at` without its end; `at` moves to the next one.
std::string_view take_line(std::string_view text, std::size_t& at) {
  const std::size_t end = std::min(text.find('\n', at), text.size());
  std::string_view line = text.substr(at, end - at);
  at = std::min(end + 1, text.size());
  if (line.ends_with('\r')) line.remove_suffix(1);
  return line;
}

void take_header(std::string_view name, std::string_view value, MimePart& part) {
  const std::string key = lower_case(trimmed(name));
  if (key == "content-type") {
    part.type = parse_header_value(value);
  } else if (key == "content-disposition") {
    part.disposition = parse_header_value(value);
  } else if (key == "content-transfer-encoding") {
    part.encoding = lower_case(trimmed(value));
  } else if (key == "content-id") {
    const std::string_view id = trimmed(value);
    const bool bracketed = id.size() > 2 && id.front() == '<' && id.back() == '>';
    part.id = bracketed ? id.substr(1, id.size() - 2) : id;
  }
}

/// Reads the header lines of `text` into `part`; its body is what follows the first empty line.
void read_headers(std::string_view text, MimePart& part) {
  std::size_t at = 0;
  std::string name;
  std::string value;
  while (at < text.size() && at < kMostHeader) {
    const std::size_t begin = at;
    const std::string_view line = take_line(text, at);
    if (line.empty()) break;
    if (line.front() == ' ' || line.front() == '\t') {
      value.append(" ").append(trimmed(line));
      continue;
    }
    if (!name.empty()) take_header(name, value, part);
    const std::size_t colon = line.find(':');
    if (colon == std::string_view::npos) {
      // No header: the body begins without an empty line.
      name.clear();
      at = begin;
      break;
    }
    name = line.substr(0, colon);
    value = line.substr(colon + 1);
  }
  if (!name.empty()) take_header(name, value, part);
  if (part.type.value.empty()) part.type.value = "text/plain";
  part.body = text.substr(at);
}

class Parser {
 public:
  Parser(const base::Limits& limits, base::Budget& budget) : limits_(limits), budget_(budget) {}

  MimePart parse(std::string_view text, std::size_t depth) {
    MimePart part;
    if (!budget_.charge(text.size()) || ++parts_ > limits_.mail_parts) {
      complete_ = false;
      return part;
    }
    read_headers(text, part);
    const std::string boundary = part.type.parameter("boundary");
    if (part.family() != "multipart" || boundary.empty()) return part;
    if (depth >= limits_.mail_depth) {
      complete_ = false;
      return part;
    }
    split(part, "--" + boundary, depth);
    return part;
  }

  [[nodiscard]] bool complete() const { return complete_; }

 private:
  /// Cuts the body at the lines that begin with `border`.
  void split(MimePart& part, const std::string& border, std::size_t depth) {
    const std::string_view body = part.body;
    std::optional<std::size_t> begin;
    bool ended = false;
    const auto end_part = [&](std::size_t end) {
      if (!begin || !complete_) return;
      // The line end in front of the border belongs to the border.
      if (end > *begin && body[end - 1] == '\n') --end;
      if (end > *begin && body[end - 1] == '\r') --end;
      part.parts.push_back(parse(body.substr(*begin, end - *begin), depth + 1));
    };
    for (std::size_t at = 0; at < body.size() && !ended;) {
      const std::size_t line_begin = at;
      const std::string_view line = take_line(body, at);
      if (!line.starts_with(border)) continue;
      const std::string_view rest = trimmed(line.substr(border.size()));
      if (!rest.empty() && rest != "--") continue;
      end_part(line_begin);
      begin = at;
      ended = rest == "--";
    }
    if (!ended) end_part(body.size());
  }

  const base::Limits& limits_;
  base::Budget& budget_;
  std::size_t parts_ = 0;
  bool complete_ = true;
};

/// "From ann@example.org Mon Jan  6 09:00:00 2025": what begins an e-mail in a mailbox.
bool is_mailbox_line(std::string_view line) {
  return line.starts_with("From ") && line.size() > 20 &&
         std::count(line.begin(), line.end(), ':') >= 2;
}

}  // namespace

std::string_view MimePart::family() const {
  return std::string_view(type.value).substr(0, type.value.find('/'));
}

std::string MimePart::file_name() const {
  std::string name = disposition.parameter("filename");
  return name.empty() ? type.parameter("name") : name;
}

bool is_mail(std::string_view bytes) {
  constexpr std::array<std::string_view, 8> kOnlyInMail = {
      "received:",     "return-path:",    "message-id:", "mime-version:",
      "delivered-to:", "dkim-signature:", "x-mailer:",   "content-transfer-encoding:"};
  constexpr std::size_t kMostLines = 60;
  if (bytes.starts_with("\xEF\xBB\xBF")) bytes.remove_prefix(3);
  bool mail = false;
  std::size_t at = 0;
  for (std::size_t i = 0; i < kMostLines && at < bytes.size(); ++i) {
    const std::string line = lower_case(take_line(bytes, at).substr(0, 200));
    if (line.empty()) break;
    if (line.front() == ' ' || line.front() == '\t' || (i == 0 && line.starts_with("from ")))
      continue;
    const std::size_t colon = line.find(':');
    if (colon == std::string::npos || line.substr(0, colon).find(' ') != std::string::npos)
      return false;
    mail = mail || std::any_of(kOnlyInMail.begin(), kOnlyInMail.end(),
                               [&line](std::string_view name) { return line.starts_with(name); });
  }
  return mail;
}

MimeMail parse_mail(std::string_view bytes, const base::Limits& limits, base::Budget& budget) {
  MimeMail mail;
  if (bytes.starts_with("\xEF\xBB\xBF")) bytes.remove_prefix(3);
  std::size_t at = 0;
  const std::string_view first = take_line(bytes, at);
  if (first.starts_with("From ")) bytes.remove_prefix(at);
  if (is_mailbox_line(first)) {
    for (at = 0; (at = bytes.find("\n\nFrom ", at)) != std::string_view::npos;) {
      std::size_t line = at + 2;
      if (is_mailbox_line(take_line(bytes, line))) {
        mail.several = true;
        bytes = bytes.substr(0, at);
        break;
      }
      at = line;
    }
  }
  Parser parser(limits, budget);
  mail.root = parser.parse(bytes, 0);
  mail.complete = parser.complete();
  return mail;
}

}  // namespace sowlint::readers

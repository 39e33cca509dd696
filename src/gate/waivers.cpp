#include "gate/waivers.h"

#include <algorithm>
#include <filesystem>
#include <nlohmann/json.hpp>
#include <system_error>
#include <utility>

#include "base/files.h"
#include "rules/fields.h"
#include "rules/yaml.h"

namespace sowlint::gate {
namespace {

namespace fs = std::filesystem;
using rules::Fields;
using rules::Source;
using rules::YamlNode;

constexpr std::string_view kFileKeys[] = {"waivers"};
constexpr std::string_view kKeys[] = {"rule",     "check", "found",       "severity",
                                      "clause",   "text",  "by",          "reason",
                                      "accepted", "until", "fingerprint", "says"};
constexpr std::string_view kSayingKeys[] = {"words", "after"};

constexpr std::string_view kHead =
    "# Accepted risks. \"sowlint gate --accept\" adds to this file, \"sowlint gate "
    "--list-waivers\"\n"
    "# shows what they are worth today. An entry names its finding by content (\"says\"): it "
    "holds\n"
    "# wherever the clause moves, and no longer when its words change in a way that matters.\n"
    "waivers:\n";

class WaiverReader {
 public:
  WaiverReader(const YamlNode& node, const Source& source)
      : fields_(node, source, "a waiver", kKeys),
        source_(source) {}

  Waiver read() {
    Waiver waiver;
    waiver.at = fields_.node().at;
    if (!fields_.usable()) return waiver;
    waiver.check = fields_.text("check").value_or("");
    waiver.found = fields_.text("found").value_or("");
    waiver.content.rule = fields_.text("rule").value_or("");
    if (waiver.check.empty() == waiver.content.rule.empty()) {
      source_.fail(fields_.node(), R"(a waiver names either a "rule" or a "check")");
    }
    waiver.by = fields_.needed_text("by");
    waiver.reason = fields_.needed_text("reason");
    waiver.clause = fields_.text("clause").value_or("");
    waiver.text = fields_.text("text").value_or("");
    waiver.accepted = day("accepted");
    waiver.until = day("until");
    if (!waiver.check.empty()) return waiver;
    waiver.content.fingerprint = fields_.needed_text("fingerprint");
    read_severity(waiver);
    read_sayings(waiver);
    return waiver;
  }

 private:
  [[nodiscard]] Date day(std::string_view key) const {
    const YamlNode* node = fields_.need(key);
    if (node == nullptr) return {};
    const auto date = date_in(node->text);
    if (node->kind != YamlNode::Kind::Scalar || !date) {
      source_.fail(*node, "\"" + std::string(key) + "\" must be a date, as in 2026-12-31");
      return {};
    }
    return *date;
  }

  void read_severity(Waiver& waiver) const {
    const YamlNode* node = fields_.find("severity");
    if (node == nullptr) return;
    constexpr std::string_view kNames[] = {"high", "medium", "low", "info"};
    waiver.content.severity = rules::word(*node, source_, "\"severity\"", kNames, severity_named);
  }

  void read_sayings(Waiver& waiver) const {
    const YamlNode* node = fields_.find("says");
    if (node == nullptr) return;
    for (const YamlNode& item : rules::list_items(*node, source_, "says")) {
      const Fields entry(item, source_, "an entry of \"says\"", kSayingKeys);
      if (!entry.usable()) continue;
      waiver.content.sayings.push_back(
          {entry.needed_text("words"), entry.text("after").value_or("")});
    }
  }

  Fields fields_;
  const Source& source_;
};

/// A text between double quotes, as JSON and YAML write it.
std::string quoted(const std::string& text) {
  return nlohmann::json(text).dump(-1, ' ', false, nlohmann::json::error_handler_t::replace);
}

void add_line(std::string& entry, const std::string& indent, const std::string& key,
              const std::string& value) {
  if (value.empty()) return;
  entry += indent + key + ": " + quoted(value) + "\n";
}

/// The entry, its dash after `dash` blanks.
std::string entry_of(const Waiver& waiver, std::size_t dash) {
  const std::string indent(dash + 2, ' ');
  std::string entry;
  add_line(entry, indent, "check", waiver.check);
  add_line(entry, indent, "found", waiver.found);
  add_line(entry, indent, "rule", waiver.content.rule);
  if (waiver.content.severity) {
    entry += indent + "severity: " + name_of(*waiver.content.severity) + "\n";
  }
  add_line(entry, indent, "clause", waiver.clause);
  add_line(entry, indent, "text", waiver.text);
  add_line(entry, indent, "by", waiver.by);
  add_line(entry, indent, "reason", waiver.reason);
  entry += indent + "accepted: " + to_string(waiver.accepted) + "\n";
  entry += indent + "until: " + to_string(waiver.until) + "\n";
  add_line(entry, indent, "fingerprint", waiver.content.fingerprint);
  if (!waiver.content.sayings.empty()) entry += indent + "says:\n";
  for (const Saying& saying : waiver.content.sayings) {
    entry += indent + "  - words: " + quoted(saying.words) + "\n";
    add_line(entry, indent + "    ", "after", saying.lead_in);
  }
  entry[dash] = '-';
  return entry;
}

std::vector<std::string> lines_of(std::string_view text) {
  std::vector<std::string> lines;
  while (!text.empty()) {
    const std::size_t end = std::min(text.find('\n'), text.size());
    lines.emplace_back(text.substr(0, end));
    text.remove_prefix(std::min(end + 1, text.size()));
  }
  return lines;
}

bool is_comment_or_blank(const std::string& line) {
  const std::size_t first = line.find_first_not_of(" \t\r");
  return first == std::string::npos || line[first] == '#';
}

/// The file's lines without the entries `replaced`. Comments before the entry that follows stay.
std::string without_entries(const WaiverFile& file, const std::vector<std::size_t>& replaced) {
  std::vector<std::string> lines = lines_of(file.bytes);
  std::vector<bool> gone(lines.size(), false);
  for (const std::size_t index : replaced) {
    const std::size_t first = file.waivers[index].at.line - 1;
    std::size_t end =
        index + 1 < file.waivers.size() ? file.waivers[index + 1].at.line - 1 : lines.size();
    while (end > first + 1 && is_comment_or_blank(lines[end - 1]))
      --end;
    for (std::size_t line = first; line < end; ++line)
      gone[line] = true;
  }
  std::string text;
  for (std::size_t line = 0; line < lines.size(); ++line)
    if (!gone[line]) text += lines[line] + "\n";
  return text;
}

bool same_entry(const Waiver& a, const Waiver& b) {
  return a.check == b.check && a.found == b.found && a.content.rule == b.content.rule &&
         a.content.fingerprint == b.content.fingerprint &&
         a.content.severity == b.content.severity && a.content.sayings == b.content.sayings &&
         a.by == b.by && a.reason == b.reason && a.accepted == b.accepted && a.until == b.until;
}

tl::expected<std::vector<Waiver>, std::vector<Error>> parsed(const std::string& path,
                                                             const std::string& bytes,
                                                             const base::Limits& limits) {
  rules::ErrorList errors;
  const rules::PackFile file{path, bytes, false};
  std::vector<Waiver> waivers;
  const auto root = rules::parse_yaml(path, bytes, limits, errors);
  if (root && root->kind != YamlNode::Kind::Null) {
    const Source source(file, errors);
    const Fields fields(*root, source, "the waivers", kFileKeys);
    const YamlNode* list = fields.find("waivers");
    const bool any = list != nullptr && list->kind != YamlNode::Kind::Null &&
                     !(list->kind == YamlNode::Kind::List && list->values.empty());
    if (any) {
      for (const YamlNode& item : rules::list_items(*list, source, "waivers"))
        waivers.push_back(WaiverReader(item, source).read());
    }
  }
  if (errors.empty()) return waivers;
  std::vector<Error> found = errors.take();
  for (Error& error : found)
    error.kind = ErrorKind::Usage;
  return tl::unexpected(std::move(found));
}

/// Whether `bytes` hold the entries of `file` but the replaced ones, and then `waiver`.
bool holds_all(const std::string& bytes, const WaiverFile& file,
               const std::vector<std::size_t>& replaced, const Waiver& waiver,
               const base::Limits& limits) {
  const auto now = parsed(file.path, bytes, limits);
  if (!now) return false;
  std::size_t next = 0;
  for (std::size_t i = 0; i < file.waivers.size(); ++i) {
    if (std::find(replaced.begin(), replaced.end(), i) != replaced.end()) continue;
    if (next >= now->size() || !same_entry(file.waivers[i], (*now)[next])) return false;
    ++next;
  }
  return next + 1 == now->size() && same_entry((*now)[next], waiver);
}

}  // namespace

std::string waiver_path(const std::string& contract) {
  fs::path path(contract);
  return path.replace_extension(".waivers.yaml").string();
}

tl::expected<WaiverFile, std::vector<Error>> read_waivers(const std::string& path,
                                                          const base::Limits& limits) {
  WaiverFile file;
  file.path = path;
  std::error_code ignored;
  if (!fs::exists(fs::symlink_status(path, ignored))) return file;
  auto bytes = base::read_file(path, limits.pack_file_bytes);
  if (!bytes) {
    bytes.error().kind = ErrorKind::Usage;
    return tl::unexpected(std::vector<Error>{std::move(bytes.error())});
  }
  return parse_waivers(path, *bytes, limits);
}

tl::expected<WaiverFile, std::vector<Error>> parse_waivers(const std::string& path,
                                                           const std::string& bytes,
                                                           const base::Limits& limits) {
  auto waivers = parsed(path, bytes, limits);
  if (!waivers) return tl::unexpected(std::move(waivers.error()));
  return WaiverFile{path, bytes, std::move(*waivers)};
}

Result<std::string> with_waiver(const WaiverFile& file, const std::vector<std::size_t>& replaced,
                                const Waiver& waiver, const base::Limits& limits) {
  std::string bytes;
  if (file.waivers.empty()) {
    // Comments that stand in a file without entries are kept above the head.
    const bool only_comments = std::all_of(file.bytes.begin(), file.bytes.end(),
                                           [](char c) { return c == '\n' || c == ' '; });
    bytes = only_comments ? std::string(kHead) : file.bytes;
    if (!only_comments && bytes.find("waivers:") == std::string::npos) bytes += "waivers:\n";
    const std::size_t empty_list = bytes.find("waivers: []");
    if (empty_list != std::string::npos) bytes.replace(empty_list, 11, "waivers:");
    if (!bytes.ends_with('\n')) bytes += '\n';
    bytes += entry_of(waiver, 2);
  } else {
    constexpr std::size_t kDash = 2;
    const std::size_t column = std::max<std::size_t>(file.waivers.front().at.column, kDash + 1);
    bytes = without_entries(file, replaced);
    if (!bytes.ends_with('\n')) bytes += '\n';
    bytes += entry_of(waiver, column - kDash - 1);
  }
  if (holds_all(bytes, file, replaced, waiver, limits)) return bytes;
  return tl::unexpected(Error{ErrorKind::Usage,
                              "the entries of this file are not written one below the other, so "
                              "nothing can be added without disturbing them; write them as a list "
                              "with one \"- \" each",
                              file.path, 0, 0});
}

}  // namespace sowlint::gate

#include "cli/limits.h"

#include <charconv>
#include <cstdint>
#include <iterator>
#include <limits>
#include <optional>
#include <string>
#include <string_view>
#include <system_error>
#include <utility>
#include <vector>

#include "rules/suggest.h"

namespace sowlint::cli {
namespace {

using base::Limits;

/// A limit by its name. Bytes may be given as "64M".
struct NamedLimit {
  std::string_view name;
  void (*set)(Limits& limits, std::uint64_t value);
  std::uint64_t least;
  std::uint64_t most;
};

/// Sets a member of any unsigned or signed type.
template <auto Member>
void set(Limits& limits, std::uint64_t value) {
  auto& member = limits.*Member;
  member = static_cast<std::remove_reference_t<decltype(member)>>(value);
}

constexpr std::uint64_t kBytes = std::uint64_t{1} << 40U;  // 1 TiB
constexpr std::uint64_t kCount = 1'000'000'000;
constexpr std::uint64_t kSeconds = 86'400;
constexpr std::uint64_t kDepth = 10'000;  ///< more would overflow the stack of some reader

constexpr NamedLimit kLimits[] = {
    {"input", set<&Limits::input_bytes>, 1, kBytes},
    {"pdf", set<&Limits::pdf_bytes>, 1, kBytes},
    {"archive-entries", set<&Limits::archive_entries>, 1, kCount},
    {"part", set<&Limits::part_bytes>, 1, std::uint64_t{1} << 31U},
    {"package", set<&Limits::package_bytes>, 1, kBytes},
    {"ratio", set<&Limits::ratio>, 1, kCount},
    {"ratio-from", set<&Limits::ratio_from_bytes>, 0, kBytes},
    {"xml-depth", set<&Limits::xml_depth>, 1, kDepth},
    {"xml-nodes", set<&Limits::xml_nodes>, 1, kCount},
    {"xml-attributes", set<&Limits::xml_attributes>, 1, kCount},
    {"table-depth", set<&Limits::table_depth>, 1, 512},
    {"rtf-groups", set<&Limits::rtf_groups>, 1, 10'000},
    {"mail-depth", set<&Limits::mail_depth>, 1, 64},
    {"mail-nesting", set<&Limits::mail_nesting>, 0, 64},
    {"mail-parts", set<&Limits::mail_parts>, 1, kCount},
    {"yaml-depth", set<&Limits::yaml_depth>, 1, 512},
    {"findings", set<&Limits::findings>, 1, kCount},
    {"pack-file", set<&Limits::pack_file_bytes>, 1, kBytes},
    {"pack", set<&Limits::pack_bytes>, 1, kBytes},
    {"pack-rules", set<&Limits::pack_rules>, 1, kCount},
    {"regex", set<&Limits::regex_bytes>, 1, std::uint64_t{1} << 30U},
    {"work", set<&Limits::work>, 1, std::numeric_limits<std::uint64_t>::max()},
    {"child-seconds", set<&Limits::child_seconds>, 1, kSeconds},
    {"child-cpu-seconds", set<&Limits::child_cpu_seconds>, 1, kSeconds},
    {"child-memory", set<&Limits::child_memory_bytes>, std::uint64_t{1} << 20U, kBytes},
    {"child-output", set<&Limits::child_output_bytes>, 1, kBytes},
    {"ocr-seconds", set<&Limits::ocr_seconds>, 1, kSeconds},
    {"ocr-pages", set<&Limits::ocr_pages>, 0, kCount},
};

Error usage(std::string message) {
  return {ErrorKind::Usage, std::move(message), "", 0, 0};
}

/// "64M" as bytes; K, M and G are powers of 1,024.
std::optional<std::uint64_t> number_of(std::string_view text) {
  unsigned shift = 0;
  if (text.ends_with('K')) shift = 10;
  if (text.ends_with('M')) shift = 20;
  if (text.ends_with('G')) shift = 30;
  if (shift > 0) text.remove_suffix(1);
  std::uint64_t value = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
  if (error != std::errc() || end != text.data() + text.size()) return std::nullopt;
  if (value > std::numeric_limits<std::uint64_t>::max() >> shift) return std::nullopt;
  return value << shift;
}

std::optional<Error> apply(const std::string& words, Limits& limits) {
  const std::size_t equals = words.find('=');
  const std::string name = words.substr(0, equals);
  std::vector<std::string_view> names;
  std::string all;
  for (const NamedLimit& limit : kLimits) {
    names.push_back(limit.name);
    all += (all.empty() ? "" : ", ") + std::string(limit.name);
    if (limit.name != name) continue;
    const auto value =
        equals == std::string::npos ? std::nullopt : number_of(words.substr(equals + 1));
    if (value && limit.least <= *value && *value <= limit.most) {
      limit.set(limits, *value);
      return std::nullopt;
    }
    std::string message = "--limit " + name;
    message.append(" takes a whole number from ").append(std::to_string(limit.least));
    message.append(" to ").append(std::to_string(limit.most)).append(", as in --limit ");
    message.append(name).append("=100; K, M and G may follow it");
    return usage(std::move(message));
  }
  const std::string guess = rules::did_you_mean(name, names);
  std::string message = "there is no limit \"";
  message.append(name).append("\"").append(guess).append("; there are: ").append(all);
  return usage(std::move(message));
}

}  // namespace

Result<Limits> limits_of(const Invocation& invocation) {
  Limits limits;
  for (const std::string& words : invocation.values("limit")) {
    if (auto error = apply(words, limits)) return tl::unexpected(std::move(*error));
  }
  return limits;
}

}  // namespace sowlint::cli

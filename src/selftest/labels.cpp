#include "selftest/labels.h"

#include <algorithm>
#include <charconv>
#include <filesystem>
#include <nlohmann/json.hpp>
#include <optional>
#include <system_error>
#include <utility>

#include "base/files.h"

namespace sowlint::selftest {
namespace {

namespace fs = std::filesystem;

/// Calls `line(number, text)` for every line that is not empty, until one returns an error.
template <class Line>
Result<void> for_each_line(std::string_view text, Line line) {
  std::size_t number = 0;
  while (!text.empty()) {
    const std::size_t end = std::min(text.find('\n'), text.size());
    std::string_view content = text.substr(0, end);
    text.remove_prefix(std::min(end + 1, text.size()));
    ++number;
    if (content.ends_with('\r')) content.remove_suffix(1);
    if (content.empty()) continue;
    if (auto result = line(number, content); !result) return result;
  }
  return {};
}

std::vector<std::string_view> columns_of(std::string_view line) {
  std::vector<std::string_view> columns;
  while (true) {
    const std::size_t tab = line.find('\t');
    columns.push_back(line.substr(0, tab));
    if (tab == std::string_view::npos) return columns;
    line.remove_prefix(tab + 1);
  }
}

std::optional<std::size_t> whole_number(std::string_view text) {
  std::size_t number = 0;
  const auto [rest, error] = std::from_chars(text.data(), text.data() + text.size(), number);
  if (error != std::errc() || rest != text.data() + text.size()) return std::nullopt;
  return number;
}

tl::unexpected<Error> bad_line(const std::string& path, std::size_t line, std::string message) {
  return tl::unexpected(Error{ErrorKind::Usage, std::move(message), path, line, 0});
}

Result<void> read_units(const std::string& path, std::string_view text,
                        LabelledDocument& document) {
  return for_each_line(text, [&](std::size_t number, std::string_view line) -> Result<void> {
    const auto columns = columns_of(line);
    if (columns.size() < 4) return bad_line(path, number, "expected index, begin, end and text");
    const auto index = whole_number(columns[0]);
    const auto begin = whole_number(columns[1]);
    const auto end = whole_number(columns[2]);
    if (!index || !begin || !end || *begin > *end) {
      return bad_line(path, number, "expected three whole numbers before the text");
    }
    document.units[*index] = {{*begin, *end}, std::string(columns[3])};
    return {};
  });
}

Result<void> read_gold(const std::string& path, std::string_view text, LabelledDocument& document) {
  return for_each_line(text, [&](std::size_t number, std::string_view line) -> Result<void> {
    const auto columns = columns_of(line);
    if (columns.size() < 3) return bad_line(path, number, "expected unit, concept and certainty");
    if (columns[0] == "-") return {};
    const auto unit = whole_number(columns[0]);
    if (!unit) return bad_line(path, number, "expected a unit's index or \"-\"");
    auto& labels = columns[2] == "sure" ? document.sure : document.contested;
    labels[std::string(columns[1])].insert(*unit);
    return {};
  });
}

/// A member of type `T`, or nothing.
template <class T>
std::optional<T> member(const nlohmann::json& object, const char* name) {
  const auto found = object.find(name);
  if (found == object.end()) return std::nullopt;
  if constexpr (std::is_same_v<T, bool>) {
    return found->is_boolean() ? std::optional(found->get<bool>()) : std::nullopt;
  } else {
    return found->is_string() ? std::optional(found->get<std::string>()) : std::nullopt;
  }
}

std::optional<LabelledExample> example_of(const nlohmann::json& object) {
  if (!object.is_object()) return std::nullopt;
  auto id = member<std::string>(object, "id");
  auto concept_id = member<std::string>(object, "concept");
  const auto language = member<std::string>(object, "lang");
  const auto unit = member<std::string>(object, "unit");
  const auto expected = member<bool>(object, "expect");
  auto text = member<std::string>(object, "text");
  if (!id || !concept_id || !language || !unit || !expected || !text) return std::nullopt;
  return LabelledExample{std::move(*id),
                         std::move(*concept_id),
                         language_of_code(*language).value_or(Language::Unsure),
                         *unit == "clause",
                         *expected,
                         std::move(*text)};
}

}  // namespace

Result<std::vector<LabelledDocument>> read_labels(const std::string& folder,
                                                  const base::Limits& limits) {
  std::vector<LabelledDocument> documents;
  std::error_code error;
  for (fs::directory_iterator entry(folder + "/units", error);
       !error && entry != fs::directory_iterator(); entry.increment(error)) {
    if (entry->path().extension() == ".tsv") {
      documents.emplace_back().name = entry->path().stem().string();
    }
  }
  if (error || documents.empty()) {
    return tl::unexpected(Error{ErrorKind::Usage, "holds no units/*.tsv", folder, 0, 0});
  }
  std::sort(documents.begin(), documents.end(),
            [](const auto& a, const auto& b) { return a.name < b.name; });
  for (LabelledDocument& document : documents) {
    for (const bool gold : {false, true}) {
      const std::string path = folder + (gold ? "/gold/" : "/units/") + document.name + ".tsv";
      const auto text = base::read_file(path, limits.input_bytes);
      if (!text) return tl::unexpected(text.error());
      const auto read = gold ? read_gold(path, *text, document) : read_units(path, *text, document);
      if (!read) return tl::unexpected(read.error());
    }
  }
  return documents;
}

Result<std::vector<LabelledExample>> read_labelled_examples(const std::string& path,
                                                            std::string_view json_lines) {
  std::vector<LabelledExample> examples;
  const auto read =
      for_each_line(json_lines, [&](std::size_t number, std::string_view line) -> Result<void> {
        // Without exceptions: what is no JSON gives a discarded value.
        const auto object = nlohmann::json::parse(line, nullptr, false);
        auto example = example_of(object);
        if (!example) {
          return bad_line(path, number,
                          "expected a JSON object with id, concept, lang, unit, expect and text");
        }
        examples.push_back(std::move(*example));
        return {};
      });
  if (!read) return tl::unexpected(read.error());
  return examples;
}

}  // namespace sowlint::selftest

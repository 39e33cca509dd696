#include "cues.h"

#include <algorithm>
#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <sstream>

namespace sowlint::bench {
namespace {

[[noreturn]] void stop(const std::string& message) {
  std::fprintf(stderr, "sowlint_bench: %s\n", message.c_str());
  std::exit(2);
}

}  // namespace

std::string contents(const std::string& path) {
  std::ifstream in(path, std::ios::binary);
  if (!in) stop(path + ": cannot be read");
  return {std::istreambuf_iterator<char>(in), {}};
}

std::vector<match::Cue> cues_from(const std::string& path, std::size_t count) {
  std::vector<match::Cue> cues;
  std::istringstream in(contents(path));
  for (std::string line; cues.size() < count && std::getline(in, line);) {
    if (line.empty() || line.front() == '#') continue;
    auto pattern = match::parse_pattern(line, {});
    if (!pattern) stop(path + ": " + line + ": " + pattern.error().message);
    match::Cue cue;
    cue.name = line;
    cue.any.push_back(std::move(*pattern));
    cues.push_back(std::move(cue));
  }
  return cues;
}

std::string all_texts(const std::string& folder) {
  std::vector<std::string> paths;
  for (const auto& entry : std::filesystem::recursive_directory_iterator(folder)) {
    const auto extension = entry.path().extension();
    if (extension == ".md" || extension == ".txt") paths.push_back(entry.path().string());
  }
  std::sort(paths.begin(), paths.end());
  std::string all;
  for (const std::string& path : paths)
    all += contents(path) + "\n";
  return all;
}

}  // namespace sowlint::bench

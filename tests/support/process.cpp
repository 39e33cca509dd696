#include "support/process.h"

#include <array>
#include <atomic>
#include <cstdlib>
#include <fstream>
#include <sstream>
#include <utility>

#include <gtest/gtest.h>
#include <sys/wait.h>
#include <unistd.h>

#include "support/paths.h"

namespace sowlint::test {
namespace {

namespace fs = std::filesystem;

std::string quoted(const std::string& word) {
  std::string result = "'";
  for (const char c : word)
    result += c == '\'' ? "'\\''" : std::string(1, c);
  return result + "'";
}

int status_of(int wait_status) {
  constexpr int kSignal = 128;
  if (WIFEXITED(wait_status)) return WEXITSTATUS(wait_status);
  return kSignal + (WIFSIGNALED(wait_status) ? WTERMSIG(wait_status) : 0);
}

}  // namespace

ScratchFolder::ScratchFolder() {
  std::string pattern = (fs::temp_directory_path() / "sowlint-test-XXXXXX").string();
  if (::mkdtemp(pattern.data()) == nullptr) ADD_FAILURE() << "no scratch folder " << pattern;
  path_ = pattern;
}

ScratchFolder::~ScratchFolder() {
  std::error_code ignored;
  fs::remove_all(path_, ignored);
}

std::string ScratchFolder::write(const std::string& name, std::string_view bytes) const {
  const fs::path path = path_ / name;
  fs::create_directories(path.parent_path());
  std::ofstream out(path, std::ios::binary);
  out.write(bytes.data(), static_cast<std::streamsize>(bytes.size()));
  EXPECT_TRUE(out.good()) << path;
  return path.string();
}

ProcessResult run(const Process& process) {
  const ScratchFolder scratch;
  const std::string input = scratch.write("input", process.input);
  std::string line;
  if (!process.folder.empty()) line += "cd " + quoted(process.folder) + " && ";
  line += "exec env";
  for (const std::string& variable : process.environment)
    line += " " + quoted(variable);
  for (const std::string& word : process.command)
    line += " " + quoted(word);
  const std::string output = (scratch.path() / "output").string();
  const std::string errors = (scratch.path() / "errors").string();
  line += " < " + quoted(input) + " > " + quoted(output) + " 2> " + quoted(errors);
  ProcessResult result;
  result.status = status_of(std::system(line.c_str()));
  result.output = contents(output);
  result.errors = contents(errors);
  return result;
}

ProcessResult sowlint(std::vector<std::string> arguments, const std::string& folder,
                      std::string input) {
  arguments.insert(arguments.begin(), program_path());
  return run({std::move(arguments),
              folder,
              std::move(input),
              {"-u", "COLUMNS", "-u", "NO_COLOR", "LC_ALL=C"}});
}

std::string process_state(int pid) {
  std::ifstream in("/proc/" + std::to_string(pid) + "/stat");
  std::string number;
  std::string name;
  std::string state;
  in >> number >> name >> state;
  return state;
}

std::string contents(const std::string& path) {
  std::ifstream in(path, std::ios::binary);
  EXPECT_TRUE(in.good()) << path;
  std::ostringstream bytes;
  bytes << in.rdbuf();
  return bytes.str();
}

std::string schema_errors(const std::string& json) {
  return schema_errors(json, "docs/report.schema.json");
}

std::string schema_errors(const std::string& json, const std::string& schema) {
  const ScratchFolder scratch;
  const std::string file = scratch.write("report.json", json);
  const ProcessResult result =
      run({{"/usr/bin/python3", project_path("tests/support/check_schema.py"), project_path(schema),
            file},
           "",
           "",
           {}});
  if (result.status == 0) return "";
  return "status " + std::to_string(result.status) + "\n" + result.output + result.errors;
}

}  // namespace sowlint::test

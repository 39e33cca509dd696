// Running programs and keeping files for the time of a test.
#pragma once

#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

namespace sowlint::test {

/// A folder of its own, removed with everything in it at the end of the scope.
class ScratchFolder {
 public:
  ScratchFolder();
  ~ScratchFolder();
  ScratchFolder(const ScratchFolder&) = delete;
  ScratchFolder& operator=(const ScratchFolder&) = delete;

  [[nodiscard]] const std::filesystem::path& path() const { return path_; }

  /// Writes `bytes` under this folder, making folders on the way. Returns the absolute path.
  std::string write(const std::string& name, std::string_view bytes) const;

 private:
  std::filesystem::path path_;
};

struct ProcessResult {
  int status = -1;  ///< exit status; 128 + signal if it was killed
  std::string output;
  std::string errors;
};

struct Process {
  std::vector<std::string> command;      ///< program and arguments
  std::string folder;                    ///< current folder; "" for this process's own
  std::string input;                     ///< its standard input
  std::vector<std::string> environment;  ///< "NAME=value" on top of this process's own
};

/// Runs it to its end.
ProcessResult run(const Process& process);

/// Runs the built sowlint with `arguments` in `folder`, with no settings from the environment.
ProcessResult sowlint(std::vector<std::string> arguments, const std::string& folder,
                      std::string input = "");

/// The state of process `pid` as the kernel says it ("R", "S", "Z" …); "" if there is none.
std::string process_state(int pid);

/// The whole file. Fails the test if there is none.
std::string contents(const std::string& path);

/// Where `json` breaks docs/report.schema.json; "" if nowhere.
std::string schema_errors(const std::string& json);
/// Where it breaks another schema of docs/.
std::string schema_errors(const std::string& json, const std::string& schema);

}  // namespace sowlint::test

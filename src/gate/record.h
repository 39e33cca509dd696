// Records read again, and what is still true of them.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "sowlint/error.h"

#include "base/limits.h"
#include "gate/run.h"

namespace sowlint::gate {

/// What a record says of one contract.
struct RecordedDocument {
  std::string path;
  std::string sha256;
  std::string outcome;
  std::string waiver_file;
  std::vector<std::string> waivers;  ///< those that held: "rule or check, by, until"
};

struct Record {
  std::string path;
  std::string tool_version;
  std::string rules_hash;
  std::string policy_name;
  std::string policy_hash;
  std::string date;
  std::string outcome;
  RunOptions options;
  bool seal_holds = false;
  std::vector<RecordedDocument> documents;
};

/// The record at `path`, written as JSON or as a page. Errors have kind Usage.
[[nodiscard]] Result<Record> read_record(const std::string& path, const base::Limits& limits);

/// Whether the record is still true of one file.
struct Verification {
  bool same_file = false;  ///< the file is the one that was checked
  bool same_policy = false;
  bool same_rules = false;           ///< and the same version of the program
  bool still_holds = false;          ///< it passes today as it passed then
  std::vector<std::string> remarks;  ///< what is different, one sentence each
};

/// `now` is the same contract judged again, by today's policy, rules and date.
[[nodiscard]] Verification verify(const Record& record, const Run& now, const Judged& judged);

}  // namespace sowlint::gate

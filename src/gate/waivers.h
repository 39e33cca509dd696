// Accepted risks: who accepts which finding, why, and until when. They live in a YAML file beside
// the contract; docs/policy.md describes it.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "sowlint/error.h"
#include "sowlint/text_span.h"

#include "base/limits.h"
#include "gate/content.h"
#include "gate/date.h"

namespace sowlint::gate {

/// One accepted risk: a finding, or a check of the policy that fails ("floor:index").
struct Waiver {
  std::string check;   ///< the check's id; "" where it is a finding
  std::string found;   ///< what the check found when it was accepted ("43")
  Content content;     ///< of the finding
  std::string clause;  ///< label and title at that time, for people
  std::string text;    ///< the words of the clause at that time, for people
  std::string by;
  std::string reason;
  Date accepted;
  Date until;     ///< the last day on which it counts
  LineColumn at;  ///< where its entry begins in the file
};

struct WaiverFile {
  std::string path;
  std::string bytes;  ///< as read; "" if there is no file yet
  std::vector<Waiver> waivers;
};

/// "contract.waivers.yaml" for "contract.docx": one file for a contract in all its formats.
[[nodiscard]] std::string waiver_path(const std::string& contract);

/// The waivers in the file at `path`; none if there is no such file. Errors have kind Usage.
[[nodiscard]] tl::expected<WaiverFile, std::vector<Error>> read_waivers(const std::string& path,
                                                                        const base::Limits& limits);

/// The same for bytes at hand.
[[nodiscard]] tl::expected<WaiverFile, std::vector<Error>> parse_waivers(
    const std::string& path, const std::string& bytes, const base::Limits& limits);

/// The bytes of the file with `waiver` added at its end and those entries gone that `replaced`
/// names by index; everything else, comments included, stays as it is. An Error of kind Usage if
/// the file is written in a way in which that cannot be done.
[[nodiscard]] Result<std::string> with_waiver(const WaiverFile& file,
                                              const std::vector<std::size_t>& replaced,
                                              const Waiver& waiver, const base::Limits& limits);

}  // namespace sowlint::gate

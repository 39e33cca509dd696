// An organisation's policy: what a contract must meet before it is signed. The format is
// docs/policy.md.
#pragma once

#include <cstddef>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <vector>

#include "sowlint/contract.h"
#include "sowlint/report.h"
#include "sowlint/text_span.h"

#include "analysis/index_score.h"

namespace sowlint::gate {

/// What the gate does where something is as it should not be.
enum class Response { Ignore, Warn, Fail };

/// "ignore", "warn", "fail".
[[nodiscard]] const char* name_of(Response response);

/// One thing that must be in the contract: a strength, or a section.
struct Requirement {
  std::vector<std::string> any;       ///< rule ids of strengths, one of which must be found; or …
  std::vector<SectionType> sections;  ///< … section types, one of which must be there
  std::string because;                ///< may be ""

  /// "require:regular-demo", "require:section-change": its first alternative.
  [[nodiscard]] std::string id() const;
};

struct Bound {
  double value = 0;
  Unit unit = Unit::None;
};

/// A limit to a named quantity.
struct Limit {
  std::optional<Bound> least;
  std::optional<Bound> most;
  Response unstated = Response::Ignore;  ///< the contract does not say it
};

/// A condition of the contract that is not about its words as such.
enum class State {
  Partial,         ///< a part of the file could not be read or judged
  Excerpt,         ///< the text is not a whole contract
  NoContract,      ///< the text is no contract: there is no index
  AbsentText,      ///< it rests on a text that is not in the file
  Placeholders,    ///< slots of a template are not filled in
  TrackedChanges,  ///< tracked changes are pending
  UnknownValue     ///< the policy depends on the contract's value, which is not known
};
inline constexpr std::size_t kStates = 7;

/// "partial", "excerpt", "no-contract", "absent-text", "placeholders", "tracked-changes",
/// "unknown-value".
[[nodiscard]] const char* name_of(State state);

/// What a contract must meet. In a policy file each is optional; what is not said is taken from the
/// policy that it extends.
struct Terms {
  std::map<std::string, double> floors;  ///< "index" or a dimension ("CHG") → least score
  /// By severity; the most findings allowed, nothing for "any".
  std::map<Severity, std::optional<std::size_t>> most;
  std::map<std::string, std::string> forbidden;  ///< rule id → because; may be ""
  std::vector<Requirement> required;
  std::map<std::string, Limit> limits;  ///< by name of a measure
  std::map<State, Response> responses;
  std::set<std::string> disabled;               ///< rule ids
  std::map<std::string, std::string> severity;  ///< rule id → level by name
  // Taken back from what is extended:
  std::set<std::string> allowed;       ///< rules no longer forbidden
  std::set<std::string> not_required;  ///< rules and "section-…" no longer required
  std::set<std::string> enabled;       ///< rules no longer disabled

  /// What the policy does where the state holds; Fail where it says nothing.
  [[nodiscard]] Response response(State state) const;
};

/// `terms` with what `over` says in its place: entries replace those of the same name, lists add,
/// and what `over` takes back is gone.
[[nodiscard]] Terms changed(Terms terms, const Terms& over);

/// A change of the terms for some contracts. All conditions given must hold.
struct Variant {
  std::vector<ContractType> types;   ///< none: any
  std::optional<double> value_from;  ///< the contract's value is at least …
  std::optional<double> value_below;
  std::optional<Role> side;  ///< whose side the policy's owner is on
  Terms then;
};

/// What one policy file says: its terms, then its variants in order, on top of what it extends.
struct Layer {
  Terms terms;
  std::vector<Variant> variants;
};

/// A rule that a policy names, to be checked against the pack.
struct Mention {
  enum class Kind { Any, Rigid, Strength, Level };
  std::string rule;
  Kind kind = Kind::Any;
  std::string level;  ///< Level
  std::string path;
  LineColumn at;
};

struct WaiverTerms {
  std::optional<int> longest_days;  ///< from acceptance to expiry
  std::set<std::string> never;      ///< rules that nobody may accept
};

struct Policy {
  std::string name;
  std::string path;                ///< of the file, or the shipped name
  std::string hash;                ///< SHA-256 over its file and those it extends, hex
  std::vector<std::string> files;  ///< the same, the extended ones last
  std::optional<Role> side;
  WaiverTerms waivers;
  std::string settings;            ///< path of a settings file; "" for none
  std::vector<std::string> packs;  ///< folders
  std::optional<analysis::IndexWeights> weights;
  std::vector<Layer> layers;  ///< the extended policy first
  std::vector<Mention> mentions;
};

/// What is known of one contract when variants are chosen.
struct Circumstances {
  ContractType type = ContractType::Other;
  std::optional<double> value;
  std::optional<Role> side;
};

/// The terms for such a contract. Where a variant depends on a value that is not known, it applies:
/// the stricter reading cannot be told, so the state UnknownValue is the caller's to report.
[[nodiscard]] Terms terms_for(const Policy& policy, const Circumstances& circumstances);

/// Whether some variant that else would apply depends on the contract's value.
[[nodiscard]] bool depends_on_value(const Policy& policy, const Circumstances& circumstances);

}  // namespace sowlint::gate

// The collaboration index of one document, from 0 (rigid) to 100 (collaborative), with every point
// accounted for. Plain data that writers format. docs/index.md says how it is computed.
//
// In full precision 50 + all index points of findings + all adjustments = `exact`; numbers carry
// six decimals, so that sums of them hold to the last digit a report prints.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

namespace sowlint {

/// The version of the model: indexes of different models, like those of different rules, are not
/// to be compared.
inline constexpr int kIndexModel = 1;

/// Where an index lies, in words: below 35, below 55, below 75, and up to 100.
enum class Band { Rigid, Mixed, Workable, Collaborative };

/// "rigid", "mixed", "workable", "collaborative".
[[nodiscard]] const char* name_of(Band band);

/// What one finding gives or takes:
/// points = base of its level x confidence x mitigation x share x 0.7^rank.
struct IndexPoint {
  std::string finding;  ///< its id
  /// Of its concept among those of the same polarity in the dimension, from 0; none for further
  /// instances of a concept and for what counts nothing (level info).
  std::optional<std::size_t> rank;
  double mitigation = 1;  ///< 0.5 where a strength in the document softens it
  /// 0.25 beside a larger debit on the same words, 0.5 for a combination of what is counted
  /// already, a tenth of it (at most three tenths of a base together) for further instances.
  double share = 1;
  double points = 0;        ///< in the dimension; debits are negative
  double index_points = 0;  ///< the same times the dimension's weight
};

struct IndexDimension {
  std::string id;                  ///< "CHG"
  double weight = 0;               ///< all eight add up to 1
  double score = 50;               ///< 0 to 100; 50 is silence
  bool spoken = false;             ///< the text says something of it
  std::vector<IndexPoint> points;  ///< in the order of the findings
};

/// What changes the sum of the points.
struct IndexAdjustment {
  enum class Kind {
    Clamp,   ///< a dimension's score would leave 0 to 100
    Ceiling  ///< high findings that nothing softens hold the index down
  };
  Kind kind = Kind::Clamp;
  std::string dimension;              ///< Clamp
  double index_points = 0;            ///< added to the sum
  std::vector<std::string> findings;  ///< Ceiling: one for each concept that sets it
};

[[nodiscard]] const char* name_of(IndexAdjustment::Kind kind);

/// What the index would be if a concept were written differently.
struct IndexChange {
  struct Score {
    std::string dimension;
    double score = 0;  ///< after the change
  };

  std::string rule;                   ///< the concept that goes
  std::vector<std::string> findings;  ///< its instances, and combinations that go with them
  std::string brings;                 ///< the strength that its rewrite would be; may be empty
  std::vector<Score> dimensions;      ///< those that change
  double exact = 0;                   ///< the index then
  bool capped = false;                ///< it is held down by a ceiling
};

/// Who carries the debits, in shares of all debits that add up to 1; all 0 if there are none.
struct BurdenSplit {
  double customer = 0;
  double vendor = 0;
  double both = 0;
};

struct Index {
  int score = 50;  ///< `exact`, rounded
  int low = 50;    ///< with every unknown at its worst
  int high = 50;   ///< with every unknown at its best
  double exact = 50;
  std::optional<Band> band;    ///< none where less than half of the dimensions are spoken of
  double coverage = 0;         ///< share of the dimensions that are spoken of
  std::optional<int> ceiling;  ///< none without high findings that nothing softens
  bool capped = false;         ///< the ceiling is what holds the index down
  std::vector<IndexDimension> dimensions;    ///< all eight, in the order of the taxonomy
  std::vector<IndexAdjustment> adjustments;  ///< clamps, then the ceiling
  std::vector<IndexChange> what_if;          ///< at most three, the most helpful first
  BurdenSplit burden;
};

}  // namespace sowlint

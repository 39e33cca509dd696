// What a review says. Plain data that writers format; nothing here is decided by a writer.
// The JSON form is docs/report.schema.json.
#pragma once

#include <array>
#include <cstddef>
#include <optional>
#include <string>
#include <vector>

#include "sowlint/contract.h"
#include "sowlint/document.h"
#include "sowlint/index.h"
#include "sowlint/text_span.h"

namespace sowlint {

enum class Polarity { Rigid, Collaborative, Integrity };
/// From mild to grave, so that `<` compares.
enum class Severity { Info, Low, Medium, High };
enum class Credit { Weak, Standard, Strong };
enum class Burden { Customer, Vendor, Both };

[[nodiscard]] const char* name_of(Polarity polarity);
[[nodiscard]] const char* name_of(Severity severity);
[[nodiscard]] const char* name_of(Credit credit);
[[nodiscard]] const char* name_of(Burden burden);
/// The severity, credit or burden of that name; nothing for any other word.
[[nodiscard]] std::optional<Severity> severity_named(const std::string& name);
[[nodiscard]] std::optional<Credit> credit_named(const std::string& name);
[[nodiscard]] std::optional<Burden> burden_named(const std::string& name);

/// A place in the text, as reports print it.
struct Place {
  TextSpan span;
  LineColumn at;
  std::size_t page = 0;             ///< 0: none
  std::string quote;                ///< the words of `span`
  std::string label;                ///< clause label there; may be ""
  std::vector<PageBox> boxes = {};  ///< one for each printed line it stands on; none without pages
};

struct CueHit {
  std::string name;
  TextSpan span;
};

/// A guard that applied and what it did: "lowered", "cancelled", "noted".
struct GuardEffect {
  std::string name;
  std::string effect;
};

struct Finding {
  std::string id;         ///< "f1", "f2" … in document order, document-level ones last
  std::string rule;       ///< concept id
  std::string dimension;  ///< "CHG" …; empty for integrity findings
  Polarity polarity = Polarity::Rigid;
  std::optional<Severity> severity;  ///< rigid and integrity
  std::optional<Credit> credit;      ///< collaborative
  double confidence = 1;             ///< 0.5 to 1
  /// What `confidence` would be if the part of the text that the words refer to were there; none
  /// if they refer to nothing or it is there.
  std::optional<double> confidence_if_resolved;
  std::optional<Burden> burden;  ///< none for integrity findings
  std::string message;
  std::string why;
  std::string rewrite;
  Language language = Language::Unsure;
  std::string clause_label;
  std::string clause_title;
  SectionType section = SectionType::Unknown;
  std::optional<Place> place;  ///< the decisive words; none for document-level findings
  TextSpan unit;               ///< the whole clause unit
  std::string unit_text;       ///< its words
  std::vector<CueHit> cues;
  std::vector<Quantity> quantities;
  std::vector<GuardEffect> guards;
  std::vector<Place> places;                ///< contradictions, combinations, counts
  std::optional<std::string> looked_for;    ///< absences
  std::optional<std::string> secondary_to;  ///< id of the finding that takes the headline
  std::optional<Revision> revision;         ///< the words lie in a pending tracked change
  /// The least sure word of `place` that was recognised in a picture, 0 to 1; none for real text.
  std::optional<double> ocr_confidence;
  std::string fingerprint;
};

enum class ReviewStatus { Ok, Partial, NotChecked };

[[nodiscard]] const char* name_of(ReviewStatus status);

struct DocumentReport {
  std::string path;
  std::string sha256;  ///< empty if the file could not be opened
  std::optional<Format> format;
  ReviewStatus status = ReviewStatus::Ok;
  std::optional<std::string> encoding;
  Language language = Language::Unsure;
  std::vector<Language> languages;
  std::size_t words = 0;
  std::size_t pages = 0;
  std::optional<ContractType> type;
  bool whole = true;
  std::vector<Party> parties;
  std::optional<Index> index;     ///< none where nothing was checked, and for what is no contract
  std::vector<Finding> findings;  ///< document order
  std::vector<Warning> warnings;
};

struct ReportSummary {
  std::size_t documents = 0;
  std::size_t failed = 0;                    ///< not-checked
  std::array<std::size_t, 4> by_severity{};  ///< rigid and integrity, by Severity
  std::size_t strengths = 0;
};

struct Report {
  std::string tool_version;
  std::string rules_hash;                 ///< SHA-256 over the packs used, hex
  std::vector<DocumentReport> documents;  ///< input order
};

/// Counts over all documents; findings that are secondary count as well.
[[nodiscard]] ReportSummary summarise(const Report& report);

}  // namespace sowlint

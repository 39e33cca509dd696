// A Document understood as a contract: clause tree, parties, defined terms, quantities and clause
// units. Knows no rule. Spans count bytes in Document::text. Immutable once built.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

#include "sowlint/document.h"
#include "sowlint/text_span.h"

namespace sowlint {

/// Language of a block or unit. Unsure is an answer. Private is whatever language a pack brings
/// words for under the private code "qaa": it is never recognised, only asked for.
enum class Language { Unsure, English, Russian, German, French, Spanish, Private };

/// "en", "ru", "de", "fr", "es", "qaa"; "und" for Unsure.
[[nodiscard]] const char* code_of(Language language);
/// The language of such a code; nothing for any other word.
[[nodiscard]] std::optional<Language> language_of_code(const std::string& code);

/// What a section regulates (TAXONOMY B0.2). Unknown counts as "inside" for every rule.
enum class SectionType {
  Unknown,
  Definitions,
  Background,
  Objectives,
  Scope,
  OutOfScope,
  Assumptions,
  Requirements,
  Deliverables,
  Method,
  Schedule,
  Roles,
  Communication,
  Change,
  Acceptance,
  Fees,
  Warranty,
  Liability,
  TermTermination,
  Disputes,
  Boilerplate,
  SecurityCompliance,
  Signature
};

/// The name used in rule files and reports: "out-of-scope", "term-termination", "unknown".
[[nodiscard]] const char* name_of(SectionType section);
/// The section of that name; Unknown for any other word.
[[nodiscard]] SectionType section_named(const std::string& name);

/// Whose side a party is on (TAXONOMY B0.6).
enum class Role { Unknown, Customer, Vendor };

[[nodiscard]] const char* name_of(Role role);

struct Party {
  std::string name;  ///< as in the parties clause; may be empty
  Role role = Role::Unknown;
  std::vector<std::string> aliases;  ///< "Supplier", "the Agency"
};

/// A node of the clause tree: a numbered or headed stretch of the text.
struct Clause {
  static constexpr std::size_t kNoParent = static_cast<std::size_t>(-1);
  std::string label;  ///< full label as printed or composed from its parents: "7.5(a)"; may be ""
  std::string title;  ///< heading words without the label; may be ""
  SectionType section =
      SectionType::Unknown;  ///< inherited from the parent unless its own title says
  int depth = 0;             ///< 0 for top-level sections
  std::size_t parent = kNoParent;
  TextSpan span;  ///< from its label to the end of its last descendant
};

struct DefinedTerm {
  std::string term;     ///< without quotes
  TextSpan definition;  ///< the clause unit that defines it
};

enum class QuantityKind { Duration, Interval, Percent, Money, Count };

[[nodiscard]] const char* name_of(QuantityKind kind);
[[nodiscard]] std::optional<QuantityKind> quantity_kind_named(const std::string& name);

enum class Unit {
  None,
  Hour,
  WorkingHour,
  BusinessDay,
  Day,
  Week,
  Month,
  Quarter,
  Year,
  Sprint,
  Percent,
  Currency
};

/// "business-day", "day" …; "" for None.
[[nodiscard]] const char* name_of(Unit unit);
[[nodiscard]] std::optional<Unit> unit_named(const std::string& name);

/// A number with a meaning (TAXONOMY B0.5): "five (5) business days", "30% of the fees".
/// Ranges hold the binding end.
struct Quantity {
  QuantityKind kind = QuantityKind::Count;
  double value = 0;
  Unit unit = Unit::None;
  bool blank = false;  ///< "[ ] days", "XX%": the value is not set and `value` means nothing
  TextSpan span;
};

enum class UnitKind { Sentence, ListItem, TableRow, Heading };

/// "sentence", "list-item", "table-row", "heading".
[[nodiscard]] const char* name_of(UnitKind kind);
[[nodiscard]] std::optional<UnitKind> unit_kind_named(const std::string& name);

/// One norm: a sentence, a list item read with its lead-in, or a table row read with its column
/// headings. The unit of matching.
struct ClauseUnit {
  UnitKind kind = UnitKind::Sentence;
  TextSpan span;                           ///< the unit itself, lead-in and headings left out
  std::vector<TextSpan> runs;              ///< its readable characters, in order
  std::vector<TextSpan> lead_in;           ///< readable characters read before it; empty if none
  std::size_t clause = Clause::kNoParent;  ///< index into Contract::clauses
  std::size_t block = 0;                   ///< index into Document::blocks
  SectionType section = SectionType::Unknown;
  Language language = Language::Unsure;
  std::size_t first_quantity = 0;  ///< quantities [first_quantity, end_quantity) lie in it
  std::size_t end_quantity = 0;
};

/// What kind of text it is; `Other` is no contract at all.
enum class ContractType { Sow, MasterAgreement, Order, ServiceContract, Other };

[[nodiscard]] const char* name_of(ContractType type);

/// What shows that a text is not a whole contract.
enum class Gap {
  None,
  NotBinding,    ///< nothing says that it is a contract: no title, nothing is paid
  NoParties,     ///< speaks of its parties by their roles only, and nobody signs
  OpensAmid,     ///< the numbering begins above one
  BreaksOff,     ///< ends in the middle of a sentence, a list or below a heading
  NotConcluded,  ///< opens as a formal agreement, but has no signatures and no closing terms
  Solicitation,  ///< asks for offers: the rules of a competition, not yet a contract
  SaysSo         ///< calls itself an excerpt
};

/// "none", "not-binding", "breaks-off" …
[[nodiscard]] const char* name_of(Gap gap);

/// A text that the contract rests on and that the document does not hold.
struct AbsentText {
  enum class Kind {
    Master,     ///< a master or framework agreement, or the contract that a task order is part of
    Attachment  ///< "Schedule 2", "Annex A"
  };
  Kind kind = Kind::Attachment;
  std::string name;  ///< as printed where it is first mentioned
  TextSpan span;     ///< that place
};

struct Contract {
  ContractType type = ContractType::Other;
  bool whole = true;  ///< false for an excerpt; the same as `gap == Gap::None`
  Gap gap = Gap::None;
  std::vector<AbsentText> absent_texts;  ///< by first mention; each name once
  /// Slots of a template to fill in ("[insert price]", "{{ client }}", "____"), ordered by place;
  /// blanks beside signatures left out.
  std::vector<TextSpan> placeholders;
  Language language = Language::Unsure;
  std::vector<Language> languages;  ///< every language with a noticeable share, main one first
  std::vector<Clause> clauses;      ///< parents before children, reading order
  std::vector<Party> parties;
  std::vector<DefinedTerm> terms;
  std::vector<Quantity> quantities;  ///< ordered by span
  std::vector<ClauseUnit> units;     ///< reading order
};

}  // namespace sowlint

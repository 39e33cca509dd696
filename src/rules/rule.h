// A rule as its file states it, checked but not yet tied to a language's words. The format is
// docs/rule-language.md.
#pragma once

#include <cstddef>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "sowlint/contract.h"
#include "sowlint/report.h"

#include "match/pattern.h"
#include "rules/condition.h"
#include "rules/expression.h"
#include "rules/level.h"

namespace sowlint::rules {

enum class Dimension { Chg, Out, Dec, Bur, Fbk, Acc, Com, Rel };

[[nodiscard]] const char* name_of(Dimension dimension);
[[nodiscard]] std::optional<Dimension> dimension_named(const std::string& name);

enum class RuleKind { Pattern, Numeric, Absence, Combination, Contradiction, Structural };

[[nodiscard]] const char* name_of(RuleKind kind);
[[nodiscard]] std::optional<RuleKind> rule_kind_named(const std::string& name);

enum class Guard {
  Negation,
  WorkingException,
  LegalMandate,
  Definition,
  Quotation,
  Background,
  OtherSubject,
  Heading,
  MirrorRight,
  TimeBoxed,
  BlankValue,
  UnknownParty
};

[[nodiscard]] const char* name_of(Guard guard);
[[nodiscard]] std::optional<Guard> guard_named(const std::string& name);

struct MeasureStep {
  std::optional<double> limit;  ///< none: holds always
  bool inclusive = false;       ///< `upto` instead of `below`
  Level level;
};

struct Measure {
  enum class Pick { Nearest, Smallest, Largest };
  QuantityKind kind = QuantityKind::Duration;
  std::optional<Expression> near;
  int within = 12;
  Pick pick = Pick::Nearest;
  Unit unit = Unit::Day;
  std::vector<MeasureStep> steps;
  Level missing;  ///< level when there is no quantity; none by default
};

/// What a modifier does to the level, and why.
struct LevelMove {
  enum class Move { Lower, Raise, Set };
  Move move = Move::Lower;
  Level level;  ///< Set
  std::string because;
};

struct Modifier : LevelMove {
  Expression when;
};

struct DocumentModifier : LevelMove {
  Condition when;
};

/// What rules of the kinds absence, combination, contradiction and structural ask of a document.
struct DocumentLogic {
  std::optional<Condition> when;        ///< absence: where the clause is needed; none: everywhere
  std::vector<Condition> satisfied_by;  ///< absence: any of these and nothing is missing
  std::string looked_for;               ///< absence
  std::string belongs_in;               ///< absence: where it should stand
  std::vector<ContractType> documents;  ///< types of document the rule speaks of
  std::size_t at_least_words = 0;       ///< shorter documents are left alone
  std::vector<DocumentModifier> modifiers;
};

struct Example {
  std::string text;                ///< without the [[ ]] marks
  std::optional<TextSpan> marked;  ///< in `text`: the finding's words lie within
  bool finds = false;
  std::string because;
  std::optional<SectionType> section;
  std::optional<Level> level;
  std::size_t line = 0;  ///< in the rule's file
};

struct Rule {
  std::string id;
  Dimension dimension = Dimension::Chg;
  RuleKind kind = RuleKind::Pattern;
  Polarity polarity = Polarity::Rigid;
  Level level;
  Burden burden = Burden::Both;
  std::string summary;
  std::string definition;
  std::string why;
  std::string rewrite;
  std::vector<SectionType> sections;
  std::vector<SectionType> only_in;
  std::optional<Expression> when;  ///< rules of one clause unit
  std::optional<Measure> measure;
  std::vector<Modifier> modifiers;
  std::optional<DocumentLogic> document;  ///< rules of the whole document
  std::vector<Guard> guards_off;
  bool one_sided = false;
  std::vector<std::string> gives_way_to;
  std::vector<std::string> mitigated_by;
  std::string rewrite_brings;  ///< the collaborative rule that the rewrite would be; "" if none
  std::map<Language, std::vector<Example>> examples;
  std::vector<std::string> sources;
  std::string file;  ///< where it was read from, for messages
};

/// The words of one language.
struct Lexicon {
  match::WordClasses classes;
  std::vector<match::Cue> cues;  ///< sorted by name
};

/// What a rule says to readers of a language; "" where the English text stands in.
struct RuleTexts {
  std::string summary;
  std::string why;
  std::string rewrite;
  std::string looked_for;
  std::string belongs_in;
};

/// What reports say in one language.
struct Texts {
  std::map<std::string, RuleTexts> rules;      ///< by id
  std::map<std::string, std::string> phrases;  ///< by the English phrase; {} holds what varies
};

/// Rules and words, from one or more packs.
struct Pack {
  std::vector<Rule> rules;  ///< sorted by id
  std::map<Language, Lexicon> lexicons;
  std::map<Language, Texts> texts;  ///< for readers in languages other than English
  std::string hash;                 ///< SHA-256 over paths and contents, hex
  /// Matchers made when the program was built, as images; see pack_image.h. A language that has one
  /// needs no lexicon.
  std::map<Language, std::string_view> matchers;
  /// The same for the texts of a language, see texts_of().
  std::map<Language, std::string_view> ready_texts;
};

}  // namespace sowlint::rules

#include "analysis/guards.h"

#include <algorithm>
#include <span>
#include <string_view>

#include "analysis/holder.h"
#include "analysis/quotes.h"

namespace sowlint::analysis {
namespace {

using rules::Guard;

constexpr const char* kCueNames[kGuardCues] = {
    "guard-negation",          "guard-working-exception", "guard-formal-exception",
    "guard-continuation",      "guard-legal-mandate",     "guard-definition",
    "guard-guidance",          "guard-background",        "guard-other-subject",
    "guard-mirror-right",      "guard-time-boxed",        "guard-by-reference",
    "guard-working-agreement", "guard-formal-agreement",  "guard-denial"};

constexpr std::uint32_t kSubjectDistance = 4;
constexpr std::uint32_t kDenialDistance = 3;

enum class Effect { None, Lower, Cancel };

struct Context {
  const GuardedMatch& match;
  const Guards& guards;

  [[nodiscard]] const Evidence& evidence() const { return match.evaluator.evidence(); }

  [[nodiscard]] const ClauseUnit& unit() const { return evidence().contract().units[match.unit]; }

  [[nodiscard]] std::span<const UnitHit> hits(GuardCue cue, std::size_t unit) const {
    return evidence().hits(unit, guards.cue(cue));
  }

  [[nodiscard]] std::span<const UnitHit> hits(GuardCue cue) const { return hits(cue, match.unit); }

  [[nodiscard]] Effect cancel_if_present(GuardCue cue) const {
    return hits(cue).empty() ? Effect::None : Effect::Cancel;
  }

  /// The matched words of the unit itself; empty if all lie in its lead-in.
  [[nodiscard]] TextSpan span() const {
    return evidence().own_source(match.unit, match.match.first, match.match.last);
  }
};

/// Whether a ";" stands between the words `from` and `to`.
bool parted(const text::TokenStream& words, std::uint32_t from, std::uint32_t to) {
  for (std::uint32_t token = from; token < to; ++token) {
    if (words.word(token) == ";") return true;
  }
  return false;
}

/// Whether "is not required to", "no" or the like stands close in front of the match.
bool is_denied(const Context& context) {
  const Stretch& match = context.match.match;
  const auto hits = context.hits(GuardCue::Denial);
  return std::any_of(hits.begin(), hits.end(), [&](const UnitHit& hit) {
    return hit.last <= match.first && match.first - hit.last <= kDenialDistance &&
           !parted(context.evidence().words(), hit.last, match.first);
  });
}

/// A negation reaches over what follows it, up to a semicolon.
Effect negation(const Context& context) {
  if (is_denied(context)) return Effect::Cancel;
  const Stretch& match = context.match.match;
  for (const UnitHit& hit : context.hits(GuardCue::Negation)) {
    if (hit.first >= match.last) continue;
    if (hit.last > match.first || !parted(context.evidence().words(), hit.last, match.first)) {
      return Effect::Cancel;
    }
  }
  return Effect::None;
}

/// Whether `unit` opens with words that carry on the sentence before it.
bool opens_with_continuation(const Context& context, std::size_t unit) {
  const auto hits = context.hits(GuardCue::Continuation, unit);
  return std::any_of(hits.begin(), hits.end(), [&](const UnitHit& hit) {
    return hit.first == context.evidence().row(unit).own;
  });
}

/// Appends the units that lie in `clause` and those below it, up to `most` in all.
void add_units_of(const Contract& contract, const Clause& clause, std::size_t most,
                  std::vector<std::size_t>& units) {
  auto unit = std::partition_point(
      contract.units.begin(), contract.units.end(),
      [&](const ClauseUnit& other) { return other.span.begin < clause.span.begin; });
  for (; unit != contract.units.end() && clause.span.contains(unit->span); ++unit) {
    if (units.size() == most) return;
    units.push_back(static_cast<std::size_t>(unit - contract.units.begin()));
  }
}

/// The units of the clauses to which the unit submits itself: "subject to clause 9.2". What these
/// refer to in turn is not followed.
std::vector<std::size_t> referred_units(const Context& context) {
  constexpr std::size_t kMost = 64;
  const Evidence& evidence = context.evidence();
  const Contract& contract = evidence.contract();
  std::vector<std::size_t> units;
  for (const UnitHit& hit : context.hits(GuardCue::ByReference)) {
    for (std::uint32_t token = hit.first; token < hit.last; ++token) {
      if (evidence.words().word(token) != "@ref") continue;
      const TextSpan span = evidence.source(token);
      const std::string_view text = context.match.document.text;
      const References& references = context.match.evaluator.references();
      for (const std::size_t clause : references.clauses(text.substr(span.begin, span.size())))
        add_units_of(contract, contract.clauses[clause], kMost, units);
    }
  }
  std::erase(units, context.match.unit);
  return units;
}

/// What the clauses say that the unit is subject to.
Effect referred_exception(const Context& context) {
  Effect effect = Effect::None;
  for (const std::size_t unit : referred_units(context)) {
    for (const GuardCue cue : {GuardCue::WorkingException, GuardCue::WorkingAgreement}) {
      if (!context.hits(cue, unit).empty()) return Effect::Cancel;
    }
    for (const GuardCue cue : {GuardCue::FormalException, GuardCue::FormalAgreement}) {
      if (!context.hits(cue, unit).empty()) effect = Effect::Lower;
    }
  }
  return effect;
}

Effect working_exception(const Context& context) {
  std::vector<std::size_t> units = {context.match.unit};
  const std::size_t next = context.match.evaluator.neighbour(context.match.unit, 1);
  if (next != context.match.unit && opens_with_continuation(context, next)) units.push_back(next);
  Effect effect = Effect::None;
  for (const std::size_t unit : units) {
    if (!context.hits(GuardCue::WorkingException, unit).empty()) return Effect::Cancel;
    if (!context.hits(GuardCue::FormalException, unit).empty()) effect = Effect::Lower;
  }
  return std::max(effect, referred_exception(context));
}

Effect legal_mandate(const Context& context) {
  return context.cancel_if_present(GuardCue::LegalMandate);
}

/// Whether the unit stands in a section of that type and the rule does not look there on purpose.
bool in_foreign_section(const Context& context, SectionType section) {
  const rules::Rule& rule = context.match.rule;
  const auto lists = [&](const std::vector<SectionType>& sections) {
    return std::find(sections.begin(), sections.end(), section) != sections.end();
  };
  return context.unit().section == section && !lists(rule.sections) && !lists(rule.only_in);
}

Effect definition(const Context& context) {
  if (in_foreign_section(context, SectionType::Definitions)) return Effect::Cancel;
  return context.cancel_if_present(GuardCue::Definition);
}

/// Whether drafting advice stands in `brackets`, in any unit of the same block.
bool guidance_in(const Context& context, TextSpan brackets) {
  const auto& units = context.evidence().contract().units;
  const auto advises = [&](std::size_t unit) {
    const auto hits = context.hits(GuardCue::Guidance, unit);
    return std::any_of(hits.begin(), hits.end(), [&](const UnitHit& hit) {
      const TextSpan words = context.evidence().own_source(unit, hit.first, hit.last);
      return !words.empty() && brackets.contains(words);
    });
  };
  const std::size_t block = context.unit().block;
  for (std::size_t unit = context.match.unit; units[unit].block == block; --unit) {
    if (advises(unit)) return true;
    if (unit == 0) break;
  }
  for (std::size_t unit = context.match.unit + 1; unit < units.size() && units[unit].block == block;
       ++unit) {
    if (advises(unit)) return true;
  }
  return false;
}

/// The part of the unit's block in which brackets around it can open and close: all of it, unless
/// it is very long.
TextSpan surroundings(const Context& context) {
  constexpr std::size_t kFarthest = 2000;
  const TextSpan block = context.match.document.blocks[context.unit().block].span;
  const TextSpan unit = context.unit().span;
  return {std::max(block.begin, unit.begin - std::min(unit.begin, kFarthest)),
          std::min(block.end, unit.end + kFarthest)};
}

Effect quotation(const Context& context) {
  const TextSpan span = context.span();
  if (span.empty()) return Effect::None;
  const std::string_view text = context.match.document.text;
  if (is_quoted(text, context.unit().span, span)) return Effect::Cancel;
  const auto brackets = brackets_around(text, surroundings(context), span);
  return brackets && guidance_in(context, *brackets) ? Effect::Cancel : Effect::None;
}

Effect background(const Context& context) {
  if (in_foreign_section(context, SectionType::Background)) return Effect::Cancel;
  return context.cancel_if_present(GuardCue::Background);
}

Effect other_subject(const Context& context) {
  for (const UnitHit& hit : context.hits(GuardCue::OtherSubject)) {
    if (words_between({hit.first, hit.last, {}, {}}, context.match.match) <= kSubjectDistance) {
      return Effect::Cancel;
    }
  }
  return Effect::None;
}

Effect heading(const Context& context) {
  const Document& document = context.match.document;
  if (context.unit().kind == UnitKind::Heading) return Effect::Cancel;
  if (document.blocks[context.unit().block].table_of_contents) return Effect::Cancel;
  const TextSpan span = context.unit().span;
  const std::string_view words = std::string_view(document.text).substr(span.begin, span.size());
  const std::size_t last = words.find_last_not_of(" \t\r\n*_\"')");
  return last != std::string_view::npos && words[last] == '?' ? Effect::Cancel : Effect::None;
}

/// "Either party may": the same right for both, said in one breath.
Effect mirror_right(const Context& context) {
  if (!context.match.rule.one_sided) return Effect::None;
  const auto hits = context.hits(GuardCue::MirrorRight);
  const bool before = std::any_of(hits.begin(), hits.end(), [&](const UnitHit& hit) {
    return hit.first < context.match.match.last;
  });
  return before ? Effect::Cancel : Effect::None;
}

Effect time_boxed(const Context& context) {
  return context.cancel_if_present(GuardCue::TimeBoxed);
}

Effect unknown_party(const Context& context) {
  if (!context.match.rule.one_sided) return Effect::None;
  const auto holder = holder_of(context.evidence(), context.match.unit, context.match.match);
  return holder == Role::Unknown ? Effect::Lower : Effect::None;
}

struct Entry {
  Guard guard;
  bool collaborative;  ///< applies to credits too
  Effect (*check)(const Context&);
};

/// blank-value stands in the measure.
constexpr Entry kGuards[] = {{Guard::Negation, true, negation},
                             {Guard::WorkingException, false, working_exception},
                             {Guard::LegalMandate, false, legal_mandate},
                             {Guard::Definition, true, definition},
                             {Guard::Quotation, true, quotation},
                             {Guard::Background, true, background},
                             {Guard::OtherSubject, false, other_subject},
                             {Guard::Heading, true, heading},
                             {Guard::MirrorRight, false, mirror_right},
                             {Guard::TimeBoxed, false, time_boxed},
                             {Guard::UnknownParty, false, unknown_party}};

bool turned_off(Guard guard, const rules::Rule& rule) {
  return std::find(rule.guards_off.begin(), rule.guards_off.end(), guard) != rule.guards_off.end();
}

}  // namespace

Guards::Guards(const rules::CompiledRules& rules) {
  for (std::size_t i = 0; i < kGuardCues; ++i)
    cues_[i] = rules.cue(kCueNames[i]);
}

GuardVerdict Guards::judge(const GuardedMatch& match) const {
  const Context context{match, *this};
  GuardVerdict verdict;
  const bool meets_all = match.rule.polarity == Polarity::Rigid && !match.rule.document;
  for (const Entry& entry : kGuards) {
    if (turned_off(entry.guard, match.rule)) continue;
    if (!meets_all && !entry.collaborative) continue;
    const Effect effect = entry.check(context);
    if (effect == Effect::Cancel) return {true, {{name_of(entry.guard), "cancelled"}}};
    if (effect == Effect::Lower) verdict.effects.push_back({name_of(entry.guard), "lowered"});
  }
  return verdict;
}

bool is_on(rules::Guard guard, const rules::Rule& rule) {
  return !turned_off(guard, rule);
}

}  // namespace sowlint::analysis

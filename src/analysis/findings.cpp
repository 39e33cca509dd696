#include "analysis/findings.h"

#include <algorithm>
#include <string>
#include <string_view>
#include <tuple>
#include <utility>

#include "analysis/fingerprint.h"
#include "document/printed.h"
#include "text/lines.h"

namespace sowlint::analysis {
namespace {

std::string words_of(const Document& document, TextSpan span) {
  return document.text.substr(span.begin, span.size());
}

/// ASCII only: other scripts keep their first letter as the rule's author wrote it.
std::string as_sentence(std::string text) {
  if (!text.empty() && text.front() >= 'a' && text.front() <= 'z') {
    text.front() = static_cast<char>(text.front() - 'a' + 'A');
  }
  if (!text.empty() && std::string_view(".!?").find(text.back()) == std::string_view::npos) {
    text += '.';
  }
  return text;
}

std::string message_of(const rules::Rule& rule, const std::vector<std::string>& notes) {
  std::string message = as_sentence(rule.summary);
  for (const std::string& note : notes)
    message += " " + note;
  return message;
}

class FindingMaker {
 public:
  explicit FindingMaker(const FindingSource& source)
      : source_(source),
        lines_(source.document.text) {}

  Finding from_match(const Match& match) {
    const rules::Rule& rule = source_.rules.rules()[match.rule];
    const ClauseUnit& unit = source_.evidence.contract().units[match.unit];
    Finding finding = of_rule(rule, match.level, match.confidence, match.notes);
    finding.confidence_if_resolved = match.confidence_if_resolved;
    finding.language = unit.language == Language::Unsure ? source_.rules.language() : unit.language;
    add_clause(unit, finding);
    finding.place = place(match.span, unit);
    finding.ocr_confidence = document::ocr_confidence_of(source_.document, match.span);
    finding.unit = unit.span;
    finding.unit_text = words_of(source_.document, unit.span);
    add_cues(match, finding);
    add_quantities(match, finding);
    finding.guards = match.guards;
    finding.revision = revision_of(match.span, unit);
    finding.fingerprint = fingerprints_.next(rule.id, lasting_words(source_.evidence, match.unit));
    return finding;
  }

  /// Stands nowhere; what it rests on are its places.
  Finding from_document(const DocumentMatch& match) {
    const rules::Rule& rule = source_.rules.rules()[match.rule];
    Finding finding = of_rule(rule, match.level, match.confidence, match.notes);
    finding.language = source_.rules.language();
    if (rule.kind == rules::RuleKind::Absence) finding.looked_for = rule.document->looked_for;
    std::string words;
    for (const Spot& spot : match.spots) {
      finding.places.push_back(place(spot.span, source_.evidence.contract().units[spot.unit]));
      if (rule.kind == rules::RuleKind::Contradiction) {
        words += lasting_words(source_.evidence, spot.unit) + '\n';
      }
    }
    finding.fingerprint = fingerprints_.next(rule.id, words);
    return finding;
  }

  Finding from_note(const IntegrityNote& note) {
    Finding finding;
    finding.rule = note.rule;
    finding.polarity = Polarity::Integrity;
    finding.severity = severity_named(note.severity).value_or(Severity::Medium);
    finding.message = as_sentence(note.message);
    if (!note.span.empty()) {
      Place here;
      here.span = note.span;
      here.at = lines_.at(note.span.begin);
      here.boxes = document::boxes_of(source_.document, note.span);
      here.page = here.boxes.empty() ? page_at(note.span.begin) : here.boxes.front().page;
      here.quote = words_of(source_.document, note.span);
      finding.ocr_confidence = document::ocr_confidence_of(source_.document, note.span);
      finding.place = std::move(here);
      finding.unit = note.span;
    }
    finding.unit_text = note.words;
    finding.fingerprint = fingerprints_.next(note.rule, note.message + '\n' + note.words);
    return finding;
  }

 private:
  static Finding of_rule(const rules::Rule& rule, const rules::Level& level, double confidence,
                         const std::vector<std::string>& notes) {
    Finding finding;
    finding.rule = rule.id;
    finding.dimension = name_of(rule.dimension);
    finding.polarity = rule.polarity;
    finding.severity = level.severity;
    finding.credit = level.credit;
    finding.confidence = confidence;
    finding.burden = rule.burden;
    finding.message = message_of(rule, notes);
    finding.why = rule.why;
    finding.rewrite = rule.rewrite;
    return finding;
  }

  void add_clause(const ClauseUnit& unit, Finding& finding) const {
    finding.section = unit.section;
    if (unit.clause == Clause::kNoParent) return;
    const Clause& clause = source_.evidence.contract().clauses[unit.clause];
    finding.clause_label = clause.label;
    finding.clause_title = clause.title;
  }

  [[nodiscard]] Place place(TextSpan span, const ClauseUnit& unit) const {
    Place result;
    result.span = span;
    result.at = lines_.at(span.begin);
    result.boxes = document::boxes_of(source_.document, span);
    result.page = result.boxes.empty() ? source_.document.blocks[unit.block].origin.page
                                       : result.boxes.front().page;
    result.quote = words_of(source_.document, span);
    if (unit.clause != Clause::kNoParent) {
      result.label = source_.evidence.contract().clauses[unit.clause].label;
    }
    return result;
  }

  [[nodiscard]] std::size_t page_at(std::size_t byte) const {
    const auto& blocks = source_.document.blocks;
    const auto block = std::partition_point(blocks.begin(), blocks.end(),
                                            [&](const Block& b) { return b.span.end <= byte; });
    return block != blocks.end() && block->span.begin <= byte ? block->origin.page : 0;
  }

  void add_cues(const Match& match, Finding& finding) const {
    const auto& cues = source_.rules.matcher().cues();
    for (const std::uint32_t index : match.stretch.hits) {
      const UnitHit& hit = source_.evidence.all()[index];
      const TextSpan first = source_.evidence.source(hit.first);
      const TextSpan last = source_.evidence.source(hit.last - 1);
      finding.cues.push_back(
          {cues[hit.cue].name, {std::min(first.begin, last.begin), std::max(first.end, last.end)}});
    }
    const auto key = [](const CueHit& cue) { return std::tie(cue.span, cue.name); };
    std::sort(finding.cues.begin(), finding.cues.end(),
              [&](const CueHit& a, const CueHit& b) { return key(a) < key(b); });
    const auto same = [&](const CueHit& a, const CueHit& b) { return key(a) == key(b); };
    finding.cues.erase(std::unique(finding.cues.begin(), finding.cues.end(), same),
                       finding.cues.end());
  }

  void add_quantities(const Match& match, Finding& finding) const {
    std::vector<std::uint32_t> indices = match.stretch.quantities;
    if (match.quantity) indices.push_back(*match.quantity);
    std::sort(indices.begin(), indices.end());
    indices.erase(std::unique(indices.begin(), indices.end()), indices.end());
    for (const std::uint32_t index : indices)
      finding.quantities.push_back(source_.evidence.contract().quantities[index]);
  }

  /// The pending insertion that holds some of the words.
  [[nodiscard]] std::optional<Revision> revision_of(TextSpan span, const ClauseUnit& unit) const {
    for (const Revision& revision : source_.document.blocks[unit.block].revisions) {
      if (revision.span.overlaps(span)) return revision;
    }
    return std::nullopt;
  }

  const FindingSource& source_;
  text::LineIndex lines_;
  Fingerprints fingerprints_;
};

/// Reading order; what has no place comes last.
bool reads_before(const Finding& a, const Finding& b) {
  if (a.place.has_value() != b.place.has_value()) return a.place.has_value();
  if (!a.place) return false;
  return std::tie(a.place->span, a.rule) < std::tie(b.place->span, b.rule);
}

}  // namespace

std::vector<Finding> findings_of(const FindingSource& source, const FindingParts& parts) {
  FindingMaker maker(source);
  std::vector<Finding> made;
  made.reserve(parts.matches.size() + parts.of_document.size() + source.document.integrity.size());
  for (const Match& match : parts.matches)
    made.push_back(maker.from_match(match));
  for (const DocumentMatch& match : parts.of_document)
    made.push_back(maker.from_document(match));
  for (const IntegrityNote& note : source.document.integrity) {
    if (parts.notes) made.push_back(maker.from_note(note));
  }
  std::vector<std::size_t> order(made.size());
  for (std::size_t i = 0; i < order.size(); ++i)
    order[i] = i;
  std::stable_sort(order.begin(), order.end(),
                   [&](std::size_t a, std::size_t b) { return reads_before(made[a], made[b]); });
  for (std::size_t i = 0; i < order.size(); ++i)
    made[order[i]].id = "f" + std::to_string(i + 1);
  for (std::size_t i = 0; i < parts.headlines.size(); ++i) {
    if (parts.headlines[i]) made[i].secondary_to = made[*parts.headlines[i]].id;
  }
  std::vector<Finding> findings;
  findings.reserve(made.size());
  for (const std::size_t index : order)
    findings.push_back(std::move(made[index]));
  return findings;
}

}  // namespace sowlint::analysis

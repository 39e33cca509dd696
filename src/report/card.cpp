#include "report/card.h"

#include <algorithm>
#include <cstddef>
#include <utility>

#include "report/excerpt.h"
#include "report/plain_text.h"
#include "report/wording.h"
#include "text/width.h"

namespace sowlint::report {
namespace {

constexpr const char* kIndent = "  ";

/// The first line of a card: severity and place on the left, the rule on the right.
std::string title(const Piece& tag, const std::string& place, const std::string& rule,
                  const Layout& layout) {
  return layout.ends({{layout.say(tag.text), tag.style}, {" "}, {place, Style::Bold}},
                     {rule, Style::Dim});
}

/// What is wrong, in a sentence.
std::string message(const Finding& finding, const Layout& layout) {
  std::string words = capitalised(one_line(finding.message));
  const std::string change = pending_change(finding);
  if (!change.empty()) words += " (" + change + ")";
  return layout.wrapped({{words}}, {kIndent, kIndent, Style::Plain});
}

/// The clause unit with its decisive words marked, after an empty line.
std::string quotation(const Finding& finding, const Layout& layout) {
  const std::vector<Piece> pieces = excerpt(finding);
  if (pieces.empty()) return "";
  const std::string bar = "  │ ";
  return "\n" + layout.wrapped(pieces, {bar, bar, Style::Plain});
}

/// The words of a contradiction, combination or count, each with its label.
std::string places(const Finding& finding, const Layout& layout) {
  constexpr std::size_t kMost = 8;
  constexpr std::size_t kLongest = 200;
  std::string result;
  const std::size_t shown = std::min(finding.places.size(), kMost);
  for (std::size_t i = 0; i < shown; ++i) {
    const Place& place = finding.places[i];
    const std::string label = place.label.empty()
                                  ? layout.say.with("line {}", {std::to_string(place.at.line)})
                                  : place.label;
    result +=
        fact(i == 0 ? "Where" : "", label + ": “" + shortened(place.quote, kLongest) + "”", layout);
  }
  if (shown < finding.places.size()) {
    result += fact(
        "", layout.say.with("and {} more places", {std::to_string(finding.places.size() - shown)}),
        layout);
  }
  return result;
}

/// "3.2 and 4.3 (medium)"; at most eight labels. The level stands where it differs from `shown`'s.
std::string labels_of(const std::vector<const Finding*>& findings, const Finding& shown,
                      const Speech& say) {
  constexpr std::size_t kMost = 8;
  std::vector<std::string> labels;
  for (const Finding* finding : findings) {
    if (labels.size() == kMost) break;
    std::string label = label_of(*finding, say);
    if (finding->severity && finding->severity != shown.severity) {
      label += " (" + say(name_of(*finding->severity)) + ")";
    }
    labels.push_back(std::move(label));
  }
  std::string result = joined(labels, ", ");
  if (findings.size() > kMost) {
    result += say.with(" and {} more", {std::to_string(findings.size() - kMost)});
  }
  return result;
}

/// "no-oral-modification (low) in 9.4".
std::string names_of(const std::vector<const Finding*>& findings, const Finding& shown,
                     const Speech& say) {
  std::vector<std::string> names;
  for (const Finding* finding : findings) {
    std::string name = finding->rule;
    if (finding->severity) name += " (" + say(name_of(*finding->severity)) + ")";
    if (label_of(*finding) != label_of(shown)) {
      name += say.with(" in {}", {label_of(*finding, say)});
    }
    if (std::find(names.begin(), names.end(), name) == names.end()) names.push_back(name);
  }
  return joined(names, ", ");
}

std::string blank_value(const Finding& finding) {
  const bool blank = std::any_of(finding.quantities.begin(), finding.quantities.end(),
                                 [](const Quantity& quantity) { return quantity.blank; });
  return blank ? "a value is left open here" : "";
}

}  // namespace

std::string fact(const std::string& label, const std::string& text, const Layout& layout) {
  constexpr std::size_t kColumns = 11;
  std::string lead = std::string(kIndent) + layout.say(label);
  lead += std::string(kColumns - std::min(kColumns - 1, text::display_columns(lead)), ' ');
  return layout.wrapped({{text}}, {lead, std::string(kColumns, ' '), Style::Dim});
}

Piece severity_tag(Severity severity) {
  switch (severity) {
    case Severity::High:
      return {"HIGH", Style::High};
    case Severity::Medium:
      return {"MEDIUM", Style::Medium};
    case Severity::Low:
      return {"LOW", Style::Low};
    case Severity::Info:
      return {"INFO", Style::Dim};
  }
  return {};
}

std::string rigid_card(const Concept& group, const DocumentReport& document, const Layout& layout) {
  const Finding& finding = *group.shown;
  std::string result = title(severity_tag(finding.severity.value_or(Severity::Info)),
                             place_of(finding, document, layout.say), finding.rule, layout);
  result += message(finding, layout) + quotation(finding, layout) + "\n" + places(finding, layout);
  if (finding.looked_for) result += fact("Sought", *finding.looked_for, layout);
  if (const std::string note = blank_value(finding); !note.empty()) {
    result += fact("Note", layout.say(note), layout);
  }
  if (!finding.why.empty()) result += fact("Why", finding.why, layout);
  if (finding.burden) result += fact("Burden", layout.say(words_for(*finding.burden)), layout);
  if (!finding.rewrite.empty()) result += fact("Instead", finding.rewrite, layout);
  if (!group.others.empty()) {
    result += fact("Also", layout.say.with("in {}", {labels_of(group.others, finding, layout.say)}),
                   layout);
  }
  if (!group.beneath.empty()) {
    result += fact("There too", names_of(group.beneath, finding, layout.say), layout);
  }
  return result;
}

std::string strength_card(const Finding& finding, const DocumentReport& document,
                          const Layout& layout) {
  std::string result =
      title({"HELPS", Style::Good}, place_of(finding, document, layout.say), finding.rule, layout);
  result += message(finding, layout) + quotation(finding, layout) + "\n" + places(finding, layout);
  if (finding.credit) result += fact("Strength", layout.say(name_of(*finding.credit)), layout);
  if (!finding.why.empty()) result += fact("Why", finding.why, layout);
  return result;
}

std::string strength_entry(const Concept& group, const Layout& layout) {
  constexpr std::size_t kLongest = 150;
  const Finding& finding = *group.shown;
  std::vector<std::string> labels = {label_of(finding, layout.say)};
  for (const Finding* other : group.others)
    labels.push_back(label_of(*other, layout.say));
  labels.erase(std::unique(labels.begin(), labels.end()), labels.end());
  constexpr std::size_t kMost = 6;
  const std::size_t more = labels.size() > kMost ? labels.size() - kMost : 0;
  labels.resize(labels.size() - more);
  std::string where = joined(labels, ", ");
  if (more > 0) where += layout.say.with(" and {} more", {std::to_string(more)});
  std::string result = layout.wrapped({{where, Style::Bold}, {": " + finding.message}},
                                      {"+ ", kIndent, Style::Good});
  if (!finding.place) return result;
  return result + layout.wrapped({{"“" + shortened(finding.place->quote, kLongest) + "”"}},
                                 {"    ", "    ", Style::Plain});
}

std::string integrity_card(const Finding& finding, const DocumentReport& document,
                           const Layout& layout) {
  std::string result = title(severity_tag(finding.severity.value_or(Severity::Info)),
                             place_of(finding, document, layout.say), finding.rule, layout);
  return result + message(finding, layout) + quotation(finding, layout);
}

}  // namespace sowlint::report

#include "report/terminal.h"

#include <algorithm>
#include <array>
#include <cstddef>
#include <map>
#include <string_view>
#include <utility>
#include <vector>

#include "report/card.h"
#include "report/concepts.h"
#include "report/excerpt.h"
#include "report/index_lines.h"
#include "report/layout.h"
#include "report/plain_text.h"
#include "report/wording.h"

namespace sowlint::report {
namespace {

constexpr std::size_t kMostConcepts = 12;
constexpr std::array kGraveFirst = {Severity::High, Severity::Medium, Severity::Low,
                                    Severity::Info};

using Counts = std::array<std::size_t, 4>;

std::size_t count_of(const Counts& counts, Severity severity) {
  return counts[static_cast<std::size_t>(severity)];
}

/// One document, or the closing lines of all.
class Page {
 public:
  Page(const TerminalOptions& options, const Layout& layout)
      : options_(options),
        layout_(layout),
        say(layout.say) {}

  std::string document(const DocumentReport& report) {
    head(report);
    if (report.status == ReviewStatus::NotChecked) {
      not_checked(report);
    } else {
      summary(report);
      warnings(report);
      if (options_.all) {
        by_clause(report);
      } else {
        by_concept(report);
      }
      out_ += index_changes(report, layout_);
      if (options_.explain) out_ += index_table(report, layout_);
    }
    return std::move(out_);
  }

  std::string closing(const Report& report) {
    out_ += report.documents.size() > 1 ? layout_.heavy_rule() : layout_.rule();
    if (report.documents.size() > 1) totals(report);
    out_ += layout_.wrapped({{say("A drafting aid, not legal advice. sowlint reads wording, not "
                                  "your deal: what stands here is for people to judge."),
                              Style::Dim}},
                            {});
    return std::move(out_);
  }

 private:
  /// "3 words"; a language that counts in other ways has a phrase "{} words".
  [[nodiscard]] std::string count_in_words(std::size_t number, const std::string& noun) const {
    const std::string phrase = "{} " + noun + "s";
    return say.knows(phrase) ? say.with(phrase, {grouped_digits(number)}) : counted(number, noun);
  }

  /// "2 high"
  [[nodiscard]] std::string in_words(std::size_t number, Severity severity) const {
    const std::string phrase = std::string("{} ") + name_of(severity);
    return say.with(phrase, {grouped_digits(number)});
  }

  [[nodiscard]] Severity least() const {
    return options_.min_severity.value_or(options_.all ? Severity::Info : Severity::Medium);
  }

  void paragraph(const std::string& text, Style style = Style::Plain) {
    out_ += layout_.wrapped({{text, style}}, {});
  }

  void heading(const std::string& words) {
    out_ += "\n" + layout_.rule() + layout_.wrapped({{say(words), Style::Bold}}, {}) + "\n";
  }

  void head(const DocumentReport& report) {
    paragraph(report.path, Style::Bold);
    if (report.status == ReviewStatus::NotChecked) return;
    std::vector<std::string> facts;
    if (report.type) facts.push_back(say(words_for(*report.type)));
    if (!report.whole) facts.push_back(say("excerpt"));
    facts.push_back(say(words_for(report.language)));
    facts.push_back(count_in_words(report.words, "word"));
    if (report.pages > 0) facts.push_back(count_in_words(report.pages, "page"));
    paragraph(joined(facts, " · "), Style::Dim);
    for (const Party& party : report.parties)
      this->party(party);
    out_ += "\n";
  }

  void party(const Party& party) {
    std::string words = party.name;
    if (!party.aliases.empty()) {
      const std::string aliases = joined(party.aliases, ", ");
      words += words.empty() ? aliases : " (" + aliases + ")";
    }
    const char* role = party.role == Role::Unknown ? "party" : name_of(party.role);
    paragraph(say(capitalised(role)) + ": " + words, Style::Dim);
  }

  void not_checked(const DocumentReport& report) {
    out_ += "\n";
    for (const Warning& warning : report.warnings) {
      out_ += layout_.wrapped({{say("NOT CHECKED"), Style::High}, {": " + warning.message}},
                              {"", "  ", Style::Plain});
    }
    paragraph(say("Nothing is known about what this document says. That is not a clean result."));
    for (const Finding& finding : report.findings)
      out_ += "\n" + integrity_card(finding, report, layout_);
  }

  static Counts severities(const DocumentReport& report) {
    Counts counts{};
    for (const Finding& finding : report.findings) {
      if (finding.severity) ++counts[static_cast<std::size_t>(*finding.severity)];
    }
    return counts;
  }

  static std::size_t strengths_in(const DocumentReport& report) {
    return static_cast<std::size_t>(std::count_if(
        report.findings.begin(), report.findings.end(),
        [](const Finding& finding) { return finding.polarity == Polarity::Collaborative; }));
  }

  [[nodiscard]] std::vector<Piece> tally(const Counts& counts, std::size_t strengths) const {
    constexpr std::array kStyles = {Style::Dim, Style::Low, Style::Medium, Style::High};
    std::vector<Piece> pieces;
    for (const Severity severity : kGraveFirst) {
      const std::size_t count = count_of(counts, severity);
      const Style style = count == 0 ? Style::Plain : kStyles[static_cast<std::size_t>(severity)];
      if (!pieces.empty()) pieces.push_back({" · "});
      pieces.push_back({in_words(count, severity), style});
    }
    pieces.push_back({" · "});
    pieces.push_back(
        {count_in_words(strengths, "strength"), strengths == 0 ? Style::Plain : Style::Good});
    return pieces;
  }

  void summary(const DocumentReport& report) {
    const Counts counts = severities(report);
    out_ += layout_.wrapped(tally(counts, strengths_in(report)), {});
    if (count_of(counts, Severity::High) + count_of(counts, Severity::Medium) == 0) {
      nothing_grave(report);
    } else {
      dimensions(report);
    }
    out_ += index_summary(report, layout_);
  }

  void nothing_grave(const DocumentReport& report) {
    paragraph(
        report.status == ReviewStatus::Ok
            ? say("Nothing of high or medium weight was found.")
            : say("Nothing of high or medium weight was found in the part that could be read."));
  }

  /// "Where it weighs: change 5, acceptance 3", the most first.
  void dimensions(const DocumentReport& report) {
    std::vector<std::pair<std::string, std::size_t>> counts;
    for (const Finding& finding : report.findings) {
      if (finding.polarity != Polarity::Rigid || finding.severity < Severity::Medium) continue;
      const auto found = std::find_if(counts.begin(), counts.end(), [&](const auto& entry) {
        return entry.first == finding.dimension;
      });
      if (found == counts.end()) {
        counts.emplace_back(finding.dimension, 1);
      } else {
        ++found->second;
      }
    }
    std::stable_sort(counts.begin(), counts.end(),
                     [](const auto& a, const auto& b) { return a.second > b.second; });
    std::vector<std::string> parts;
    parts.reserve(counts.size());
    for (const auto& [dimension, count] : counts)
      parts.push_back(say(words_for_dimension(dimension)) + " " + std::to_string(count));
    if (!parts.empty()) {
      paragraph(say.with("High and medium by subject: {}.", {joined(parts, ", ")}));
    }
  }

  void warnings(const DocumentReport& report) {
    if (report.status == ReviewStatus::Partial) {
      out_ +=
          "\n" +
          layout_.wrapped(
              {{say("PARTLY CHECKED"), Style::High},
               {": " + say("a part of this document was not read; it cannot be called clean.")}},
              {"", "  ", Style::Plain});
    }
    if (!report.warnings.empty() && report.status != ReviewStatus::Partial) out_ += "\n";
    for (const Warning& warning : report.warnings) {
      out_ += layout_.wrapped({{say("Warning"), Style::Medium}, {": " + warning.message}},
                              {"", "  ", Style::Plain});
    }
  }

  void by_concept(const DocumentReport& report) {
    integrity(report);
    const std::vector<Concept> concepts = rigid_concepts(report, least());
    const std::size_t shown = std::min(concepts.size(), kMostConcepts);
    if (shown > 0) heading("What stands in the way");
    for (std::size_t i = 0; i < shown; ++i)
      out_ += (i == 0 ? "" : "\n") + rigid_card(concepts[i], report, layout_);
    remaining({concepts.begin() + static_cast<std::ptrdiff_t>(shown), concepts.end()});
    const std::vector<Concept> good = strengths(report);
    if (!good.empty()) heading("What already helps");
    for (const Concept& group : good)
      out_ += strength_entry(group, layout_);
    below(report);
  }

  /// Concepts that found no room above.
  void remaining(const std::vector<Concept>& concepts) {
    if (concepts.empty()) return;
    std::vector<std::string> names;
    for (const Concept& group : concepts) {
      const std::size_t count = group.others.size() + 1;
      names.push_back(group.shown->rule + " (" + say(name_of(*group.shown->severity)) +
                      (count > 1 ? ", " + say.with("{} times", {std::to_string(count)}) : "") +
                      ", " + label_of(*group.shown, say) + ")");
    }
    out_ += "\n" + layout_.wrapped({{say.with("And {}, in full with --all: {}.",
                                              {count_in_words(concepts.size(), "more concept"),
                                               joined(names, ", ")})}},
                                   {});
  }

  void integrity(const DocumentReport& report) {
    std::vector<const Finding*> shown;
    for (const Finding& finding : report.findings) {
      if (finding.polarity == Polarity::Integrity && finding.severity >= least()) {
        shown.push_back(&finding);
      }
    }
    if (shown.empty()) return;
    heading("Hidden, disguised or unread");
    const std::size_t most = std::min(shown.size(), kMostConcepts);
    for (std::size_t i = 0; i < most; ++i)
      out_ += (i == 0 ? "" : "\n") + integrity_card(*shown[i], report, layout_);
    if (most < shown.size()) {
      out_ += "\n";
      paragraph(
          say.with("And {} more of these, with --all.", {std::to_string(shown.size() - most)}));
    }
  }

  /// One line for what is counted but not shown.
  void below(const DocumentReport& report) {
    std::vector<std::string> parts;
    for (const Severity severity : kGraveFirst) {
      if (severity >= least()) continue;
      std::vector<std::string> labels;
      for (const Finding& finding : report.findings) {
        if (finding.severity != severity) continue;
        const std::string label = label_of(finding, say);
        if (std::find(labels.begin(), labels.end(), label) == labels.end()) {
          labels.push_back(label);
        }
      }
      if (!labels.empty()) parts.push_back(not_shown(report, severity, labels));
    }
    if (parts.empty()) return;
    out_ += "\n";
    paragraph(say.with("Not shown: {}.", {joined(parts, "; ")}) +
              (options_.all ? "" : " " + say(R"("sowlint review --all" shows everything.)")));
  }

  [[nodiscard]] std::string not_shown(const DocumentReport& report, Severity severity,
                                      std::vector<std::string> labels) const {
    constexpr std::size_t kMost = 10;
    const std::size_t count = count_of(severities(report), severity);
    const bool more = labels.size() > kMost;
    if (more) labels.resize(kMost);
    return in_words(count, severity) + " (" + joined(labels, ", ") + (more ? ", …" : "") + ")";
  }

  /// Everything in reading order, a heading for each clause.
  void by_clause(const DocumentReport& report) {
    std::string current;
    bool first = true;
    for (const Finding& finding : report.findings) {
      if (finding.severity && *finding.severity < least()) continue;
      const std::string clause =
          finding.place ? finding.clause_label + "\n" + finding.clause_title : "whole document";
      if (first || clause != current) out_ += "\n" + layout_.rule();
      out_ += (first || clause != current ? "" : "\n") + card(finding, report);
      current = clause;
      first = false;
    }
    below(report);
  }

  std::string card(const Finding& finding, const DocumentReport& report) {
    switch (finding.polarity) {
      case Polarity::Integrity:
        return integrity_card(finding, report, layout_);
      case Polarity::Collaborative:
        return strength_card(finding, report, layout_);
      case Polarity::Rigid:
        break;
    }
    std::string result = rigid_card({&finding, {}, {}}, report, layout_);
    if (!finding.secondary_to) return result;
    for (const Finding& other : report.findings) {
      if (other.id == *finding.secondary_to) {
        result += fact("Under", say.with("{}, on the same words", {other.rule}), layout_);
      }
    }
    return result;
  }

  void totals(const Report& report) {
    const ReportSummary summary = summarise(report);
    std::vector<Piece> pieces = {
        {count_in_words(summary.documents, "document") + ": ", Style::Bold}};
    if (summary.failed > 0) {
      pieces.push_back({std::to_string(summary.failed) + " " + say("NOT CHECKED"), Style::High});
      pieces.push_back({" · "});
    }
    for (Piece& piece : tally(summary.by_severity, summary.strengths))
      pieces.push_back(std::move(piece));
    out_ += layout_.wrapped(pieces, {});
  }

  const TerminalOptions& options_;
  const Layout& layout_;
  const Speech& say;
  std::string out_;
};

}  // namespace

std::string to_terminal(const Report& report, const TerminalOptions& options) {
  // Lines longer than this are tiring to read, however wide the window is.
  constexpr std::size_t kReadable = 100;
  const Layout layout(std::min(options.columns, kReadable), options.colour, options.speech);
  std::string result;
  for (const DocumentReport& document : report.documents) {
    if (!result.empty()) result += layout.heavy_rule() + "\n";
    result += Page(options, layout).document(document) + "\n";
  }
  return result + Page(options, layout).closing(report);
}

}  // namespace sowlint::report

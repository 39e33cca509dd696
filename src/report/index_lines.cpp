#include "report/index_lines.h"

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <cstdint>
#include <string>
#include <utility>
#include <vector>

#include "report/wording.h"

namespace sowlint::report {
namespace {

constexpr int kIndexDecimals = 2;
constexpr int kScoreDecimals = 1;

const Finding* finding_of(const DocumentReport& document, const std::string& id) {
  const auto found = std::find_if(document.findings.begin(), document.findings.end(),
                                  [&](const Finding& finding) { return finding.id == id; });
  return found == document.findings.end() ? nullptr : &*found;
}

std::string right_aligned(const std::string& text, std::size_t columns) {
  return text.size() < columns ? std::string(columns - text.size(), ' ') + text : text;
}

/// With four decimals at most: "0.18".
std::string brief(double weight) {
  std::string digits = decimals(weight, 4);
  digits.erase(digits.find_last_not_of('0') + 1);
  if (digits.back() == '.') digits.pop_back();
  return digits;
}

/// "43 (38–50)", without the range where it is a point.
std::string score_of(const Index& index) {
  std::string score = std::to_string(index.score);
  if (index.low == index.high) return score;
  return score + " (" + std::to_string(index.low) + "–" + std::to_string(index.high) + ")";
}

Style style_of(Band band) {
  switch (band) {
    case Band::Rigid:
      return Style::High;
    case Band::Mixed:
      return Style::Medium;
    case Band::Workable:
    case Band::Collaborative:
      break;
  }
  return Style::Good;
}

std::size_t spoken_of(const Index& index) {
  return static_cast<std::size_t>(
      std::count_if(index.dimensions.begin(), index.dimensions.end(),
                    [](const IndexDimension& dimension) { return dimension.spoken; }));
}

/// "customer 65 %, vendor 10 %, both 25 %"; "" without debits.
std::string carried(const BurdenSplit& burden, const Speech& say) {
  std::vector<std::string> parts;
  const auto add = [&](const char* side, double share) {
    if (share > 0) parts.push_back(say(side) + " " + decimals(share * 100, 0) + " %");
  };
  add("customer", burden.customer);
  add("vendor", burden.vendor);
  add("both", burden.both);
  return joined(parts, ", ");
}

/// The rules of the findings with these ids, each with its place.
std::string named(const DocumentReport& document, const std::vector<std::string>& ids,
                  const Speech& say) {
  std::vector<std::string> names;
  for (const std::string& id : ids) {
    if (const Finding* finding = finding_of(document, id)) {
      names.push_back(finding->rule + " (" + label_of(*finding, say) + ")");
    }
  }
  return joined(names, ", ");
}

/// "scope-freeze in 2.1 and 3 more places"
std::string concept_of(const IndexChange& change, const DocumentReport& document,
                       const Speech& say) {
  std::vector<std::string> labels;
  for (const std::string& id : change.findings) {
    const Finding* finding = finding_of(document, id);
    if (finding == nullptr || finding->rule != change.rule || !finding->place) continue;
    const std::string label = label_of(*finding, say);
    if (std::find(labels.begin(), labels.end(), label) == labels.end()) labels.push_back(label);
  }
  if (labels.empty()) return change.rule;
  constexpr std::size_t kNamed = 3;
  const std::size_t more = labels.size() > kNamed ? labels.size() - kNamed : 0;
  labels.resize(labels.size() - more);
  const std::string places = change.rule + say.with(" in {}", {joined(labels, ", ")});
  if (more == 0) return places;
  return places + (more == 1 ? say(" and 1 more place")
                             : say.with(" and {} more places", {std::to_string(more)}));
}

/// "Replace scope-freeze in 2.1 by scope-by-vision: change 56.3, money 50.0, index 50.7."
std::string sentence_of(const IndexChange& change, const DocumentReport& document,
                        const Speech& say) {
  const Finding* first =
      change.findings.empty() ? nullptr : finding_of(document, change.findings.front());
  const bool absent = first != nullptr && first->looked_for;
  std::string sentence;
  if (absent) {
    sentence = change.brings.empty() ? say.with("Mend {}", {change.rule})
                                     : say.with("Mend {} with {}", {change.rule, change.brings});
  } else if (change.brings.empty()) {
    sentence = say.with("Rewrite {}", {concept_of(change, document, say)});
  } else {
    sentence = say.with("Replace {} by {}", {concept_of(change, document, say), change.brings});
  }
  std::vector<std::string> scores;
  for (const IndexChange::Score& score : change.dimensions) {
    scores.push_back(say(words_for_dimension(score.dimension)) + " " + decimals(score.score, 1));
  }
  scores.push_back(say("index") + " " + decimals(change.exact, 1));
  return sentence + ": " + joined(scores, ", ") +
         (change.capped ? say(", still held down by a ceiling.") : ".");
}

/// "high 24 × 0.95 × 0.5 softened × 0.7^1"
std::string arithmetic_of(const IndexPoint& point, const Finding& finding) {
  std::string result = finding.severity ? name_of(*finding.severity)
                                        : (finding.credit ? name_of(*finding.credit) : "");
  if (finding.severity == Severity::Info) return result + ", never counts";
  result += " × " + decimals(finding.confidence, 2);
  if (point.mitigation < 1) result += " × " + decimals(point.mitigation, 1) + " softened";
  if (!point.rank) result += " × " + brief(point.share) + " again";
  if (point.rank && point.share < 1) result += " × " + brief(point.share) + " shared";
  if (point.rank && *point.rank > 0) result += " × 0.7^" + std::to_string(*point.rank);
  return result;
}

constexpr double kHundred = 100;

/// As `decimals` prints it, so that half cents go the same way.
std::int64_t hundredths(double value) {
  std::string digits = decimals(value, kIndexDecimals);
  std::erase(digits, '.');
  return std::stoll(digits);
}

std::string words_for(const IndexAdjustment& adjustment, const DocumentReport& document) {
  if (adjustment.kind == IndexAdjustment::Kind::Clamp) {
    return capitalised(words_for_dimension(adjustment.dimension)) + " kept between 0 and 100";
  }
  return "Capped at " + std::to_string(document.index->ceiling.value_or(0)) +
         " by: " + named(document, adjustment.findings, {});
}

class Table {
 public:
  Table(const DocumentReport& document, const Layout& layout)
      : document_(document),
        index_(*document.index),
        layout_(layout) {}

  std::string print() {
    out_ =
        "\n" + layout_.rule() +
        layout_.wrapped({{layout_.say("Where the index comes from"), Style::Bold}}, {}) + "\n" +
        layout_.wrapped(
            {{"Every dimension starts at 50. A finding counts base × confidence × 0.7^rank, where "
              "the base is high 24, medium 12, low 5, strong 18, standard 11, weak 5, and the "
              "rank counts the concepts of its kind in the dimension. On the right: points in "
              "the dimension, and in the index.",
              Style::Dim}},
            {});
    for (const IndexDimension& dimension : index_.dimensions)
      add(dimension);
    add_sum();
    return std::move(out_);
  }

 private:
  void add(const IndexDimension& dimension) {
    const std::string score = decimals(dimension.score, kScoreDecimals);
    out_ += "\n" + layout_.figures({{capitalised(words_for_dimension(dimension.id)), Style::Bold},
                                    {" " + dimension.id + ", weight " + brief(dimension.weight)},
                                    {dimension.spoken ? "" : ", silent", Style::Dim}},
                                   columns(score, ""), Style::Bold);
    for (const IndexPoint& point : dimension.points)
      add(point);
  }

  void add(const IndexPoint& point) {
    const Finding* finding = finding_of(document_, point.finding);
    if (finding == nullptr) return;
    out_ += layout_.figures({{"  " + finding->id + " " + finding->rule + ", " + label_of(*finding)},
                             {": " + arithmetic_of(point, *finding), Style::Dim}},
                            columns(decimals(point.points, kScoreDecimals),
                                    decimals(point.index_points, kIndexDecimals)),
                            Style::Plain);
  }

  void add_sum() {
    out_ += "\n" + layout_.rule();
    for (const SumLine& line : sum_of_index(document_))
      out_ += layout_.figures({{line.words}}, columns("", line.number), Style::Plain);
    out_ += layout_.figures({{"Index " + score_of(index_), Style::Bold}},
                            columns("", decimals(index_.exact, kIndexDecimals)), Style::Bold);
  }

  static std::string columns(const std::string& points, const std::string& index_points) {
    constexpr std::size_t kPoints = 7;
    constexpr std::size_t kIndexPoints = 8;
    return right_aligned(points, kPoints) + right_aligned(index_points, kIndexPoints);
  }

  const DocumentReport& document_;
  const Index& index_;
  const Layout& layout_;
  std::string out_;
};

}  // namespace

std::vector<SumLine> sum_of_index(const DocumentReport& document) {
  constexpr double kSilence = 50;
  const Index& index = *document.index;
  std::vector<SumLine> lines;
  std::int64_t printed = 0;
  const auto add = [&](std::string words, std::int64_t parts) {
    lines.push_back(
        {std::move(words), decimals(static_cast<double>(parts) / kHundred, kIndexDecimals)});
    printed += parts;
  };
  std::int64_t points = 0;
  for (const IndexDimension& dimension : index.dimensions) {
    for (const IndexPoint& point : dimension.points) {
      if (finding_of(document, point.finding) != nullptr) points += hundredths(point.index_points);
    }
  }
  add("Where nothing is said", hundredths(kSilence));
  add("All points", points);
  for (const IndexAdjustment& adjustment : index.adjustments)
    add(words_for(adjustment, document), hundredths(adjustment.index_points));
  const std::int64_t total = hundredths(index.exact);
  if (total != printed) add("Rounding of the lines above", total - printed);
  return lines;
}

std::string index_in_words(const Index& index) {
  return "Index " + score_of(index) + ", " +
         (index.band ? name_of(*index.band) : "not enough text to judge") + ", " +
         std::to_string(spoken_of(index)) + " of " + counted(index.dimensions.size(), "dimension") +
         " spoken of";
}

std::string change_in_words(const IndexChange& change, const DocumentReport& document) {
  return sentence_of(change, document, {});
}

std::string arithmetic_in_words(const IndexPoint& point, const Finding& finding) {
  return arithmetic_of(point, finding);
}

std::string index_summary(const DocumentReport& document, const Layout& layout) {
  if (!document.index) {
    return layout.wrapped({{layout.say("No index: no contract was recognised.")}}, {});
  }
  const Index& index = *document.index;
  std::vector<Piece> pieces = {{layout.say("Index") + " "}, {score_of(index), Style::Bold}, {", "}};
  if (index.band) {
    pieces.push_back({layout.say(name_of(*index.band)), style_of(*index.band)});
  } else {
    pieces.push_back({layout.say("not enough text to judge")});
  }
  pieces.push_back({layout.say.with(
      ", {} of {} dimensions spoken of.",
      {std::to_string(spoken_of(index)), std::to_string(index.dimensions.size())})});
  if (index.capped) {
    pieces.push_back(
        {layout.say.with(" It is capped at {} by {}.",
                         {std::to_string(*index.ceiling),
                          named(document, index.adjustments.back().findings, layout.say)})});
  }
  std::string result = layout.wrapped(pieces, {});
  if (const std::string split = carried(index.burden, layout.say); !split.empty()) {
    result +=
        layout.wrapped({{layout.say.with("Who carries what counts against it: {}.", {split})}}, {});
  }
  return result;
}

std::string index_changes(const DocumentReport& document, const Layout& layout) {
  if (!document.index || document.index->what_if.empty()) return "";
  std::string result = "\n" + layout.rule() +
                       layout.wrapped({{layout.say("What would help most"), Style::Bold}}, {}) +
                       "\n";
  for (const IndexChange& change : document.index->what_if)
    result += layout.wrapped({{sentence_of(change, document, layout.say)}},
                             {"  - ", "    ", Style::Plain});
  return result;
}

std::string index_table(const DocumentReport& document, const Layout& layout) {
  return document.index ? Table(document, layout).print() : "";
}

}  // namespace sowlint::report

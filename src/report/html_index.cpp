#include <algorithm>
#include <cstddef>
#include <map>
#include <string_view>
#include <vector>

#include "report/escape.h"
#include "report/html_document.h"
#include "report/index_lines.h"
#include "report/wording.h"

namespace sowlint::report {
namespace {

/// Where the bands begin and end: include/sowlint/index.h.
constexpr double kBandEdges[] = {0, 35, 55, 75, 100};
constexpr double kMiddle = 50;

/// A length in a picture, whose coordinates need one decimal.
std::string length(double value) {
  return decimals(value, 1);
}

std::string rectangle(const char* style, double x, double width, double y, double height) {
  return std::string("<rect class=\"") + style + "\" x=\"" + length(x) + "\" y=\"" + length(y) +
         "\" width=\"" + length(width) + "\" height=\"" + length(height) + "\"/>";
}

/// Bands from 0 to 100 with the index and its range above them.
std::string gauge(const Index& index) {
  constexpr double kScale = 4.6;  // units a point
  constexpr double kTop = 22;
  constexpr double kHeight = 10;
  const auto x = [](double score) { return score * kScale; };
  const std::string range = index.low == index.high ? ""
                                                    : ", between " + std::to_string(index.low) +
                                                          " and " + std::to_string(index.high);
  std::string result =
      R"(<svg class="gauge" viewBox="-4 0 468 50" role="img" aria-label="The index is )" +
      std::to_string(index.score) + " on a scale from 0 to 100" + range + ".\">\n";
  constexpr Band kBands[] = {Band::Rigid, Band::Mixed, Band::Workable, Band::Collaborative};
  for (std::size_t i = 0; i < std::size(kBands); ++i) {
    const double from = x(kBandEdges[i]);
    const double to = x(kBandEdges[i + 1]);
    const std::string style = "band" + std::to_string(i) + (index.band == kBands[i] ? "" : " dim");
    result += rectangle(style.c_str(), from + (i == 0 ? 0 : 1), to - from - (i == 0 ? 0 : 1), kTop,
                        kHeight);
    result += "<text x=\"" + length((from + to) / 2) + R"(" y="46" text-anchor="middle">)" +
              name_of(kBands[i]) + "</text>";
  }
  if (index.low != index.high) {
    const std::string low = length(x(index.low));
    const std::string high = length(x(index.high));
    result += R"(<path class="range" d="M)" + low + " 14V20M" + low + " 17H" + high + "M" + high +
              " 14V20\"/>";
  }
  const double at = x(index.score);
  result += R"(<path class="needle" d="M)" + length(at) + " 34L" + length(at - 6.5) + " 12H" +
            length(at + 6.5) + "Z\"/>";
  return result + "</svg>\n";
}

/// A score against the middle, which is silence.
std::string bar(const IndexDimension& dimension) {
  constexpr double kHeight = 10;
  constexpr double kWidth = 200;
  const double at = dimension.score * 2;
  const bool up = dimension.score >= kMiddle;
  return "<svg class=\"bar\" viewBox=\"0 0 200 14\" preserveAspectRatio=\"none\" height=\"14\" "
         "aria-hidden=\"true\">" +
         rectangle("base", 0, kWidth, 2, kHeight) +
         rectangle(up ? "up" : "down", up ? kWidth / 2 : at, up ? at - kWidth / 2 : kWidth / 2 - at,
                   2, kHeight) +
         R"(<line class="middle" x1="100" y1="0" x2="100" y2="14"/></svg>)";
}

using ById = std::map<std::string_view, const Finding*>;

std::string point_row(const HtmlDocument& document, const IndexPoint& point, const ById& findings) {
  const auto found = findings.find(point.finding);
  if (found == findings.end()) return "";
  const Finding& finding = *found->second;
  return "<tr><td>" + note_link(document, finding, number_of(finding)) + "</td><td>" +
         rule_reference(document, finding.rule) + "</td><td>" + markup(label_of(finding)) +
         "</td><td>" + markup(arithmetic_in_words(point, finding)) + "</td><td class=\"number\">" +
         decimals(point.points, 1) + "</td><td class=\"number\">" +
         decimals(point.index_points, 2) + "</td></tr>\n";
}

std::string dimension_rows(const HtmlDocument& document, const ById& findings) {
  std::string result;
  for (const IndexDimension& dimension : document.report.index->dimensions) {
    const std::string name = capitalised(words_for_dimension(dimension.id));
    result += std::string("<details") + (dimension.spoken ? "" : " class=\"silent\"") +
              "><summary><span class=\"name\">" + name + "</span>" + bar(dimension) +
              "<span class=\"figure\">" + decimals(dimension.score, 1) +
              "</span><span class=\"weight\">" +
              (dimension.spoken ? "weight " + decimals(dimension.weight, 2) : "not spoken of") +
              "</span></summary>\n";
    if (dimension.points.empty()) {
      result += "<p class=\"how\">The text says nothing of it: 50 is silence.</p>";
    } else {
      result +=
          "<div class=\"scroll\"><table class=\"points\"><thead><tr><th "
          "scope=\"col\">No.</th><th scope=\"col\">Rule</th><th scope=\"col\">Clause</th><th "
          "scope=\"col\">How it counts</th><th scope=\"col\" class=\"number\">Points</th><th "
          "scope=\"col\" class=\"number\">In the index</th></tr></thead><tbody>\n";
      for (const IndexPoint& point : dimension.points)
        result += point_row(document, point, findings);
      result += "</tbody></table></div>";
    }
    result += "</details>\n";
  }
  return result;
}

std::string sum_table(const DocumentReport& report) {
  std::string result = "<div class=\"scroll\"><table class=\"points\"><tbody>\n";
  for (const SumLine& line : sum_of_index(report)) {
    result += "<tr><td>" + markup(line.words) + "</td><td class=\"number\">" + line.number +
              "</td></tr>\n";
  }
  return result + R"(<tr class="total"><td>Index</td><td class="number">)" +
         decimals(report.index->exact, 2) + "</td></tr>\n</tbody></table></div>\n";
}

std::string annex_id(const HtmlDocument& document) {
  return "d" + std::to_string(document.number) + "index";
}

}  // namespace

std::string html_changes(const HtmlDocument& document) {
  const DocumentReport& report = document.report;
  if (!report.index || report.index->what_if.empty()) return "";
  std::string result = "<h2>What would help most</h2>\n<ol class=\"brief\">\n";
  for (const IndexChange& change : report.index->what_if)
    result += "<li>" + markup(change_in_words(change, report)) + "</li>\n";
  return result + "</ol>\n";
}

std::string html_index_picture(const HtmlDocument& document) {
  if (!document.report.index) {
    return "<p class=\"label\">Index</p>\n<p>No index: no contract was recognised.</p>\n";
  }
  const Index& index = *document.report.index;
  const std::string range = index.low == index.high
                                ? ""
                                : "between " + std::to_string(index.low) + " and " +
                                      std::to_string(index.high) +
                                      ", whatever the open points turn out to be; ";
  const auto spoken = std::count_if(index.dimensions.begin(), index.dimensions.end(),
                                    [](const IndexDimension& each) { return each.spoken; });
  std::string result = "<p class=\"label\">Collaboration index</p>\n<p class=\"score\"><b>" +
                       std::to_string(index.score) + "</b><span><em>" +
                       (index.band ? capitalised(name_of(*index.band)) : "Not enough to judge") +
                       "</em>" + range + std::to_string(spoken) + " of " +
                       std::to_string(index.dimensions.size()) +
                       " subjects spoken of</span></p>\n" + gauge(index);
  if (index.capped) {
    result += "<p class=\"how\">Held down to " + std::to_string(index.ceiling.value_or(0)) +
              " by findings that nothing in the text softens.</p>\n";
  }
  return result + R"(<p class="how"><a href="#)" + annex_id(document) +
         "\">Where each point comes from</a></p>\n";
}

std::string html_burden(const HtmlDocument& document) {
  if (!document.report.index) return "";
  const BurdenSplit& burden = document.report.index->burden;

  struct Side {
    const char* style;
    const char* words;
    double share;
  };

  const Side sides[] = {{"customer", "the customer", burden.customer},
                        {"vendor", "the vendor", burden.vendor},
                        {"both", "both sides", burden.both}};
  std::string picture;
  std::string key;
  double at = 0;
  constexpr double kWidth = 460;
  for (const Side& side : sides) {
    if (side.share <= 0) continue;
    picture += rectangle(side.style, at * kWidth, side.share * kWidth, 0, 10);
    at += side.share;
    key += std::string("<li class=\"") + side.style + "\"><i></i>" + side.words + " " +
           decimals(side.share * 100, 0) + " %</li>";
  }
  if (picture.empty()) return "";
  return "<p class=\"label\">Who carries what counts against it</p>\n<svg class=\"burden gauge\" "
         "viewBox=\"0 0 460 10\" aria-hidden=\"true\">" +
         picture + "</svg>\n<ul class=\"burden-key\">" + key + "</ul>\n";
}

std::string html_index(const HtmlDocument& document) {
  if (!document.report.index) return "";
  ById findings;
  for (const Finding& finding : document.report.findings)
    findings.emplace(finding.id, &finding);
  return R"(<h2 class="annex" id=")" + annex_id(document) +
         "\">Where the index comes from</h2>\n<p class=\"how\">Every subject starts at 50, which "
         "is silence. A finding counts base × confidence × 0.7^rank, where the base is high 24, "
         "medium 12, low 5, strong 18, standard 11, weak 5, and the rank counts the findings of "
         "its kind in the subject. Open a subject to see every point.</p>\n"
         "<div class=\"dimensions\">\n" +
         dimension_rows(document, findings) + "</div>\n" + sum_table(document.report);
}

}  // namespace sowlint::report

#include "report/sentences.h"

#include <vector>

#include "report/excerpt.h"
#include "report/plain_text.h"
#include "report/wording.h"

namespace sowlint::report {
namespace {

constexpr std::size_t kLongestQuote = 300;

std::string quoted(const std::string& words) {
  return "“" + shortened(words, kLongestQuote) + "”";
}

std::string quotes_of(const Finding& finding) {
  if (finding.place) return finding.place->quote.empty() ? "" : quoted(finding.place->quote);
  std::vector<std::string> quotes;
  quotes.reserve(finding.places.size());
  for (const Place& place : finding.places) {
    const std::string where =
        place.label.empty() ? "line " + std::to_string(place.at.line) : place.label;
    quotes.push_back(where + " " + quoted(place.quote));
  }
  return joined(quotes, "; ");
}

}  // namespace

std::string headline_of(const Finding& finding) {
  std::string words = capitalised(one_line(finding.message));
  while (words.ends_with('.'))
    words.pop_back();
  const std::string change = pending_change(finding);
  return change.empty() ? words : words + " (" + change + ")";
}

std::string sentences_of(const Finding& finding, const DocumentReport& document) {
  std::vector<std::string> parts;
  const bool helps = finding.polarity == Polarity::Collaborative;
  parts.push_back((helps ? "Helps: " : "") + place_of(finding, document) + ": " +
                  headline_of(finding) + ".");
  if (std::string quotes = quotes_of(finding); !quotes.empty()) parts.push_back(std::move(quotes));
  if (!finding.why.empty()) parts.push_back("Why: " + one_line(finding.why));
  if (finding.burden && finding.polarity == Polarity::Rigid) {
    parts.push_back(std::string("Burden: ") + words_for(*finding.burden) + ".");
  }
  if (!finding.rewrite.empty() && !helps) parts.push_back("Instead: " + one_line(finding.rewrite));
  return joined(parts, " ");
}

std::string unchecked_part(const DocumentReport& document) {
  if (document.status == ReviewStatus::Ok) return "";
  std::string result = document.status == ReviewStatus::Partial
                           ? "Partly checked: a part of this document was not read"
                           : "Not checked: nothing is known about what this document says";
  for (const Warning& warning : document.warnings)
    result += "; " + one_line(warning.message);
  return result;
}

bool lines_are_the_files(const DocumentReport& document) {
  return document.format == Format::Text || document.format == Format::Markdown;
}

}  // namespace sowlint::report

#include "report/wording.h"

#include <cmath>
#include <cstdint>
#include <cstdlib>

#include "base/names.h"

namespace sowlint::report {
namespace {

using base::Name;

constexpr Name<Language> kLanguages[] = {{Language::Unsure, "language not recognised"},
                                         {Language::English, "English"},
                                         {Language::Russian, "Russian"},
                                         {Language::German, "German"},
                                         {Language::French, "French"},
                                         {Language::Spanish, "Spanish"},
                                         {Language::Private, "a private language"}};

constexpr Name<ContractType> kTypes[] = {{ContractType::Sow, "Statement of work"},
                                         {ContractType::MasterAgreement, "Master agreement"},
                                         {ContractType::Order, "Order"},
                                         {ContractType::ServiceContract, "Service contract"},
                                         {ContractType::Other, "No contract recognised"}};

constexpr Name<Burden> kBurdens[] = {{Burden::Customer, "the customer"},
                                     {Burden::Vendor, "the vendor"},
                                     {Burden::Both, "both sides"}};

constexpr Name<Revision::Kind> kRevisions[] = {{Revision::Kind::Inserted, "inserted"},
                                               {Revision::Kind::Deleted, "deleted"},
                                               {Revision::Kind::MovedHere, "moved here"},
                                               {Revision::Kind::MovedAway, "moved away"}};

struct DimensionWords {
  const char* code;
  const char* words;
};

constexpr DimensionWords kDimensions[] = {
    {"CHG", "change"},   {"OUT", "outcomes"},   {"DEC", "decisions"}, {"BUR", "customer burden"},
    {"FBK", "feedback"}, {"ACC", "acceptance"}, {"COM", "money"},     {"REL", "relationship"}};

/// Whether line numbers mean something to a person who opens the file.
bool has_lines(const DocumentReport& document) {
  return document.format == Format::Text || document.format == Format::Markdown;
}

}  // namespace

const char* words_for(Language language) {
  return base::name_in(kLanguages, language);
}

const char* words_for(ContractType type) {
  return base::name_in(kTypes, type);
}

const char* words_for(Burden burden) {
  return base::name_in(kBurdens, burden);
}

const char* words_for_dimension(const std::string& code) {
  for (const DimensionWords& dimension : kDimensions) {
    if (code == dimension.code) return dimension.words;
  }
  return "";
}

std::string grouped_digits(std::size_t number) {
  std::string digits = std::to_string(number);
  constexpr std::size_t kGroup = 3;
  for (std::size_t at = digits.size(); at > kGroup;) {
    at -= kGroup;
    digits.insert(at, ",");
  }
  return digits;
}

std::string decimals(double value, int count) {
  std::int64_t unit = 1;
  for (int i = 0; i < count; ++i)
    unit *= 10;
  // Values carry six decimals at most; what a double adds behind them must not tip a half.
  constexpr std::int64_t kCarried = 1'000'000;
  const std::int64_t whole = std::llabs(std::llround(value * kCarried));
  const std::int64_t scaled = (whole * unit + kCarried / 2) / kCarried;
  std::string digits = std::to_string(scaled / unit);
  if (count > 0) {
    const std::string rest = std::to_string(scaled % unit);
    digits += "." + std::string(static_cast<std::size_t>(count) - rest.size(), '0') + rest;
  }
  return value < 0 && scaled != 0 ? "-" + digits : digits;
}

std::string counted(std::size_t number, const std::string& noun) {
  return grouped_digits(number) + " " + noun + (number == 1 ? "" : "s");
}

std::string capitalised(std::string text) {
  if (text.empty()) return text;
  if (text[0] >= 'a' && text[0] <= 'z') text[0] = static_cast<char>(text[0] - 'a' + 'A');
  if (text.size() < 2) return text;
  const auto first = static_cast<unsigned char>(text[0]);
  const auto second = static_cast<unsigned char>(text[1]);
  const auto put = [&text](unsigned lead, unsigned trail) {
    text[0] = static_cast<char>(lead);
    text[1] = static_cast<char>(trail);
  };
  constexpr unsigned kCase = 0x20;
  if (first == 0xC3 && second >= 0xA0 && second != 0xB7 && second != 0xBF) {
    put(first, second - kCase);  // à to þ
  } else if (first == 0xD0 && second >= 0xB0) {
    put(first, second - kCase);  // а to п
  } else if (first == 0xD1 && second < 0x90) {
    put(0xD0, second + kCase);  // р to я
  } else if (first == 0xD1 && second == 0x91) {
    put(0xD0, 0x81);  // ё
  }
  return text;
}

std::string joined(const std::vector<std::string>& texts, const std::string& separator) {
  std::string result;
  for (const std::string& text : texts) {
    if (!result.empty()) result += separator;
    result += text;
  }
  return result;
}

std::string label_of(const Finding& finding, const Speech& say) {
  if (!finding.place) return say("whole document");
  if (!finding.clause_label.empty()) return finding.clause_label;
  return say.with("line {}", {std::to_string(finding.place->at.line)});
}

std::string place_of(const Finding& finding, const DocumentReport& document, const Speech& say) {
  if (!finding.place) return say("Whole document");
  std::string result = finding.clause_label;
  if (!finding.clause_title.empty()) {
    result += (result.empty() ? "" : " ") + finding.clause_title;
  } else if (!result.empty() && finding.section != SectionType::Unknown) {
    result += " (" + say(name_of(finding.section)) + ")";
  }
  std::vector<std::string> parts;
  if (!result.empty()) parts.push_back(result);
  if (has_lines(document) || result.empty()) {
    parts.push_back(say.with("line {}", {std::to_string(finding.place->at.line)}));
  }
  if (finding.place->page > 0) {
    parts.push_back(say.with("page {}", {std::to_string(finding.place->page)}));
  }
  if (finding.ocr_confidence) {
    constexpr double kPercent = 100;
    const long sure = std::lround(*finding.ocr_confidence * kPercent);
    parts.push_back(say.with("recognised in a picture, {}% sure", {std::to_string(sure)}));
  }
  return joined(parts, ", ");
}

std::string pending_change(const Finding& finding) {
  if (!finding.revision) return "";
  constexpr std::size_t kDay = 10;  // "2025-03-01" of "2025-03-01T09:30:00Z"
  std::string result = base::name_in(kRevisions, finding.revision->kind);
  if (!finding.revision->author.empty()) result += " by " + finding.revision->author;
  if (!finding.revision->date.empty()) result += " on " + finding.revision->date.substr(0, kDay);
  return result + ", not yet accepted";
}

}  // namespace sowlint::report

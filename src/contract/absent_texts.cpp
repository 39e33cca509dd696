#include "contract/absent_texts.h"

#include <algorithm>
#include <optional>
#include <string>
#include <unordered_set>
#include <utility>
#include <vector>

#include "contract/phrases.h"
#include "contract/raw_words.h"
#include "text/words.h"

namespace sowlint::contract {
namespace {

bool is_agreement(std::string_view word) {
  constexpr std::string_view kWords[] = {"agreement", "agreements", "contract",  "contracts",
                                         "договор",   "договора",   "договору",  "договором",
                                         "договоре",  "соглашение", "соглашения"};
  return is_one_of(word, kWords);
}

/// Words that put an agreement above others.
bool is_master(std::string_view word) {
  constexpr std::string_view kWords[] = {"master",      "framework",    "parent",     "umbrella",
                                         "main",        "principal",    "head",       "prime",
                                         "underlying",  "overarching",  "basic",      "рамочный",
                                         "рамочного",   "рамочному",    "рамочным",   "рамочном",
                                         "генеральное", "генерального", "генеральный"};
  return is_one_of(word, kWords);
}

/// Names of master agreements that are one word.
bool is_master_name(std::string_view word) {
  constexpr std::string_view kWords[] = {
      "msa", "bpa", "rahmenvertrag", "rahmenvertrags", "rahmenvertrages", "rahmenvereinbarung"};
  return is_one_of(word, kWords);
}

/// The end of a phrase of fixed words that names one; `at` if there is none.
std::size_t master_phrase_end(const RawWords& words, std::size_t at) {
  struct Phrase {
    std::string_view first;
    std::string_view second;
    std::string_view third;
  };

  constexpr Phrase kPhrases[] = {{"blanket", "purchase", "agreement"},
                                 {"basic", "ordering", "agreement"},
                                 {"contrat", "cadre", ""},
                                 {"accord", "cadre", ""},
                                 {"contrato", "marco", ""},
                                 {"acuerdo", "marco", ""},
                                 {"task", "order", ""},
                                 {"delivery", "order", ""}};
  for (const Phrase& phrase : kPhrases) {
    if (words.word(at) != phrase.first || words.word(at + 1) != phrase.second) continue;
    if (phrase.third.empty()) return at + 2;
    if (words.word(at + 2) == phrase.third) return at + 3;
  }
  return at;
}

/// Words that make what follows the text itself ("this"), or nothing ("no").
bool points_at_no_other(std::string_view word) {
  constexpr std::string_view kWords[] = {
      "no",     "without",  "kein",      "keine",      "this",      "present",
      "dieser", "dieses",   "diesem",    "diesen",     "ce",        "présent",
      "este",   "presente", "настоящий", "настоящего", "настоящим", "настоящему"};
  return is_one_of(word, kWords);
}

/// Whether every word from `first` to `last` follows the one before it without a mark.
bool one_phrase(const RawWords& words, std::size_t first, std::size_t last) {
  for (std::size_t at = first + 1; at <= last; ++at) {
    if (!words.joined(at)) return false;
  }
  return last < words.size();
}

/// The end of "Master Software Development Agreement" at `at`; `at` if there is none.
std::size_t master_end(const RawWords& words, std::size_t at) {
  if (is_master_name(words.word(at))) return at + 1;
  if (const std::size_t end = master_phrase_end(words, at); end > at) return end;
  if (!is_master(words.word(at))) return at;
  constexpr std::size_t kMostWords = 4;
  for (std::size_t last = at + 1; last <= at + kMostWords; ++last) {
    if (is_agreement(words.word(last))) return one_phrase(words, at, last) ? last + 1 : at;
  }
  return at;
}

/// Words [first, end).
struct Words {
  std::size_t first = 0;
  std::size_t end = 0;
};

/// The name of the agreement that the words at `at` tie the text to: "issued under that Software
/// Agreement"; nothing if they do not.
std::optional<Words> tied_name(const RawWords& words, std::size_t at) {
  constexpr std::string_view kTies[] = {"issued",   "part",     "pursuant", "incorporated",
                                        "executed", "attached", "placed",   "appended",
                                        "subject",  "governed", "appendix"};
  constexpr std::string_view kPrepositions[] = {"under", "to", "of", "into", "by"};
  constexpr std::string_view kArticles[] = {"the", "that", "a", "an", "our", "your"};
  if (!is_one_of(words.word(at), kTies)) return std::nullopt;
  const std::size_t first = at + 3;
  if (!is_one_of(words.word(at + 1), kPrepositions) || !is_one_of(words.word(at + 2), kArticles) ||
      !one_phrase(words, at, first)) {
    return std::nullopt;
  }
  constexpr std::size_t kMostWords = 6;
  for (std::size_t last = first; last < first + kMostWords; ++last) {
    if (last > first && !words.joined(last)) break;
    if (is_agreement(words.word(last))) return Words{first, last + 1};
    if (!words.capitalised(last)) break;
  }
  return std::nullopt;
}

/// "приложение" for all its cases; "" for words that name no attachment.
std::string_view attachment_noun(std::string_view word) {
  constexpr std::string_view kNouns[] = {"schedule", "annex",      "annexure", "appendix",
                                         "exhibit",  "attachment", "anlage",   "anhang",
                                         "annexe",   "anexo",      "apéndice"};
  constexpr std::string_view kRussian = "приложение";
  constexpr std::string_view kStem = "приложени";
  if (is_one_of(word, kNouns)) return word;
  return word.substr(0, kStem.size()) == kStem ? kRussian : std::string_view();
}

/// "exhibit b" for "Exhibit B-1", "приложение 2" for "Приложении № 2": what tells attachments from
/// each other; "" for references to anything else.
std::string attachment_key(std::string_view reference) {
  const std::vector<std::string> words = parts_of(text::normalise_phrase(reference), ' ');
  if (words.size() < 2) return {};
  const std::string_view noun = attachment_noun(words[0]);
  if (noun.empty()) return {};
  constexpr std::string_view kSigns[] = {"№", "no", "nr", "n"};
  const std::size_t at = is_one_of(words[1], kSigns) ? 2 : 1;
  if (at >= words.size()) return {};
  return std::string(noun) + " " + words[at].substr(0, words[at].find('.'));
}

class Finder {
 public:
  explicit Finder(const Mentions& mentions)
      : mentions_(mentions),
        words_(mentions.document.text, mentions.words) {}

  [[nodiscard]] std::vector<AbsentText> find() {
    for (const Clause& clause : mentions_.contract.clauses) {
      held_.insert(attachment_key(clause.label));
    }
    auto unit_read = static_cast<std::size_t>(-1);
    for (const text::TokenRow& row : mentions_.words.rows) {
      if (row.unit == unit_read) continue;  // another reading of the same words
      unit_read = row.unit;
      read(row);
    }
    std::erase_if(found_, [this](const Mentioned& one) { return held_.contains(one.key); });
    std::vector<AbsentText> absent;
    absent.reserve(found_.size());
    for (Mentioned& one : found_) {
      absent.push_back(std::move(one.text));
    }
    return absent;
  }

 private:
  struct Mentioned {
    std::string key;  ///< the name, normalised
    AbsentText text;
  };

  void read(const text::TokenRow& row) {
    for (std::size_t at = row.own; at < row.last;) {
      if (words_.word(at) == "@ref") {
        add_attachment(row, at);
        ++at;
      } else {
        at = std::max(add_master(at), at + 1);
      }
    }
  }

  /// The text holds an attachment where a heading names it, or a paragraph begins with it.
  void add_attachment(const text::TokenRow& row, std::size_t at) {
    if (!words_.capitalised(at)) return;
    std::string key = attachment_key(words_.original(at));
    if (key.empty()) return;
    const ClauseUnit& unit = mentions_.contract.units[row.unit];
    if (unit.kind == UnitKind::Heading || stands_as_title(at, row)) {
      held_.insert(std::move(key));
    } else {
      note(std::move(key), AbsentText::Kind::Attachment, {at, at + 1});
    }
  }

  /// Whether the reference is a title, or opens one, rather than a sentence about the attachment.
  [[nodiscard]] bool stands_as_title(std::size_t at, const text::TokenRow& row) const {
    constexpr std::size_t kLongestTitle = 12;
    const std::string_view name = words_.original(at);
    const bool capitals = name.size() > 1 && name[1] >= 'A' && name[1] <= 'Z';
    if (capitals || at != row.own) return capitals;
    if (at + 1 == row.last || !words_.joined(at + 1)) return true;
    return row.last - row.own <= kLongestTitle && words_.capitalised(at + 1);
  }

  /// Notes the master agreement that is named at `at`; the end of its name, `at` if there is none.
  std::size_t add_master(std::size_t at) {
    if (mentions_.contract.type == ContractType::MasterAgreement) return at;
    const std::size_t end = master_end(words_, at);
    if (end > at) {
      // What a task order is part of has no name, so that it may well say "this task order".
      const bool order = words_.word(end - 1) == "order";
      const bool itself = !order && at > 0 && points_at_no_other(words_.word(at - 1));
      if (!itself) note_master({at, end});
      return end;
    }
    const auto tied = tied_name(words_, at);
    if (!tied) return at;
    if (tied->end > tied->first + 1 || rests_on_agreement()) note_master(*tied);
    return tied->end;
  }

  /// Whether "the Agreement" is another text: in a statement of work or an order that does not call
  /// itself so.
  [[nodiscard]] bool rests_on_agreement() const {
    const Contract& contract = mentions_.contract;
    if (contract.type != ContractType::Sow && contract.type != ContractType::Order) return false;
    return std::none_of(contract.terms.begin(), contract.terms.end(), [](const DefinedTerm& one) {
      return one.term == "Agreement" || one.term == "Contract";
    });
  }

  void note_master(const Words& name) {
    std::string key;
    for (std::size_t word = name.first; word < name.end; ++word) {
      key.append(words_.word(word)).append(" ");
    }
    note(std::move(key), AbsentText::Kind::Master, name);
  }

  void note(std::string key, AbsentText::Kind kind, const Words& name) {
    if (!noted_.insert(key).second) return;
    const TextSpan span = words_.span(name.first, name.end);
    std::string printed = mentions_.document.text.substr(span.begin, span.size());
    found_.push_back({std::move(key), {kind, std::move(printed), span}});
  }

  const Mentions& mentions_;
  RawWords words_;
  std::vector<Mentioned> found_;
  std::unordered_set<std::string> noted_;
  std::unordered_set<std::string> held_;
};

}  // namespace

std::vector<AbsentText> find_absent_texts(const Mentions& mentions) {
  return Finder(mentions).find();
}

}  // namespace sowlint::contract

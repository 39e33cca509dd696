#include "report/localise.h"

#include <algorithm>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <utility>

#include "report/speech.h"
#include "report/wording.h"
#include "rules/pack_image.h"

namespace sowlint::report {
namespace {

std::string as_sentence(const std::string& clause) {
  std::string sentence = capitalised(clause);
  if (!sentence.empty() &&
      std::string_view(".!?").find(sentence.back()) == std::string_view::npos) {
    sentence += '.';
  }
  return sentence;
}

/// What stands between `before` and `after` in `text`, if it begins and ends so.
std::optional<std::string> inside(const std::string& text, std::string_view before,
                                  std::string_view after) {
  if (text.size() < before.size() + after.size()) return std::nullopt;
  if (!text.starts_with(before) || !text.ends_with(after)) return std::nullopt;
  return text.substr(before.size(), text.size() - before.size() - after.size());
}

/// The sentences of a note, each with its full stop.
std::vector<std::string> sentences_of(const std::string& text) {
  std::vector<std::string> sentences;
  for (std::size_t begin = 0; begin < text.size();) {
    std::size_t end = text.find(". ", begin);
    end = end == std::string::npos ? text.size() : end + 1;
    sentences.push_back(text.substr(begin, end - begin));
    begin = end + 1;
  }
  return sentences;
}

class Words {
 public:
  Words(const rules::Pack& pack, Language reader)
      : pack_(pack),
        reader_(reader),
        texts_(reader == Language::English ? rules::Texts() : rules::texts_of(pack, reader)),
        say_(texts_.phrases) {}

  void put(Finding& finding) {
    const rules::Rule* rule = rule_of(finding.rule);
    if (rule == nullptr) return;
    put_rewrite(finding, *rule);
    const auto found = texts_.rules.find(finding.rule);
    if (found == texts_.rules.end()) return;
    const rules::RuleTexts& texts = found->second;
    if (!texts.why.empty()) finding.why = texts.why;
    if (finding.looked_for && !texts.looked_for.empty()) finding.looked_for = texts.looked_for;
    if (!texts.summary.empty()) finding.message = message_of(finding.message, *rule, texts);
  }

  void put(Warning& warning) const { warning.message = say_(warning.message); }

 private:
  const rules::Rule* rule_of(const std::string& id) const {
    const auto found = std::lower_bound(
        pack_.rules.begin(), pack_.rules.end(), id,
        [](const rules::Rule& rule, const std::string& wanted) { return rule.id < wanted; });
    return found != pack_.rules.end() && found->id == id ? &*found : nullptr;
  }

  /// A rewrite is to be pasted into the contract.
  void put_rewrite(Finding& finding, const rules::Rule& rule) {
    if (finding.language == Language::Unsure || finding.language == Language::English) return;
    if (!rewrites_.contains(finding.language)) {
      rewrites_[finding.language] =
          finding.language == reader_ ? texts_ : rules::texts_of(pack_, finding.language);
    }
    const auto& texts = rewrites_[finding.language].rules;
    const auto found = texts.find(rule.id);
    if (found != texts.end() && !found->second.rewrite.empty() && !finding.rewrite.empty()) {
      finding.rewrite = found->second.rewrite;
    }
  }

  [[nodiscard]] std::string message_of(const std::string& english, const rules::Rule& rule,
                                       const rules::RuleTexts& texts) const {
    const std::string summary = as_sentence(rule.summary);
    if (!english.starts_with(summary)) return english;
    std::string message = as_sentence(texts.summary);
    for (const std::string& note : sentences_of(english.substr(summary.size())))
      message += " " + note_in_words(note.substr(note.find_first_not_of(' ')), texts);
    return message;
  }

  /// A note whose parts are all known, else the English one.
  [[nodiscard]] std::string note_in_words(const std::string& note,
                                          const rules::RuleTexts& texts) const {
    if (say_.knows(note)) return say_(note);
    if (inside(note, "It belongs in ", ".") && !texts.belongs_in.empty() &&
        say_.knows("It belongs in {}.")) {
      return say_.with("It belongs in {}.", {texts.belongs_in});
    }
    for (const char* frame : {"Less so here: ", "More so here: ", "Two values for ",
                              "Two answers about ", "Only the customer: ", "Only the vendor: "}) {
      const auto part = inside(note, frame, ".");
      const std::string whole = std::string(frame) + "{}.";
      if (part && say_.knows(*part) && say_.knows(whole)) return say_.with(whole, {say_(*part)});
    }
    return note;
  }

  const rules::Pack& pack_;
  Language reader_;
  rules::Texts texts_;
  Speech say_;
  std::map<Language, rules::Texts> rewrites_;
};

}  // namespace

void put_into_words(const rules::Pack& pack, Language reader, Report& report) {
  Words words(pack, reader);
  for (DocumentReport& document : report.documents) {
    for (Finding& finding : document.findings)
      words.put(finding);
    for (Warning& warning : document.warnings)
      words.put(warning);
  }
}

}  // namespace sowlint::report

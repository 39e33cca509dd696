#include "rules/load.h"

#include <algorithm>
#include <deque>
#include <functional>
#include <map>
#include <set>
#include <string_view>
#include <utility>

#include "base/sha256.h"
#include "rules/lexicon_file.h"
#include "rules/rule_file.h"
#include "rules/suggest.h"
#include "rules/texts_file.h"
#include "rules/vocabulary.h"

namespace sowlint::rules {
namespace {

constexpr std::string_view kPackKeys[] = {"name", "description"};

enum class FileKind { Pack, Lexicon, Texts, Rule };

struct FilePlace {
  FileKind kind = FileKind::Rule;
  std::string language;  ///< Lexicon: the folder's name; Texts: the file's
};

std::vector<std::string_view> path_parts(std::string_view path) {
  std::vector<std::string_view> parts;
  while (true) {
    const std::size_t slash = path.find('/');
    parts.push_back(path.substr(0, slash));
    if (slash == std::string_view::npos) return parts;
    path.remove_prefix(slash + 1);
  }
}

/// What a file is, by where it lies: …/pack.yaml, …/lexicon/<language>/<topic>.yaml,
/// …/texts/<language>.yaml, else a rule.
FilePlace place_of_file(std::string_view path) {
  const auto parts = path_parts(path);
  if (parts.back() == "pack.yaml") return {FileKind::Pack, {}};
  if (parts.size() >= 3 && parts[parts.size() - 3] == "lexicon") {
    return {FileKind::Lexicon, std::string(parts[parts.size() - 2])};
  }
  if (parts.size() >= 2 && parts[parts.size() - 2] == "texts") {
    return {FileKind::Texts, std::string(parts.back().substr(0, parts.back().find('.')))};
  }
  return {FileKind::Rule, {}};
}

class PackLoader {
 public:
  PackLoader(const std::vector<PackFile>& files, const base::Limits& limits)
      : files_(files),
        limits_(limits) {}

  tl::expected<Pack, std::vector<Error>> load() {
    std::size_t bytes = 0;
    for (const PackFile& file : files_) {
      bytes += file.text.size();
      if (bytes > limits_.pack_bytes) {
        fail_file(file, "the packs are larger than " + std::to_string(limits_.pack_bytes) +
                            " bytes together; split them");
        break;
      }
      read_file(file);
    }
    for (auto& [language, reader] : lexicons_)
      pack_.lexicons[language] = reader.finish();
    if (lexicons_read_) check_cues();
    check_precedence();
    check_found();
    check_texts();
    if (!errors_.empty()) return tl::unexpected(errors_.take());
    finish();
    return std::move(pack_);
  }

 private:
  void fail_file(const PackFile& file, std::string message) {
    errors_.add({ErrorKind::Rules, std::move(message), file.path, 0, 0});
  }

  void read_file(const PackFile& file) {
    if (file.text.size() > limits_.pack_file_bytes) {
      fail_file(file, "the file is larger than " + std::to_string(limits_.pack_file_bytes) +
                          " bytes; split it");
      return;
    }
    const FilePlace place = place_of_file(file.path);
    auto root = parse_yaml(file.path, file.text, limits_, errors_);
    if (!root) {
      lexicons_read_ = lexicons_read_ && place.kind != FileKind::Lexicon;
      return;
    }
    const Source& source = sources_.emplace_back(file, errors_);
    if (place.kind == FileKind::Rule) {
      add_rule(*root, source);
    } else if (place.kind == FileKind::Pack) {
      const Fields fields(*root, source, "a pack", kPackKeys);
      (void)fields.needed_text("name");
      (void)fields.text("description");
    } else if (const auto language = language_of_code(place.language);
               language && *language != Language::Unsure) {
      if (place.kind == FileKind::Texts) {
        read_texts(*root, source, pack_.texts[*language]);
      } else {
        lexicons_[*language].add_file(roots_.emplace_back(std::move(*root)), source);
      }
    } else if (place.kind == FileKind::Texts) {
      fail_file(file, "the file \"" + place.language + ".yaml\" names no language; known are " +
                          listing(language_codes()));
    } else {
      fail_file(file, "the folder \"" + place.language + "\" names no language; known are " +
                          listing(language_codes()));
    }
  }

  void add_rule(const YamlNode& root, const Source& source) {
    auto read = read_rule(root, source);
    if (!read) return;
    if (rules_.size() == limits_.pack_rules) {
      fail_file(source.file(),
                "more than " + std::to_string(limits_.pack_rules) + " rules; split the packs");
      return;
    }
    const std::string id = read->rule.id;
    if (const auto first = rules_.find(id); first != rules_.end() && !id.empty()) {
      source.fail(read->at, "the rule \"" + id + "\" is defined already, in " +
                                first->second.rule.file + ":" +
                                std::to_string(first->second.at.line));
      return;
    }
    rules_.insert_or_assign(id, std::move(*read));
  }

  [[nodiscard]] std::vector<std::string_view> cue_names(Language language) const {
    std::vector<std::string_view> names;
    const auto lexicon = pack_.lexicons.find(language);
    if (lexicon == pack_.lexicons.end()) return names;
    for (const match::Cue& cue : lexicon->second.cues)
      names.emplace_back(cue.name);
    return names;
  }

  /// Every cue must have words in each language the rule has examples in, or else in some language.
  void check_cues() {
    std::map<Language, std::vector<std::string_view>> names;
    for (const auto& [language, lexicon] : pack_.lexicons)
      names[language] = cue_names(language);
    for (const auto& [id, read] : rules_) {
      std::set<std::string_view> reported;
      for (const CueUse& use : read.uses) {
        if (!reported.insert(use.cue).second) continue;
        for (const Language language : languages_of(read.rule)) {
          const auto& known = names[language];
          if (std::binary_search(known.begin(), known.end(), use.cue)) continue;
          errors_.add({ErrorKind::Rules,
                       "no " + std::string(code_of(language)) + " lexicon has the cue \"" +
                           use.cue + "\"" + did_you_mean(use.cue, known),
                       read.rule.file, use.at.line, use.at.column});
        }
      }
    }
  }

  [[nodiscard]] std::vector<Language> languages_of(const Rule& rule) const {
    std::vector<Language> languages;
    for (const auto& [language, examples] : rule.examples)
      languages.push_back(language);
    if (!languages.empty()) return languages;
    for (const auto& [language, lexicon] : pack_.lexicons)
      languages.push_back(language);
    if (languages.empty()) languages.push_back(Language::English);
    return languages;
  }

  /// "A gives way to B" must not lead back to A.
  void check_precedence() {
    for (const auto& [id, read] : rules_) {
      for (const CueUse& use : read.gives_way_to) {
        if (!leads_to(use.cue, id, gives_way)) continue;
        errors_.add({ErrorKind::Rules,
                     "\"" + use.cue + "\" gives way to \"" + id + "\" in turn; one must win",
                     read.rule.file, use.at.line, use.at.column});
      }
    }
  }

  /// What a condition asks to be found must be a rule, and must not rest on the asking rule.
  void check_found() {
    std::vector<std::string_view> names;
    for (const auto& [id, read] : rules_)
      names.emplace_back(id);
    for (const auto& [id, read] : rules_) {
      for (const CueUse& use : read.found) {
        std::string problem;
        if (!rules_.contains(use.cue)) {
          problem = "no rule is named \"" + use.cue + "\"" + did_you_mean(use.cue, names);
        } else if (leads_to(use.cue, id, rests_on)) {
          problem = "\"" + use.cue + "\" rests on \"" + id + "\" in turn";
        } else {
          continue;
        }
        errors_.add(
            {ErrorKind::Rules, std::move(problem), read.rule.file, use.at.line, use.at.column});
      }
    }
  }

  void check_texts() {
    for (const auto& [language, texts] : pack_.texts) {
      for (const auto& [id, texts_of_rule] : texts.rules) {
        if (rules_.contains(id)) continue;
        errors_.add({ErrorKind::Rules,
                     std::string("the texts in ") + code_of(language) + " speak of a rule \"" + id +
                         "\", which there is not",
                     "", 0, 0});
      }
    }
  }

  using Links = const std::vector<CueUse>& (*)(const ReadRule&);

  static const std::vector<CueUse>& gives_way(const ReadRule& read) { return read.gives_way_to; }

  static const std::vector<CueUse>& rests_on(const ReadRule& read) { return read.found; }

  [[nodiscard]] bool leads_to(const std::string& from, const std::string& goal, Links links) const {
    std::set<std::string> seen;
    std::vector<std::string> open = {from};
    while (!open.empty()) {
      const std::string id = std::move(open.back());
      open.pop_back();
      if (id == goal) return true;
      if (!seen.insert(id).second) continue;
      if (const auto rule = rules_.find(id); rule != rules_.end()) {
        for (const CueUse& next : links(rule->second))
          open.push_back(next.cue);
      }
    }
    return false;
  }

  void finish() {
    for (auto& [id, read] : rules_)
      pack_.rules.push_back(std::move(read.rule));
    std::vector<const PackFile*> sorted;
    for (const PackFile& file : files_)
      sorted.push_back(&file);
    std::sort(sorted.begin(), sorted.end(),
              [](const PackFile* a, const PackFile* b) { return a->path < b->path; });
    std::string all;
    for (const PackFile* file : sorted) {
      all += file->path + '\n' + std::to_string(file->text.size()) + '\n' + file->text;
    }
    pack_.hash = base::sha256_hex(all);
  }

  const std::vector<PackFile>& files_;
  const base::Limits& limits_;
  ErrorList errors_;
  std::deque<Source> sources_;  // stable addresses: lexicon readers keep pointers
  std::deque<YamlNode> roots_;
  std::map<std::string, ReadRule> rules_;
  std::map<Language, LexiconReader> lexicons_;
  bool lexicons_read_ = true;  ///< false: a lexicon is no YAML, and which cues exist is not known
  Pack pack_;
};

}  // namespace

tl::expected<Pack, std::vector<Error>> load_pack(const std::vector<PackFile>& files,
                                                 const base::Limits& limits) {
  return PackLoader(files, limits).load();
}

}  // namespace sowlint::rules

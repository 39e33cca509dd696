#include "rules/lexicon_file.h"

#include <algorithm>
#include <string_view>
#include <utility>

namespace sowlint::rules {
namespace {

/// Stands for a class that was reported, so that its users are not reported as well.
match::Pattern placeholder(const std::string& name) {
  return {match::Pattern::Kind::Word, name, 0, 0, false, {}};
}

constexpr std::string_view kLexiconKeys[] = {"words", "cues", "silent"};
constexpr std::string_view kCueKeys[] = {"any", "not"};

bool is_name_character(char c) {
  return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-';
}

std::string place_text(const Source& source, const LineColumn& at) {
  return source.file().path + ":" + std::to_string(at.line);
}

}  // namespace

std::vector<std::string> classes_in(std::string_view pattern) {
  std::vector<std::string> names;
  for (std::size_t i = pattern.find('%'); i != std::string_view::npos; i = pattern.find('%', i)) {
    const std::size_t begin = ++i;
    while (i < pattern.size() && is_name_character(pattern[i]))
      ++i;
    if (i > begin) names.emplace_back(pattern.substr(begin, i - begin));
  }
  return names;
}

void LexiconReader::add_file(const YamlNode& root, const Source& source) {
  const Fields fields(root, source, "a lexicon", kLexiconKeys);
  if (const YamlNode* words = fields.find("words")) add_words(*words, source);
  if (const YamlNode* cues = fields.find("cues")) add_cues(*cues, source);
  if (const YamlNode* silent = fields.find("silent")) add_silent(*silent, source);
}

/// Cues that the language has no words for are known all the same: they never occur.
void LexiconReader::add_silent(const YamlNode& node, const Source& source) {
  for (const YamlNode& item : list_items(node, source, "\"silent\""))
    if (scalar_text(item, source, "a cue's name")) (void)define(cues_, item, source, "a cue");
}

LexiconReader::Definition* LexiconReader::define(Definitions& into, const YamlNode& key,
                                                 const Source& source, std::string_view what) {
  if (!std::all_of(key.text.begin(), key.text.end(), is_name_character) || key.text.empty()) {
    source.fail(key, std::string(what) + " is named with small letters, digits and hyphens");
    return nullptr;
  }
  const auto [entry, fresh] = into.try_emplace(key.text);
  if (!fresh) {
    const Definition& first = entry->second;
    source.fail(key, std::string(what) + " \"" + key.text + "\" is defined already, in " +
                         place_text(*first.source, first.at));
    return nullptr;
  }
  entry->second.at = key.at;
  entry->second.source = &source;
  return &entry->second;
}

void LexiconReader::add_words(const YamlNode& node, const Source& source) {
  if (node.kind != YamlNode::Kind::Map) {
    source.fail(node, "\"words\" must be a mapping from a class to its list of patterns");
    return;
  }
  for (std::size_t i = 0; i < node.keys.size(); ++i) {
    Definition* word_class = define(words_, node.keys[i], source, "a word class");
    if (word_class == nullptr) continue;
    for (const YamlNode& item : list_items(node.values[i], source, "a word class")) {
      word_class->any.push_back({&item, &source});
    }
  }
}

void LexiconReader::add_cues(const YamlNode& node, const Source& source) {
  if (node.kind != YamlNode::Kind::Map) {
    source.fail(node, "\"cues\" must be a mapping from a cue to its patterns");
    return;
  }
  for (std::size_t i = 0; i < node.keys.size(); ++i) {
    Definition* cue = define(cues_, node.keys[i], source, "a cue");
    if (cue != nullptr) read_cue(node.values[i], source, *cue);
  }
}

void LexiconReader::read_cue(const YamlNode& node, const Source& source, Definition& cue) {
  const auto take = [&](const YamlNode& list, std::vector<PatternSource>& into,
                        std::string_view what) {
    for (const YamlNode& item : list_items(list, source, what))
      into.push_back({&item, &source});
  };
  if (node.kind == YamlNode::Kind::List) {
    take(node, cue.any, "a cue");
    return;
  }
  const Fields fields(node, source, "a cue", kCueKeys);
  if (const YamlNode* any = fields.need("any")) take(*any, cue.any, "\"any\"");
  if (const YamlNode* unless = fields.find("not")) take(*unless, cue.unless, "\"not\"");
}

std::vector<match::Pattern> LexiconReader::parse(const std::vector<PatternSource>& patterns) const {
  std::vector<match::Pattern> parsed;
  for (const auto& [node, source] : patterns) {
    if (!scalar_text(*node, *source, "a pattern")) continue;
    auto pattern = match::parse_pattern(node->text, classes_);
    if (pattern) {
      parsed.push_back(std::move(*pattern));
    } else {
      source->fail_inside(*node, pattern.error().offset, pattern.error().message);
    }
  }
  return parsed;
}

/// Finishes the classes that `pattern`, of the class `name`, uses.
void LexiconReader::finish_used(const std::string& name, const PatternSource& pattern,
                                std::map<std::string, Progress>& progress, int depth) {
  constexpr int kDeepest = 64;
  for (const std::string& used : classes_in(pattern.node->text)) {
    const auto state = progress.find(used);
    if (state == progress.end()) {
      if (depth < kDeepest) {
        finish_class(used, progress, depth + 1);
      } else {
        pattern.source->fail(*pattern.node, "word classes use each other at most " +
                                                std::to_string(kDeepest) + " deep");
        classes_.insert_or_assign(used, placeholder(used));
      }
    } else if (state->second == Progress::Open) {
      pattern.source->fail(*pattern.node, "the word class \"" + used + "\" uses itself" +
                                              (used == name ? "" : " by way of \"" + name + "\""));
      classes_.insert_or_assign(used, placeholder(used));
    }
  }
}

void LexiconReader::finish_class(const std::string& name, std::map<std::string, Progress>& progress,
                                 int depth) {
  const auto entry = words_.find(name);
  if (entry == words_.end()) return;  // parse_pattern reports where the unknown class is used
  progress[name] = Progress::Open;
  for (const PatternSource& pattern : entry->second.any)
    finish_used(name, pattern, progress, depth);
  match::Pattern word_class;
  word_class.kind = match::Pattern::Kind::Choice;
  word_class.parts = parse(entry->second.any);
  if (word_class.parts.empty()) word_class.parts.push_back(placeholder(name));
  if (word_class.parts.size() == 1) word_class = match::Pattern(word_class.parts.front());
  classes_.insert_or_assign(name, std::move(word_class));
  progress[name] = Progress::Done;
}

Lexicon LexiconReader::finish() {
  std::map<std::string, Progress> progress;
  for (const auto& [name, definition] : words_) {
    if (!progress.contains(name)) finish_class(name, progress, 0);
  }
  Lexicon lexicon;
  for (const auto& [name, definition] : cues_) {
    match::Cue cue;
    cue.name = name;
    cue.any = parse(definition.any);
    cue.unless = parse(definition.unless);
    lexicon.cues.push_back(std::move(cue));
  }
  lexicon.classes = std::move(classes_);
  return lexicon;
}

}  // namespace sowlint::rules

// Lexicon files of one language → word classes and cues. Patterns are parsed once every file of the
// language has been seen, since a class may be defined in any of them.
#pragma once

#include <cstddef>
#include <map>
#include <string>
#include <vector>

#include "rules/fields.h"
#include "rules/rule.h"

namespace sowlint::rules {

/// Collects the files of one language. Keeps pointers to the nodes and sources it is given.
class LexiconReader {
 public:
  /// Takes the definitions of one file; a name defined before is reported.
  void add_file(const YamlNode& root, const Source& source);

  /// Parses every pattern, classes before their users. What does not parse is reported and left
  /// out.
  [[nodiscard]] Lexicon finish();

 private:
  struct PatternSource {
    const YamlNode* node = nullptr;
    const Source* source = nullptr;
  };

  struct Definition {
    LineColumn at;
    const Source* source = nullptr;
    std::vector<PatternSource> any;
    std::vector<PatternSource> unless;
  };

  using Definitions = std::map<std::string, Definition>;
  enum class Progress { Open, Done };

  void add_words(const YamlNode& node, const Source& source);
  void add_cues(const YamlNode& node, const Source& source);
  void add_silent(const YamlNode& node, const Source& source);
  static Definition* define(Definitions& into, const YamlNode& key, const Source& source,
                            std::string_view what);
  static void read_cue(const YamlNode& node, const Source& source, Definition& cue);
  void finish_class(const std::string& name, std::map<std::string, Progress>& progress, int depth);
  void finish_used(const std::string& name, const PatternSource& pattern,
                   std::map<std::string, Progress>& progress, int depth);
  [[nodiscard]] std::vector<match::Pattern> parse(const std::vector<PatternSource>& patterns) const;

  Definitions words_;
  Definitions cues_;
  match::WordClasses classes_;
};

/// The class names that `pattern` uses as %name.
[[nodiscard]] std::vector<std::string> classes_in(std::string_view pattern);

}  // namespace sowlint::rules

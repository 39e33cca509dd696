#include "match/compiled.h"

#include <algorithm>
#include <utility>

#include "match/anchors.h"
#include "match/form.h"
#include "match/program_maker.h"

namespace sowlint::match {
namespace {

/// Compiles the patterns of cues, one step for all of them after the other.
class CueCompiler {
 public:
  explicit CueCompiler(CompiledCues& out) : out_(out) {}

  void run() {
    for (std::uint32_t cue = 0; cue < out_.cues.size(); ++cue) {
      add_patterns(out_.cues[cue].any, {cue, 0, 0, 0});
      add_patterns(out_.cues[cue].unless, {cue, 1, 0, 0});
    }
    // The sets that a whole row is read for come first, so that few bits are to be read.
    add_required();
    out_.required_sets = static_cast<std::uint32_t>(vocabulary_.set_count());
    ProgramMaker programs(vocabulary_);
    for (std::uint32_t pattern = 0; pattern < forms_.size(); ++pattern) {
      programs.add(forms_[pattern]);
      add_anchors(pattern, forms_[pattern]);
    }
    out_.vocabulary = vocabulary_.finish();
    out_.patterns = base::Array(std::move(patterns_));
    out_.programs = base::Array(programs.take_facts());
    out_.steps = base::Array(programs.take_steps());
    out_.required = base::Array(std::move(required_));
  }

 private:
  void add_patterns(const std::vector<Pattern>& from, const PatternFacts& facts) {
    for (const Pattern& pattern : from) {
      patterns_.push_back(facts);
      out_.regexes.emplace_back(pattern);
      forms_.push_back(form_of(pattern, vocabulary_));
    }
  }

  void add_required() {
    constexpr std::size_t kMostRequired = 4;  // more would seldom rule out what these do not
    for (std::size_t i = 0; i < forms_.size(); ++i) {
      std::vector<Tests> sets = required_words(forms_[i], vocabulary_);
      if (sets.size() > kMostRequired) sets.resize(kMostRequired);
      patterns_[i].first_required = static_cast<std::uint32_t>(required_.size());
      for (Tests& set : sets) {
        required_.push_back(vocabulary_.set_of(std::move(set)));
      }
      patterns_[i].last_required = static_cast<std::uint32_t>(required_.size());
    }
  }

  void add_anchors(std::uint32_t pattern, const Form& form) {
    const std::vector<Anchor> anchors = choose_anchors(form, vocabulary_);
    const Form* beside = nullptr;
    SetId set = kAnyWord;
    for (const Anchor& anchor : anchors) {
      if (anchor.beside != beside) {  // alternatives mostly share theirs
        beside = anchor.beside;
        Tests words;
        const bool known =
            beside != nullptr &&
            (anchor.beside_before ? last_words(*beside, words) : first_words(*beside, words));
        set = known ? vocabulary_.set_of(std::move(words)) : kAnyWord;
      }
      vocabulary_.add_posting(anchor.test, {pattern, anchor.least_before, anchor.most_before, set,
                                            anchor.beside_before ? 1U : 0U});
    }
    // A number may be any of endlessly many words: there is nothing to look up.
    const bool everywhere = std::any_of(anchors.begin(), anchors.end(), [&](const Anchor& anchor) {
      return vocabulary_.is_number(anchor.test);
    });
    const std::string& name = out_.cues[patterns_[pattern].cue].name;
    if (everywhere && (out_.unanchored.empty() || out_.unanchored.back() != name)) {
      out_.unanchored.push_back(name);
    }
  }

  CompiledCues& out_;
  VocabularyMaker vocabulary_;
  std::vector<Form> forms_;  ///< by pattern
  std::vector<PatternFacts> patterns_;
  std::vector<SetId> required_;
};

}  // namespace

CompiledCues::CompiledCues(std::vector<Cue> from) : cues(std::move(from)) {
  CueCompiler(*this).run();
}

CompiledCues::CompiledCues(base::ImageReader& image) {
  std::size_t count = 0;
  image.exchange(count);
  cues.resize(count);
  for (Cue& cue : cues)
    image.exchange(cue.name);
  image.exchange(count);
  unanchored.resize(count);
  for (std::string& name : unanchored)
    image.exchange(name);
  exchange_tables(image);
}

void CompiledCues::to_image(base::ImageWriter& image) const {
  image.exchange(cues.size());
  for (const Cue& cue : cues)
    image.exchange(std::string_view(cue.name));
  image.exchange(unanchored.size());
  for (const std::string& name : unanchored)
    image.exchange(std::string_view(name));
  // The one function that lists the tables serves reading too, and so is not const; a writer
  // changes nothing.
  const_cast<CompiledCues*>(this)->exchange_tables(image);
}

}  // namespace sowlint::match

#include "contract/sections.h"

#include <algorithm>
#include <string>
#include <unordered_map>
#include <vector>

#include "contract/phrases.h"
#include "contract/section_phrases.h"
#include "text/words.h"

namespace sowlint::contract {
namespace {

/// A title longer than this is a sentence.
constexpr std::size_t kLongestTitle = 16;
constexpr std::size_t kLongestPhrase = 7;

struct Named {
  SectionType section = SectionType::Unknown;
  std::size_t rank = 0;  ///< lower ones count among phrases of equal length
};

using PhraseIndex = std::unordered_map<std::string, Named>;

PhraseIndex build_index() {
  PhraseIndex index;
  std::size_t rank = 0;
  for (const SectionPhrases& entry : section_phrases()) {
    for (const std::string& phrase : parts_of(entry.phrases, '|')) {
      index.try_emplace(text::normalise_phrase(phrase), Named{entry.section, rank});
    }
    ++rank;
  }
  return index;
}

const PhraseIndex& phrase_index() {
  static const PhraseIndex kIndex = build_index();
  return kIndex;
}

bool is_preposition(std::string_view word) {
  constexpr std::string_view kWords[] = {"of", "to",  "for", "in",  "by",   "under", "from", "with",
                                         "on", "at",  "für", "zu",  "von",  "der",   "des",  "de",
                                         "du", "des", "à",   "del", "para", "по",    "при",  "в"};
  return std::find(std::begin(kWords), std::end(kWords), word) != std::end(kWords);
}

/// Words that titles use inside every kind of section.
bool is_weak(std::string_view phrase) {
  constexpr std::string_view kWeak[] = {
      "obligations",  "responsibilities", "general",      "services",
      "the services", "results",          "requirements", "purpose",
      "overview",     "context",          "notices",      "term",
      "tasks",        "ownership",        "duties",       "features",
      "delivery",     "transition",       "approval",     "testing",
      "obligaciones", "обязанности",      "pflichten",    "leistungen",
      "prestations",  "servicios"};
  return std::find(std::begin(kWeak), std::end(kWeak), phrase) != std::end(kWeak);
}

/// The phrases of one section found in a title. Greater is better.
struct Candidate {
  bool in_head = false;
  std::size_t words = 0;  ///< of the longest phrase
  std::size_t times = 0;
  std::size_t rank = 0;
  TitleSection title;

  [[nodiscard]] bool better_than(const Candidate& other) const {
    if (in_head != other.in_head) return in_head;
    if (words != other.words) return words > other.words;
    if (times != other.times) return times > other.times;
    return rank < other.rank;
  }
};

class TitleReader {
 public:
  void read(const std::vector<std::string>& words) {
    bool in_head = true;
    for (std::size_t first = 0; first < words.size(); ++first) {
      std::string phrase;
      const std::size_t most = std::min(kLongestPhrase, words.size() - first);
      for (std::size_t length = 1; length <= most; ++length) {
        if (length > 1) phrase += ' ';
        phrase += words[first + length - 1];
        note(phrase, length, in_head);
      }
      if (first > 0 && is_preposition(words[first])) in_head = false;
    }
  }

  [[nodiscard]] std::optional<TitleSection> best() const {
    const Candidate* best = nullptr;
    for (const Candidate& candidate : candidates_) {
      if (best == nullptr || candidate.better_than(*best)) best = &candidate;
    }
    if (best == nullptr) return std::nullopt;
    return best->title;
  }

 private:
  void note(const std::string& phrase, std::size_t length, bool in_head) {
    const auto found = phrase_index().find(phrase);
    if (found == phrase_index().end()) return;
    const SectionType section = found->second.section;
    const std::size_t rank = found->second.rank;
    const auto same = std::find_if(candidates_.begin(), candidates_.end(), [&](const auto& one) {
      return one.title.section == section && one.in_head == in_head;
    });
    if (same == candidates_.end()) {
      candidates_.push_back({in_head, length, 1, rank, {section, is_weak(phrase)}});
      return;
    }
    ++same->times;
    if (length > same->words) {
      same->words = length;
      same->title.weak = is_weak(phrase);
    }
  }

  std::vector<Candidate> candidates_;
};

}  // namespace

std::optional<TitleSection> section_of_title(std::string_view title) {
  constexpr std::size_t kLongestTitleBytes = 400;
  if (title.size() > kLongestTitleBytes) return std::nullopt;
  const std::vector<std::string> words = parts_of(text::normalise_phrase(title), ' ');
  if (words.size() > kLongestTitle) return std::nullopt;
  TitleReader reader;
  reader.read(words);
  return reader.best();
}

SectionType section_inside(SectionType parent, std::string_view title) {
  // Entries of a glossary are named after anything.
  if (parent == SectionType::Definitions || parent == SectionType::Signature) return parent;
  const auto own = section_of_title(title);
  if (!own || (own->weak && parent != SectionType::Unknown)) return parent;
  return own->section;
}

bool is_section_phrase(std::string_view words) {
  return phrase_index().contains(text::normalise_phrase(words));
}

}  // namespace sowlint::contract

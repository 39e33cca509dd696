#include "planted.h"

#include <algorithm>
#include <utility>

#include "text/sentences.h"
#include "text/words.h"

namespace sowlint::bench {
namespace {

using match::Pattern;

/// A match is planted once in about so many words.
constexpr std::size_t kWordsBetween = 600;

class Planter {
 public:
  Planter(const Prose& prose, const std::vector<match::Cue>& cues, std::uint64_t seed)
      : prose_(prose),
        cues_(cues),
        random_(seed) {}

  PlantedText run(std::size_t bytes) {
    while (result_.text.size() < bytes) {
      if (random_.below(4) == 0) add_heading();
      add_paragraph();
    }
    return std::move(result_);
  }

 private:
  void add_heading() {
    result_.text += std::to_string(++clause_) + ". ";
    for (std::size_t left = 1 + random_.below(3); left > 0; --left) {
      std::string word(prose_.plain_word(random_));
      if (word.front() >= 'a' && word.front() <= 'z') word.front() -= 'a' - 'A';
      result_.text += word + (left > 1 ? " " : "\n\n");
      ++result_.words;
    }
  }

  void add_paragraph() {
    for (std::size_t left = 2 + random_.below(4); left > 0; --left) {
      add_sentence();
      result_.text += left > 1 ? " " : "\n\n";
    }
  }

  void add_sentence() {
    const std::vector<std::string_view> words = prose_.sentence(random_);
    const bool plant = !cues_.empty() && random_.below(kWordsBetween) < words.size();
    const std::size_t where = plant ? random_.below(words.size()) : words.size();
    for (std::size_t at = 0; at < words.size(); ++at) {
      result_.text += words[at];
      if (at + 1 < words.size() || at == where) result_.text += ' ';
      if (at == where) plant_match(at + 1 < words.size() ? " " : ".");
    }
    result_.words += words.size();
  }

  void plant_match(const char* behind) {
    // A word of small letters, so that no sentence ends in front of the match.
    add(prose_.plain_word(random_));
    const auto cue = static_cast<std::uint32_t>(random_.below(cues_.size()));
    result_.planted.push_back({cue, result_.text.size()});
    const std::vector<Pattern>& any = cues_[cue].any;
    write(any[random_.below(any.size())]);
    result_.text.back() = behind[0];
  }

  void add(std::string_view word) {
    (result_.text += word) += ' ';
    ++result_.words;
  }

  void write(const Pattern& pattern) {
    using Kind = Pattern::Kind;
    switch (pattern.kind) {
      case Kind::Prefix:
        add(pattern.text + "ing");
        break;
      case Kind::Gap:
        for (int left = pattern.least + static_cast<int>(random_.below(static_cast<std::size_t>(
                                            pattern.most - pattern.least + 1)));
             left > 0; --left) {
          add(prose_.plain_word(random_));
        }
        break;
      case Kind::Choice:
        write(pattern.parts[random_.below(pattern.parts.size())]);
        break;
      case Kind::Optional:
        if (random_.below(2) == 0) write(pattern.parts.front());
        break;
      case Kind::Sequence:
        for (const Pattern& part : pattern.parts)
          write(part);
        break;
      default:
        add(pattern.text);
        break;
    }
  }

  const Prose& prose_;
  const std::vector<match::Cue>& cues_;
  Random random_;
  PlantedText result_;
  std::size_t clause_ = 0;
};

}  // namespace

PlantedText planted_text(const Prose& prose, const std::vector<match::Cue>& cues, std::size_t bytes,
                         std::uint64_t seed) {
  return Planter(prose, cues, seed).run(bytes);
}

std::string hard_wrapped(const std::string& text) {
  constexpr std::size_t kColumns = 72;
  std::string result = text;
  std::size_t line = 0;
  std::size_t blank = 0;
  for (std::size_t at = 0; at < result.size(); ++at) {
    if (result[at] == '\n') line = at + 1;
    if (result[at] == ' ') blank = at;
    if (at - line < kColumns || blank <= line) continue;
    result[blank] = '\n';
    line = blank + 1;
  }
  return result;
}

text::TokenStream stream_of(const std::string& text) {
  text::TokenStream stream;
  std::size_t begin = 0;
  while (begin < text.size()) {
    const std::size_t end = std::min(text.find("\n\n", begin), text.size());
    const TextSpan paragraph[] = {{begin, end}};
    for (const std::vector<TextSpan>& sentence : text::split_sentences(text, paragraph)) {
      const auto first = static_cast<std::uint32_t>(stream.tokens.size());
      static_cast<void>(text::append_words(text, sentence, text::HyphenReading::Joined, stream));
      const auto last = static_cast<std::uint32_t>(stream.tokens.size());
      stream.text += '\n';
      stream.rows.push_back({first, last, first, static_cast<std::uint32_t>(stream.rows.size())});
    }
    begin = end + 2;
  }
  return stream;
}

std::size_t planted_found(const PlantedText& text, const text::TokenStream& stream,
                          const std::vector<match::Hit>& hits) {
  std::vector<std::pair<PlantedMatch, std::size_t>> places;  // with the end of each
  for (const match::Hit& hit : hits) {
    places.push_back(
        {{hit.cue, stream.tokens[hit.first].source_begin}, stream.tokens[hit.last - 1].source_end});
  }
  std::sort(places.begin(), places.end());
  std::size_t found = 0;
  for (const PlantedMatch& planted : text.planted) {
    // A match may begin earlier by chance, and then takes in what was planted.
    auto next = std::upper_bound(places.begin(), places.end(), std::pair(planted, SIZE_MAX));
    const bool covered = next != places.begin() && (next - 1)->first.cue == planted.cue &&
                         (next - 1)->second > planted.begin;
    found += covered ? 1U : 0U;
  }
  return found;
}

}  // namespace sowlint::bench

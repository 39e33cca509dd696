#include "contract/words.h"

#include <algorithm>
#include <string>

#include "contract/quantities.h"
#include "contract/raw_words.h"
#include "contract/references.h"
#include "contract/starters.h"
#include "text/words.h"

namespace sowlint::contract {
namespace {

/// One reading of a unit before roles and quantities are filled in.
struct RawRow {
  text::TokenStream stream;
  std::vector<bool> own;  ///< by token
  bool hyphens_differ = false;
};

RawRow read_pieces(std::string_view source, const UnitText& unit, text::HyphenReading reading) {
  RawRow row;
  for (const Piece& piece : unit.pieces) {
    if (piece.border && !row.stream.tokens.empty()) {
      const std::size_t at =
          piece.runs.empty() ? row.stream.tokens.back().source_end : piece.runs.front().begin;
      text::append_word(";", TextSpan{at, at}, row.stream);
      row.own.resize(row.stream.tokens.size(), piece.own);
    }
    if (text::append_words(source, piece.runs, reading, row.stream)) row.hyphens_differ = true;
    row.own.resize(row.stream.tokens.size(), piece.own);
  }
  return row;
}

/// What "'ll", "'ve" … stand for after a pronoun that names a party.
std::string_view contraction(std::string_view tail) {
  struct Tail {
    std::string_view tail;
    std::string_view word;
  };

  constexpr Tail kTails[] = {
      {"ll", "will"}, {"ve", "have"}, {"re", "are"}, {"m", "am"}, {"d", "would"}};
  for (const Tail& entry : kTails) {
    if (entry.tail == tail) return entry.word;
  }
  return {};
}

/// Writes one row, word by word.
class RowWriter {
 public:
  RowWriter(const RawRow& row, const RawWords& words, text::TokenStream& out)
      : row_(row),
        words_(words),
        out_(out),
        first_(size()),
        own_(first_) {}

  /// Words [first, end) as they are.
  void keep(std::size_t first, std::size_t end) {
    for (std::size_t at = first; at < end; ++at) {
      note_own(at);
      const text::Token& token = row_.stream.tokens[at];
      text::append_word(words_.word(at), {token.source_begin, token.source_end}, out_);
    }
  }

  /// Words [first, end) as the one word `word`.
  void merge(std::size_t first, std::size_t end, std::string_view word) {
    note_own(first);
    text::append_word(word, words_.span(first, end), out_);
  }

  void close(std::uint32_t unit) {
    if (!own_found_) own_ = size();
    out_.text += '\n';
    out_.rows.push_back({first_, size(), own_, unit});
  }

 private:
  [[nodiscard]] std::uint32_t size() const {
    return static_cast<std::uint32_t>(out_.tokens.size());
  }

  void note_own(std::size_t at) {
    if (own_found_ || !row_.own[at]) return;
    own_ = size();
    own_found_ = true;
  }

  const RawRow& row_;
  const RawWords& words_;
  text::TokenStream& out_;
  std::uint32_t first_;
  std::uint32_t own_;
  bool own_found_ = false;
};

/// Fills in one row.
class Filler {
 public:
  Filler(const RawRow& row, std::string_view source, const PartyNames& parties, Language language)
      : row_(row),
        words_(source, row.stream),
        parties_(parties),
        language_(language) {}

  /// `holders`: people who act for a party are that party. `quantities`: where to put what is
  /// found, or null.
  void write(bool holders, std::uint32_t unit, text::TokenStream& out,
             std::vector<Quantity>* quantities) {
    RowWriter writer(row_, words_, out);
    std::size_t at = 0;
    while (at < words_.size()) {
      at = step(at, holders, writer, quantities);
    }
    writer.close(unit);
  }

  [[nodiscard]] bool saw_holder() const { return saw_holder_; }

 private:
  std::size_t step(std::size_t at, bool holders, RowWriter& writer,
                   std::vector<Quantity>* quantities) {
    const bool promising =
        may_begin_something(words_.word(at), language_) || words_.opens_bracket(at);
    if (promising) {
      if (const std::size_t end = reference_end(words_, at, language_); end > at) {
        writer.merge(at, end, "@ref");
        return end;
      }
    }
    if (const auto party = parties_.at(words_, at, language_)) {
      return write_party(at, *party, holders, writer);
    }
    if (const std::size_t end = write_contraction(at, writer); end > at) return end;
    if (!promising) {
      writer.keep(at, at + 1);
      return at + 1;
    }
    return step_quantity(at, writer, quantities);
  }

  std::size_t step_quantity(std::size_t at, RowWriter& writer, std::vector<Quantity>* quantities) {
    if (const std::size_t end = date_end(words_, at, language_); end > at) {
      writer.merge(at, end, "@date");
      return end;
    }
    if (const auto found = quantity_at(words_, at, language_)) {
      if (quantities != nullptr && row_.own[at]) quantities->push_back(found->quantity);
      writer.keep(at, found->word.empty() ? found->end : found->merge_from);
      if (!found->word.empty()) writer.merge(found->merge_from, found->end, found->word);
      return found->end;
    }
    writer.keep(at, at + 1);
    return at + 1;
  }

  std::size_t write_party(std::size_t at, const NamedParty& party, bool holders,
                          RowWriter& writer) {
    const bool holder = party.trust == Trust::Holder;
    saw_holder_ = saw_holder_ || holder;
    if (holder && !holders) {
      writer.keep(at, party.end);
    } else {
      writer.merge(at, party.end, word_of(party.role));
    }
    return party.end;
  }

  /// "you'll" where "you" names a party.
  std::size_t write_contraction(std::size_t at, RowWriter& writer) {
    const std::string_view word = words_.word(at);
    const std::size_t apostrophe = word.find('\'');
    if (apostrophe == std::string_view::npos) return at;
    const std::string_view verb = contraction(word.substr(apostrophe + 1));
    const auto role = parties_.pronoun(word.substr(0, apostrophe), language_);
    if (verb.empty() || !role) return at;
    writer.merge(at, at + 1, word_of(*role));
    writer.merge(at, at + 1, verb);
    return at + 1;
  }

  const RawRow& row_;
  RawWords words_;
  const PartyNames& parties_;
  Language language_;
  bool saw_holder_ = false;
};

}  // namespace

void append_rows(std::string_view source, const UnitText& unit, const PartyNames& parties,
                 text::TokenStream& stream, std::vector<Quantity>& quantities) {
  const Language language = unit.language == Language::Unsure ? Language::English : unit.language;
  const auto first_quantity = static_cast<std::ptrdiff_t>(quantities.size());
  for (const text::HyphenReading reading :
       {text::HyphenReading::Joined, text::HyphenReading::Split}) {
    const bool first = reading == text::HyphenReading::Joined;
    const RawRow row = read_pieces(source, unit, reading);
    Filler filler(row, source, parties, language);
    filler.write(false, unit.unit, stream, first ? &quantities : nullptr);
    if (filler.saw_holder()) filler.write(true, unit.unit, stream, nullptr);
    if (!row.hyphens_differ) break;
  }
  std::sort(quantities.begin() + first_quantity, quantities.end(),
            [](const Quantity& a, const Quantity& b) { return a.span < b.span; });
}

}  // namespace sowlint::contract

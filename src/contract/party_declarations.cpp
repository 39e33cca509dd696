#include "contract/party_declarations.h"

#include <algorithm>
#include <optional>

#include "contract/letters.h"
#include "contract/phrases.h"
#include "contract/quotes.h"
#include "contract/role_words.h"
#include "contract/runs.h"
#include "text/word_shapes.h"
#include "text/words.h"

namespace sowlint::contract {
namespace {

/// Parties are introduced at the beginning.
constexpr std::size_t kUnitsLookedAt = 80;
constexpr std::size_t kLongestUnit = 4000;
constexpr std::size_t kLongestNameBytes = 90;
constexpr std::size_t kMostDeclarations = 24;
constexpr std::size_t kMostAliases = 8;

constexpr std::string_view kLegalForms[] = {
    "ltd",  "ltd.",  "limited",     "inc",  "inc.", "llc", "l.l.c.", "llp",  "plc",
    "corp", "corp.", "corporation", "gmbh", "ag",   "kg",  "ug",     "se",   "nv",
    "bv",   "b.v.",  "n.v.",        "sa",   "s.a.", "sas", "sarl",   "s.l.", "sl",
    "oy",   "ab",    "pty",         "co.",  "ооо",  "ао",  "пао",    "зао",  "ип",
    "фгуп", "гуп",   "муп",         "фгбу", "гбу"};

/// What contracts define in the same way and is no party.
constexpr std::string_view kThings[] = {"agreement",
                                        "contract",
                                        "services",
                                        "service",
                                        "work",
                                        "works",
                                        "project",
                                        "deliverables",
                                        "system",
                                        "sow",
                                        "statement of work",
                                        "term",
                                        "party",
                                        "parties",
                                        "fees",
                                        "fee",
                                        "software",
                                        "site",
                                        "website",
                                        "application",
                                        "product",
                                        "platform",
                                        "solution",
                                        "portal",
                                        "effective date",
                                        "framework agreement",
                                        "order",
                                        "work order",
                                        "schedule",
                                        "program",
                                        "programme",
                                        "договор",
                                        "контракт",
                                        "соглашение",
                                        "оферта",
                                        "сервис",
                                        "система",
                                        "работы",
                                        "результат",
                                        "техническое задание",
                                        "тз",
                                        "сайт",
                                        "услуги",
                                        "стороны",
                                        "сторона",
                                        "vertrag",
                                        "leistungen",
                                        "contrat",
                                        "services",
                                        "contrato"};

std::string lower_ascii(std::string_view text) {
  std::string lower(text);
  for (char& c : lower) {
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
  }
  return lower;
}

bool is_legal_form(std::string_view word) {
  return is_one_of(text::in_small_letters(word), kLegalForms);
}

/// Whether `phrase` is a role word of any language.
bool is_role_word(std::string_view phrase) {
  for (const Language language : {Language::English, Language::Russian, Language::German,
                                  Language::French, Language::Spanish}) {
    for (const RoleWord& word : role_words(language)) {
      if (word.phrase == phrase && word.trust != Trust::Holder) return true;
    }
  }
  return false;
}

/// `alias` without its article.
std::string_view without_article(std::string_view alias) {
  for (const std::string_view article :
       {"the ", "The ", "THE ", "le ", "la ", "l'", "der ", "die ", "el ", "la "}) {
    if (alias.substr(0, article.size()) == article) return alias.substr(article.size());
  }
  return alias;
}

/// Where the name of a party begins in the text before its alias: after "between", else after the
/// last "and" that parts it from the party before, else at the start.
std::size_t name_begin(std::string_view before) {
  const std::string lower = " " + lower_ascii(before);
  for (const std::string_view word : {" between ", " entre ", " zwischen ", " между "}) {
    const std::size_t found = lower.rfind(word);
    if (found != std::string::npos) return found + word.size() - 1;
  }
  std::size_t any = 0;
  for (const std::string_view word : {" and ", " et ", " und ", " и ", " y ", " & "}) {
    for (std::size_t found = lower.rfind(word); found != std::string::npos && found > 0;
         found = lower.rfind(word, found - 1)) {
      const char parting = lower[found - 1];
      if (parting == ',' || parting == ';' || parting == ')') return found + word.size() - 1;
      any = std::max(any, found + word.size() - 1);
    }
  }
  // "Marks and Spencer plc": without a mark before it, "and" is part of a name that opens the text.
  return begins_with_capital(before) ? 0 : any;
}

/// Whether `name` looks like one: capitals but for small words, and no preposition first.
bool is_name(std::string_view name) {
  constexpr std::string_view kSmall[] = {"of",  "the", "and", "for", "de", "du", "des", "der",
                                         "und", "y",   "et",  "la",  "le", "&",  "und"};
  constexpr std::string_view kNotFirst[] = {
      "after", "before", "if", "when",  "upon", "in",  "this", "each", "any", "all",
      "a",     "an",     "by", "where", "on",   "for", "with", "to",   "as",  "such"};
  const std::vector<std::string> words = parts_of(name, ' ');
  if (words.empty() || name.size() > kLongestNameBytes) return false;
  if (is_one_of(lower_ascii(words.front()), kNotFirst)) return false;
  return std::all_of(words.begin(), words.end(), [&](const std::string& word) {
    return begins_with_capital(word) || !begins_with_letter(word) || is_one_of(word, kSmall) ||
           is_legal_form(word);
  });
}

/// The name in the text before its alias, without the address and description behind it.
std::string name_before(std::string_view before) {
  std::string_view name = before.substr(name_begin(before));
  if (const std::size_t colon = name.rfind(": "); colon != std::string_view::npos) {
    name.remove_prefix(colon + 2);
  }
  name.remove_prefix(std::min(leading_blanks(name), name.size()));
  std::size_t end = std::min(name.find_first_of(",("), name.size());
  if (end < name.size() && name[end] == ',') {
    const std::size_t next = end + 1 + leading_blanks(name.substr(end + 1));
    const std::size_t form = std::min(name.find_first_of(" ,(", next), name.size());
    if (is_legal_form(name.substr(next, form - next))) end = form;
  }
  if (const std::size_t with = name.substr(0, end).find(" with "); with != std::string_view::npos) {
    end = with;
  }
  name = without_article(name.substr(0, end));
  while (!name.empty() && (name.back() == ' ' || name.back() == '\n')) {
    name.remove_suffix(1);
  }
  return is_name(name) ? std::string(name) : std::string();
}

/// Whether the text right before a quotation says that a name follows.
bool announces_alias(std::string_view before) {
  constexpr std::size_t kWindow = 60;
  const std::string near =
      lower_ascii(before.substr(before.size() - std::min(before.size(), kWindow)));
  const std::size_t bracket = near.rfind('(');
  if (bracket != std::string::npos && near.find(')', bracket) == std::string::npos) return true;
  constexpr std::string_view kWords[] = {"hereinafter", "hereafter",    "referred to as",
                                         "именуем",     "далее",        "ci-après",
                                         "nachfolgend", "im folgenden", "en adelante"};
  return std::ranges::any_of(
      kWords, [&](std::string_view word) { return near.find(word) != std::string::npos; });
}

/// Whether two quotations belong to one party: only "or the" between them.
bool same_party(std::string_view between) {
  constexpr std::size_t kLongest = 24;
  const std::string words = text::normalise_phrase(between.substr(0, kLongest));
  if (between.size() > kLongest) return false;
  constexpr std::string_view kJoining[] = {"",        "or", "or the", "the", "and",
                                           "and the", "ou", "oder",   "или", "o"};
  return is_one_of(words, kJoining) && between.find(')') == std::string_view::npos;
}

bool says_between(std::string_view text) {
  const std::string lower = " " + lower_ascii(text) + " ";
  constexpr std::string_view kWords[] = {" between ", " between: ", " entre ", " zwischen ",
                                         " между "};
  return std::ranges::any_of(
      kWords, [&](std::string_view word) { return lower.find(word) != std::string::npos; });
}

class DeclarationReader {
 public:
  explicit DeclarationReader(std::vector<Declaration>& found) : found_(found) {}

  /// `text`: the readable text of the next unit.
  void read(std::string_view text, const ClauseUnit& unit) {
    const bool heading = unit.kind == UnitKind::Heading;
    if (heading) in_parties_ = text::normalise_phrase(text).starts_with("parties");
    const bool between = says_between(text);
    const bool list_follows = between && !text.empty() && text.back() == ':';
    if (list_follows) after_between_ = kUnitsAfterBetween;
    read_quoted(text, between || after_between_ > 0 || in_parties_);
    read_apposition(text);
    read_equation(text);
    read_key(text);
    if (after_between_ > 0) --after_between_;
  }

  /// A table row "Customer | Acme Ltd".
  void read_row(std::string_view key, std::string_view value) { add_pair(key, value); }

 private:
  /// "between:" and then a paragraph for each party.
  static constexpr int kUnitsAfterBetween = 6;

  void read_quoted(std::string_view text, bool certain) {
    const std::vector<Quoted> quotes = quoted_in(text);
    std::size_t previous_end = 0;
    bool open = false;
    for (const Quoted& quote : quotes) {
      const std::string_view before = text.substr(previous_end, quote.whole.begin - previous_end);
      const std::string_view printed =
          without_article(text.substr(quote.inside.begin, quote.inside.size()));
      if (open && same_party(before) && found_.back().aliases.size() < kMostAliases) {
        found_.back().aliases.emplace_back(printed);
        if (is_role_word(text::normalise_phrase(printed))) found_.back().certain = true;
      } else {
        open =
            announces_alias(text.substr(0, quote.whole.begin)) && start(before, printed, certain);
      }
      previous_end = quote.whole.end;
    }
    drop_things();
  }

  /// False if there are enough already.
  bool start(std::string_view before, std::string_view alias, bool certain) {
    if (found_.size() >= kMostDeclarations) return false;
    Declaration declaration;
    const std::size_t bracket = before.rfind('(');
    declaration.name =
        name_before(bracket == std::string_view::npos ? before : before.substr(0, bracket));
    declaration.aliases.emplace_back(alias);
    const bool role = is_role_word(text::normalise_phrase(alias));
    declaration.certain = role || (certain && !declaration.name.empty());
    found_.push_back(std::move(declaration));
    return true;
  }

  /// "The General Surveying Office, the Servicing Agency, builds …"
  void read_apposition(std::string_view text) {
    constexpr std::string_view kBorder = ", the ";
    const std::size_t border = text.find(kBorder);
    if (border == std::string_view::npos) return;
    const std::string_view rest = text.substr(border + kBorder.size());
    const std::size_t end = rest.find(',');
    if (end == std::string_view::npos) return;
    add_named(rest.substr(0, end), name_before(text.substr(0, border)));
  }

  /// "In this contract the Requesting Agency is the Ministry of Tides."
  void read_equation(std::string_view text) {
    constexpr std::string_view kVerb = " is ";
    const std::size_t verb = text.find(kVerb);
    if (verb == std::string_view::npos) return;
    const std::size_t article = lower_ascii(text.substr(0, verb)).rfind("the ");
    if (article == std::string::npos) return;
    std::string_view name = without_article(text.substr(verb + kVerb.size()));
    const bool slot = name.starts_with("{{") || name.starts_with('[') || name.starts_with("___");
    // A slot may hold full stops: "{{ client.name }}".
    const std::size_t end = slot ? name.find_first_of("}]\n") : name.find_first_of(".,;(");
    if (end == std::string_view::npos) return;
    name = name.substr(0, std::min(slot ? name.find_first_not_of("}]", end) : end, name.size()));
    const std::string_view alias = text.substr(article + 4, verb - article - 4);
    if (slot || is_name(name)) add_named(alias, std::string(name));
  }

  /// A party by an alias that ends in a role word, written with capitals.
  void add_named(std::string_view alias, std::string name) {
    constexpr std::size_t kMostWords = 3;
    constexpr std::size_t kLongestAlias = 60;
    if (name.empty() || alias.size() > kLongestAlias || !is_name(alias)) return;
    const std::vector<std::string> words = parts_of(text::normalise_phrase(alias), ' ');
    if (words.empty() || words.size() > kMostWords || !is_role_word(words.back())) return;
    if (found_.size() >= kMostDeclarations) return;
    found_.push_back({std::move(name), {std::string(alias)}, true});
  }

  /// Takes out what is defined in the same way but is no party.
  void drop_things() {
    std::erase_if(found_, [](const Declaration& declaration) {
      return std::any_of(
          declaration.aliases.begin(), declaration.aliases.end(),
          [](const std::string& alias) { return is_thing(text::normalise_phrase(alias)); });
    });
  }

  void read_key(std::string_view text) {
    constexpr std::size_t kLongestKey = 40;
    const std::size_t colon = text.substr(0, kLongestKey).find(':');
    if (colon != std::string_view::npos) add_pair(text.substr(0, colon), text.substr(colon + 1));
  }

  void add_pair(std::string_view key, std::string_view value) {
    const std::string phrase = text::normalise_phrase(key);
    if (!is_role_word(phrase)) return;
    value.remove_prefix(leading_blanks(value));
    value = value.substr(0, value.find_first_of(",;("));
    while (!value.empty() && (value.back() == ' ' || value.back() == '\n' || value.back() == '.')) {
      value.remove_suffix(1);
    }
    constexpr std::size_t kMostWords = 10;
    const bool name = is_name(value) && parts_of(value, ' ').size() <= kMostWords;
    Declaration declaration;
    if (name) declaration.name = std::string(value);
    declaration.aliases.emplace_back(key);
    declaration.certain = true;
    if (name && found_.size() < kMostDeclarations) found_.push_back(std::move(declaration));
  }

  std::vector<Declaration>& found_;
  int after_between_ = 0;
  bool in_parties_ = false;
};

/// The cells of a row of two, or nothing.
std::optional<std::pair<std::string, std::string>> pair_of(const Document& document,
                                                           const PlannedUnit& planned) {
  constexpr std::size_t kLongestCell = 200;
  if (planned.unit.kind != UnitKind::TableRow || planned.pieces.size() != 2) return std::nullopt;
  return std::pair(text_of(document.text, planned.pieces[0].runs, kLongestCell),
                   text_of(document.text, planned.pieces[1].runs, kLongestCell));
}

}  // namespace

bool is_thing(std::string_view phrase) {
  return is_one_of(phrase, kThings);
}

std::string_view without_legal_form(std::string_view name) {
  for (;;) {
    const std::size_t blank = name.find_last_of(' ');
    if (blank == std::string_view::npos || !is_legal_form(name.substr(blank + 1))) return name;
    name = name.substr(0, blank);
    while (!name.empty() && (name.back() == ',' || name.back() == ' ')) {
      name.remove_suffix(1);
    }
  }
}

std::vector<Declaration> find_declarations(const Document& document,
                                           const std::vector<PlannedUnit>& units) {
  std::vector<Declaration> found;
  DeclarationReader reader(found);
  for (std::size_t at = 0; at < std::min(units.size(), kUnitsLookedAt); ++at) {
    const PlannedUnit& planned = units[at];
    if (const auto pair = pair_of(document, planned)) {
      reader.read_row(pair->first, pair->second);
      continue;
    }
    reader.read(text_of(document.text, planned.unit.runs, kLongestUnit), planned.unit);
  }
  return found;
}

}  // namespace sowlint::contract

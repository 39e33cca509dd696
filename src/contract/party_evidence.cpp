#include "contract/party_evidence.h"

#include <algorithm>
#include <map>
#include <unordered_map>

#include "contract/phrases.h"

namespace sowlint::contract {
namespace {

struct Verb {
  std::string_view word;
  int customer;
  int vendor;
};

/// Verbs whose subject is told by them.
constexpr Verb kSubjectVerbs[] = {
    {"pay", 3, 0},       {"pays", 3, 0},        {"reimburse", 2, 0}, {"hire", 2, 0},
    {"hiring", 2, 0},    {"engages", 2, 0},     {"order", 2, 0},     {"orders", 2, 0},
    {"award", 2, 0},     {"purchase", 2, 0},    {"reject", 2, 0},    {"accept", 1, 0},
    {"accepts", 1, 0},   {"approve", 1, 0},     {"approves", 1, 0},  {"appoint", 1, 0},
    {"deliver", 0, 2},   {"delivers", 0, 2},    {"perform", 0, 2},   {"develop", 0, 2},
    {"develops", 0, 2},  {"invoice", 0, 3},     {"invoices", 0, 3},  {"bill", 0, 2},
    {"charge", 0, 2},    {"design", 0, 2},      {"build", 0, 2},     {"host", 0, 2},
    {"implement", 0, 2}, {"supply", 0, 2},      {"install", 0, 2},   {"create", 0, 1},
    {"provide", 0, 1},   {"submit", 0, 1},      {"maintain", 0, 1},  {"warrants", 0, 1},
    {"furnish", 0, 2},   {"demonstrate", 0, 2}, {"paid", 0, 2},      {"оплачивает", 3, 0},
    {"оплатить", 3, 0},  {"выполняет", 0, 2},   {"оказывает", 0, 2}, {"zahlt", 3, 0},
    {"liefert", 0, 2},   {"erbringt", 0, 2},    {"paie", 3, 0},      {"règle", 2, 0},
    {"fournit", 0, 2},   {"réalise", 0, 2},     {"pagará", 3, 0},    {"prestará", 0, 2}};

/// What only people and firms do.
constexpr std::string_view kActs[] = {
    "pay",      "agree",   "agrees",    "expects",  "intends",  "award",
    "requests", "notify",  "accept",    "reject",   "approve",  "review",
    "consider", "appoint", "designate", "requires", "require",  "reserves",
    "perform",  "deliver", "develop",   "invoice",  "warrants", "acknowledges"};

/// Words between a subject and its verb.
bool is_auxiliary(std::string_view word) {
  constexpr std::string_view kWords[] = {
      "shall",    "will",     "must",     "may",  "agrees", "agree", "to",    "be",    "is",
      "are",      "not",      "hereby",   "also", "has",    "have",  "the",   "right", "obliged",
      "required", "entitled", "promptly", "only", "then",   "can",   "either"};
  return is_one_of(word, kWords);
}

/// Where the verb of a subject that ends before `end` stands.
std::size_t verb_after(const RawWords& words, std::size_t end) {
  constexpr std::size_t kMostAuxiliaries = 4;
  std::size_t at = end;
  while (at < end + kMostAuxiliaries && words.joined(at) && is_auxiliary(words.word(at))) {
    ++at;
  }
  return at;
}

/// Walks once over the words.
class Weigher {
 public:
  Weigher(const RawWords& words, const std::vector<Candidate>& candidates)
      : words_(words),
        evidence_(candidates.size()) {
    for (std::size_t id = 0; id < candidates.size(); ++id) {
      for (const std::string& name : candidates[id].names) {
        std::vector<std::string> parts = parts_of(name, ' ');
        if (parts.empty()) continue;
        std::string first = parts.front();
        parts.erase(parts.begin());
        index_[first].push_back({std::move(parts), id, candidates[id].capital});
      }
    }
  }

  std::vector<Evidence> run() {
    for (std::size_t at = 0; at < words_.size(); ++at) {
      std::string first(words_.word(at));
      // "you'll pay"
      first = first.substr(0, first.find('\''));
      const auto found = index_.find(first);
      if (found == index_.end()) continue;
      for (const Name& name : found->second) {
        if (name.capital && !words_.capitalised(at)) continue;
        if (matches(at, name)) look_around(at, at + 1 + name.rest.size(), evidence_[name.id]);
      }
    }
    return std::move(evidence_);
  }

 private:
  struct Name {
    std::vector<std::string> rest;
    std::size_t id = 0;
    bool capital = false;
  };

  [[nodiscard]] bool matches(std::size_t at, const Name& name) const {
    for (std::size_t i = 0; i < name.rest.size(); ++i) {
      if (words_.word(at + 1 + i) != name.rest[i]) return false;
    }
    return true;
  }

  void look_around(std::size_t first, std::size_t end, Evidence& evidence) const {
    ++evidence.mentions;
    look_ahead(end, evidence);
    look_back(first, evidence);
  }

  void look_ahead(std::size_t end, Evidence& evidence) const {
    const std::size_t at = verb_after(words_, end);
    if (at == end && !words_.joined(end)) return;
    if (is_one_of(words_.word(at), kActs)) ++evidence.acts;
    for (const Verb& verb : kSubjectVerbs) {
      if (verb.word != words_.word(at)) continue;
      evidence.customer += verb.customer;
      evidence.vendor += verb.vendor;
    }
  }

  /// "pay (to) the X", "accepted by X", "performed by X".
  void look_back(std::size_t first, Evidence& evidence) const {
    std::size_t at = first;
    const auto previous = [&]() -> std::string_view {
      return at > 0 ? words_.word(at - 1) : std::string_view();
    };
    if (previous() == "the") --at;
    const std::string_view link = previous();
    if (link == "pay" || link == "reimburse") evidence.vendor += 3;
    if (link != "to" && link != "by") return;
    --at;
    const std::string_view verb = previous();
    if (link == "to" && (verb == "pay" || verb == "payable" || verb == "paid"))
      evidence.vendor += 3;
    constexpr std::string_view kDone[] = {"performed", "provided", "developed", "delivered",
                                          "supplied",  "invoiced", "designed"};
    constexpr std::string_view kJudged[] = {"accepted", "approved", "ordered",
                                            "paid",     "payable",  "requested"};
    if (link == "by" && is_one_of(verb, kDone)) evidence.vendor += 1;
    if (link == "by" && is_one_of(verb, kJudged)) evidence.customer += 1;
    if (link == "to" && is_one_of(verb, kDone)) evidence.customer += 1;
  }

  const RawWords& words_;
  std::vector<Evidence> evidence_;
  std::unordered_map<std::string, std::vector<Name>> index_;
};

}  // namespace

Role Evidence::side() const {
  constexpr int kLead = 2;
  if (customer >= vendor + kLead) return Role::Customer;
  return vendor >= customer + kLead ? Role::Vendor : Role::Unknown;
}

Evidence& Evidence::operator+=(const Evidence& other) {
  customer += other.customer;
  vendor += other.vendor;
  acts += other.acts;
  mentions += other.mentions;
  return *this;
}

std::vector<Evidence> weigh(const RawWords& words, const std::vector<Candidate>& candidates) {
  return Weigher(words, candidates).run();
}

std::vector<std::string> acting_names(const RawWords& words, std::size_t least_acts) {
  std::map<std::string, std::size_t> acts;
  for (std::size_t at = 1; at < words.size(); ++at) {
    if (words.word(at - 1) != "the" || !words.capitalised(at) || !words.joined(at)) continue;
    std::string name(words.word(at));
    std::size_t end = at + 1;
    if (words.capitalised(end) && words.joined(end)) name += " " + std::string(words.word(end++));
    const std::size_t verb = verb_after(words, end);
    if (is_one_of(words.word(verb), kActs) && words.joined(end)) ++acts[name];
  }
  std::vector<std::string> names;
  for (const auto& [name, count] : acts) {
    if (count >= least_acts) names.push_back(name);
  }
  std::stable_sort(names.begin(), names.end(),
                   [&](const std::string& a, const std::string& b) { return acts[a] > acts[b]; });
  return names;
}

}  // namespace sowlint::contract

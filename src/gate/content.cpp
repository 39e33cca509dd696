#include "gate/content.h"

#include <algorithm>
#include <map>
#include <utility>

#include "base/names.h"
#include "compare/changes.h"

namespace sowlint::gate {
namespace {

using compare::Norm;

constexpr base::Name<Fate> kFates[] = {{Fate::Same, "same"},
                                       {Fate::Changed, "changed"},
                                       {Fate::Graver, "graver"},
                                       {Fate::Silent, "silent"},
                                       {Fate::Gone, "gone"}};

std::string key_of(const Saying& saying) {
  return compare::key_of(compare::norm_words(saying.lead_in)) + "\n" +
         compare::key_of(compare::norm_words(saying.words));
}

std::vector<std::string> keys_of(const Content& content) {
  std::vector<std::string> keys;
  for (const Saying& saying : content.sayings)
    keys.push_back(key_of(saying));
  std::sort(keys.begin(), keys.end());
  return keys;
}

/// Whether `now` rests on nothing that `kept` did not rest on. What is found in fewer places than
/// was accepted is less of the same.
bool rests_on_no_more(const std::vector<std::string>& kept, const std::vector<std::string>& now) {
  if (kept.empty() || now.empty()) return kept.empty() && now.empty();
  return std::includes(kept.begin(), kept.end(), now.begin(), now.end());
}

/// A content made ready to be compared.
struct Prepared {
  explicit Prepared(Content written) : content(std::move(written)), keys(keys_of(content)) {
    for (const Saying& saying : content.sayings)
      norms.push_back(norm_of(saying));
  }

  void weigh(const compare::WordWeights& weights) {
    if (norms.size() == 1) profile = compare::profile_of(norms[0].words, weights);
  }

  Content content;
  std::vector<std::string> keys;
  std::vector<Norm> norms;
  compare::Profile profile;  ///< of the only norm
};

std::vector<Norm> all_norms(const std::vector<Prepared>& contents) {
  std::vector<Norm> norms;
  for (const Prepared& content : contents)
    norms.insert(norms.end(), content.norms.begin(), content.norms.end());
  return norms;
}

/// Traces kept contents into the findings of one text.
class Tracer {
 public:
  Tracer(const std::vector<Content>& kept, const std::vector<Finding>& findings,
         const Contents& contents)
      : findings_(findings),
        norms_(contents.norms()),
        traces_(kept.size()),
        done_(kept.size(), false),
        taken_(findings.size(), false) {
    for (const Content& content : kept)
      kept_.emplace_back(content);
    for (std::size_t j = 0; j < findings.size(); ++j) {
      now_.emplace_back(contents.of(findings[j]));
      by_rule_[findings[j].rule].push_back(j);
    }
  }

  std::vector<Trace> run() {
    // Of several equal clauses, each keeps the one that was meant as long as it is there.
    match_equal(true);
    match_equal(false);
    if (std::find(done_.begin(), done_.end(), false) == done_.end()) return std::move(traces_);
    const std::vector<Norm> kept_norms = all_norms(kept_);
    const compare::WordWeights weights({norms_, kept_norms});
    for (Prepared& content : kept_)
      content.weigh(weights);
    for (Prepared& content : now_)
      content.weigh(weights);
    match_changed();
    std::vector<compare::Profile> profiles;
    for (const Norm& norm : norms_)
      profiles.push_back(compare::profile_of(norm.words, weights));
    for (std::size_t i = 0; i < kept_.size(); ++i) {
      if (!done_[i]) look_for_clause(i, profiles);
    }
    return std::move(traces_);
  }

 private:
  [[nodiscard]] const std::vector<std::size_t>& findings_of(const std::string& rule) {
    return by_rule_[rule];
  }

  void settle(std::size_t kept, std::size_t finding, Fate fate, std::string how) {
    done_[kept] = true;
    taken_[finding] = true;
    traces_[kept] = {fate, finding, std::move(how), findings_[finding].clause_label, {}};
  }

  [[nodiscard]] bool equal(std::size_t i, std::size_t j, bool same_fingerprint) const {
    const bool print = kept_[i].content.fingerprint == now_[j].content.fingerprint;
    if (same_fingerprint && !print) return false;
    // Integrity findings have no clause unit; their fingerprint is all there is.
    if (kept_[i].keys.empty() && findings_[j].place && !print) return false;
    return rests_on_no_more(kept_[i].keys, now_[j].keys);
  }

  void match_equal(bool same_fingerprint) {
    for (std::size_t i = 0; i < kept_.size(); ++i) {
      if (done_[i]) continue;
      for (const std::size_t j : findings_of(kept_[i].content.rule)) {
        if (taken_[j] || !equal(i, j, same_fingerprint)) continue;
        settle_equal(i, j);
        break;
      }
    }
  }

  void settle_equal(std::size_t i, std::size_t j) {
    const std::optional<Severity> before = kept_[i].content.severity;
    const std::optional<Severity> now = findings_[j].severity;
    if (before && now && *now > *before) {
      settle(i, j, Fate::Graver,
             std::string("it was ") + name_of(*before) + " and is " + name_of(*now) + " now");
    } else {
      settle(i, j, Fate::Same, "");
    }
  }

  struct Pair {
    double likeness = 0;
    std::size_t kept = 0;
    std::size_t finding = 0;
  };

  /// Findings of one rule whose clauses are wordings of one another, the most alike first. Where a
  /// rule has very many, each is compared with those free that come first.
  void match_changed() {
    constexpr std::size_t kMostCompared = 500;
    std::vector<Pair> pairs;
    for (std::size_t i = 0; i < kept_.size(); ++i) {
      if (done_[i]) continue;
      std::size_t compared = 0;
      for (const std::size_t j : findings_of(kept_[i].content.rule)) {
        if (taken_[j] || compared++ == kMostCompared) continue;
        const double likeness = alike(kept_[i], now_[j]);
        if (likeness > 0) pairs.push_back({likeness, i, j});
      }
    }
    std::stable_sort(pairs.begin(), pairs.end(),
                     [](const Pair& a, const Pair& b) { return a.likeness > b.likeness; });
    for (const Pair& pair : pairs) {
      if (done_[pair.kept] || taken_[pair.finding]) continue;
      settle(pair.kept, pair.finding, Fate::Changed, difference(pair.kept, pair.finding));
      add_quantities(pair.kept, pair.finding);
    }
  }

  void add_quantities(std::size_t kept, std::size_t finding) {
    if (kept_[kept].norms.size() != 1 || now_[finding].norms.size() != 1) return;
    const auto& before = kept_[kept].norms[0].words;
    const auto& after = now_[finding].norms[0].words;
    traces_[kept].quantities =
        compare::quantity_changes(before, after, compare::word_changes(before, after));
  }

  /// 0 where they are no wordings of one clause.
  static double alike(const Prepared& kept, const Prepared& now) {
    if (kept.norms.empty() || now.norms.empty()) return 0;
    // Of the whole document there is one finding of a rule, however its places changed.
    if (kept.norms.size() > 1 || now.norms.size() > 1) return 1;
    const double likeness = compare::likeness(kept.profile, now.profile);
    return likeness >= compare::kAlike ? likeness : 0;
  }

  [[nodiscard]] std::string difference(std::size_t kept, std::size_t finding) const {
    const Prepared& before = kept_[kept];
    const Prepared& after = now_[finding];
    if (before.norms.size() == 1 && after.norms.size() == 1) {
      return compare::describe(before.norms[0], after.norms[0]);
    }
    return "it rests on " + std::to_string(after.norms.size()) +
           " places now, not all of them among the " + std::to_string(before.norms.size()) +
           " of before";
  }

  /// The clause that was kept, though the rule does not find it.
  void look_for_clause(std::size_t i, const std::vector<compare::Profile>& profiles) {
    if (kept_[i].norms.size() != 1) return;
    std::size_t best = profiles.size();
    double most = 0;
    for (std::size_t n = 0; n < profiles.size(); ++n) {
      const double likeness = compare::likeness(kept_[i].profile, profiles[n]);
      if (likeness < compare::kAlike || likeness <= most) continue;
      most = likeness;
      best = n;
    }
    if (best == profiles.size()) return;
    std::string how = compare::describe(kept_[i].norms[0], norms_[best]);
    if (how.empty()) how = "the words around it changed";
    traces_[i] = {Fate::Silent, std::nullopt, std::move(how), norms_[best].label, {}};
  }

  const std::vector<Finding>& findings_;
  const std::vector<Norm>& norms_;
  std::vector<Prepared> kept_;
  std::vector<Prepared> now_;
  std::map<std::string, std::vector<std::size_t>> by_rule_;
  std::vector<Trace> traces_;
  std::vector<bool> done_;
  std::vector<bool> taken_;
};

}  // namespace

const char* name_of(Fate fate) {
  return base::name_in(kFates, fate);
}

Norm norm_of(const Saying& saying) {
  Norm norm;
  norm.words = compare::norm_words(saying.words);
  for (compare::NormWord& word : compare::norm_words(saying.lead_in))
    norm.lead_in.push_back(std::move(word.text));
  return norm;
}

Contents::Contents(const Document& document, const contract::ReadContract& read)
    : norms_(compare::norms_of(document, read)) {}

const Norm* Contents::norm_at(TextSpan span) const {
  // Norms are in reading order, which is the order of the text but for footnotes and text boxes.
  for (const Norm& norm : norms_) {
    if (norm.span.contains(span)) return &norm;
  }
  return nullptr;
}

Content Contents::of(const Finding& finding) const {
  Content content;
  content.rule = finding.rule;
  content.fingerprint = finding.fingerprint;
  content.severity = finding.severity;
  const auto add = [&](TextSpan span) {
    const Norm* norm = norm_at(span);
    if (norm == nullptr) return;
    Saying saying{compare::written(norm->words), compare::written(norm->lead_in)};
    const bool known =
        std::find(content.sayings.begin(), content.sayings.end(), saying) != content.sayings.end();
    if (!known) content.sayings.push_back(std::move(saying));
  };
  if (finding.polarity == Polarity::Integrity) return content;
  if (finding.place) {
    add(finding.place->span);
  } else {
    for (const Place& place : finding.places)
      add(place.span);
  }
  return content;
}

std::vector<Trace> Contents::trace(const std::vector<Content>& kept,
                                   const std::vector<Finding>& findings) const {
  return Tracer(kept, findings, *this).run();
}

}  // namespace sowlint::gate

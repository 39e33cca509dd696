#include "compare/comparison.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <tuple>
#include <utility>

#include "base/names.h"

namespace sowlint::compare {
namespace {

constexpr base::Name<Verdict> kVerdicts[] = {
    {Verdict::Introduced, "introduced"}, {Verdict::Removed, "removed"},
    {Verdict::Hardened, "hardened"},     {Verdict::Softened, "softened"},
    {Verdict::Reworded, "reworded"},     {Verdict::Moved, "moved"},
    {Verdict::Unchanged, "unchanged"}};

constexpr base::Name<ClauseVerdict> kClauseVerdicts[] = {
    {ClauseVerdict::Introduced, "introduced"}, {ClauseVerdict::Removed, "removed"},
    {ClauseVerdict::Changed, "changed"},       {ClauseVerdict::Split, "split"},
    {ClauseVerdict::Merged, "merged"},         {ClauseVerdict::Moved, "moved"}};

constexpr base::Name<Favours> kFavours[] = {
    {Favours::Neither, "neither"}, {Favours::Customer, "customer"}, {Favours::Vendor, "vendor"}};

constexpr std::size_t kNone = static_cast<std::size_t>(-1);

/// The norm that holds the place of each finding; kNone for those of the whole document.
std::vector<std::size_t> norms_of_findings(const std::vector<Finding>& findings,
                                           const std::vector<Norm>& norms) {
  std::vector<std::size_t> result(findings.size(), kNone);
  for (std::size_t f = 0; f < findings.size(); ++f) {
    if (!findings[f].place || findings[f].polarity == Polarity::Integrity) continue;
    for (std::size_t n = 0; n < norms.size() && result[f] == kNone; ++n) {
      if (norms[n].span.contains(findings[f].place->span)) result[f] = n;
    }
  }
  return result;
}

/// From mild to grave; strengths from strong to weak, so that more is worse for both.
int gravity(const Finding& finding) {
  if (finding.credit) return -static_cast<int>(*finding.credit);
  return finding.severity ? static_cast<int>(*finding.severity) : 0;
}

class Comparer {
 public:
  Comparer(const Draft& before, const Draft& after, const Directions& directions,
           Measures& measures)
      : before_(before),
        after_(after),
        directions_(directions),
        measures_(measures) {}

  Comparison run() {
    result_.before = norms_of(before_.document, before_.read);
    result_.after = norms_of(after_.document, after_.read);
    result_.alignment = align(result_.before, result_.after);
    for (const Link& link : result_.alignment.links) {
      links_of_before_[link.before].push_back(&link);
      links_of_after_[link.after].push_back(&link);
    }
    compare_clauses();
    compare_numbers();
    compare_findings();
    compare_scores();
    weigh();
    return std::move(result_);
  }

 private:
  void compare_clauses() {
    for (std::size_t n = 0; n < result_.after.size(); ++n) {
      const auto links = links_of_after_.find(n);
      if (links == links_of_after_.end()) {
        result_.clauses.push_back({ClauseVerdict::Introduced, {}, {n}, ""});
      } else {
        compare_clause(links->second);
      }
    }
    for (const std::size_t gone : result_.alignment.removed)
      result_.clauses.push_back({ClauseVerdict::Removed, {gone}, {}, ""});
  }

  /// Links of one new norm.
  void compare_clause(const std::vector<const Link*>& links) {
    const Link& main = *links.front();
    const std::vector<const Link*>& siblings = links_of_before_[main.before];
    if (links.size() > 1) {
      ClauseChange change{ClauseVerdict::Merged, {}, {main.after}, ""};
      for (const Link* link : links)
        change.before.push_back(link->before);
      result_.clauses.push_back(std::move(change));
      return;
    }
    if (siblings.size() > 1) {
      if (main.part) return;  // told with the main part
      ClauseChange change{ClauseVerdict::Split, {main.before}, {}, ""};
      for (const Link* link : siblings)
        change.after.push_back(link->after);
      result_.clauses.push_back(std::move(change));
      return;
    }
    const Norm& old = result_.before[main.before];
    const Norm& now = result_.after[main.after];
    if (!main.same) {
      result_.clauses.push_back(
          {ClauseVerdict::Changed, {main.before}, {main.after}, describe(old, now)});
    } else if (main.moved) {
      result_.clauses.push_back({ClauseVerdict::Moved, {main.before}, {main.after}, ""});
    } else if (old.label != now.label) {
      ++result_.renumbered;
    }
  }

  /// The name of the quantity in one clause unit, if it has one.
  static std::string name_in(const std::vector<Measured>& measured, TextSpan quantity) {
    for (const Measured& found : measured) {
      if (found.quantity.span.overlaps(quantity)) return found.name;
    }
    return "";
  }

  void compare_numbers() {
    const std::vector<Measured> names_before = measures_.in(before_.document, before_.read);
    const std::vector<Measured> names_after = measures_.in(after_.document, after_.read);
    for (const Link& link : result_.alignment.links) {
      if (link.same || link.part) continue;
      const std::vector<NormWord>& old = result_.before[link.before].words;
      const std::vector<NormWord>& now = result_.after[link.after].words;
      for (const WordChange& change : word_changes(old, now)) {
        for (const QuantityChange& quantity : quantity_changes(old, now, {change})) {
          NumberChange number;
          number.before = said(norm_words(quantity.before), 0, 1);
          number.after = said(norm_words(quantity.after), 0, 1);
          number.before_norm = link.before;
          number.after_norm = link.after;
          number.name = name_in(names_after, span_of(now, change.after_begin, change.after_end));
          if (number.name.empty()) {
            number.name =
                name_in(names_before, span_of(old, change.before_begin, change.before_end));
          }
          result_.numbers.push_back(std::move(number));
        }
      }
    }
  }

  static TextSpan span_of(const std::vector<NormWord>& words, std::size_t begin, std::size_t end) {
    if (begin == end) return {};
    return {words[begin].source.begin, words[end - 1].source.end};
  }

  void compare_findings() {
    const std::vector<Finding>& olds = before_.report.findings;
    const std::vector<Finding>& news = after_.report.findings;
    const std::vector<std::size_t> old_norms = norms_of_findings(olds, result_.before);
    const std::vector<std::size_t> new_norms = norms_of_findings(news, result_.after);
    std::vector<bool> taken(olds.size(), false);
    for (std::size_t f = 0; f < news.size(); ++f) {
      const std::size_t partner = partner_of(f, old_norms, new_norms, taken);
      if (partner == kNone) {
        result_.findings.push_back({Verdict::Introduced, std::nullopt, f, ""});
        continue;
      }
      taken[partner] = true;
      result_.findings.push_back(judged(partner, f, old_norms[partner], new_norms[f]));
    }
    for (std::size_t f = 0; f < olds.size(); ++f) {
      if (!taken[f]) result_.findings.push_back({Verdict::Removed, f, std::nullopt, ""});
    }
  }

  /// The old finding of the same rule in a clause unit that the new one's is linked to; of the
  /// whole document, the one of the same fingerprint, else of the same rule.
  [[nodiscard]] std::size_t partner_of(std::size_t fresh, const std::vector<std::size_t>& old_norms,
                                       const std::vector<std::size_t>& new_norms,
                                       const std::vector<bool>& taken) {
    const Finding& now = after_.report.findings[fresh];
    std::size_t second = kNone;
    for (std::size_t f = 0; f < old_norms.size(); ++f) {
      const Finding& old = before_.report.findings[f];
      if (taken[f] || old.rule != now.rule) continue;
      if (new_norms[fresh] == kNone || old_norms[f] == kNone) {
        if (new_norms[fresh] != old_norms[f]) continue;
        if (old.fingerprint == now.fingerprint) return f;
        if (now.polarity != Polarity::Integrity && second == kNone) second = f;
        continue;
      }
      for (const Link* link : links_of_after_[new_norms[fresh]]) {
        if (link->before != old_norms[f]) continue;
        if (!link->part) return f;
        second = f;
      }
    }
    return second;
  }

  [[nodiscard]] FindingChange judged(std::size_t old, std::size_t now, std::size_t old_norm,
                                     std::size_t new_norm) {
    FindingChange change{Verdict::Unchanged, old, now, ""};
    const Finding& before = before_.report.findings[old];
    const Finding& after = after_.report.findings[now];
    int worse = gravity(after) - gravity(before);
    if (old_norm != kNone && new_norm != kNone) {
      const Norm& old_text = result_.before[old_norm];
      const Norm& new_text = result_.after[new_norm];
      if (!in_parts(old_norm, new_norm)) change.how = describe(old_text, new_text);
      if (worse == 0) worse = effect_of_numbers(old_text, new_text, after.rule);
      if (!change.how.empty()) change.verdict = Verdict::Reworded;
      if (change.how.empty() && moved(new_norm)) change.verdict = Verdict::Moved;
    }
    if (worse > 0) change.verdict = Verdict::Hardened;
    if (worse < 0) change.verdict = Verdict::Softened;
    return change;
  }

  /// Whether one of the two was split or merged: then parts of the same words are no rewording.
  [[nodiscard]] bool in_parts(std::size_t old_norm, std::size_t new_norm) {
    return links_of_before_[old_norm].size() > 1 || links_of_after_[new_norm].size() > 1;
  }

  [[nodiscard]] bool moved(std::size_t norm) const {
    const auto links = links_of_after_.find(norm);
    return links != links_of_after_.end() && links->second.front()->moved;
  }

  [[nodiscard]] int effect_of_numbers(const Norm& before, const Norm& after,
                                      const std::string& rule) const {
    int effect = 0;
    const auto changes = word_changes(before.words, after.words);
    for (const QuantityChange& change : quantity_changes(before.words, after.words, changes))
      effect += effect_of(change, rule, directions_);
    return effect;
  }

  void compare_scores() {
    const std::optional<Index>& old = before_.report.index;
    const std::optional<Index>& now = after_.report.index;
    if (!old || !now) return;
    result_.scores.push_back({"index", old->exact, now->exact});
    for (std::size_t d = 0; d < now->dimensions.size() && d < old->dimensions.size(); ++d) {
      result_.scores.push_back(
          {now->dimensions[d].id, old->dimensions[d].score, now->dimensions[d].score});
    }
  }

  /// What counts against the two sides: customer, vendor.
  static std::pair<double, double> load_of(const DocumentReport& report) {
    std::map<std::string, double> points;
    if (report.index) {
      for (const IndexDimension& dimension : report.index->dimensions) {
        for (const IndexPoint& point : dimension.points)
          points[point.finding] += point.index_points;
      }
    }
    double customer = 0;
    double vendor = 0;
    for (const Finding& finding : report.findings) {
      const auto found = points.find(finding.id);
      if (found == points.end() || found->second >= 0 || !finding.burden) continue;
      if (*finding.burden != Burden::Vendor) customer -= found->second;
      if (*finding.burden != Burden::Customer) vendor -= found->second;
    }
    return {customer, vendor};
  }

  void weigh() {
    std::tie(result_.load.customer_before, result_.load.vendor_before) = load_of(before_.report);
    std::tie(result_.load.customer_after, result_.load.vendor_after) = load_of(after_.report);
    // Less than a tenth of a point is noise of ranks and confidences.
    constexpr double kNoise = 0.1;
    const LoadChange& load = result_.load;
    const double customer = load.customer_after - load.customer_before;
    const double vendor = load.vendor_after - load.vendor_before;
    if (std::fabs(customer - vendor) < kNoise) return;
    result_.favours = customer < vendor ? Favours::Customer : Favours::Vendor;
  }

  const Draft& before_;
  const Draft& after_;
  const Directions& directions_;
  Measures& measures_;
  std::map<std::size_t, std::vector<const Link*>> links_of_before_;
  std::map<std::size_t, std::vector<const Link*>> links_of_after_;
  Comparison result_;
};

}  // namespace

const char* name_of(Verdict verdict) {
  return base::name_in(kVerdicts, verdict);
}

const char* name_of(ClauseVerdict verdict) {
  return base::name_in(kClauseVerdicts, verdict);
}

const char* name_of(Favours favours) {
  return base::name_in(kFavours, favours);
}

bool Comparison::differs() const {
  const bool findings_differ =
      std::any_of(findings.begin(), findings.end(), [](const FindingChange& change) {
        return change.verdict != Verdict::Unchanged && change.verdict != Verdict::Moved;
      });
  return findings_differ || !clauses.empty();
}

Comparison compare(const Draft& before, const Draft& after, const Directions& directions,
                   Measures& measures) {
  return Comparer(before, after, directions, measures).run();
}

}  // namespace sowlint::compare

#include <algorithm>
#include <functional>
#include <utility>

#include "rules/compiled.h"

namespace sowlint::rules {
namespace {

using CueIndex = std::unordered_map<std::string, std::uint32_t>;

void for_each_cue(Expression& expression, const std::function<void(Expression&)>& visit) {
  if (expression.kind == Expression::Kind::Cue) visit(expression);
  for (Expression& part : expression.parts)
    for_each_cue(part, visit);
}

void for_each_cue(Rule& rule, const std::function<void(Expression&)>& visit) {
  if (rule.when) for_each_cue(*rule.when, visit);
  if (rule.measure && rule.measure->near) for_each_cue(*rule.measure->near, visit);
  for (Modifier& modifier : rule.modifiers)
    for_each_cue(modifier.when, visit);
  if (!rule.document) return;
  const auto visit_all = [&](Expression& expression) { for_each_cue(expression, visit); };
  if (rule.document->when) for_each_expression(*rule.document->when, visit_all);
  for (Condition& condition : rule.document->satisfied_by)
    for_each_expression(condition, visit_all);
  for (DocumentModifier& modifier : rule.document->modifiers)
    for_each_expression(modifier.when, visit_all);
}

/// The cues of one language by name, and which of them are wanted.
class CueTable {
 public:
  CueTable(const Pack& pack, Language language) {
    const auto lexicon = pack.lexicons.find(language);
    if (lexicon == pack.lexicons.end()) return;
    for (const match::Cue& cue : lexicon->second.cues)
      known_.emplace(cue.name, &cue);
  }

  [[nodiscard]] bool knows(const std::string& name) const { return known_.contains(name); }

  std::uint32_t index_of(const std::string& name) {
    const auto [entry, fresh] =
        index_.try_emplace(name, static_cast<std::uint32_t>(wanted_.size()));
    if (fresh) wanted_.push_back(*known_.at(name));
    return entry->second;
  }

  /// Guards are asked for by name, whether or not a rule names their cues.
  void want_guards() {
    for (const auto& [name, cue] : known_) {
      if (name.starts_with("guard-")) (void)index_of(name);
    }
  }

  std::vector<match::Cue> take_wanted() { return std::move(wanted_); }

  CueIndex take_index() { return std::move(index_); }

 private:
  std::map<std::string, const match::Cue*> known_;
  CueIndex index_;
  std::vector<match::Cue> wanted_;
};

template <class Known>
bool knows_all(const Known& known, Rule& rule) {
  bool all = true;
  for_each_cue(rule, [&](const Expression& cue) { all = all && known(cue.cue); });
  return all;
}

std::vector<std::uint32_t> fewest_of_parts(const Expression& expression) {
  std::vector<std::uint32_t> fewest;
  for (const Expression& part : expression.parts) {
    std::vector<std::uint32_t> cues = necessary_cues(part);
    if (cues.empty()) continue;
    if (fewest.empty() || cues.size() < fewest.size()) fewest = std::move(cues);
  }
  return fewest;
}

std::vector<std::uint32_t> union_of_parts(const Expression& expression) {
  std::vector<std::uint32_t> all;
  for (const Expression& part : expression.parts) {
    const std::vector<std::uint32_t> cues = necessary_cues(part);
    if (cues.empty()) return {};
    all.insert(all.end(), cues.begin(), cues.end());
  }
  std::sort(all.begin(), all.end());
  all.erase(std::unique(all.begin(), all.end()), all.end());
  return all;
}

}  // namespace

std::vector<std::uint32_t> necessary_cues(const Expression& expression) {
  using Kind = Expression::Kind;
  switch (expression.kind) {
    case Kind::Cue:
      return {expression.cue_index};
    case Kind::Any:
      return union_of_parts(expression);
    case Kind::All:
    case Kind::Order:
    case Kind::Near:
    case Kind::With:
    case Kind::Quantity:
      return fewest_of_parts(expression);
    default:
      return {};
  }
}

CompiledRules::CompiledRules(const Pack& pack, Language language)
    : language_(language),
      matcher_({}) {
  const auto ready = pack.matchers.find(language);
  if (ready != pack.matchers.end()) {
    use_ready(pack, ready->second);
  } else {
    compile(pack);
  }
}

void CompiledRules::compile(const Pack& pack) {
  CueTable cues(pack, language_);
  const auto known = [&](const std::string& name) { return cues.knows(name); };
  for (const Rule& source : pack.rules) {
    Rule rule = source;
    if ((!rule.when && !rule.document) || !knows_all(known, rule)) continue;
    for_each_cue(rule, [&](Expression& cue) { cue.cue_index = cues.index_of(cue.cue); });
    add(std::move(rule));
  }
  cues.want_guards();
  matcher_ = match::Matcher(cues.take_wanted());
  cue_index_ = cues.take_index();
}

/// The same with the matcher that compile() gave when the program was built: it has the cues that
/// are wanted, and so knows all cues of the rules that were kept.
void CompiledRules::use_ready(const Pack& pack, std::string_view image) {
  base::ImageReader reader(image);
  matcher_ = match::Matcher(reader);
  const std::vector<match::Cue>& cues = matcher_.cues();
  for (std::uint32_t cue = 0; cue < cues.size(); ++cue)
    cue_index_.emplace(cues[cue].name, cue);
  const auto known = [&](const std::string& name) { return cue_index_.contains(name); };
  for (const Rule& source : pack.rules) {
    Rule rule = source;
    if ((!rule.when && !rule.document) || !knows_all(known, rule)) continue;
    for_each_cue(rule, [&](Expression& cue) { cue.cue_index = cue_index_.at(cue.cue); });
    add(std::move(rule));
  }
}

void CompiledRules::add(Rule rule) {
  triggers_.push_back(rule.when ? necessary_cues(*rule.when) : std::vector<std::uint32_t>());
  rules_.push_back(std::move(rule));
}

std::uint32_t CompiledRules::cue(const std::string& name) const {
  const auto entry = cue_index_.find(name);
  return entry == cue_index_.end() ? kNoCue : entry->second;
}

}  // namespace sowlint::rules

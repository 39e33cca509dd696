#include "analysis/lead_ins.h"

#include <algorithm>
#include <limits>

namespace sowlint::analysis {

LeadIns::LeadIns(const Evidence& evidence) : evidence_(evidence) {
  const auto& units = evidence.contract().units;
  for (std::size_t unit = 0; unit < units.size(); ++unit)
    units_.emplace_back(units[unit].span.begin, unit);
  std::sort(units_.begin(), units_.end());
}

/// Words of hits and quantities decide; those between them do not. A stretch without either is a
/// whole unit.
bool LeadIns::is_decisive(const Stretch& stretch, std::uint32_t token) const {
  if (stretch.hits.empty() && stretch.quantities.empty()) return true;
  const bool in_hit =
      std::any_of(stretch.hits.begin(), stretch.hits.end(), [&](std::uint32_t index) {
        const UnitHit& hit = evidence_.all()[index];
        return hit.first <= token && token < hit.last;
      });
  if (in_hit) return true;
  const std::size_t byte = evidence_.source(token).begin;
  return std::any_of(stretch.quantities.begin(), stretch.quantities.end(),
                     [&](std::uint32_t index) {
                       const TextSpan span = evidence_.contract().quantities[index].span;
                       return span.begin <= byte && byte < span.end;
                     });
}

LeadIns::Share LeadIns::share_of(const Stretch& stretch, std::size_t unit) const {
  Share share;
  for (std::uint32_t token = stretch.first; token < stretch.last; ++token) {
    if (!is_decisive(stretch, token)) continue;
    ++(evidence_.is_own(unit, token) ? share.own : share.lead_in);
  }
  return share;
}

TextSpan LeadIns::words_in(const Stretch& stretch, TextSpan where) const {
  TextSpan span;
  for (std::uint32_t token = stretch.first; token < stretch.last; ++token) {
    const TextSpan word = evidence_.source(token);
    if (!where.contains(word) || !is_decisive(stretch, token)) continue;
    span = span.empty() ? word
                        : TextSpan{std::min(span.begin, word.begin), std::max(span.end, word.end)};
  }
  return span;
}

std::optional<std::size_t> LeadIns::unit_at(std::size_t byte) const {
  const auto after = std::upper_bound(units_.begin(), units_.end(),
                                      std::pair(byte, std::numeric_limits<std::size_t>::max()));
  if (after == units_.begin()) return std::nullopt;
  const std::size_t unit = std::prev(after)->second;
  const TextSpan span = evidence_.contract().units[unit].span;
  return byte < span.end ? std::optional(unit) : std::nullopt;
}

Stretches LeadIns::choices(Stretches stretches, std::size_t unit) const {
  if (evidence_.contract().units[unit].lead_in.empty()) return stretches;
  Stretches own;
  Stretches mixed;
  bool lead_in_says_it_all = false;
  for (Stretch& stretch : stretches) {
    const Share share = share_of(stretch, unit);
    lead_in_says_it_all = lead_in_says_it_all || share.own == 0;
    if (share.own == 0) continue;
    (share.lead_in == 0 ? own : mixed).push_back(std::move(stretch));
  }
  if (!own.empty()) return own;
  return lead_in_says_it_all ? Stretches{} : mixed;
}

Spot LeadIns::spot_of(const Stretch& stretch, std::size_t unit) const {
  const ClauseUnit& own_unit = evidence_.contract().units[unit];
  const Spot here{unit, words_in(stretch, own_unit.span)};
  if (own_unit.kind != UnitKind::ListItem || own_unit.lead_in.empty()) return here;
  const Share share = share_of(stretch, unit);
  if (share.lead_in <= share.own) return here;
  const auto lead_in = unit_at(own_unit.lead_in.front().begin);
  if (!lead_in || *lead_in == unit) return here;
  const Spot there{*lead_in, words_in(stretch, evidence_.contract().units[*lead_in].span)};
  return there.span.empty() ? here : there;
}

}  // namespace sowlint::analysis

#include "archive/xml_vocabulary.h"

#include <algorithm>
#include <bit>

namespace sowlint::archive {

XmlVocabulary::XmlVocabulary(std::span<const Namespace> namespaces, std::span<const Entry> entries,
                             Blanks blanks)
    : prefixes_{""},
      uris_{{"", 0}},
      blanks_(blanks),
      slots_(std::bit_ceil(2 * entries.size() + 2)) {
  const auto prefix_number = [this](std::string_view prefix) {
    const auto found = std::find(prefixes_.begin(), prefixes_.end(), prefix);
    if (found != prefixes_.end()) return static_cast<std::size_t>(found - prefixes_.begin());
    prefixes_.push_back(prefix);
    return prefixes_.size() - 1;
  };
  for (const Namespace& space : namespaces) {
    uris_.push_back({space.uri, prefix_number(space.prefix)});
  }
  for (const Entry& entry : entries) {
    const std::string_view name = entry.name;
    const std::size_t colon = name.find(':');
    const bool bare = colon == std::string_view::npos;
    const std::size_t prefix = prefix_number(bare ? "" : name.substr(0, colon));
    const std::string_view local = bare ? name : name.substr(colon + 1);
    slots_[slot_of(prefix, local)] = {local, prefix, entry.number};
  }
}

std::size_t XmlVocabulary::prefix_of(std::string_view uri) const {
  for (const Uri& known : uris_) {
    if (known.uri == uri) return known.prefix;
  }
  return kUnknown;
}

// The slot that holds the name, or the free one where it would go.
std::size_t XmlVocabulary::slot_of(std::size_t prefix, std::string_view local) const {
  std::size_t hash = prefix * 131 + local.size();
  // Four characters tell the names of one vocabulary apart well enough; the rest is comparison.
  if (!local.empty()) {
    const auto at = [local](std::size_t i) { return static_cast<unsigned char>(local[i]); };
    const std::size_t last = local.size() - 1;
    hash = hash * 31 + at(0);
    hash = hash * 31 + at(last / 2);
    hash = hash * 31 + at(last - last / 4);
    hash = hash * 31 + at(last);
  }
  std::size_t slot = hash & (slots_.size() - 1);
  while (slots_[slot].number != 0 &&
         (slots_[slot].prefix != prefix || slots_[slot].local != local)) {
    slot = (slot + 1) & (slots_.size() - 1);
  }
  return slot;
}

XmlName XmlVocabulary::find(std::size_t prefix, std::string_view local) const {
  return slots_[slot_of(prefix, local)].number;
}

}  // namespace sowlint::archive

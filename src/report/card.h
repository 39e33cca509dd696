// One finding as people read it: where, what, the words, why, who carries it, what to write.
#pragma once

#include <string>
#include <vector>

#include "sowlint/report.h"

#include "report/concepts.h"
#include "report/layout.h"

namespace sowlint::report {

/// A line "label" + text, wrapped under itself.
[[nodiscard]] std::string fact(const std::string& label, const std::string& text,
                               const Layout& layout);

/// "HIGH" in its colour.
[[nodiscard]] Piece severity_tag(Severity severity);

/// A finding in full. `beside` are further findings of its concept, `beneath` those of other
/// concepts on the same words; both are named, not shown.
[[nodiscard]] std::string rigid_card(const Concept& group, const DocumentReport& document,
                                     const Layout& layout);

/// A strength in full.
[[nodiscard]] std::string strength_card(const Finding& finding, const DocumentReport& document,
                                        const Layout& layout);

/// A strength and where else it stands, briefly.
[[nodiscard]] std::string strength_entry(const Concept& group, const Layout& layout);

/// Hidden, disguised or unread content.
[[nodiscard]] std::string integrity_card(const Finding& finding, const DocumentReport& document,
                                         const Layout& layout);

}  // namespace sowlint::report

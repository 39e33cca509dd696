// Files of texts for readers: <pack>/texts/<language>.yaml.
#pragma once

#include "rules/fields.h"
#include "rules/rule.h"
#include "rules/yaml.h"

namespace sowlint::rules {

/// Adds what the file `root` says to `texts`. A rule's text or a phrase that is there already is an
/// error.
void read_texts(const YamlNode& root, const Source& source, Texts& texts);

}  // namespace sowlint::rules

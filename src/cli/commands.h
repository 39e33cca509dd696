// The commands, one file each. Every function prints and returns the exit status.
#pragma once

#include "cli/command_line.h"

namespace sowlint::cli {

int review(const Invocation& invocation);
int compare_drafts(const Invocation& invocation);
int gate(const Invocation& invocation);
int text(const Invocation& invocation);
int rules_list(const Invocation& invocation);
int rules_show(const Invocation& invocation);
int rules_test(const Invocation& invocation);
int rules_coverage(const Invocation& invocation);
int rules_eval(const Invocation& invocation);
int rules_docs(const Invocation& invocation);
int help(const Invocation& invocation);
int version(const Invocation& invocation);

}  // namespace sowlint::cli

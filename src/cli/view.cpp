#include "cli/view.h"

#include <string>

#include "base/names.h"

namespace sowlint::cli {
namespace {

using readers::RevisionView;

constexpr base::Name<RevisionView> kViews[] = {{RevisionView::Final, "final"},
                                               {RevisionView::Original, "original"},
                                               {RevisionView::All, "all"}};

}  // namespace

RevisionView revision_view(const Invocation& invocation) {
  return revision_view_named(invocation.value("view").value_or("final"));
}

RevisionView revision_view_named(const std::string& name) {
  return base::value_in(kViews, name).value_or(RevisionView::Final);
}

}  // namespace sowlint::cli

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
  const std::string name = invocation.value("view").value_or("final");
  return base::value_in(kViews, name).value_or(RevisionView::Final);
}

}  // namespace sowlint::cli

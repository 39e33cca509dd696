#include "report/docx.h"

#include <vector>

#include "annotate/docx.h"
#include "base/budget.h"
#include "base/limits.h"
#include "report/annotated_file.h"
#include "report/remarks.h"

namespace sowlint::report {

Result<std::string> to_docx(const WriterInput& input, const WriterOptions& options) {
  const auto file = file_to_annotate(input, Format::Docx);
  if (!file) return tl::make_unexpected(file.error());
  const RemarkOptions wanted{options.min_severity, options.strengths, options.suggest};
  const std::vector<annotate::Remark> remarks = remarks_on(*file, wanted);
  annotate::AnnotateOptions writing;
  writing.date = options.date;
  writing.break_seal = options.force;
  const base::Limits limits;
  base::Budget budget(limits.work);
  return annotate::annotate_docx(file->document, input.sources.front().bytes, remarks, writing,
                                 limits, budget);
}

}  // namespace sowlint::report

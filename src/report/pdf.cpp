#include "report/pdf.h"

#include <utility>
#include <vector>

#include "annotate/pdf.h"
#include "document/printed.h"
#include "report/annotated_file.h"
#include "report/remarks.h"

namespace sowlint::report {

Result<std::string> to_pdf(const WriterInput& input, const WriterOptions& options) {
  const auto file = file_to_annotate(input, Format::Pdf);
  if (!file) return tl::make_unexpected(file.error());
  const RemarkOptions wanted{options.min_severity, options.strengths, false};
  std::vector<annotate::Highlight> highlights;
  for (annotate::Remark& remark : remarks_on(*file, wanted)) {
    annotate::Highlight highlight;
    for (const PageBox& box : document::boxes_of(file->document, remark.words))
      highlight.lines.push_back({box.page, box.left, box.top, box.right, box.bottom});
    if (highlight.lines.empty()) continue;
    highlight.paragraphs = std::move(remark.paragraphs);
    highlight.tint = remark.tint;
    highlights.push_back(std::move(highlight));
  }
  annotate::AnnotateOptions writing;
  writing.date = options.date;
  writing.break_seal = options.force;
  auto written = annotate::annotate_pdf(input.sources.front().bytes, highlights, writing);
  if (!written) written.error().path = file->report.path;
  return written;
}

}  // namespace sowlint::report

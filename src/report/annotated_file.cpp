#include "report/annotated_file.h"

#include <string>
#include <utility>
#include <vector>

namespace sowlint::report {
namespace {

tl::unexpected<Error> refuse(ErrorKind kind, std::string message, std::string path) {
  return tl::make_unexpected(Error{kind, std::move(message), std::move(path), 0, 0});
}

}  // namespace

Result<RemarkSubject> file_to_annotate(const WriterInput& input, Format format) {
  const std::string name = name_of(format);
  const std::vector<DocumentReport>& documents = input.report.documents;
  if (documents.size() != 1 || input.sources.size() != 1) {
    return refuse(
        ErrorKind::Usage,
        "the format " + name + " gives one file back with comments; name one ." + name + " file",
        "");
  }
  const DocumentReport& report = documents.front();
  const Source& source = input.sources.front();
  if (!source.document || !source.contract) {
    return refuse(ErrorKind::Input, "not checked, so that there is nothing to comment on",
                  report.path);
  }
  if (source.document->format != format) {
    return refuse(ErrorKind::Usage,
                  "the format " + name + " puts comments into ." + name +
                      " files only; choose another format",
                  report.path);
  }
  return RemarkSubject{report, *source.document, *source.contract, input.pack};
}

}  // namespace sowlint::report

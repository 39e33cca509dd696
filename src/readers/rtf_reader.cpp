#include "readers/rtf_reader.h"

#include <utility>

#include "readers/assembly.h"
#include "readers/rtf_reading.h"
#include "readers/unread.h"

namespace sowlint::readers {
namespace {

void add_stories(std::vector<RtfItems>& stories, Story wanted, DocumentAssembly& assembly) {
  bool begun = false;
  for (RtfItems& story : stories) {
    if (story.story != wanted) continue;
    if (!std::exchange(begun, true) || wanted == Story::Header || wanted == Story::Footer)
      assembly.begin_story(wanted, "");
    for (StoryItem& item : story.items)
      assembly.add_note(std::move(item), std::exchange(story.mark, {}));
  }
}

void report(const RtfFindings& findings, DocumentAssembly& assembly, Document& document) {
  report_unread_objects(findings.unread, assembly, document);
  report_images(findings.images, assembly, document);
  if (findings.too_deep_tables) {
    document.warnings.push_back(
        {"tables-too-deep",
         "tables nested very deeply were read as running text; compare it with the file"});
  }
  for (const std::string& address : findings.remote) {
    assembly.add_integrity({"remote-reference",
                            "medium",
                            "The file makes programs load something from another computer; sowlint "
                            "does not fetch it",
                            address,
                            {}});
  }
  if (findings.damaged) {
    document.warnings.push_back(
        {"damaged", "the file is damaged or cut off; open it in Word, save it anew and compare"});
    document.status = DocumentStatus::Partial;
  }
  if (findings.replaced) {
    document.warnings.push_back({"invalid-characters",
                                 "some bytes are no characters in the encoding that the file names "
                                 "and were replaced by U+FFFD"});
  }
  report_notes_cut(assembly, document);
}

}  // namespace

Result<Document> read_rtf(const std::string& path, std::string_view bytes,
                          const ReadOptions& options, base::Budget& budget) {
  const auto refuse = [&path](std::string message) {
    return tl::make_unexpected(Error{ErrorKind::Input, std::move(message), path, 0, 0});
  };
  Document document;
  document.path = path;
  document.format = Format::Rtf;
  DocumentAssembly assembly(document, options.limits);
  assembly.begin_story(Story::Body, "");
  RtfFindings findings = RtfReading(bytes, options, budget, [&assembly](StoryItem&& item) {
                           assembly.add(std::move(item));
                         }).read();
  if (findings.too_deep_groups) {
    return refuse("the file nests its groups deeper than " +
                  std::to_string(options.limits.rtf_groups) +
                  " levels, which no word processor does; open it in Word, save it as .docx and "
                  "review that");
  }
  for (const Story story : {Story::Footnote, Story::Header, Story::Footer, Story::Comment})
    add_stories(findings.stories, story, assembly);
  if (budget.exhausted())
    return refuse("the file takes more work to read than is allowed for one document");
  report(findings, assembly, document);
  return document;
}

}  // namespace sowlint::readers

// What a Word user does with comments and tracked changes, for tests of files that were annotated.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace sowlint::test {

/// The package with every change of sowlint's accepted or rejected; changes of others stay pending.
std::string settled(std::string_view package, bool accept);

/// A comment and the words of the text that it stands at, deleted ones included.
struct SeenComment {
  std::string author;
  std::string anchor;
  std::vector<std::string> paragraphs;
};

/// The comments of a package in the order of their part.
std::vector<SeenComment> comments_in(std::string_view package);

/// One sentence for each rule of WordprocessingML that annotating could break and that public
/// validators may miss: ranges come in pairs with one mark and one comment each, no w:t in a
/// deletion and no w:delText outside one, numbers of changes and of comments differ, properties
/// come first, the parts are known to the package.
std::vector<std::string> broken_rules(std::string_view package);

/// The bytes of a member; fails the test if there is none.
std::string member_of(std::string_view package, const std::string& name);

/// The names of all members, in the order of the package.
std::vector<std::string> members_of(std::string_view package);

}  // namespace sowlint::test

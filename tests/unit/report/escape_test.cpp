// Words of others, made harmless for each format.
#include "report/escape.h"

#include <ostream>
#include <string>

#include <gtest/gtest.h>

namespace sowlint::report {
namespace {

struct Case {
  const char* name;
  std::string (*escape)(std::string_view);
  const char* input;
  const char* expected;
};

void PrintTo(const Case& value, std::ostream* out) {
  *out << value.name;
}

class Escape : public testing::TestWithParam<Case> {};

TEST_P(Escape, Gives) {
  EXPECT_EQ(GetParam().escape(GetParam().input), GetParam().expected);
}

constexpr Case kCases[] = {
    {"MarkupTags", markup, "</script><img src=x onerror='a(\"1\")'> &lt;",
     "&lt;/script&gt;&lt;img src=x onerror=&#39;a(&quot;1&quot;)&#39;&gt; &amp;lt;"},
    {"MarkupControls", markup, "a\x01\x1b[31mb", "a␁␛[31mb"},
    {"MarkupSeparators", markup, "a\xE2\x80\xA8 b", "a b"},
    {"MarkupNotUtf8", markup, "a\xff", "a\xEF\xBF\xBD"},
    {"MarkupNoncharacter", markup, "a\xEF\xBF\xBF\xEF\xBF\xBE", "a\xEF\xBF\xBD\xEF\xBF\xBD"},
    {"MarkupBidi", markup, "a\xE2\x80\xAE", "a&lt;U+202E&gt;"},
    {"MarkupLines", markup_lines, "a\n  <b>", "a\n  &lt;b&gt;"},
    {"CsvPlain", csv_cell, "a, b", "\"a, b\""},
    {"CsvQuotes", csv_cell, "say \"no\"", "\"say \"\"no\"\"\""},
    {"CsvFormula", csv_cell, "=cmd|'/c calc'!A1", "\"'=cmd|'/c calc'!A1\""},
    {"CsvPlus", csv_cell, "+1", "\"'+1\""},
    {"CsvMinus", csv_cell, "-1+2", "\"'-1+2\""},
    {"CsvAt", csv_cell, "@SUM(1)", "\"'@SUM(1)\""},
    {"CsvTabBefore", csv_cell, "\t=1", "\"'=1\""},
    {"CsvReturnBefore", csv_cell, "\r\n=1", "\"'=1\""},
    {"CsvInvisibleBefore", csv_cell, "\xE2\x80\x8B=1", "\"'=1\""},
    {"CsvFullWidth", csv_cell,
     "\xEF\xBC\x9D"
     "1",
     "\"'\xEF\xBC\x9D"
     "1\""},
    {"CsvLines", csv_cell, "a\r\nb", "\"a b\""},
    {"MarkdownLink", markdown, "[click](javascript:alert(1))", "\\[click\\](javascript:alert(1))"},
    {"MarkdownPicture", markdown, "![x](http://127.0.0.1:9/p.png)",
     "\\!\\[x\\](http:&#8203;//127.0.0.1:9/p.png)"},
    {"MarkdownMention", markdown, "a | @everyone", "a \\| @&#8203;everyone"},
    {"MarkdownIssue", markdown, "#12 GH-3 a/b#4", "\\#&#8203;12 GH&#8203;-3 a/b\\#&#8203;4"},
    {"MarkdownHost", markdown, "see www.example.com", "see www&#8203;.example.com"},
    {"MarkdownHtml", markdown, "<b onclick=x>&amp;", "\\<b onclick=x\\>&amp;amp;"},
    {"MarkdownCode", markdown, "`x` $y$ *z*", "\\`x\\` \\$y\\$ \\*z\\*"},
    {"CommandLines", command_message, "a\n::error::fake%0A", "a ::error::fake%250A"},
    {"CommandProperty", command_property, "a,b:c%\n", "a%2Cb%3Ac%25"},
};

INSTANTIATE_TEST_SUITE_P(Formats, Escape, testing::ValuesIn(kCases),
                         [](const auto& test) { return std::string(test.param.name); });

}  // namespace
}  // namespace sowlint::report

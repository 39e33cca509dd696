// E-mails: which part is read as the body, and which parts are files of their own.
#include "readers/mail_reader.h"

#include <string>
#include <vector>

#include <gtest/gtest.h>

#include "readers/mime.h"
#include "readers/mime_decode.h"
#include "support/docx_builder.h"
#include "support/reading.h"
#include "support/repeat.h"

namespace sowlint::readers {
namespace {

const std::string kHead =
    "From: a@example.org\r\nTo: b@example.org\r\nSubject: Draft\r\nMIME-Version: 1.0\r\n";

std::string plain(const std::string& words) {
  return kHead + "Content-Type: text/plain; charset=utf-8\r\n\r\n" + words;
}

std::string part(const std::string& headers, const std::string& body) {
  return headers + "\r\n\r\n" + body + "\r\n";
}

std::string multipart(const std::string& kind, const std::vector<std::string>& parts,
                      const std::string& border = "=_b") {
  std::string result =
      "Content-Type: multipart/" + kind + "; boundary=\"" + border + "\"\r\n\r\nno part\r\n";
  for (const std::string& inner : parts)
    result += "--" + border + "\r\n" + inner;
  return result + "--" + border + "--\r\nno part either\r\n";
}

std::string attachment(const std::string& name, const std::string& body,
                       const std::string& more = "") {
  return part("Content-Type: text/plain\r\nContent-Disposition: attachment; filename=\"" + name +
                  "\"" + more,
              body);
}

/// "path: bytes" of each contained file.
std::vector<std::string> files_in(const std::string& mail) {
  const ReadOptions options;
  base::Budget budget(options.limits.work);
  std::vector<std::string> found;
  for (const ContainedFile& file : contained_files("m.eml", mail, options, budget))
    found.push_back(file.path + ": " + file.bytes);
  return found;
}

using Files = std::vector<std::string>;

struct Case {
  const char* name;
  std::string mail;
  std::string text;
  Files files;
};

std::vector<Case> cases() {
  const std::string page = part("Content-Type: text/html; charset=utf-8", "<p>The <b>page</b>.");
  const std::string words = part("Content-Type: text/plain", "The plain words.");
  const std::string image = part(
      "Content-Type: image/png; name=logo.png\r\nContent-ID: <l>\r\nContent-Disposition: inline",
      "x");
  return {
      {"Plain", plain("The Client pays.\r\n"), "The Client pays.\r\n", {}},
      {"NoContentType", kHead + "\nThe Client pays.\n", "The Client pays.\n", {}},
      {"QuotedPrintable",
       kHead + "Content-Type: text/plain; charset=iso-8859-1\r\nContent-Transfer-Encoding: "
               "quoted-printable\r\n\r\nGeb=FChr =\r\nis 5=\n%\r\n",
       "Gebühr is 5%\r\n",
       {}},
      {"Base64",
       kHead +
           "Content-Type: text/plain; charset=utf-8\r\nContent-Transfer-Encoding: base64\r\n\r\n"
           "VGhlIENs\r\naWVudCBwYXlzLg==\r\n",
       "The Client pays.",
       {}},
      {"Page", kHead + page, "The page.\n", {}},
      {"AlternativeShowsThePage",
       kHead + multipart("alternative", {words, page}),
       "The page.\n",
       {}},
      {"AlternativeWithRelatedPage",
       kHead +
           multipart("alternative", {words, multipart("related", {page, image}, "inner") + "\r\n"}),
       "The page.\n",
       {}},
      {"MixedPieces",
       kHead + multipart("mixed", {words, page, words}),
       "The plain words.\n\nThe page.\n\nThe plain words.\n",
       {}},
      {"Attachment",
       kHead + multipart("mixed", {words, attachment("c.txt", "The Client pays.")}),
       "The plain words.",
       {"m.eml/c.txt: The Client pays."}},
      {"AttachmentsOfOneName",
       kHead + multipart("mixed", {words, attachment("c.txt", "one"), attachment("c.txt", "two")}),
       "The plain words.",
       {"m.eml/c.txt: one", "m.eml/2 c.txt: two"}},
      {"AttachmentWithoutName",
       kHead + multipart("mixed", {words, part("Content-Type: text/html\r\nContent-Disposition: "
                                               "attachment",
                                               "x")}),
       "The plain words.",
       {"m.eml/attachment 1.html: x"}},
      {"NameThatLeavesTheFolder",
       kHead + multipart("mixed", {words, attachment("../../etc/x", "one")}),
       "The plain words.",
       {"m.eml/.._.._etc_x: one"}},
      {"EncodedNames",
       kHead + multipart("mixed",
                         {words,
                          part("Content-Type: text/plain; "
                               "name=\"=?utf-8?Q?Vertr=C3=A4ge?= =?utf-8?B?LnR4dA==?=\"",
                               "one"),
                          part("Content-Disposition: attachment; filename*0*=utf-8''%d0%a6;\r\n "
                               "filename*1=ena.txt",
                               "two")}),
       "The plain words.",
       {"m.eml/Verträge.txt: one", "m.eml/Цena.txt: two"}},
      {"SignatureIsNoFile",
       kHead + multipart("signed", {words, part("Content-Type: application/pkcs7-signature; "
                                                "name=smime.p7s",
                                                "x")}),
       "The plain words.",
       {}},
      {"AttachedMail",
       kHead + multipart("mixed", {words, part("Content-Type: message/rfc822", plain("inner"))}),
       "The plain words.",
       {"m.eml/attachment 1.eml: " + plain("inner")}},
      {"OnlyAnAttachment",
       kHead + multipart("mixed", {attachment("c.txt", "one")}),
       "",
       {"m.eml/c.txt: one"}},
      {"BorderWithoutEnd",
       kHead + "Content-Type: multipart/mixed; boundary=b\r\n\r\n--b\r\n\r\nThe plain words.",
       "The plain words.",
       {}},
      {"SavedPage",
       "From: <Saved by a browser>\r\nMIME-Version: 1.0\r\n" + multipart("related", {page, image}),
       "The page.\n",
       {}},
  };
}

class MailReaderTest : public testing::TestWithParam<Case> {};

TEST_P(MailReaderTest, ReadsTheBodyAndFindsTheFiles) {
  const Document document = test::read_any("m.eml", GetParam().mail);
  EXPECT_EQ(document.text, GetParam().text);
  EXPECT_EQ(files_in(GetParam().mail), GetParam().files);
  EXPECT_EQ(document.format, Format::Email);
}

INSTANTIATE_TEST_SUITE_P(All, MailReaderTest, testing::ValuesIn(cases()),
                         [](const auto& tested) { return std::string(tested.param.name); });

TEST(MailReader, NamesTheAttachments) {
  const Document document = test::read_any(
      "m.eml", kHead + multipart("mixed", {attachment("c.txt", "x"), attachment("d.txt", "y")}));
  ASSERT_EQ(document.warnings.size(), 1U);
  EXPECT_EQ(document.warnings[0].message,
            "the e-mail's attachments are documents of their own: c.txt, d.txt");
}

TEST(MailReader, SaysWhereThePlainVersionSaysMore) {
  const std::string mail =
      kHead + multipart("alternative",
                        {part("Content-Type: text/plain",
                              "Hello. Secretly the vendor shall never invoice anything beyond "
                              "eleven hundred crowns altogether."),
                         part("Content-Type: text/html", "<p>Hello.")});
  EXPECT_EQ(test::notes_of(test::read_any("m.eml", mail)),
            "hidden-text medium: The e-mail's plain version says what its web version does not "
            "[altogether anything beyond crowns eleven hundred invoice never secretly shall the "
            "vendor]");
  ASSERT_EQ(files_in(mail).size(), 1U);
  EXPECT_TRUE(files_in(mail)[0].starts_with("m.eml/plain version.txt: Hello. Secretly"));
}

TEST(MailReader, EncryptedIsRefusedWithAWayOut) {
  EXPECT_EQ(test::refused("m.eml", kHead + multipart("encrypted", {part("Content-Type: "
                                                                        "application/pgp-encrypted",
                                                                        "Version: 1")})),
            "the e-mail is encrypted; decrypt it in your mail program, save the contract in it and "
            "review that");
}

TEST(MailReader, WithoutWordsAndFilesIsRefused) {
  EXPECT_NE(test::refused("m.eml", plain("  \r\n")).find("holds no words"), std::string::npos);
}

TEST(MailReader, AMailboxIsPartlyRead) {
  const std::string line = "From a@example.org Mon Jan  6 09:00:00 2025\n";
  const std::string mail = "Message-ID: <1>\n\nThe Client pays.\n";
  const Document document = test::read_any("m.mbox", line + mail + "\n\n" + line + mail);
  EXPECT_EQ(document.text, "The Client pays.\n");
  EXPECT_EQ(document.status, DocumentStatus::Partial);
}

TEST(MailHostile, DeepPartsAreSaidToBeUnread) {
  std::string mail = part("Content-Type: text/plain", "deep");
  for (int i = 0; i < 100; ++i)
    mail = multipart("mixed", {mail}, "b" + std::to_string(i) + "x");
  const ReadOptions options;
  base::Budget budget(options.limits.work);
  const auto document = read_document("m.eml", kHead + mail, options, budget);
  ASSERT_TRUE(document);
  EXPECT_EQ(document->status, DocumentStatus::Partial);
}

TEST(MailHostile, ManyPartsAreSaidToBeUnread) {
  const std::string mail = kHead + "Content-Type: multipart/mixed; boundary=b\n\nThe words.\n" +
                           test::times(5000, "--b\n\nword\n");
  const Document document = test::read_any("m.eml", mail);
  EXPECT_EQ(document.status, DocumentStatus::Partial);
}

TEST(MimeDecoding, HeadersWithParameters) {
  const HeaderValue header =
      parse_header_value("Text/HTML; charset = \"utf\\-8\"; name=a b.txt ; x; y*1=two; y*0=one");
  EXPECT_EQ(header.value, "text/html");
  EXPECT_EQ(header.parameter("charset"), "utf-8");
  EXPECT_EQ(header.parameter("name"), "a b.txt");
  EXPECT_EQ(header.parameter("y"), "onetwo");
  EXPECT_EQ(header.parameter("none"), "");
}

TEST(MimeDecoding, EncodedWords) {
  EXPECT_EQ(decode_header("=?iso-8859-1?Q?Geb=FChr_f=FCr?= you"), "Gebühr für you");
  EXPECT_EQ(decode_header("=?utf-8?B?0KY=?=  =?utf-8?B?0KY=?="), "ЦЦ");
  EXPECT_EQ(decode_header("=?nonsense"), "=?nonsense");
  EXPECT_EQ(decode_header("=?utf-8?X?a?="), "=?utf-8?X?a?=");
}

TEST(MimeDecoding, BrokenEncodingsLoseNothingElse) {
  EXPECT_EQ(decode_body("a=zb=", "quoted-printable"), "a=zb=");
  EXPECT_EQ(decode_body("VGhl!IENs", "BASE64"), "The Cl");
  EXPECT_EQ(decode_body("as is", "x-unknown"), "as is");
}

}  // namespace
}  // namespace sowlint::readers

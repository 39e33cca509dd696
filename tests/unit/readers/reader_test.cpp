#include "readers/reader.h"

#include <cstdint>
#include <string>
#include <vector>

#include <gtest/gtest.h>

#include "sowlint/document.h"
#include "sowlint/error.h"

#include "support/docx_builder.h"

namespace sowlint::readers {
namespace {

constexpr std::uint64_t kWork = 4'000'000'000;

Result<Document> read(const std::string& path, const std::string& bytes) {
  base::Budget budget(kWork);
  return read_document(path, bytes, {}, budget);
}

std::vector<std::string> warning_codes(const Document& document) {
  std::vector<std::string> codes;
  for (const Warning& warning : document.warnings)
    codes.push_back(warning.code);
  return codes;
}

std::string utf16(const std::string& ascii) {
  std::string wide;
  for (const char letter : ascii) {
    wide += letter;
    wide += '\0';
  }
  return wide;
}

/// A compound file whose directory names `entry`.
std::string compound_file(const std::string& entry) {
  return "\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1" + std::string(504, '\0') + utf16("Root Entry") +
         std::string(40, '\0') + utf16(entry) + std::string(64, '\0');
}

std::string number(std::size_t value, int bytes) {
  std::string result;
  for (int i = 0; i < bytes; ++i)
    result += static_cast<char>((value >> (8 * i)) & 0xFFU);
  return result;
}

/// A zip archive of empty members.
std::string zip_file(const std::vector<std::string>& names) {
  std::string bytes;
  std::string directory;
  for (const std::string& name : names) {
    directory += std::string("PK\x01\x02", 4) + std::string(24, '\0') + number(name.size(), 2) +
                 std::string(12, '\0') + number(bytes.size(), 4) + name;
    bytes += std::string("PK\x03\x04", 4) + std::string(22, '\0') + number(name.size(), 2) +
             std::string(2, '\0') + name;
  }
  const std::string end = std::string("PK\x05\x06", 4) + std::string(4, '\0') +
                          number(names.size(), 2) + number(names.size(), 2) +
                          number(directory.size(), 4) + number(bytes.size(), 4) + number(0, 2);
  return bytes + directory + end;
}

struct Refusal {
  std::string name;
  std::string path;
  std::string bytes;
  std::string message;
};

class RefusalTest : public testing::TestWithParam<Refusal> {};

TEST_P(RefusalTest, SaysWhatItIsAndWhatToDo) {
  const Result<Document> document = read(GetParam().path, GetParam().bytes);
  ASSERT_FALSE(document);
  EXPECT_EQ(document.error().kind, ErrorKind::Input);
  EXPECT_EQ(document.error().path, GetParam().path);
  EXPECT_EQ(document.error().message, GetParam().message);
}

INSTANTIATE_TEST_SUITE_P(
    All, RefusalTest,
    testing::Values(
        Refusal{"empty", "a.txt", "", "the file is empty; give a file with the contract's text"},
        Refusal{"blanks", "a.txt", "\xEF\xBB\xBF \r\n\t\f\n",
                "the file holds only blanks; give a file with the contract's text"},
        Refusal{"wide_blanks", "a.txt", "\xFF\xFE" + utf16(" \n "),
                "the file holds only blanks; give a file with the contract's text"},
        Refusal{"no_words", "a.md", "---\n\n<!-- The Client pays. -->\n",
                "the file holds no words that are read, only drawings, code or comments; give a "
                "file with the contract's text"},
        Refusal{"binary", "a.txt", std::string("\x01\x02\x03\x00\x04\x05\x06\x07\x0E\x0F", 10),
                "this is no text but binary data of a kind that sowlint does not know; save the "
                "contract as .docx, Markdown or plain text"},
        Refusal{"xml", "a.xml", "<?xml version=\"1.0\"?>\n<data/>",
                "this is an XML file, not a contract; save it as .docx or plain text and review "
                "that"},
        Refusal{"picture", "a.png", "\x89PNG\r\n\x1A\n",
                "this is a picture; review the document it was made from"},
        Refusal{"gzip", "a.txt", "\x1F\x8B\x08",
                "this is a gzip archive; unpack it and review the documents inside"},
        Refusal{"program", "a",
                "\x7F"
                "ELF\x02\x01",
                "this is a program, not a contract; give the contract itself"},
        Refusal{"password", "a.docx", compound_file("EncryptedPackage"),
                "the file is protected by a password; open it in Word, remove the password and "
                "save it as .docx"},
        Refusal{"old_word", "a.doc", compound_file("WordDocument"),
                "this is a Word document in the old .doc format; open it in Word, save it as "
                ".docx and review that"},
        Refusal{"outlook", "a.msg", compound_file("__properties_version1.0"),
                "this is an Outlook message; save the contract in it as .docx or plain text and "
                "review that"},
        Refusal{"old_office", "a.wps", compound_file("Something"),
                "this is an office file in an old format; open it in its program, save it as "
                ".docx and review that"},
        Refusal{"cut_zip", "a.docx", zip_file({"word/document.xml"}).substr(0, 60),
                "the file is a damaged package: its directory is missing; get the document again "
                "or open it in Word and save it anew"},
        Refusal{"workbook", "a.xlsx", zip_file({"[Content_Types].xml", "xl/workbook.xml"}),
                "this is an Excel workbook, not a contract; review the document it belongs to"},
        Refusal{"open_spreadsheet", "a.odt",
                test::zip_of({{"mimetype", "application/vnd.oasis.opendocument.spreadsheet"},
                              {"content.xml", "<a/>"}}),
                "this is an OpenDocument spreadsheet, not a contract; review the document it "
                "belongs to"},
        Refusal{"plain_zip", "a.zip", zip_file({"contract.txt"}),
                "this is a zip archive; unpack it and review the documents inside"}),
    [](const testing::TestParamInfo<Refusal>& tested) { return tested.param.name; });

struct Detection {
  std::string name;
  std::string path;
  std::string bytes;
  Format format;
};

class DetectionTest : public testing::TestWithParam<Detection> {};

TEST_P(DetectionTest, GoesByContent) {
  const Result<Format> format = detect_format(GetParam().path, GetParam().bytes);
  ASSERT_TRUE(format) << to_string(format.error());
  EXPECT_EQ(*format, GetParam().format);
}

INSTANTIATE_TEST_SUITE_P(
    All, DetectionTest,
    testing::Values(
        Detection{"text", "a.txt", "The Client pays.", Format::Text},
        Detection{"no_extension", "folder.d/contract", "The Client pays.", Format::Text},
        Detection{"markdown", "A.MD", "The Client pays.", Format::Markdown},
        Detection{"long_markdown", "a.markdown", "The Client pays.", Format::Markdown},
        Detection{"docx", "a.docx", zip_file({"[Content_Types].xml", "word/document.xml"}),
                  Format::Docx},
        Detection{"docx_by_any_name", "a.txt", zip_file({"word/document.xml", "xl/embedded.xml"}),
                  Format::Docx},
        Detection{"docx_with_its_text_elsewhere", "a.docx",
                  zip_file({"[Content_Types].xml", "text/main.xml"}), Format::Docx},
        Detection{"open_document", "a.docx",
                  test::zip_of({{"mimetype", "application/vnd.oasis.opendocument.text-template"},
                                {"content.xml", "<a/>"}}),
                  Format::Odt},
        Detection{"open_document_without_type", "a.odt",
                  zip_file({"content.xml", "styles.xml", "META-INF/manifest.xml"}), Format::Odt},
        Detection{"flat_open_document", "a.xml",
                  "<?xml version=\"1.0\"?>\n<office:document xmlns:office=\"x\"/>", Format::Odt},
        Detection{"rtf", "a.doc", "{\\rtf1\\ansi Hello}", Format::Rtf},
        Detection{"page", "a.txt", "\n<!DOCTYPE html>\n<html><body>The Client pays.", Format::Html},
        Detection{"page_in_xml", "a.txt", "<?xml version=\"1.0\"?>\n<html>", Format::Html},
        Detection{"fragment_of_a_page", "a.html", "<p>The Client pays.</p>", Format::Html},
        Detection{"mail", "a.txt",
                  "Received: from a by b\n\tfor c\nSubject: Contract\n\nThe Client pays.\n",
                  Format::Email},
        Detection{"pdf", "a.txt", "%PDF-1.7\n1 0 obj", Format::Pdf},
        Detection{"pdf_behind_junk", "a.docx", "junk\n%PDF-1.4\n", Format::Pdf},
        Detection{"memo", "a.txt", "From: Ann\nTo: Bob\nDate: today\n\nWe agree.", Format::Text},
        Detection{"stray_nul", "a.txt", std::string("The Client\0 pays.", 17), Format::Text},
        Detection{"words_like_a_signature", "a.txt", "BM Ltd and ID3 Ltd agree.", Format::Text},
        Detection{"tags_in_markdown", "a.md", "<div>\n\nThe Client pays.", Format::Markdown}),
    [](const testing::TestParamInfo<Detection>& tested) { return tested.param.name; });

TEST(ReadDocument, FillsInWhatEveryFormatHas) {
  const Result<Document> document = read("dir/a.txt", "\xEF\xBB\xBFThe Client pays.\n");
  ASSERT_TRUE(document);
  EXPECT_EQ(document->path, "dir/a.txt");
  EXPECT_EQ(document->format, Format::Text);
  EXPECT_EQ(document->text, "\xEF\xBB\xBFThe Client pays.\n");
  EXPECT_EQ(document->encoding, "UTF-8");
  EXPECT_FALSE(document->encoding_guessed);
  EXPECT_EQ(document->sha256.size(), 64U);
  EXPECT_EQ(document->status, DocumentStatus::Ok);
  EXPECT_EQ(warning_codes(*document), std::vector<std::string>());
}

TEST(ReadDocument, HashesTheBytesOfTheFile) {
  const Result<Document> document = read("a.txt", "abc");
  ASSERT_TRUE(document);
  EXPECT_EQ(document->sha256, "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
}

TEST(ReadDocument, NamesAGuessedEncoding) {
  const Result<Document> document =
      read("a.txt",
           "Der Auftragnehmer pr\xFC"
           "ft die \xC4nderungen und f\xFChrt sie f\xFCr den Kunden durch.\n");
  ASSERT_TRUE(document);
  EXPECT_TRUE(document->encoding_guessed);
  ASSERT_EQ(warning_codes(*document), std::vector<std::string>{"encoding-guessed"});
  EXPECT_NE(document->warnings[0].message.find(document->encoding), std::string::npos);
  EXPECT_NE(document->text.find("prüft die Änderungen"), std::string::npos);
}

TEST(ReadDocument, SaysWhenTheExtensionMisleads) {
  const Result<Document> document = read("a.docx", "The Client pays.\n");
  ASSERT_TRUE(document);
  EXPECT_EQ(document->format, Format::Text);
  EXPECT_EQ(warning_codes(*document), std::vector<std::string>{"extension-mismatch"});
}

TEST(ReadDocument, RefusesMoreThanTheLimit) {
  ReadOptions options;
  options.limits.input_bytes = std::size_t{1} << 20;
  base::Budget budget(kWork);
  const Result<Document> document =
      read_document("a.txt", std::string((std::size_t{1} << 20) + 1, 'a'), options, budget);
  ASSERT_FALSE(document);
  EXPECT_EQ(document.error().message,
            "the file is larger than 1 MiB, the most that is read; split it into several files");
}

}  // namespace
}  // namespace sowlint::readers

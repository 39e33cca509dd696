#include "readers/mail_reader.h"

#include <algorithm>
#include <array>
#include <set>
#include <utility>

#include "readers/assembly.h"
#include "readers/decoded.h"
#include "readers/html_reader.h"
#include "readers/mime.h"
#include "readers/plain_items.h"
#include "readers/text_reader.h"
#include "readers/unread.h"
#include "text/converter.h"

namespace sowlint::readers {
namespace {

/// What an e-mail consists of, by what is done with it.
struct MailContent {
  std::vector<const MimePart*> body;   ///< text/plain and text/html, in their order
  std::vector<const MimePart*> plain;  ///< plain versions of what `body` has as a web page
  std::vector<const MimePart*> files;
  std::size_t images = 0;  ///< shown in the body
  bool encrypted = false;
};

bool is_text(const MimePart& part) {
  return part.type.value == "text/plain" || part.type.value == "text/html" ||
         part.type.value == "application/xhtml+xml";
}

bool is_page(const MimePart& part) {
  return part.type.value != "text/plain";
}

bool is_attached(const MimePart& part) {
  return part.disposition.value == "attachment" || !part.file_name().empty();
}

/// Parts that are about the e-mail, not of it.
bool is_machinery(const MimePart& part) {
  constexpr std::array<std::string_view, 9> kMachinery = {"application/pkcs7-signature",
                                                          "application/x-pkcs7-signature",
                                                          "application/pgp-signature",
                                                          "application/pgp-keys",
                                                          "message/delivery-status",
                                                          "text/rfc822-headers",
                                                          "message/disposition-notification",
                                                          "text/calendar",
                                                          "text/vcard"};
  return std::find(kMachinery.begin(), kMachinery.end(), part.type.value) != kMachinery.end();
}

bool is_encrypted(const MimePart& part) {
  return part.type.value == "multipart/encrypted" ||
         part.type.value == "application/pgp-encrypted" ||
         ((part.type.value == "application/pkcs7-mime" ||
           part.type.value == "application/x-pkcs7-mime") &&
          part.type.parameter("smime-type") != "signed-data");
}

void sort_part(const MimePart& part, bool in_page, MailContent& content);

/// Of several versions the last one that can be read is shown.
void sort_alternatives(const MimePart& part, MailContent& content) {
  std::vector<MailContent> versions;
  for (const MimePart& version : part.parts) {
    MailContent sorted;
    sort_part(version, false, sorted);
    versions.push_back(std::move(sorted));
  }
  std::size_t shown = versions.size();
  for (std::size_t i = 0; i < versions.size(); ++i) {
    if (!versions[i].body.empty()) shown = i;
  }
  for (std::size_t i = 0; i < versions.size(); ++i) {
    MailContent& version = versions[i];
    std::vector<const MimePart*>& target = i == shown ? content.body : content.plain;
    target.insert(target.end(), version.body.begin(), version.body.end());
    content.plain.insert(content.plain.end(), version.plain.begin(), version.plain.end());
    content.files.insert(content.files.end(), version.files.begin(), version.files.end());
    content.images += version.images;
    content.encrypted = content.encrypted || version.encrypted;
  }
}

void sort_part(const MimePart& part, bool in_page, MailContent& content) {
  if (is_encrypted(part)) {
    content.encrypted = true;
  } else if (part.type.value == "multipart/alternative") {
    sort_alternatives(part, content);
  } else if (part.family() == "multipart") {
    const bool page = part.type.value == "multipart/related";
    for (std::size_t i = 0; i < part.parts.size(); ++i)
      sort_part(part.parts[i], page && i > 0, content);
  } else if (is_machinery(part)) {
    return;
  } else if (in_page &&
             (part.family() == "image" || part.family() == "text" ||
              part.type.value == "application/octet-stream") &&
             part.disposition.value != "attachment") {
    content.images += part.family() == "image" ? 1U : 0U;
  } else if (is_text(part) && !is_attached(part)) {
    content.body.push_back(&part);
  } else if (part.family() == "image" && part.disposition.value == "inline") {
    ++content.images;
  } else {
    content.files.push_back(&part);
  }
}

MailContent sorted(const MimeMail& mail) {
  MailContent content;
  sort_part(mail.root, false, content);
  return content;
}

std::string text_of(const MimePart& part, Document& document) {
  return decode_into(decode_body(part.body, part.encoding), part.type.parameter("charset"),
                     document);
}

/// A file name without folders and control characters.
std::string plain_name(std::string name) {
  constexpr std::size_t kLongest = 200;
  for (char& c : name) {
    if (static_cast<unsigned char>(c) < 0x20 || c == '/' || c == '\\' || c == 0x7F) c = '_';
  }
  if (name.size() > kLongest) name.resize(kLongest);
  while (!name.empty() && (static_cast<unsigned char>(name.back()) & 0xC0U) == 0x80U &&
         name.size() == kLongest)
    name.pop_back();
  return name == "." || name == ".." ? std::string() : name;
}

std::string name_of_file(const MimePart& part, std::size_t number) {
  std::string name = plain_name(part.file_name());
  if (!name.empty()) return name;
  name = "attachment " + std::to_string(number);
  if (part.type.value == "text/html") return name + ".html";
  if (part.type.value == "text/plain") return name + ".txt";
  return part.type.value == "message/rfc822" ? name + ".eml" : name;
}

/// Words of at least three letters in small letters, as far as they are ASCII; others by their
/// bytes.
std::set<std::string> words_in(std::string_view text) {
  std::set<std::string> words;
  std::string word;
  const auto end_word = [&] {
    if (word.size() >= 3) words.insert(word);
    word.clear();
  };
  for (const char c : text) {
    const bool letter = (c >= 'a' && c <= 'z') || static_cast<unsigned char>(c) >= 0x80;
    const bool capital = c >= 'A' && c <= 'Z';
    if (letter || capital) {
      word += capital ? static_cast<char>(c - 'A' + 'a') : c;
    } else {
      end_word();
    }
  }
  end_word();
  return words;
}

/// What the plain version says and the shown one does not; "" for the small differences that every
/// program makes.
std::string said_in_plain_only(const MailContent& content, const Document& shown,
                               base::Budget& budget) {
  constexpr std::size_t kFewest = 8;
  constexpr std::size_t kMostQuoted = 200;
  std::string plain;
  for (const MimePart* part : content.plain) {
    Document ignored;
    if (!is_page(*part)) plain += text_of(*part, ignored) + "\n";
  }
  if (plain.empty() || !budget.charge(64 * (plain.size() + shown.text.size()))) return {};
  const std::set<std::string> there = words_in(shown.text);
  const std::set<std::string> here = words_in(plain);
  std::string missing;
  std::size_t count = 0;
  for (const std::string& word : here) {
    if (there.count(word) > 0) continue;
    ++count;
    if (missing.size() < kMostQuoted) missing += missing.empty() ? word : " " + word;
  }
  return count >= kFewest && count * 10 > here.size() ? missing : std::string();
}

void read_parts(const MailContent& content, const ReadOptions& options, base::Budget& budget,
                Document& document) {
  if (content.body.size() == 1 && !is_page(*content.body.front())) {
    document.text = text_of(*content.body.front(), document);
    read_text(document, budget);
    for (Block& block : document.blocks)
      block.origin.bytes = {};
    return;
  }
  DocumentAssembly assembly(document, options.limits);
  std::size_t tables = 0;
  for (const MimePart* part : content.body) {
    assembly.begin_story(Story::Body, "");
    const std::string text = text_of(*part, document);
    if (is_page(*part)) {
      read_html_into(text, {options, budget, tables}, assembly, document);
    } else {
      for (StoryItem& item : items_of_plain_text(text, tables, budget))
        assembly.add(std::move(item));
    }
  }
  for (Block& block : document.blocks)
    block.origin.bytes = {};
}

void warn(const MimeMail& mail, const MailContent& content, Document& document) {
  if (!content.files.empty()) {
    std::string names;
    for (std::size_t i = 0; i < content.files.size(); ++i)
      names += (i == 0 ? "" : ", ") + name_of_file(*content.files[i], i + 1);
    document.warnings.push_back(
        {"attachments", "the e-mail's attachments are documents of their own: " + names});
  }
  if (mail.several) {
    document.warnings.push_back(
        {"unread-content",
         "the file holds several e-mails, of which only the first is read; save each as .eml"});
    document.status = DocumentStatus::Partial;
  }
  if (!mail.complete) {
    document.warnings.push_back({"unread-content",
                                 "the e-mail has more parts than are read; save the contract in it "
                                 "as .docx and review that"});
    document.status = DocumentStatus::Partial;
  }
}

}  // namespace

Result<Document> read_mail(const std::string& path, std::string_view bytes,
                           const ReadOptions& options, base::Budget& budget) {
  const MimeMail mail = parse_mail(bytes, options.limits, budget);
  const MailContent content = sorted(mail);
  if (content.encrypted) {
    return tl::make_unexpected(Error{ErrorKind::Input,
                                     "the e-mail is encrypted; decrypt it in your mail program, "
                                     "save the contract in it and review that",
                                     path, 0, 0});
  }
  Document document;
  document.path = path;
  document.format = Format::Email;
  read_parts(content, options, budget, document);
  if (content.images > 0) {
    DocumentAssembly assembly(document, options.limits);
    report_images(content.images, assembly, document);
  }
  if (std::string words = said_in_plain_only(content, document, budget); !words.empty()) {
    document.integrity.push_back({"hidden-text",
                                  "medium",
                                  "The e-mail's plain version says what its web version does not",
                                  std::move(words),
                                  {}});
  }
  warn(mail, content, document);
  return document;
}

std::vector<ContainedFile> files_in_mail(const std::string& path, std::string_view bytes,
                                         const ReadOptions& options, base::Budget& budget) {
  const MimeMail mail = parse_mail(bytes, options.limits, budget);
  const MailContent content = sorted(mail);
  std::vector<ContainedFile> files;
  if (content.encrypted) return files;
  std::set<std::string> taken;
  const auto add = [&](const std::string& name, std::string contents) {
    std::string unique = name;
    for (std::size_t i = 2; !taken.insert(unique).second; ++i)
      unique = std::to_string(i) + " " + name;
    files.push_back({path + "/" + unique, std::move(contents)});
  };
  Document shown;
  read_parts(content, options, budget, shown);
  if (!said_in_plain_only(content, shown, budget).empty()) {
    std::string plain;
    for (const MimePart* part : content.plain) {
      Document ignored;
      if (!is_page(*part)) plain += text_of(*part, ignored) + "\n";
    }
    add("plain version.txt", std::move(plain));
  }
  for (std::size_t i = 0; i < content.files.size(); ++i) {
    const MimePart& part = *content.files[i];
    add(name_of_file(part, i + 1), decode_body(part.body, part.encoding));
  }
  return files;
}

}  // namespace sowlint::readers

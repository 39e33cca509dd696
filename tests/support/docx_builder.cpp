#include "support/docx_builder.h"

#include <cstddef>
#include <stdexcept>

#include <zip.h>

namespace sowlint::test {
namespace {

constexpr const char* kDeclaration = R"(<?xml version="1.0" encoding="UTF-8" standalone="yes"?>)";
constexpr const char* kOffice =
    "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";

std::string escaped(std::string_view text) {
  if (text.find_first_of("&<\"") == std::string_view::npos) return std::string(text);
  std::string out;
  for (const char c : text) {
    if (c == '&') {
      out += "&amp;";
    } else if (c == '<') {
      out += "&lt;";
    } else if (c == '"') {
      out += "&quot;";
    } else {
      out += c;
    }
  }
  return out;
}

std::string element(std::string_view name, std::string_view inner) {
  if (inner.empty()) return {};
  return "<" + std::string(name) + ">" + std::string(inner) + "</" + std::string(name) + ">";
}

std::string relationships(std::string_view inner) {
  return std::string(kDeclaration) +
         R"(<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">)" +
         std::string(inner) + "</Relationships>";
}

std::string relationship_xml(std::size_t number, const std::string& type, const std::string& target,
                             bool external) {
  return "<Relationship Id=\"rId" + std::to_string(number) + "\" Type=\"" + kOffice + type +
         "\" Target=\"" + escaped(target) + "\"" + (external ? " TargetMode=\"External\"" : "") +
         "/>";
}

}  // namespace

std::string zip_of(const std::vector<PackageMember>& members) {
  zip_error_t error;
  zip_error_init(&error);
  zip_source_t* target = zip_source_buffer_create(nullptr, 0, 0, &error);
  zip_source_keep(target);
  zip_t* archive = zip_open_from_source(target, ZIP_TRUNCATE, &error);
  if (!archive) throw std::runtime_error("cannot make a zip archive");
  for (const PackageMember& member : members) {
    zip_source_t* bytes = zip_source_buffer(archive, member.bytes.data(), member.bytes.size(), 0);
    const zip_int64_t index = zip_file_add(archive, member.name.c_str(), bytes, ZIP_FL_ENC_UTF_8);
    if (index < 0) throw std::runtime_error("cannot add " + member.name);
    // OpenDocument packages are told by this member, which therefore is never compressed.
    if (member.name == "mimetype") {
      zip_set_file_compression(archive, static_cast<zip_uint64_t>(index), ZIP_CM_STORE, 0);
    }
  }
  if (zip_close(archive) != 0) throw std::runtime_error(zip_strerror(archive));
  zip_stat_t stat;
  zip_source_stat(target, &stat);
  std::string bytes(stat.size, '\0');
  zip_source_open(target);
  zip_source_read(target, bytes.data(), bytes.size());
  zip_source_close(target);
  zip_source_free(target);
  return bytes;
}

std::string_view docx_namespaces() {
  return R"(xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" )"
         R"(xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" )"
         R"(xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" )"
         R"(xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math" )"
         R"(xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" )"
         R"(xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing" )"
         R"(xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape" )"
         R"(xmlns:v="urn:schemas-microsoft-com:vml" )"
         R"(xmlns:o="urn:schemas-microsoft-com:office:office")";
}

std::string r(std::string_view text, std::string_view run_properties) {
  return "<w:r>" + element("w:rPr", run_properties) + "<w:t xml:space=\"preserve\">" +
         escaped(text) + "</w:t></w:r>";
}

std::string para(std::string_view inline_markup, std::string_view properties) {
  return "<w:p>" + element("w:pPr", properties) + std::string(inline_markup) + "</w:p>";
}

std::string p(std::string_view text, std::string_view properties) {
  return para(r(text), properties);
}

std::string in_list(int num_id, int level) {
  return "<w:numPr><w:ilvl w:val=\"" + std::to_string(level) + "\"/><w:numId w:val=\"" +
         std::to_string(num_id) + "\"/></w:numPr>";
}

std::string styled(std::string_view style_id) {
  return "<w:pStyle w:val=\"" + std::string(style_id) + "\"/>";
}

std::string table(std::string_view rows, std::string_view properties) {
  return "<w:tbl>" + element("w:tblPr", properties) + std::string(rows) + "</w:tbl>";
}

std::string row(std::string_view cells, std::string_view properties) {
  return "<w:tr>" + element("w:trPr", properties) + std::string(cells) + "</w:tr>";
}

std::string cell(std::string_view blocks, std::string_view properties) {
  return "<w:tc>" + element("w:tcPr", properties) + std::string(blocks) + "</w:tc>";
}

std::string tracked(std::string_view element, std::string_view inline_markup) {
  const std::string name(element);
  return "<" + name + R"( w:id="1" w:author="Ann Lawyer" w:date="2026-01-02T03:04:05Z">)" +
         std::string(inline_markup) + "</" + name + ">";
}

std::string deleted(std::string_view text) {
  return "<w:r><w:delText xml:space=\"preserve\">" + escaped(text) + "</w:delText></w:r>";
}

std::string level(int index, std::string_view format, std::string_view text, std::string_view extra,
                  int start) {
  return "<w:lvl w:ilvl=\"" + std::to_string(index) + "\"><w:start w:val=\"" +
         std::to_string(start) + "\"/><w:numFmt w:val=\"" + std::string(format) + "\"/>" +
         std::string(extra) + "<w:lvlText w:val=\"" + escaped(text) + "\"/></w:lvl>";
}

std::string abstract_list(int id, std::string_view levels) {
  return "<w:abstractNum w:abstractNumId=\"" + std::to_string(id) + "\">" + std::string(levels) +
         "</w:abstractNum>";
}

std::string list(int num_id, int abstract_id, std::string_view overrides) {
  return "<w:num w:numId=\"" + std::to_string(num_id) + "\"><w:abstractNumId w:val=\"" +
         std::to_string(abstract_id) + "\"/>" + std::string(overrides) + "</w:num>";
}

std::string style(std::string_view id, std::string_view name, std::string_view rest,
                  std::string_view based_on, std::string_view type) {
  return "<w:style w:type=\"" + std::string(type) + "\" w:styleId=\"" + std::string(id) +
         "\"><w:name w:val=\"" + escaped(name) + "\"/>" +
         (based_on.empty() ? "" : "<w:basedOn w:val=\"" + std::string(based_on) + "\"/>") +
         std::string(rest) + "</w:style>";
}

DocxBuilder& DocxBuilder::main_part(std::string bytes) {
  main_bytes_ = std::move(bytes);
  return *this;
}

DocxBuilder& DocxBuilder::main_path(std::string path) {
  main_path_ = std::move(path);
  return *this;
}

DocxBuilder& DocxBuilder::wrapped(const std::string& type, const std::string& root,
                                  std::string_view inner) {
  return part(type + ".xml",
              std::string(kDeclaration) + "<w:" + root + " " + std::string(docx_namespaces()) +
                  ">" + std::string(inner) + "</w:" + root + ">",
              type);
}

DocxBuilder& DocxBuilder::styles(std::string_view inner) {
  return wrapped("styles", "styles", inner);
}

DocxBuilder& DocxBuilder::numbering(std::string_view inner) {
  return wrapped("numbering", "numbering", inner);
}

DocxBuilder& DocxBuilder::footnotes(std::string_view inner) {
  return wrapped("footnotes", "footnotes", inner);
}

DocxBuilder& DocxBuilder::endnotes(std::string_view inner) {
  return wrapped("endnotes", "endnotes", inner);
}

DocxBuilder& DocxBuilder::comments(std::string_view inner) {
  return wrapped("comments", "comments", inner);
}

DocxBuilder& DocxBuilder::header(std::string_view inner) {
  return wrapped("header", "hdr", inner);
}

DocxBuilder& DocxBuilder::footer(std::string_view inner) {
  return wrapped("footer", "ftr", inner);
}

DocxBuilder& DocxBuilder::part(std::string name, std::string bytes, std::string type) {
  if (!type.empty()) relationship(std::move(type), name);
  parts_.push_back({std::move(name), std::move(bytes)});
  return *this;
}

DocxBuilder& DocxBuilder::relationship(std::string type, std::string target, bool external) {
  related_.push_back({std::move(type), std::move(target), external});
  return *this;
}

DocxBuilder& DocxBuilder::member(std::string name, std::string bytes) {
  members_.push_back({std::move(name), std::move(bytes)});
  return *this;
}

std::string DocxBuilder::build() const {
  const std::size_t slash = main_path_.rfind('/');
  const std::string folder = slash == std::string::npos ? "" : main_path_.substr(0, slash + 1);
  std::string related;
  for (std::size_t i = 0; i < related_.size(); ++i) {
    related += relationship_xml(i + 1, related_[i].type, related_[i].target, related_[i].external);
  }
  const std::string document = std::string(kDeclaration) + "<w:document " +
                               std::string(docx_namespaces()) + "><w:body>" + body_ +
                               "</w:body></w:document>";
  std::vector<PackageMember> members = {
      {"[Content_Types].xml",
       std::string(kDeclaration) +
           R"(<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>)"},
      {"_rels/.rels", relationships(relationship_xml(1, "officeDocument", main_path_, false))},
      {folder + "_rels/" + main_path_.substr(folder.size()) + ".rels", relationships(related)},
      {main_path_, main_bytes_.empty() ? document : main_bytes_}};
  for (const PackageMember& part : parts_)
    members.push_back({folder + part.name, part.bytes});
  members.insert(members.end(), members_.begin(), members_.end());
  return zip_of(members);
}

}  // namespace sowlint::test

#include "rules/yaml.h"

#include <algorithm>
#include <map>
#include <sstream>
#include <tuple>
#include <utility>

#include <yaml-cpp/eventhandler.h>
#include <yaml-cpp/exceptions.h>
#include <yaml-cpp/mark.h>
#include <yaml-cpp/parser.h>

#include "rules/yaml_place.h"
#include "text/decode.h"

namespace sowlint::rules {
namespace {

/// The reason why bytes cannot be handed to yaml-cpp, which takes a byte 4 for the end of the file
/// and replaces what is not UTF-8 without a word; empty if they can. `offset` is set to the place.
std::string unreadable(std::string_view text, std::size_t& offset) {
  const text::DecodedText decoded = text::decode(text);
  if (decoded.guessed || decoded.replaced || decoded.encoding != "UTF-8") {
    offset = 0;
    return "the file is not UTF-8; save it as UTF-8";
  }
  for (offset = 0; offset < text.size(); ++offset) {
    const auto byte = static_cast<unsigned char>(text[offset]);
    if ((byte < 0x20 && byte != '\t' && byte != '\n' && byte != '\r') || byte == 0x7F) {
      return "a control character stands here; take it out";
    }
  }
  return {};
}

/// Builds the tree from yaml-cpp's events and notes what the rule language does not allow.
class TreeBuilder : public YAML::EventHandler {
 public:
  TreeBuilder(std::string path, std::string_view text, std::size_t depth, ErrorList& errors)
      : path_(std::move(path)),
        text_(text),
        most_depth_(depth),
        errors_(errors) {
    line_starts_.push_back(0);
    for (std::size_t i = 0; i < text.size(); ++i) {
      if (text[i] == '\n') line_starts_.push_back(i + 1);
    }
  }

  [[nodiscard]] const YamlNode& root() const { return root_; }

  /// yaml-cpp counts columns in bytes, people in code points. Marks come in the order of the text,
  /// so that the count goes on from the one before.
  [[nodiscard]] LineColumn place(const YAML::Mark& mark) {
    if (mark.is_null()) return {};
    const auto line = std::min(static_cast<std::size_t>(mark.line), line_starts_.size() - 1);
    const std::size_t begin = line_starts_[line];
    const std::size_t end = std::min(begin + static_cast<std::size_t>(mark.column), text_.size());
    if (counted_to_ < begin || counted_to_ > end) {
      counted_to_ = begin;
      columns_ = 1;
    }
    for (; counted_to_ < end; ++counted_to_) {
      if (!continues_code_point(text_[counted_to_])) ++columns_;
    }
    return {line + 1, columns_};
  }

  void fail(const LineColumn& at, std::string message) {
    errors_.add({ErrorKind::Rules, std::move(message), path_, at.line, at.column});
  }

  void OnDocumentStart(const YAML::Mark& mark) override {
    if (++documents_ == 2) fail(place(mark), "a second document begins here; one file holds one");
  }

  void OnDocumentEnd() override {}

  void OnNull(const YAML::Mark& mark, YAML::anchor_t anchor) override {
    refuse_extras(mark, "", anchor);
    add(node(YamlNode::Kind::Null, mark));
  }

  void OnAlias(const YAML::Mark& mark, YAML::anchor_t /*anchor*/) override {
    fail(place(mark), "aliases (*name) are not allowed; write the value out");
    add(node(YamlNode::Kind::Null, mark));
  }

  void OnScalar(const YAML::Mark& mark, const std::string& tag, YAML::anchor_t anchor,
                const std::string& value) override {
    refuse_extras(mark, tag, anchor);
    YamlNode scalar = node(YamlNode::Kind::Scalar, mark);
    scalar.text = value;
    add(std::move(scalar));
  }

  void OnSequenceStart(const YAML::Mark& mark, const std::string& tag, YAML::anchor_t anchor,
                       YAML::EmitterStyle::value /*style*/) override {
    refuse_extras(mark, tag, anchor);
    open(node(YamlNode::Kind::List, mark), mark);
  }

  void OnSequenceEnd() override { close(); }

  void OnMapStart(const YAML::Mark& mark, const std::string& tag, YAML::anchor_t anchor,
                  YAML::EmitterStyle::value /*style*/) override {
    refuse_extras(mark, tag, anchor);
    open(node(YamlNode::Kind::Map, mark), mark);
  }

  void OnMapEnd() override { close(); }

 private:
  [[nodiscard]] YamlNode node(YamlNode::Kind kind, const YAML::Mark& mark) {
    YamlNode result;
    result.kind = kind;
    result.offset = mark.is_null() ? 0 : static_cast<std::size_t>(mark.pos);
    result.at = place(mark);
    return result;
  }

  /// yaml-cpp tags plain values "?" and quoted ones "!".
  void refuse_extras(const YAML::Mark& mark, const std::string& tag, YAML::anchor_t anchor) {
    if (anchor != 0) fail(place(mark), "anchors (&name) are not allowed; write the value out");
    if (!tag.empty() && tag != "?" && tag != "!") {
      fail(place(mark), "tags (!name) are not allowed; write the value alone");
    }
  }

  void open(YamlNode branch, const YAML::Mark& mark) {
    if (open_.size() >= most_depth_) {
      throw YAML::ParserException(mark,
                                  "nested deeper than " + std::to_string(most_depth_) + " levels");
    }
    open_.push_back(std::move(branch));
    keys_.emplace_back();
  }

  void close() {
    YamlNode finished = std::move(open_.back());
    open_.pop_back();
    keys_.pop_back();
    add(std::move(finished));
  }

  void add(YamlNode finished) {
    if (open_.empty()) {
      if (documents_ == 1) root_ = std::move(finished);
      return;
    }
    YamlNode& parent = open_.back();
    if (parent.kind == YamlNode::Kind::Map && parent.keys.size() == parent.values.size()) {
      check_key(finished);
      parent.keys.push_back(std::move(finished));
    } else {
      parent.values.push_back(std::move(finished));
    }
  }

  void check_key(const YamlNode& key) {
    if (key.kind != YamlNode::Kind::Scalar) {
      fail(key.at, "a key must be a plain word");
      return;
    }
    const auto [first, fresh] = keys_.back().try_emplace(key.text, key.at.line);
    if (fresh) return;
    fail(key.at, "the key \"" + key.text + "\" stands here twice, first in line " +
                     std::to_string(first->second));
  }

  std::string path_;
  std::string_view text_;
  std::size_t most_depth_;
  ErrorList& errors_;
  std::vector<std::size_t> line_starts_;
  std::size_t counted_to_ = 0;  ///< byte up to which columns of its line are counted
  std::size_t columns_ = 1;
  std::vector<YamlNode> open_;
  std::vector<std::map<std::string, std::size_t>> keys_;  ///< of each open node, with their lines
  YamlNode root_;
  int documents_ = 0;
};

/// yaml-cpp's words for an error, made useful where authors of rules run into them.
std::string explain(const YAML::Exception& error, std::string_view text) {
  const std::size_t at =
      error.mark.is_null() ? text.size() : static_cast<std::size_t>(error.mark.pos);
  if (at < text.size() && std::string_view("@%`").find(text[at]) != std::string_view::npos) {
    return std::string("text that begins with \"") + text[at] + "\" needs quotes around it";
  }
  return "not valid YAML: " + error.msg;
}

}  // namespace

void ErrorList::add(Error error) {
  if (errors_.size() < kMost) errors_.push_back(std::move(error));
}

std::vector<Error> ErrorList::take() {
  std::stable_sort(errors_.begin(), errors_.end(), [](const Error& a, const Error& b) {
    return std::tie(a.path, a.line, a.column) < std::tie(b.path, b.line, b.column);
  });
  return std::exchange(errors_, {});
}

std::optional<YamlNode> parse_yaml(const std::string& path, std::string_view text,
                                   const base::Limits& limits, ErrorList& errors) {
  if (text.starts_with(kByteOrderMark)) text.remove_prefix(kByteOrderMark.size());
  const std::size_t before = errors.size();
  std::size_t bad = 0;
  if (std::string reason = unreadable(text, bad); !reason.empty()) {
    const LineColumn at = place_of(text, bad);
    errors.add({ErrorKind::Rules, std::move(reason), path, at.line, at.column});
    return std::nullopt;
  }
  TreeBuilder builder(path, text, limits.yaml_depth, errors);
  try {
    std::istringstream stream{std::string(text)};
    YAML::Parser parser(stream);
    while (parser.HandleNextDocument(builder)) {
    }
  } catch (const YAML::Exception& error) {
    builder.fail(builder.place(error.mark), explain(error, text));
  }
  if (errors.size() > before || before == ErrorList::kMost) return std::nullopt;
  return builder.root();
}

}  // namespace sowlint::rules

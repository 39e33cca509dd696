#include "readers/docx_objects.h"

#include <cstdint>
#include <string_view>
#include <utility>

#include "readers/docx_vocabulary.h"
#include "readers/story_words.h"

namespace sowlint::readers {
namespace {

using archive::XmlElement;

/// All words of a subtree without their blanks, deleted ones included.
void collect_letters(XmlElement element, std::string& letters) {
  const Name name = element.name<Name>();
  if (name == Name::T || name == Name::DelText || name == Name::MathT) {
    for (const char c : element.text()) {
      if (c != ' ' && c != '\t' && c != '\n' && c != '\r') letters += c;
    }
  }
  if (name == Name::TextPath) letters += element.attribute(Name::StringAttr).value_or("");
  for (const XmlElement child : element.children())
    collect_letters(child, letters);
}

std::string letters_of(XmlElement element, base::Budget& budget) {
  std::string letters;
  if (!budget.charge(element.subtree_size())) return letters;
  collect_letters(element, letters);
  return budget.charge(letters.size()) ? letters : std::string();
}

void collect_graphic(XmlElement graphic, Objects& objects) {
  const std::string_view uri = graphic.attribute(Name::Uri).value_or("");
  if (uri.find("chart") != std::string_view::npos) {
    objects.unread.emplace_back("a chart");
  } else if (uri.ends_with("/diagram")) {
    objects.unread.emplace_back("a SmartArt diagram");
  }
}

void collect_ole(XmlElement element, Objects& objects) {
  const std::string_view program = element.attribute(Name::ProgId).value_or("");
  if (program.starts_with("Equation.")) return;  // a formula; Word shows its picture
  objects.unread.push_back("an embedded object" +
                           (program.empty() ? "" : " (" + std::string(program) + ")"));
}

/// Whether a drawing is set further aside than any page reaches.
bool lies_off_page(XmlElement anchor) {
  constexpr std::int64_t kBeyondPage = 15'240'000;  // in EMU, 12700 a point: more than A3 is long
  for (const Name side : {Name::PositionH, Name::PositionV}) {
    const XmlElement offset = anchor.child(side).child(Name::PosOffset);
    const std::int64_t emu = whole_number(offset.text()).value_or(0);
    if (emu >= kBeyondPage || emu <= -kBeyondPage) return true;
  }
  return false;
}

}  // namespace

XmlElement chosen_branch(XmlElement alternatives, base::Budget& budget, std::string& lost) {
  const XmlElement choice = alternatives.child(Name::Choice);
  const XmlElement fallback = alternatives.child(Name::Fallback);
  if (!choice) return fallback;
  if (!fallback) return choice;
  const std::string other = letters_of(fallback, budget);
  if (other.empty()) return choice;
  const std::string first = letters_of(choice, budget);
  if (first.empty()) return fallback;
  if (first != other) lost = other;
  return choice;
}

void collect_objects(XmlElement element, base::Budget& budget, Objects& objects) {
  switch (element.name<Name>()) {
    case Name::TxbxContent:
      objects.boxes.push_back(element);
      return;
    case Name::AlternateContent: {
      std::string lost;
      const XmlElement branch = chosen_branch(element, budget, lost);
      if (!lost.empty()) objects.other_words.push_back(std::move(lost));
      for (const XmlElement child : branch.children())
        collect_objects(child, budget, objects);
      return;
    }
    case Name::Anchor: {
      const std::size_t before = objects.boxes.size();
      for (const XmlElement child : element.children())
        collect_objects(child, budget, objects);
      if (!lies_off_page(element)) return;
      for (std::size_t i = before; i < objects.boxes.size(); ++i)
        objects.off_page.insert(objects.boxes[i].bytes().begin);
      return;
    }
    case Name::TextPath:
      if (const auto words = element.attribute(Name::StringAttr)) {
        objects.word_art.emplace_back(*words);
      }
      break;
    case Name::GraphicData:
      collect_graphic(element, objects);
      break;
    case Name::OleObject:
      collect_ole(element, objects);
      break;
    case Name::Blip:
    case Name::ImageData:
      ++objects.images;
      break;
    default:
      break;
  }
  for (const XmlElement child : element.children())
    collect_objects(child, budget, objects);
}

}  // namespace sowlint::readers

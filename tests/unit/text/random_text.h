// Random texts for properties: words and typography that matter to the text room, any characters,
// and bytes that are none.
#pragma once

#include <cstdint>
#include <string>
#include <utility>
#include <vector>

#include <rapidcheck.h>

#include "text/characters.h"

namespace sowlint::test {

/// Any Unicode character, the early ones more often.
inline rc::Gen<std::string> character() {
  const auto code = rc::gen::weightedOneOf<std::uint32_t>(
      {{4, rc::gen::inRange<std::uint32_t>(0x20, 0x80)},
       {4, rc::gen::inRange<std::uint32_t>(0x80, 0x800)},
       {3, rc::gen::inRange<std::uint32_t>(0x2000, 0x2800)},
       {2, rc::gen::inRange<std::uint32_t>(0x800, 0xD800)},
       {2, rc::gen::inRange<std::uint32_t>(0xE000, 0x10000)},
       {1, rc::gen::inRange<std::uint32_t>(0x10000, 0x110000)}});
  return rc::gen::map(code, [](std::uint32_t value) {
    std::string utf8;
    text::append_character(value, utf8);
    return utf8;
  });
}

/// What contracts are typeset with.
inline rc::Gen<std::string> ordinary_piece() {
  return rc::gen::element<std::string>(
      "Scope", "change", "X", "XX", "s", "l", "qu", "can", "t", "Фаза", "объём", "é", "Ä", "ß", "a",
      "5", "1,500", "7.5", " ", " ", "\n", "\r\n", "\t", "-", "'", "’", "`", "\"", "“", "”", "«",
      "\u00AD", "\u00A0", "\u200B", "\u200D", "\uFE0F", "\uFEFF", "–", "—", "\u2010", "\u2011", ".",
      ",", ";", "!", "?", "[", "]", "_", "__", "•", "%", "§", "€", "№", "½", "²", "™", "①", "…",
      "@", "\u0301", "\u0316", "\u0308", "e\u0301", "ﬁ", "Ｓ", "Ⅳ", "Σ", "İ", "ǅ", "각",
      "\u1100\u1161", "合", "\U0001D41F", "\U0001F600", "\u0345", "\u0F71\u0F74");
}

/// Text with all of that and with bytes that are no UTF-8.
inline rc::Gen<std::string> any_text() {
  const auto piece = rc::gen::weightedOneOf<std::string>(
      {{12, ordinary_piece()},
       {3, character()},
       {1, rc::gen::container<std::string>(1, rc::gen::arbitrary<char>())}});
  return rc::gen::map(rc::gen::container<std::vector<std::string>>(piece),
                      [](const std::vector<std::string>& pieces) {
                        std::string text;
                        for (const std::string& part : pieces)
                          text += part;
                        return text;
                      });
}

}  // namespace sowlint::test

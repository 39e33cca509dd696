#include "contract/binding_words.h"

#include <algorithm>
#include <cstdint>
#include <string_view>

#include "contract/phrases.h"

namespace sowlint::contract {
namespace {

bool is_duty(std::string_view word) {
  constexpr std::string_view kWords[] = {
      "shall",  "must",         "will",     "agrees",    "обязуется", "обязан", "вправе", "muss",
      "darf",   "verpflichtet", "s'engage", "engage",    "doit",      "debe",   "deberá", "obliga",
      "должен", "обязана",      "обязаны",  "обязуются", "должна",    "должны", "должно"};
  return is_one_of(word, kWords);
}

bool is_payment(std::string_view word) {
  constexpr std::string_view kWords[] = {
      "pay",          "paid",         "payment", "payments", "fee",     "fees",      "price",
      "invoice",      "invoices",     "@money",  "оплата",   "оплаты",  "оплату",    "оплачивает",
      "оплачивается", "оплачиваются", "цена",    "цены",     "цену",    "аванс",     "стоимости",
      "счета",        "счет",         "платеж",  "платежа",  "платежи", "стоимость", "vergütung",
      "preis",        "zahlung",      "prix",    "paiement", "precio",  "pago"};
  return is_one_of(word, kWords);
}

bool is_signature(std::string_view word) {
  constexpr std::string_view kWords[] = {"signature", "signatures",   "signed",
                                         "witness",   "подпись",      "подписи",
                                         "реквизиты", "unterschrift", "firma"};
  return is_one_of(word, kWords);
}

bool is_offeror(std::string_view word) {
  constexpr std::string_view kWords[] = {"offeror",  "offerors",  "bidder",    "bidders",
                                         "tenderer", "tenderers", "proponent", "proponents"};
  return is_one_of(word, kWords);
}

bool is_offer(std::string_view word) {
  constexpr std::string_view kWords[] = {"proposal",  "proposals",  "quote", "quotes",
                                         "quotation", "quotations", "bid",   "bids",
                                         "tender",    "tenders",    "rfq",   "rfp"};
  return is_one_of(word, kWords);
}

struct Pair {
  std::string_view first;
  std::string_view second;
};

template <std::size_t N>
bool is_pair(std::string_view first, std::string_view second, const Pair (&list)[N]) {
  return std::any_of(std::begin(list), std::end(list), [&](const Pair& pair) {
    return pair.first == first && pair.second == second;
  });
}

bool concludes(std::string_view first, std::string_view second) {
  constexpr Pair kPairs[] = {{"entered", "into"},        {"now", "therefore"},
                             {"hereby", "agree"},        {"by", "and"},
                             {"заключили", "настоящий"}, {"заключили", "договор"}};
  return is_pair(first, second, kPairs);
}

bool closes(std::string_view first, std::string_view second) {
  constexpr Pair kPairs[] = {{"governing", "law"},
                             {"governed", "by"},
                             {"laws", "of"},
                             {"entire", "agreement"},
                             {"in", "witness"},
                             {"this", "agreement's"},
                             {"двух", "экземплярах"},
                             {"законодательством", "российской"},
                             {"законодательству", "российской"},
                             {"вступает", "в"}};
  return is_pair(first, second, kPairs);
}

}  // namespace

BindingWords binding_words(const text::TokenStream& words) {
  BindingWords found;
  const std::size_t count = words.tokens.size();
  found.words = count;
  std::string_view before;
  for (std::uint32_t at = 0; at < count; ++at) {
    const std::string_view word = words.word(at);
    if (word == "@customer" || word == "@vendor" || word == "@party") ++found.parties;
    if (is_duty(word)) ++found.duties;
    if (is_payment(word)) ++found.payment;
    if (is_offeror(word)) ++found.offerors;
    if (is_offer(word)) ++found.offers;
    // Signatures stand at the end, the words that conclude at the beginning.
    found.signature = found.signature || (std::size_t{4} * at >= 3 * count && is_signature(word));
    found.concludes = found.concludes || (std::size_t{4} * at <= count && concludes(before, word));
    found.closing = found.closing || closes(before, word);
    before = word;
  }
  return found;
}

}  // namespace sowlint::contract

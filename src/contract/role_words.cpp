#include "contract/role_words.h"

namespace sowlint::contract {
namespace {

constexpr Role kC = Role::Customer;
constexpr Role kV = Role::Vendor;

constexpr RoleWord kEnglish[] = {{"customer", kC, Trust::Sure},
                                 {"client", kC, Trust::Sure},
                                 {"buyer", kC, Trust::Sure},
                                 {"purchaser", kC, Trust::Sure},
                                 {"contracting authority", kC, Trust::Sure},
                                 {"ordering party", kC, Trust::Sure},
                                 {"government", kC, Trust::Capital},
                                 {"owner", kC, Trust::Capital},
                                 {"employer", kC, Trust::Capital},
                                 {"authority", kC, Trust::Capital},
                                 {"department", kC, Trust::Capital},
                                 {"ministry", kC, Trust::Capital},
                                 {"state", kC, Trust::Capital},
                                 {"city", kC, Trust::Capital},
                                 {"sponsor", kC, Trust::Capital},
                                 {"requesting agency", kC, Trust::Capital},
                                 {"servicing agency", kV, Trust::Capital},
                                 {"recipient", kC, Trust::Capital},
                                 {"vendor", kV, Trust::Sure},
                                 {"supplier", kV, Trust::Sure},
                                 {"contractor", kV, Trust::Sure},
                                 {"service provider", kV, Trust::Sure},
                                 {"freelancer", kV, Trust::Sure},
                                 {"implementer", kV, Trust::Sure},
                                 {"integrator", kV, Trust::Sure},
                                 {"offeror", kV, Trust::Sure},
                                 {"awardee", kV, Trust::Sure},
                                 {"consultant", kV, Trust::Capital},
                                 {"developer", kV, Trust::Capital},
                                 {"provider", kV, Trust::Capital},
                                 {"seller", kV, Trust::Capital},
                                 {"studio", kV, Trust::Capital},
                                 {"agency", Role::Unknown, Trust::Ambiguous},
                                 {"company", Role::Unknown, Trust::Ambiguous},
                                 {"partner", Role::Unknown, Trust::Declared},
                                 {"subcontractor", Role::Unknown, Trust::Declared},
                                 {"contracting officer", kC, Trust::Holder},
                                 {"contracting officer representative", kC, Trust::Holder},
                                 {"cor", kC, Trust::Holder},
                                 {"cotr", kC, Trust::Holder},
                                 {"product owner", kC, Trust::Holder},
                                 {"project sponsor", kC, Trust::Holder},
                                 {"account manager", kV, Trust::Holder},
                                 {"delivery lead", kV, Trust::Holder},
                                 {"delivery manager", kV, Trust::Holder},
                                 {"scrum team", kV, Trust::Holder},
                                 {"we", Role::Unknown, Trust::Pronoun},
                                 {"us", Role::Unknown, Trust::Pronoun},
                                 {"our", Role::Unknown, Trust::Pronoun},
                                 {"ours", Role::Unknown, Trust::Pronoun},
                                 {"ourselves", Role::Unknown, Trust::Pronoun},
                                 {"i", Role::Unknown, Trust::Pronoun},
                                 {"me", Role::Unknown, Trust::Pronoun},
                                 {"my", Role::Unknown, Trust::Pronoun},
                                 {"you", Role::Unknown, Trust::Pronoun},
                                 {"your", Role::Unknown, Trust::Pronoun},
                                 {"yours", Role::Unknown, Trust::Pronoun},
                                 {"yourself", Role::Unknown, Trust::Pronoun}};

constexpr RoleWord kRussian[] = {{"заказчик", kC, Trust::Sure},
                                 {"заказчика", kC, Trust::Sure},
                                 {"заказчику", kC, Trust::Sure},
                                 {"заказчиком", kC, Trust::Sure},
                                 {"заказчике", kC, Trust::Sure},
                                 {"государственный заказчик", kC, Trust::Sure},
                                 {"клиент", kC, Trust::Sure},
                                 {"клиента", kC, Trust::Sure},
                                 {"клиенту", kC, Trust::Sure},
                                 {"клиентом", kC, Trust::Sure},
                                 {"покупатель", kC, Trust::Sure},
                                 {"покупателя", kC, Trust::Sure},
                                 {"покупателю", kC, Trust::Sure},
                                 {"покупателем", kC, Trust::Sure},
                                 {"исполнитель", kV, Trust::Sure},
                                 {"исполнителя", kV, Trust::Sure},
                                 {"исполнителю", kV, Trust::Sure},
                                 {"исполнителем", kV, Trust::Sure},
                                 {"исполнителе", kV, Trust::Sure},
                                 {"подрядчик", kV, Trust::Sure},
                                 {"подрядчика", kV, Trust::Sure},
                                 {"подрядчику", kV, Trust::Sure},
                                 {"подрядчиком", kV, Trust::Sure},
                                 {"разработчик", kV, Trust::Capital},
                                 {"разработчика", kV, Trust::Capital},
                                 {"разработчику", kV, Trust::Capital},
                                 {"разработчиком", kV, Trust::Capital},
                                 {"поставщик", kV, Trust::Sure},
                                 {"поставщика", kV, Trust::Sure},
                                 {"поставщику", kV, Trust::Sure},
                                 {"поставщиком", kV, Trust::Sure},
                                 {"агентство", Role::Unknown, Trust::Ambiguous},
                                 {"субподрядчик", Role::Unknown, Trust::Declared}};

constexpr RoleWord kGerman[] = {
    {"auftraggeber", kC, Trust::Sure},    {"auftraggebers", kC, Trust::Sure},
    {"auftraggeberin", kC, Trust::Sure},  {"ag", kC, Trust::Declared},
    {"kunde", kC, Trust::Sure},           {"kunden", kC, Trust::Sure},
    {"besteller", kC, Trust::Sure},       {"bestellers", kC, Trust::Sure},
    {"auftragnehmer", kV, Trust::Sure},   {"auftragnehmers", kV, Trust::Sure},
    {"auftragnehmerin", kV, Trust::Sure}, {"an", kV, Trust::Declared},
    {"anbieter", kV, Trust::Sure},        {"anbieters", kV, Trust::Sure},
    {"dienstleister", kV, Trust::Sure},   {"dienstleisters", kV, Trust::Sure},
    {"lieferant", kV, Trust::Sure},       {"lieferanten", kV, Trust::Sure},
    {"unternehmer", kV, Trust::Sure},     {"unternehmers", kV, Trust::Sure},
    {"agentur", kV, Trust::Sure}};

constexpr RoleWord kFrench[] = {{"client", kC, Trust::Sure},
                                {"acheteur", kC, Trust::Sure},
                                {"maître d' ouvrage", kC, Trust::Sure},
                                {"donneur d' ordre", kC, Trust::Sure},
                                {"pouvoir adjudicateur", kC, Trust::Sure},
                                {"prestataire", kV, Trust::Sure},
                                {"titulaire", kV, Trust::Sure},
                                {"fournisseur", kV, Trust::Sure},
                                {"éditeur", kV, Trust::Capital},
                                {"maître d' oeuvre", kV, Trust::Sure},
                                {"maître d' œuvre", kV, Trust::Sure}};

constexpr RoleWord kSpanish[] = {{"cliente", kC, Trust::Sure},
                                 {"contratante", kC, Trust::Sure},
                                 {"comprador", kC, Trust::Sure},
                                 {"entidad", kC, Trust::Capital},
                                 {"órgano de contratación", kC, Trust::Sure},
                                 {"proveedor", kV, Trust::Sure},
                                 {"contratista", kV, Trust::Sure},
                                 {"adjudicatario", kV, Trust::Sure},
                                 {"prestador", kV, Trust::Sure},
                                 {"consultor", kV, Trust::Capital},
                                 {"desarrollador", kV, Trust::Capital}};

}  // namespace

std::span<const RoleWord> role_words(Language language) {
  switch (language) {
    case Language::Russian:
      return kRussian;
    case Language::German:
      return kGerman;
    case Language::French:
      return kFrench;
    case Language::Spanish:
      return kSpanish;
    default:
      return kEnglish;
  }
}

}  // namespace sowlint::contract

#include "contract/section_phrases.h"

namespace sowlint::contract {
namespace {

constexpr SectionPhrases kAll[] = {
    {SectionType::Signature,
     "адреса и реквизиты сторон|адреса реквизиты и подписи сторон|"
     "юридические адреса и реквизиты сторон|юридические адреса|подписи|"
     "signatures|signature|signature page|execution|in witness whereof|подписи сторон|"
     "реквизиты сторон|реквизиты и подписи|unterschriften|firmas|signed by|"
     "authorized signatures|execution of agreement|реквизиты|реквизиты исполнителя|"
     "реквизиты заказчика|signatures des parties|firmas de las partes"},
    {SectionType::Definitions,
     "основные понятия|термины и определения используемые в договоре|"
     "используемые термины|глоссарий|"
     "definitions|definition|interpretation|defined terms|glossary|words used|acronyms|"
     "abbreviations|термины и определения|термины|определения|begriffsbestimmungen|"
     "definitionen|begriffe|définitions|definiciones"},
    {SectionType::OutOfScope,
     "что не входит|не входит в работы|не входит в предмет договора|"
     "исключения из объема работ|вне рамок|границы работ|"
     "out of scope|outside the scope|not in scope|exclusions|exclusions from scope|"
     "excluded services|items not included|what is not included|не входит|исключения|"
     "nicht enthalten|nicht im leistungsumfang|ausschlüsse|hors périmètre|exclusiones|"
     "fuera del alcance"},
    {SectionType::Boilerplate,
     "заключительные условия|прочие положения|дополнительные условия|"
     "иные условия|обстоятельства непреодолимой силы|непреодолимая сила|"
     "уведомления|"
     "change of control|entire agreement|entire agreement and amendments|"
     "entire agreement amendment|entire agreement and variation|general|general provisions|"
     "general terms|general terms and conditions|miscellaneous|miscellaneous provisions|"
     "amendment|amendments|amendments and waivers|modification|waiver|severability|assignment|"
     "force majeure|governing law|applicable law|loi applicable|anwendbares recht|notices|"
     "counterparts|order of precedence|independent contractor|relationship of the parties|"
     "прочие условия|заключительные положения|общие положения|форс мажор|schlussbestimmungen|"
     "sonstiges|allgemeines|dispositions générales|dispositions diverses|"
     "disposiciones generales|final provisions|other provisions|other terms|additional terms|"
     "standard terms|legal terms|other legal stuff|small print|survival|publicity|"
     "non solicitation|exclusivity|no joint venture|nature of relationship|"
     "independent contractor status|third parties|droit applicable|non sollicitation|"
     "ley aplicable|порядок заключения договора"},
    {SectionType::Acceptance,
     "сдача и приемка|сдача и приемка работ|сдача приемка работ|"
     "порядок сдачи приемки|порядок сдачи приемки работ|"
     "порядок сдачи и приемки работ|приемка работ|приемка услуг|"
     "приемка результатов|порядок приемки работ|критерии приемки|сдача работ|"
     "приемо сдаточные испытания|порядок сдачи и приемки услуг|"
     "приема передачи|прием передача|"
     "acceptance|accepting|accepting work|approving|acceptance criteria|acceptance testing|"
     "acceptance of deliverables|testing and acceptance|inspection and acceptance|"
     "delivery and acceptance|review and acceptance|quality and acceptance|approving the work|"
     "approval of work|approval of deliverables|definition of done|"
     "quality assurance surveillance plan|user acceptance|sign off|inspection|приемка|приёмка|"
     "приемки|приёмки|сдача приемка|порядок сдачи и приемки|abnahme|recette|réception|"
     "aceptación|testing|quality assurance|quality control|review and approval|approval|"
     "approvals|approval and corrections|evaluation of deliverables|порядок приемки|"
     "порядок приёмки|abnahmeverfahren"},
    {SectionType::Change,
     "порядок внесения изменений|внесение изменений|изменение объема работ|"
     "изменения работ|управление изменениями|изменение условий договора|"
     "изменение требований|порядок изменения работ|"
     "изменение и дополнение договора|"
     "change|changes|changing|changing course|change control|change management|"
     "change management procedure|change control procedure|change requests|change request|"
     "change orders|change order|changes to scope|changes to the services|scope changes|"
     "variation|variations|contract changes|modification of the work|"
     "modifications to the services|additional work|additional services|backlog management|"
     "изменение|изменения|порядок изменения|дополнительные работы|änderungen|"
     "änderungsverfahren|leistungsänderungen|change request verfahren|modifications|"
     "évolutions|gestion des changements|cambios|control de cambios|modificaciones|"
     "change approval|approval of changes|scope management|évolution|изменение договора|"
     "vertragsänderungen|modificaciones del alcance"},
    {SectionType::Fees,
     "стоимость и порядок расчетов|стоимость работ и порядок расчетов|"
     "цена договора и порядок расчетов|цена и порядок расчетов|"
     "стоимость услуг и порядок расчетов|цена работ|оплата работ|расчеты|"
     "порядок оплаты работ|вознаграждение|стоимость и порядок оплаты|тарифы|"
     "цена и порядок оплаты|"
     "fees|fee|schedule of rates|schedule of fees|schedule of prices|rates and charges|"
     "fees and payment|fees and expenses|fee payment schedule|payment|payments|"
     "payment schedule|payment terms|payment milestones|milestone payments|"
     "payment and invoicing|invoicing|invoices|invoicing and payment|charges|price|prices|"
     "pricing|price and payment|price schedule|compensation|remuneration|rates|expenses|"
     "budget|cost|costs|money|travel|funding|commercial terms|contract type|service credits|"
     "стоимость|стоимость услуг|цена|цена договора|порядок расчетов|порядок расчётов|оплата|"
     "порядок оплаты|vergütung|preise|zahlung|zahlungsbedingungen|honorar|prix|tarifs|"
     "paiement|conditions de paiement|facturation|conditions financières|precio|precios|pago|"
     "forma de pago|honorarios|rate card|rate cards|reimbursement|taxes|financial terms|"
     "payment details|hourly rates|pricing schedule|project fee|modalités de paiement|"
     "zahlungsmodalitäten|стоимость работ|condiciones de pago"},
    {SectionType::TermTermination,
     "расторжение договора|срок действия и расторжение|прекращение договора|"
     "досрочное расторжение|порядок расторжения|отказ от договора|"
     "выход из договора|прекращение|"
     "term|termination|term and termination|termination rights|effect of termination|"
     "termination for convenience|duration and termination|cancellation|suspension|"
     "suspension and termination|term of agreement|renewal|exit|exit and handover|ending|"
     "dates and ending|notice period|transition out|расторжение|срок действия|"
     "срок действия договора|kündigung|laufzeit|laufzeit und kündigung|vertragsdauer|"
     "résiliation|durée|rescisión|resolución del contrato|terminación|contract period|"
     "contract term|early termination|termination for cause|termination for default|"
     "transition|transition plan|изменение и расторжение договора|vertragslaufzeit|"
     "terminación anticipada"},
    {SectionType::Disputes,
     "споры|урегулирование споров|порядок рассмотрения споров|разногласия|"
     "претензионный порядок|претензии|рассмотрение споров|разрешение разногласий|"
     "dispute resolution|disputes|dispute|resolution of disputes|governing law and disputes|"
     "governing law and dispute resolution|arbitration|mediation|escalation|issue escalation|"
     "claims|disagreements|if we disagree|разрешение споров|порядок разрешения споров|"
     "streitigkeiten|streitbeilegung|eskalation|litiges|règlement des litiges|controversias|"
     "gerichtsstand|juridiction compétente|attribution de juridiction|tribunaux compétents|"
     "jurisdicción|подсудность"},
    {SectionType::Liability,
     "ответственность исполнителя|ответственность заказчика|неустойка|штрафы|"
     "ответственность за просрочку|"
     "liability|limitation of liability|limitations of liability|indemnity|indemnities|"
     "indemnification|insurance|liquidated damages|delay damages|disclaimer|remedies|"
     "ответственность сторон|ответственность|haftung|vertragsstrafe|responsabilité|pénalités|"
     "responsabilidad|penalidades|haftungsbeschränkung|limitation de responsabilité|"
     "limitación de responsabilidad|ограничение ответственности"},
    {SectionType::Warranty,
     "гарантия качества|гарантийный срок|"
     "гарантийные обязательства исполнителя|качество работ|"
     "гарантийное обслуживание|"
     "warranty|warranties|representations and warranties|representations|warranty period|"
     "defects|гарантии|гарантия|гарантийные обязательства|gewährleistung|garantie|garanties|"
     "garantía|garantías"},
    {SectionType::SecurityCompliance,
     "защита информации|информационная безопасность|исключительные права|"
     "интеллектуальная собственность|обработка персональных данных|"
     "защита персональных данных|безопасность|права на результаты|"
     "security|security requirements|information security|data protection|privacy|"
     "privacy and security|confidentiality|confidential information|non disclosure|"
     "accessibility|section 508|compliance|compliance with laws|regulatory requirements|"
     "records and audit|intellectual property|intellectual property rights|ownership|"
     "data rights|конфиденциальность|персональные данные|интеллектуальная собственность|"
     "datenschutz|vertraulichkeit|geheimhaltung|confidentialité|données personnelles|"
     "propriété intellectuelle|confidencialidad|protección de datos|copyright|copyrights|"
     "work for hire|works made for hire|ownership of work|ownership of work product|licence|"
     "license|licenses|license grant|data privacy|background checks|nutzungsrechte|"
     "propiedad intelectual|интеллектуальные права|авторские права"},
    {SectionType::Communication,
     "порядок взаимодействия|взаимодействие|взаимодействие сторон|отчеты|"
     "отчетность исполнителя|связь|встречи|общение|"
     "порядок взаимодействия сторон|обмен информацией|сообщения|переписка|"
     "коммуникации|"
     "communication|communications|communication and reporting|governance and communication|"
     "reporting|reports|reports and meetings|reporting requirements|progress reports|"
     "status reports|status reporting|showing progress|meetings|project meetings|"
     "kickoff meeting|kick off meeting|взаимодействие сторон|отчетность|kommunikation|"
     "berichte|berichtswesen|réunions|comunicación|comunicaciones|informes|collaboration|"
     "status meetings|project status|progress reporting|project reporting"},
    {SectionType::Assumptions,
     "предпосылки|ограничения|допущения и ограничения|риски|исходные данные|"
     "assumptions|assumptions and constraints|assumptions and dependencies|"
     "assumptions and exclusions|dependencies|constraints|prerequisites|risks|допущения|"
     "annahmen|voraussetzungen|hypothèses|supuestos"},
    {SectionType::Schedule,
     "срок|сроки выполнения работ|срок выполнения работ|сроки и этапы|"
     "этапы работ|календарный график|график работ|график|сроки работ|"
     "этапы и сроки|сроки оказания|срок оказания услуг|"
     "schedule|timeline|timetable|schedule and milestones|project schedule|delivery schedule|"
     "milestone delivery schedule|deliverables schedule|deliverables and schedule|milestones|"
     "milestone|period of performance|place and period of performance|key dates|dates|"
     "deadlines|project plan|delays|delay|extension of time|сроки|срок выполнения|"
     "сроки выполнения|календарный план|termine|zeitplan|fristen|délais|calendrier|planning|"
     "plazo|plazos|calendario|cronograma|start date|end date|key milestones|project timeline|"
     "delivery timeline|implementation schedule|work schedule|délais de livraison|"
     "plazo de ejecución|сроки оказания услуг"},
    {SectionType::Method,
     "порядок и условия выполнения работ|порядок работ|порядок работы|"
     "организация работ|условия выполнения работ|методология|как мы работаем|"
     "ход работ|"
     "method|methods|methodology|method and people|approach|technical approach|"
     "delivery approach|project approach|agile methodology|development methodology|"
     "development process|project management|how we work|how the team works|way of working|"
     "ways of working|working methods|performance of the services|порядок выполнения работ|"
     "порядок оказания услуг|vorgehen|vorgehensweise|methodik|durchführung|méthodologie|"
     "méthode|metodología|working together|place of performance|place of work|work location|"
     "hours of operation|working hours"},
    {SectionType::Roles,
     "обязанности сторон|права сторон|обязанности исполнителя|"
     "обязанности заказчика|права и обязанности исполнителя|"
     "права и обязанности заказчика|команда|персонал|роли|"
     "роли и ответственность|управление проектом|представители сторон|"
     "содействие заказчика|принятие решений|управление|обязательства сторон|"
     "права исполнителя|права заказчика|"
     "roles|roles and responsibilities|governance|project governance|responsibilities|"
     "client responsibilities|customer responsibilities|customer obligations|"
     "client obligations|obligations of the parties|obligations|what you do|key personnel|"
     "personnel|personnel and instructions|staffing|team|project team|contacts|"
     "points of contact|decisions|how decisions are made|decision making|cooperation|"
     "government furnished property|government furnished equipment|права и обязанности|"
     "права и обязанности сторон|обязанности|mitwirkung|mitwirkungspflichten|pflichten|"
     "ansprechpartner|projektorganisation|obligations du client|gouvernance|obligaciones|"
     "gobernanza|duties|client duties|customer duties|contractor duties|"
     "contractor responsibilities|supplier responsibilities|vendor responsibilities|"
     "what both parties agree to do|government furnished materials|"
     "government furnished information|contract administration|obligations des parties|"
     "mitwirkung des auftraggebers|obligaciones de las partes"},
    {SectionType::Objectives,
     "цель договора|цели договора|цели и показатели|цели работ|цель работ|"
     "цели проекта|цель и результат|ожидаемые результаты|"
     "цели создания системы|назначение и цели|"
     "objectives|objective|goals|goals and objectives|purpose|purpose and objectives|outcomes|"
     "desired outcomes|vision|product vision|success criteria|what we want to achieve|"
     "what this is for|цели|цель|ziele|zielsetzung|objectifs|objetivos|aim|aims|intent|"
     "project goals|project objectives|business objectives|expected outcomes|expected results"},
    {SectionType::Background,
     "предыстория|контекст|сведения о проекте|общие сведения|"
     "background|background and purpose|recitals|introduction|preamble|whereas|history|"
     "context|overview|project overview|executive summary|summary|преамбула|введение|präambel|"
     "einleitung|ausgangslage|préambule|contexte|antecedentes|introducción|"
     "preliminary remarks|project background|about the project|current state|"
     "reference materials"},
    {SectionType::Deliverables,
     "результат работ|результаты|состав результатов|передаваемые результаты|"
     "перечень результатов|"
     "deliverables|deliverable|list of deliverables|work products|results|результаты работ|"
     "liefergegenstände|livrables|entregables|delivery|delivery instructions|outputs"},
    {SectionType::Requirements,
     "требования к работам|требования к системе|требования к результату|"
     "функциональные требования|технические требования|требования к качеству|"
     "спецификация|состав требований|"
     "requirements|requirements and design|specification|specifications|"
     "functional specification|functional requirements|technical requirements|"
     "performance requirements|performance standards|service levels|service level agreement|"
     "tasks|tasks to be performed|task description|user stories|backlog|требования|"
     "техническое задание|anforderungen|pflichtenheft|spezifikation|exigences|spécifications|"
     "requisitos|especificaciones|features|user needs|technical specifications|"
     "performance metrics"},
    {SectionType::Scope,
     "предмет|состав работ|содержание работ|объем и содержание работ|"
     "перечень работ|перечень услуг|предмет контракта|состав и объем работ|"
     "объем услуг|содержание услуг|предмет соглашения|"
     "scope|scope of work|scope of services|project scope|services|the services|"
     "statement of work|statement of works|description of work|"
     "description of work to be performed|description of services|work to be performed|"
     "project description|the work|what we do|предмет договора|предмет|объем работ|"
     "объём работ|leistungsumfang|leistungen|vertragsgegenstand|gegenstand|"
     "leistungsbeschreibung|objet|périmètre|prestations|objeto|alcance|servicios|"
     "champ d'application|предмет оферты"},
};

}  // namespace

std::span<const SectionPhrases> section_phrases() {
  return kAll;
}

}  // namespace sowlint::contract

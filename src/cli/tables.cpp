// Every command and every option there is.
#include <iterator>

#include "cli/command_line.h"
#include "cli/commands.h"

namespace sowlint::cli {
namespace {

constexpr OptionSpec kOptions[] = {
    {"format", "FORMAT", "Output",
     "terminal (the default), html, json, jsonl, csv, sarif, docx, pdf, markdown, junit, "
     "checkstyle "
     "or github",
     "terminal html json jsonl csv sarif docx pdf markdown junit checkstyle github", 'f', false},
    {"output", "FILE", "Output", "write to FILE instead of standard output", "", 'o', false},
    {"report", "FORMAT=FILE", "Output",
     "write a report in FORMAT to FILE as well, from the same analysis; may be repeated. If one "
     "cannot be written, none is",
     "", 'r', true},
    {"rule-docs", "WHERE", "Output",
     "link rules to their pages in WHERE: the folder that \"sowlint rules docs\" wrote, as seen "
     "from "
     "the report, or the address where it is published",
     "", 0, false},
    {"suggest", "", "Output",
     "docx: put the suggested wording in as tracked changes of whole clauses, to accept or reject",
     "", 0, false},
    {"strengths", "", "Output", "docx, pdf: comment on what helps as well", "", 0, false},
    {"date", "DATE", "Output",
     "gate: judge as of DATE, as in 2026-12-31, instead of today. docx, pdf: the day that comments "
     "and "
     "tracked changes bear; they have none without it",
     "", 0, false},
    {"force", "", "Output", "docx, pdf: annotate signed files too; their signature is then void",
     "", 0, false},
    {"all", "", "Output", "every finding, clause by clause, in reading order", "", 'a', false},
    {"explain", "", "Output",
     "where each point of the index comes from: every finding with its points, in the dimension "
     "and "
     "in the index, and what adjusts their sum",
     "", 0, false},
    {"min-severity", "LEVEL", "Output",
     "show findings from LEVEL up: high, medium, low or info. Changes what is shown and nothing "
     "else; json and jsonl always carry everything",
     "high medium low info", 0, false},
    {"color", "WHEN", "Output", "auto (the default), always or never", "auto always never", 0,
     false},
    {"width", "COLUMNS", "Output", "columns to wrap to, from 40 to 200", "", 0, false},
    {"positions", "", "Output", "one line a block, with where it stands in the file", "", 'p',
     false},
    {"measure", "LABELS", "Output",
     "say on each page how often the rule was right on LABELS, as \"sowlint rules eval\" measures "
     "it",
     "", 0, false},
    {"errors", "", "Output", "list every finding too many and every one missed", "", 0, false},
    {"fail-on", "LEVEL", "Exit status",
     "exit with 1 if there is a finding of LEVEL or graver: high, medium, low or info",
     "high medium low info", 0, false},
    {"disable", "RULE", "Rules", "review without this rule; may be repeated", "", 0, true},
    {"enable", "RULE", "Rules",
     "review with this rule even if the settings file disables it; may be repeated", "", 0, true},
    {"rules", "DIR", "Rules", "add the rules and words in DIR; may be repeated", "", 0, true},
    {"config", "FILE", "Rules",
     "settings file. Without it, the first .sowlint.yaml from the current folder upwards", "", 'c',
     false},
    {"lang", "CODE", "Reading",
     "language of the text, instead of recognising it; of the examples, for the commands on rules: "
     "en, ru, de, fr, es, or qaa for words of one's own",
     "en ru de fr es qaa", 0, false},
    {"ui-lang", "CODE", "Output",
     "language of messages, reasons and headings: en, ru, de, fr or es. Without it, the "
     "environment's on a terminal, else English. Rewrites are in the contract's language",
     "en ru de fr es", 0, false},
    {"view", "VIEW", "Reading",
     "tracked changes: final (the default) reads the text as if all were accepted, original as if "
     "none were, all reads both",
     "final original all", 0, false},
    {"page", "FILE", "Output",
     "write an HTML page with the drafts side by side and the changed words marked to FILE as well",
     "", 0, false},
    {"policy", "POLICY", "Policy",
     "the policy: fair-partnership (the default), cautious-buyer, agile-delivery, or a file", "", 0,
     false},
    {"side", "SIDE", "Policy", "whose side you are on, for policies that differ by it",
     "customer vendor", 0, false},
    {"value", "AMOUNT", "Policy",
     "the contract's value, for policies that differ by it. Without it, the price that the text "
     "states",
     "", 0, false},
    {"waivers", "FILE", "Accepted risks",
     "the file of accepted risks. Without it, CONTRACT.waivers.yaml beside each contract", "", 0,
     false},
    {"list-waivers", "", "Accepted risks", "show the accepted risks and what each is worth", "", 0,
     false},
    {"accept", "ID", "Accepted risks",
     "accept the finding or check of that id, with --by, --reason and --until; may be repeated", "",
     0, true},
    {"by", "NAME", "Accepted risks", "who accepts it", "", 0, false},
    {"reason", "WHY", "Accepted risks", "why it is accepted", "", 0, false},
    {"until", "DATE", "Accepted risks", "the last day on which that counts", "", 0, false},
    {"baseline", "FILE", "Baseline",
     "let only what is new or worse than in the baseline FILE count", "", 0, false},
    {"write-baseline", "FILE", "Baseline", "write what is found today to FILE, and judge nothing",
     "", 0, false},
    {"record", "FILE", "Record",
     "write a sign-off sheet to FILE: data if it ends in .json, a page to print if in .html; may "
     "be repeated",
     "", 0, true},
    {"verify", "RECORD", "Record",
     "say whether the file is the one that RECORD was written for and whether it still passes", "",
     0, false},
    {"init", "", "Policy", "write a policy to start from, sowlint-policy.yaml or --output", "", 0,
     false},
    {"no-hidden-check", "", "Reading",
     "PDF: do not render the pages to find words that they do not show; faster, and the report "
     "says "
     "so",
     "", 0, false},
    {"ocr", "", "Reading",
     "PDF: recognise the words of pages that are pictures (with tesseract, if it is installed)", "",
     0, false},
    {"ocr-lang", "LANGS", "Reading",
     "languages to recognise, as tesseract names them: eng+rus. Without it, that of --lang, or eng",
     "", 0, false},
    {"password-env", "NAME", "Reading", "password of encrypted PDFs, in the variable NAME", "", 0,
     false},
    {"password-fd", "N", "Reading", "the same, on the open file descriptor N", "", 0, false},
    {"limit", "NAME=VALUE", "Reading",
     "another bound on what one file may cost, as pdf=512M; may be repeated. A name that is no "
     "limit lists those there are",
     "", 0, true},
    {"help", "", "Help", "show this help", "", 'h', false},
};

constexpr CommandSpec kCommands[] = {
    {"review", "FILE…", "Find what blocks change and collaboration in contracts",
     "format output report suggest strengths date force all explain min-severity rule-docs color "
     "width ui-lang fail-on disable enable rules config lang "
     "view no-hidden-check ocr ocr-lang password-env password-fd limit "
     "help",
     "Reads Word (.docx, .docm, .dotx), OpenDocument (.odt, .fodt), PDF, RTF, web pages, Markdown, "
     "plain "
     "text, and e-mails (.eml) with their attachments, each a document of its own; - reads "
     "standard "
     "input. The format is told by content.\n"
     "Exit status, the first that applies: 2 the command or the rules are wrong; 3 a file could "
     "not "
     "be checked (the others still are); 1 something stands at or above --fail-on; 0 otherwise.",
     "sowlint review contract.docx\tread a review\n"
     "sowlint review --all contract.docx\tevery finding, clause by clause\n"
     "sowlint review --explain contract.docx\twith the arithmetic of the index\n"
     "sowlint review --format html --output review.html contract.docx\ta page to read and print\n"
     "sowlint review --format json --output review.json contract.docx\tthe same facts as data\n"
     "sowlint review --report csv=review.csv --report junit=review.xml contract.docx\tone "
     "analysis, "
     "several reports\n"
     "sowlint review --suggest --report docx=commented.docx contract.docx\tthe Word file back, "
     "with "
     "comments and suggested wording\n"
     "sowlint review --fail-on high drafts/*.md\tfail when a high finding is left\n"
     "pandoc -t plain offer.tex | sowlint review -\tfrom standard input",
     review},
    {"gate", "FILE…", "Check contracts against a policy before they are signed",
     "policy side value date init waivers list-waivers accept by reason until baseline "
     "write-baseline record verify format output all color width lang view no-hidden-check ocr "
     "ocr-lang password-env password-fd limit help",
     "Exit status, the first that applies: 2 the command, the policy or the rules are wrong; 3 a "
     "file could not be checked; 1 the policy is not met; 0 otherwise. What could not be fully "
     "read does not pass unless the policy says so.\n"
     "Settings (.sowlint.yaml) count only if the policy names them. docs/policy.md explains "
     "policies, accepted risks, baselines and records.",
     "sowlint gate contract.docx\tagainst the policy fair-partnership\n"
     "sowlint gate --init\twrite a policy of your own to start from\n"
     "sowlint gate --policy sowlint-policy.yaml contract.docx\tagainst your own\n"
     "sowlint gate contract.docx --accept f3 --by \"Head of IT\" --reason \"agreed on 3 May\" "
     "--until 2027-05-03\taccept a risk\n"
     "sowlint gate --record sheet.html --record sheet.json contract.docx\twrite a sign-off sheet\n"
     "sowlint gate --verify sheet.json contract.docx\tis this still the contract that passed?",
     gate},
    {"compare", "OLD NEW…", "Say what changed between drafts, and for whom",
     "format output page all color width fail-on disable enable rules config lang view help",
     "Drafts in any formats, the oldest first; with three or more, each is compared with the one "
     "before it. Clauses are found again by content, whether they were renumbered, moved, split or "
     "merged. --format takes terminal, json or markdown.\n"
     "Exit status, the first that applies: 2 the command or the rules are wrong; 3 a draft could "
     "not be checked; 1 a finding at or above --fail-on came or got worse; 0 otherwise.",
     "sowlint compare sent.docx returned.docx\twhat the other side changed\n"
     "sowlint compare --page changes.html v1.docx v2.docx\tside by side\n"
     "sowlint compare v1.docx v2.docx v3.pdf\tthe course of a negotiation",
     compare_drafts},
    {"text", "FILE", "Print the words of a contract with their clause labels",
     "positions output view no-hidden-check ocr ocr-lang password-env password-fd limit help",
     "Prints exactly the bytes that positions in JSON reports count into. On a terminal, control "
     "characters are shown as pictures.",
     "sowlint text contract.docx\tthe words, numbered as Word shows them\n"
     "sowlint text --positions contract.docx\twhere each block stands in the file",
     text},
    {"rules list", "", "List the rules", "rules config width color help", "",
     "sowlint rules list\tthe shipped rules\n"
     "sowlint rules list --rules ./our-rules\ttogether with one's own",
     rules_list},
    {"rules show", "ID", "Explain a rule: definition, examples, why, rewrite, sources",
     "lang rules config width color help", "Shows the English examples, or those of --lang.",
     "sowlint rules show scope-freeze\tone rule\n"
     "sowlint rules show --lang ru scope-freeze\twith its Russian examples",
     rules_show},
    {"rules test", "[DIR]", "Run the rules on their own examples", "lang help",
     "Without DIR, the shipped rules; with it, the rules in DIR, which may use the shipped words. "
     "Exits with 1 if an example fails.",
     "sowlint rules test\tthe shipped rules\n"
     "sowlint rules test ./our-rules\tan organisation's own",
     rules_test},
    {"rules coverage", "", "Which rule has words and examples in which language",
     "lang rules config help",
     "One line a rule: how many of its examples find and how many pass, for each language that has "
     "words; - where the rule is not there yet. With --lang, only that language's column and, "
     "last, "
     "the rules it lacks.",
     "sowlint rules coverage\tall languages", rules_coverage},
    {"rules eval", "LABELS", "Measure the rules against what reviewers labelled",
     "errors lang rules config disable enable help",
     "LABELS is a folder with labelled documents: text/NAME.txt, units/NAME.tsv (index, begin, "
     "end, "
     "text) and gold/NAME.tsv (unit, concept, sure or unsure, reason). Or it is a file with one "
     "labelled example a line, as JSON: id, concept, lang, unit, expect, text. Where several "
     "languages are labelled, each has its own figures.",
     "sowlint rules eval labels/\tprecision and recall of each rule on documents\n"
     "sowlint rules eval --errors examples.jsonl\twith every finding too many and too few",
     rules_eval},
    {"rules docs", "DIR", "Write a page about each rule, and an index of them",
     "measure rules config help",
     "Each page says what the rule finds, why, what to write instead, with examples and sources, "
     "as "
     "Markdown and as HTML that loads nothing. Begin with index.html or index.md. The folder is "
     "made "
     "if it is not there.",
     "sowlint rules docs rule-pages\tthe shipped rules\n"
     "sowlint rules docs --measure labels/ rule-pages\twith measured precision and recall\n"
     "sowlint review --format html --rule-docs rule-pages contract.docx\ta report that links to "
     "them",
     rules_docs},
    {"help", "[COMMAND]", "Show help for a command", "help", "",
     "sowlint help review\thow to review", help},
    {"version", "", "Show the version", "help", "", "sowlint version\tof the program and its rules",
     version},
};

}  // namespace

std::span<const CommandSpec> commands() {
  return kCommands;
}

std::span<const OptionSpec> option_table() {
  return kOptions;
}

const OptionSpec& option_named(std::string_view name) {
  const OptionSpec* found = std::begin(kOptions);
  while (found->name != name && found + 1 != std::end(kOptions))
    ++found;
  return *found;
}

const CommandSpec* command_named(std::string_view name) {
  for (const CommandSpec& command : kCommands) {
    if (command.name == name) return &command;
  }
  return nullptr;
}

}  // namespace sowlint::cli

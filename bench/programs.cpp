#include <cstdio>
#include <filesystem>
#include <fstream>
#include <string>
#include <utility>
#include <vector>

#include "cues.h"
#include "parts.h"
#include "planted.h"
#include "processes.h"
#include "prose.h"
#include "table.h"

namespace sowlint::bench {
namespace {

namespace fs = std::filesystem;

constexpr std::uint64_t kSeed = 3;
constexpr std::size_t kPage = 2500;  ///< bytes of text
constexpr double kMilli = 1000;

void write(const std::string& path, const std::string& bytes) {
  std::ofstream(path, std::ios::binary) << bytes;
}

struct Command {
  std::string name;
  std::vector<std::string> words;
};

/// Adds `words` if the program they begin with is installed, else says that it is not.
void add_if_installed(std::vector<Command>& commands, std::string name,
                      std::vector<std::string> words) {
  const auto path = find_program(words.front());
  if (!path) {
    std::printf("\n%s is not installed and left out.\n", words.front().c_str());
    return;
  }
  words.front() = *path;
  commands.push_back({std::move(name), std::move(words)});
}

std::vector<ProcessCost> costs_of(const std::vector<Command>& commands, std::size_t rounds) {
  std::vector<std::vector<std::string>> all;
  for (const Command& command : commands)
    all.push_back(command.words);
  return median_costs(all, rounds);
}

/// The contract of 20 pages as plain text, and as a Word file and a PDF if pandoc and LibreOffice
/// can make them.
void make_contract(const Settings& settings, const Prose& prose) {
  const std::string base = settings.folder + "/contract";
  write(base + ".txt", planted_text(prose, {}, 20 * kPage, kSeed).text);
  if (const auto pandoc = find_program("pandoc")) {
    static_cast<void>(
        run_process({*pandoc, "-f", "markdown", base + ".txt", "-o", base + ".docx"}));
  }
  const auto office = find_program("soffice");
  if (!office || !fs::exists(base + ".docx")) return;
  static_cast<void>(run_process(
      {*office, "--headless", "--convert-to", "pdf", "--outdir", settings.folder, base + ".docx"}));
}

void time_one_contract(const Settings& settings) {
  const std::string base = settings.folder + "/contract";
  std::vector<Command> commands = {
      {"/bin/true", {"/bin/true"}},
      {"sowlint --version", {settings.program, "--version"}},
      {"sowlint, 20 pages of .txt",
       {settings.program, "review", "--format", "json", base + ".txt"}}};
  if (fs::exists(base + ".docx")) {
    commands.push_back({"sowlint, 20 pages of .docx",
                        {settings.program, "review", "--format", "json", base + ".docx"}});
    add_if_installed(commands, "docx2txt on the .docx", {"docx2txt", base + ".docx", "-"});
    add_if_installed(commands, "pandoc on the .docx",
                     {"pandoc", base + ".docx", "-t", "plain", "-o", "/dev/null"});
  }
  if (fs::exists(base + ".pdf")) {
    commands.push_back({"sowlint, 20 pages of .pdf",
                        {settings.program, "review", "--format", "json", base + ".pdf"}});
    add_if_installed(commands, "pdftotext on the .pdf", {"pdftotext", base + ".pdf", "-"});
  }
  const std::vector<ProcessCost> costs = costs_of(commands, 3 * settings.rounds);
  Table table("Start to finish, one contract",
              {"program", "processor ms", "above /bin/true", "ms by the clock", "peak MB"});
  for (std::size_t i = 0; i < commands.size(); ++i) {
    const bool failed = costs[i].status > 1;
    table.add({commands[i].name + (failed ? " (cannot read it)" : ""),
               figure(costs[i].seconds * kMilli),
               figure((costs[i].seconds - costs[0].seconds) * kMilli),
               figure(costs[i].clock_seconds * kMilli),
               figure(static_cast<double>(costs[i].peak_kib) / 1024)});
  }
  table.print();
}

/// A PDF read and analysed against the programs that it is read with, one after the other.
void time_pdf(const Settings& settings) {
  const std::string file = settings.folder + "/contract.pdf";
  const auto words = find_program("pdftotext");
  const auto pictures = find_program("pdftoppm");
  if (!fs::exists(file) || !words || !pictures) return;
  const std::vector<Command> commands = {
      {"pdftotext -bbox-layout", {*words, "-bbox-layout", file, "-"}},
      {"pdftoppm -gray -r 100", {*pictures, "-gray", "-r", "100", file}},
      {"sowlint --no-hidden-check",
       {settings.program, "review", "--no-hidden-check", "--format", "json", file}},
      {"sowlint", {settings.program, "review", "--format", "json", file}}};
  const std::vector<ProcessCost> costs = costs_of(commands, 3 * settings.rounds);
  Table table("A PDF of 20 pages, against the programs that it is read with",
              {"program", "ms by the clock", "processor ms", "times by the clock", "bound"});
  const double text = costs[0].clock_seconds;
  const double both = text + costs[1].clock_seconds;
  constexpr double kBound = 1.25;
  const auto add = [&](std::size_t i, double against) {
    const double ratio = costs[i].clock_seconds / against;
    table.add({commands[i].name, figure(costs[i].clock_seconds * kMilli),
               figure(costs[i].seconds * kMilli), i < 2 ? "" : times(ratio),
               i < 2 ? "" : times(kBound)});
    if (i >= 2 && ratio > kBound) {
      std::fprintf(stderr, "%s takes %.2f times as long; the bound is %.2f\n",
                   commands[i].name.c_str(), ratio, kBound);
    }
  };
  add(0, text);
  add(1, both);
  add(2, text);
  add(3, both);
  table.print();
}

/// A folder of files of 8 to 40 KB.
std::vector<std::string> make_archive(const Settings& settings, const Prose& prose) {
  const std::size_t count = settings.quick ? 200 : 1000;
  const std::string folder = settings.folder + "/archive";
  fs::create_directories(folder);
  std::vector<std::string> paths;
  for (std::size_t i = 0; i < count; ++i) {
    paths.push_back(folder + "/" + std::to_string(i) + ".txt");
    write(paths.back(), planted_text(prose, {}, 8000 + (i % 5) * 8000, kSeed + i).text);
  }
  return paths;
}

void time_archive(const Settings& settings, const Prose& prose) {
  const std::vector<std::string> paths = make_archive(settings, prose);
  std::vector<std::string> words = {settings.program, "review", "--format", "json"};
  words.insert(words.end(), paths.begin(), paths.end());
  const std::vector<ProcessCost> costs = costs_of({{"one thread", words}}, settings.rounds);
  Table table(std::to_string(paths.size()) + " files of 8 to 40 KB",
              {"threads", "files/s", "peak MB"});
  table.add({"1", figure(static_cast<double>(paths.size()) / costs[0].clock_seconds),
             figure(static_cast<double>(costs[0].peak_kib) / 1024)});
  table.print();
}

void measure_memory(const Settings& settings, const Prose& prose) {
  Table table("Peak memory, one file", {"text", "peak MB", "times the text"});
  for (const std::size_t megabytes : {1U, 10U, 50U}) {
    if (settings.quick && megabytes > 10) continue;
    const std::string path = settings.folder + "/long.txt";
    write(path, planted_text(prose, {}, megabytes * kMega, kSeed).text);
    const ProcessCost cost = run_process({settings.program, "review", "--format", "json", path});
    const double peak = static_cast<double>(cost.peak_kib) * 1024 / static_cast<double>(kMega);
    table.add({std::to_string(megabytes) + " MB", figure(peak),
               times(peak / static_cast<double>(megabytes))});
  }
  table.print();
}

}  // namespace

void measure_programs(const Settings& settings) {
  const Prose prose(all_texts(std::string(SOWLINT_SOURCE_DIR) + "/corpus"));
  make_contract(settings, prose);
  time_one_contract(settings);
  time_pdf(settings);
  time_archive(settings, prose);
  measure_memory(settings, prose);
}

}  // namespace sowlint::bench

// Every bound on what one input may cost, in one place, with its default. Source of the figures:
// measurements on public office files (the highest honest ratio of an XML part over 1 MB was 94:1,
// the largest package 15 MB expanded, the most entries 733) and the limits that Apache POI, Tika
// and expat ship.
#pragma once

#include <algorithm>
#include <cstddef>
#include <cstdint>

namespace sowlint::base {

struct Limits {
  std::size_t input_bytes = std::size_t{64} << 20;  ///< one input file, but for PDF:
  std::size_t pdf_bytes = std::size_t{256} << 20;
  std::size_t archive_entries = 5000;
  std::size_t part_bytes = std::size_t{64} << 20;      ///< one expanded part
  std::size_t package_bytes = std::size_t{256} << 20;  ///< all expanded parts
  std::size_t ratio = 200;                             ///< expanded to compressed …
  /// … once a part passes this size. Honest repetition (one clause 200,000 times, a word six
  /// million times) makes 21 and 29 MiB at 294:1 and 685:1, and shall be read.
  std::size_t ratio_from_bytes = std::size_t{32} << 20;
  std::size_t xml_depth = 512;
  std::size_t xml_nodes = 20'000'000;
  std::size_t xml_attributes = 256;  ///< of one element
  std::size_t table_depth = 64;
  std::size_t rtf_groups = 1000;
  std::size_t mail_depth = 16;   ///< parts in parts of an e-mail
  std::size_t mail_nesting = 4;  ///< e-mails attached to e-mails
  std::size_t mail_parts = 1000;
  std::size_t yaml_depth = 64;
  std::uint64_t child_seconds = 30;  ///< wall clock of a helper program
  std::uint64_t child_cpu_seconds = 10;
  std::uint64_t child_memory_bytes = std::uint64_t{1} << 30;
  std::uint64_t child_output_bytes = std::uint64_t{64} << 20;
  std::uint64_t ocr_seconds = 60;  ///< CPU time of text recognition for one page
  std::size_t ocr_pages = 200;     ///< of one document
  std::size_t findings = 10'000;   ///< of one document
  std::size_t pack_file_bytes = std::size_t{1} << 20;
  std::size_t pack_bytes = std::size_t{16} << 20;
  std::size_t pack_rules = 5000;
  std::int64_t regex_bytes = std::int64_t{8} << 20;  ///< RE2 max_mem of one pattern
  std::uint64_t work = 4'000'000'000;                ///< steps of one document, see budget.h

  /// The most bytes that a file of any format may have.
  [[nodiscard]] std::size_t largest_input() const { return std::max(input_bytes, pdf_bytes); }
};

}  // namespace sowlint::base

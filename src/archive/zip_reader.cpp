#include "archive/zip_reader.h"

#include <algorithm>
#include <utility>

#include <zip.h>

#include "archive/printable.h"

namespace sowlint::archive {
namespace {

constexpr std::string_view kLocalHeader = "PK\x03\x04";

tl::unexpected<Error> refuse(std::string message) {
  return tl::make_unexpected(Error{ErrorKind::Input, std::move(message), {}, 0, 0});
}

std::string lower_case(std::string_view name) {
  std::string lower(name);
  std::transform(lower.begin(), lower.end(), lower.begin(), [](char c) {
    return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
  });
  return lower;
}

std::string mebibytes(std::uint64_t bytes) {
  return std::to_string(bytes >> 20) + " MiB";
}

}  // namespace

void ZipReader::Close::operator()(zip* archive) const {
  zip_discard(archive);
}

ZipReader::ZipReader(Handle handle, const base::Limits& limits)
    : handle_(std::move(handle)),
      limits_(limits) {}

Result<ZipReader> ZipReader::open(std::string_view bytes, const base::Limits& limits) {
  if (!bytes.starts_with(kLocalHeader)) {
    return refuse(
        "the file does not begin as a zip package does; save it again in the program "
        "that made it");
  }
  zip_error_t error;
  zip_error_init(&error);
  zip_source_t* source = zip_source_buffer_create(bytes.data(), bytes.size(), 0, &error);
  zip* archive = source ? zip_open_from_source(source, ZIP_RDONLY, &error) : nullptr;
  if (!archive) {
    if (source) zip_source_free(source);
    std::string reason = zip_error_strerror(&error);
    zip_error_fini(&error);
    return refuse("the file is a damaged zip package (" + reason + "); get an intact copy");
  }
  zip_error_fini(&error);
  ZipReader reader(Handle(archive), limits);
  if (Result<void> directory = reader.read_directory(); !directory) {
    return tl::make_unexpected(directory.error());
  }
  return reader;
}

Result<void> ZipReader::read_directory() {
  const auto entries = static_cast<std::uint64_t>(zip_get_num_entries(handle_.get(), 0));
  if (entries > limits_.archive_entries) {
    return refuse("the package holds " + std::to_string(entries) + " packed files, more than the " +
                  std::to_string(limits_.archive_entries) + " that are read");
  }
  std::uint64_t declared = 0;
  index_.reserve(entries);
  for (std::uint64_t i = 0; i < entries; ++i) {
    zip_stat_t stat;
    if (zip_stat_index(handle_.get(), i, 0, &stat) != 0 || !(stat.valid & ZIP_STAT_NAME)) {
      return refuse("the file is a damaged zip package (entry " + std::to_string(i) +
                    " is unreadable)");
    }
    if ((stat.valid & ZIP_STAT_ENCRYPTION_METHOD) && stat.encryption_method != ZIP_EM_NONE) {
      return refuse("the file is encrypted; save it without a password");
    }
    // Every size is below 2^63 and entries are few, so the sum is checked before it can overflow.
    if (stat.valid & ZIP_STAT_SIZE) declared += std::min(stat.size, std::uint64_t{1} << 48);
    if (!index_.emplace(lower_case(stat.name), i).second) {
      duplicates_.push_back(printable(stat.name));
    }
  }
  if (declared > limits_.package_bytes) {
    return refuse("the package would expand to " + mebibytes(declared) + ", more than the " +
                  mebibytes(limits_.package_bytes) + " that are read");
  }
  return {};
}

bool ZipReader::contains(std::string_view name) const {
  return index_.contains(lower_case(name));
}

Result<void> ZipReader::check_size(const std::string& name, std::uint64_t expanded,
                                   std::uint64_t compressed) const {
  if (expanded > limits_.part_bytes) {
    return refuse("the package holds the part " + name + " of " + mebibytes(expanded) +
                  ", more than the " + mebibytes(limits_.part_bytes) + " that are read");
  }
  if (bytes_read_ + expanded > limits_.package_bytes) {
    return refuse("the package expands to more than the " + mebibytes(limits_.package_bytes) +
                  " that are read");
  }
  const bool large = expanded > limits_.ratio_from_bytes;
  if (large && expanded / std::max(compressed, std::uint64_t{1}) > limits_.ratio) {
    return refuse("the package holds the part " + name + ", which expands more than " +
                  std::to_string(limits_.ratio) + "-fold to " + mebibytes(expanded) +
                  ", as only hostile files do");
  }
  return {};
}

Result<std::string> ZipReader::read(std::string_view name) {
  const std::string shown = printable(name);
  const auto found = index_.find(lower_case(name));
  if (found == index_.end()) return refuse("the package lacks the part " + shown);
  zip_stat_t stat;
  if (zip_stat_index(handle_.get(), found->second, 0, &stat) != 0 ||
      !(stat.valid & ZIP_STAT_SIZE) || !(stat.valid & ZIP_STAT_COMP_SIZE)) {
    return refuse("the file is a damaged zip package (part " + shown +
                  " has no size); get an intact copy");
  }
  if (Result<void> size = check_size(shown, stat.size, stat.comp_size); !size) {
    return tl::make_unexpected(size.error());
  }
  const std::unique_ptr<zip_file_t, decltype(&zip_fclose)> file(
      zip_fopen_index(handle_.get(), found->second, 0), &zip_fclose);
  if (!file) {
    return refuse("the file is a damaged zip package (part " + shown + ": " +
                  zip_strerror(handle_.get()) + ")");
  }
  // One byte more than declared: a longer member is a lie, and reading to the end checks the sum.
  std::string bytes(stat.size + 1, '\0');
  std::size_t filled = 0;
  while (filled < bytes.size()) {
    const zip_int64_t got = zip_fread(file.get(), bytes.data() + filled, bytes.size() - filled);
    if (got < 0) {
      return refuse("the file is a damaged zip package (part " + shown + ": " +
                    zip_file_strerror(file.get()) + "); get an intact copy");
    }
    if (got == 0) break;
    filled += static_cast<std::size_t>(got);
  }
  if (filled != stat.size) {
    return refuse("the file is a damaged zip package (part " + shown +
                  " is not as long as declared); get an intact copy");
  }
  bytes.resize(filled);
  bytes_read_ += filled;
  return bytes;
}

}  // namespace sowlint::archive

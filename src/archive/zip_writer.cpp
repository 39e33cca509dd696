#include "archive/zip_writer.h"

#include <cstdint>
#include <memory>
#include <optional>

#include <zip.h>

namespace sowlint::archive {
namespace {

// The first day that zip can say: what Word itself writes.
constexpr zip_uint16_t kMidnight = 0;
constexpr zip_uint16_t kFirstDay = (1U << 5U) | 1U;

tl::unexpected<Error> refuse(const std::string& reason) {
  return tl::make_unexpected(Error{ErrorKind::Input,
                                   "the package cannot be written back (" + reason +
                                       "); save it again in the program that "
                                       "made it",
                                   {},
                                   0,
                                   0});
}

using Source = std::unique_ptr<zip_source_t, decltype(&zip_source_free)>;
using Archive = std::unique_ptr<zip_t, decltype(&zip_discard)>;

/// Puts one member in. False leaves the reason in the archive.
bool put(zip_t* archive, const Member& member) {
  zip_source_t* bytes = zip_source_buffer(archive, member.bytes.data(), member.bytes.size(), 0);
  if (bytes == nullptr) return false;
  const zip_int64_t found = zip_name_locate(archive, member.name.c_str(), ZIP_FL_NOCASE);
  zip_int64_t index = found;
  if (found >= 0) {
    if (zip_file_replace(archive, static_cast<zip_uint64_t>(found), bytes, 0) != 0) index = -1;
  } else {
    index = zip_file_add(archive, member.name.c_str(), bytes, ZIP_FL_ENC_UTF_8);
  }
  if (index < 0) {
    zip_source_free(bytes);
    return false;
  }
  return zip_file_set_dostime(archive, static_cast<zip_uint64_t>(index), kMidnight, kFirstDay, 0) ==
         0;
}

/// Everything that `source` holds after the archive was written to it.
std::optional<std::string> contents(zip_source_t* source) {
  zip_stat_t stat;
  zip_stat_init(&stat);
  if (zip_source_stat(source, &stat) != 0 || !(stat.valid & ZIP_STAT_SIZE)) return std::nullopt;
  if (zip_source_open(source) != 0) return std::nullopt;
  std::string bytes(stat.size, '\0');
  std::size_t filled = 0;
  while (filled < bytes.size()) {
    const zip_int64_t got = zip_source_read(source, bytes.data() + filled, bytes.size() - filled);
    if (got <= 0) break;
    filled += static_cast<std::size_t>(got);
  }
  zip_source_close(source);
  if (filled != bytes.size()) return std::nullopt;
  return bytes;
}

}  // namespace

Result<std::string> with_members(std::string_view package, std::span<const Member> members) {
  if (package.empty()) return refuse("it is empty");  // libzip would begin a new one
  zip_error_t error;
  zip_error_init(&error);
  const Source source(zip_source_buffer_create(package.data(), package.size(), 0, &error),
                      &zip_source_free);
  Archive archive(source ? zip_open_from_source(source.get(), ZIP_CHECKCONS, &error) : nullptr,
                  &zip_discard);
  const std::string reason = zip_error_strerror(&error);
  zip_error_fini(&error);
  if (!archive) return refuse(reason);
  zip_source_keep(source.get());  // the archive's share ends with zip_close
  for (const Member& member : members) {
    if (!put(archive.get(), member)) return refuse(zip_strerror(archive.get()));
  }
  if (zip_close(archive.get()) != 0) return refuse(zip_strerror(archive.get()));
  static_cast<void>(archive.release());
  std::optional<std::string> bytes = contents(source.get());
  if (!bytes) return refuse("its new bytes cannot be read");
  return *std::move(bytes);
}

}  // namespace sowlint::archive

#include "support/raw_zip.h"

#include <zlib.h>

namespace sowlint::test {
namespace {

void put(std::string& bytes, std::uint32_t value, int count) {
  for (int i = 0; i < count; ++i)
    bytes += static_cast<char>((value >> (8 * static_cast<unsigned>(i))) & 0xFFU);
}

std::string deflate_with(std::string_view bytes, int flush) {
  z_stream stream{};
  deflateInit2(&stream, Z_BEST_COMPRESSION, Z_DEFLATED, -MAX_WBITS, 9, Z_DEFAULT_STRATEGY);
  std::string result(deflateBound(&stream, bytes.size()) + 64, '\0');
  std::string input(bytes);
  stream.next_in = reinterpret_cast<Bytef*>(input.data());
  stream.avail_in = static_cast<uInt>(input.size());
  stream.next_out = reinterpret_cast<Bytef*>(result.data());
  stream.avail_out = static_cast<uInt>(result.size());
  deflate(&stream, flush);
  result.resize(stream.total_out);
  deflateEnd(&stream);
  return result;
}

}  // namespace

std::string deflated(std::string_view bytes) {
  return deflate_with(bytes, Z_FINISH);
}

std::string deflated_piece(std::string_view bytes) {
  return deflate_with(bytes, Z_FULL_FLUSH);
}

RawZip& RawZip::add(const std::string& name, std::string_view bytes) {
  const auto crc = static_cast<std::uint32_t>(
      crc32(0, reinterpret_cast<const Bytef*>(bytes.data()), static_cast<uInt>(bytes.size())));
  return add_deflated(name, deflated(bytes), crc, static_cast<std::uint32_t>(bytes.size()));
}

RawZip& RawZip::add_deflated(const std::string& name, const std::string& data, std::uint32_t crc,
                             std::uint32_t size) {
  last_ = {crc, static_cast<std::uint32_t>(data.size()), size,
           static_cast<std::uint32_t>(members_.size())};
  members_ += std::string("PK\x03\x04", 4);
  for (const std::uint32_t field : {20U, 0U, 8U, 0U, 33U})
    put(members_, field, 2);
  for (const std::uint32_t field : {crc, last_.compressed, size})
    put(members_, field, 4);
  put(members_, static_cast<std::uint32_t>(name.size()), 2);
  put(members_, 0, 2);
  members_ += name + data;
  list(name);
  return *this;
}

RawZip& RawZip::alias(const std::string& name) {
  list(name);
  return *this;
}

RawZip& RawZip::lie(std::uint32_t size) {
  std::string field;
  put(field, size, 4);
  directory_.replace(last_entry_ + 24, 4, field);
  return *this;
}

void RawZip::list(const std::string& name) {
  last_entry_ = directory_.size();
  directory_ += std::string("PK\x01\x02", 4);
  for (const std::uint32_t field : {20U, 20U, 0U, 8U, 0U, 33U})
    put(directory_, field, 2);
  for (const std::uint32_t field : {last_.crc, last_.compressed, last_.size})
    put(directory_, field, 4);
  put(directory_, static_cast<std::uint32_t>(name.size()), 2);
  for (int i = 0; i < 4; ++i)
    put(directory_, 0, 2);
  put(directory_, 0, 4);
  put(directory_, last_.offset, 4);
  directory_ += name;
  ++count_;
}

std::string RawZip::build() const {
  std::string result = members_ + directory_ + std::string("PK\x05\x06", 4);
  for (const std::uint32_t field : {0U, 0U, std::uint32_t{count_}, std::uint32_t{count_}})
    put(result, field, 2);
  put(result, static_cast<std::uint32_t>(directory_.size()), 4);
  put(result, static_cast<std::uint32_t>(members_.size()), 4);
  put(result, 0, 2);
  return result;
}

}  // namespace sowlint::test

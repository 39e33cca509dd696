#include "rules/pack_image.h"

// Made by cmake/CompilePacks.cmake.
extern "C" const char sowlint_pack_image_begin[];
extern "C" const char sowlint_pack_image_end[];

namespace sowlint::rules {

std::string_view shipped_image() {
  return {sowlint_pack_image_begin,
          static_cast<std::size_t>(sowlint_pack_image_end - sowlint_pack_image_begin)};
}

Pack shipped_pack() {
  return pack_from_image(shipped_image());
}

}  // namespace sowlint::rules

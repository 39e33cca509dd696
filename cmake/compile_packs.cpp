// Run by the build: writes the image of the shipped packs into the file named by its argument, or
// says what is wrong with them.
#include <cstdio>
#include <fstream>
#include <string>

#include "base/limits.h"
#include "rules/load.h"
#include "rules/pack_image.h"

int main(int argc, char** argv) {
  using namespace sowlint;
  if (argc != 2) return 2;
  const auto pack = rules::load_pack(rules::shipped_files(), base::Limits());
  if (!pack) {
    for (const Error& error : pack.error())
      std::fprintf(stderr, "rules/%s\n", to_string(error).c_str());
    return 1;
  }
  const std::string image = rules::pack_image(*pack);
  std::ofstream out(argv[1], std::ios::binary);
  out.write(image.data(), static_cast<std::streamsize>(image.size()));
  out.close();
  return out ? 0 : 1;
}

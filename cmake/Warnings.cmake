# Warnings for our own targets only; the presets turn them into errors.
add_library(sowlint_warnings INTERFACE)
target_compile_options(sowlint_warnings INTERFACE
  -Wall -Wextra -Wpedantic -Wshadow -Wconversion -Wsign-conversion -Wold-style-cast
  -Wnon-virtual-dtor -Woverloaded-virtual -Wcast-align -Wformat=2 -Wimplicit-fallthrough
  # GCC 12.2 at -O3 reports false overlaps inside ordinary std::string code.
  $<$<CXX_COMPILER_ID:GNU>:-Wno-restrict>)

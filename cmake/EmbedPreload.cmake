# preload/plain_colours.cpp as a shared object inside the program, which hands it to its children in
# memory: it needs no place in the file system.
add_library(sowlint_plain_colours MODULE preload/plain_colours.cpp)
target_compile_options(sowlint_plain_colours PRIVATE -fno-sanitize=all -fno-exceptions -fno-rtti)
target_link_options(sowlint_plain_colours PRIVATE -nostdlib -fno-sanitize=all -Wl,--strip-all)
set(preload_source ${PROJECT_BINARY_DIR}/generated/embedded_preload.cpp)
add_custom_command(
  OUTPUT ${preload_source}
  COMMAND ${CMAKE_COMMAND} -D INPUT=$<TARGET_FILE:sowlint_plain_colours> -D OUTPUT=${preload_source}
          -P ${PROJECT_SOURCE_DIR}/cmake/embed_binary.cmake
  DEPENDS sowlint_plain_colours ${PROJECT_SOURCE_DIR}/cmake/embed_binary.cmake
  COMMENT "Embedding the shared object for children"
  VERBATIM)
target_sources(sowlint PRIVATE ${preload_source})

# The shipped packs are compiled when the program is built and go into it as an image that is read
# without parsing. A program made of the library compiles them; whatever links the library gets the
# image too.
set(pack_image ${PROJECT_BINARY_DIR}/generated/packs.bin)
set(pack_image_source ${PROJECT_BINARY_DIR}/generated/packs.cpp)

add_executable(sowlint_compile_packs ${PROJECT_SOURCE_DIR}/cmake/compile_packs.cpp)
target_compile_features(sowlint_compile_packs PRIVATE cxx_std_20)
target_include_directories(sowlint_compile_packs
  PRIVATE ${PROJECT_SOURCE_DIR}/src ${PROJECT_SOURCE_DIR}/include)
# The file, not the target: that would ask for the image.
add_dependencies(sowlint_compile_packs sowlint)
target_link_libraries(sowlint_compile_packs
  PRIVATE $<TARGET_FILE:sowlint> sowlint_warnings sowlint_dependencies tl::expected)

# Nothing behind it is built anew while the image stays the same.
add_custom_command(
  OUTPUT ${pack_image}
  COMMAND sowlint_compile_packs ${pack_image}.new
  COMMAND ${CMAKE_COMMAND} -E copy_if_different ${pack_image}.new ${pack_image}
  DEPENDS sowlint_compile_packs
  COMMENT "Compiling the rule packs"
  VERBATIM)
file(CONFIGURE OUTPUT ${pack_image_source} @ONLY CONTENT
[[asm(
    ".section .rodata\n"
    ".balign 64\n"
    ".global sowlint_pack_image_begin\n"
    "sowlint_pack_image_begin:\n"
    ".incbin \"@pack_image@\"\n"
    ".global sowlint_pack_image_end\n"
    "sowlint_pack_image_end:\n"
    ".byte 0\n"
    ".previous\n");
]])
add_library(sowlint_packs STATIC ${pack_image_source})
set_source_files_properties(${pack_image_source} PROPERTIES OBJECT_DEPENDS ${pack_image})
target_link_libraries(sowlint INTERFACE sowlint_packs)

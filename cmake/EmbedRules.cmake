# The shipped packs go into the program as text, so that it runs from any folder without its sources.
file(GLOB_RECURSE sowlint_rule_files CONFIGURE_DEPENDS ${PROJECT_SOURCE_DIR}/rules/*.yaml)
set(embedded ${PROJECT_BINARY_DIR}/generated/embedded_rules.cpp)
add_custom_command(
  OUTPUT ${embedded}
  COMMAND ${CMAKE_COMMAND} -D RULES_DIR=${PROJECT_SOURCE_DIR}/rules -D OUTPUT=${embedded}
          -P ${PROJECT_SOURCE_DIR}/cmake/embed_files.cmake
  DEPENDS ${sowlint_rule_files} ${PROJECT_SOURCE_DIR}/cmake/embed_files.cmake
  COMMENT "Embedding the rule packs"
  VERBATIM)
target_sources(sowlint PRIVATE ${embedded})

# The shipped packs, measures and policies go into the program as text, so that it runs from any
# folder without its sources.
function(sowlint_embed folder namespace function)
  file(GLOB_RECURSE files CONFIGURE_DEPENDS ${PROJECT_SOURCE_DIR}/${folder}/*.yaml)
  set(embedded ${PROJECT_BINARY_DIR}/generated/embedded_${folder}.cpp)
  add_custom_command(
    OUTPUT ${embedded}
    COMMAND ${CMAKE_COMMAND} -D RULES_DIR=${PROJECT_SOURCE_DIR}/${folder} -D OUTPUT=${embedded}
            -D NAMESPACE=${namespace} -D FUNCTION=${function}
            -P ${PROJECT_SOURCE_DIR}/cmake/embed_files.cmake
    DEPENDS ${files} ${PROJECT_SOURCE_DIR}/cmake/embed_files.cmake
    COMMENT "Embedding ${folder}"
    VERBATIM)
  target_sources(sowlint PRIVATE ${embedded})
endfunction()

sowlint_embed(rules sowlint::rules embedded_files)
sowlint_embed(measures sowlint::compare embedded_measures)
sowlint_embed(policies sowlint::gate embedded_policies)

# Style and script of HTML reports and rule pages go into the program as text.
set(embedded_page ${PROJECT_BINARY_DIR}/generated/embedded_page.cpp)
add_custom_command(
  OUTPUT ${embedded_page}
  COMMAND ${CMAKE_COMMAND} -D PAGE_DIR=${PROJECT_SOURCE_DIR}/src/report/page
          -D OUTPUT=${embedded_page} -P ${PROJECT_SOURCE_DIR}/cmake/embed_page.cmake
  DEPENDS ${PROJECT_SOURCE_DIR}/src/report/page/report.css
          ${PROJECT_SOURCE_DIR}/src/report/page/report.js
          ${PROJECT_SOURCE_DIR}/src/report/page/rules.css
          ${PROJECT_SOURCE_DIR}/cmake/embed_page.cmake
  COMMENT "Embedding the page of the HTML report"
  VERBATIM)
target_sources(sowlint PRIVATE ${embedded_page})

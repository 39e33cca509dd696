# Every library the project links, in one interface target.
#
#   RE2          decides what the token scan cannot; linear time on any pattern
#   ICU          encodings, normalisation, boundaries
#   Boost        Program_options, the command line
#   yaml-cpp     rule packs and configuration
#   nlohmann     JSON in and out
#   libzip       the DOCX package
#   zlib         packed objects of PDFs
#   qpdf         notes in PDF files
#   expat        XML with exact byte ranges and entity limits
#   seccomp      confines helper programs (LGPL-2.1: always the shared object)
#   libxml2      HTML by callbacks; expat reads no HTML, lexbor is not in Debian 12
#   cmark-gfm    Markdown with source positions
#   libsodium    SHA-256 of inputs and rule packs (ISC licence, plain C, ships an archive)
#   cld2         language of a text; "unsure" is an answer
find_package(PkgConfig REQUIRED)
find_package(ICU 72 REQUIRED COMPONENTS i18n uc data)
find_package(Boost 1.74 REQUIRED COMPONENTS program_options)
find_package(yaml-cpp REQUIRED)
find_package(nlohmann_json 3.11 REQUIRED)
find_package(tl-expected REQUIRED)
find_package(Threads REQUIRED)
pkg_check_modules(RE2 REQUIRED re2)            # Debian's re2.pc carries no version
pkg_check_modules(LIBZIP REQUIRED libzip)
pkg_check_modules(EXPAT REQUIRED expat)
pkg_check_modules(LIBXML2 REQUIRED libxml-2.0)
pkg_check_modules(CMARK REQUIRED libcmark-gfm)
pkg_check_modules(SODIUM REQUIRED libsodium)
pkg_check_modules(SECCOMP REQUIRED IMPORTED_TARGET libseccomp)
find_path(CLD2_INCLUDE cld2/public/compact_lang_det.h REQUIRED)

add_library(sowlint_dependencies INTERFACE)
target_include_directories(sowlint_dependencies SYSTEM INTERFACE
  ${CLD2_INCLUDE} ${LIBXML2_INCLUDE_DIRS})
target_link_libraries(sowlint_dependencies INTERFACE nlohmann_json::nlohmann_json Threads::Threads
  PkgConfig::SECCOMP)

# Adds library NAME: its archive in a static build, if Debian ships one, else the shared object.
function(sowlint_link name)
  if(SOWLINT_STATIC_DEPENDENCIES)
    find_library(${name}_archive NAMES lib${name}.a)
    if(${name}_archive)
      target_link_libraries(sowlint_dependencies INTERFACE ${${name}_archive})
      return()
    endif()
  endif()
  find_library(${name}_library NAMES ${name} REQUIRED)
  target_link_libraries(sowlint_dependencies INTERFACE ${${name}_library})
endfunction()

# In link order: who needs others stands before them.
foreach(library
    re2 boost_program_options yaml-cpp zip xml2 lzma z expat cmark-gfm-extensions cmark-gfm sodium cld2
    icui18n icuuc icudata)
  sowlint_link(${library})
endforeach()
# Always the shared object: its archive needs a cryptographic library of its own.
find_library(qpdf_library NAMES qpdf REQUIRED)
target_link_libraries(sowlint_dependencies INTERFACE ${qpdf_library})
if(SOWLINT_STATIC_DEPENDENCIES)
  target_link_libraries(sowlint_dependencies INTERFACE ${CMAKE_DL_LIBS})
endif()

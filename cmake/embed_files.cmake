# Run as a script: writes every .yaml under RULES_DIR, sorted by path, into OUTPUT as raw strings,
# as the function FUNCTION of namespace NAMESPACE.
file(GLOB_RECURSE paths RELATIVE ${RULES_DIR} ${RULES_DIR}/*.yaml)
list(SORT paths)
file(WRITE ${OUTPUT}.tmp "#include \"rules/embedded.h\"\n\nnamespace ${NAMESPACE} {\nnamespace {\n\n// With their lengths known: counting them at compile time would exceed its limits.\nusing namespace std::string_view_literals;\n\nconstexpr sowlint::rules::EmbeddedFile kFiles[] = {\n")
foreach(path IN LISTS paths)
  file(READ ${RULES_DIR}/${path} text)
  file(APPEND ${OUTPUT}.tmp "    {\"${path}\", R\"sowlint_pack(")
  file(APPEND ${OUTPUT}.tmp "${text}")
  file(APPEND ${OUTPUT}.tmp ")sowlint_pack\"sv},\n")
endforeach()
file(APPEND ${OUTPUT}.tmp "};\n\n}  // namespace\n\nstd::span<const sowlint::rules::EmbeddedFile> ${FUNCTION}() { return kFiles; }\n\n}  // namespace ${NAMESPACE}\n")
file(RENAME ${OUTPUT}.tmp ${OUTPUT})

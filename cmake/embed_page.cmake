# Run as a script: writes report.css and report.js of PAGE_DIR into OUTPUT as raw strings.
file(READ ${PAGE_DIR}/report.css style)
file(READ ${PAGE_DIR}/report.js script)
file(WRITE ${OUTPUT}.tmp "#include \"report/page.h\"\n\nnamespace sowlint::report {\n\nstd::string_view page_style() {\n  return R\"sowlint_page(")
file(APPEND ${OUTPUT}.tmp "${style}")
file(APPEND ${OUTPUT}.tmp ")sowlint_page\";\n}\n\nstd::string_view page_script() {\n  return R\"sowlint_page(")
file(APPEND ${OUTPUT}.tmp "${script}")
file(APPEND ${OUTPUT}.tmp ")sowlint_page\";\n}\n\n}  // namespace sowlint::report\n")
file(RENAME ${OUTPUT}.tmp ${OUTPUT})

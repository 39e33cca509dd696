# Run as a script: writes the style sheets and the script of PAGE_DIR into OUTPUT as raw strings.
function(embed name file)
  file(READ ${PAGE_DIR}/${file} text)
  file(APPEND ${OUTPUT}.tmp "std::string_view ${name}() {\n  return R\"sowlint_page(")
  file(APPEND ${OUTPUT}.tmp "${text}")
  file(APPEND ${OUTPUT}.tmp ")sowlint_page\";\n}\n\n")
endfunction()

file(WRITE ${OUTPUT}.tmp "#include \"report/page.h\"\n\nnamespace sowlint::report {\n\n")
embed(page_style report.css)
embed(page_script report.js)
embed(rules_style rules.css)
file(APPEND ${OUTPUT}.tmp "}  // namespace sowlint::report\n")
file(RENAME ${OUTPUT}.tmp ${OUTPUT})

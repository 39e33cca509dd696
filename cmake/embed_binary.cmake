# Run as a script: writes the bytes of INPUT into OUTPUT as readers::plain_colours().
file(READ ${INPUT} hex HEX)
string(REGEX REPLACE "(..)" "\\\\x\\1" bytes "${hex}")
string(LENGTH "${hex}" digits)
math(EXPR size "${digits} / 2")
# A literal in pieces: compilers need not take longer ones than 64 KiB.
string(REGEX REPLACE "((\\\\x[0-9a-f][0-9a-f])(\\\\x[0-9a-f][0-9a-f])?(\\\\x[0-9a-f][0-9a-f])?(\\\\x[0-9a-f][0-9a-f])?(\\\\x[0-9a-f][0-9a-f])?(\\\\x[0-9a-f][0-9a-f])?(\\\\x[0-9a-f][0-9a-f])?(\\\\x[0-9a-f][0-9a-f])?)"
  "    \"\\1\"\n" lines "${bytes}")
file(WRITE ${OUTPUT}.tmp "#include \"readers/plain_colours.h\"\n\nnamespace sowlint::readers {\n\nstd::string_view plain_colours() {\n  static constexpr char kBytes[] =\n${lines};\n  return {kBytes, ${size}};\n}\n\n}  // namespace sowlint::readers\n")
file(RENAME ${OUTPUT}.tmp ${OUTPUT})

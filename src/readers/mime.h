// E-mails as trees of parts (RFC 5322 and MIME). This parser is ours: of the libraries in Debian
// 12, GMime would load GLib and GPGME with every start of a program that is else one file, mimetic
// is no longer kept and recurses without limit, VMime is GPL. It looks at each byte once a level.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "base/budget.h"
#include "base/limits.h"
#include "readers/mime_decode.h"

namespace sowlint::readers {

/// A part, or the whole e-mail. Borrows the file's bytes.
struct MimePart {
  HeaderValue type;         ///< "text/plain" where the part does not say
  HeaderValue disposition;  ///< "attachment", "inline" or ""
  std::string encoding;
  std::string id;         ///< without its brackets, or ""
  std::string_view body;  ///< as written; of a multipart, all its parts
  std::vector<MimePart> parts;

  /// "text", of text/plain.
  [[nodiscard]] std::string_view family() const;

  /// The name it is to be saved under, or "".
  [[nodiscard]] std::string file_name() const;
};

struct MimeMail {
  MimePart root;
  bool complete = true;  ///< false: more parts or levels than are read
  bool several = false;  ///< a mailbox: only its first e-mail is here
};

/// Whether `bytes` begin with header lines, among them one that only mail programs write.
[[nodiscard]] bool is_mail(std::string_view bytes);

[[nodiscard]] MimeMail parse_mail(std::string_view bytes, const base::Limits& limits,
                                  base::Budget& budget);

}  // namespace sowlint::readers

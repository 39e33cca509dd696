// The encodings inside e-mails: of bodies, of header lines, of parameters.
#pragma once

#include <map>
#include <string>
#include <string_view>

namespace sowlint::readers {

/// The bytes that a body stands for. `encoding` is the value of Content-Transfer-Encoding; for one
/// that is not known, the body as it is. What is no base64 is left out, as mail programs do.
[[nodiscard]] std::string decode_body(std::string_view body, std::string_view encoding);

/// A header's text in UTF-8: "=?utf-8?B?…?=" and "=?iso-8859-1?Q?…?=" decoded.
[[nodiscard]] std::string decode_header(std::string_view value);

/// A header's value with its parameters: text/plain; charset="utf-8"; name*0*=UTF-8''a%20b
struct HeaderValue {
  std::string value;                                           ///< in small letters
  std::map<std::string, std::string, std::less<>> parameters;  ///< in UTF-8

  /// The parameter, or "".
  [[nodiscard]] std::string parameter(std::string_view name) const;
};

[[nodiscard]] HeaderValue parse_header_value(std::string_view text);

}  // namespace sowlint::readers

#include "gate/seal.h"

#include <nlohmann/json.hpp>

#include "base/sha256.h"

namespace sowlint::gate {
namespace {

using Json = nlohmann::ordered_json;

/// Over the members in their order, without layout.
std::string seal_of(const Json& json) {
  return base::sha256_hex(json.dump(-1, ' ', false, Json::error_handler_t::replace));
}

}  // namespace

std::string sealed(const std::string& json) {
  Json object = Json::parse(json, nullptr, false);
  if (!object.is_object()) return json;
  object.erase("seal");
  const std::string seal = seal_of(object);
  object["seal"] = seal;
  return object.dump(2, ' ', false, Json::error_handler_t::replace) + "\n";
}

bool seal_holds(const std::string& json) {
  Json object = Json::parse(json, nullptr, false);
  if (!object.is_object() || !object.contains("seal") || !object["seal"].is_string()) return false;
  const std::string seal = object["seal"].get<std::string>();
  object.erase("seal");
  return seal_of(object) == seal;
}

}  // namespace sowlint::gate

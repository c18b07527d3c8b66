#pragma once
// Whether JSON is what one of the schemas in schemas/ says.

#include <nlohmann/json_fwd.hpp>
#include <string>

namespace precedent::tests {

// Empty when `json` is valid by schemas/`name`, else what is wrong and where.
std::string schema_errors(const std::string& name, const nlohmann::json& json);

}  // namespace precedent::tests

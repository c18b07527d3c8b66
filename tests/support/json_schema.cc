#include "tests/support/json_schema.hh"
#include "tests/support/places.hh"

#include <fstream>
#include <nlohmann/json.hpp>
#include <stdexcept>
#include <valijson/adapters/nlohmann_json_adapter.hpp>
#include <valijson/schema.hpp>
#include <valijson/schema_parser.hpp>
#include <valijson/validation_results.hpp>
#include <valijson/validator.hpp>

namespace precedent::tests {
namespace {

nlohmann::json schema_file(const std::string& name) {
  const std::string path = source_folder() + "/schemas/json/" + name;
  std::ifstream file(path);
  if (!file) throw std::runtime_error("no schema at " + path);
  return nlohmann::json::parse(file);
}

}  // namespace

std::string schema_errors(const std::string& name, const nlohmann::json& json) {
  const nlohmann::json text = schema_file(name);
  valijson::Schema schema;
  valijson::SchemaParser parser;
  // A schema may refer to another by its file's name.
  parser.populateSchema(
      valijson::adapters::NlohmannJsonAdapter(text), schema,
      [](const std::string& other) { return new nlohmann::json(schema_file(other)); },
      [](const nlohmann::json* other) { delete other; });
  valijson::Validator validator;
  valijson::ValidationResults results;
  if (validator.validate(schema, valijson::adapters::NlohmannJsonAdapter(json), &results))
    return "";
  std::string errors;
  valijson::ValidationResults::Error error;
  while (results.popError(error)) {
    for (const std::string& place : error.context) errors += place;
    errors += ": " + error.description + "\n";
  }
  return errors;
}

}  // namespace precedent::tests

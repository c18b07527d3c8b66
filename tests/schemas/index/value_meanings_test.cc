#include "schemas/index/value_meanings.hh"

#include <algorithm>
#include <catch2/catch.hpp>
#include <string>
#include <vector>

using namespace precedent::schemas;

namespace {

std::vector<std::string> explained(FieldId id) {
  std::vector<std::string> values;
  for (const FieldMeanings& one : field_meanings())
    if (one.field == id)
      for (const Meaning& meaning : one.values) values.emplace_back(meaning.value);
  return values;
}

}  // namespace

TEST_CASE("every field of numbers says what it counts") {
  for (const Field& field : kFields) {
    if (field.kind != FieldKind::kNumber) continue;
    INFO(field.name);
    CHECK(std::any_of(field_meanings().begin(), field_meanings().end(),
                      [&](const FieldMeanings& one) { return one.field == field.id; }));
  }
}

TEST_CASE("every value of a closed set has its meaning") {
  for (const Field& field : kFields)
    for (const std::string_view value : closed_values(field.id)) {
      INFO(field.name << " " << value);
      const std::vector<std::string> values = explained(field.id);
      CHECK(std::count(values.begin(), values.end(), value) == 1);
    }
}

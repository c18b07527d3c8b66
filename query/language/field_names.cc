#include "query/language/field_names.hh"

#include <array>
#include <string>
#include <vector>

#include "schemas/index/terms.hh"
#include "schemas/values/nearest.hh"

namespace precedent::query {
namespace {

using schemas::Field;
using schemas::FieldId;
using schemas::FieldKind;

struct ForeignName {
  std::string_view name;
  FieldId field;
};
constexpr std::array<ForeignName, 20> kForeignNames = {{
    {"company-name", FieldId::kCompany},
    {"companyname", FieldId::kCompany},
    {"registrant", FieldId::kCompany},
    {"issuer", FieldId::kCompany},
    {"company-cik", FieldId::kCik},
    {"cik-code", FieldId::kCik},
    {"form-type", FieldId::kForm},
    {"formtype", FieldId::kForm},
    {"sic-code", FieldId::kSic},
    {"siccode", FieldId::kSic},
    {"industry", FieldId::kSic},
    {"cite", FieldId::kCites},
    {"citation", FieldId::kCites},
    {"citations", FieldId::kCites},
    {"filed", FieldId::kDate},
    {"filing-date", FieldId::kDate},
    {"law-firm", FieldId::kCounsel},
    {"lawfirm", FieldId::kCounsel},
    {"body", FieldId::kText},
    {"te", FieldId::kText},
}};

}  // namespace

const Field* field_called(std::string_view name) {
  if (const Field* field = schemas::find_field(name)) return field;
  const std::string folded = schemas::fold(name);
  for (const ForeignName& foreign : kForeignNames)
    if (foreign.name == folded) return &schemas::field(foreign.field);
  return nullptr;
}

void refuse_unknown_field(std::string_view name, Place place) {
  std::vector<std::string> names;
  for (const Field& field : schemas::kFields) names.emplace_back(field.name);
  const std::string meant = schemas::nearest_word(schemas::fold(name), names);
  std::string message = "unknown field '" + std::string(name) + "'";
  if (!meant.empty()) {
    message += "; did you mean '" + meant + "'?";
  } else {
    message += "; the fields are";
    for (const std::string& known : names) message += (known == names.front() ? " " : ", ") + known;
  }
  throw QueryError(message, place);
}

void refuse_missing_value(const Field& field, Place place) {
  throw QueryError("'" + std::string(field.name) +
                       ":' needs its value right behind the colon, as in " +
                       std::string(field.example),
                   place);
}

void refuse_comparison(const Field& field, Place place) {
  const std::string name(field.name);
  std::string message = "'<' and '>' compare nothing; type ";
  if (field.kind == FieldKind::kDate || field.kind == FieldKind::kYear) {
    message += "date:2010.. for since, date:..2012 for until";
  } else if (field.kind == FieldKind::kNumber) {
    message += name + ":3.. for at least, " + name + ":..3 for at most";
  } else {
    message += field.example;
  }
  throw QueryError(message, place);
}

}  // namespace precedent::query

// Every row of the field table: its example query asks for that row's terms or slot.

#include <catch2/catch.hpp>
#include <utility>

#include "query/language/clean_query.hh"
#include "query/language/question.hh"
#include "schemas/index/fields.hh"

namespace precedent::query {
namespace {

using schemas::Field;
using schemas::FieldId;

std::string query_of(const Field& field, IndexTerms& index) {
  return question_of(clean_query(field.example), Synonyms{}, index).query.get_description();
}

// What the description of the example's Xapian::Query must hold.
std::vector<std::string> expected(const Field& field) {
  const auto term = [&](const std::string& value) { return std::string(field.prefix) + value; };
  const auto numbers = [&](const std::string& range) {
    return "VALUE_RANGE " + std::to_string(field.number_slot) + " " + range;
  };
  switch (field.id) {
    case FieldId::kText:
      return {"(page PHRASE 2 402)"};
    case FieldId::kCompany:
      return {term("harbor"), term("light"), "NEAR"};
    case FieldId::kCik:
      return {term("9900123")};
    case FieldId::kFile:
      return {term("001-95001")};
    case FieldId::kExaminer:
      return {term("ruth p abernathy")};
    case FieldId::kTopic:
      return {term("liquidity")};
    case FieldId::kCites:
      return {term("s-k 402(b)")};
    case FieldId::kForm:
      return {term("10-k")};
    case FieldId::kType:
      return {term("upload")};
    case FieldId::kKind:
      return {term("response")};
    case FieldId::kSide:
      return {term("staff")};
    case FieldId::kOffice:
      return {term("office of technology")};
    case FieldId::kSic:
      return {term("3571")};
    case FieldId::kState:
      return {term("ca")};
    case FieldId::kInc:
      return {term("de")};
    case FieldId::kYear:
      return {term("2009"), term("2010"), "OR"};
    case FieldId::kDate:
      return {term("200912"), term("2010"), term("2011"), "OR"};
    case FieldId::kReleased:
      return {term("202606"), term("2027"), "OR"};
    case FieldId::kSeen:
      return {term("202611"), term("20261201"), "OR"};
    case FieldId::kThread:
      return {term("0009990001-24-000003")};
    case FieldId::kRound:
      return {term("2")};
    case FieldId::kRounds:
      return {term("3"), term("11"), "OR"};
    case FieldId::kOutcome:
      return {term("cleared")};
    case FieldId::kAnswer:
      return {term("future-filings")};
    case FieldId::kDays:
      return {numbers("00000 00060")};
    case FieldId::kCounsel:
      return {term("fell & abbot")};
    case FieldId::kSigner:
      return {term("jane roe")};
    case FieldId::kAuditor:
      return {term("kpmg")};
  }
  return {};
}

TEST_CASE("the example of every field asks for that field") {
  Xapian::WritableDatabase database("", Xapian::DB_BACKEND_INMEMORY);
  Xapian::Document document;
  const std::string examiner(schemas::field(FieldId::kExaminer).prefix);
  document.add_boolean_term(examiner + "ruth p abernathy");
  document.add_boolean_term(examiner + "owen castellan");
  for (const auto& [field, value] : {std::pair{FieldId::kDate, "2009"},
                                     {FieldId::kDate, "200912"},
                                     {FieldId::kDate, "2010"},
                                     {FieldId::kDate, "2011"},
                                     {FieldId::kReleased, "202606"},
                                     {FieldId::kReleased, "2027"},
                                     {FieldId::kSeen, "202611"},
                                     {FieldId::kSeen, "20261201"},
                                     {FieldId::kRound, "2"},
                                     {FieldId::kRounds, "2"},
                                     {FieldId::kRounds, "3"},
                                     {FieldId::kRounds, "11"}}) {
    document.add_boolean_term(std::string(schemas::field(field).prefix) + value);
  }
  database.add_document(document);
  const schemas::Persons persons;
  IndexTerms index(database, persons);
  for (const Field& field : schemas::kFields) {
    CAPTURE(field.name);
    const std::string query = query_of(field, index);
    CAPTURE(query);
    CHECK_FALSE(expected(field).empty());
    for (const std::string& part : expected(field)) CHECK_THAT(query, Catch::Contains(part));
    CHECK_THAT(query, !Catch::Contains("castellan"));
  }
}

}  // namespace
}  // namespace precedent::query

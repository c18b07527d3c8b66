#include "schemas/values/edgar_types.hh"

#include <catch2/catch.hpp>
#include <string>

namespace precedent::schemas {
namespace {

TEST_CASE("correspondence is told by its type, with the side that wrote it") {
  const auto [printed, name, side] = GENERATE(table<std::string, std::string, Side>({
      {"UPLOAD", "UPLOAD", Side::kStaff},
      {"CORRESP", "CORRESP", Side::kCompany},
      {"CORRESP/A", "CORRESP", Side::kCompany},
      {"DRSLTR", "DRSLTR", Side::kCompany},
      {"DOSLTR", "DOSLTR", Side::kCompany},
      {"LETTER", "UPLOAD", Side::kStaff},
      {"SEC STAFF LETTER", "SEC STAFF LETTER", Side::kStaff},
      {"SEC STAFF ACTION", "SEC STAFF ACTION", Side::kStaff},
  }));
  INFO(printed);
  const auto type = find_edgar_type(printed);
  REQUIRE(type);
  CHECK(type->name == name);
  CHECK(type->side == side);
}

TEST_CASE("other types are no correspondence") {
  const std::string printed = GENERATE("", "10-K", "S-1/A", "NO ACT", "IRANNOTICE", "UPLOADS", "/A",
                                       "CORRESP /A", "SEC STAFF");
  INFO(printed);
  CHECK_FALSE(find_edgar_type(printed));
}

TEST_CASE("a document's type tells the submission that such documents lie in") {
  CHECK(edgar_type_of_document("LETTER")->name == "UPLOAD");
  CHECK(edgar_type_of_document("TEXT-EXTRACT")->name == "UPLOAD");
  CHECK(edgar_type_of_document("CORRESP")->name == "CORRESP");
  CHECK(edgar_type_of_document("CORRESP/A")->name == "CORRESP");
  CHECK(edgar_type_of_document("REDACTED EXHIBIT")->name == "SEC STAFF LETTER");
  CHECK(edgar_type_of_document("ORDER")->name == "SEC STAFF ACTION");
  CHECK_FALSE(edgar_type_of_document("GRAPHIC"));
  CHECK_FALSE(edgar_type_of_document("COVER"));
  CHECK_FALSE(edgar_type_of_document("EX-99.1"));
}

}  // namespace
}  // namespace precedent::schemas

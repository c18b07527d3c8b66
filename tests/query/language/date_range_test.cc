#include "query/language/date_range.hh"

#include <catch2/catch.hpp>

namespace precedent::query {
namespace {

TEST_CASE("dates and ranges of them become days") {
  const auto [typed, first, last] = GENERATE(table<std::string, std::string, std::string>({
      {"2009", "20090101", "20091231"},
      {"2009-12", "20091201", "20091231"},
      {"2009-02", "20090201", "20090228"},
      {"2008-02", "20080201", "20080229"},
      {"2009-12-05", "20091205", "20091205"},
      {"2009-12..2011", "20091201", "20111231"},
      {"2009..2011-03-04", "20090101", "20110304"},
      {"2026-06..", "20260601", ""},
      {"..2010", "", "20101231"},
  }));
  CAPTURE(typed);
  const DateRange range = date_range(schemas::FieldId::kDate, typed, {});
  CHECK(range.first == first);
  CHECK(range.last == last);
}

TEST_CASE("what is no date is refused") {
  const auto typed = GENERATE("", "20", "209", "20091", "2009-", "2009-1", "2009-13", "2009-00",
                              "2020-02-30", "2019-02-29", "2009-12-5", "2009-12-051", "2009/12",
                              "1899", "2200", "-009", "2009 ", "today", "2009..2010..2011");
  CAPTURE(typed);
  CHECK_THROWS_AS(date_range(schemas::FieldId::kDate, typed, {}), QueryError);
}

TEST_CASE("a range that ends before it begins, or has no end at all, is refused") {
  CHECK_THROWS_WITH(date_range(schemas::FieldId::kDate, "2011..2009", {}),
                    "the range '2011..2009' ends before it begins");
  CHECK_THROWS_WITH(date_range(schemas::FieldId::kDate, "..", {}),
                    "'..' needs a date before it, behind it, or both");
}

}  // namespace
}  // namespace precedent::query

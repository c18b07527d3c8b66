#include "query/language/date_range.hh"

#include <catch2/catch.hpp>

#include "schemas/index/terms.hh"

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

// An index of documents with these letter dates.
std::vector<std::string> terms_of_range(const std::vector<std::string>& dates,
                                        const std::string& typed) {
  Xapian::WritableDatabase database("", Xapian::DB_BACKEND_INMEMORY);
  const schemas::Field& field = schemas::field(schemas::FieldId::kDate);
  for (const std::string& date : dates) {
    Xapian::Document document;
    for (const std::string& term : schemas::date_terms(field, date))
      document.add_boolean_term(term);
    database.add_document(document);
  }
  const schemas::Persons persons;
  IndexTerms index(database, persons);
  std::vector<std::string> terms = terms_within(date_range(field.id, typed, {}), index);
  for (std::string& term : terms) term = term.substr(field.prefix.size());
  return terms;
}

TEST_CASE("a range of dates is the fewest terms that the index has in it") {
  const std::vector<std::string> dates = {"2008-12-31", "2009-01-05", "2009-02-28", "2009-03-10",
                                          "2009-03-31", "2011-07-01", "2011-07-02"};
  using Terms = std::vector<std::string>;
  const auto [typed, terms] = GENERATE(table<std::string, Terms>({
      {"2009", {"2009"}},
      {"2008..2011", {"2008", "2009", "2011"}},
      {"..2009-02", {"2008", "200901", "200902"}},
      {"2009-02-15..", {"20090228", "200903", "2011"}},
      {"2009-03-01..2009-03-31", {"200903"}},
      {"2009-03-01..2009-03-30", {"20090310"}},
      {"2009-01-06..2011-07-01", {"200902", "200903", "20110701"}},
      {"2009-01..2009-02-28", {"200901", "200902"}},
      {"2010", {}},
      {"2011-07-02", {"20110702"}},
      {"1900..2199", {"2008", "2009", "2011"}},
  }));
  CAPTURE(typed);
  CHECK(terms_of_range(dates, typed) == terms);
}

}  // namespace
}  // namespace precedent::query

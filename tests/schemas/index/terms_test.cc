#include "schemas/index/terms.hh"

#include <catch2/catch.hpp>

#include "schemas/citations/citations.hh"

using namespace precedent::schemas;

TEST_CASE("values are folded the same way whatever their case, blanks and quotes") {
  CHECK(fold("  Office  of\tTechnology ") == "office of technology");
  CHECK(fold("O\u2019Brien") == "o'brien");
  CHECK(fold("\u00c9lan") == "\u00e9lan");
  CHECK(fold("").empty());
}

TEST_CASE("a term is its field's prefix and the folded value") {
  CHECK(keyword_term(field(FieldId::kState), "CA") == "XSTATE:ca");
  CHECK(form_terms("10-K/A") == std::vector<std::string>{"XFORM:10-k/a", "XFORM:10-k"});
  CHECK(form_terms("10-K") == std::vector<std::string>{"XFORM:10-k"});
  CHECK(form_terms("10-12G/A") ==
        std::vector<std::string>{"XFORM:10-12g/a", "XFORM:10-12g", "XFORM:10"});
  CHECK(form_terms("10-12B") == std::vector<std::string>{"XFORM:10-12b", "XFORM:10"});
  CHECK(topic_terms("non-gaap/prominence") ==
        std::vector<std::string>{"XTOPIC:non-gaap/prominence", "XTOPIC:non-gaap"});
  CHECK(cik_value("0000320193") == "320193");
  CHECK(cik_value("0000").empty());
}

TEST_CASE("an overlong value is cut between characters and still fits Xapian") {
  const std::string term = keyword_term(field(FieldId::kOffice), std::string(500, 'o') + "\u00e9");
  CHECK(term.size() == kMaxTermBytes);
  std::string accents;
  for (int i = 0; i < 300; ++i) accents += "\u00e9";
  const std::string cut = keyword_term(field(FieldId::kState), accents);
  CHECK(cut.size() <= kMaxTermBytes);
  CHECK((cut.size() - field(FieldId::kState).prefix.size()) % 2 == 0);
}

TEST_CASE("a person's value leaves out courtesy and punctuation") {
  CHECK(person_value("Ms. Sharon M. Blume, Esq.") == "sharon m blume");
  CHECK(person_value("Terence O\u2019Brien") == person_value("terence o'brien"));
}

TEST_CASE("a facet's term gives back key, value and label") {
  const Field& topic = field(FieldId::kTopic);
  const std::string term = facet_term(topic, {"liquidity", "Liquidity and capital resources"});
  const auto read = read_facet_term(topic, term);
  REQUIRE(read);
  CHECK(read->value.value == "liquidity");
  CHECK(read->value.label == "Liquidity and capital resources");
  CHECK(read->key == facet_key("liquidity"));
  CHECK(term.starts_with(facet_term_prefix(topic, read->key)));
  CHECK_FALSE(read_facet_term(field(FieldId::kOffice), term));
  CHECK_FALSE(read_facet_term(topic, "XTOPIC:liquidity"));
}

TEST_CASE("a label that follows from the value is not written, and read all the same") {
  const auto [id, value, label] = GENERATE(table<FieldId, std::string, std::string>({
      {FieldId::kFile, "001-15405", "001-15405"},
      {FieldId::kExaminer, "odette kinsolver", "Odette Kinsolver"},
      {FieldId::kOffice, "office of life sciences", "Office of Life Sciences"},
      {FieldId::kCites, "s-k 402(b)", citation_label("s-k 402(b)")},
      {FieldId::kKind, "response", "response"},
      {FieldId::kYear, "2009", "2009"},
  }));
  CAPTURE(value);
  const std::string term = facet_term(field(id), {value, label});
  CHECK(term.find('\t') == term.npos);
  const auto read = read_facet_term(field(id), term);
  REQUIRE(read);
  CHECK(read->key == facet_key(value));
  CHECK(read->value.value == value);
  CHECK(read->value.label == label);
  CHECK(term.starts_with(facet_term_prefix(field(id), read->key)));
}

TEST_CASE("a label that does not follow from the value is written") {
  const auto [value, label] = GENERATE(table<std::string, std::string>({
      {"jim b rosenberg", "Jim B. Rosenberg"},
      {"maria mcconnell", "Maria McConnell"},
      {"odette kinsolver", "odette kinsolver"},
      {"nobody", ""},
  }));
  CAPTURE(label);
  const Field& examiner = field(FieldId::kExaminer);
  const auto read = read_facet_term(examiner, facet_term(examiner, {value, label}));
  REQUIRE(read);
  CHECK(read->value.value == value);
  CHECK(read->value.label == label);
}

TEST_CASE("a facet's term fits Xapian however long its value and label") {
  const Field& company = field(FieldId::kCompany);
  const std::string value(400, 'v');
  const std::string term = facet_term(company, {value, std::string(400, 'l')});
  CHECK(term.size() <= kMaxTermBytes);
  CHECK(read_facet_term(company, term).has_value());
}

TEST_CASE("equal hits are ordered newest first, undated last, then by id and ordinal") {
  CHECK(order_value("2016-09-14", "b", 1) < order_value("2015-01-01", "a", 1));
  CHECK(order_value("2016-09-14", "a", 2) < order_value("2016-09-14", "a", 10));
  CHECK(order_value("2016-09-14", "a", 2) < order_value("2016-09-14", "b", 1));
  CHECK(order_value("1993-01-01", "z", 9) < order_value("", "a", 1));
}

TEST_CASE("a date is found by its day, its month and its year") {
  using Terms = std::vector<std::string>;
  CHECK(date_terms(field(FieldId::kDate), "2010-01-08") ==
        Terms{"XDATE:20100108", "XDATE:201001", "XDATE:2010"});
  CHECK(date_terms(field(FieldId::kSeen), "").empty());
}

TEST_CASE("the slots of numbers have the order of numbers") {
  CHECK(number_value(9) < number_value(10));
  CHECK(number_value(0) < number_value(1));
  CHECK(number_value(4'000'000'000U) == number_value(kMaxNumber));
}

TEST_CASE("days are counted in ranges that leave no gap") {
  CHECK(days_range(0) == "0..14");
  CHECK(days_range(14) == "0..14");
  CHECK(days_range(15) == "15..30");
  CHECK(days_range(365) == "181..365");
  CHECK(days_range(366) == "366..");
}

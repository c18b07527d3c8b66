#include "query/language/tokens.hh"

#include <catch2/catch.hpp>

#include "query/language/clean_query.hh"

namespace precedent::query {
namespace {

std::string shown(const Token& token) {
  switch (token.kind) {
    case TokenKind::kWord:
      return token.text;
    case TokenKind::kPhrase:
      return "\"" + token.text + "\"";
    case TokenKind::kField:
      return std::string(token.field->name) + ":";
    case TokenKind::kComma:
      return ",";
    case TokenKind::kOpen:
      return "(";
    case TokenKind::kClose:
      return ")";
    case TokenKind::kAnd:
      return "AND";
    case TokenKind::kOr:
      return "OR";
    case TokenKind::kNot:
      return "NOT";
    case TokenKind::kPlus:
      return "+";
    case TokenKind::kNear:
      return "NEAR/" + std::to_string(token.distance);
    case TokenKind::kAdj:
      return "ADJ/" + std::to_string(token.distance);
    case TokenKind::kEnd:
      return "end";
  }
  return {};
}

std::string tokens_shown(std::string_view typed) {
  std::string text;
  const std::string query = clean_query(typed);
  for (const Token& token : tokens_of(query))
    if (token.kind != TokenKind::kEnd) text += (text.empty() ? "" : " | ") + shown(token);
  return text;
}

TEST_CASE("operators of other services are read as ours") {
  const auto [query, tokens] = GENERATE(table<std::string, std::string>({
      {"goodwill w/10 impairment", "goodwill | NEAR/10 | impairment"},
      {"goodwill /5 impairment", "goodwill | NEAR/5 | impairment"},
      {"goodwill near/5 impairment", "goodwill | NEAR/5 | impairment"},
      {"goodwill NEAR(5) impairment", "goodwill | NEAR/5 | impairment"},
      {"goodwill /s impairment", "goodwill | NEAR/25 | impairment"},
      {"goodwill w/p impairment", "goodwill | NEAR/99 | impairment"},
      {"goodwill pre/3 impairment", "goodwill | ADJ/3 | impairment"},
      {"goodwill +3 impairment", "goodwill | ADJ/3 | impairment"},
      {"\"goodwill impairment\"~5", "goodwill | NEAR/5 | impairment"},
      {"+goodwill impairment", "+ | goodwill | impairment"},
      {"acquir! goodwill", "acquir* | goodwill"},
      {"goodwill | impairment", "goodwill | OR | impairment"},
      {"goodwill||impairment", "goodwill | OR | impairment"},
      {"goodwill % impairment", "goodwill | NOT | impairment"},
      {"goodwill !impairment", "goodwill | NOT | impairment"},
      {"goodwill not topic:leases", "goodwill | NOT | topic: | leases"},
      {"goodwill not \"net cash\"", "goodwill | NOT | \"net cash\""},
      {"goodwill not impair!", "goodwill | NOT | impair*"},
      {"controls not effective", "controls | not | effective"},
      {"why is it not topic:leases", "why | is | it | not | topic: | leases"},
      {"company(apple) form(10-K)", "company: | ( | apple | ) | form: | ( | 10-K | )"},
      {"BODY(goodwill)", "text: | ( | goodwill | )"},
      {"company-name=apple form-type:10-K", "company: | apple | form: | 10-K"},
      {"cite:402 industry:pharma", "cites: | 402 | sic: | pharma"},
      {"form(s) company(ies)", "form | ( | s | ) | company | ( | ies | )"},
      {"title(s) (title)", "title | ( | s | ) | ( | title | )"},
      {"issuer: who signs", "issuer: | who | signs"},
      {"#impaired (#goodwill)", "\"impaired\" | ( | \"goodwill\" | )"},
      {"#1 brand", "#1 | brand"},
      {"5 % of revenue", "5 | of | revenue"},
      {"goodwill BUT NOT impairment", "goodwill | NOT | impairment"},
      {"goodwill and not impairment", "goodwill | NOT | impairment"},
      {"why now and not in a year", "why | now | and | not | in | a | year"},
      {"year=2020", "year: | 2020"},
      {"form:10-K, 10-Q liquidity", "form: | 10-K | , | 10-Q | liquidity"},
      {"form:10-K, liquidity", "form: | 10-K | liquidity"},
      {"and/or 10-K/A", "and/or | 10-K/A"},
      {"goodwill or impairment", "goodwill | OR | impairment"},
      {"topic:debt or \"net cash\" or year:2018,2019",
       "topic: | debt | OR | \"net cash\" | OR | year: | 2018 | , | 2019"},
      {"goodwill or impairment loss", "goodwill | or | impairment | loss"},
      {"whether or not", "whether | or | not"},
      {"goodwill or", "goodwill | or"},
      {"\u00A7 229.402(b)", "\u00A7229.402(b)"},
      {"liqui\u00ADdity \u00ABnet cash\u00BB", "liquidity | \"net cash\""},
  }));
  CAPTURE(query);
  CHECK(tokens_shown(query) == tokens);
}

TEST_CASE("what can be read in two ways is refused with our way") {
  const auto [query, hint] = GENERATE(table<std::string, std::string>({
      {"goodwill^2", "+goodwill"},
      {"goodwill~", "goodwill*"},
      {"goodwill~0.8", "goodwill*"},
      {"goodwill w/500 impairment", "NEAR/5"},
      {"w/5 impairment", "needs something to search for before it"},
      {"goodwill not w/5 impairment", "goodwill NOT (goodwill NEAR/5 impairment)"},
      {"goodwill NOT /s impairment", "goodwill NOT (goodwill NEAR/5 impairment)"},
      {"atleast3(goodwill)", "type (goodwill)"},
      {"ATL10(goodwill impairment)", "type (goodwill impairment)"},
      {"TI(goodwill)", "type (goodwill)"},
      {"ti(goodwill (net))", "type (goodwill (net))"},
      {"HEADLINE(goodwill) & impairment", "type (goodwill)"},
      {"core-terms(goodwill)", "type (goodwill)"},
      {"NAME(apple)", "company:(apple)"},
      {"DA(aft 2010)", "date:2010.."},
      {"goodwill and date aft 2010", "date:2010.."},
      {"year>2010", "date:2010.."},
      {"days>=30", "days:3.."},
      {"ALLCAPS(aids)", "type (aids)"},
  }));
  CAPTURE(query);
  CHECK_THROWS_WITH(tokens_shown(query), Catch::Contains(hint));
}

TEST_CASE("a query is split into tokens") {
  const auto [query, tokens] = GENERATE(table<std::string, std::string>({
      {"liquidity disclosure", "liquidity | disclosure"},
      {"(a OR b) AND NOT c", "( | a | OR | b | ) | AND | NOT | c"},
      {"or and not near", "or | and | not | near"},
      {"-covenant", "NOT | covenant"},
      {"-(a b)", "NOT | ( | a | b | )"},
      {"non-GAAP - measures -- here", "non-GAAP | measures | here"},
      {"\"net cash\"", "\"net cash\""},
      {"\u201Cnet cash\u201D", "\"net cash\""},
      {"a NEAR b ADJ/3 c", "a | NEAR/10 | b | ADJ/3 | c"},
      {"Item 402(b)(2)(xiv)", "Item | 402(b)(2)(xiv)"},
      {"issuer(s)", "issuer | ( | s | )"},
      {"(see 402(b))", "( | see | 402(b) | )"},
      {"Procter & Gamble", "Procter | Gamble"},
      {"$# %# $ #", "$# | %#"},
      {"form:10-K", "form: | 10-K"},
      {"FORM:10-K", "form: | 10-K"},
      {"year:2009,2010 x", "year: | 2009 | , | 2010 | x"},
      {"year:2009, 2010", "year: | 2009 | , | 2010"},
      {"year:(2009 OR 2010)", "year: | ( | 2009 | OR | 2010 | )"},
      {"cites:402(b)", "cites: | 402(b)"},
      {"(cites:10(e)(1))", "( | cites: | 10(e)(1) | )"},
      {"company:\"A, Inc.\",\"B Corp\"", "company: | \"A, Inc.\" | , | \"B Corp\""},
      {"text:1,000", "text: | 1,000"},
      {"Item 4: revenue", "Item | 4: | revenue"},
      {"Note: revenue", "Note: | revenue"},
      {"SAB Topic 1:M", "SAB | Topic | 1:M"},
      {"-topic:debt", "NOT | topic: | debt"},
      {"a\tb\nc\x01"
       "d",
       "a | b | c | d"},
      {"10\u2011K", "10-K"},
      {"liquidity \u2013covenant", "liquidity | NOT | covenant"},
      {"(\u2212topic:debt)", "( | NOT | topic: | debt | )"},
      {"debt \u2013 equity", "debt | equity"},
      {"caf\xE9", "caf\u00E9"},
      {"", ""},
      {" - & ... ", ""},
  }));
  CAPTURE(query);
  CHECK(tokens_shown(query) == tokens);
}

TEST_CASE("a token knows its place in the query") {
  const std::vector<Token> tokens = tokens_of("ab topic:debt \"x y\"");
  REQUIRE(tokens.size() == 5);
  CHECK(tokens[0].place == Place{0, 2});
  CHECK(tokens[1].place == Place{3, 9});
  CHECK(tokens[2].place == Place{9, 13});
  CHECK(tokens[3].place == Place{14, 19});
  CHECK(tokens[4].kind == TokenKind::kEnd);
}

TEST_CASE("a query that makes no tokens is refused with its place") {
  struct Row {
    std::string query;
    std::string message;
    Place place;
  };
  const auto row = GENERATE(values<Row>({
      {"a \"b c", "this quote is never closed", {2, 3}},
      {"forrm:upload", "unknown field 'forrm'; did you mean 'form'?", {0, 5}},
      {"x TOPICS:debt", "unknown field 'TOPICS'; did you mean 'topic'?", {2, 8}},
      {"zzzzzz:1",
       "unknown field 'zzzzzz'; the fields are text, company, cik, file, examiner, topic, cites, "
       "form, type, kind, side, office, sic, state, inc, year, date, released, seen, thread, "
       "round, rounds, outcome, answer, days, counsel, signer, auditor",
       {0, 6}},
      {"topic: debt",
       "'topic:' needs its value right behind the colon, as in topic:liquidity",
       {0, 6}},
      {"(year:)",
       "'year:' needs its value right behind the colon, as in year:(2009 OR 2010)",
       {1, 6}},
      {"year:,2009", "'year:' needs a value here, as in year:(2009 OR 2010)", {5, 6}},
      {"a NEAR/x b", "'NEAR/x' needs a number of words from 1 to 99, as in NEAR/5", {2, 8}},
      {"a ADJ/0 b", "'ADJ/0' needs a number of words from 1 to 99, as in ADJ/5", {2, 7}},
      {"a NEAR/100 b", "'NEAR/100' needs a number of words from 1 to 99, as in NEAR/5", {2, 10}},
      {"a NEAR/ b", "'NEAR/' needs a number of words from 1 to 99, as in NEAR/5", {2, 7}},
  }));
  CAPTURE(row.query);
  try {
    tokens_of(row.query);
    FAIL("was not refused");
  } catch (const QueryError& error) {
    CHECK(error.what() == row.message);
    CHECK(error.place() == row.place);
  }
}

TEST_CASE("a query beyond 64 KiB is refused") {
  CHECK_NOTHROW(clean_query(std::string(kMaxQueryBytes, 'a')));
  CHECK_THROWS_WITH(clean_query(std::string(1 << 20U, 'a')),
                    "the query has 1048576 bytes; 65536 (64 KiB) is the most");
}

}  // namespace
}  // namespace precedent::query

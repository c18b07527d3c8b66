#include "query/language/parser.hh"

#include <catch2/catch.hpp>

#include "query/language/clean_query.hh"

namespace precedent::query {
namespace {

std::string words(std::string_view typed) {
  return in_words(parse(clean_query(typed)));
}

TEST_CASE("a query is read as a tree") {
  const auto [query, tree] = GENERATE(table<std::string, std::string>({
      {"liquidity", "liquidity"},
      {"Liquidity DISCLOSURE", "liquidity AND disclosure"},
      {"a AND b c", "a AND b AND c"},
      {"a b OR c d", "(a AND b) OR (c AND d)"},
      {"a (b OR c) d", "a AND (b OR c) AND d"},
      {"NOT a", "NOT a"},
      {"NOT NOT a", "a"},
      {"a -b -\"c d\"", "a AND NOT b AND NOT \"c d\""},
      {"a NOT (b OR c)", "a AND NOT (b OR c)"},
      {"a OR NOT b", "a OR NOT b"},
      {"((a))", "a"},
      {"\"Net Cash\"", "\"net cash\""},
      {"\"cash\"", "\"cash\""},
      {"\"known trend* of $#\"", "\"known trend* of $#\""},
      {"impair*", "impair*"},
      {"impair*,", "impair*"},
      {"non-gaap*", "non-gaap*"},
      {"non-GAAP", "non-gaap"},
      {"10-K", "10-k"},
      {"issuer's", "issuer's"},
      {"U.S.", "us"},
      {"goodwill NEAR/5 impairment", "goodwill NEAR/5 impairment"},
      {"goodwill ADJ $#", "goodwill ADJ/10 $#"},
      {"(a OR impa*ed) x",
       "!a '*' may stand only at the end of a word, and without '?'; type impa*, or wom?n for one "
       "letter"},
      {"imp?ir*",
       "!a '*' may stand only at the end of a word, and without '?'; type imp*, or wom?n for one "
       "letter"},
      {"b*ed", "!'b*ed' is too short: a wildcard needs at least 3 letters before its '*'"},
      {"wom?n, Impair????", "wom?n AND impair????"},
      {"goodwill NEAR/3 wom?n", "goodwill NEAR/3 wom?n"},
      {"\"wom?n directors?\"", "\"wom?n directors\""},
      {"m?n", "!'m?n' is too short: a wildcard needs at least 3 letters before its '?'"},
      {"non-impair?d",
       "!a '?' stands for one letter of a single word, without other signs; type non-impair*"},
      {"is it so? in 2010? 10-K? impair*?",
       "is AND it AND so AND in AND 2010 AND 10-k AND impair*"},
      {"(goodwill OR intangib*) NEAR/3 \"impaired\"",
       "(goodwill OR intangib*) NEAR/3 \"impaired\""},
      {"a NEAR/2 b NEAR/3 c", "a NEAR b NEAR c (within 5 words)"},
      {"NOT a NEAR/2 b", "NOT a NEAR/2 b"},
      {"a NEAR/2 b c", "a NEAR/2 b AND c"},
      {"form:10-K", "form:10-K"},
      {"year:2009,2010", "year:2009 OR year:2010"},
      {"year:(2009 OR 2010)", "year:2009 OR year:2010"},
      {"year:(2009,2010)", "year:2009 OR year:2010"},
      {"year:(2009, 2010)", "year:2009 OR year:2010"},
      {"form:(10-K, 10-Q)", "form:10-K OR form:10-Q"},
      {"-state:(CA, NY, )", "NOT (state:CA OR state:NY)"},
      {"topic:(debt, leases)", "topic:debt OR topic:leases"},
      {"office:(apparel, beverages)", "office:apparel, beverages"},
      {"company:(harbor light)", "company:harbor light"},
      {"company:(Harbor, Inc. OR \"Marrow Creek\")",
       "company:Harbor, Inc. OR company:Marrow Creek"},
      {"topic:(debt AND NOT leases)", "topic:debt AND NOT topic:leases"},
      {"topic:(debt leases)", "topic:debt AND topic:leases"},
      {"text:(a \"b c\")", "a AND \"b c\""},
      {"text:\"Item 402\"", "\"item 402\""},
      {"text:402(b)", "402-b"},
      {"cites:402(b)", "cites:402(b)"},
  }));
  CAPTURE(query);
  std::string read;
  try {
    read = words(query);
  } catch (const QueryError& error) {
    read = std::string("!") + error.what();
  }
  CHECK(read == tree);
}

TEST_CASE("a citation in free text is read as one where its authority is named or implied") {
  const auto [query, tree] = GENERATE(table<std::string, std::string>({
      {"Item 402", "cites:Item 402"},
      {"\"Item 402\"", "cites:Item 402"},
      {"item 402(b) disclosure", "cites:item 402(b) AND disclosure"},
      {"Item 402 (b)", "cites:Item 402 (b)"},
      {"pay Item 402, ratio", "pay AND cites:Item 402 AND ratio"},
      {"Items 402 and 404", "cites:Items 402 and 404"},
      {"ASC 606-10-50 revenue", "cites:ASC 606-10-50 AND revenue"},
      {"Rule 83", "cites:Rule 83"},
      {"Item 402 of Regulation S-K", "cites:Item 402 of Regulation S-K"},
      {"Item 7", "item AND 7"},
      {"Item 4.02", "cites:Item 4.02"},
      {"page 402", "page AND 402"},
      {"402", "402"},
      {"(402) 555", "402 AND 555"},
      {"Form 10-K", "form AND 10-k"},
      {"\"the information required by Item 402 of Regulation S-K\"",
       "\"the information required by item 402 of regulation s k\""},
      {"text:Item 402", "item AND 402"},
      {"Rule AND 461", "rule AND 461"},
  }));
  CAPTURE(query);
  CHECK(words(query) == tree);
}

TEST_CASE("a query that cannot be read is refused with its place") {
  struct Row {
    std::string query;
    std::string message;
    Place place;
  };
  const auto row = GENERATE(values<Row>({
      {"", "the query holds no word", {0, 0}},
      {"- &", "the query holds no word", {0, 3}},
      {"AND", "'AND' needs something to search for before it", {0, 3}},
      {"a AND", "'AND' needs something to search for behind it", {2, 5}},
      {"a OR OR b", "'OR' needs something to search for before it", {5, 7}},
      {"(a OR )", "'OR' needs something to search for behind it", {3, 5}},
      {"a NOT", "'NOT' needs something to search for behind it", {2, 5}},
      {"NEAR/3 a", "'NEAR/3' needs something to search for before it", {0, 6}},
      {"a NEAR/3", "'NEAR/3' needs something to search for behind it", {2, 8}},
      {"()", "these brackets hold nothing", {0, 2}},
      {"a (b", "this bracket is never closed", {2, 3}},
      {"a (", "this bracket is never closed", {2, 3}},
      {"a) b", "this bracket closes nothing", {1, 2}},
      {")", "this bracket closes nothing", {0, 1}},
      {"topic:(debt", "this bracket is never closed", {6, 7}},
      {"*", "'*' is too short: a wildcard needs at least 3 letters before its '*'", {0, 1}},
      {"ab*", "'ab*' is too short: a wildcard needs at least 3 letters before its '*'", {0, 3}},
      {"a*b", "'a*b' is too short: a wildcard needs at least 3 letters before its '*'", {0, 3}},
      {"abc**",
       "a '*' may stand only at the end of a word, and without '?'; type abc*, or wom?n for one "
       "letter",
       {0, 5}},
      {"\"\"", "there is no word between these quotes", {0, 2}},
      {"x \"--\"", "there is no word between these quotes", {2, 6}},
      {"topic:\" \"", "there is nothing between these quotes", {6, 9}},
      {"text:&", "there is no word here", {5, 6}},
      {"a NEAR/3 \"b c\"",
       "NEAR and ADJ take single words, wildcards, $#, %#, and groups of them joined by OR; this "
       "is "
       "none of them",
       {9, 14}},
      {"a NEAR/3 topic:debt",
       "NEAR and ADJ take single words, wildcards, $#, %#, and groups of them joined by OR; this "
       "is "
       "none of them",
       {9, 19}},
      {"a NEAR/3 b ADJ/3 c", "NEAR and ADJ cannot be mixed in one chain", {11, 16}},
      {"a NEAR/60 b NEAR/60 c", "this chain spans 120 words; 99 is the most", {0, 21}},
      {"topic:(a NEAR b)", "NEAR and ADJ stand between words of the text", {9, 13}},
      {"company:(a topic:b)", "'topic:' stands in the brackets of 'company:'", {11, 17}},
  }));
  CAPTURE(row.query);
  try {
    parse(clean_query(row.query));
    FAIL("was not refused");
  } catch (const QueryError& error) {
    CHECK(error.what() == row.message);
    CHECK(error.place() == row.place);
  }
}

std::string repeated(const std::string& text, std::size_t times) {
  std::string all;
  for (std::size_t i = 0; i < times; ++i) all += text;
  return all;
}

TEST_CASE("hostile queries are refused with their own message or read") {
  CHECK_THROWS_WITH(words(repeated("word ", 10'000)),
                    "the query has more than 1000 words, the most there may be");
  CHECK_THROWS_WITH(words("\"" + repeated("word ", 1'001) + "\""),
                    "the query has more than 1000 words, the most there may be");
  CHECK_THROWS_WITH(words(repeated("(", 1'000) + "a" + repeated(")", 1'000)),
                    "brackets may stand in each other 100 deep, not deeper");
  CHECK_THROWS_WITH(words(repeated("(", 1'000)),
                    "brackets may stand in each other 100 deep, not deeper");
  CHECK(words(repeated("(", 100) + "a" + repeated(")", 100)) == "a");
  CHECK(words(repeated("NOT ", 10'001) + "a") == "NOT a");
  CHECK(words(repeated("-", 10'000) + " a") == "a");
  CHECK(words(std::string("a\0b\x1b[2J", 7)) == "a AND b AND 2j");
  CHECK_NOTHROW(words(repeated("word ", 1'000)));
  CHECK_NOTHROW(words(std::string(60'000, 'a')));
}

TEST_CASE("the error shows the place in the query") {
  const auto explained = [](const std::string& typed) -> std::string {
    const std::string query = clean_query(typed);
    try {
      parse(query);
    } catch (const QueryError& error) {
      return explanation_of(error, query, 40);
    }
    return {};
  };
  CHECK(explained("forrm:upload x") ==
        "unknown field 'forrm'; did you mean 'form'?\n"
        "  forrm:upload x\n"
        "  ^^^^^");
  CHECK(explained("caf\u00E9 )") ==
        "this bracket closes nothing\n"
        "  caf\u00E9 )\n"
        "       ^");
  CHECK(explained(repeated("word ", 20) + "ab* " + repeated("more ", 20)) ==
        "'ab*' is too short: a wildcard needs at least 3 letters before its '*'\n"
        "  ...word word word word ab* more more more m...\n"
        "                         ^^^");
}

}  // namespace
}  // namespace precedent::query

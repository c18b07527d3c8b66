#include "tests/query/generated_queries.hh"

#include <array>

namespace precedent::query {
namespace {

constexpr auto kLeaves = std::to_array<const char*>(
    {"liquidity", "disclosing", "goodwill",     "impairments",    "revenue",  "cash",
     "flow",      "segments",   "known",        "trend",          "uses",     "dies",
     "402",       "us",         "\"impaired\"", "\"disclosure\"", "disclos*", "impair*",
     "liq*",      "$#",         "%#",           "impair?d",       "tren??"});
constexpr auto kPhrases = std::to_array<const char*>(
    {"\"cash flow\"", "\"known trends\"", "\"page 402\"", "\"the company's\"", "\"use of $#\"",
     "\"goodwill impair*\"", "\"non-GAAP\"", "non-GAAP", "\"revenue and\"", "text:\"page 402\""});
constexpr auto kFieldValues =
    std::to_array<const char*>({"company:light",
                                "company:\"harbor light\"",
                                "company:creek,calyx",
                                "company:9900777",
                                "company:(light creek)",
                                "cik:9900123",
                                "cik:0009900900",
                                "file:1-95001",
                                "file:333-991234",
                                "file:0-90462",
                                "examiner:abernathy",
                                "examiner:\"Ruth Abernathy\"",
                                "examiner:castellan",
                                "topic:liquidity",
                                "topic:executive-compensation",
                                "topic:executive-compensation/cda",
                                "cites:402",
                                "cites:402(b)",
                                "cites:404",
                                "cites:\"ASC 606\"",
                                "cites:\"asc 606-10-50\"",
                                "cites:\"SAB 99\"",
                                "cites:\"C&DI 102.10\"",
                                "Item 402",
                                "\"Item 402\"",
                                "cites:\"Item 402(b)(2) of Regulation S-K\"",
                                "form:10-K",
                                "form:10-k/a",
                                "form:S-1,8-K",
                                "type:upload",
                                "type:\"sec staff letter\"",
                                "kind:comment",
                                "kind:review-complete",
                                "side:Staff",
                                "side:company",
                                "office:\"office of technology\"",
                                "office:energy",
                                "sic:3826",
                                "state:ma",
                                "inc:DE",
                                "year:2009",
                                "year:(2009 OR 2011)",
                                "year:2010..2012",
                                "year:2008,2013",
                                "date:2009",
                                "date:2010-03",
                                "date:2009-06..2011-02-14",
                                "date:2011-07..",
                                "date:..2009-11",
                                "released:2015-03",
                                "released:2015-02..2015-06",
                                "seen:2026-11-02",
                                "seen:..2020",
                                "round:1",
                                "round:2,3",
                                "rounds:2..",
                                "rounds:..1",
                                "rounds:1",
                                "outcome:cleared",
                                "outcome:open",
                                "outcome:followed-up",
                                "answer:disagreed",
                                "answer:none",
                                "answer:Future-Filings,amended",
                                "days:..60",
                                "days:31..60",
                                "days:61..",
                                "thread:0000000000-14-800100",
                                "thread:000991000014800201",
                                "company:\"calder point\"",
                                "company:9910003",
                                "counsel:\"Fell & Abbot LLP\"",
                                "counsel:abbot",
                                "signer:\"jane roe\"",
                                "signer:jane",
                                "auditor:kpmg"});
constexpr auto kOperands = std::to_array<const char*>(
    {"cash", "flows", "goodwill", "impairment", "trend", "$#", "%#", "disclos*", "tre?d",
     "(revenue OR impair*)", "(cash OR liquid OR $#)", "\"known\"", "using"});

std::string near(Chance& chance) {
  const std::string name = chance.one_in(2) ? " NEAR/" : " ADJ/";
  std::string text = chance.one_of(kOperands);
  const std::size_t more = chance.one_in(4) ? 2 : 1;
  for (std::size_t i = 0; i < more; ++i)
    text += name + std::to_string(1 + chance.below(6)) + " " + chance.one_of(kOperands);
  return text;
}

std::string part(Chance& chance, std::size_t depth) {
  switch (chance.below(depth > 2 ? 7 : 10)) {
    case 0:
    case 1:
      return chance.one_of(kLeaves);
    case 2:
      return chance.one_of(kPhrases);
    case 3:
    case 4:
    case 5:
      return chance.one_of(kFieldValues);
    case 6:
      return near(chance);
    case 7:
      return "(" + part(chance, depth + 1) + " OR " + part(chance, depth + 1) + ")";
    case 8:
      return "(" + part(chance, depth + 1) + " AND " + part(chance, depth + 1) + ")";
    default:
      return "NOT (" + part(chance, depth + 1) + ")";
  }
}

}  // namespace

std::string generated_query(Chance& chance) {
  std::string query = part(chance, 0);
  for (std::size_t more = chance.below(3); more > 0; --more) {
    if (chance.one_in(4)) query += " OR";
    query += chance.one_in(4) ? " NOT " : " ";
    query += part(chance, 0);
  }
  return query;
}

}  // namespace precedent::query

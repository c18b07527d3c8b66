#pragma once

#include <string_view>

namespace precedent::query {

// The query language by examples, in 100 columns.
inline constexpr std::string_view kLanguageHelp =
    R"(A query is words, in any form and any case. First come those that have all of them, which alone are
counted; then those that have most, or mean it in other words, best first (not with --strict, nor
with --words-only the latter). Words that ask (how, may, the) are left out:

  liquidity disclosure           both words first: also "disclosures", "disclosed"
  how is liquidity disclosed     the same
  +liquidity disclosure          every hit has liquidity; so a AND b, phrases, fields, brackets
  liquidity OR solvency          either; AND, OR and NOT in capitals
  liquidity -covenant            the first without the second; NOT does the same
  (going concern) OR liquidity   brackets group
  "known trends"                 these words side by side, just so
  "known trend*"                 a phrase may end words with '*', and hold $# or %#
  impair*                        every word that begins so; three letters at least
  wom?n                          one letter, whichever it is; a question's own '?' is none
  goodwill NEAR/5 impairment     within five words, in any order and form
  goodwill ADJ/10 $#             within ten words, in this order; $# is any amount of money,
                                 %# any percentage; OR groups may stand there: (a OR b) NEAR/3 c

Fields narrow a search. Values fold case; those with blanks stand in quotes:

  form:10-K year:2015            10-K finds 10-K/A too
  year:(2009 OR 2010)            the same as year:2009,2010
  date:2009-12..2011             from December 2009 to the end of 2011; either end may be left out
  -kind:acceleration-request     fields may be excluded
  rounds:3.. days:31..60         numbers and ranges of them, ends included
  thread:0000000000-16-012345    the review of that letter: its letters, its comments
  answer:disagreed outcome:cleared   what the company answered, what came of it
  precedent-query help fields    lists them

Citations are understood in any spelling, as a field and in free text:

  cites:402(b)                   every authority that has it: Regulation S-K and S-B
  Item 402 of Regulation S-K     the same as cites:"Item 402 of Regulation S-K"
  cites:"Items 402 and 404"      both
  text:"Item 402"                the words, not the citation

Acronyms of the trade (MD&A, ICFR, VIE ...) find their phrases, and phrases their acronyms; words
near in meaning help what has most. Quotes and text: keep words as typed.

Every answer says how the query was understood. Coming from Westlaw, Lexis, Intelligize or EDGAR:

  written there                  read here as
  goodwill /10 impairment        goodwill NEAR/10 impairment; also w/10, near/10, NEAR(10), and
                                 "goodwill impairment"~10
  goodwill +3 impairment         goodwill ADJ/3 impairment; also pre/3
  goodwill /s impairment         goodwill NEAR/25 impairment, about a sentence
  goodwill /p impairment         goodwill NEAR/99 impairment, about a paragraph
  impair!                        impair*
  #impaired                      "impaired", no other form of it
  goodwill | impairment          goodwill OR impairment; also ||
  goodwill % impairment          goodwill NOT impairment; also BUT NOT, and not, !impairment
  goodwill & impairment          goodwill AND impairment
  year=2020                      year:2020; also year(2020), form-type:10-K, company-name:apple
  form:10-K, 10-Q                form:10-K,10-Q
  goodwill^2                     refused: words have no weights here; +goodwill requires it
  TI(goodwill)                   refused: goodwill; a word of a heading counts more anyway
  atleast3(goodwill)             refused: goodwill; comments that have more of it come first
  goodwill NOT w/5 impairment    refused: goodwill NOT (goodwill NEAR/5 impairment)
)";

}  // namespace precedent::query

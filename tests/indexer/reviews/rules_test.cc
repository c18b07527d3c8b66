// The rules one by one: keys, references, answers.

#include <algorithm>
#include <catch2/catch.hpp>

#include "family.hh"
#include "indexer/reviews/calendar_days.hh"
#include "indexer/reviews/comment_references.hh"
#include "indexer/reviews/company_key.hh"
#include "indexer/reviews/link_keys.hh"
#include "indexer/reviews/text_fingerprint.hh"

using namespace precedent;
using namespace precedent::indexer;
using namespace precedent::tests;

namespace {

bool share_a_key(const schemas::LetterRecord& a, const schemas::LetterRecord& b) {
  const auto left = link_keys(a);
  const auto right = link_keys(b);
  return std::any_of(left.begin(), left.end(), [&](const std::string& key) {
    return std::binary_search(right.begin(), right.end(), key);
  });
}

}  // namespace

TEST_CASE("letters of one company share a key, whatever is missing") {
  const schemas::LetterRecord whole = staff("a", "2021-03-01");
  CHECK(share_a_key(whole, company("b", "2021-03-02").no_file()));
  CHECK(share_a_key(whole, company("b", "2021-03-02").no_header("Orchard Tool").no_file()));
  CHECK(share_a_key(whole, company("b", "2021-03-02").no_header("")));
  CHECK_FALSE(share_a_key(
      whole, company("b", "2021-03-02").cik("7002", "Brook Mills Inc").file("001-22222")));
}

TEST_CASE("what says nothing is no key") {
  const auto bare = [](std::string_view id, std::string_view name, std::string_view file) {
    return schemas::LetterRecord(company(id, "2021-03-02").no_header(name).file(file));
  };
  const auto [name, file] = GENERATE(table<std::string, std::string>({
      {"", "000-00000"},
      {"The Company", "333-000000"},
      {"Securities and Exchange Commission", "000-00000"},
      {"Fern, Alder & Reed LLP", "000-00000"},
      {"Registrant", "000-00000"},
  }));
  CAPTURE(name);
  CHECK_FALSE(share_a_key(bare("a", name, file), bare("b", name, file)));
  CHECK(link_keys(bare("a", name, file)) == std::vector<std::string>{"accession:a"});
}

TEST_CASE("one who files about many companies does not make them one family") {
  schemas::LetterRecord a = company("a", "2021-03-02").no_file();
  schemas::LetterRecord b = company("b", "2021-03-02").no_file().cik("7002", "Brook Mills Inc");
  for (schemas::LetterRecord* letter : {&a, &b}) {
    letter->letter.registrants.front().role = "subject-company";
    letter->letter.registrants.push_back({"9900", "CREST HOLDERS LP", {}, "filed-by"});
  }
  CHECK_FALSE(share_a_key(a, b));
}

TEST_CASE("a law firm that writes for two companies does not make them one family") {
  schemas::LetterRecord a = company("a", "2021-03-02").no_file();
  schemas::LetterRecord b = company("b", "2021-03-02").no_file().cik("7002", "Brook Mills Inc");
  a.letter.company = b.letter.company = "Fern, Alder & Reed";
  CHECK_FALSE(share_a_key(a, b));
}

TEST_CASE("keys of a record that was read back are the same") {
  const schemas::LetterRecord letter = staff("a", "2021-03-01").about("0009990001-21-000001");
  CHECK(link_keys(schemas::letter_record(schemas::data_of(letter))) == link_keys(letter));
}

TEST_CASE("company names are folded") {
  CHECK(company_key("Calder Networks, Inc.") == "calder networks");
  CHECK(company_key("CALDER NETWORKS INC /DE/") == "calder networks");
  CHECK(company_key("Calder Partners, L.P.") == company_key("CALDER PARTNERS LP"));
  CHECK(company_key("First National Bank") == "");
}

TEST_CASE("references to earlier comments are read") {
  const auto [text, numbers] = GENERATE(table<std::string, std::string>({
      {"We note your response to prior comment 2.", "2"},
      {"We note your responses to prior comments 2, 3 and 5 and reissue them.", "2 3 5"},
      {"See prior comments 4 through 6.", "4 5 6"},
      {"We note your response to comment no. 12.", "12"},
      {"Your response to the second bullet of our prior comment 2a is noted.", "2a"},
      {"comment nine from our letter dated May 4, 2020", "9@2020-05-04"},
      {"We note your response to comment twenty-two and", "22"},
      {"We note your response to comment Thirty and to comment forty one.", "30 41"},
      {"your response to comments nineteen through twenty-two", "19 20 21 22"},
      {"your response to comments twenty and thirty-one in part", "20 31"},
      {"your response to comment 123456", ""},
      {"prior comment 3 of our letters dated May 4, 2020 and June 8, 2020",
       "3@2020-05-04 3@2020-06-08"},
      {"In your letter dated May 4, 2020, in response to comment 2, you say", "2@2020-05-04"},
      {"Please see comment 3 above in your response.", ""},
      {"Please revise comment 3.", ""},
      {"We received 2 comments.", ""},
      {"", ""},
  }));
  CAPTURE(text);
  std::string found;
  for (const CommentReference& reference : comment_references(text)) {
    if (!found.empty()) found += ' ';
    found += reference.number;
    if (!reference.date.empty()) found += '@' + reference.date;
  }
  CHECK(found == numbers);
}

TEST_CASE("whose letter a reference names is read") {
  CHECK(comment_references("comment 1 in our letter dated May 1, 2020").front().letter ==
        LetterNamed::kStaffs);
  CHECK(
      comment_references("response to comment 1 in your letter dated May 1, 2020").front().letter ==
      LetterNamed::kCompanys);
}

TEST_CASE("references in a hostile text are bounded") {
  std::string text;
  for (int i = 0; i < 100000; ++i) text += "prior comments 1 through 20 and ";
  CHECK(comment_references(text).size() <= 32);
}

TEST_CASE("days are counted over months and leap years") {
  CHECK(*calendar_day("2020-03-01") - *calendar_day("2020-02-28") == 2);
  CHECK(*calendar_day("1970-01-01") == 0);
  CHECK_FALSE(calendar_day("2021-02-29"));
  CHECK_FALSE(calendar_day("20210228"));
  CHECK_FALSE(calendar_day(""));
}

TEST_CASE("prints do not see quotes, hyphens and line ends") {
  const TextFingerprint pdf("We note the \xE2\x80\x9Cnon-GAAP\xE2\x80\x9D\nmeasure of cost");
  const TextFingerprint html("we note the \"non GAAP\" measure of cost");
  CHECK(pdf.containment(html) == Approx(1.0));
  CHECK(pdf.anchors() == html.anchors());
  CHECK(TextFingerprint("").containment(pdf) == 0);
}

#include "indexer/fetch/index_file.hh"

#include <catch2/catch.hpp>

using namespace precedent::indexer;

namespace {

const std::string kRule = std::string(80, '-') + "\n";

IndexFile rows_of(const std::string& rows) {
  return read_index_file(
      "Description: Master Index\n\nCIK|Company Name|Form Type|Date Filed|Filename\n" + kRule +
          rows,
      {});
}

}  // namespace

TEST_CASE("rows of correspondence are taken, with either way of writing the date") {
  const IndexFile file = rows_of(
      "9900001|HARBOR LIGHT|UPLOAD|2024-04-02|edgar/data/9900001/0000000000-24-990001.txt\n"
      "9900002|CALYX|CORRESP|20240403|edgar/data/9900002/0009900002-24-000007.txt\r\n"
      "9900002|CALYX|10-K|2024-04-03|edgar/data/9900002/0009900002-24-000008.txt\n"
      "9900003|PELL|CORRESP/A|2024-04-04|edgar/data/9900003/000990000324000001/"
      "0009900003-24-000001.txt\n");
  CHECK(file.row_count == 4);
  REQUIRE(file.rows.size() == 3);
  CHECK(file.rows[0].filed == 20240402);
  CHECK(file.rows[1].filed == 20240403);
  CHECK(path_of(file.rows[1]) == "edgar/data/9900002/0009900002-24-000007.txt");
  CHECK(path_of(file.rows[2]) == "edgar/data/9900003/000990000324000001/0009900003-24-000001.txt");
  CHECK(file.odd_count == 0);
}

TEST_CASE("names are bytes: bars, Latin-1 and control characters in them stop nothing") {
  const IndexFile file = rows_of(
      "9900001|CAF\xc9 | \x1b[2J|UPLOAD|2024-04-02|edgar/data/9900001/0000000000-24-990001.txt\n");
  REQUIRE(file.rows.size() == 1);
  CHECK(file.rows[0].company == 9900001);
}

TEST_CASE("the rule is what rows stand under, however the heading is broken") {
  const IndexFile file =
      read_index_file("CIK|Company Name|Form Type|\n      Date Filed|File Name\n" + kRule +
                          "9900001|A|UPLOAD|20240402|edgar/data/9900001/0000000000-24-990001.txt\n",
                      {});
  CHECK(file.rows.size() == 1);
  CHECK_FALSE(read_index_file("<html>no index</html>\n", {}).has_rule);
  CHECK(read_index_file("CIK|\n" + kRule, {}).has_rule);
  CHECK(read_index_file("CIK|\n" + kRule, {}).rows.empty());
}

TEST_CASE("a last line without an end is left out, and said") {
  const IndexFile file =
      rows_of("9900001|A|UPLOAD|20240402|edgar/data/9900001/0000000000-24-990001.txt");
  CHECK(file.is_cut);
  CHECK(file.rows.empty());
}

TEST_CASE("paths that lead elsewhere are odd") {
  const std::string path = GENERATE(
      as<std::string>(), "edgar/data/../../etc/passwd", "/edgar/data/1/0000000000-24-990001.txt",
      "edgar/data/1/0000000000-24-990001.txt/..", "edgar/data/1/2/0000000000-24-990001.txt",
      "http://elsewhere.example/edgar/data/1/0000000000-24-990001.txt",
      "edgar/data/01/0000000000-24-990001.txt", "edgar/data//0000000000-24-990001.txt",
      "edgar/data/1/0000000000-24-99000.txt", "edgar/data/1/0000000000-24-990001.txt?x", "",
      "edgar/data/1/000000000024990002/0000000000-24-990001.txt");
  CAPTURE(path);
  const IndexFile file = rows_of("1|A|UPLOAD|2024-04-02|" + path + "\n");
  CHECK(file.rows.empty());
  CHECK(file.odd_count == 1);
}

TEST_CASE("what is not wanted is listed all the same") {
  RowFilter filter;
  filter.companies = {7};
  filter.filed_since = 20240101;
  const IndexFile file =
      read_index_file(kRule + "7|A|UPLOAD|20240402|edgar/data/7/0000000000-24-990001.txt\n" +
                          "8|B|UPLOAD|20240402|edgar/data/8/0000000000-24-990002.txt\n" +
                          "7|A|UPLOAD|20231231|edgar/data/7/0000000000-24-990003.txt\n",
                      filter);
  REQUIRE(file.rows.size() == 3);
  CHECK(file.rows[0].is_wanted);
  CHECK_FALSE(file.rows[1].is_wanted);
  CHECK_FALSE(file.rows[2].is_wanted);
}

TEST_CASE("quarters and accessions have one spelling") {
  CHECK(folder_of(quarter_of(20240630)) == "2024/QTR2");
  CHECK(quarter_of_folder("2024/QTR2") == quarter_of(20240401));
  CHECK(quarter_of_folder("2024/QTR5") == 0);
  CHECK(first_day(quarter_of(20241231)) == 20241001);
  CHECK(accession_text(*accession_number("0000000000-24-003505")) == "0000000000-24-003505");
  CHECK_FALSE(accession_number("0000000000-24-00350"));
  CHECK_FALSE(accession_number("0000000000-24-00350x"));
}

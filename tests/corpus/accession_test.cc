#include "corpus/accession.hh"

#include <catch2/catch.hpp>
#include <string>

namespace precedent::corpus {
namespace {

TEST_CASE("an accession is found in a name") {
  const auto [text, accession] = GENERATE(table<std::string, std::string>({
      {"0000000000-24-003505", "0000000000-24-003505"},
      {"0000000000-24-003505.txt.gz", "0000000000-24-003505"},
      {"0000914475-15-000080.corr01", "0000914475-15-000080"},
      {"copy of 0000914475-15-000080 (1).nc", "0000914475-15-000080"},
      {"a-b-0000914475-15-000080-index.htm", "0000914475-15-000080"},
      {"", ""},
      {"-", ""},
      {"0000000000-24-00350", ""},
      {"0000000000-24-0035055", ""},
      {"10000000000-24-003505", ""},
      {"000000000-24-003505", ""},
      {"0000000000_24_003505", ""},
      {"000000000024003505", ""},
      {"0000000000-2x-003505", ""},
  }));
  INFO(text);
  CHECK(find_accession(text).value_or("") == accession);
}

TEST_CASE("the name of an archive folder is an accession without dashes") {
  CHECK(accession_of_folder("000000000024003505") == "0000000000-24-003505");
  CHECK_FALSE(accession_of_folder("00000000002400350"));
  CHECK_FALSE(accession_of_folder("0000000000240035050"));
  CHECK_FALSE(accession_of_folder("00000000002400350x"));
  CHECK_FALSE(accession_of_folder(""));
}

TEST_CASE("a CIK is kept without its leading zeros") {
  CHECK(cik_of("0000320193") == "320193");
  CHECK(cik_of("320193") == "320193");
  CHECK(cik_of("0000000000").empty());
  CHECK(cik_of("").empty());
  CHECK(cik_of("00003201930").empty());
  CHECK(cik_of("32o193").empty());
}

}  // namespace
}  // namespace precedent::corpus

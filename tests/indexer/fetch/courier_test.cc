#include "indexer/fetch/courier.hh"

#include <catch2/catch.hpp>

#include "indexer/fetch/fetch_wishes.hh"
#include "indexer/fetch/visible_bytes.hh"

using namespace precedent::indexer;

TEST_CASE("a redirect stays on its host and does not step back from https") {
  CHECK(is_same_host("http://a.example/x", "http://a.example/y"));
  CHECK(is_same_host("http://a.example/x", "https://a.example/y"));
  CHECK(is_same_host("https://A.example/x", "https://a.example:443/y"));
  const std::string elsewhere = GENERATE(
      as<std::string>(), "http://a.example/y", "https://b.example/x", "file:///etc/passwd",
      "https://a.example:8443/x", "ftp://a.example/x", "https://a.example.evil.example/x",
      "https://user@a.example/x", "", "gopher://a.example/", "//", "https://a.example@b.example/");
  CAPTURE(elsewhere);
  CHECK_FALSE(is_same_host("https://a.example/x", elsewhere));
}

TEST_CASE("wishes are checked, and what is wrong is said with what would do") {
  CHECK(checked_since("2024") == 20240101);
  CHECK(checked_since("2024-02") == 20240201);
  CHECK(checked_since("2024-02-29") == 20240229);
  for (const char* wrong : {"", "24", "2024-13", "2023-02-29", "2024-1", "soon"})
    CHECK_THROWS_WITH(checked_since(wrong), Catch::Contains("2024-01"));
  CHECK(checked_archive("http://127.0.0.1:80/a") == "http://127.0.0.1:80/a/");
  for (const char* wrong : {"", "ftp://a.example/", "file:///etc/", "https://",
                            "https://u@a.example/", "https://a.example/?x", "https://a.example/ x"})
    CHECK_THROWS_WITH(checked_archive(wrong), Catch::Contains("--from"));
  CHECK(is_edgar("https://www.sec.gov/Archives/"));
  CHECK(is_edgar("https://WWW.SEC.GOV/"));
  CHECK_FALSE(is_edgar("http://127.0.0.1:8000/Archives/"));
  CHECK(checked_companies("7,12") == std::vector<Cik>{7, 12});
  CHECK_THROWS_WITH(checked_companies("0"), Catch::Contains("no CIK"));
  CHECK(checked_forms("UPLOAD,SEC STAFF LETTER").size() == 2);
  CHECK_THROWS_WITH(checked_forms("10-K"), Catch::Contains("is none of UPLOAD, CORRESP"));
}

TEST_CASE("what a server sent is shown without what a terminal would obey") {
  CHECK(visible_bytes("a\x1b[2J\xe9\n") == "a\\x1b[2J\\xe9\\x0a");
  CHECK(visible_bytes(std::string(10'000, 'x')).size() < 300);
}

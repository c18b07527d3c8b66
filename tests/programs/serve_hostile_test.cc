// Requests and letters that mean harm.

#include <catch2/catch.hpp>
#include <filesystem>
#include <set>
#include <string>
#include <vector>

#include "tests/programs/sample_index.hh"
#include "tests/support/http.hh"
#include "tests/support/run_program.hh"
#include "tests/support/sanitized.hh"
#include "tests/support/temporary_folder.hh"

using namespace precedent::tests;
using Catch::Contains;
using Catch::StartsWith;

namespace {

const ServedPages& pages() {
  static const ServedPages served(sample_index(), {"--host-name", "letters.example"});
  return served;
}

std::string host_line() {
  return "Host: 127.0.0.1:" + std::to_string(pages().port()) + "\r\n";
}

long status_by_host(const std::string& host) {
  HttpRequest request;
  request.headers = {"Host: " + host};
  return http(pages(), "/", request).status;
}

}  // namespace

TEST_CASE("another name than the server's own is refused before anything else") {
  const std::string port = ":" + std::to_string(pages().port());
  CHECK(status_by_host("127.0.0.1" + port) == 200);
  CHECK(status_by_host("localhost" + port) == 200);
  CHECK(status_by_host("LOCALHOST" + port) == 200);
  CHECK(status_by_host("[::1]" + port) == 200);
  CHECK(status_by_host("letters.example") == 200);
  CHECK(status_by_host("letters.example:443") == 200);
  CHECK(status_by_host("evil.example" + port) == 421);
  CHECK(status_by_host("127.0.0.1:1") == 421);
  CHECK(status_by_host("127.0.0.1") == 421);
  CHECK(status_by_host("127.0.0.1" + port + ".evil.example") == 421);
  CHECK(status_by_host("") != 200);
}

TEST_CASE("other methods are refused, with those that there are") {
  for (const char* method : {"PUT", "DELETE", "OPTIONS", "PATCH", "TRACE", "NONSENSE"}) {
    INFO(method);
    HttpRequest request;
    request.method = method;
    const HttpReply reply = http(pages(), "/search?q=liquidity", request);
    CHECK(reply.status == 405);
    CHECK(reply.headers.at("allow") == "GET, HEAD");
  }
  HttpRequest post;
  post.method = "POST";
  post.body = "q=liquidity";
  CHECK(http(pages(), "/search", post).status == 405);
  HttpRequest head;
  head.method = "HEAD";
  const HttpReply reply = http(pages(), "/search?q=liquidity", head);
  CHECK(reply.status == 200);
  CHECK(reply.body.empty());
}

TEST_CASE("what is too long is refused") {
  CHECK(http(pages(), "/search?q=" + std::string(20'000, 'a')).status == 414);
  CHECK(http(pages(), "/" + std::string(20'000, 'a')).status == 414);
  HttpRequest draft;
  draft.method = "POST";
  draft.headers = {"Origin: " + pages().address()};
  draft.body = "text=" + std::string(2'000'000, 'a');
  CHECK(http(pages(), "/similar", draft).status == 413);
  const std::string raw = raw_http(
      pages(), {"POST /similar HTTP/1.1\r\n" + host_line() + "Origin: " + pages().address() +
                    "\r\nTransfer-Encoding: chunked\r\nConnection: close\r\n\r\n",
                "200000\r\n" + std::string(0x200000, 'a') + "\r\n0\r\n\r\n"});
  CHECK_THAT(raw, StartsWith("HTTP/1.1 413"));
  const std::string headers = raw_http(pages(), {"GET / HTTP/1.1\r\n" + host_line() +
                                                 "X: " + std::string(100'000, 'a') + "\r\n\r\n"});
  CHECK((headers.empty() || headers.starts_with("HTTP/1.1 4")));
}

TEST_CASE("bytes that are no text are refused") {
  for (const char* target : {"/search?q=%ff", "/search?q=%c3%28", "/search?q=%00", "/search?q=%",
                             "/search?q=%zz", "/letter/%ff", "/%00"}) {
    INFO(target);
    CHECK(http(pages(), target).status == 400);
  }
  std::string many = "/search?q=liquidity";
  for (int i = 0; i < 100; ++i) many += "&a=b";
  CHECK(http(pages(), many).status == 400);
}

TEST_CASE("paths lead nowhere but to pages") {
  for (const char* target : {"/../etc/passwd", "/letter/../../etc/passwd", "/letter/", "/letter//",
                             "/review/%2e%2e%2fetc", "/schemas/..%2f..%2fetc%2fpasswd", "//",
                             "/facet/nonsense", "/facet/date", "/watches/..%2f.atom"}) {
    INFO(target);
    CHECK(http(pages(), target).status == 404);
  }
}

TEST_CASE("requests that come in pieces are answered, broken ones are not") {
  const std::string whole = "GET /health HTTP/1.1\r\n" + host_line() + "Connection: close\r\n\r\n";
  std::vector<std::string> pieces;
  for (std::size_t at = 0; at < whole.size(); at += 7) pieces.push_back(whole.substr(at, 7));
  CHECK_THAT(raw_http(pages(), pieces), StartsWith("HTTP/1.1 200"));
  CHECK_THAT(raw_http(pages(), {"GET / HTTP/1.1\r\nConnection: close\r\n\r\n"}),
             !StartsWith("HTTP/1.1 200"));
  for (const std::string bad : {"\r\n\r\n\r\n", "GET\r\n\r\n", "\x16\x03\x01 hello\r\n\r\n",
                                "GET / HTTP/9.9\r\n\r\n", "GET http:// HTTP/1.1\r\n\r\n"}) {
    CHECK_THAT(raw_http(pages(), {bad}), !StartsWith("HTTP/1.1 200"));
  }
  CHECK_THAT(raw_http(pages(), {"POST /similar HTTP/1.1\r\n" + host_line() +
                                "Content-Length: 99999999999999999999\r\n\r\n"}),
             !StartsWith("HTTP/1.1 200"));
  CHECK(http(pages(), "/health").status == 200);
  CHECK(pages().is_running());
}

TEST_CASE("queries that are hard are bounded") {
  std::string deep;
  for (int i = 0; i < 300; ++i) deep += "(";
  CHECK(http(pages(), "/search?q=" + url_encoded(deep + "a")).status == 400);
  std::string many;
  for (int i = 0; i < 1'500; ++i) many += "w" + std::to_string(i) + " ";
  CHECK(http(pages(), "/search?q=" + url_encoded(many)).status == 400);
  CHECK(http(pages(), "/search?q=liquidity&page=1000000").status == 200);
  CHECK(http(pages(), "/search?q=liquidity&page=99999999999").status == 400);
  CHECK(http(pages(), "/search?q=liquidity&page=-1").status == 400);
  CHECK(http(pages(), "/search?q=liquidity&unit=nonsense").status == 400);
}

TEST_CASE("what letters say is inert on every page") {
  const TemporaryFolder folder;
  const std::string evil = "<script>alert(1)</script>\"'><img src=x onerror=alert(2)>";
  const std::string letter =
      "<SEC-DOCUMENT>0000000000-24-990901.txt : 20240115\n<SEC-HEADER>\n"
      "ACCESSION NUMBER:\t\t0000000000-24-990901\nCONFORMED SUBMISSION TYPE:\tUPLOAD\n"
      "FILED AS OF DATE:\t\t20240110\n\nFILER:\n\n\tCOMPANY DATA:\t\n\t\tCOMPANY CONFORMED "
      "NAME:\t\t\t" +
      evil +
      "\n\t\tCENTRAL INDEX "
      "KEY:\t\t\t0009909901\n</SEC-HEADER>\n<DOCUMENT>\n<TYPE>LETTER\n<SEQUENCE>1\n"
      "<FILENAME>filename1.txt\n<TEXT>\nJanuary 10, 2024\n\nVia E-mail\nJane <i>Doe\n" +
      evil + "\n\n\tRe:\t" + evil +
      "\n\t\tForm 10-K\n\t\tFile No. 001-99091\n\nDear Ms. Doe:\n\n"
      "Liquidity, page 4 " +
      evil + "\n\n1.\tPlease revise your liquidity disclosure " + evil +
      " and tell us \xE2\x80\xAEwhy\xE2\x80\xAC.\n\n2.\t" + std::string(200, '<') + " liquidity " +
      evil + "\n\nSincerely,\n\n/s/ " + evil + "\n</TEXT>\n</DOCUMENT>\n</SEC-DOCUMENT>\n";
  folder.write("letters/0000000000-24-990901.txt", letter);
  const std::string index = folder.path() / "index";
  REQUIRE(run_program("precedent-indexer",
                      {"update", "--index", index, (folder.path() / "letters").string()})
              .exit_status <= 1);
  const ServedPages own(index);
  for (const char* target :
       {"/", "/search?q=liquidity", "/search?q=liquidity&unit=letter",
        "/letter/0000000000-24-990901", "/review/0000000000-24-990901",
        "/letter/0000000000-24-990901?q=liquidity&hit=1", "/numbers", "/facet/company",
        "/similar?to=0000000000-24-990901@1", "/search.doc?q=liquidity", "/search.atom?q=liquidity",
        "/search?q=%3Cscript%3Ealert(1)%3C/script%3E", "/search?q=%22%3E%3Cscript%3E",
        "/watches?q=%22%3E%3Cscript%3E+x", "/letter/%3Cscript%3E", "/nowhere%3Cscript%3E"}) {
    INFO(target);
    const HttpReply reply = http(own, target);
    CHECK_THAT(reply.body, !Contains("<script>") && !Contains("<img") && !Contains("<i>"));
    CHECK_THAT(reply.body, !Contains("\xE2\x80\xAE"));
    CHECK(reply.status < 500);
  }
  CHECK_THAT(http(own, "/search?q=liquidity").body, Contains("&lt;script&gt;alert(1)"));
}

TEST_CASE("ten thousand connections at once leave it standing and small") {
  CHECK(http(pages(), "/search?q=liquidity").status == 200);
  const std::uint64_t before = pages().resident_bytes();
  for (const char* beginning : {"", "GET / HTTP/1.1\r\nHost: ",
                                "POST /similar HTTP/1.1\r\nContent-Length: 1000000\r\n\r\ntext="}) {
    const Crowd crowd(pages().port(), 10'000, beginning);
    INFO(crowd.size() << " connections that begin with '" << beginning << "'");
    CHECK(crowd.size() > 500);
    // Who asks something comes in though they all wait.
    CHECK(http(pages(), "/health").status == 200);
    if (!kIsSanitized) CHECK(pages().resident_bytes() < before + 200'000'000);
  }
  CHECK(http(pages(), "/search?q=liquidity").status == 200);
  CHECK(pages().is_running());
}

TEST_CASE("answers that nobody takes are bounded") {
  std::string many;
  const std::string one = "GET /api HTTP/1.1\r\n" + host_line() + "\r\n";
  for (int i = 0; i < 200; ++i) many += one;
  const std::uint64_t before = pages().resident_bytes();
  const Crowd crowd(pages().port(), 500, many);
  for (int i = 0; i < 20; ++i) CHECK(http(pages(), "/health").status == 200);
  if (!kIsSanitized) CHECK(pages().resident_bytes() < before + 400'000'000);
}

TEST_CASE("a comment of ten megabytes has a page of its size that is read, and says so") {
  const TemporaryFolder folder;
  std::string comment = "Please revise your liquidity disclosure";
  while (comment.size() < 10'000'000) comment += " and tell us more of the covenants";
  const std::string letter =
      "<SEC-DOCUMENT>0000000000-24-990902.txt : 20240115\n<SEC-HEADER>\n"
      "ACCESSION NUMBER:\t\t0000000000-24-990902\nCONFORMED SUBMISSION TYPE:\tUPLOAD\n"
      "FILED AS OF DATE:\t\t20240110\n\nFILED FOR:\n\n\tCOMPANY DATA:\n\t\tCOMPANY CONFORMED "
      "NAME:\t\t\tLarge Corp\n\t\tCENTRAL INDEX KEY:\t\t\t0009909902\n</SEC-HEADER>\n"
      "<DOCUMENT>\n<TYPE>LETTER\n<SEQUENCE>1\n<FILENAME>filename1.txt\n<TEXT>\nJanuary 10, 2024\n\n"
      "Jane Doe\nLarge Corp\n\n\tRe:\tLarge Corp\n\t\tForm 10-K\n\t\tFile No. 001-99092\n\n"
      "Dear Ms. Doe:\n\n1.\t" +
      comment + ".\n\n2.\tPlease tell us why.\n\nSincerely,\n\nJohn Roe\n</TEXT>\n</DOCUMENT>\n" +
      "</SEC-DOCUMENT>\n";
  folder.write("letters/0000000000-24-990902.txt", letter);
  const std::string index = folder.path() / "index";
  REQUIRE(run_program("precedent-indexer",
                      {"update", "--index", index, (folder.path() / "letters").string()})
              .exit_status == 0);
  const ServedPages own(index);
  for (const char* target :
       {"/letter/0000000000-24-990902", "/review/0000000000-24-990902",
        "/letter/0000000000-24-990902?q=liquidity&hit=1", "/similar?to=0000000000-24-990902@1"}) {
    INFO(target);
    const HttpReply reply = http(own, target);
    CHECK(reply.status == 200);
    CHECK(reply.body.size() < 5'000'000);
    CHECK_THAT(reply.body, Contains("The rest is left out here, for its length.") &&
                               Contains("href=\"/letter/0000000000-24-990902.json\""));
  }
  const HttpReply found = http(own, "/search?q=liquidity");
  CHECK(found.status == 200);
  CHECK(found.body.size() < 200'000);
  CHECK(http(own, "/letter/0000000000-24-990902.json").body.size() > 10'000'000);
}

TEST_CASE("a review of hundreds of letters is read in parts that have all of them") {
  const TemporaryFolder folder;
  constexpr int kLetters = 350;
  for (int i = 0; i < kLetters; ++i) {
    const std::string accession = "0000000000-24-" + std::to_string(980'000 + i);
    folder.write(
        "letters/" + accession + ".txt",
        "<SEC-DOCUMENT>" + accession + ".txt : 20240115\n<SEC-HEADER>\nACCESSION NUMBER:\t\t" +
            accession +
            "\nCONFORMED SUBMISSION TYPE:\tUPLOAD\nFILED AS OF DATE:\t\t20240110\n\n"
            "FILED FOR:\n\n\tCOMPANY DATA:\n\t\tCOMPANY CONFORMED NAME:\t\t\tMany Corp\n"
            "\t\tCENTRAL INDEX KEY:\t\t\t0009909903\n</SEC-HEADER>\n<DOCUMENT>\n"
            "<TYPE>LETTER\n<SEQUENCE>1\n<FILENAME>filename1.txt\n<TEXT>\nJanuary 10, 2024\n\n"
            "Jane Doe\nMany Corp\n\n\tRe:\tMany Corp\n\t\tForm 10-K\n\t\tFile No. 001-99093\n\n"
            "Dear Ms. Doe:\n\n1.\tPlease revise your liquidity disclosure, part " +
            std::to_string(i) + ".\n\nSincerely,\n\nJohn Roe\n</TEXT>\n</DOCUMENT>\n" +
            "</SEC-DOCUMENT>\n");
  }
  const std::string index = folder.path() / "index";
  REQUIRE(run_program("precedent-indexer",
                      {"update", "--index", index, (folder.path() / "letters").string()})
              .exit_status == 0);
  const ServedPages own(index);
  std::string target = "/review/0000000000-24-980000";
  std::set<std::string> parts;
  std::set<std::string> letters;
  while (!target.empty() && parts.insert(target).second) {
    INFO(target);
    const HttpReply reply = http(own, target);
    REQUIRE(reply.status == 200);
    CHECK(reply.body.size() < 3'000'000);
    CHECK_THAT(reply.body, Contains(" of 350"));
    target.clear();
    for (const std::string& link : links_of(reply.body)) {
      if (link.starts_with("/letter/")) letters.insert(link);
      if (link.starts_with("/review/") && link.find("from=") != link.npos && !parts.contains(link))
        target = link;
    }
  }
  CHECK(letters.size() == kLetters);
  CHECK(parts.size() > 1);
  CHECK(http(own, "/review/0000000000-24-980000?from=351").status == 404);
  CHECK(http(own, "/review/0000000000-24-980000?from=x").status == 400);
}

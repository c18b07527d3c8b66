#include "query/serve/exchange/request.hh"

#include <catch2/catch.hpp>

#include "query/serve/guard.hh"

using namespace precedent::query::serve;

namespace {

unsigned status_of(const std::string& text) {
  try {
    target_of(text);
    return 200;
  } catch (const Refusal& refusal) {
    return refusal.status();
  }
}

unsigned host_status(std::string_view host, const AllowedHosts& allowed) {
  try {
    require_own_host(host, allowed);
    return 200;
  } catch (const Refusal& refusal) {
    return refusal.status();
  }
}

}  // namespace

TEST_CASE("a target is read into path and values") {
  const Target target = target_of("/search?q=a+b%26c&unit=letter&empty=&q=second&&=x");
  CHECK(target.path == "/search");
  CHECK(target.parameters.text("q") == "a b&c");
  CHECK(target.parameters.text("unit") == "letter");
  CHECK_FALSE(target.parameters.has("empty"));
  CHECK_FALSE(target.parameters.has("none"));
  CHECK(target_of("/letter/a%23b").path == "/letter/a#b");
  CHECK(target_of("/a+b").path == "/a+b");
}

TEST_CASE("a target that cannot be read is refused") {
  CHECK(status_of("/search?q=%") == 400);
  CHECK(status_of("/search?q=%f") == 400);
  CHECK(status_of("/search?q=%ff") == 400);
  CHECK(status_of("/search?q=%00") == 400);
  CHECK(status_of("search") == 400);
  CHECK(status_of("http://elsewhere.example/") == 400);
  CHECK(status_of("/" + std::string(kMaxTargetBytes, 'a')) == 414);
  std::string many = "/?";
  for (std::size_t i = 0; i <= kMaxParameters; ++i) many += "a=b&";
  CHECK(status_of(many) == 400);
}

TEST_CASE("lines of a form end as they were typed, however they were sent") {
  const Parameters form = form_of("text=one%0D%0Atwo%0Dthree%0Afour%0D%0A%0D%0Afive%0D");
  CHECK(form.text("text") == "one\ntwo\nthree\nfour\n\nfive\n");
}

TEST_CASE("numbers and choices out of range are refused") {
  const Parameters parameters = form_of("page=3&bad=3x&big=99999999999999999999&unit=letter");
  CHECK(parameters.number("page", 1, 10, 1) == 3);
  CHECK(parameters.number("none", 1, 10, 7) == 7);
  CHECK_THROWS_AS(parameters.number("page", 5, 10, 5), Refusal);
  CHECK_THROWS_AS(parameters.number("bad", 1, 10, 1), Refusal);
  CHECK_THROWS_AS(parameters.number("big", 1, 10, 1), Refusal);
  CHECK(parameters.choice("unit", {"comment", "letter"}) == 1);
  CHECK(parameters.choice("none", {"comment", "letter"}) == 0);
  CHECK_THROWS_AS(parameters.choice("bad", {"comment", "letter"}), Refusal);
}

TEST_CASE("a server is known by its own names and port") {
  const AllowedHosts own{8402, "127.0.0.1", {"Letters.example"}};
  for (const char* host :
       {"127.0.0.1:8402", "localhost:8402", "[::1]:8402", "letters.example", "letters.EXAMPLE:443"})
    CHECK(host_status(host, own) == 200);
  for (const char* host : {"", "127.0.0.1", "localhost:80", "evil.example:8402", "[::1]",
                           "localhost.evil.example:8402", "127.0.0.2:8402"}) {
    INFO(host);
    CHECK(host_status(host, own) == 421);
  }
  CHECK(host_status("localhost", AllowedHosts{}) == 200);
  CHECK(host_status("localhost", AllowedHosts{80, "", {}}) == 200);
}

TEST_CASE("a form is taken from the server's own pages alone") {
  Head head;
  head.host = "localhost:8402";
  CHECK_THROWS_AS(require_own_form(head), Refusal);
  head.origin = "http://evil.example";
  CHECK_THROWS_AS(require_own_form(head), Refusal);
  head.origin = "http://localhost:8402";
  CHECK_NOTHROW(require_own_form(head));
  head.fetch_site = "cross-site";
  CHECK_THROWS_AS(require_own_form(head), Refusal);
  head.fetch_site = "same-origin";
  CHECK_NOTHROW(require_own_form(head));
}

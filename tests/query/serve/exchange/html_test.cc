#include "query/serve/exchange/html.hh"

#include <catch2/catch.hpp>
#include <concepts>
#include <string>

using namespace precedent::query::serve;

// Text becomes markup by being escaped, and in no other way; an address by Address alone.
static_assert(!std::constructible_from<Html, std::string>);
static_assert(!std::constructible_from<Html, const char*>);
static_assert(!std::constructible_from<Attribute, std::string>);
static_assert(!std::constructible_from<Address, std::string>);
static_assert(!std::constructible_from<ElementName, std::string>);
static_assert(!std::constructible_from<AttributeName, std::string>);

TEST_CASE("text is escaped where it is put in") {
  CHECK(element("p", "a < b & \"c\" 'd'>").markup() ==
        "<p>a &lt; b &amp; &quot;c&quot; &#39;d&#39;&gt;</p>");
  CHECK(element("p", attribute("title", "\"><script>"), "x").markup() ==
        "<p title=\"&quot;&gt;&lt;script&gt;\">x</p>");
  CHECK(element("p", element("b", "x"), "<b>").markup() == "<p><b>x</b>&lt;b&gt;</p>");
  CHECK(element("br").markup() == "<br>");
  CHECK(xml_element("link").markup() == "<link></link>");
}

TEST_CASE("bytes that are no text are shown as such, and directions stay as they are") {
  CHECK(escaped("a\xFFz") == "a\xEF\xBF\xBDz");
  CHECK(escaped(std::string("a\0z", 3)) == "a\xEF\xBF\xBDz");
  CHECK(escaped("a\x1B[31mz") == "a\xEF\xBF\xBD[31mz");
  CHECK(escaped("a\xE2\x80\xAEz\xE2\x81\xA6") == "az");
  CHECK(escaped("a\n\tz\xC3\xA9") == "a\n\tz\xC3\xA9");
}

TEST_CASE("addresses hold what comes from outside as values") {
  CHECK(Address::page("/search").with("q", "a b&c=d#e/\"").text() ==
        "/search?q=a%20b%26c%3Dd%23e%2F%22");
  CHECK(Address::page("/letter").segment("../x?y").text() == "/letter/..%2Fx%3Fy");
  CHECK(Address::page("/letter").segment("a").with_given("q", "").fragment("comment-@3").text() ==
        "/letter/a#comment-@3");
  CHECK(Address::of_edgar("https://www.sec.gov/Archives/x.txt").has_value());
  CHECK_FALSE(Address::of_edgar("javascript:alert(1)").has_value());
  CHECK_FALSE(Address::of_edgar("https://www.sec.gov.evil.example/").has_value());
}

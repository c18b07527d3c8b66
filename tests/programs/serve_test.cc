// The pages, over a real socket, on the sample corpus. PRECEDENT_CRAWL_INDEX names another index
// for the crawl, PRECEDENT_CRAWL_PAGES how many pages it reads.

#include <catch2/catch.hpp>
#include <cstdlib>
#include <iostream>
#include <map>
#include <nlohmann/json.hpp>
#include <random>
#include <set>
#include <stdexcept>

#include "tests/programs/sample_index.hh"
#include "tests/support/http.hh"
#include "tests/support/json_schema.hh"
#include "tests/support/temporary_folder.hh"

using namespace precedent::tests;
using Catch::Contains;
using nlohmann::json;

namespace {

const ServedPages& pages() {
  static const ServedPages served(sample_index());
  return served;
}

json by_program(std::vector<std::string> arguments) {
  return json::parse(query(std::move(arguments)).out);
}

std::string setting(const char* name, const std::string& otherwise) {
  const char* const value = std::getenv(name);
  return value == nullptr ? otherwise : value;
}

// What the head of a page of results counts: "1,234 comments".
std::uint64_t total_on(const std::string& page) {
  static const std::string head = "<h1 id=\"found\">";
  const std::size_t begin = page.find(head);
  if (begin == page.npos) throw std::runtime_error("a page of results without a total");
  std::uint64_t total = 0;
  for (std::size_t at = begin + head.size(); page[at] != ' '; ++at)
    if (page[at] != ',') total = total * 10 + static_cast<std::uint64_t>(page[at] - '0');
  return total;
}

std::uint64_t total_by_program(const std::string& index, const std::string& target) {
  std::map<std::string, std::string> asked = values_of(target);
  std::vector<std::string> words;
  if (asked["unit"] == "precedent") words = {"precedents"};
  words.insert(words.end(), {"--index", index, "--format", "json", "--limit", "0"});
  if (asked["unit"] == "letter") words.insert(words.end(), {"--unit", "letter"});
  words.insert(words.end(), {"--", asked["q"]});
  const ProgramResult said = run_program("precedent-query", words);
  INFO(said.err);
  return json::parse(said.out)["total"];
}

std::string with_total(const json& total, const std::string& noun) {
  return std::to_string(total.get<int>()) + " " + noun + (total == 1 ? "" : "s");
}

}  // namespace

TEST_CASE("the start page says what the index holds and offers what finds something") {
  const HttpReply start = http(pages(), "/");
  CHECK(start.status == 200);
  CHECK(start.headers.at("content-type") == "text/html; charset=utf-8");
  const json facets = by_program({"facets", "--facet", "year", "--format", "json"});
  CHECK_THAT(start.body, Contains(with_total(facets["total"], "comment") + " of "));
  CHECK_THAT(start.body, Contains("autofocus") && Contains("Newest letters"));
}

TEST_CASE("every answer has the headers that keep it to itself") {
  for (const char* target : {"/", "/search?q=liquidity", "/nowhere", "/search?q=%22"}) {
    INFO(target);
    const HttpReply reply = http(pages(), target);
    CHECK(reply.headers.at("content-security-policy") ==
          "default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self'; form-action "
          "'self'; frame-ancestors 'none'; base-uri 'none'");
    CHECK(reply.headers.at("referrer-policy") == "no-referrer");
    CHECK(reply.headers.at("x-content-type-options") == "nosniff");
    CHECK(reply.headers.at("cache-control") == "no-store");
  }
}

TEST_CASE("a search has the total, the hits and the marks of the command line") {
  for (const std::string words :
       {"liquidity disclosure", "goodwill", "cites:402", "topic:liquidity form:10-K",
        "how has the company described liquidity", "outcome:cleared"}) {
    INFO(words);
    const json said = by_program({"--format", "json", words});
    const HttpReply page = http(pages(), "/search?q=" + url_encoded(words));
    CHECK(page.status == 200);
    CHECK_THAT(page.body, Contains(">" + with_total(said["total"], "comment") + " "));
    std::size_t at = 0;
    for (const json& hit : said["hits"]) {
      INFO(hit["id"]);
      at = page.body.find("data-id=\"" + hit["id"].get<std::string>() + "\"", at);
      REQUIRE(at != std::string::npos);
    }
  }
  CHECK_THAT(http(pages(), "/search?q=liquidity").body, Contains("<mark>liquidity</mark>"));
}

TEST_CASE("hits that have most of the words stand behind a line of their own") {
  const HttpReply page = http(pages(), "/search?q=liquidity+covenant+zirconium");
  CHECK(page.status == 200);
  CHECK_THAT(page.body, Contains("no comment has all of these words; these have most"));
  const HttpReply strict = http(pages(), "/search?q=liquidity+covenant+zirconium&strict=1");
  CHECK_THAT(strict.body, !Contains("these have most") && Contains("0 comments"));
}

TEST_CASE("JSON at an address is what the command line prints") {
  const auto same = [](const std::string& target, std::vector<std::string> arguments,
                       const std::string& schema) {
    INFO(target);
    const HttpReply reply = http(pages(), target);
    CHECK(reply.status == 200);
    CHECK(reply.headers.at("content-type") == "application/json; charset=utf-8");
    const json answer = json::parse(reply.body);
    CHECK(answer == by_program(std::move(arguments)));
    CHECK(schema_errors(schema, answer) == "");
  };
  same("/search.json?q=liquidity&limit=3&offset=1&facets=company,topic&top=4",
       {"--format", "json", "--limit", "3", "--offset", "1", "--facets", "company,topic", "--top",
        "4", "liquidity"},
       "search.schema.json");
  same("/search.json?q=cites:402&unit=letter&sort=oldest",
       {"--format", "json", "--unit", "letter", "--sort", "oldest", "cites:402"},
       "search.schema.json");
  same("/search.json?q=goodwill&unit=precedent", {"precedents", "--format", "json", "goodwill"},
       "search.schema.json");
  same("/letter/0000000000-24-990101.json", {"show", "--format", "json", "0000000000-24-990101"},
       "show.schema.json");
  same("/review/0000000000-24-990157.json", {"thread", "--format", "json", "0000000000-24-990157"},
       "thread.schema.json");
  same("/similar.json?to=0000000000-24-990101%233",
       {"similar", "--format", "json", "0000000000-24-990101#3"}, "search.schema.json");
  same("/numbers.json?q=liquidity", {"stats", "--format", "json", "liquidity"},
       "stats.schema.json");
}

TEST_CASE("spreadsheets hold the rows of the command line behind a mark of UTF-8") {
  const HttpReply csv = http(pages(), "/search.csv?q=liquidity");
  CHECK(csv.headers.at("content-type") == "text/csv; charset=utf-8");
  CHECK(csv.body == "\xEF\xBB\xBF" +
                        query({"--format", "csv", "--limit", "1000", "--strict", "liquidity"}).out);
  CHECK(http(pages(), "/numbers.csv").body ==
        "\xEF\xBB\xBF" + query({"stats", "--format", "csv"}).out);
}

TEST_CASE("Word opens a table of comments, answers and cites") {
  const HttpReply doc = http(pages(), "/search.doc?q=goodwill");
  CHECK_THAT(doc.headers.at("content-type"), Contains("application/msword"));
  CHECK_THAT(doc.body, Contains("<table>") && Contains("Letter from Division of Corporation"));
}

TEST_CASE("a feed is of the newest answers") {
  const HttpReply feed = http(pages(), "/search.atom?q=liquidity");
  CHECK_THAT(feed.headers.at("content-type"), Contains("application/atom+xml"));
  CHECK_THAT(feed.body, Contains("<feed xmlns=\"http://www.w3.org/2005/Atom\">") &&
                            Contains("<entry>") && Contains("rel=\"alternate\""));
}

TEST_CASE("what names a letter, a comment or a file leads straight to it") {
  const auto place = [](const std::string& typed) {
    const HttpReply reply = http(pages(), "/search?q=" + url_encoded(typed));
    CHECK(reply.status == 303);
    return reply.headers.count("location") > 0 ? reply.headers.at("location") : std::string();
  };
  CHECK(place("0000000000-24-990101") == "/letter/0000000000-24-990101");
  CHECK(place("000000000024990101") == "/letter/0000000000-24-990101");
  CHECK_THAT(place("0000000000-24-990101#3"), Contains("/letter/0000000000-24-990101#comment-"));
  CHECK_THAT(place("1-99011"), Contains("file%3A001-99011") || Contains("file:001-99011"));
}

TEST_CASE("a letter reads with each comment in its place and the answer beside it") {
  const HttpReply letter = http(pages(), "/letter/0000000000-24-990101");
  CHECK(letter.status == 200);
  CHECK_THAT(letter.body, Contains("id=\"comment-@3\"") && Contains("id=\"comment-3\"") &&
                              Contains("Fair value exceeded") &&
                              Contains("class=\"outcome cleared\""));
  const HttpReply from_search = http(pages(), "/letter/0000000000-24-990101?q=goodwill&hit=1");
  CHECK_THAT(from_search.body, Contains("<mark>") && Contains("Hit 1 of"));
  CHECK(http(pages(), "/letter/0000000000-99-999999").status == 404);
  CHECK(http(pages(), "/letter/no-letter").status == 404);
}

TEST_CASE("a review shows its letters in order and its line of time") {
  const HttpReply review = http(pages(), "/review/0000000000-24-990157");
  CHECK(review.status == 200);
  CHECK_THAT(review.body, Contains("5 letters, 6 comments, 2 rounds") && Contains("<svg") &&
                              Contains("Followed up by") && Contains("closed on June 11, 2024"));
}

TEST_CASE("a review shows by which sentence each answer is judged, and each question's chain") {
  const std::string page = http(pages(), "/review/0000000000-24-990157").body;
  const json review = by_program({"thread", "--format", "json", "0000000000-24-990157"});
  std::size_t sentences = 0;
  std::size_t followed = 0;
  for (const json& letter : review["letters"]) {
    for (const json& comment : letter["comments"]) {
      INFO(comment.dump(1));
      const std::string sentence = comment.value("answer_sentence", "");
      const bool is_told = comment.value("answer", "") != "explained" && !sentence.empty() &&
                           !comment.contains("restates");
      if (is_told) {
        ++sentences;
        CHECK_THAT(page, Contains("Told by: <q>" + html_escaped(sentence) + "</q>"));
      }
      for (const json& next : comment.value("followed_by", json::array())) {
        ++followed;
        CHECK_THAT(page, Contains("Followed up by <a href=\"/letter/" +
                                  next["accession"].get<std::string>() + "#comment-@"));
      }
    }
  }
  CHECK(sentences > 2);
  CHECK(followed > 0);
  CHECK_THAT(page, Contains("Comes back to <a href=\"/letter/0000000000-24-990101#comment-@1\"") &&
                       Contains("Its chain: "));
}

TEST_CASE("a facet's link finds exactly what is counted") {
  const json said = by_program(
      {"--format", "json", "--limit", "0", "--facets", "company,topic", "--top", "6", "liquidity"});
  const HttpReply page = http(pages(), "/search?q=liquidity");
  for (const auto& [name, values] : said["facets"].items()) {
    for (const json& value : values) {
      const std::string narrowed = "liquidity " + name + ":" + value["value"].get<std::string>();
      INFO(narrowed);
      const json then = by_program({"--format", "json", "--limit", "0", narrowed});
      CHECK(then["total"] == value["count"]);
    }
  }
  CHECK_THAT(page.body, Contains("class=\"facet years\""));
}

TEST_CASE("chosen fields stand above the answers, each with a way out") {
  const HttpReply page = http(pages(), "/search?q=liquidity+form:10-K+-year:2010");
  CHECK_THAT(page.body,
             Contains("class=\"chips\"") && Contains("/search?q=liquidity%20-year:2010") &&
                 Contains("/search?q=liquidity%20form:10-K") && Contains("clear filters"));
}

TEST_CASE("what help offers to try can be asked, wherever it stands") {
  for (const char* page :
       {"/help", "/help/query", "/help/fields", "/help/values", "/help/topics"}) {
    for (const std::string& link : links_of(http(pages(), page).body)) {
      INFO(page << " leads to " << link);
      const long status = http(pages(), link).status;
      CHECK((status == 200 || status == 303));
    }
  }
}

TEST_CASE("the way to letters leaves out what is said of comments, and the way back the reverse") {
  CHECK_THAT(http(pages(), "/search?q=liquidity+answer:explained+form:10-K").body,
             Contains("href=\"/search?q=liquidity%20form:10-K&amp;unit=letter\""));
  CHECK_THAT(http(pages(), "/search?q=liquidity+-answer:explained").body,
             Contains("href=\"/search?q=liquidity&amp;unit=letter\""));
  CHECK_THAT(http(pages(), "/search?q=kind:review-complete+form:10-K&unit=letter").body,
             Contains("href=\"/search?q=form:10-K\""));
}

TEST_CASE("a query that cannot be read is 400, with its place marked") {
  const HttpReply page = http(pages(), "/search?q=liquidity+topik:x");
  CHECK(page.status == 400);
  CHECK_THAT(page.body, Contains("<mark>") && Contains("topic"));
  const HttpReply program = http(pages(), "/search.json?q=liquidity+%22open");
  CHECK(program.status == 400);
  CHECK(json::parse(program.body).contains("error"));
  CHECK(http(pages(), "/search.json?q=liquidity&limit=x").status == 400);
  CHECK(http(pages(), "/search.json?q=liquidity&facets=nonsense").status == 400);
  CHECK(http(pages(), "/search?q=zzqqxx").status == 200);
}

TEST_CASE("a draft is compared and not kept") {
  HttpRequest draft;
  draft.method = "POST";
  draft.headers = {"Origin: " + pages().address()};
  draft.body = "text=" + url_encoded("Please discuss liquidity and known trends <b>.");
  const HttpReply page = http(pages(), "/similar", draft);
  CHECK(page.status == 200);
  CHECK_THAT(page.body, Contains("The nearest comments") && Contains("&lt;b&gt;"));
  CHECK_THAT(http(pages(), "/similar?to=0000000000-24-990101%233").body,
             Contains("The nearest comments"));
}

TEST_CASE("a draft is checked by paragraph, as on the command line") {
  const std::string text =
      "Liquidity\n\nWe believe that our cash and our undrawn revolver will meet our needs for the "
      "foreseeable future <b>. Refer to Item 303 of Regulation S-K.\n\nWe agree.\n";
  HttpRequest draft;
  draft.method = "POST";
  draft.headers = {"Origin: " + pages().address()};
  draft.body = "text=" + url_encoded(text) + "&q=" + url_encoded("form:10-K");
  const HttpReply page = http(pages(), "/check-draft", draft);
  CHECK(page.status == 200);
  CHECK_THAT(page.body, Contains("3 paragraphs, 1 looked at; left out: 1 heading, 1 too short.") &&
                            Contains("id=\"paragraph-2\"") && Contains("&lt;b&gt;") &&
                            Contains("q=topic:liquidity") &&
                            Contains("Item 303 of Regulation S-K") &&
                            Contains("value=\"form:10-K\""));
  const TemporaryFolder folder;
  const json said = json::parse(query({"check-draft", "-f", "json", "-n", "3",
                                       folder.write("draft", text).string(), "form:10-K"})
                                    .out);
  for (const json& hit : said["paragraphs"][1]["hits"])
    CHECK_THAT(page.body, Contains("data-id=\"" + hit["id"].get<std::string>() + "\""));

  draft.body = "text=" + url_encoded(text) + "&q=" + url_encoded("topik:x");
  const HttpReply wrong = http(pages(), "/check-draft", draft);
  CHECK(wrong.status == 400);
  CHECK_THAT(wrong.body, Contains("unknown field") && Contains("We agree."));
  CHECK(http(pages(), "/check-draft").status == 200);
}

TEST_CASE("a draft of many paragraphs goes on where a page ends") {
  std::string text;
  for (int i = 0; i < 40; ++i)
    text += "Our liquidity was enough in year " + std::to_string(i) + " to pay our lenders.\n\n";
  HttpRequest draft;
  draft.method = "POST";
  draft.headers = {"Origin: " + pages().address()};
  draft.body = "text=" + url_encoded(text);
  CHECK_THAT(
      http(pages(), "/check-draft", draft).body,
      Contains("Paragraphs 31 to 40 are not looked at.") && Contains("name=\"from\" value=\"31\""));
  draft.body += "&from=31";
  CHECK_THAT(http(pages(), "/check-draft", draft).body, Contains("id=\"paragraph-40\"") &&
                                                            !Contains("id=\"paragraph-30\"") &&
                                                            !Contains("name=\"from\""));
}

TEST_CASE("forms of strangers are refused") {
  HttpRequest stranger;
  stranger.method = "POST";
  stranger.body = "text=liquidity";
  CHECK(http(pages(), "/similar", stranger).status == 403);
  CHECK(http(pages(), "/check-draft", stranger).status == 403);
  stranger.headers = {"Origin: http://elsewhere.example"};
  CHECK(http(pages(), "/similar", stranger).status == 403);
  stranger.headers = {"Sec-Fetch-Site: cross-site", "Origin: " + pages().address()};
  CHECK(http(pages(), "/similar", stranger).status == 403);
}

TEST_CASE("watches are kept in the command line's file, and dropped") {
  const TemporaryFolder folder;
  const std::string file = folder.write("watches", "# ours\nold: goodwill\n").string();
  const ServedPages own(sample_index(), {"--watches", file});
  HttpRequest form;
  form.method = "POST";
  form.headers = {"Origin: " + own.address()};
  form.body = "name=pay&of=letter&query=" + url_encoded("cites:402");
  CHECK(http(own, "/watches", form).status == 303);
  CHECK(bytes_of(file) == "# ours\nold: goodwill\npay [letter]: cites:402\n");
  CHECK_THAT(http(own, "/watches").body, Contains("pay") && Contains("goodwill"));
  CHECK(http(own, "/watches/pay.atom").status == 200);
  CHECK(http(own, "/watches/none.atom").status == 404);
  form.body = "name=pay&of=letter&query=other";
  CHECK(http(own, "/watches", form).status == 400);
  form.body = "name=bad&of=letter&query=" + url_encoded("topik:x");
  CHECK(http(own, "/watches", form).status == 400);
  form.body = "drop=old";
  CHECK(http(own, "/watches", form).status == 303);
  CHECK(bytes_of(file) == "# ours\npay [letter]: cites:402\n");

  const ServedPages closed(sample_index(), {"--watches", file, "--read-only"});
  form.headers = {"Origin: " + closed.address()};
  form.body = "drop=pay";
  CHECK(http(closed, "/watches", form).status == 403);
  CHECK_THAT(http(closed, "/watches").body,
             Contains("pay") && !Contains("<button type=\"submit\">Drop"));
}

TEST_CASE("no index is 503, and it is served from when it comes") {
  const TemporaryFolder folder;
  const ServedPages empty(folder.path() / "none");
  CHECK(http(empty, "/").status == 503);
  CHECK(http(empty, "/health").status == 503);
  CHECK(http(empty, "/help").status == 200);
  std::filesystem::copy(sample_index(), folder.path() / "none",
                        std::filesystem::copy_options::recursive);
  CHECK(http(empty, "/").status == 200);
  CHECK_THAT(http(empty, "/health").body, Contains("ok gen-000001 run 1"));
}

TEST_CASE("every link of every page answers, and totals are those of the command line") {
  const std::string index = setting("PRECEDENT_CRAWL_INDEX", sample_index());
  const std::size_t most_pages = std::stoul(setting("PRECEDENT_CRAWL_PAGES", "250"));
  const std::size_t totals_every = most_pages > 250 ? 1 : 4;
  const ServedPages crawled_pages(index);
  std::set<std::string> seen = {"/"};
  std::vector<std::string> left = {"/"};
  std::mt19937 random(1);
  std::size_t crawled = 0;
  std::size_t totals = 0;
  while (!left.empty() && crawled < most_pages) {
    std::swap(left[random() % left.size()], left.back());
    const std::string target = left.back();
    left.pop_back();
    ++crawled;
    const HttpReply reply = http(crawled_pages, target);
    INFO(target);
    CHECK((reply.status == 200 || reply.status == 303));
    if (reply.headers.at("content-type").find("html") == std::string::npos) continue;
    CHECK_THAT(reply.body, !Contains("href=\"\""));
    for (const std::string& link : links_of(reply.body))
      if (seen.insert(link).second) left.push_back(link);
    // Without a query it is the start page.
    const bool counts = target.starts_with("/search?") && !values_of(target)["q"].empty();
    if (!counts || reply.status != 200 || crawled % totals_every != 0) continue;
    ++totals;
    CHECK(total_on(reply.body) == total_by_program(index, target));
  }
  CHECK(crawled == most_pages);
  CHECK(totals > most_pages / 20);
  std::cout << "crawled: " << crawled << " pages, " << totals << " totals compared" << std::endl;
}

#include "query/serve/pages/watches_page.hh"

#include <algorithm>
#include <array>
#include <cerrno>
#include <cstring>
#include <fstream>
#include <iterator>

#include "query/commands/watch_file.hh"
#include "query/commands/watch_state.hh"
#include "query/language/clean_query.hh"
#include "query/output/hit_words.hh"
#include "query/search/index_question.hh"
#include "query/search/newly_seen.hh"
#include "query/serve/pages/feed.hh"
#include "query/serve/pages/frame.hh"
#include "query/serve/pages/parts.hh"

namespace precedent::query::serve {
namespace {

constexpr auto kDaysBack = std::to_array<int>({7, 30, 100});
constexpr std::uint32_t kFeedEntries = 50;

std::string text_of(const std::filesystem::path& file) {
  std::error_code error;
  if (!std::filesystem::exists(file, error)) return {};  // nobody has kept one yet
  std::ifstream stream(file, std::ios::binary);
  std::string text;
  std::istreambuf_iterator<char> at(stream);
  for (; at != std::istreambuf_iterator<char>() && text.size() <= kMaxWatchFileBytes; ++at)
    text += *at;
  if (!stream.is_open() || stream.bad())
    throw WatchError("cannot read " + file.string() + ": " + std::strerror(errno));
  return text;
}

bool holds_watches(const std::string& text) {
  std::size_t at = 0;
  while (at < text.size()) {
    const std::size_t end = std::min(text.find('\n', at), text.size());
    const std::size_t first = text.find_first_not_of(" \t\r", at);
    if (first < end && text[first] != '#') return true;
    at = end + 1;
  }
  return false;
}

std::vector<Watch> kept_watches(const Site& site) {
  if (site.watches.empty()) return {};
  const std::string text = text_of(site.watches);
  return holds_watches(text) ? watches_of(text, site.watches.filename().string())
                             : std::vector<Watch>();
}

Asked asked_by(const Watch& watch, Sort sort) {
  return {watch.query, watch.unit == Unit::kLetter ? Sought::kLetters : Sought::kComments, sort, 1,
          false};
}

// How many came in the last 7, 30 and 100 days.
Html seen_cells(const Asked& asked, const Site& site) {
  return site.readers.answered(asked.unit(), [&](OpenIndex& index) {
    const Question question = question_for(index, asked.query, site.synonyms);
    Html cells;
    for (const int days : kDaysBack) {
      const std::string day = days_before(today_utc(), days);
      const std::uint64_t count = count_seen_since(index, question, day);
      Asked since = asked.with_query(
          narrowed(asked.query, "seen",
                   day.substr(0, 4) + "-" + day.substr(4, 2) + "-" + day.substr(6) + ".."));
      since.sort = Sort::kNewest;
      cells.add(
          element("td", count == 0 ? Html().add("0") : link(since.address(), grouped(count))));
    }
    return cells;
  });
}

Html cells_or_reason(const Asked& asked, const Site& site) {
  try {
    return seen_cells(asked, site);
  } catch (const QueryError& error) {
    return element("td", attribute("colspan", std::to_string(kDaysBack.size())),
                   attribute("class", "error"), error.what());
  }
}

Html drop_form(const Watch& watch) {
  return element("form", action(Address::page("/watches")), attribute("method", "post"),
                 element("input", attribute("type", "hidden"), attribute("name", "drop"),
                         attribute("value", watch.name)),
                 element("button", attribute("type", "submit"),
                         attribute("aria-label", "Drop the watch " + watch.name), "Drop"));
}

Html row_of(const Watch& watch, const Site& site) {
  const Asked asked = asked_by(watch, Sort::kRelevance);
  Html row = together(
      element("th", attribute("scope", "row"), watch.name),
      element("td", link(asked.address(), watch.query),
              watch.unit == Unit::kLetter ? " (letters)" : ""),
      cells_or_reason(asked, site),
      element("td", link(Address::page("/watches").segment(watch.name).ending(".atom"), "Atom")));
  if (!site.is_read_only) row.add(element("td", drop_form(watch)));
  return element("tr", row);
}

Html table_of(const std::vector<Watch>& watches, const Site& site) {
  Html head;
  for (const std::string_view name :
       {"Name", "Query", "Last 7 days", "30 days", "100 days", "Feed"})
    head.add(element("th", attribute("scope", "col"), name));
  if (!site.is_read_only)
    head.add(element("td", element("span", attribute("class", "unseen"), "Drop")));
  Html rows;
  for (const Watch& watch : watches) rows.add(row_of(watch, site));
  return element("div", attribute("class", "scroll"), attribute("role", "region"),
                 attribute("tabindex", "0"), attribute("aria-label", "Watches"),
                 element("table", attribute("class", "watches"),
                         element("thead", element("tr", head)), element("tbody", rows)));
}

// What a query would have brought, where one is given.
Html forecast(const Asked& asked, const Site& site) {
  if (!asked.has_query()) return {};
  Html head;
  for (const std::string_view name : {"7 days", "30 days", "100 days"})
    head.add(element("th", attribute("scope", "col"), name));
  return together(
      element("p", "In the index this would have struck, in the last"),
      element("table", attribute("class", "watches"), element("thead", element("tr", head)),
              element("tbody", element("tr", cells_or_reason(asked, site)))),
      element("p", attribute("class", "note"),
              "Letters of the first load of an index count as seen on no day."));
}

Html keep_form(const Asked& asked, const std::string& name) {
  const auto field = [](std::string_view id, std::string_view label, const Html& input) {
    return element("p", element("label", attribute("for", id), label), input);
  };
  const auto input = [](std::string_view id, std::string_view value, std::string_view length) {
    return element("input", attribute("type", "text"), attribute("id", id), attribute("name", id),
                   attribute("value", value), attribute("maxlength", length),
                   attribute("required", "required"));
  };
  const bool of_letters = asked.unit() == Unit::kLetter;
  const Html units = element("select", attribute("id", "of"), attribute("name", "of"),
                             element("option", attribute("value", "comment"),
                                     attribute_if(!of_letters, "selected", "selected"), "comments"),
                             element("option", attribute("value", "letter"),
                                     attribute_if(of_letters, "selected", "selected"), "letters"));
  return element("form", attribute("class", "keep"), action(Address::page("/watches")),
                 attribute("method", "post"),
                 field("query", "Query", input("query", asked.query, "4000")),
                 field("of", "Of", units), field("name", "Name", input("name", name, "100")),
                 element("button", attribute("type", "submit"), "Keep this watch"));
}

Watch watch_in(const Parameters& form) {
  Watch watch;
  watch.name = form.text("name");
  watch.query = clean_query(form.text("query"));
  watch.unit = form.choice("of", {"comment", "letter"}) == 1 ? Unit::kLetter : Unit::kComment;
  return watch;
}

// What cannot be read is not kept.
void require_readable(const Watch& watch, const Site& site) {
  site.readers.answered(watch.unit, [&](OpenIndex& index) {
    return question_for(index, watch.query, site.synonyms).text.empty();
  });
}

void change_watches(const Parameters& form, const Site& site) {
  if (site.is_read_only || site.watches.empty())
    throw Refusal(403,
                  "Watches are not kept or dropped from this page; the person who runs this "
                  "server decides that.");
  const std::string name = site.watches.filename().string();
  if (!form.has("drop")) require_readable(watch_in(form), site);
  WatchStateFile file(site.watches);
  file.replace(form.has("drop") ? without_watch(file.text(), form.text("drop"), name)
                                : with_watch(file.text(), watch_in(form), name));
}

Html explanation(const Site& site) {
  if (site.watches.empty())
    return element("p",
                   "This server was started without a file of watches. The person who runs it "
                   "names one with --watches FILE.");
  return element("p",
                 "A watch is a query that is kept. What is new for it is what the index first "
                 "saw after a day; follow it here, or in a feed reader, or have the command "
                 "line mail it: ",
                 element("code", "precedent-query watch --format mail"), ".");
}

}  // namespace

Response watches_page(const Request& request, const Site& site) {
  Asked asked = asked_of(request.target.parameters);
  std::string name;
  Html refused;
  unsigned status = 200;
  if (request.head.method == "POST") {
    try {
      change_watches(request.form, site);
      return redirect_to("/watches");
    } catch (const WatchError& error) {
      refused = element("p", attribute("class", "error"), attribute("role", "alert"), error.what());
    } catch (const QueryError& error) {
      refused = element("p", attribute("class", "error"), attribute("role", "alert"), error.what());
    }
    status = 400;
    asked.query = clean_query(request.form.text("query"));
    name = request.form.text("name");
  }
  Html main = together(element("h1", "Watches"), explanation(site), refused);
  try {
    const std::vector<Watch> watches = kept_watches(site);
    if (!watches.empty()) main.add(table_of(watches, site));
  } catch (const WatchError& error) {
    main.add(element("p", attribute("class", "error"), error.what()));
  }
  if (!site.watches.empty() && !site.is_read_only) {
    main.add(element("h2", "Keep a query")).add(forecast(asked, site)).add(keep_form(asked, name));
  } else if (asked.has_query()) {
    main.add(element("h2", "This query")).add(forecast(asked, site));
    main.add(element("p", "Its feed: ", link(asked.file_address(".atom"), "Atom")));
  }
  return page_in({.title = "Watches", .place = "watches", .shape = "wide"}, main, status);
}

Response watch_feed(const Request&, const Site& site, const std::string& tail) {
  constexpr std::string_view kSuffix = ".atom";
  if (!tail.ends_with(kSuffix)) throw Refusal(404, "There is no page at this address.");
  const std::string name = tail.substr(0, tail.size() - kSuffix.size());
  const std::vector<Watch> watches = kept_watches(site);
  const auto watch = std::find_if(watches.begin(), watches.end(),
                                  [&](const Watch& one) { return one.name == name; });
  if (watch == watches.end()) throw Refusal(404, "There is no watch '" + name + "'.");
  const Asked asked = asked_by(*watch, Sort::kNewest);
  const SearchPage page = site.readers.answered(asked.unit(), [&](OpenIndex& index) {
    SearchPage news;
    news.unit = asked.unit();
    news.question = question_for(index, asked.query, site.synonyms);
    const std::string day = days_before(today_utc(), kDaysBack.back());
    for (const SeenDocument& one : seen_since(index, news.question, day)) {
      if (news.answers.size() == kFeedEntries) break;
      news.result.hits.push_back(hit_of(one.docid, index.database().get_document(one.docid), 0));
      news.answers.push_back(answer_of(news.result.hits.back(), news.unit));
    }
    return news;
  });
  return feed_of(page, "Precedent: " + watch->name, asked.address());
}

}  // namespace precedent::query::serve

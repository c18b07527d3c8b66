#include "query/serve/pages/frame.hh"

#include <array>

namespace precedent::query::serve {
namespace {

struct Way {
  std::string_view place;
  Address address;
  std::string_view name;
};

Html ways(std::string_view place) {
  const auto all = std::to_array<Way>({
      {"similar", Address::page("/similar"), "Similar"},
      {"draft", Address::page("/check-draft"), "Draft"},
      {"numbers", Address::page("/numbers"), "Numbers"},
      {"watches", Address::page("/watches"), "Watches"},
      {"help", Address::page("/help"), "Help"},
  });
  Html list;
  for (const Way& way : all) {
    list.add(element(
        "li",
        link(way.address, attribute_if(way.place == place, "aria-current", "page"), way.name)));
  }
  return element("nav", attribute("class", "ways"), attribute("aria-label", "Pages"),
                 element("ul", list));
}

Html unit_choice(Sought chosen) {
  Html choice;
  const auto add = [&](Sought sought, std::string_view value, std::string_view name) {
    choice.add(element("option", attribute("value", value),
                       attribute_if(sought == chosen, "selected", "selected"), name));
  };
  add(Sought::kComments, "comment", "comments");
  add(Sought::kPrecedents, "precedent", "precedents");
  add(Sought::kLetters, "letter", "letters");
  return element("select", attribute("name", "unit"), attribute("id", "unit"),
                 attribute("aria-label", "What to look for"), choice);
}

Html search_box(const Frame& frame) {
  const Html box =
      element("input", attribute("type", "search"), attribute("name", "q"), attribute("id", "q"),
              attribute("value", frame.asked.query), attribute("aria-label", "Search the letters"),
              attribute("placeholder", "words, \"a phrase\", topic:liquidity, Item 402 …"),
              attribute("autocomplete", "off"), attribute("spellcheck", "false"),
              attribute_if(frame.begins_in_box, "autofocus", "autofocus"));
  return element("form", attribute("class", "box"), attribute("role", "search"),
                 action(Address::page("/search")), attribute("method", "get"), box,
                 unit_choice(frame.asked.sought),
                 element("button", attribute("type", "submit"), "Search"));
}

Html head_of(const Frame& frame) {
  const std::string title = frame.title.empty() ? "Precedent" : frame.title + " · Precedent";
  Html head = together(
      element("meta", attribute("charset", "utf-8")),
      element("meta", attribute("name", "viewport"),
              attribute("content", "width=device-width, initial-scale=1")),
      element("meta", attribute("name", "color-scheme"), attribute("content", "light dark")),
      element("meta", attribute("name", "referrer"), attribute("content", "no-referrer")),
      element("title", title),
      element("link", attribute("rel", "stylesheet"), href(Address::page("/style.css"))),
      element("link", attribute("rel", "icon"), attribute("type", "image/svg+xml"),
              href(Address::page("/icon.svg"))),
      script_of(Address::page("/script.js")));
  if (frame.feed != nullptr) {
    head.add(element("link", attribute("rel", "alternate"),
                     attribute("type", "application/atom+xml"), attribute("title", title),
                     href(*frame.feed)));
  }
  return head;
}

}  // namespace

Response page_in(const Frame& frame, const Html& main, unsigned status) {
  const Html top =
      element("header", attribute("class", "top"),
              link(Address::here("main"), attribute("class", "skip"), "To the content"),
              element("div", attribute("class", "bar"),
                      link(Address::page("/"), attribute("class", "name"), "Precedent"),
                      search_box(frame), ways(frame.place)));
  const Html body = together(
      top,
      element("main", attribute("id", "main"), attribute("tabindex", "-1"),
              attribute_if(!frame.shape.empty(), "class", frame.shape), main),
      element("footer", attribute("class", "foot"),
              element("p",
                      "Comment letters of the SEC’s staff and the companies’ answers, from the "
                      "index on this machine. What you type is kept nowhere and sent nowhere "
                      "else.")));
  return {status, kHtmlType, document("en", head_of(frame), body).markup()};
}

Response refusal_page(unsigned status, std::string_view title, const Html& explanation) {
  return page_in({.title = std::string(title), .shape = "prose"},
                 together(element("h1", title), explanation), status);
}

}  // namespace precedent::query::serve

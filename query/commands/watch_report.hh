#pragma once
// What is new for each watch, as it is printed.

#include <ostream>
#include <string>
#include <vector>

#include "query/output/search_page.hh"
#include "query/output/text_layout.hh"

namespace precedent::query {

struct WatchNews {
  std::string name;
  bool starts = false;               // had never run: what is there now is not new
  std::uint64_t answers_before = 0;  // where it starts: how many are there now
  std::string since;  // ISO date of the newest letter at its last run; empty: there was none
  SearchPage page;    // its hits: what is new, newest first
};

void print_news(std::ostream& out, const std::vector<WatchNews>& news, const TextStyle& style);

// As watch.schema.json describes it.
void print_news_json(std::ostream& out, const std::vector<WatchNews>& news);

// A list of the watches before what is new for each. Nothing where nothing is new: a job that
// mails what it is given then mails nothing.
void print_news_mail(std::ostream& out, const std::vector<WatchNews>& news);

}  // namespace precedent::query

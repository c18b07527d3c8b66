#pragma once

#include <string>
#include <vector>

#include "query/output/answers.hh"
#include "query/search/advice.hh"
#include "query/search/explanation.hh"
#include "query/search/search.hh"

namespace precedent::query {

// Everything that is printed of one search.
struct SearchPage {
  Question question;
  Unit unit = Unit::kComment;
  SearchRequest request;
  bool explains = false;
  SearchResult result;
  std::vector<Answer> answers;                   // one a hit
  std::vector<std::vector<PartWeight>> weights;  // one a hit where it explains, else none
  Advice advice;                                 // empty where something has all that was asked for
};

// Runs the search and unpacks its answers; `explains` asks for the weights.
SearchPage page_of(OpenIndex& index, const Question& question, const SearchRequest& request,
                   bool explains);

// Here or on another page.
bool found_something(const SearchPage& page);

}  // namespace precedent::query

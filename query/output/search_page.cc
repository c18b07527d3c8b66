#include "query/output/search_page.hh"

#include <algorithm>

namespace precedent::query {
namespace {

bool any_has_all(const SearchPage& page) {
  return std::any_of(page.answers.begin(), page.answers.end(),
                     [](const Answer& answer) { return has_all(answer.match); });
}

}  // namespace

SearchPage page_of(OpenIndex& index, const Question& question, const SearchRequest& request,
                   bool explains) {
  SearchPage page;
  page.question = question;
  page.unit = index.unit();
  page.request = request;
  page.explains = explains;
  page.result = search(index, question, request);
  page.answers.reserve(page.result.hits.size());
  for (const Hit& hit : page.result.hits) page.answers.push_back(answer_of(hit, page.unit));
  if (explains) page.weights = weights_of(index, question, page.result);
  const bool found_nothing = page.result.total
                                 ? *page.result.total == 0
                                 : !any_has_all(page) && request.offset == 0 && request.limit > 0;
  if (found_nothing) page.advice = advice_on(index, question, page.answers.empty());
  return page;
}

bool found_something(const SearchPage& page) {
  return !page.answers.empty() || page.result.total.value_or(0) > 0;
}

}  // namespace precedent::query

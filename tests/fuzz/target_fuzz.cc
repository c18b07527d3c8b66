// Any bytes as the target of a request, and as a form: read or refused, and what is read becomes a
// query with its fields taken out and put in, and an address that is read as the same again.

#include <string>
#include <string_view>

#include "query/language/query_error.hh"
#include "query/serve/exchange/asked.hh"
#include "query/serve/exchange/html.hh"
#include "query/serve/exchange/request.hh"
#include "tests/fuzz/promises.hh"

namespace {

using namespace precedent;
using namespace precedent::query::serve;

void check_search(const Parameters& parameters) {
  const Asked asked = asked_of(parameters);
  const std::string address = asked.address().text();
  if (address.size() <= kMaxTargetBytes) {
    const Asked again = asked_of(target_of(address).parameters);
    fuzz::promise(again.query == asked.query && again.sought == asked.sought &&
                      again.sort == asked.sort && again.page == asked.page,
                  "an address is read as what it was made of");
  }
  for (const ChosenField& one : chosen_fields(asked.query))
    fuzz::promise(one.without.size() < asked.query.size(), "a field that is taken out is gone");
  chosen_fields(narrowed(asked.query, "company", asked.query));
  const std::string markup = element("p", attribute("title", asked.query), asked.query).markup();
  fuzz::promise(markup.find("<script") == markup.npos, "text is no markup");
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const unsigned char* data, std::size_t bytes) {
  const std::string_view text(reinterpret_cast<const char*>(data), bytes);
  try {
    check_search(target_of(text).parameters);
  } catch (const Refusal&) {
  } catch (const query::QueryError&) {
  }
  try {
    check_search(form_of(text));
  } catch (const Refusal&) {
  } catch (const query::QueryError&) {
  }
  return 0;
}

#pragma once
// Which page answers which address: the one table of addresses.

#include <optional>
#include <string>

#include "query/serve/exchange/request.hh"
#include "query/serve/exchange/response.hh"
#include "query/serve/exchange/site.hh"
#include "query/serve/guard.hh"

namespace precedent::query::serve {

// A request that its head already refuses (by host, method or address): the answer that says so.
std::optional<Response> refusal_of(const Head& head, const std::string& target,
                                   const AllowedHosts& allowed);

// Never throws: what goes wrong is an answer that says so. `body` is of a POST.
Response answer_to(const Head& head, const std::string& target, const std::string& body,
                   const Site& site);

// What a request is answered that was too large to be read (413).
Response body_too_large();

// That the answer to a request did not come in time (503).
Response took_too_long(const std::string& target);

// That the answers to others have not been taken yet (503).
Response too_busy();

}  // namespace precedent::query::serve

#pragma once

#include <string>

#include "query/serve/exchange/response.hh"

namespace precedent::query::serve {

// What the pages do; the query language; the fields; what values and topics mean; the addresses
// for programs.
Response help_page();
Response query_help_page();
Response fields_help_page();
Response values_help_page();
Response topics_help_page();
Response api_page();

// A JSON schema by its file's name. Throws Refusal (404).
Response schema_file(const std::string& name);

}  // namespace precedent::query::serve

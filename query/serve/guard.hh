#pragma once
// Who may ask. A page of a stranger, open in the same browser, can reach a server on this machine:
// under a name of its own that it lets lead here, or by sending forms.

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "query/serve/exchange/request.hh"

namespace precedent::query::serve {

struct AllowedHosts {
  std::uint16_t port = 0;          // 0: not by TCP
  std::string address;             // that it listens on, as a Host header has it: "192.0.2.7"
  std::vector<std::string> names;  // by which a proxy, say, knows it; with any port
};

// Throws Refusal (421) unless the Host header names this server.
void require_own_host(std::string_view host, const AllowedHosts& allowed);

// Throws Refusal (403) unless a page of this server sent the form.
void require_own_form(const Head& head);

}  // namespace precedent::query::serve

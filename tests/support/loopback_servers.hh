#pragma once
// What a test needs that has servers on loopback addresses.

#include <string>

namespace precedent::tests {

// False, with a warning, where Debian's xapian-tools are not installed.
bool can_serve();

// A port of `address` that nobody uses now.
unsigned free_port(const std::string& address);

// Whether somebody takes connections there.
bool is_served(const std::string& address, unsigned port);

}  // namespace precedent::tests

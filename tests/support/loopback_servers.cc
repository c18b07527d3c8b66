#include "tests/support/loopback_servers.hh"

#include <arpa/inet.h>
#include <netinet/in.h>
#include <sys/socket.h>
#include <unistd.h>

#include <catch2/catch.hpp>
#include <cstdint>
#include <cstdlib>

namespace precedent::tests {
namespace {

sockaddr_in socket_address(const std::string& address, unsigned port) {
  sockaddr_in socket{};
  socket.sin_family = AF_INET;
  socket.sin_port = htons(static_cast<std::uint16_t>(port));
  REQUIRE(inet_pton(AF_INET, address.c_str(), &socket.sin_addr) == 1);
  return socket;
}

}  // namespace

bool can_serve() {
  if (std::system("command -v xapian-tcpsrv >/dev/null") == 0) return true;
  WARN("xapian-tcpsrv (package xapian-tools) is not installed: nothing was tried");
  return false;
}

unsigned free_port(const std::string& address) {
  const int socket_id = socket(AF_INET, SOCK_STREAM, 0);
  sockaddr_in where = socket_address(address, 0);
  socklen_t bytes = sizeof(where);
  auto* const any = reinterpret_cast<sockaddr*>(&where);
  REQUIRE(bind(socket_id, any, bytes) == 0);
  REQUIRE(getsockname(socket_id, any, &bytes) == 0);
  close(socket_id);
  return ntohs(where.sin_port);
}

bool is_served(const std::string& address, unsigned port) {
  const int socket_id = socket(AF_INET, SOCK_STREAM, 0);
  const sockaddr_in where = socket_address(address, port);
  const bool is_there =
      connect(socket_id, reinterpret_cast<const sockaddr*>(&where), sizeof(where)) == 0;
  close(socket_id);
  return is_there;
}

}  // namespace precedent::tests

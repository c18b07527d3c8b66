#pragma once

#include <cstdint>
#include <filesystem>
#include <string>

namespace precedent::query::serve {

// A socket that listens, with what it is called.
struct Listening {
  int socket = -1;
  std::uint16_t port = 0;   // 0: of the file system
  std::string address;      // as a Host header has it; empty: of the file system
  bool is_loopback = true;  // nobody but this machine reaches it
};

// `where`: ADDRESS:PORT, as in ServerOptions; port 0 takes a free one. Throws ServerError.
Listening listening_at(const std::string& where);

// A socket of the file system; one that nobody serves any more is replaced. Throws ServerError.
Listening listening_in(const std::filesystem::path& path);

}  // namespace precedent::query::serve

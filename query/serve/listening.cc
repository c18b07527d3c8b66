#include "query/serve/listening.hh"

#include <arpa/inet.h>
#include <netinet/in.h>
#include <sys/socket.h>
#include <sys/stat.h>
#include <sys/un.h>
#include <unistd.h>

#include <cerrno>
#include <charconv>
#include <cstring>
#include <string_view>

#include "query/serve/server.hh"

namespace precedent::query::serve {
namespace {

constexpr int kBacklog = 256;

class Socket {
 public:
  explicit Socket(int family)
      : number_(::socket(family, SOCK_STREAM | SOCK_CLOEXEC | SOCK_NONBLOCK, 0)) {}
  ~Socket() {
    if (number_ >= 0) ::close(number_);
  }
  Socket(const Socket&) = delete;
  Socket& operator=(const Socket&) = delete;
  int number() const { return number_; }
  int release() {
    const int number = number_;
    number_ = -1;
    return number;
  }

 private:
  int number_;
};

[[noreturn]] void refuse(const std::string& where) {
  throw ServerError("cannot listen at " + where + ": " + std::strerror(errno));
}

struct Place {
  std::string host;
  std::uint16_t port = 0;
};

Place place_of(const std::string& where) {
  const std::size_t colon = where.rfind(':');
  Place place;
  place.host = where.substr(0, colon);
  const char* const end = where.data() + where.size();
  const char* const begin = colon == where.npos ? end : where.data() + colon + 1;
  const auto [read, error] = std::from_chars(begin, end, place.port);
  if (colon == where.npos || error != std::errc() || read != end) {
    throw ServerError("'" + where + "' is no ADDRESS:PORT; an example: 127.0.0.1:8402");
  }
  if (place.host == "localhost") place.host = "127.0.0.1";
  return place;
}

template <typename Address>
void bind_and_listen(const Socket& socket, const Address& address, const std::string& where) {
  if (socket.number() < 0) refuse(where);
  const int on = 1;
  ::setsockopt(socket.number(), SOL_SOCKET, SO_REUSEADDR, &on, sizeof(on));
  if (::bind(socket.number(), reinterpret_cast<const sockaddr*>(&address), sizeof(address)) != 0 ||
      ::listen(socket.number(), kBacklog) != 0) {
    refuse(where);
  }
}

Listening at_version_4(const in_addr& host, const Place& place, const std::string& where) {
  sockaddr_in address{};
  address.sin_family = AF_INET;
  address.sin_addr = host;
  address.sin_port = htons(place.port);
  Socket socket(AF_INET);
  bind_and_listen(socket, address, where);
  socklen_t bytes = sizeof(address);
  ::getsockname(socket.number(), reinterpret_cast<sockaddr*>(&address), &bytes);
  const bool is_loopback = (ntohl(host.s_addr) >> 24U) == 127;
  return {socket.release(), ntohs(address.sin_port), place.host, is_loopback};
}

Listening at_version_6(const in6_addr& host, const Place& place, const std::string& where) {
  sockaddr_in6 address{};
  address.sin6_family = AF_INET6;
  address.sin6_addr = host;
  address.sin6_port = htons(place.port);
  Socket socket(AF_INET6);
  bind_and_listen(socket, address, where);
  socklen_t bytes = sizeof(address);
  ::getsockname(socket.number(), reinterpret_cast<sockaddr*>(&address), &bytes);
  return {socket.release(), ntohs(address.sin6_port), place.host, IN6_IS_ADDR_LOOPBACK(&host) != 0};
}

// Whether somebody answers there.
bool is_served(const sockaddr_un& address) {
  const Socket socket(AF_UNIX);
  return ::connect(socket.number(), reinterpret_cast<const sockaddr*>(&address), sizeof(address)) ==
         0;
}

}  // namespace

Listening listening_at(const std::string& where) {
  const Place place = place_of(where);
  in_addr version_4{};
  if (::inet_pton(AF_INET, place.host.c_str(), &version_4) == 1)
    return at_version_4(version_4, place, where);
  in6_addr version_6{};
  if (place.host.size() > 2 && place.host.front() == '[' && place.host.back() == ']' &&
      ::inet_pton(AF_INET6, place.host.substr(1, place.host.size() - 2).c_str(), &version_6) == 1)
    return at_version_6(version_6, place, where);
  throw ServerError("'" + place.host +
                    "' is no address of this machine; give one in numbers: 127.0.0.1, [::1]");
}

Listening listening_in(const std::filesystem::path& path) {
  sockaddr_un address{};
  address.sun_family = AF_UNIX;
  if (path.string().size() >= sizeof(address.sun_path))
    throw ServerError("the path of the socket is too long: " + path.string());
  std::memcpy(address.sun_path, path.c_str(), path.string().size());
  struct stat there {};
  if (::lstat(path.c_str(), &there) == 0) {
    if (!S_ISSOCK(there.st_mode)) throw ServerError(path.string() + " is there, and no socket");
    if (is_served(address)) throw ServerError(path.string() + " is served already");
    ::unlink(path.c_str());
  }
  Socket socket(AF_UNIX);
  // Its owner and group alone: a proxy of the group reaches it.
  const mode_t before = ::umask(0117);
  try {
    bind_and_listen(socket, address, path.string());
  } catch (...) {
    ::umask(before);
    throw;
  }
  ::umask(before);
  return {socket.release(), 0, "", true};
}

}  // namespace precedent::query::serve

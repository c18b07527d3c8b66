#include "query/serve/guard.hh"

#include <algorithm>

#include "schemas/ascii.hh"

namespace precedent::query::serve {
namespace {

struct HostAndPort {
  std::string host;
  std::string port;  // empty: none
};

std::string lower_case(std::string_view text) {
  std::string lower(text);
  for (char& c : lower) c = schemas::to_lower(c);
  return lower;
}

HostAndPort parted(std::string_view text) {
  const std::size_t bracket = text.rfind(']');
  const std::size_t colon = text.rfind(':');
  if (colon == text.npos || (bracket != text.npos && colon < bracket))
    return {lower_case(text), ""};
  return {lower_case(text.substr(0, colon)), std::string(text.substr(colon + 1))};
}

bool is_own(const HostAndPort& host, const AllowedHosts& allowed) {
  const auto is_name = [&](const std::string& name) { return lower_case(name) == host.host; };
  if (std::any_of(allowed.names.begin(), allowed.names.end(), is_name)) return true;
  const bool is_loopback =
      host.host == "localhost" || host.host == "127.0.0.1" || host.host == "[::1]";
  if (!is_loopback && (allowed.address.empty() || host.host != allowed.address)) return false;
  if (allowed.port == 0) return host.port.empty();
  return host.port.empty() ? allowed.port == 80 : host.port == std::to_string(allowed.port);
}

}  // namespace

void require_own_host(std::string_view host, const AllowedHosts& allowed) {
  if (is_own(parted(host), allowed)) return;
  throw Refusal(421,
                "This server does not go by the name of the address that was asked for. Where "
                "it should, start it with --host-name.");
}

void require_own_form(const Head& head) {
  if (head.fetch_site == "same-origin") return;
  const bool has_own_origin =
      head.origin == "http://" + head.host || head.origin == "https://" + head.host;
  if (head.fetch_site.empty() && !head.host.empty() && has_own_origin) return;
  throw Refusal(403, "Forms are taken from this server's own pages alone.");
}

}  // namespace precedent::query::serve

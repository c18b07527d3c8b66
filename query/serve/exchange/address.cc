#include "query/serve/exchange/address.hh"

namespace precedent::query::serve {
namespace {

bool is_plain(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') ||
         std::string_view("-_.~:,@*").find(c) != std::string_view::npos;
}

}  // namespace

std::string percent_encoded(std::string_view text) {
  constexpr std::string_view kDigits = "0123456789ABCDEF";
  std::string encoded;
  for (const char c : text) {
    if (is_plain(c)) {
      encoded += c;
    } else if (c == ' ') {
      encoded += "%20";
    } else {
      const auto byte = static_cast<unsigned char>(c);
      encoded += '%';
      encoded += kDigits[byte >> 4U];
      encoded += kDigits[byte & 15U];
    }
  }
  return encoded;
}

Address Address::here(std::string_view fragment) {
  return Address("#" + percent_encoded(fragment));
}

std::optional<Address> Address::of_edgar(std::string_view url) {
  if (!url.starts_with("https://www.sec.gov/")) return std::nullopt;
  return Address(std::string(url));
}

Address Address::segment(std::string_view name) && {
  if (!text_.ends_with('/')) text_ += '/';
  text_ += percent_encoded(name);
  return std::move(*this);
}

Address Address::with(std::string_view name, std::string_view value) && {
  text_ += text_.find('?') == std::string::npos ? '?' : '&';
  text_.append(percent_encoded(name)).append("=").append(percent_encoded(value));
  return std::move(*this);
}

Address Address::with_given(std::string_view name, std::string_view value) && {
  if (value.empty()) return std::move(*this);
  return std::move(*this).with(name, value);
}

Address Address::fragment(std::string_view name) && {
  text_ += "#" + percent_encoded(name);
  return std::move(*this);
}

Address Address::ending(std::string_view suffix) && {
  text_ += percent_encoded(suffix);
  return std::move(*this);
}

}  // namespace precedent::query::serve

#pragma once
// Where a link leads: a page of this server, or EDGAR. Nothing else can be linked to.

#include <optional>
#include <string>
#include <string_view>
#include <utility>

namespace precedent::query::serve {

class Address {
 public:
  // `path` is written in the program: "/search". What comes from outside is added by the functions
  // below.
  consteval static const char* checked(const char* path) {
    if (path[0] != '/') throw "a page's path begins with '/'";
    return path;
  }
  class Path {
   public:
    consteval Path(const char* path) : text_(checked(path)) {}  // NOLINT: literals are meant
    std::string_view text() const { return text_; }

   private:
    std::string_view text_;
  };
  static Address page(Path path) { return Address(std::string(path.text())); }
  static Address here(std::string_view fragment);  // "#comment-3"

  // Nothing where it is no address of EDGAR.
  static std::optional<Address> of_edgar(std::string_view url);

  // One more segment of the path, whatever bytes it has.
  Address segment(std::string_view name) &&;
  // "?name=value", then "&name=value".
  Address with(std::string_view name, std::string_view value) &&;
  // The same where the value is not empty.
  Address with_given(std::string_view name, std::string_view value) &&;
  Address fragment(std::string_view name) &&;
  Address ending(std::string_view suffix) &&;  // ".json", behind the path

  Address copy() const { return *this; }
  const std::string& text() const { return text_; }

 private:
  explicit Address(std::string text) : text_(std::move(text)) {}
  std::string text_;
};

// As one value of a query string, or one segment of a path.
std::string percent_encoded(std::string_view text);

}  // namespace precedent::query::serve

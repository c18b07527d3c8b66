#pragma once
// What is wrong with a query, where, and what may have been meant.

#include <cstddef>
#include <stdexcept>
#include <string>
#include <string_view>

namespace precedent::query {

// Bytes [begin, end) of the query.
struct Place {
  std::size_t begin = 0;
  std::size_t end = 0;

  friend bool operator==(const Place&, const Place&) = default;
};

// what() is one line without the query; explanation_of() shows the place under it.
class QueryError : public std::runtime_error {
 public:
  QueryError(const std::string& message, Place place)
      : std::runtime_error(message), place_(place) {}

  Place place() const { return place_; }

 private:
  Place place_;
};

// Three lines: the message, the part of the query around the place, and carets under it.
// `query` is the text that was parsed; at most `width` columns of it are shown.
std::string explanation_of(const QueryError& error, std::string_view query, std::size_t width = 76);

}  // namespace precedent::query

#pragma once

#include <string>
#include <utility>
#include <vector>

namespace precedent::query::serve {

struct Response {
  unsigned status = 200;
  std::string content_type;
  std::string body;
  std::vector<std::pair<std::string, std::string>> headers = {};
  bool may_be_kept = false;  // by the browser: the same for everybody until the program changes
};

inline constexpr const char* kHtmlType = "text/html; charset=utf-8";
inline constexpr const char* kJsonType = "application/json; charset=utf-8";
inline constexpr const char* kCsvType = "text/csv; charset=utf-8";
inline constexpr const char* kTextType = "text/plain; charset=utf-8";

inline Response redirect_to(std::string location) {
  return {303, kTextType, "see " + location + "\n", {{"Location", std::move(location)}}};
}

}  // namespace precedent::query::serve

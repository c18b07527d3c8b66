#pragma once
// What a browser asks for, read from bytes that anybody may have sent.

#include <cstdint>
#include <optional>
#include <stdexcept>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace precedent::query::serve {

inline constexpr std::size_t kMaxTargetBytes = 16 * 1024;
inline constexpr std::size_t kMaxParameters = 64;
inline constexpr std::size_t kMaxBodyBytes = 1024 * 1024;

// An answer other than 200 that a request has earned. what() is for the person who asked.
class Refusal : public std::runtime_error {
 public:
  Refusal(unsigned status, const std::string& message)
      : std::runtime_error(message), status_(status) {}
  unsigned status() const { return status_; }

 private:
  unsigned status_;
};

// Names and values as a form sends them, in order.
class Parameters {
 public:
  void add(std::string name, std::string value) {
    pairs_.emplace_back(std::move(name), std::move(value));
  }
  std::size_t size() const { return pairs_.size(); }
  const std::vector<std::pair<std::string, std::string>>& pairs() const { return pairs_; }

  // The first of this name; empty: not given.
  const std::string& text(std::string_view name) const;
  bool has(std::string_view name) const { return !text(name).empty(); }
  // Throws Refusal (400).
  std::uint64_t number(std::string_view name, std::uint64_t least, std::uint64_t most,
                       std::uint64_t otherwise) const;
  // Which of `words`, the first where none is given. Throws Refusal (400).
  std::size_t choice(std::string_view name, const std::vector<std::string_view>& words) const;

 private:
  std::vector<std::pair<std::string, std::string>> pairs_;
};

struct Target {
  std::string path;  // decoded, as one text: "/letter/0000000000-16-012345"
  Parameters parameters;
};

// Of "/path?name=value&name=value". Values are valid UTF-8 without NUL. Throws Refusal: 414 for one
// too long, 400 for one that cannot be read.
Target target_of(std::string_view text);

// Of a body as a form sends it; its lines end with '\n'. Throws Refusal (400).
Parameters form_of(std::string_view body);

// What comes of the head of a request, as far as it matters here; empty: not sent.
struct Head {
  std::string method;
  std::string host;
  std::string origin;
  std::string fetch_site;  // Sec-Fetch-Site
  std::string content_type;
};

struct Request {
  Head head;
  Target target;
  Parameters form;  // of a POST
};

}  // namespace precedent::query::serve

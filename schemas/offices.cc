#include "schemas/offices.hh"

#include <algorithm>
#include <nlohmann/json.hpp>
#include <string>
#include <vector>

#include "schemas/ascii.hh"
#include "schemas/embedded_offices.hh"

namespace precedent::schemas {
namespace {

constexpr std::size_t kLongestLine = 200;  // bytes; no line that names an office is longer

// Words in lower case, "&" spelt out, all else gone: "Real Estate & - Commodities" is "real estate
// and commodities".
std::string plain_words(std::string_view text) {
  std::string out;
  const auto part = [&] {
    if (!out.empty() && out.back() != ' ') out += ' ';
  };
  for (char c : text.substr(0, kLongestLine)) {
    if (is_letter(c) || is_digit(c)) {
      out += to_lower(c);
    } else if (c == '&') {
      part();
      out += "and ";
    } else {
      part();
    }
  }
  while (out.ends_with(' ')) out.pop_back();
  return out;
}

struct Office {
  std::string name;  // plain words
  std::string label;
};

// Longest names first.
std::vector<Office> read_offices() {
  std::vector<Office> offices;
  const auto data = nlohmann::json::parse(kEmbeddedOffices);
  for (const auto& office : data.at("offices")) {
    const std::string label = office.at("label");
    for (const auto& spelling : office.value("spellings", nlohmann::json::array()))
      offices.push_back({"office of " + plain_words(spelling.get<std::string>()), label});
    for (const auto& name : office.value("names", nlohmann::json::array()))
      offices.push_back({plain_words(name.get<std::string>()), label});
  }
  std::stable_sort(offices.begin(), offices.end(),
                   [](const Office& a, const Office& b) { return a.name.size() > b.name.size(); });
  return offices;
}

// The label of the office whose name the words begin with.
std::string_view label_at_head(std::string_view words) {
  static const std::vector<Office> offices = read_offices();
  for (const Office& office : offices) {
    if (!words.starts_with(office.name)) continue;
    if (words.size() == office.name.size() || words[office.name.size()] == ' ') return office.label;
  }
  return {};
}

}  // namespace

std::string_view office_label(std::string_view printed) {
  std::string words = plain_words(printed);
  std::size_t begin = 0;
  while (begin < words.size() && (is_digit(words[begin]) || words[begin] == ' ')) ++begin;
  words.erase(0, begin);
  const std::string_view label = label_at_head(words);
  return label.empty() ? label_at_head("office of " + words) : label;
}

std::string_view find_office(std::string_view line) {
  if (find_folded(line, "office") == std::string_view::npos &&
      find_folded(line, "disclosure review") == std::string_view::npos)
    return {};
  const std::string words = plain_words(line);
  for (std::size_t at = 0; at < words.size();) {
    const std::string_view label = label_at_head(std::string_view(words).substr(at));
    if (!label.empty()) return label;
    const std::size_t blank = words.find(' ', at);
    if (blank == std::string::npos) break;
    at = blank + 1;
  }
  return {};
}

}  // namespace precedent::schemas

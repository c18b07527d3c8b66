#include "schemas/values/offices.hh"

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
  std::string division;
};

// Longest names first.
std::vector<Office> read_offices() {
  std::vector<Office> offices;
  const auto data = nlohmann::json::parse(kEmbeddedOffices);
  for (const auto& office : data.at("offices")) {
    const std::string label = office.at("label");
    const std::string division = office.value("division", "Division of Corporation Finance");
    for (const auto& spelling : office.value("spellings", nlohmann::json::array()))
      offices.push_back({"office of " + plain_words(spelling.get<std::string>()), label, division});
    for (const auto& name : office.value("names", nlohmann::json::array()))
      offices.push_back({plain_words(name.get<std::string>()), label, division});
  }
  std::stable_sort(offices.begin(), offices.end(),
                   [](const Office& a, const Office& b) { return a.name.size() > b.name.size(); });
  return offices;
}

const std::vector<Office>& known_offices() {
  static const std::vector<Office> offices = read_offices();
  return offices;
}

// The label of the office whose name the words begin with.
std::string_view label_at_head(std::string_view words) {
  for (const Office& office : known_offices()) {
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

std::string_view division_of(std::string_view label) {
  const auto& offices = known_offices();
  const auto office = std::find_if(offices.begin(), offices.end(),
                                   [&](const Office& one) { return one.label == label; });
  return office == offices.end() ? std::string_view() : office->division;
}

// Of the Investment Company Act: registration, amendments, prospectuses, reports, applications.
bool is_investment_company_form(std::string_view form) {
  return form.starts_with("N-") || form.starts_with("485") || form.starts_with("486") ||
         form.starts_with("497") || form.starts_with("40-");
}

}  // namespace precedent::schemas

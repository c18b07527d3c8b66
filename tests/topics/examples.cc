#include "tests/topics/examples.hh"

#include <algorithm>
#include <fstream>
#include <nlohmann/json.hpp>
#include <stdexcept>
#include <string_view>

#include "schemas/ascii.hh"
#include "schemas/citations/citations.hh"

namespace precedent::tests {
namespace {

using Json = nlohmann::json;

// "We note your response" -> "we note your response", eight words at most.
std::string first_words(const std::string& text) {
  std::string words;
  int count = 0;
  bool inside = false;
  for (const char c : text) {
    const char lower = schemas::to_lower(c);
    if (!schemas::is_lower(lower) && !schemas::is_digit(lower)) {
      inside = false;
      continue;
    }
    if (!inside && ++count > 8) break;
    if (!inside && !words.empty()) words += ' ';
    inside = true;
    words += lower;
  }
  return words;
}

std::string company_of(const Json& row) {
  const Json& registrants = row.value("registrants", Json::array());
  return registrants.empty() ? row.value("company", "") : registrants[0].value("cik", "");
}

std::ifstream opened(const std::string& path) {
  std::ifstream file(path);
  if (!file) throw std::runtime_error("cannot read " + path);
  return file;
}

std::vector<std::string> split(std::string_view text, std::string_view at) {
  std::vector<std::string> parts;
  for (std::size_t begin = 0;;) {
    const std::size_t end = text.find(at, begin);
    parts.emplace_back(schemas::trimmed(text.substr(begin, end - begin)));
    if (end == text.npos) return parts;
    begin = end + at.size();
  }
}

void read_invented_comment(Example& comment, std::string_view line) {
  const std::size_t bar = line.find(" | ");
  if (bar == line.npos) throw std::runtime_error("no comment: " + std::string(line));
  ++comment.ordinal;
  comment.id = comment.letter + '@' + std::to_string(comment.ordinal);
  comment.text = line.substr(bar + 3);
  comment.topics.clear();
  for (std::string& slug : split(line.substr(0, bar), ","))
    if (slug != "none") comment.topics.insert(std::move(slug));
  comment.citations.clear();
  for (schemas::Citation& citation : schemas::find_citations(comment.text, {comment.forms}))
    comment.citations.push_back(std::move(citation.canonical));
}

}  // namespace

void Labels::read(const std::string& path) {
  std::ifstream file = opened(path);
  for (std::string line; std::getline(file, line);) {
    const Json one = Json::parse(line);
    const std::set<std::string> topics = one.at("topics");
    if (one.contains("id")) {
      by_id_[one.at("id")].insert(topics.begin(), topics.end());
    } else {
      by_words_[{one.at("letter"), one.at("starts")}].topics.push_back(topics);
    }
  }
}

bool Labels::label(Example& example) {
  const auto known = by_words_.find({example.letter, first_words(example.text)});
  if (known == by_words_.end()) return false;
  InOrder& labels = known->second;
  example.topics = labels.topics[std::min(labels.next++, labels.topics.size() - 1)];
  if (const auto more = by_id_.find(example.id); more != by_id_.end())
    example.topics.insert(more->second.begin(), more->second.end());
  return true;
}

std::vector<Example> read_examples(std::istream& in, Labels& labels) {
  std::vector<Example> all;
  for (std::string line; std::getline(in, line);) {
    const Json row = Json::parse(line);
    all.push_back({row.at("id"),
                   row.at("letter"),
                   row.at("ordinal"),
                   company_of(row),
                   row.value("text", ""),
                   row.value("heading", std::vector<std::string>()),
                   row.value("citations", std::vector<std::string>()),
                   row.value("forms", std::vector<std::string>()),
                   {},
                   false});
  }
  std::stable_sort(all.begin(), all.end(), [](const Example& a, const Example& b) {
    return std::tie(a.letter, a.ordinal) < std::tie(b.letter, b.ordinal);
  });
  std::erase_if(all, [&](Example& example) { return !labels.label(example); });
  return all;
}

std::vector<Example> read_invented(const std::filesystem::path& path) {
  std::ifstream file = opened(path.string());
  std::vector<Example> all;
  Example next;
  next.invented = true;
  int letters = 0;
  for (std::string line; std::getline(file, line);) {
    if (line.empty() || line.starts_with("//")) continue;
    if (line.starts_with("@ ")) {
      next.letter = next.company = "invented-" + std::to_string(++letters);
      next.forms = {line.substr(2)};
      next.heading.clear();
      next.ordinal = 0;
    } else if (line.starts_with("# ")) {
      next.heading = split(line.substr(2), " > ");
    } else {
      read_invented_comment(next, line);
      all.push_back(next);
    }
  }
  return all;
}

}  // namespace precedent::tests

#include "query/commands/watch_report.hh"

#include <nlohmann/json.hpp>

#include "query/language/utf8.hh"
#include "query/output/json.hh"
#include "query/output/text.hh"

namespace precedent::query {
namespace {

using Json = nlohmann::ordered_json;

constexpr std::size_t kMailColumns = 72;

std::string counted(const WatchNews& one) {
  const std::size_t count = one.page.answers.size();
  std::string text = std::to_string(count) + " new " + std::string(name_of(one.page.unit)) +
                     (count == 1 ? "" : "s");
  if (!one.since.empty()) text += " since " + one.since;
  return text;
}

void print_one(std::ostream& out, const WatchNews& one, const TextStyle& style) {
  out << style.bold(printable(one.name)) << ": " << counted(one) << '\n';
  print_search(out, one.page, style);
}

Json json_of(const WatchNews& one) {
  Json json;
  json["name"] = one.name;
  json["query"] = one.page.question.text;
  json["understood"] = one.page.question.understood();
  json["unit"] = name_of(one.page.unit);
  if (one.starts) json["starts"] = true;
  if (!one.since.empty()) json["since"] = one.since;
  json["new"] = one.page.answers.size();
  json["hits"] = Json::array();
  Marker marker(one.page.question.tree);
  for (const Answer& answer : one.page.answers)
    json["hits"].push_back(query::json_of(answer, marker));
  return json;
}

}  // namespace

void print_news(std::ostream& out, const std::vector<WatchNews>& news, const TextStyle& style) {
  bool is_first = true;
  for (const WatchNews& one : news) {
    if (one.page.answers.empty()) continue;
    if (!is_first) out << '\n';
    is_first = false;
    print_one(out, one, style);
  }
  if (is_first) out << "nothing new\n";
}

void print_news_json(std::ostream& out, const std::vector<WatchNews>& news) {
  Json json;
  json["watches"] = Json::array();
  for (const WatchNews& one : news) json["watches"].push_back(json_of(one));
  out << line_of(json);
}

void print_news_mail(std::ostream& out, const std::vector<WatchNews>& news) {
  TextStyle style;
  style.columns = kMailColumns;
  std::size_t with_news = 0;
  for (const WatchNews& one : news)
    if (!one.page.answers.empty()) ++with_news;
  if (with_news == 0) return;
  out << "New for " << with_news << " of " << news.size()
      << (news.size() == 1 ? " watch:\n" : " watches:\n");
  for (const WatchNews& one : news)
    if (!one.page.answers.empty()) out << "  " << one.name << ": " << counted(one) << '\n';
  for (const WatchNews& one : news) {
    if (one.page.answers.empty()) continue;
    out << '\n' << std::string(kMailColumns, '-') << '\n';
    print_one(out, one, style);
  }
}

}  // namespace precedent::query

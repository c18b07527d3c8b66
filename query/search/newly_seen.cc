#include "query/search/newly_seen.hh"

#include <array>
#include <charconv>
#include <chrono>
#include <cstdio>
#include <ctime>

#include "query/language/xapian_query.hh"
#include "schemas/index/fields.hh"

namespace precedent::query {
namespace {

constexpr std::size_t kDayDigits = 8;

// Terms of a document under a prefix, without it.
std::vector<std::string> values_under(const Xapian::Database& database, Xapian::docid docid,
                                      const std::string& prefix) {
  std::vector<std::string> values;
  Xapian::TermIterator at = database.termlist_begin(docid);
  const Xapian::TermIterator end = database.termlist_end(docid);
  for (at.skip_to(prefix); at != end; ++at) {
    const std::string term = *at;
    if (!term.starts_with(prefix)) break;
    values.push_back(term.substr(prefix.size()));
  }
  return values;
}

std::vector<std::string> keys_of(const Xapian::Database& database, Xapian::docid docid) {
  const std::vector<std::string> ids =
      values_under(database, docid, std::string(schemas::kIdPrefix));
  const std::string id = ids.empty() ? std::string() : ids.front();
  std::vector<std::string> keys;
  for (const std::string& letter :
       values_under(database, docid, std::string(schemas::kLetterPrefix))) {
    keys.push_back(id + " " + letter);
  }
  if (keys.empty()) keys.push_back(id);
  return keys;
}

int number_at(const std::string& digits, std::size_t from, std::size_t length) {
  int number = 0;
  std::from_chars(digits.data() + from, digits.data() + from + length, number);
  return number;
}

Xapian::Query seen_query(OpenIndex& index, const Question& question, const std::string& day) {
  const Node since{{}, DateRange{schemas::FieldId::kSeen, day, ""}};
  return Xapian::Query(Xapian::Query::OP_FILTER, question.query,
                       xapian_query(since, index.terms()));
}

}  // namespace

std::string newest_seen_day(OpenIndex& index) {
  std::string newest;
  for (const std::string& value :
       index.terms().values_of(schemas::field(schemas::FieldId::kSeen).prefix)) {
    if (value.size() == kDayDigits && value > newest) newest = value;
  }
  return newest;
}

std::string today_utc() {
  const std::time_t now = std::time(nullptr);
  std::tm utc{};
  gmtime_r(&now, &utc);
  std::array<char, 16> text{};
  return {text.data(), std::strftime(text.data(), text.size(), "%Y%m%d", &utc)};
}

std::string days_before(const std::string& day, int days) {
  if (day.size() != kDayDigits) return {};
  using namespace std::chrono;
  const year_month_day date{year(number_at(day, 0, 4)),
                            month(static_cast<unsigned>(number_at(day, 4, 2))),
                            std::chrono::day(static_cast<unsigned>(number_at(day, 6, 2)))};
  const year_month_day before{sys_days(date) - std::chrono::days(days)};
  std::array<char, 32> text{};
  std::snprintf(text.data(), text.size(), "%04d%02u%02u", static_cast<int>(before.year()),
                static_cast<unsigned>(before.month()), static_cast<unsigned>(before.day()));
  return text.data();
}

std::uint64_t count_seen_since(OpenIndex& index, const Question& question, const std::string& day) {
  return matches_of(index.database(), seen_query(index, question, day));
}

std::vector<SeenDocument> seen_since(OpenIndex& index, const Question& question,
                                     const std::string& day) {
  Xapian::Enquire enquire(index.database());
  enquire.set_query(seen_query(index, question, day));
  enquire.set_weighting_scheme(Xapian::BoolWeight());
  enquire.set_sort_by_value(schemas::kOrderSlot, false);
  const Xapian::MSet answers = enquire.get_mset(0, index.database().get_doccount());
  std::vector<SeenDocument> seen;
  for (auto at = answers.begin(); at != answers.end(); ++at)
    seen.push_back({*at, keys_of(index.database(), *at)});
  return seen;
}

}  // namespace precedent::query

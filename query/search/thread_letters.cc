#include "query/search/thread_letters.hh"

#include <algorithm>
#include <string>

#include "schemas/index/letter_order.hh"
#include "schemas/index/terms.hh"
#include "schemas/values/dates.hh"

namespace precedent::query {
namespace {

using schemas::FieldId;
using schemas::LetterRecord;

std::string thread_term(std::string_view letter_id) {
  return schemas::keyword_term(schemas::field(FieldId::kThread), letter_id);
}

}  // namespace

std::vector<LetterRecord> letters_of_review(const OpenIndex& letters, std::string_view letter_id) {
  const Xapian::Database& database = letters.database();
  std::vector<LetterRecord> records;
  const auto add_all = [&](const std::string& term) {
    for (auto at = database.postlist_begin(term); at != database.postlist_end(term); ++at)
      records.push_back(schemas::letter_record(database.get_document(*at).get_data()));
  };
  add_all(thread_term(letter_id));
  if (records.empty()) add_all(schemas::id_term(std::string(letter_id)));
  std::sort(records.begin(), records.end(), [](const LetterRecord& a, const LetterRecord& b) {
    return schemas::comes_before(a.letter, b.letter);
  });
  return records;
}

std::optional<int> days_since_other_side(const OpenIndex& letters, const LetterRecord& letter) {
  const std::string own_side = schemas::facet_key(letter.letter.side);
  const std::string own_day = schemas::date_value(letter.letter.date());
  if (own_day.empty()) return std::nullopt;
  const Xapian::Database& database = letters.database();
  const std::string term = thread_term(letter.letter.id);
  std::string last;
  for (auto at = database.postlist_begin(term); at != database.postlist_end(term); ++at) {
    const Xapian::Document document = database.get_document(*at);
    const std::string day = document.get_value(schemas::field(FieldId::kDate).slot);
    if (day.empty() || day > own_day) continue;
    if (document.get_value(schemas::field(FieldId::kSide).slot) == own_side) continue;
    if (day == own_day &&
        !schemas::comes_before(schemas::letter_record(document.get_data()).letter, letter.letter))
      continue;
    last = std::max(last, day);
  }
  return schemas::days_between(last, letter.letter.date());
}

}  // namespace precedent::query

#include "query/search/years.hh"

#include <charconv>
#include <string>

#include "schemas/index/fields.hh"

namespace precedent::query {

YearCounts years_of(const OpenIndex& index, const Xapian::Query& query) {
  constexpr std::size_t kYearBytes = 4;
  // One of Xapian's own, which a server knows too.
  Xapian::ValueCountMatchSpy days(schemas::field(schemas::FieldId::kDate).slot);
  Xapian::Enquire enquire(index.database());
  enquire.set_query(query);
  enquire.set_weighting_scheme(Xapian::BoolWeight());
  enquire.add_matchspy(&days);
  YearCounts counts;
  counts.total = enquire.get_mset(0, 0, index.database().get_doccount()).get_matches_estimated();
  counts.undated = counts.total;
  for (auto at = days.values_begin(); at != days.values_end(); ++at) {
    const std::string day = *at;
    int year = 0;
    if (day.size() < kYearBytes) continue;
    if (std::from_chars(day.data(), day.data() + kYearBytes, year).ec != std::errc()) continue;
    counts.dated[year] += at.get_termfreq();
    counts.undated -= at.get_termfreq();
  }
  return counts;
}

}  // namespace precedent::query

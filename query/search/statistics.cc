#include "query/search/statistics.hh"

#include <algorithm>
#include <charconv>
#include <cmath>
#include <cstring>
#include <optional>
#include <string_view>

#include "query/search/value_groups.hh"
#include "schemas/index/terms.hh"

namespace precedent::query {
namespace {

using schemas::FieldId;

using Key = std::uint64_t;  // the eight bytes of schemas::facet_key()

Key key_at(const char* bytes) {
  Key key = 0;
  std::memcpy(&key, bytes, sizeof(key));
  return key;
}

Key key_of(std::string_view value) {
  return key_at(schemas::facet_key(value).data());
}

// Things that come again and again, each counted once: sorted out whenever they have doubled.
template <typename Thing>
class Distinct {
 public:
  void add(const Thing& thing) {
    if (!things_.empty() && things_.back() == thing) return;
    things_.push_back(thing);
    if (things_.size() < limit_) return;
    sort_out();
    limit_ = std::max(kLeastLimit, things_.size() * 2);
  }

  const std::vector<Thing>& sorted() {
    sort_out();
    return things_;
  }

 private:
  static constexpr std::size_t kLeastLimit = 64;

  void sort_out() {
    std::sort(things_.begin(), things_.end());
    things_.erase(std::unique(things_.begin(), things_.end()), things_.end());
  }

  std::vector<Thing> things_;
  std::size_t limit_ = kLeastLimit;
};

// What the slots of one document say.
struct Facts {
  Key letter = 0;
  std::optional<Key> review;
  std::optional<std::uint32_t> rounds;
  std::optional<std::uint32_t> days;
};

std::optional<std::uint32_t> number_in(const std::string& slot) {
  std::uint32_t number = 0;
  const char* const end = slot.data() + slot.size();
  const auto [read, error] = std::from_chars(slot.data(), end, number);
  return slot.empty() || error != std::errc() || read != end ? std::nullopt : std::optional(number);
}

// The order slot holds eight digits, the letter's id, '@' and an ordinal.
Key letter_in(const std::string& order) {
  constexpr std::size_t kDateBytes = 8;
  const std::size_t end = std::min(order.rfind('@'), order.size());
  return key_of(std::string_view(order).substr(std::min(kDateBytes, end), end - kDateBytes));
}

Facts facts_of(const Xapian::Document& document) {
  const auto slot = [&](FieldId id) { return document.get_value(schemas::field(id).slot); };
  const auto number = [&](FieldId id) {
    return number_in(document.get_value(schemas::field(id).number_slot));
  };
  Facts facts;
  facts.letter = letter_in(document.get_value(schemas::kOrderSlot));
  if (const std::string review = slot(FieldId::kThread); review.size() >= sizeof(Key))
    facts.review = key_at(review.data());
  facts.rounds = number(FieldId::kRounds);
  facts.days = number(FieldId::kDays);
  return facts;
}

class Tally {
 public:
  void add(const Facts& facts) {
    ++documents_;
    letters_.add(facts.letter);
    if (facts.review) reviews_.add({*facts.review, facts.days.value_or(kNotClosed)});
    if (facts.rounds) ++rounds_[*facts.rounds];
  }

  GroupStatistics statistics() {
    GroupStatistics group;
    group.documents = documents_;
    group.letters = letters_.sorted().size();
    group.reviews = reviews_.sorted().size();
    group.rounds = spread_of(rounds_);
    Histogram days;
    for (const auto& [review, took] : reviews_.sorted())
      if (took != kNotClosed) ++days[took];
    group.days = spread_of(days);
    return group;
  }

 private:
  static constexpr std::uint32_t kNotClosed = 0xFFFFFFFF;

  std::uint64_t documents_ = 0;
  Distinct<Key> letters_;
  Distinct<std::pair<Key, std::uint32_t>> reviews_;
  Histogram rounds_;
};

// The groups of one field.
class FieldTally {
 public:
  FieldTally(const OpenIndex& index, const Facet& facet)
      : groups_(index, facet), tallies_(facet.counts.size()) {}

  void add(const Xapian::Document& document, const Facts& facts) {
    for (const std::size_t group : groups_.of(document)) tallies_[group].add(facts);
  }

  FieldStatistics statistics(const Facet& facet) {
    FieldStatistics statistics{facet.field, facet.distinct, {}};
    for (std::size_t i = 0; i < tallies_.size(); ++i) {
      GroupStatistics group = tallies_[i].statistics();
      group.value = facet.counts[i].value;
      group.label = facet.counts[i].label;
      statistics.groups.push_back(std::move(group));
    }
    return statistics;
  }

 private:
  ValueGroups groups_;
  std::vector<Tally> tallies_;
};

double quantile(const Histogram& numbers, std::uint64_t count, double share) {
  const double place = share * static_cast<double>(count - 1);
  const auto below = static_cast<std::uint64_t>(std::floor(place));
  std::uint64_t passed = 0;
  for (auto at = numbers.begin(); at != numbers.end(); ++at) {
    passed += at->second;
    if (passed <= below) continue;
    const auto next = passed > below + 1 ? at : std::next(at);
    const double from = at->first;
    const double to = next == numbers.end() ? from : next->first;
    return from + (to - from) * (place - static_cast<double>(below));
  }
  return 0;
}

}  // namespace

Spread spread_of(const Histogram& numbers) {
  Spread spread;
  for (const auto& [number, times] : numbers) spread.count += times;
  if (spread.count == 0) return spread;
  spread.lower_quartile = quantile(numbers, spread.count, 0.25);
  spread.median = quantile(numbers, spread.count, 0.5);
  spread.upper_quartile = quantile(numbers, spread.count, 0.75);
  return spread;
}

Statistics statistics_of(OpenIndex& index, const Xapian::Query& query, std::span<const FieldId> by,
                         std::size_t top) {
  const std::vector<Facet> facets = values_of_groups(index, query, by, top);
  Tally all;
  std::vector<FieldTally> tallies;
  for (const Facet& facet : facets) tallies.emplace_back(index, facet);
  for_each_match(index, query, [&](const Xapian::Document& document) {
    const Facts facts = facts_of(document);
    all.add(facts);
    for (FieldTally& tally : tallies) tally.add(document, facts);
  });
  Statistics statistics{all.statistics(), {}};
  for (std::size_t i = 0; i < tallies.size(); ++i)
    statistics.fields.push_back(tallies[i].statistics(facets[i]));
  return statistics;
}

}  // namespace precedent::query

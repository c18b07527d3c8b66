#include "query/search/counting.hh"

#include <algorithm>
#include <future>
#include <string>
#include <thread>
#include <vector>

#include "query/search/time_limit.hh"

namespace precedent::query {
namespace {

// Fewer candidates are counted sooner than other threads have opened the index.
constexpr Xapian::doccount kLeastToShare = 20'000;
constexpr unsigned kMostParts = 8;

// The documents from `first` to `last`, both included, without weight.
class DocidRange : public Xapian::PostingSource {
 public:
  DocidRange(Xapian::docid first, Xapian::docid last) : first_(first), last_(last) {}

  DocidRange* clone() const override { return new DocidRange(first_, last_); }
  void init(const Xapian::Database&) override { at_ = 0; }
  Xapian::doccount get_termfreq_min() const override { return 0; }
  Xapian::doccount get_termfreq_est() const override { return last_ - first_ + 1; }
  Xapian::doccount get_termfreq_max() const override { return last_ - first_ + 1; }
  void next(double) override { at_ = at_ == 0 ? first_ : at_ + 1; }
  void skip_to(Xapian::docid id, double) override { at_ = std::max({at_, id, first_}); }
  bool at_end() const override { return at_ > last_; }
  Xapian::docid get_docid() const override { return at_; }

 private:
  Xapian::docid first_;
  Xapian::docid last_;
  Xapian::docid at_ = 0;  // 0: before the first
};

std::uint64_t matches_between(const Xapian::Database& database, const Xapian::Query& query,
                              Xapian::docid first, Xapian::docid last) {
  DocidRange range(first, last);
  return matches_of(database,
                    Xapian::Query(Xapian::Query::OP_FILTER, query, Xapian::Query(&range)));
}

// At most so many, without looking at them.
Xapian::doccount candidates_of(const Xapian::Database& database, const Xapian::Query& query) {
  Xapian::Enquire enquire(database);
  enquire.set_query(query);
  enquire.set_weighting_scheme(Xapian::BoolWeight());
  return enquire.get_mset(0, 0).get_matches_upper_bound();
}

}  // namespace

std::uint64_t detail::total_in_parts(const OpenIndex& index, const Xapian::Query& query,
                                     unsigned parts) {
  // Xapian's objects count their users without locks: every thread has its own.
  const std::string text = query.serialise();
  const Xapian::docid last = index.database().get_lastdocid();
  const auto end_of = [&](unsigned part) {
    return static_cast<Xapian::docid>(std::uint64_t{last} * part / parts);
  };
  std::vector<std::future<std::uint64_t>> others;
  for (unsigned part = 1; part < parts; ++part) {
    others.push_back(std::async(
        std::launch::async,
        [&text, database = index.opened_again(), first = end_of(part) + 1, end = end_of(part + 1)] {
          return matches_between(database, Xapian::Query::unserialise(text, registry_with_limits()),
                                 first, end);
        }));
  }
  std::uint64_t total = matches_between(index.database(), query, 1, end_of(1));
  for (std::future<std::uint64_t>& other : others) total += other.get();
  return total;
}

std::uint64_t total_of(const OpenIndex& index, const Xapian::Query& query) {
  const unsigned cores = std::clamp(std::thread::hardware_concurrency(), 1U, kMostParts);
  const bool is_shared = cores > 1 && !index.may_be_remote() &&
                         candidates_of(index.database(), query) >= kLeastToShare;
  return is_shared ? detail::total_in_parts(index, query, cores)
                   : matches_of(index.database(), query);
}

}  // namespace precedent::query

#include "query/search/time_limit.hh"

#include <algorithm>
#include <string>

namespace precedent::query {
namespace {

using Clock = TimeLimit::Clock;

// Looking at the clock takes longer than looking at most documents.
constexpr unsigned kLookEvery = 64;

std::optional<Clock::time_point>& limit_of_thread() {
  thread_local std::optional<Clock::time_point> limit;
  return limit;
}

class ClockSource : public Xapian::PostingSource {
 public:
  explicit ClockSource(Clock::time_point until) : until_(until) {}

  ClockSource* clone() const override { return new ClockSource(until_); }
  std::string name() const override { return "precedent::query::ClockSource"; }
  std::string serialise() const override {
    return std::to_string(until_.time_since_epoch().count());
  }
  ClockSource* unserialise(const std::string& text) const override {
    return new ClockSource(Clock::time_point(Clock::duration(std::stoll(text))));
  }

  void init(const Xapian::Database& database) override {
    documents_ = database.get_doccount();
    last_ = database.get_lastdocid();
    at_ = 0;
  }
  // Every document has it: what is known of the number of matches stays as it is.
  Xapian::doccount get_termfreq_min() const override { return documents_; }
  Xapian::doccount get_termfreq_est() const override { return documents_; }
  Xapian::doccount get_termfreq_max() const override { return documents_; }
  void next(double) override { go_to(at_ + 1); }
  void skip_to(Xapian::docid id, double) override { go_to(std::max(at_, id)); }
  bool check(Xapian::docid id, double) override {
    go_to(id);
    return true;
  }
  bool at_end() const override { return at_ > last_; }
  Xapian::docid get_docid() const override { return at_; }

 private:
  void go_to(Xapian::docid id) {
    at_ = id;
    if (looks_++ % kLookEvery == 0 && Clock::now() > until_) throw TimeOver();
  }

  Clock::time_point until_;
  Xapian::doccount documents_ = 0;
  Xapian::docid last_ = 0;
  Xapian::docid at_ = 0;  // 0: before the first
  unsigned looks_ = 0;
};

}  // namespace

TimeLimit::TimeLimit(std::chrono::milliseconds from_now) {
  limit_of_thread() = Clock::now() + from_now;
}

TimeLimit::~TimeLimit() {
  limit_of_thread().reset();
}

std::optional<Clock::time_point> TimeLimit::of_thread() {
  return limit_of_thread();
}

Xapian::Query limited(const Xapian::Query& query) {
  const std::optional<Clock::time_point> until = TimeLimit::of_thread();
  if (!until || query.empty()) return query;
  ClockSource clock(*until);
  return Xapian::Query(Xapian::Query::OP_FILTER, query, Xapian::Query(&clock));
}

const Xapian::Registry& registry_with_limits() {
  static const Xapian::Registry registry = [] {
    Xapian::Registry made;
    made.register_posting_source(ClockSource(Clock::time_point()));
    return made;
  }();
  return registry;
}

}  // namespace precedent::query

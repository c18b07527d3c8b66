#pragma once
// Open databases, kept from request to request by each thread. An answer is of one state of the
// index; when a writer has changed it, the next request sees the new state.

#include <xapian.h>

#include <array>
#include <filesystem>
#include <memory>
#include <string_view>
#include <thread>
#include <utility>

#include "query/search/database.hh"

namespace precedent::query::serve {

class Readers {
 public:
  explicit Readers(std::filesystem::path index) : index_(std::move(index)) {}

  const std::filesystem::path& index() const { return index_; }

  // As answered_from() (database.hh), which opens anew for each answer.
  template <typename Ask>
  auto answered(Unit unit, const Ask& ask) const {
    return again_if_changed(
        [&](schemas::ShardFailures& failures) { return ask(opened(unit, failures)); });
  }

  // `ask(comments, letters)`, both of one run of the indexer.
  template <typename Ask>
  auto answered_by_both(const Ask& ask) const {
    return again_if_changed([&](schemas::ShardFailures& failures) {
      wait_for_one_run(failures);
      OpenIndex& comments = opened(Unit::kComment, failures);
      return ask(comments, opened(Unit::kLetter, failures));
    });
  }

 private:
  // The live database of this thread. Throws as OpenIndex does.
  OpenIndex& opened(Unit unit, schemas::ShardFailures& failures) const;
  void wait_for_one_run(schemas::ShardFailures& failures) const;
  void forget() const;
  static bool is_timeout(const Xapian::NetworkError& error) {
    return std::string_view(error.get_type()) == "NetworkTimeoutError";
  }

  template <typename Answered>
  auto again_if_changed(const Answered& answered) const {
    schemas::ShardFailures failures;
    bool may_be_old = true;
    for (int opening = 1;; ++opening) {
      try {
        return answered(failures);
      } catch (const Xapian::NetworkError& error) {
        forget();
        // A connection that was kept ends with its server, which may be there again. Else another
        // place of that shard is asked, or it is said that there is none.
        if (std::exchange(may_be_old, false) && !is_timeout(error)) continue;
        detail::add_failure(error, index_, opening, failures);
      } catch (const Xapian::DatabaseModifiedError&) {
        forget();
        if (opening == detail::kMaxOpenings) throw;
      } catch (const Xapian::DatabaseOpeningError&) {
        // The generation may have gone between reading CURRENT and opening it.
        forget();
        if (opening == detail::kMaxOpenings) throw;
        std::this_thread::sleep_for(detail::kPause);
      }
    }
  }

  std::filesystem::path index_;
};

}  // namespace precedent::query::serve

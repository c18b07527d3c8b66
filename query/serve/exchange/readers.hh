#pragma once
// Open databases, kept from request to request by each thread. An answer is of one state of the
// index; when a writer has changed it, the next request sees the new state.

#include <xapian.h>

#include <array>
#include <filesystem>
#include <memory>
#include <thread>

#include "query/search/database.hh"

namespace precedent::query::serve {

class Readers {
 public:
  explicit Readers(std::filesystem::path index) : index_(std::move(index)) {}

  const std::filesystem::path& index() const { return index_; }

  // As answered_from() (database.hh), which opens anew for each answer.
  template <typename Ask>
  auto answered(Unit unit, const Ask& ask) const {
    return again_if_changed([&] { return ask(opened(unit)); });
  }

  // `ask(comments, letters)`, both of one run of the indexer.
  template <typename Ask>
  auto answered_by_both(const Ask& ask) const {
    return again_if_changed([&] {
      wait_for_one_run();
      OpenIndex& comments = opened(Unit::kComment);
      return ask(comments, opened(Unit::kLetter));
    });
  }

 private:
  // The live database of this thread. Throws as OpenIndex does.
  OpenIndex& opened(Unit unit) const;
  void wait_for_one_run() const;
  void forget() const;

  template <typename Answered>
  auto again_if_changed(const Answered& answered) const {
    for (int opening = 1;; ++opening) {
      try {
        return answered();
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

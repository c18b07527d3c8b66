#pragma once
// Why a document could not be read: encrypted, damaged, too large. One letter's bad luck, never the
// run's: the reader of letters turns it into a Skipped.

#include <stdexcept>
#include <string>
#include <utility>

namespace precedent::corpus {

class DocumentError : public std::runtime_error {
 public:
  explicit DocumentError(std::string reason, std::string detail = {})
      : std::runtime_error(detail.empty() ? reason : reason + ": " + detail),
        reason_(std::move(reason)),
        detail_(std::move(detail)) {}

  const std::string& reason() const { return reason_; }  // fixed, fit for counting: "damaged PDF"
  const std::string& detail() const { return detail_; }  // of this document; may be empty

 private:
  std::string reason_;
  std::string detail_;
};

}  // namespace precedent::corpus

#include "indexer/index/document_check.hh"

#include <algorithm>
#include <cstdint>
#include <limits>
#include <optional>
#include <set>

#include "indexer/documents/document_seal.hh"
#include "indexer/index/databases.hh"
#include "schemas/index/fields.hh"
#include "schemas/index/record_packing.hh"

namespace precedent::indexer {
namespace {

constexpr std::size_t kMostProblems = 20;

// What is known of a document from its own side, and what the lists of terms and slots say of it.
struct Sums {
  Xapian::docid number = 0;
  std::optional<std::uint64_t> written;  // seal; nothing: of an earlier version
  std::uint64_t found = 0;
  std::uint64_t terms = 0;  // without positions
  std::uint64_t found_terms = 0;
  Xapian::termcount length = 0;
};

// Of all fields and of the two that are none's, whether a document has values there or not.
std::set<Xapian::valueno> slots_of_fields() {
  std::set<Xapian::valueno> slots = {schemas::kOrderSlot, schemas::kOutlineSlot};
  for (const schemas::Field& field : schemas::kFields) {
    slots.insert(field.slot);
    slots.insert(field.number_slot);
  }
  slots.erase(schemas::kNoSlot);
  return slots;
}

class DocumentCheck {
 public:
  explicit DocumentCheck(const std::filesystem::path& path)
      : database_(open_to_read(path)), name_(path.filename().string()) {}

  std::vector<std::string> run() {
    for (auto at = database_.postlist_begin(""); at != database_.postlist_end(""); ++at)
      take_document(*at, at.get_doclength());
    for (auto term = database_.allterms_begin(); term != database_.allterms_end(); ++term)
      take_postings(*term, term.get_termfreq());
    for (const Xapian::valueno slot : slots_of_fields()) take_values(slot);
    for (const Sums& sums : sums_) judge(sums);
    judge_totals();
    std::sort(problems_.begin(), problems_.end());
    return std::move(problems_);
  }

 private:
  void problem(const std::string& what) {
    if (problems_.size() < kMostProblems) problems_.push_back(name_ + ": " + what);
  }

  void take_document(Xapian::docid number, Xapian::termcount length) {
    Sums& sums = sums_.emplace_back();
    sums.number = number;
    sums.written = schemas::seal_in(database_.get_document(number).get_data());
    for (auto term = database_.termlist_begin(number); term != database_.termlist_end(number);
         ++term) {
      sums.terms += with_weight(seal_of_term(*term), term.get_wdf());
      sums.length += term.get_wdf();
    }
    if (length != sums.length)
      problem("the length of document " + std::to_string(number) + " is another");
    total_length_ += sums.length;
    if (sums.length > 0) shortest_ = std::min(shortest_, sums.length);
    longest_ = std::max(longest_, sums.length);
  }

  void take_postings(const std::string& term, Xapian::doccount documents) {
    const std::uint64_t begun = seal_of_term(term);
    // To look for positions costs as much as to find some, and stems have none.
    const bool may_have_positions = !term.starts_with(schemas::kStemPrefix);
    Xapian::doccount met = 0;
    std::uint64_t weight = 0;
    Xapian::termcount heaviest = 0;
    for (auto at = database_.postlist_begin(term); at != database_.postlist_end(term); ++at) {
      const Xapian::termcount wdf = at.get_wdf();
      ++met;
      weight += wdf;
      heaviest = std::max(heaviest, wdf);
      if (Sums* sums = sums_of(*at)) {
        std::uint64_t seal = with_weight(begun, wdf);
        sums->found_terms += seal;
        if (may_have_positions)
          for (auto position = at.positionlist_begin(); position != at.positionlist_end();
               ++position)
            seal = with_position(seal, *position);
        sums->found += seal;
      }
    }
    if (met != documents || weight != database_.get_collection_freq(term) ||
        heaviest > database_.get_wdf_upper_bound(term))
      problem("what is said of the term '" + term + "' does not hold");
  }

  void take_values(Xapian::valueno slot) {
    Xapian::doccount met = 0;
    for (auto at = database_.valuestream_begin(slot); at != database_.valuestream_end(slot); ++at) {
      const std::string value = *at;
      ++met;
      if (Sums* sums = sums_of(at.get_docid())) sums->found += seal_of_value(slot, value);
      if (value < database_.get_value_lower_bound(slot) ||
          value > database_.get_value_upper_bound(slot))
        problem("a value of slot " + std::to_string(slot) + " is out of its bounds");
    }
    if (met != database_.get_value_freq(slot))
      problem("slot " + std::to_string(slot) + " is said to have another number of values");
  }

  // Is mostly asked for one a little behind the last. Between two are at most as many as their
  // numbers are apart.
  Sums* sums_of(Xapian::docid number) {
    if (met_ >= sums_.size() || sums_[met_].number > number) met_ = 0;
    if (!sums_.empty() && sums_[met_].number <= number) {
      const auto from = sums_.begin() + static_cast<std::ptrdiff_t>(met_);
      const std::size_t most = std::size_t{number} - from->number + 1;
      const auto end = from + static_cast<std::ptrdiff_t>(std::min(most, sums_.size() - met_));
      const auto found = std::lower_bound(
          from, end, number, [](const Sums& sums, Xapian::docid key) { return sums.number < key; });
      if (found != end && found->number == number) {
        met_ = static_cast<std::size_t>(found - sums_.begin());
        return &*found;
      }
    }
    problem("there are postings or values of document " + std::to_string(number) +
            ", which is not there");
    return nullptr;
  }

  void judge(const Sums& sums) {
    if (sums.terms != sums.found_terms)
      problem("the terms of document " + std::to_string(sums.number) +
              " are not those it is found by");
    else if (sums.written && sums.found != *sums.written)
      problem("the terms, positions or values of document " + std::to_string(sums.number) +
              " are not what was written");
  }

  void judge_totals() {
    if (sums_.size() != database_.get_doccount() || total_length_ != database_.get_total_length())
      problem("the number or length of all documents is not what is said of it");
    if (longest_ > 0 && (shortest_ < database_.get_doclength_lower_bound() ||
                         longest_ > database_.get_doclength_upper_bound()))
      problem("the bounds of the documents' lengths do not hold");
  }

  Xapian::Database database_;
  std::string name_;
  std::vector<Sums> sums_;  // by number of document
  std::size_t met_ = 0;     // among them, the last that was asked for
  std::uint64_t total_length_ = 0;
  Xapian::termcount shortest_ = std::numeric_limits<Xapian::termcount>::max();
  Xapian::termcount longest_ = 0;
  std::vector<std::string> problems_;
};

}  // namespace

std::vector<std::string> altered_documents(const std::filesystem::path& database) {
  return DocumentCheck(database).run();
}

}  // namespace precedent::indexer

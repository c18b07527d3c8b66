#include "indexer/index/document_check.hh"

#include <algorithm>
#include <cstdint>
#include <limits>
#include <optional>
#include <set>
#include <unordered_map>

#include "indexer/documents/document_seal.hh"
#include "schemas/index/fields.hh"
#include "schemas/index/record_packing.hh"

namespace precedent::indexer {
namespace {

constexpr std::size_t kMostProblems = 20;

// What is known of a document from its own side, and what the lists of terms and slots say of it.
struct Sums {
  std::optional<std::uint64_t> written;  // seal; nothing: of an earlier version
  std::uint64_t found = 0;
  std::uint64_t terms = 0;  // without positions
  std::uint64_t found_terms = 0;
  Xapian::termcount length = 0;
};

class DocumentCheck {
 public:
  DocumentCheck(const Xapian::Database& database, std::string name)
      : database_(database), name_(std::move(name)) {}

  std::vector<std::string> run() {
    for (auto at = database_.postlist_begin(""); at != database_.postlist_end(""); ++at)
      take_document(*at, at.get_doclength());
    for (auto term = database_.allterms_begin(); term != database_.allterms_end(); ++term)
      take_postings(*term, term.get_termfreq());
    for (const Xapian::valueno slot : slots_) take_values(slot);
    for (const auto& [number, sums] : sums_) judge(number, sums);
    judge_totals();
    std::sort(problems_.begin(), problems_.end());
    return std::move(problems_);
  }

 private:
  void problem(const std::string& what) {
    if (problems_.size() < kMostProblems) problems_.push_back(name_ + ": " + what);
  }

  void take_document(Xapian::docid number, Xapian::termcount length) {
    const Xapian::Document document = database_.get_document(number);
    Sums& sums = sums_[number];
    sums.written = schemas::seal_in(document.get_data());
    for (auto term = database_.termlist_begin(number); term != database_.termlist_end(number);
         ++term) {
      sums.terms += seal_of_posting(*term, term.get_wdf());
      sums.length += term.get_wdf();
    }
    for (auto value = document.values_begin(); value != document.values_end(); ++value)
      slots_.insert(value.get_valueno());
    if (length != sums.length)
      problem("the length of document " + std::to_string(number) + " is another");
    total_length_ += sums.length;
    if (sums.length > 0) shortest_ = std::min(shortest_, sums.length);
    longest_ = std::max(longest_, sums.length);
  }

  void take_postings(const std::string& term, Xapian::doccount documents) {
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
        const std::uint64_t seal = seal_of_posting(term, wdf);
        sums->found +=
            may_have_positions ? seal_of_posting(term, wdf, at.positionlist_begin()) : seal;
        sums->found_terms += seal;
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

  Sums* sums_of(Xapian::docid number) {
    const auto found = sums_.find(number);
    if (found != sums_.end()) return &found->second;
    problem("there are postings or values of document " + std::to_string(number) +
            ", which is not there");
    return nullptr;
  }

  void judge(Xapian::docid number, const Sums& sums) {
    if (sums.terms != sums.found_terms)
      problem("the terms of document " + std::to_string(number) + " are not those it is found by");
    else if (sums.written && sums.found != *sums.written)
      problem("the terms, positions or values of document " + std::to_string(number) +
              " are not what was written");
  }

  void judge_totals() {
    if (sums_.size() != database_.get_doccount() || total_length_ != database_.get_total_length())
      problem("the number or length of all documents is not what is said of it");
    if (longest_ > 0 && (shortest_ < database_.get_doclength_lower_bound() ||
                         longest_ > database_.get_doclength_upper_bound()))
      problem("the bounds of the documents' lengths do not hold");
  }

  const Xapian::Database& database_;
  std::string name_;
  std::unordered_map<Xapian::docid, Sums> sums_;
  std::set<Xapian::valueno> slots_;
  std::uint64_t total_length_ = 0;
  Xapian::termcount shortest_ = std::numeric_limits<Xapian::termcount>::max();
  Xapian::termcount longest_ = 0;
  std::vector<std::string> problems_;
};

}  // namespace

std::vector<std::string> altered_documents(const Xapian::Database& database,
                                           const std::string& name) {
  return DocumentCheck(database, name).run();
}

}  // namespace precedent::indexer

#include "indexer/run/split_reviews.hh"

#include <algorithm>
#include <unordered_map>
#include <unordered_set>

#include "indexer/records/stored_letters.hh"
#include "indexer/reviews/family.hh"
#include "indexer/reviews/letter_outline.hh"
#include "indexer/reviews/review_grouping.hh"
#include "schemas/index/terms.hh"

namespace precedent::indexer {
namespace {

// A key with more letters is one company's, of which all but a few lie in one shard.
constexpr std::size_t kMostOfOneKey = 2'000;

// A letter that may be of a review with letters of another shard.
struct Member {
  const LettersElsewhere::value_type* elsewhere = nullptr;
  const SpooledLetter* read = nullptr;
  Xapian::docid stored = 0;
};

class Gathering {
 public:
  Gathering(const LetterSpool& spool, const SpooledLetters& read, const Xapian::Database* letters)
      : spool_(spool), read_(read), letters_(letters) {
    for (const auto& [id, letter] : read) add({nullptr, &letter, 0}, letter.keys);
  }

  // What another source of this letter makes it here, it is here.
  void add(const LettersElsewhere::value_type& letter) {
    const auto& [id, one] = letter;
    if (read_.contains(id) || (letters_ && document_number(*letters_, id) != 0)) return;
    add({&letter, nullptr, 0}, one.letter.keys);
    if (letters_ == nullptr) return;
    for (const std::string& key : outline_of(spool_.read(one.letter.place).record).keys)
      add_stored_of(schemas::link_term(key));
  }

  // Those with letters of both kinds.
  std::vector<std::vector<Member>> mixed_families() {
    std::vector<std::vector<Member>> mixed;
    for (const std::vector<std::size_t>& family : finder_.families(members_.size())) {
      std::size_t elsewhere = 0;
      for (const std::size_t place : family) elsewhere += members_[place].elsewhere ? 1 : 0;
      if (elsewhere == 0 || elsewhere == family.size()) continue;
      mixed.emplace_back();
      for (const std::size_t place : family) mixed.back().push_back(members_[place]);
    }
    return mixed;
  }

  schemas::LetterRecord record_of(const Member& member) const {
    if (member.stored != 0) return stored_letter(letters_->get_document(member.stored)).record;
    const SpooledLetter& spooled = member.read ? *member.read : member.elsewhere->second.letter;
    return spool_.read(spooled.place).record;
  }

  std::vector<LetterOutline> outlines_of(const std::vector<Member>& family) const {
    std::vector<LetterOutline> outlines;
    for (const Member& member : family)
      outlines.push_back(member.stored != 0 ? stored_outline(letters_->get_document(member.stored))
                                            : outline_of(record_of(member)));
    return outlines;
  }

 private:
  void add(const Member& member, const std::vector<std::uint64_t>& keys) {
    for (const std::uint64_t key : keys) finder_.add(members_.size(), key);
    members_.push_back(member);
  }

  // What was read anew is not what the index has.
  void add_stored_of(const std::string& term) {
    if (!known_terms_.insert(term).second) return;
    std::size_t count = 0;
    for (auto at = letters_->postlist_begin(term);
         at != letters_->postlist_end(term) && count < kMostOfOneKey; ++at, ++count) {
      if (!known_.insert(*at).second) continue;
      const LetterOutline outline = stored_outline(letters_->get_document(*at));
      if (!read_.contains(outline.letter.id))
        add({nullptr, nullptr, *at}, hashes_of_keys(outline.keys));
    }
  }

  const LetterSpool& spool_;
  const SpooledLetters& read_;
  const Xapian::Database* letters_;
  std::vector<Member> members_;
  std::unordered_set<Xapian::docid> known_;
  std::unordered_set<std::string> known_terms_;
  FamilyFinder finder_;
};

}  // namespace

std::vector<SplitReview> split_reviews(const ShardRule& rule, const LetterSpool& spool,
                                       const SpooledLetters& read,
                                       const LettersElsewhere& elsewhere,
                                       const Xapian::Database* letters) {
  Gathering gathering(spool, read, letters);
  for (const auto& letter : elsewhere) gathering.add(letter);
  std::vector<SplitReview> split;
  for (const std::vector<Member>& family : gathering.mixed_families()) {
    for (const std::vector<std::size_t>& review :
         group_into_reviews(gathering.outlines_of(family))) {
      const auto here = std::find_if(review.begin(), review.end(), [&](std::size_t place) {
        return family[place].elsewhere == nullptr;
      });
      if (here == review.end()) continue;
      const schemas::LetterFacts first = gathering.record_of(family[*here]).letter;
      for (const std::size_t place : review)
        if (const auto* letter = family[place].elsewhere)
          split.push_back({letter->first, &letter->second, first.id, rule.home_of(first).by});
    }
  }
  std::sort(split.begin(), split.end(),
            [](const SplitReview& a, const SplitReview& b) { return a.id < b.id; });
  return split;
}

}  // namespace precedent::indexer

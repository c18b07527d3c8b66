#include "indexer/index/relinking.hh"

#include <algorithm>
#include <deque>
#include <optional>
#include <unordered_map>
#include <unordered_set>
#include <utility>

#include "indexer/records/stored_letters.hh"
#include "indexer/reviews/family.hh"
#include "indexer/reviews/letter_outline.hh"
#include "indexer/reviews/review_grouping.hh"
#include "indexer/reviews/reviews.hh"
#include "schemas/index/fields.hh"
#include "schemas/index/terms.hh"

namespace precedent::indexer {
namespace {

// A letter of the families to be looked at: read by this run, or as the index has it.
struct Member {
  const SpooledLetter* read = nullptr;
  Xapian::docid stored = 0;
};

// Letters of one family, as it will be.
struct GatheredFamily {
  std::vector<Member> members;
  std::vector<LetterOutline> outlines;  // of each of them
  // The days of the family that each was of, by place; of letters that were read: null.
  std::vector<const KnownDays*> days_before;
};

// Finds the letters that are of one family with some, through the link terms of the index.
class Gathering {
 public:
  explicit Gathering(const Xapian::Database& letters) : letters_(letters) {}

  void add_read(const std::string& id, const SpooledLetter& letter, LetterOutline outline) {
    for (const std::string& key : outline.keys) link(schemas::link_term(key));
    add({&letter, 0}, std::move(outline));
    leave(id);
  }

  // A letter that is no more what it was, if it was: its family may fall apart.
  void leave(const std::string& id) {
    const Xapian::docid number = document_number(letters_, id);
    if (number != 0 && known_.insert(number).second) meet(number);
  }

  // To be called once. What is returned points into this.
  std::vector<GatheredFamily> families() {
    for (std::size_t done = 0; done < terms_.size(); ++done) {
      const std::string term = terms_[done];
      for (auto at = letters_.postlist_begin(term); at != letters_.postlist_end(term); ++at)
        if (known_.insert(*at).second) add({nullptr, *at}, meet(*at));
    }
    find_days_before();
    std::vector<GatheredFamily> families;
    for (const std::vector<std::size_t>& members : finder_.families(members_.size())) {
      GatheredFamily& family = families.emplace_back();
      for (const std::size_t member : members) {
        family.members.push_back(members_[member]);
        family.outlines.push_back(std::move(outlines_[member]));
        const auto before = family_before_.find(members_[member].stored);
        family.days_before.push_back(
            before == family_before_.end() ? nullptr : &days_before_[before->second]);
      }
    }
    return families;
  }

 private:
  void link(const std::string& term) {
    if (known_terms_.insert(term).second) terms_.push_back(term);
  }

  void add(const Member& member, LetterOutline outline) {
    for (const std::uint64_t hash : hashes_of_keys(outline.keys))
      finder_.add(members_.size(), hash);
    members_.push_back(member);
    outlines_.push_back(std::move(outline));
  }

  // A letter as the index has it.
  LetterOutline meet(Xapian::docid number) {
    LetterOutline outline = stored_outline(letters_.get_document(number));
    for (const std::string& key : outline.keys) link(schemas::link_term(key));
    for (const std::uint64_t hash : hashes_of_keys(outline.keys))
      finder_before_.add(before_.size(), hash);
    before_.emplace_back().letter.letter_date = outline.letter.date();
    numbers_before_.push_back(number);
    return outline;
  }

  // All letters of a family that the index has were met, if one of them was.
  void find_days_before() {
    for (const std::vector<std::size_t>& family : finder_before_.families(before_.size())) {
      std::vector<LetterOutline> dated;
      for (const std::size_t letter : family) {
        dated.push_back(std::move(before_[letter]));
        family_before_.emplace(numbers_before_[letter], days_before_.size());
      }
      days_before_.emplace_back(dated);
    }
  }

  const Xapian::Database& letters_;
  std::vector<Member> members_;
  std::vector<LetterOutline> outlines_;
  FamilyFinder finder_;
  std::unordered_set<Xapian::docid> known_;  // documents met
  std::unordered_set<std::string> known_terms_;
  std::vector<std::string> terms_;  // in the order in which they were met
  // Letters and families as the index has them.
  std::vector<LetterOutline> before_;  // the dates alone
  std::vector<Xapian::docid> numbers_before_;
  FamilyFinder finder_before_;
  std::unordered_map<Xapian::docid, std::size_t> family_before_;  // place in days_before_
  std::deque<KnownDays> days_before_;
};

// The letters that any comment of this one is in, as the index has it, itself included.
std::vector<std::string> letters_joined_with(const Xapian::Database& comments,
                                             const std::string& id) {
  std::vector<std::string> joined;
  const std::string term = schemas::letter_term(id);
  for (auto at = comments.postlist_begin(term); at != comments.postlist_end(term); ++at)
    for (const std::string& letter :
         terms_with_prefix(comments.get_document(*at), schemas::kLetterPrefix))
      joined.push_back(letter.substr(schemas::kLetterPrefix.size()));
  return joined;
}

// What the other letters of its review say of a letter and of its comments.
struct Links {
  schemas::LetterReview review;
  std::vector<schemas::CommentReview> comments;

  friend bool operator==(const Links&, const Links&) = default;
};

Links links_of(const schemas::LetterRecord& record) {
  Links links{record.review, {}};
  for (const schemas::CommentFacts& comment : record.comments)
    links.comments.push_back(comment.review);
  return links;
}

// A review, linked anew.
struct LinkedReview {
  Family letters;
  std::size_t relinked = 0;  // letters that the run did not read
};

// The reviews of one family: those in which something may differ are linked anew, one by one.
class RelinkedFamily {
 public:
  // `must_write`: letters, by id. What has to be written, but lies in another family, is added.
  RelinkedFamily(const Xapian::Database& letters, const Xapian::Database& comments,
                 const LetterSpool& spool, const GatheredFamily& family,
                 std::unordered_set<std::string>& must_write)
      : letters_(letters),
        comments_(comments),
        spool_(spool),
        family_(family),
        must_write_(must_write),
        known_(family.outlines),
        reviews_(group_into_reviews(family.outlines)),
        is_taken_(reviews_.size()) {}

  // Hands each review that is to be written to `take`.
  template <typename Take>
  void each_to_write(const Take& take) {
    for (std::size_t review = 0; review < reviews_.size(); ++review) {
      for (const std::size_t letter : reviews_[review])
        review_of_.emplace(family_.outlines[letter].letter.id, review);
      if (must_be_written(review) || (may_differ(review) && differs(review))) mark(review);
    }
    for (std::size_t done = 0; done < marked_.size(); ++done) {
      LinkedReview linked = linked_review(marked_[done]);
      mark_joined(linked.letters);
      take(std::move(linked));
    }
  }

 private:
  bool must_be_written(std::size_t review) const {
    const std::vector<std::size_t>& letters = reviews_[review];
    const LetterOutline& first = family_.outlines[letters.front()];
    return std::any_of(letters.begin(), letters.end(), [&](std::size_t letter) {
      const LetterOutline& outline = family_.outlines[letter];
      return family_.members[letter].read != nullptr || outline.thread.empty() ||
             outline.thread != first.thread || outline.letters != letters.size() ||
             must_write_.contains(outline.letter.id);
    });
  }

  // Its letters are those that the index has of it. Of other letters it may say that they are
  // missing.
  bool may_differ(std::size_t review) const {
    const std::size_t first = reviews_[review].front();
    return KnownDays::may_tell_apart(*family_.days_before[first], known_,
                                     family_.outlines[first].letter.date());
  }

  bool differs(std::size_t review) const {
    std::vector<Links> before;
    for (const std::size_t letter : reviews_[review])
      before.push_back(links_of(letter_at(letter).record));
    const LinkedReview linked = linked_review(review);
    return !std::equal(before.begin(), before.end(), linked.letters.letters.begin(),
                       linked.letters.letters.end(),
                       [](const Links& links, const schemas::LetterRecord& record) {
                         return links == links_of(record);
                       });
  }

  SeenRecord letter_at(std::size_t place) const {
    const Member& member = family_.members[place];
    return member.read != nullptr ? spool_.read(member.read->place)
                                  : stored_letter(letters_.get_document(member.stored));
  }

  LinkedReview linked_review(std::size_t review) const {
    LinkedReview linked;
    for (const std::size_t place : reviews_[review]) {
      SeenRecord letter = letter_at(place);
      linked.letters.add(std::move(letter.record), letter.first_seen);
      linked.relinked += family_.members[place].read == nullptr ? 1 : 0;
    }
    link_review(linked.letters.letters, known_);
    return linked;
  }

  void mark(std::size_t review) {
    if (is_taken_[review]) return;
    is_taken_[review] = true;
    marked_.push_back(review);
  }

  // Writing a letter takes away the comments that it was in, of other reviews too.
  void mark_joined(const Family& review) {
    for (const schemas::LetterRecord& record : review.letters) {
      for (const std::string& id : letters_joined_with(comments_, record.letter.id)) {
        const auto found = review_of_.find(id);
        if (found == review_of_.end()) {
          must_write_.insert(id);
        } else {
          mark(found->second);
        }
      }
    }
  }

  const Xapian::Database& letters_;
  const Xapian::Database& comments_;
  const LetterSpool& spool_;
  const GatheredFamily& family_;
  std::unordered_set<std::string>& must_write_;
  KnownDays known_;
  std::vector<std::vector<std::size_t>> reviews_;
  std::unordered_map<std::string_view, std::size_t> review_of_;  // by id of a letter
  std::vector<std::size_t> marked_;                              // reviews
  std::vector<bool> is_taken_;                                   // by review
};

// The families of one run.
class Relinking {
 public:
  Relinking(const Xapian::Database& letters, const Xapian::Database& comments,
            const LetterSpool& spool, LetterSpool& linked)
      : letters_(letters),
        comments_(comments),
        spool_(spool),
        linked_(linked),
        gathering_(letters) {}

  void gather(const SpooledLetters& read, const std::vector<std::string>& removals) {
    for (const auto& [id, letter] : read) {
      gathering_.add_read(id, letter, outline_of(spool_.read(letter.place).record));
      part(id);
    }
    for (const std::string& id : removals) {
      gathering_.leave(id);
      part(id);
    }
    families_ = gathering_.families();
  }

  // Until no family has found that a letter of another must be written, which is seldom.
  RelinkedReviews reviews_to_write() {
    for (;;) {
      const std::size_t known = must_write_.size();
      RelinkedReviews result;
      for (const GatheredFamily& family : families_) take_family(family, result);
      if (must_write_.size() == known) return result;
    }
  }

 private:
  // The letters that this one's comments are joined with lose them.
  void part(const std::string& id) {
    for (std::string& joined : letters_joined_with(comments_, id))
      must_write_.insert(std::move(joined));
  }

  void take_family(const GatheredFamily& family, RelinkedReviews& result) {
    RelinkedFamily relinked(letters_, comments_, spool_, family, must_write_);
    relinked.each_to_write([&](const LinkedReview& review) {
      std::vector<LetterSpool::Place>& places = result.reviews.emplace_back();
      for (std::size_t letter = 0; letter < review.letters.letters.size(); ++letter)
        places.push_back(
            linked_.append(review.letters.letters[letter], review.letters.first_seen[letter]));
      result.relinked += review.relinked;
      result.letters += review.letters.letters.size();
    });
  }

  const Xapian::Database& letters_;
  const Xapian::Database& comments_;
  const LetterSpool& spool_;
  LetterSpool& linked_;
  Gathering gathering_;
  std::unordered_set<std::string> must_write_;
  std::vector<GatheredFamily> families_;
};

}  // namespace

RelinkedReviews relink(const Xapian::Database& letters, const Xapian::Database& comments,
                       const LetterSpool& spool, const SpooledLetters& read,
                       const std::vector<std::string>& removals, LetterSpool& linked) {
  Relinking relinking(letters, comments, spool, linked);
  relinking.gather(read, removals);
  return relinking.reviews_to_write();
}

}  // namespace precedent::indexer

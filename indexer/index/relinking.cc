#include "indexer/index/relinking.hh"

#include <algorithm>
#include <optional>
#include <unordered_map>
#include <unordered_set>
#include <utility>

#include "indexer/records/stored_letters.hh"
#include "indexer/reviews/family.hh"
#include "indexer/reviews/link_keys.hh"
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

// Finds the letters that are of one family with some, through the link terms of the index.
class Gathering {
 public:
  explicit Gathering(const Xapian::Database& letters) : letters_(letters) {}

  void add_read(const std::string& id, const SpooledLetter& letter,
                const schemas::LetterRecord& record) {
    members_.push_back({&letter, 0});
    for (const std::string& key : link_keys(record)) link(schemas::link_term(key));
    for (const std::uint64_t hash : letter.keys) finder_.add(members_.size() - 1, hash);
    leave(id);
  }

  // A letter that is no more what it was, if it was: its family may fall apart.
  void leave(const std::string& id) {
    const Xapian::docid number = document_number(letters_, id);
    if (number == 0 || !known_.insert(number).second) return;
    for (const std::string& term :
         terms_with_prefix(letters_.get_document(number), schemas::kLinkPrefix))
      link(term);
  }

  std::vector<std::vector<std::size_t>> families() {
    for (std::size_t done = 0; done < terms_.size(); ++done) {
      const std::string term = terms_[done];
      for (auto at = letters_.postlist_begin(term); at != letters_.postlist_end(term); ++at)
        if (known_.insert(*at).second) add_stored(*at);
    }
    return finder_.families(members_.size());
  }

  const Member& member(std::size_t index) const { return members_[index]; }

 private:
  void link(const std::string& term) {
    if (known_terms_.insert(term).second) terms_.push_back(term);
  }

  void add_stored(Xapian::docid number) {
    members_.push_back({nullptr, number});
    for (const std::string& term :
         terms_with_prefix(letters_.get_document(number), schemas::kLinkPrefix)) {
      link(term);
      finder_.add(members_.size() - 1, hash_of_link(term));
    }
  }

  const Xapian::Database& letters_;
  std::vector<Member> members_;
  std::unordered_set<Xapian::docid> known_;  // documents met
  std::unordered_set<std::string> known_terms_;
  std::vector<std::string> terms_;  // in the order in which they were met
  FamilyFinder finder_;
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

// What the other letters of its review add to a letter: all of it that a relinking may change.
struct Links {
  schemas::LetterReview review;
  std::vector<schemas::CommentReview> comments;
  std::vector<std::string> thread;  // terms, sorted
};

// One family, linked anew, beside what the index has of it.
class RelinkedFamily {
 public:
  // `must_write`: letters, by id. What has to be written, but lies in another family, is added.
  RelinkedFamily(const Xapian::Database& letters, const Xapian::Database& comments,
                 std::unordered_set<std::string>& must_write)
      : letters_(letters), comments_(comments), must_write_(must_write) {}

  void add_read(SeenRecord letter) {
    family_.add(std::move(letter.record), letter.first_seen);
    stored_.emplace_back(std::nullopt);
  }

  void add_stored(Xapian::docid number) {
    const Xapian::Document document = letters_.get_document(number);
    SeenRecord letter = stored_letter(document);
    Links links{std::move(letter.record.review), {}, thread_terms_in(document)};
    for (schemas::CommentFacts& comment : letter.record.comments)
      links.comments.push_back(std::move(comment.review));
    family_.add(std::move(letter.record), letter.first_seen);
    stored_.emplace_back(std::move(links));
  }

  // Places of the letters of each review that is to be written.
  std::vector<std::vector<std::size_t>> reviews_to_write() {
    link_reviews(family_.letters);
    reviews_ = reviews_in(family_.letters);
    review_of_.resize(family_.letters.size());
    is_marked_.resize(reviews_.size());
    for (std::size_t review = 0; review < reviews_.size(); ++review)
      for (const std::size_t letter : reviews_[review]) review_of_[letter] = review;
    for (std::size_t letter = 0; letter < family_.letters.size(); ++letter)
      letter_of_.emplace(family_.letters[letter].letter.id, letter);
    for (std::size_t letter = 0; letter < family_.letters.size(); ++letter)
      if (differs(letter)) mark(review_of_[letter]);
    for (std::size_t done = 0; done < marked_.size(); ++done) mark_joined(marked_[done]);
    std::vector<std::vector<std::size_t>> found;
    for (const std::size_t review : marked_) found.push_back(reviews_[review]);
    return found;
  }

  const Family& letters() const { return family_; }
  bool was_read(std::size_t letter) const { return !stored_[letter]; }

 private:
  bool differs(std::size_t letter) const {
    const std::optional<Links>& stored = stored_[letter];
    const schemas::LetterRecord& record = family_.letters[letter];
    return !stored || must_write_.contains(record.letter.id) || stored->review != record.review ||
           !std::equal(
               stored->comments.begin(), stored->comments.end(), record.comments.begin(),
               record.comments.end(),
               [](const schemas::CommentReview& review, const schemas::CommentFacts& comment) {
                 return review == comment.review;
               }) ||
           stored->thread != thread_terms(letter);
  }

  std::vector<std::string> thread_terms(std::size_t letter) const {
    const std::string& thread = family_.letters[letter].review.thread;
    std::vector<std::string> terms;
    for (const std::size_t other : reviews_[review_of_[letter]]) {
      const schemas::LetterRecord& record = family_.letters[other];
      if (record.review.thread == thread && !thread.empty())
        terms.push_back(keyword_term(schemas::field(schemas::FieldId::kThread), record.letter.id));
    }
    std::sort(terms.begin(), terms.end());
    return terms;
  }

  static std::vector<std::string> thread_terms_in(const Xapian::Document& document) {
    return terms_with_prefix(document, schemas::field(schemas::FieldId::kThread).prefix);
  }

  void mark(std::size_t review) {
    if (is_marked_[review]) return;
    is_marked_[review] = true;
    marked_.push_back(review);
  }

  // Writing a letter takes away the comments that it was in, of other reviews too.
  void mark_joined(std::size_t review) {
    for (const std::size_t letter : reviews_[review]) {
      for (const std::string& id :
           letters_joined_with(comments_, family_.letters[letter].letter.id)) {
        const auto found = letter_of_.find(id);
        if (found == letter_of_.end()) {
          must_write_.insert(id);
        } else {
          mark(review_of_[found->second]);
        }
      }
    }
  }

  const Xapian::Database& letters_;
  const Xapian::Database& comments_;
  std::unordered_set<std::string>& must_write_;
  Family family_;
  std::vector<std::optional<Links>> stored_;  // of each letter; nothing: it was read
  std::vector<std::vector<std::size_t>> reviews_;
  std::vector<std::size_t> review_of_;                           // by letter
  std::unordered_map<std::string_view, std::size_t> letter_of_;  // by id
  std::vector<std::size_t> marked_;                              // reviews
  std::vector<bool> is_marked_;                                  // by review
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
      gathering_.add_read(id, letter, spool_.read(letter.place).record);
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
      for (const std::vector<std::size_t>& members : families_) take_family(members, result);
      if (must_write_.size() == known) return result;
    }
  }

 private:
  // The letters that this one's comments are joined with lose them.
  void part(const std::string& id) {
    for (std::string& joined : letters_joined_with(comments_, id))
      must_write_.insert(std::move(joined));
  }

  void take_family(const std::vector<std::size_t>& members, RelinkedReviews& result) {
    RelinkedFamily family(letters_, comments_, must_write_);
    for (const std::size_t index : members) {
      const Member& member = gathering_.member(index);
      if (member.read != nullptr) {
        family.add_read(spool_.read(member.read->place));
      } else {
        family.add_stored(member.stored);
      }
    }
    for (const std::vector<std::size_t>& review : family.reviews_to_write()) {
      std::vector<LetterSpool::Place>& places = result.reviews.emplace_back();
      for (const std::size_t letter : review) {
        places.push_back(
            linked_.append(family.letters().letters[letter], family.letters().first_seen[letter]));
        result.relinked += family.was_read(letter) ? 0 : 1;
      }
      result.letters += review.size();
    }
  }

  const Xapian::Database& letters_;
  const Xapian::Database& comments_;
  const LetterSpool& spool_;
  LetterSpool& linked_;
  Gathering gathering_;
  std::unordered_set<std::string> must_write_;
  std::vector<std::vector<std::size_t>> families_;
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

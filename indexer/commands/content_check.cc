#include "indexer/commands/content_check.hh"

#include <xapian.h>
#include <nlohmann/json.hpp>

#include <algorithm>
#include <limits>
#include <optional>
#include <set>
#include <string_view>
#include <unordered_map>

#include "indexer/index/databases.hh"
#include "indexer/meaning/generation_meaning.hh"
#include "indexer/sources/journal.hh"
#include "indexer/sources/source_ledger.hh"
#include "schemas/index/fields.hh"
#include "schemas/index/index_layout.hh"
#include "schemas/index/persons.hh"
#include "schemas/index/record.hh"
#include "schemas/index/terms.hh"
#include "schemas/index/word_list.hh"

namespace precedent::indexer {
namespace {

namespace fs = std::filesystem;

// A broken index may be broken in every letter.
constexpr std::size_t kMaxProblems = 100;

std::string id_of(const schemas::CommentPlace& place) {
  return schemas::comment_id(place.letter_id, place.ordinal);
}

class Checker {
 public:
  explicit Checker(const fs::path& generation);
  CheckResult run();

 private:
  void problem(const std::string& what);
  void check_ids(const Xapian::Database& database, std::string_view name);
  void read_ledger();
  void check_letters();
  void check_source_of(const schemas::LetterFacts& letter);
  void check_comments_of(const schemas::LetterRecord& letter);
  void check_joined(const std::string& letter_id, const std::set<std::string>& comments);
  void take_links(const std::string& id, const schemas::CommentReview& review);
  void say_link(const std::string& from, const char* what, const std::string& to, int end);
  void check_whole_answers();
  void check_links();
  void check_threads();
  void check_comments();
  void check_persons();
  void check_words();
  void check_meaning();
  void check_journal();
  void check_stamps();

  // Letters of a review, and how many comments these identify.
  struct Thread {
    std::vector<std::string> letters;
    Xapian::doccount comments = 0;
  };

  fs::path generation_;
  schemas::GenerationPaths paths_;
  Xapian::Database letters_;
  Xapian::Database comments_;
  std::unordered_map<std::string, std::string> taken_;  // path and member, by letter's id
  // Links of which one end was met, but not yet the other; above zero: the end they lead from.
  std::unordered_map<std::string, int> open_links_;
  std::unordered_map<std::string, Thread> threads_;
  // By letter: comments that it answers as a whole; documents beyond those of its own comments.
  std::unordered_map<std::string, std::int64_t> whole_answers_;
  std::unordered_map<std::string, std::int64_t> surplus_comments_;
  CheckResult result_;
};

Checker::Checker(const fs::path& generation)
    : generation_(generation),
      paths_(schemas::generation_paths(generation)),
      letters_(open_to_read(paths_.letters)),
      comments_(open_to_read(paths_.comments)) {}

void Checker::problem(const std::string& what) {
  if (result_.problems.size() < kMaxProblems) result_.problems.push_back(what);
}

void Checker::check_ids(const Xapian::Database& database, std::string_view name) {
  const std::string prefix(schemas::kIdPrefix);
  Xapian::doccount documents = 0;
  for (auto term = database.allterms_begin(prefix); term != database.allterms_end(prefix); ++term) {
    documents += term.get_termfreq();
    if (term.get_termfreq() > 1)
      problem(std::string(name) + ": several documents are " + (*term).substr(prefix.size()));
  }
  if (documents != database.get_doccount())
    problem(std::string(name) +
            ": documents without an id: " + std::to_string(database.get_doccount() - documents));
}

void Checker::read_ledger() {
  const SourceLedger ledger(letters_);
  for (const auto& [path, entry] : ledger.entries()) {
    for (const LedgerLetter& letter : entry.letters) {
      if (!letter.taken) continue;
      if (!taken_.emplace(letter.id, path + '\n' + letter.member).second)
        problem("the ledger takes letter " + letter.id + " from two sources");
      if (!letters_.term_exists(schemas::id_term(letter.id)))
        problem("letter " + letter.id + " of " + path + " is not in the index");
    }
  }
}

void Checker::check_letters() {
  for (auto at = letters_.postlist_begin(""); at != letters_.postlist_end(""); ++at) {
    try {
      const schemas::LetterRecord letter =
          schemas::letter_record(letters_.get_document(*at).get_data());
      check_source_of(letter.letter);
      check_comments_of(letter);
    } catch (const nlohmann::json::exception& error) {
      problem("letters: the data of document " + std::to_string(*at) +
              " are damaged: " + error.what());
    }
  }
}

// A comment that restates another has no document of its own: it is in that one's.
void Checker::check_comments_of(const schemas::LetterRecord& letter) {
  const std::string& id = letter.letter.id;
  Thread& thread = threads_[letter.review.thread.empty() ? id : letter.review.thread];
  thread.letters.push_back(id);
  std::set<std::string> comments;
  for (const schemas::CommentFacts& comment : letter.comments) {
    const std::string comment_id = schemas::comment_id(id, comment.ordinal);
    const std::optional<schemas::CommentPlace>& restates = comment.review.restates;
    comments.insert(restates ? id_of(*restates) : comment_id);
    if (!restates) {
      ++thread.comments;
      take_links(comment_id, comment.review);
    } else if (!comment.response.empty()) {
      say_link(id_of(*restates), "is answered by", comment_id, -1);
    }
  }
  check_joined(id, comments);
}

// They are there, each is found by the letter, and no others are.
void Checker::check_joined(const std::string& letter_id, const std::set<std::string>& comments) {
  const std::string letter = schemas::letter_term(letter_id);
  const std::set<Xapian::docid> found_by_letter(comments_.postlist_begin(letter),
                                                comments_.postlist_end(letter));
  for (const std::string& id : comments) {
    const std::string term = schemas::id_term(id);
    const Xapian::PostingIterator found = comments_.postlist_begin(term);
    if (found == comments_.postlist_end(term)) {
      problem("comment " + id + " is missing");
    } else if (!found_by_letter.contains(*found)) {
      problem("comment " + id + " is not found by letter " + letter_id);
    }
  }
  // Comments that it answers as a whole are known only when all letters were read.
  if (found_by_letter.size() != comments.size())
    surplus_comments_[letter_id] = static_cast<std::int64_t>(found_by_letter.size()) -
                                   static_cast<std::int64_t>(comments.size());
}

void Checker::check_whole_answers() {
  for (const auto& [letter_id, count] : whole_answers_) surplus_comments_[letter_id] -= count;
  for (const auto& [letter_id, surplus] : surplus_comments_) {
    if (surplus != 0)
      problem("the index of comments has " + std::to_string(surplus) +
              " comments more for letter " + letter_id + " than the letters say");
  }
}

void Checker::take_links(const std::string& id, const schemas::CommentReview& review) {
  for (const schemas::AnswerRecord& answer : review.answers) {
    if (answer.place.ordinal == 0) {
      ++whole_answers_[answer.place.letter_id];
    } else if (id_of(answer.place) != id) {
      say_link(id, "is answered by", id_of(answer.place), 1);
    }
  }
  for (const schemas::CommentPlace& place : review.follows)
    say_link(id, "follows", id_of(place), 1);
  for (const schemas::CommentPlace& place : review.followed_by)
    say_link(id_of(place), "follows", id, -1);
}

void Checker::say_link(const std::string& from, const char* what, const std::string& to, int end) {
  const auto at = open_links_.try_emplace(from + ' ' + what + ' ' + to, 0).first;
  at->second += end;
  if (at->second == 0) open_links_.erase(at);
}

void Checker::check_links() {
  for (const auto& [link, ends] : open_links_)
    problem(std::string(ends > 0 ? "the second" : "the first") +
            " of two comments does not know that " + link);
}

// All documents of a review, and no others, are found by each of its letters.
void Checker::check_threads() {
  const schemas::Field& field = schemas::field(schemas::FieldId::kThread);
  for (const auto& [id, thread] : threads_) {
    for (const std::string& letter : thread.letters) {
      const std::string term = schemas::keyword_term(field, letter);
      if (letters_.get_termfreq(term) != thread.letters.size() ||
          comments_.get_termfreq(term) != thread.comments)
        problem("the review of letter " + letter + " has " + std::to_string(thread.letters.size()) +
                " letters and " + std::to_string(thread.comments) + " comments, thread:" + letter +
                " finds others");
    }
  }
}

void Checker::check_source_of(const schemas::LetterFacts& letter) {
  if (!taken_.contains(letter.id)) problem("the ledger knows no source of letter " + letter.id);
}

void Checker::check_comments() {
  const std::string prefix(schemas::kLetterPrefix);
  for (auto term = comments_.allterms_begin(prefix); term != comments_.allterms_end(prefix);
       ++term) {
    const std::string id = (*term).substr(prefix.size());
    if (!letters_.term_exists(schemas::id_term(id)))
      problem("there are comments of letter " + id + ", which is not in the index");
  }
  for (auto at = comments_.postlist_begin(""); at != comments_.postlist_end(""); ++at) {
    try {
      schemas::comment_record(comments_.get_document(*at).get_data());
    } catch (const nlohmann::json::exception& error) {
      problem("comments: the data of document " + std::to_string(*at) +
              " are damaged: " + error.what());
    }
  }
}

// It alone keeps for good when each letter was first seen.
void Checker::check_journal() {
  const Journal journal(schemas::journal_file(generation_.parent_path()),
                        std::numeric_limits<std::uint64_t>::max());
  const auto lacking = std::count_if(taken_.begin(), taken_.end(),
                                     [&](const auto& one) { return !journal.knows(one.first); });
  if (lacking > 0)
    problem("the journal lacks " + std::to_string(lacking) +
            (lacking == 1 ? " letter" : " letters") +
            "; the next update takes the days of their documents");
}

void Checker::check_persons() {
  if (!fs::exists(paths_.persons))
    problem(paths_.persons.string() + " is missing; the next update writes it anew");
  try {
    schemas::read_persons(paths_.persons);
  } catch (const schemas::IndexError& error) {
    problem(error.what());
  }
}

void Checker::check_words() {
  const auto words = schemas::WordList::read(paths_.words);
  if (!words || words->run() != run_of(comments_))
    problem(paths_.words.string() +
            (words                      ? " is of another run"
             : fs::exists(paths_.words) ? " is damaged"
                                        : " is missing") +
            "; the next update writes it anew");
}

void Checker::check_stamps() {
  for (const auto& [database, path] :
       {std::pair(&letters_, paths_.letters), std::pair(&comments_, paths_.comments)})
    if (!fits_stamp(*database))
      problem(path.filename().string() +
              ": what is said of the whole database is not what was written");
}

void Checker::check_meaning() {
  const std::optional<std::string> fault =
      fault_of_meaning(comments_, generation_, run_of(comments_));
  if (fault) problem(*fault);
}

CheckResult Checker::run() {
  result_.run = run_of(letters_);
  result_.letters = letters_.get_doccount();
  result_.comments = comments_.get_doccount();
  if (run_of(comments_) != result_.run) {
    problem("letters are of run " + std::to_string(result_.run) + ", comments of run " +
            std::to_string(run_of(comments_)) + "; the next update repairs that");
  }
  check_stamps();
  check_ids(letters_, paths_.letters.filename().string());
  check_ids(comments_, paths_.comments.filename().string());
  read_ledger();
  check_letters();
  check_whole_answers();
  check_links();
  check_threads();
  check_comments();
  check_persons();
  check_words();
  check_meaning();
  check_journal();
  return result_;
}

}  // namespace

CheckResult check_contents(const fs::path& generation) {
  return Checker(generation).run();
}

}  // namespace precedent::indexer

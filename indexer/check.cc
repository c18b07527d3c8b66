#include "indexer/check.hh"

#include <xapian.h>

#include <sstream>
#include <string_view>
#include <unordered_map>

#include "indexer/databases.hh"
#include "indexer/source_ledger.hh"
#include "schemas/fields.hh"
#include "schemas/index_layout.hh"
#include "schemas/persons.hh"
#include "schemas/record.hh"
#include "schemas/terms.hh"

#if defined(__SANITIZE_ADDRESS__)
// Xapian 1.4's own check() frees tables by another size than they have, which does no harm, but
// which AddressSanitizer would end the program for.
extern "C" const char* __asan_default_options();
extern "C" const char* __asan_default_options() {
  return "new_delete_type_mismatch=0";
}
#endif

namespace precedent::indexer {
namespace {

namespace fs = std::filesystem;

// A broken index may be broken in every letter.
constexpr std::size_t kMaxProblems = 100;

class Checker {
 public:
  explicit Checker(const fs::path& generation);
  CheckResult run();

 private:
  void problem(const std::string& what);
  void check_database(const Xapian::Database& database, const fs::path& path);
  void check_ids(const Xapian::Database& database, std::string_view name);
  void check_letters();
  void check_comments_of(const schemas::LetterRecord& letter);
  void check_source_of(const schemas::LetterFacts& letter);
  void check_comments();
  void check_persons();

  schemas::GenerationPaths paths_;
  Xapian::Database letters_;
  Xapian::Database comments_;
  std::unordered_map<std::string, std::string> taken_;  // path and member, by letter's id
  CheckResult result_;
};

Checker::Checker(const fs::path& generation)
    : paths_(schemas::generation_paths(generation)),
      letters_(open_to_read(paths_.letters)),
      comments_(open_to_read(paths_.comments)) {}

void Checker::problem(const std::string& what) {
  if (result_.problems.size() < kMaxProblems) result_.problems.push_back(what);
}

void Checker::check_database(const Xapian::Database& database, const fs::path& path) {
  const std::string name = path.filename().string();
  std::ostringstream found;
  if (Xapian::Database::check(path.string(), 0, &found) != 0)
    problem(name + ": the database is damaged: " + found.str());
  check_ids(database, name);
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

void Checker::check_letters() {
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
  for (auto at = letters_.postlist_begin(""); at != letters_.postlist_end(""); ++at) {
    try {
      const schemas::LetterRecord letter =
          schemas::letter_record(letters_.get_document(*at).get_data());
      check_comments_of(letter);
      check_source_of(letter.letter);
    } catch (const nlohmann::json::exception& error) {
      problem("letters: the data of document " + std::to_string(*at) +
              " are damaged: " + error.what());
    }
  }
}

void Checker::check_comments_of(const schemas::LetterRecord& letter) {
  const std::string& id = letter.letter.id;
  const Xapian::doccount found = comments_.get_termfreq(schemas::letter_term(id));
  if (found != letter.comments.size()) {
    problem("letter " + id + " has " + std::to_string(letter.comments.size()) +
            " comments, the index of comments has " + std::to_string(found));
  }
  for (const schemas::CommentFacts& comment : letter.comments) {
    const std::string comment_id = schemas::comment_id(id, comment.ordinal);
    if (!comments_.term_exists(schemas::id_term(comment_id)))
      problem("comment " + comment_id + " is missing");
  }
}

void Checker::check_source_of(const schemas::LetterFacts& letter) {
  const auto taken = taken_.find(letter.id);
  if (taken == taken_.end()) {
    problem("the ledger knows no source of letter " + letter.id);
  } else if (taken->second != letter.source_path + '\n' + letter.source_member) {
    problem("letter " + letter.id + " is from " + letter.source_path +
            ", but the ledger has another source");
  }
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

void Checker::check_persons() {
  try {
    schemas::read_persons(paths_.persons);
  } catch (const schemas::IndexError& error) {
    problem(error.what());
  }
}

CheckResult Checker::run() {
  result_.run = run_of(letters_);
  result_.letters = letters_.get_doccount();
  result_.comments = comments_.get_doccount();
  if (run_of(comments_) != result_.run) {
    problem("letters are of run " + std::to_string(result_.run) + ", comments of run " +
            std::to_string(run_of(comments_)) + "; the next update repairs that");
  }
  check_database(letters_, paths_.letters);
  check_database(comments_, paths_.comments);
  check_letters();
  check_comments();
  check_persons();
  return result_;
}

}  // namespace

CheckResult check_index(const fs::path& generation) {
  return Checker(generation).run();
}

}  // namespace precedent::indexer

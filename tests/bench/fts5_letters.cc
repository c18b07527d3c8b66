// fts5_letters build --database FILE RECORDS
// fts5_letters search --database FILE --queries FILE [--repeats N]
//
// The peer SQLite FTS5: letters that were read already as two full-text tables (porter stems), with
// the fields of comments as columns and side tables to filter by and to count. `search` answers
// each query three ways and prints a JSON object a query: the first ten by bm25, the total, and
// four facets by GROUP BY. Times are in milliseconds, the median of the repeats.

#include <sqlite3.h>

#include <algorithm>
#include <boost/program_options.hpp>
#include <exception>
#include <fstream>
#include <iostream>
#include <memory>
#include <nlohmann/json.hpp>
#include <stdexcept>
#include <string>
#include <vector>

#include "tests/bench/ready_letters.hh"
#include "tests/bench/stopwatch.hh"

namespace {

namespace po = boost::program_options;
using namespace precedent;

class Database {
 public:
  explicit Database(const std::string& path) {
    sqlite3* opened = nullptr;
    const int outcome = sqlite3_open(path.c_str(), &opened);
    handle_.reset(opened);
    check(outcome);
  }

  void run(const std::string& sql) {
    check(sqlite3_exec(handle_.get(), sql.c_str(), nullptr, nullptr, nullptr));
  }
  void check(int outcome) const {
    if (outcome != SQLITE_OK && outcome != SQLITE_DONE && outcome != SQLITE_ROW)
      throw std::runtime_error(sqlite3_errmsg(handle_.get()));
  }
  sqlite3* get() const { return handle_.get(); }

 private:
  std::unique_ptr<sqlite3, decltype(&sqlite3_close)> handle_{nullptr, sqlite3_close};
};

class Statement {
 public:
  Statement(const Database& database, const std::string& sql) : database_(database) {
    sqlite3_stmt* prepared = nullptr;
    database.check(sqlite3_prepare_v2(database.get(), sql.c_str(), -1, &prepared, nullptr));
    handle_.reset(prepared);
  }

  // Numbers and texts in their order; runs it for its effect.
  template <typename... Values>
  void insert(const Values&... values) {
    int at = 0;
    (bind(++at, values), ...);
    database_.check(sqlite3_step(handle_.get()));
    database_.check(sqlite3_reset(handle_.get()));
  }

  void bind(int at, const std::string& text) {
    database_.check(sqlite3_bind_text(handle_.get(), at, text.data(), static_cast<int>(text.size()),
                                      SQLITE_TRANSIENT));
  }
  void bind(int at, sqlite3_int64 number) {
    database_.check(sqlite3_bind_int64(handle_.get(), at, number));
  }

  // Every row, with all its columns read; how many there were, and the first number of the last.
  struct Rows {
    std::size_t count = 0;
    sqlite3_int64 number = 0;
  };
  Rows all() {
    Rows rows;
    int outcome = 0;
    while ((outcome = sqlite3_step(handle_.get())) == SQLITE_ROW) {
      ++rows.count;
      rows.number = sqlite3_column_int64(handle_.get(), 0);
      for (int i = 0; i < sqlite3_column_count(handle_.get()); ++i)
        static_cast<void>(sqlite3_column_text(handle_.get(), i));
    }
    database_.check(outcome);
    database_.check(sqlite3_reset(handle_.get()));
    return rows;
  }

 private:
  const Database& database_;
  std::unique_ptr<sqlite3_stmt, decltype(&sqlite3_finalize)> handle_{nullptr, sqlite3_finalize};
};

constexpr const char* kSettings =
    "PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF; PRAGMA cache_size = -262144;"
    "PRAGMA mmap_size = 17179869184;";

constexpr const char* kTables =
    "CREATE VIRTUAL TABLE letter_text USING fts5(text, tokenize = 'porter unicode61');"
    "CREATE VIRTUAL TABLE comment_text USING fts5(heading, text, response,"
    "  tokenize = 'porter unicode61');"
    "CREATE TABLE letter (id INTEGER PRIMARY KEY, accession TEXT, company TEXT, date TEXT);"
    "CREATE TABLE comment (id INTEGER PRIMARY KEY, letter INTEGER, number TEXT, company TEXT,"
    "  date TEXT, year INTEGER, form TEXT, file TEXT, kind TEXT, side TEXT);"
    "CREATE TABLE comment_examiner (comment INTEGER, value TEXT);"
    "CREATE TABLE comment_topic (comment INTEGER, value TEXT);";

constexpr const char* kIndexes =
    "CREATE INDEX comment_by_company ON comment (company);"
    "CREATE INDEX comment_by_file ON comment (file);"
    "CREATE INDEX comment_by_year ON comment (year);"
    "CREATE INDEX examiner_by_value ON comment_examiner (value);"
    "CREATE INDEX examiner_by_comment ON comment_examiner (comment);"
    "CREATE INDEX topic_by_value ON comment_topic (value);"
    "CREATE INDEX topic_by_comment ON comment_topic (comment);";

std::string first_of(const std::vector<std::string>& values) {
  return values.empty() ? std::string() : values.front();
}

class Loader {
 public:
  explicit Loader(Database& database)
      : letter_text_(database, "INSERT INTO letter_text (rowid, text) VALUES (?, ?)"),
        letter_(database, "INSERT INTO letter VALUES (?, ?, ?, ?)"),
        comment_text_(database,
                      "INSERT INTO comment_text (rowid, heading, text, response) "
                      "VALUES (?, ?, ?, ?)"),
        comment_(database, "INSERT INTO comment VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"),
        examiner_(database, "INSERT INTO comment_examiner VALUES (?, ?)"),
        topic_(database, "INSERT INTO comment_topic VALUES (?, ?)") {}

  void add(const schemas::LetterRecord& record) {
    const schemas::LetterFacts& facts = record.letter;
    ++letters_;
    letter_text_.insert(letters_, record.text);
    letter_.insert(letters_, facts.id, facts.company, facts.date());
    for (const schemas::CommentFacts& comment : record.comments) add_comment(facts, comment);
  }

  sqlite3_int64 letters() const { return letters_; }
  sqlite3_int64 comments() const { return comments_; }

 private:
  void add_comment(const schemas::LetterFacts& facts, const schemas::CommentFacts& comment) {
    ++comments_;
    std::string heading;
    for (const std::string& one : comment.heading) heading += one + '\n';
    comment_text_.insert(comments_, heading, comment.text, comment.response);
    const std::string year = facts.date().substr(0, 4);
    comment_.insert(comments_, letters_, comment.number, facts.company, facts.date(),
                    sqlite3_int64{year.empty() ? 0 : std::stoi(year)}, first_of(facts.forms),
                    first_of(facts.file_numbers), facts.kind, facts.side);
    for (const schemas::StaffRecord& person : facts.staff) examiner_.insert(comments_, person.name);
    for (const std::string& topic : comment.topics) topic_.insert(comments_, topic);
  }

  Statement letter_text_, letter_, comment_text_, comment_, examiner_, topic_;
  sqlite3_int64 letters_ = 0;
  sqlite3_int64 comments_ = 0;
};

int build(const std::string& path, const std::string& records) {
  bench::ReadyLetters ready(records);
  bench::Stopwatch writing;
  Database database(path);
  database.run(kSettings);
  database.run(kTables);
  database.run("BEGIN");
  Loader loader(database);
  for (;;) {
    const std::vector<schemas::LetterRecord> batch = ready.next(bench::kBatchLetters);
    if (batch.empty()) break;
    writing.start();
    for (const schemas::LetterRecord& record : batch) loader.add(record);
    writing.stop();
  }
  writing.start();
  database.run("COMMIT");
  database.run(kIndexes);
  database.run("INSERT INTO comment_text (comment_text) VALUES ('optimize')");
  database.run("INSERT INTO letter_text (letter_text) VALUES ('optimize')");
  writing.stop();
  std::cout << nlohmann::json{{"letters", loader.letters()},
                              {"comments", loader.comments()},
                              {"wall_s", writing.wall_seconds()},
                              {"cpu_s", writing.cpu_seconds()}}
            << '\n';
  return 0;
}

// One query as SQL.
struct Question {
  explicit Question(const nlohmann::json& query)
      : match(query.at("match").get<std::string>()), where(query.at("where").get<std::string>()) {}

  std::string conditions() const {
    if (where.empty()) return "";
    return (match.empty() ? " WHERE " : " AND ") + where;
  }

  std::string first_ten() const {
    const std::string columns = "SELECT c.id, c.letter, c.number, c.company, c.date, ";
    if (match.empty())
      return columns + "t.text FROM comment c JOIN comment_text t ON t.rowid = c.id" +
             conditions() + " ORDER BY c.date DESC LIMIT 10";
    return columns +
           "comment_text.text FROM comment_text JOIN comment c ON c.id = comment_text.rowid WHERE "
           "comment_text MATCH ?1" +
           conditions() + " ORDER BY bm25(comment_text, 3.0, 1.0, 1.0) LIMIT 10";
  }

  // The ids of everything found.
  std::string found() const {
    if (match.empty()) return "SELECT c.id FROM comment c" + conditions();
    if (where.empty()) return "SELECT rowid FROM comment_text WHERE comment_text MATCH ?1";
    return "SELECT c.id FROM comment_text JOIN comment c ON c.id = comment_text.rowid WHERE "
           "comment_text MATCH ?1" +
           conditions();
  }

  std::string total() const { return "SELECT count(*) FROM (" + found() + ")"; }

  std::vector<std::string> facets() const {
    std::vector<std::string> counts;
    for (const char* column : {"company", "file"})
      counts.push_back(std::string("SELECT ") + column + ", count(*) FROM comment WHERE id IN (" +
                       found() + ") GROUP BY 1 ORDER BY 2 DESC LIMIT 10");
    for (const char* table : {"comment_examiner", "comment_topic"})
      counts.push_back(std::string("SELECT value, count(*) FROM ") + table + " WHERE comment IN (" +
                       found() + ") GROUP BY 1 ORDER BY 2 DESC LIMIT 10");
    return counts;
  }

  std::string match;
  std::string where;
};

double median(std::vector<double> times) {
  std::sort(times.begin(), times.end());
  return times[times.size() / 2];
}

class Searcher {
 public:
  explicit Searcher(const std::string& path) : database_(path) { database_.run(kSettings); }

  nlohmann::json answer(const nlohmann::json& query, std::size_t repeats) {
    const Question question(query);
    std::vector<double> ten, with_total, with_facets;
    sqlite3_int64 total = 0;
    // The first time warms.
    for (std::size_t i = 0; i <= repeats; ++i) {
      double time = timed(question.first_ten(), question.match).first;
      if (i > 0) ten.push_back(time);
      const auto [counting, found] = timed(question.total(), question.match);
      total = found;
      if (i > 0) with_total.push_back(time += counting);
      for (const std::string& facet : question.facets()) time += timed(facet, question.match).first;
      if (i > 0) with_facets.push_back(time);
    }
    return {{"class", query.at("class")},
            {"total", total},
            {"first_ten_ms", median(ten)},
            {"exact_total_ms", median(with_total)},
            {"facets_ms", median(with_facets)}};
  }

 private:
  // Milliseconds, and the first number of the last row.
  std::pair<double, sqlite3_int64> timed(const std::string& sql, const std::string& match) {
    bench::Stopwatch stopwatch;
    stopwatch.start();
    Statement statement(database_, sql);
    if (!match.empty()) statement.bind(1, match);
    const Statement::Rows rows = statement.all();
    stopwatch.stop();
    return {stopwatch.wall_seconds() * 1000, rows.number};
  }

  Database database_;
};

int search(const std::string& path, const std::string& queries, std::size_t repeats) {
  std::ifstream file(queries);
  if (!file) throw std::runtime_error("cannot read " + queries);
  Searcher searcher(path);
  for (std::string line; std::getline(file, line);)
    std::cout << searcher.answer(nlohmann::json::parse(line), repeats) << '\n';
  return 0;
}

int run(int argc, char** argv) {
  std::string command, database, queries, records;
  std::size_t repeats = 3;
  po::options_description options("fts5_letters");
  options.add_options()("command", po::value(&command)->required())(
      "database", po::value(&database)->required())("queries", po::value(&queries))(
      "repeats", po::value(&repeats))("records", po::value(&records));
  po::positional_options_description positional;
  positional.add("command", 1).add("records", 1);
  po::variables_map values;
  po::store(po::command_line_parser(argc, argv).options(options).positional(positional).run(),
            values);
  po::notify(values);
  if (command == "build") return build(database, records);
  if (command == "search") return search(database, queries, repeats);
  throw po::error("the command is build or search");
}

}  // namespace

int main(int argc, char** argv) {
  try {
    return run(argc, argv);
  } catch (const std::exception& error) {
    std::cerr << "fts5_letters: " << error.what() << '\n';
    return 2;
  }
}

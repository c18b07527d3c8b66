#include "indexer/index/table_check.hh"

#include <unistd.h>
#include <xapian.h>

#include <algorithm>
#include <array>
#include <sstream>
#include <string_view>

#include "indexer/index/child_process.hh"

namespace precedent::indexer {
namespace {

namespace fs = std::filesystem;

constexpr std::array<std::string_view, 4> kTables = {"postlist", "docdata", "termlist", "position"};

fs::path file_of(const fs::path& database, std::string_view table) {
  return database / (std::string(table) + ".glass");
}

std::string damaged(const fs::path& database, const std::string& what, const std::string& why) {
  std::string line = database.filename().string() + ": " + what + " is damaged";
  return why.empty() ? line : line + ": " + why;
}

std::string last_line(std::string text) {
  while (!text.empty() && text.back() == '\n') text.pop_back();
  return text.substr(text.rfind('\n') + 1);
}

// Empty: sound.
std::string found_by_xapian(const fs::path& path) {
  std::ostringstream found;
  if (Xapian::Database::check(path.string(), 0, &found) == 0) return {};
  const std::string why = last_line(found.str());
  return why.empty() ? "errors were found" : why;
}

// Reads every posting, term list, value and document. Positions, which cost most, are read where
// documents are compared with their seals (document_check.hh).
std::string found_by_reading(const fs::path& path) {
  const Xapian::Database database(path.string());
  for (auto term = database.allterms_begin(); term != database.allterms_end(); ++term) {
    Xapian::doccount documents = 0;
    for (auto at = database.postlist_begin(*term); at != database.postlist_end(*term); ++at)
      ++documents;
    if (documents != term.get_termfreq())
      return "'" + *term + "' is said to stand in " + std::to_string(term.get_termfreq()) +
             " documents, and stands in " + std::to_string(documents);
  }
  for (auto at = database.postlist_begin(""); at != database.postlist_end(""); ++at) {
    const Xapian::Document document = database.get_document(*at);
    static_cast<void>(document.get_data());
    for (auto value = document.values_begin(); value != document.values_end(); ++value)
      static_cast<void>(*value);
    for (auto term = document.termlist_begin(); term != document.termlist_end(); ++term)
      static_cast<void>(*term);
  }
  return {};
}

bool may_be_written(const fs::path& database) {
  return std::all_of(kTables.begin(), kTables.end(), [&](std::string_view table) {
    const fs::path file = file_of(database, table);
    return ::access(file.c_str(), F_OK) != 0 || ::access(file.c_str(), W_OK) == 0;
  });
}

// Xapian's check dies of some damages: then each table is looked at by itself, to name the one.
std::vector<std::string> looked_at_one_by_one(const fs::path& database, const std::string& death) {
  std::vector<std::string> lines;
  for (const std::string_view table : kTables) {
    const fs::path file = file_of(database, table);
    if (!fs::exists(file)) continue;
    const ChildResult result = in_child([&] { return found_by_xapian(file); });
    if (!result.death.empty())
      lines.push_back(damaged(database, file.filename().string(), result.death));
    else if (!result.text.empty())
      lines.push_back(damaged(database, file.filename().string(), result.text));
  }
  if (lines.empty()) lines.push_back(damaged(database, "the database", death));
  return lines;
}

}  // namespace

std::vector<std::string> missing_tables(const fs::path& path) {
  std::vector<std::string> lines;
  const auto miss = [&](std::string_view table) {
    lines.push_back(path.filename().string() + ": " + std::string(table) + ".glass is missing");
  };
  std::error_code error;
  if (!fs::is_directory(path, error) || !fs::exists(path / "iamglass", error)) return lines;
  const Xapian::Database database(path.string());
  for (const std::string_view table : kTables) {
    if (table == "position") continue;
    if (database.get_doccount() > 0 && !fs::exists(file_of(path, table), error)) miss(table);
  }
  // Made with the first position: every word has one.
  if (database.get_avlength() > 0 && !database.has_positions()) miss("position");
  return lines;
}

std::vector<std::string> damaged_tables(const fs::path& database) {
  if (!may_be_written(database)) {
    const ChildResult result = in_child([&] { return found_by_reading(database); });
    if (result.death.empty() && result.text.empty()) return {};
    return {damaged(database, "the database",
                    result.death.empty() ? result.text : "reading it ended by " + result.death)};
  }
  const ChildResult result = in_child([&] { return found_by_xapian(database); });
  if (!result.death.empty()) return looked_at_one_by_one(database, result.death);
  if (result.text.empty()) return {};
  return looked_at_one_by_one(database, result.text);
}

}  // namespace precedent::indexer

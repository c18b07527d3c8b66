#include "indexer/commands/check.hh"

#include <xapian.h>
#include <nlohmann/json.hpp>

#include <algorithm>
#include <string_view>

#include "indexer/commands/content_check.hh"
#include "indexer/index/child_process.hh"
#include "indexer/index/databases.hh"
#include "indexer/index/document_check.hh"
#include "indexer/index/table_check.hh"
#include "schemas/index/index_layout.hh"

#if defined(PRECEDENT_SANITIZED)
// Xapian 1.4's own check() frees tables by another size than they have, which does no harm, but
// which AddressSanitizer would end the program for.
// NOLINTBEGIN(bugprone-reserved-identifier): the name that the sanitizer asks for.
extern "C" const char* __asan_default_options();
extern "C" const char* __asan_default_options() {
  return "new_delete_type_mismatch=0";
}
// NOLINTEND(bugprone-reserved-identifier)
#endif

namespace precedent::indexer {
namespace {

namespace fs = std::filesystem;
using Json = nlohmann::json;

std::string joined(const std::vector<std::string>& lines) {
  std::string text;
  for (const std::string& line : lines) text += line + '\n';
  return text;
}

void add_lines(std::string_view text, std::vector<std::string>& lines) {
  while (!text.empty()) {
    const std::size_t end = std::min(text.find('\n'), text.size());
    if (end > 0) lines.emplace_back(text.substr(0, end));
    text.remove_prefix(std::min(end + 1, text.size()));
  }
}

std::string text_of(const CheckResult& result) {
  return Json({{"run", result.run},
               {"letters", result.letters},
               {"comments", result.comments},
               {"problems", result.problems}})
      .dump(-1, ' ', false, Json::error_handler_t::replace);
}

// A text that is none says why there is no result.
void take(const std::string& text, CheckResult& result) {
  const Json read = Json::parse(text, nullptr, false);
  if (!read.is_object()) {
    result.problems.push_back(text);
    return;
  }
  result.run = read.at("run").get<std::uint64_t>();
  result.letters = read.at("letters").get<std::uint64_t>();
  result.comments = read.at("comments").get<std::uint64_t>();
  for (const Json& problem : read.at("problems"))
    result.problems.push_back(problem.get<std::string>());
}

// In a child: even opening what is damaged may kill.
void require_format(const schemas::GenerationPaths& paths) {
  const ChildResult opened = in_child([&] {
    try {
      for (const fs::path& database : {paths.letters, paths.comments}) open_to_read(database);
    } catch (const schemas::IndexError& error) {
      return std::string(error.what());
    } catch (const Xapian::Error&) {
      // Told with the damages.
    }
    return std::string();
  });
  if (!opened.text.empty()) throw schemas::IndexError(opened.text);
}

std::string altered_in(const fs::path& database) {
  const std::string name = database.filename().string() + ": ";
  const ChildResult found = in_child([&] {
    try {
      return joined(altered_documents(database));
    } catch (const Xapian::Error& error) {
      return name + "reading all of it ended by " + error.get_description();
    }
  });
  if (found.death.empty()) return found.text;
  return name + "reading all of it ended by " + found.death;
}

// Of one of the two by itself; a line each.
std::string problems_of(const fs::path& database) {
  std::string problems;
  if (!fs::exists(database)) problems += database.string() + " is missing\n";
  problems += in_child([&] { return joined(missing_tables(database)); }).text + '\n';
  problems += joined(damaged_tables(database));
  return problems + altered_in(database);
}

}  // namespace

// What is damaged may kill who reads it.
CheckResult check_index(const fs::path& generation) {
  const schemas::GenerationPaths paths = schemas::generation_paths(generation);
  require_format(paths);
  CheckResult result;
  Child of_letters([&] { return problems_of(paths.letters); });
  Child of_comments([&] { return problems_of(paths.comments); });
  Child of_contents([&] { return text_of(check_contents(generation)); });
  for (Child* child : {&of_letters, &of_comments}) {
    const ChildResult found = child->result();
    add_lines(found.text, result.problems);
    if (!found.death.empty())
      result.problems.push_back("looking at the index ended by " + found.death);
  }
  const ChildResult read = of_contents.result();
  if (!read.death.empty()) {
    if (result.problems.empty())
      result.problems.push_back("the index is damaged: reading it ended by " + read.death);
  } else {
    take(read.text, result);
  }
  return result;
}

}  // namespace precedent::indexer

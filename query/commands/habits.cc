#include "query/commands/habits.hh"

#include <regex>
#include <sstream>

#include "query/language/dashed_accession.hh"
#include "schemas/index/fields.hh"

namespace precedent::query {
namespace {

struct Likewise {
  std::vector<std::string_view> typed;
  std::string_view does;
};

const std::vector<Likewise>& habits_of_others() {
  static const std::vector<Likewise> kHabits = {
      {{"--json"}, "--format json"},
      {{"--jsonl"}, "--format jsonl"},
      {{"--csv", "--excel"}, "--format csv"},
      {{"--oneline"}, "--format cites"},
      {{"-c", "--count"}, "--limit 0, which leaves the total"},
      {{"-m", "--max-count", "--max", "--rows", "--size"}, "--limit"},
      {{"-l", "--files-with-matches"}, "--unit letter"},
      {{"--reverse"}, "--sort oldest"},
      {{"--pivot"}, "--cross NAME,NAME"},
      {{"--verbose", "--debug", "--analyze"}, "--explain"},
      {{"--start", "--page", "--skip"}, "--offset"},
      {{"--stat"}, "the command stats"},
      {{"--since", "--after", "--from-date"}, "a word of the query: date:2020.."},
      {{"--until", "--before", "--to-date"}, "a word of the query: date:..2020"},
      {{"--author"}, "a word of the query: examiner:NAME"},
      {{"--ticker", "--name"}, "a word of the query: company:NAME"},
      {{"--form-type"}, "a word of the query: form:10-K"},
      {{"-q", "--query", "-e", "--regexp", "--grep"}, "no option: the words of the query alone"},
      {{"-i", "--ignore-case"}, "no option: capitals never count"},
      {{"-w", "--word-regexp"}, "no option: words are whole words, in every form"},
      {{"-F", "--fixed-strings", "--phrase"}, "a phrase in quotation marks: '\"going concern\"'"},
      {{"-v", "--invert-match"}, "-word behind another word, which excludes it; the version is -V"},
      {{"-r", "--recursive"}, "no option: the whole index is searched"},
      {{"-A", "-B", "-C", "--context"}, "the command show, which prints a comment whole"},
      {{"--color", "--colour", "--no-color"},
       "no option: colour is for terminals, and NO_COLOR turns it off"},
  };
  return kHabits;
}

struct Pattern {
  std::regex finds;
  std::string_view write;
};

const std::vector<Pattern>& patterns() {
  const auto any_case = std::regex::icase | std::regex::optimize;
  static const std::vector<Pattern> kPatterns = {
      {std::regex(R"(\b(date|year)\s*\(?\s*(>=?|<=?|geq|leq)\s*\(?\d[\d/-]*\)?)", any_case),
       "dates are date:2015.., date:..2015, date:2015-06..2016"},
      {std::regex(R"(\bcik\s+\d+)", any_case), "a registrant is cik:NUMBER"},
      {std::regex(R"(\bcites?\s+\d+)", any_case), "a rule is cites:402, or Item 402"},
  };
  return kPatterns;
}

// A word that is an accession or EDGAR's address of one; empty: none is.
std::string accession_among(const std::string& query) {
  std::istringstream words(query);
  for (std::string word; words >> word;) {
    const bool may_be = word.starts_with("http") || (word.front() >= '0' && word.front() <= '9');
    if (!may_be) continue;
    if (std::string found = accession_in_address(word); !found.empty()) return found;
  }
  return {};
}

void add_note(std::string_view piece, std::string_view write, std::string& notes) {
  notes.append("precedent-query: '").append(piece).append("' is read as words; ");
  notes.append(write) += '\n';
}

}  // namespace

std::vector<schemas::Habit> option_habits() {
  std::vector<schemas::Habit> habits;
  for (const Likewise& one : habits_of_others())
    for (const std::string_view typed : one.typed)
      habits.push_back({std::string(typed), std::string(one.does)});
  for (const schemas::Field& field : schemas::kFields)
    habits.push_back(
        {"--" + std::string(field.name), "a word of the query: " + std::string(field.example)});
  return habits;
}

std::string notes_on_query(std::string_view query) {
  std::string notes;
  // Longer ones were never typed by hand.
  constexpr std::size_t kMostTypedBytes = 1000;
  const std::string typed(query.substr(0, kMostTypedBytes));
  for (const Pattern& pattern : patterns())
    if (std::smatch found; std::regex_search(typed, found, pattern.finds))
      add_note(found.str(), pattern.write, notes);
  if (const std::string accession = accession_among(typed); !accession.empty())
    add_note(accession, "what it names is printed by: precedent-query show " + accession, notes);
  return notes;
}

}  // namespace precedent::query

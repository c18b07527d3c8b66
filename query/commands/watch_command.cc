#include "query/commands/watch_command.hh"

#include <algorithm>
#include <array>
#include <cerrno>
#include <cstring>
#include <fstream>
#include <iostream>
#include <iterator>
#include <nlohmann/json.hpp>
#include <sstream>

#include "query/commands/scoped_search.hh"
#include "query/commands/watch_file.hh"
#include "query/commands/watch_report.hh"
#include "query/commands/watch_state.hh"
#include "query/output/hit_words.hh"
#include "query/output/output_file.hh"
#include "query/output/terminal.hh"
#include "query/search/newly_seen.hh"
#include "schemas/named_file.hh"
#include "schemas/values/dates.hh"

namespace precedent::query {
namespace {

// A run looks back so far behind the newest day it knew, and passes over what it has shown: runs of
// one day, one that began before midnight and ended after it, and a clock that is set back then
// lose nothing.
constexpr int kDaysLookedBack = 7;

std::string text_of_file(const std::filesystem::path& file) {
  if (std::filesystem::is_directory(file))
    throw WatchError("cannot read " + file.string() + ": " + std::strerror(EISDIR));
  std::ifstream stream(file, std::ios::binary);
  std::string text;
  std::istreambuf_iterator<char> at(stream);
  // A byte more than there may be tells that there is too much.
  for (; at != std::istreambuf_iterator<char>() && text.size() <= kMaxWatchFileBytes; ++at)
    text += *at;
  if (!stream.is_open() || stream.bad())
    throw WatchError("cannot read " + file.string() + ": " + std::strerror(errno));
  return text;
}

Question question_of(const Watch& watch, const std::filesystem::path& file,
                     const Synonyms& synonyms, OpenIndex& index) {
  const std::string text = clean_query(watch.query);
  const std::string place = file.string() + ":" + std::to_string(watch.line) + ": ";
  if (text.find_first_not_of(' ') == text.npos)
    throw WatchError(place + "the query of '" + watch.name + "' holds no word");
  try {
    return question_for(index, text, synonyms);
  } catch (const QueryError& error) {
    throw WatchError(place + explanation_of(error, text));
  }
}

// What one watch finds, and what is to be remembered of it.
struct WatchRun {
  WatchNews news;
  WatchMemory memory;
};

class Runner {
 public:
  Runner(const WatchCommand& command, const std::vector<WatchMemory>& memories)
      : command_(command), memories_(memories), synonyms_(synonyms_of(command.synonyms)) {}

  // Of one unit, from one state of the index; in the order of the file.
  std::vector<WatchRun> run(const std::vector<Watch>& watches, Unit unit) const {
    if (std::none_of(watches.begin(), watches.end(),
                     [&](const Watch& one) { return one.unit == unit; })) {
      return {};
    }
    return answered_from(command_.index, unit, [&](OpenIndex& index) {
      // A day that is still to come is a clock that was wrong: all after it would be passed over.
      const std::string newest = std::min(newest_seen_day(index), today_utc());
      std::vector<WatchRun> runs;
      for (const Watch& watch : watches)
        if (watch.unit == unit) runs.push_back(run_one(watch, newest, index));
      return runs;
    });
  }

 private:
  WatchRun run_one(const Watch& watch, const std::string& newest, OpenIndex& index) const {
    WatchRun run;
    run.news.name = watch.name;
    run.news.page.unit = watch.unit;
    run.news.page.question = question_of(watch, command_.watches, synonyms_, index);
    const auto memory = std::find_if(memories_.begin(), memories_.end(),
                                     [&](const WatchMemory& one) { return one.is_of(watch); });
    run.news.starts = memory == memories_.end();
    if (run.news.starts)
      run.news.answers_before = matches_of(index.database(), run.news.page.question.query);
    run.memory = {watch.name, watch.unit, watch.query, newest, {}};
    if (newest.empty() && !run.news.starts) {
      run.memory = *memory;  // an index that has lost its journal
      return run;
    }
    // The day may have moved back, when an index is restored from a copy.
    const std::string last =
        run.news.starts || memory->day.empty() ? newest : std::min(memory->day, newest);
    const bool from_beginning = !run.news.starts && memory->day.empty();
    const std::string from = from_beginning ? std::string() : days_before(last, kDaysLookedBack);
    if (!run.news.starts && !memory->day.empty())
      run.news.since = schemas::iso_date(memory->day).value_or("");
    const std::string kept_from = days_before(newest, kDaysLookedBack);
    for (const SeenDocument& one : seen_since(index, run.news.page.question, from)) {
      const bool is_new = !run.news.starts && !knows_all(*memory, one);
      if (is_new) add_hit(run.news.page, one.docid, index);
    }
    for (const SeenDocument& one : seen_since(index, run.news.page.question, kept_from))
      run.memory.shown.insert(one.keys.begin(), one.keys.end());
    return run;
  }

  static bool knows_all(const WatchMemory& memory, const SeenDocument& document) {
    return std::all_of(document.keys.begin(), document.keys.end(),
                       [&](const std::string& key) { return memory.shown.contains(key); });
  }

  static void add_hit(SearchPage& page, Xapian::docid docid, OpenIndex& index) {
    const Hit hit = hit_of(docid, index.database().get_document(docid), 0);
    page.answers.push_back(answer_of(hit, page.unit));
    page.result.hits.push_back(hit);
    page.result.total = page.answers.size();
  }

  const WatchCommand& command_;
  const std::vector<WatchMemory>& memories_;
  Synonyms synonyms_;
};

// In the order of the file.
std::vector<WatchRun> in_order(const std::vector<Watch>& watches, std::vector<WatchRun> comments,
                               std::vector<WatchRun> letters) {
  std::vector<WatchRun> runs;
  auto comment = comments.begin();
  auto letter = letters.begin();
  for (const Watch& watch : watches)
    runs.push_back(std::move(watch.unit == Unit::kComment ? *comment++ : *letter++));
  return runs;
}

// Those of watches that the file no longer has stay: a watch that comes back goes on where it was.
std::vector<WatchMemory> remembered(std::vector<WatchMemory> before, std::vector<WatchRun>& runs) {
  for (WatchRun& run : runs) {
    std::erase_if(before, [&](const WatchMemory& one) { return one.name == run.memory.name; });
    before.push_back(std::move(run.memory));
  }
  return before;
}

std::string printed(const WatchCommand& command, const std::vector<WatchNews>& news,
                    const TextStyle& style) {
  std::ostringstream out;
  switch (command.form) {
    case WatchForm::kText:
      print_news(out, news, style);
      break;
    case WatchForm::kJson:
      print_news_json(out, news);
      break;
    case WatchForm::kMail:
      print_news_mail(out, news);
      break;
  }
  return out.str();
}

}  // namespace

std::size_t print_watches(const WatchCommand& command, const TextStyle& style) {
  const std::vector<Watch> watches =
      watches_of(text_of_file(command.watches), command.watches.string());
  schemas::require_writable(command.state, command.index);
  WatchStateFile file(command.state);
  std::vector<WatchMemory> memories = memories_of(file.text(), command.state.string());
  const Runner runner(command, memories);
  std::vector<WatchRun> runs =
      in_order(watches, runner.run(watches, Unit::kComment), runner.run(watches, Unit::kLetter));
  std::vector<WatchNews> news;
  std::size_t found = 0;
  for (WatchRun& run : runs) {
    if (run.news.starts) {
      std::cerr << "precedent-query: the watch '" << run.news.name << "' starts now; "
                << counted_as(run.news.answers_before, name_of(run.news.page.unit))
                << (run.news.answers_before == 1 ? " answers" : " answer")
                << " it already, and what comes later is new\n";
    }
    found += run.news.page.answers.size();
    news.push_back(std::move(run.news));
  }
  const std::unique_ptr<Sink> sink = open_sink(command.output.file);
  if (!sink->write(printed(command, news, style))) return found;
  sink->finish();
  file.replace(text_of(remembered(std::move(memories), runs)));
  return found;
}

}  // namespace precedent::query

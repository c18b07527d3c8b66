#include "indexer/commands/commands.hh"

#include <xapian.h>
#include <nlohmann/json.hpp>

#include <chrono>
#include <csignal>
#include <exception>
#include <stdexcept>

#include "indexer/clock.hh"
#include "indexer/commands/check.hh"
#include "indexer/commands/console.hh"
#include "indexer/commands/crash_message.hh"
#include "indexer/commands/dump.hh"
#include "indexer/commands/fetching.hh"
#include "indexer/commands/merge_persons.hh"
#include "indexer/commands/parse.hh"
#include "indexer/commands/serve_shard.hh"
#include "indexer/commands/shards_status.hh"
#include "indexer/commands/status.hh"
#include "indexer/durable_files.hh"
#include "indexer/fetch/folder_status.hh"
#include "indexer/index/databases.hh"
#include "indexer/report/human_numbers.hh"
#include "indexer/report/run_log.hh"
#include "schemas/index/index_layout.hh"
#include "schemas/last_words.hh"
#include "schemas/named_file.hh"
#include "schemas/printable.hh"

namespace precedent::indexer {
namespace {

// Clocks of two machines differ by as much.
constexpr std::chrono::seconds kClockSlack{60};

class Runner {
 public:
  Runner(std::ostream& out, std::ostream& err) : out_(out), err_(err) {}

  int operator()(const RunCommand& command) {
    if (!command.report_file.empty())
      schemas::require_writable(command.report_file, command.options.index);
    // Who reads the progress may leave: the run does not depend on it.
    std::signal(SIGPIPE, SIG_IGN);
    const CrashMessage crash_message(command.options.index, command.log_format);
    Progress progress(err_, progress_style(command.log_format));
    const RunReport report = run_indexer(command.options, progress);
    if (command.log_format == Format::kJson) log_report(report, err_);
    print_text(report, out_);
    bool is_told = keep_report(json_of(report), command.report_file, "the index is written",
                               command.log_format, err_);
    if (!out_.flush()) {
      tell_error("the index is written, its summary is not: cannot write the output",
                 command.log_format, err_);
      is_told = false;
    }
    return report.new_skips() > 0 || !is_told ? kDoneWithFaults : kDone;
  }

  int operator()(const FetchCommand& command) { return fetch_letters(command, out_, err_); }

  int operator()(const NightlyCommand& command) { return run_night(command, out_, err_); }

  int operator()(const ParseCommand& command) {
    const ParseCounts counts = parse_paths(command, out_, err_);
    require_written(out_);
    if (counts.letters == 0 && counts.unreadable_paths == command.paths.size()) return kNotRun;
    return counts.skipped > 0 ? kDoneWithFaults : kDone;
  }

  int operator()(const StatusCommand& command) {
    if (schemas::has_shards_file(command.index)) return print_shards(command);
    const schemas::LastWords last_words(words_of_damage(command.index, "reading it", Format::kText),
                                        kNotRun);
    if (!command.letter.empty()) return print_places(command);
    std::optional<IndexStatus> status;
    std::optional<FolderStatus> letters;
    if (!command.index.empty()) status = read_status(command.index);
    if (!command.letters.empty()) letters = read_folder_status(command.letters);
    if (command.format == Format::kJson) {
      auto json = status ? json_of(*status) : nlohmann::ordered_json::object();
      if (letters) json["fetching"] = json_of(*letters);
      out_ << json_text(json, 2) << "\n";
    } else {
      if (status) print_text(*status, out_);
      if (letters) print_text(*letters, out_);
    }
    require_written(out_);
    const bool index_is_old = status && is_too_old("run", status->updated, command);
    const bool letters_are_old = letters && is_too_old("fetch", letters->fetched, command);
    return index_is_old || letters_are_old ? kDoneWithFaults : kDone;
  }

  int operator()(const CheckCommand& command) {
    const schemas::LastWords last_words(words_of_damage(command.index, "reading it", Format::kText),
                                        kNotRun);
    const std::filesystem::path generation = schemas::live_generation(command.index);
    if (command.dump) {
      dump_index(generation, out_);
      require_written(out_);
      return kDone;
    }
    const CheckResult result = check_index(generation);
    for (const std::string& problem : result.problems) out_ << problem << "\n";
    if (result.problems.empty())
      out_ << "sound: " << with_separators(result.letters) << " letters, "
           << with_separators(result.comments) << " comments, run " << result.run << "\n";
    require_written(out_);
    return result.problems.empty() ? kDone : kDoneWithFaults;
  }

  int operator()(const ServeShardCommand& command) {
    serve_shard(command.index, command.place, out_);
    return kDone;
  }

  int operator()(const MergePersonsCommand& command) {
    merge_persons(command.index, command.aliases_file, out_);
    require_written(out_);
    return kDone;
  }

  int operator()(const ShowText& command) {
    out_ << command.text;
    require_written(out_);
    return kDone;
  }

 private:
  int print_shards(const StatusCommand& command) {
    if (!command.letter.empty())
      throw std::runtime_error("where a letter lies is known by its shard; ask that with --letter");
    const ShardsStatus status = read_shards_status(command.index);
    if (command.format == Format::kJson) {
      out_ << json_text(json_of(status), 2) << "\n";
    } else {
      print_text(status, out_);
    }
    require_written(out_);
    const bool is_old = is_too_old("run", status.oldest(), command);
    return is_old || !status.missing.empty() ? kDoneWithFaults : kDone;
  }

  int print_places(const StatusCommand& command) {
    const std::vector<PlaceOfLetter> places = read_places(command.index, command.letter);
    if (places.empty()) throw std::runtime_error("the index has no letter " + command.letter);
    if (command.format == Format::kJson) {
      out_ << json_text({{"id", command.letter}, {"places", json_of(places)}}, 2) << "\n";
    } else {
      print_text(places, out_);
    }
    require_written(out_);
    return kDone;
  }

  bool is_too_old(const char* what, const std::string& time, const StatusCommand& command) {
    if (!command.max_age) return false;
    const std::optional<std::chrono::seconds> age = seconds_between(time, utc_now());
    if (!age) {
      err_ << "it is not known when the last " << what << " was\n";
    } else if (*age < -kClockSlack) {
      err_ << "the last " << what << " lies in the future: " << schemas::visible_name(time)
           << "; one of the clocks is wrong\n";
    } else if (*age > *command.max_age) {
      err_ << "the last " << what << " was " << in_words(*age) << " ago, more than "
           << in_words(*command.max_age) << "\n";
    } else {
      return false;
    }
    return true;
  }

  std::ostream& out_;
  std::ostream& err_;
};

std::filesystem::path index_of(const Command& command) {
  if (const auto* run = std::get_if<RunCommand>(&command)) return run->options.index;
  if (const auto* status = std::get_if<StatusCommand>(&command)) return status->index;
  if (const auto* check = std::get_if<CheckCommand>(&command)) return check->index;
  if (const auto* serve = std::get_if<ServeShardCommand>(&command)) return serve->index;
  if (const auto* merge = std::get_if<MergePersonsCommand>(&command)) return merge->index;
  return {};
}

bool logs_json(const Command& command) {
  const auto is_json = [](const auto* one) {
    return one != nullptr && one->log_format == Format::kJson;
  };
  return is_json(std::get_if<RunCommand>(&command)) ||
         is_json(std::get_if<FetchCommand>(&command)) ||
         is_json(std::get_if<NightlyCommand>(&command));
}

}  // namespace

int run_command(const Command& command, std::ostream& out, std::ostream& err) {
  try {
    return std::visit(Runner(out, err), command);
  } catch (const std::exception& error) {
    if (!logs_json(command)) throw;
    err << error_line(error.what()) << std::flush;
  } catch (const Xapian::Error& error) {
    const std::string message = explanation_of(error, index_of(command));
    if (!logs_json(command)) throw std::runtime_error(message);
    err << error_line(message) << std::flush;
  }
  return kNotRun;
}

}  // namespace precedent::indexer

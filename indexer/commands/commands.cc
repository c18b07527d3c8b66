#include "indexer/commands/commands.hh"

#include <unistd.h>
#include <xapian.h>
#include <nlohmann/json.hpp>

#include <array>
#include <cerrno>
#include <chrono>
#include <csignal>
#include <cstring>
#include <exception>
#include <stdexcept>

#include "indexer/clock.hh"
#include "indexer/commands/check.hh"
#include "indexer/commands/dump.hh"
#include "indexer/commands/parse.hh"
#include "indexer/commands/status.hh"
#include "indexer/durable_files.hh"
#include "indexer/index/databases.hh"
#include "indexer/report/human_numbers.hh"
#include "indexer/report/run_log.hh"
#include "schemas/index/index_layout.hh"
#include "schemas/named_file.hh"
#include "schemas/printable.hh"

namespace precedent::indexer {
namespace {

// Clocks of two machines differ by as much.
constexpr std::chrono::seconds kClockSlack{60};

// The output is not on disk or in the pipe before it is flushed; a full disk must not look like
// success.
void require_written(std::ostream& out) {
  if (!out.flush()) throw std::runtime_error("cannot write the output; is its disk full?");
}

// Where a commit finds the disk full and cannot be taken back either, Xapian 1.4 ends the program
// instead of throwing. What happened must be said even then, and the exit status must hold.
class LastWords {
 public:
  LastWords(const std::filesystem::path& index, Format log_format) {
    const std::string why = "the index at " + index.string() +
                            " could not be written, nor the change taken back: its disk is full (" +
                            std::strerror(ENOSPC) + ") or broken (" + std::strerror(EIO) +
                            "); readers see it as it was before this run";
    words_ = log_format == Format::kJson ? error_line(why) : "precedent-indexer: " + why + "\n";
    const std::string damage = "the index at " + index.string() +
                               " is damaged: writing to it ended by a signal; build it anew with: "
                               "precedent-indexer rebuild";
    words_of_crash_ =
        log_format == Format::kJson ? error_line(damage) : "precedent-indexer: " + damage + "\n";
#if !defined(PRECEDENT_SANITIZED)
    catch_crashes();
#endif
    before_ = std::set_terminate([] {
      [[maybe_unused]] const ssize_t ignored = ::write(STDERR_FILENO, words_.data(), words_.size());
      ::_exit(kNotRun);
    });
  }
  ~LastWords() {
    std::set_terminate(before_);
#if !defined(PRECEDENT_SANITIZED)
    for (std::size_t i = 0; i < kCrashes.size(); ++i)
      ::sigaction(kCrashes[i], &crashes_before_[i], nullptr);
#endif
  }
  LastWords(const LastWords&) = delete;
  LastWords& operator=(const LastWords&) = delete;

 private:
  static constexpr std::array<int, 3> kCrashes = {SIGSEGV, SIGBUS, SIGABRT};

  // Xapian follows a damaged table out of its memory.
  void catch_crashes() {
    struct sigaction action {};
    action.sa_handler = [](int) {
      [[maybe_unused]] const ssize_t ignored =
          ::write(STDERR_FILENO, words_of_crash_.data(), words_of_crash_.size());
      ::_exit(kNotRun);
    };
    ::sigemptyset(&action.sa_mask);
    for (std::size_t i = 0; i < kCrashes.size(); ++i)
      ::sigaction(kCrashes[i], &action, &crashes_before_[i]);
  }

  inline static std::string words_;
  inline static std::string words_of_crash_;
  std::terminate_handler before_;
  std::array<struct sigaction, kCrashes.size()> crashes_before_{};
};

class Runner {
 public:
  Runner(std::ostream& out, std::ostream& err) : out_(out), err_(err) {}

  int operator()(const RunCommand& command) {
    if (!command.report_file.empty())
      schemas::require_writable(command.report_file, command.options.index);
    // Who reads the progress may leave: the run does not depend on it.
    std::signal(SIGPIPE, SIG_IGN);
    const LastWords last_words(command.options.index, command.log_format);
    Progress progress(err_, style_of(command.log_format));
    const RunReport report = run_indexer(command.options, progress);
    if (command.log_format == Format::kJson) log_report(report, err_);
    print_text(report, out_);
    bool is_told = keep_report(report, command);
    if (!out_.flush()) {
      warn("the index is written, its summary is not: cannot write the output", command);
      is_told = false;
    }
    return report.new_skips() > 0 || !is_told ? kDoneWithFaults : kDone;
  }

  int operator()(const ParseCommand& command) {
    const ParseCounts counts = parse_paths(command, out_, err_);
    require_written(out_);
    if (counts.letters == 0 && counts.unreadable_paths == command.paths.size()) return kNotRun;
    return counts.skipped > 0 ? kDoneWithFaults : kDone;
  }

  int operator()(const StatusCommand& command) {
    if (!command.letter.empty()) return print_places(command);
    const IndexStatus status = read_status(command.index);
    if (command.format == Format::kJson) {
      out_ << json_text(json_of(status), 2) << "\n";
    } else {
      print_text(status, out_);
    }
    require_written(out_);
    return is_too_old(status, command) ? kDoneWithFaults : kDone;
  }

  int operator()(const CheckCommand& command) {
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

  int operator()(const ShowText& command) {
    out_ << command.text;
    require_written(out_);
    return kDone;
  }

 private:
  // The index is written by now: a report that cannot be kept undoes nothing.
  bool keep_report(const RunReport& report, const RunCommand& command) {
    if (command.report_file.empty()) return true;
    try {
      schemas::write_named_file(command.report_file, json_text(json_of(report), 2) + "\n");
      return true;
    } catch (const schemas::NamedFileError& error) {
      warn("the index is written, its report is not: " + std::string(error.what()), command);
      return false;
    }
  }

  void warn(const std::string& message, const RunCommand& command) {
    err_ << (command.log_format == Format::kJson ? error_line(message)
                                                 : "precedent-indexer: " + message + "\n")
         << std::flush;
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

  static Progress::Style style_of(Format log_format) {
    if (log_format == Format::kJson) return Progress::Style::kJsonLines;
    return ::isatty(STDERR_FILENO) == 1 ? Progress::Style::kTerminal : Progress::Style::kPlainLines;
  }

  bool is_too_old(const IndexStatus& status, const StatusCommand& command) {
    if (!command.max_age) return false;
    const std::optional<std::chrono::seconds> age = age_of(status, utc_now());
    if (!age) {
      err_ << "it is not known when the last run was: " << schemas::visible_name(status.updated)
           << "\n";
    } else if (*age < -kClockSlack) {
      err_ << "the last run lies in the future: " << status.updated
           << "; one of the clocks is wrong\n";
    } else if (*age > *command.max_age) {
      err_ << "the last run was " << in_words(*age) << " ago, more than "
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
  return {};
}

bool logs_json(const Command& command) {
  const auto* run = std::get_if<RunCommand>(&command);
  return run != nullptr && run->log_format == Format::kJson;
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

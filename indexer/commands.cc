#include "indexer/commands.hh"

#include <unistd.h>
#include <xapian.h>

#include <stdexcept>

#include "indexer/check.hh"
#include "indexer/clock.hh"
#include "indexer/databases.hh"
#include "indexer/dump.hh"
#include "indexer/durable_files.hh"
#include "indexer/human_numbers.hh"
#include "indexer/parse.hh"
#include "indexer/status.hh"
#include "schemas/index_layout.hh"

namespace precedent::indexer {
namespace {

// The output is not on disk or in the pipe before it is flushed; a full disk must not look like
// success.
void require_written(std::ostream& out) {
  if (!out.flush()) throw std::runtime_error("cannot write the output; is its disk full?");
}

class Runner {
 public:
  Runner(std::ostream& out, std::ostream& err) : out_(out), err_(err) {}

  int operator()(const RunCommand& command) {
    Progress progress(err_, ::isatty(STDERR_FILENO) == 1 ? Progress::Style::kTerminal
                                                         : Progress::Style::kPlainLines);
    const RunReport report = run_indexer(command.options, progress);
    print_text(report, out_);
    if (!command.report_file.empty())
      replace_file(command.report_file, json_text(json_of(report), 2) + "\n");
    require_written(out_);
    return report.new_skips() > 0 ? kDoneWithFaults : kDone;
  }

  int operator()(const ParseCommand& command) {
    const ParseCounts counts = parse_paths(command, out_, err_);
    require_written(out_);
    if (counts.letters == 0 && counts.unreadable_paths == command.paths.size()) return kNotRun;
    return counts.skipped > 0 ? kDoneWithFaults : kDone;
  }

  int operator()(const StatusCommand& command) {
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
  bool is_too_old(const IndexStatus& status, const StatusCommand& command) {
    if (!command.max_age) return false;
    const std::optional<std::chrono::seconds> age = age_of(status, utc_now());
    if (age && *age <= *command.max_age) return false;
    err_ << "the last run was " << (age ? in_words(*age) + " ago" : std::string("never"))
         << ", more than " << in_words(*command.max_age) << "\n";
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

}  // namespace

int run_command(const Command& command, std::ostream& out, std::ostream& err) {
  try {
    return std::visit(Runner(out, err), command);
  } catch (const Xapian::Error& error) {
    throw std::runtime_error(explanation_of(error, index_of(command)));
  }
}

}  // namespace precedent::indexer

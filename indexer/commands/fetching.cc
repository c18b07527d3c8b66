#include "indexer/commands/fetching.hh"

#include <xapian.h>

#include <algorithm>
#include <chrono>
#include <nlohmann/json.hpp>
#include <optional>

#include "indexer/clock.hh"
#include "indexer/commands/console.hh"
#include "indexer/commands/crash_message.hh"
#include "indexer/index/databases.hh"
#include "indexer/report/run_log.hh"
#include "schemas/named_file.hh"

namespace precedent::indexer {
namespace {

using Json = nlohmann::ordered_json;
using Clock = std::chrono::steady_clock;

// How long a first load goes on before what it brought is taken in, and again.
constexpr std::chrono::hours kUpdateEvery{1};

void log_fetch(const FetchReport& report, std::ostream& err) {
  for (const FetchFault& fault : report.faults)
    if (fault.is_new)
      err << log_line(LogLevel::kWarning, "skip", {{"path", fault.path}, {"reason", fault.reason}});
  for (const std::string& remark : report.remarks)
    err << log_line(report.must_be_looked_at ? LogLevel::kWarning : LogLevel::kInfo, "note",
                    {{"message", remark}});
  Json summary = json_of(report);
  summary.erase("faults");
  summary.erase("remarks");
  err << log_line(report.has_faults() ? LogLevel::kWarning : LogLevel::kInfo, "fetched", summary)
      << std::flush;
}

class Night {
 public:
  Night(const NightlyCommand& command, std::ostream& out, std::ostream& err)
      : command_(command), out_(out), err_(err) {}

  int run() {
    report_["command"] = "nightly";
    report_["started"] = utc_now();
    fetch();
    const bool is_updated = update();
    report_["finished"] = utc_now();
    const bool is_kept = keep_report(report_, command_.report_file, "the night's work is done",
                                     command_.log_format, err_);
    require_written(out_);
    if (!is_updated) return kNotRun;
    return has_faults_ || !is_kept ? kDoneWithFaults : kDone;
  }

 private:
  void fetch() {
    Progress progress(err_, progress_style(command_.log_format));
    try {
      const FetchReport fetched = run_fetch(command_.fetch, progress, [this] { update_midway(); });
      if (command_.log_format == Format::kJson) log_fetch(fetched, err_);
      print_text(fetched, out_);
      report_["fetch"] = json_of(fetched);
      has_faults_ = has_faults_ || fetched.has_faults();
    } catch (const std::exception& error) {
      progress.clear();
      has_faults_ = true;
      report_["fetch_error"] = error.what();
      tell_error("nothing was fetched: " + std::string(error.what()), command_.log_format, err_);
    }
  }

  // A first load takes a day: what has come is searched meanwhile.
  void update_midway() {
    if (Clock::now() - updated_ < kUpdateEvery) return;
    update();
  }

  bool update() {
    try {
      const CrashMessage crash_message(command_.update.index, command_.log_format);
      Progress progress(err_, progress_style(command_.log_format));
      const RunReport updated = run_indexer(command_.update, progress);
      if (command_.log_format == Format::kJson) log_report(updated, err_);
      print_text(updated, out_);
      report_["update"] = json_of(updated);
      report_.erase("update_error");
      has_faults_ = has_faults_ || updated.new_skips() > 0;
      updated_ = Clock::now();
      return true;
    } catch (const std::exception& error) {
      return tell_failure(error.what());
    } catch (const Xapian::Error& error) {
      return tell_failure(explanation_of(error, command_.update.index));
    }
  }

  bool tell_failure(const std::string& why) {
    report_["update_error"] = why;
    tell_error("the index was not updated: " + why, command_.log_format, err_);
    updated_ = Clock::now();
    return false;
  }

  const NightlyCommand& command_;
  std::ostream& out_;
  std::ostream& err_;
  Json report_;
  bool has_faults_ = false;
  Clock::time_point updated_ = Clock::now();
};

}  // namespace

int fetch_letters(const FetchCommand& command, std::ostream& out, std::ostream& err) {
  if (!command.report_file.empty()) schemas::require_writable(command.report_file, {});
  Progress progress(err, progress_style(command.log_format));
  const FetchReport report = run_fetch(command.options, progress);
  if (command.log_format == Format::kJson) log_fetch(report, err);
  print_text(report, out);
  const bool is_kept = keep_report(json_of(report), command.report_file, "the letters are fetched",
                                   command.log_format, err);
  require_written(out);
  return report.has_faults() || !is_kept ? kDoneWithFaults : kDone;
}

int run_night(const NightlyCommand& command, std::ostream& out, std::ostream& err) {
  if (!command.report_file.empty())
    schemas::require_writable(command.report_file, command.update.index);
  return Night(command, out, err).run();
}

}  // namespace precedent::indexer

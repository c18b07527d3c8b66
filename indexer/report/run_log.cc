#include "indexer/report/run_log.hh"

#include <nlohmann/json.hpp>

#include "indexer/clock.hh"

namespace precedent::indexer {
namespace {

using Json = nlohmann::ordered_json;

const char* word_of(LogLevel level) {
  switch (level) {
    case LogLevel::kInfo:
      return "info";
    case LogLevel::kWarning:
      return "warning";
    case LogLevel::kError:
      return "error";
  }
  return "error";
}

}  // namespace

std::string log_line(LogLevel level, const std::string& event, const Json& more) {
  Json line;
  line["time"] = utc_now();
  line["level"] = word_of(level);
  line["event"] = event;
  line.update(more);
  return json_text(line) + "\n";
}

std::string stage_line(const std::string& stage) {
  return log_line(LogLevel::kInfo, "stage", {{"stage", stage}});
}

std::string progress_log_line(const ProgressCount& count, double seconds) {
  Json more = {{"letters", count.letters},
               {"bytes", count.bytes},
               {"bytes_in_all", count.bytes_in_all},
               {"letters_per_second", letters_per_second(count, seconds)}};
  if (const auto left = seconds_left(count, seconds)) more["seconds_left"] = *left;
  return log_line(LogLevel::kInfo, "progress", more);
}

std::string error_line(const std::string& message) {
  return log_line(LogLevel::kError, "error", {{"message", message}});
}

void log_report(const RunReport& report, std::ostream& out) {
  for (const ReportedSkip& skip : report.skips)
    if (skip.is_new) out << log_line(LogLevel::kWarning, "skip", json_of(skip));
  for (const std::string& remark : report.remarks)
    out << log_line(LogLevel::kInfo, "note", {{"message", remark}});
  Json summary = json_of(report);
  summary["skipped"].erase("list");
  summary.erase("remarks");
  const LogLevel level = report.new_skips() > 0 ? LogLevel::kWarning : LogLevel::kInfo;
  out << log_line(level, "summary", summary) << std::flush;
}

}  // namespace precedent::indexer

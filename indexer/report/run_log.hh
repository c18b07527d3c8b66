#pragma once
// A run as lines for a log collector: one JSON object a line (schemas/json/log.schema.json).

#include <cstdint>
#include <nlohmann/json_fwd.hpp>
#include <optional>
#include <ostream>
#include <string>

#include "indexer/report/progress_count.hh"
#include "indexer/report/report.hh"

namespace precedent::indexer {

enum class LogLevel : std::uint8_t { kInfo, kWarning, kError };

// Begins with time, level and event; `more` is laid behind them. Ends with its line end.
std::string log_line(LogLevel level, const std::string& event, const nlohmann::ordered_json& more);

std::string stage_line(const std::string& stage);
std::string progress_log_line(const ProgressCount& count, double seconds);
std::string error_line(const std::string& message);

// What a finished run says: a line for each skip that is new, for each remark, and the summary,
// which has the keys of the report but for the list of skips.
void log_report(const RunReport& report, std::ostream& out);

}  // namespace precedent::indexer

#pragma once
// How commands speak: progress, errors, reports.

#include <filesystem>
#include <nlohmann/json_fwd.hpp>
#include <ostream>
#include <string>

#include "indexer/commands/commands.hh"
#include "indexer/report/progress.hh"

namespace precedent::indexer {

// The output is not on disk or in the pipe before it is flushed; a full disk must not look like
// success. Throws std::runtime_error.
void require_written(std::ostream& out);

Progress::Style progress_style(Format log_format);

// On `err`, as text or as a line of the log.
void tell_error(const std::string& message, Format log_format, std::ostream& err);

// Writes a report where the user wants it; an empty path: nowhere. What was done is done by now: a
// report that cannot be kept undoes nothing. `done` says so in words. False: it could not be kept.
bool keep_report(const nlohmann::ordered_json& report, const std::filesystem::path& file,
                 const std::string& done, Format log_format, std::ostream& err);

}  // namespace precedent::indexer

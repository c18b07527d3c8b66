#include "indexer/commands/console.hh"

#include <unistd.h>

#include <nlohmann/json.hpp>
#include <stdexcept>

#include "indexer/report/report.hh"
#include "indexer/report/run_log.hh"
#include "schemas/named_file.hh"

namespace precedent::indexer {

void require_written(std::ostream& out) {
  if (!out.flush()) throw std::runtime_error("cannot write the output; is its disk full?");
}

Progress::Style progress_style(Format log_format) {
  if (log_format == Format::kJson) return Progress::Style::kJsonLines;
  return ::isatty(STDERR_FILENO) == 1 ? Progress::Style::kTerminal : Progress::Style::kPlainLines;
}

void tell_error(const std::string& message, Format log_format, std::ostream& err) {
  err << (log_format == Format::kJson ? error_line(message)
                                      : "precedent-indexer: " + message + "\n")
      << std::flush;
}

bool keep_report(const nlohmann::ordered_json& report, const std::filesystem::path& file,
                 const std::string& done, Format log_format, std::ostream& err) {
  if (file.empty()) return true;
  try {
    schemas::write_named_file(file, json_text(report, 2) + "\n");
    return true;
  } catch (const schemas::NamedFileError& error) {
    tell_error(done + ", its report is not: " + std::string(error.what()), log_format, err);
    return false;
  }
}

}  // namespace precedent::indexer

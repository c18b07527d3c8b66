#include "indexer/report/progress.hh"

#include "indexer/report/human_numbers.hh"
#include "indexer/report/run_log.hh"

namespace precedent::indexer {
namespace {

using namespace std::chrono_literals;

constexpr auto kTerminalPause = 200ms;
constexpr auto kPlainPause = 10s;
constexpr std::string_view kEraseLine = "\r\x1b[K";

}  // namespace

std::string progress_line(const ProgressCount& count, double seconds) {
  std::string line = with_separators(count.letters) + " letters";
  if (seconds <= 0) return line;
  line += ", " + with_separators(letters_per_second(count, seconds)) + " letters/s";
  if (const auto left = seconds_left(count, seconds))
    line += ", " + in_words(std::chrono::seconds(*left)) + " left";
  return line;
}

void Progress::reading(const ProgressCount& count) {
  const std::scoped_lock lock(mutex_);
  const Clock::time_point now = Clock::now();
  if (!told_) told_ = started_;
  if (now - *told_ < (style_ == Style::kTerminal ? Clock::duration(kTerminalPause) : kPlainPause))
    return;
  told_ = now;
  const double seconds = std::chrono::duration<double>(now - started_).count();
  if (style_ == Style::kJsonLines) {
    out_ << progress_log_line(count, seconds) << std::flush;
  } else if (style_ == Style::kTerminal) {
    out_ << kEraseLine << progress_line(count, seconds) << std::flush;
    line_is_there_ = true;
  } else {
    out_ << progress_line(count, seconds) << std::endl;
  }
}

void Progress::stage(const std::string& what) {
  const std::scoped_lock lock(mutex_);
  if (style_ == Style::kJsonLines) {
    out_ << stage_line(what) << std::flush;
  } else if (style_ == Style::kTerminal) {
    out_ << kEraseLine << what << " ..." << std::flush;
    line_is_there_ = true;
  } else {
    out_ << what << std::endl;
  }
}

void Progress::clear() {
  const std::scoped_lock lock(mutex_);
  if (line_is_there_) out_ << kEraseLine << std::flush;
  line_is_there_ = false;
}

}  // namespace precedent::indexer

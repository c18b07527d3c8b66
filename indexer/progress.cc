#include "indexer/progress.hh"

#include <cmath>
#include <iomanip>
#include <sstream>

#include "indexer/human_numbers.hh"

namespace precedent::indexer {
namespace {

using namespace std::chrono_literals;

constexpr auto kTerminalPause = 200ms;
constexpr auto kPlainPause = 10s;
constexpr std::string_view kEraseLine = "\r\x1b[K";

}  // namespace

std::string progress_line(const ProgressCount& count, double seconds) {
  std::ostringstream line;
  line << with_separators(count.letters) << " letters";
  if (seconds <= 0) return line.str();
  line << ", "
       << with_separators(static_cast<std::uint64_t>(
              std::llround(static_cast<double>(count.letters) / seconds)))
       << " letters/s";
  if (count.bytes == 0 || count.bytes > count.bytes_in_all) return line.str();
  const double left = seconds * static_cast<double>(count.bytes_in_all - count.bytes) /
                      static_cast<double>(count.bytes);
  line << ", " << in_words(std::chrono::seconds(std::llround(left))) << " left";
  return line.str();
}

void Progress::reading(const ProgressCount& count) {
  const std::scoped_lock lock(mutex_);
  const Clock::time_point now = Clock::now();
  if (!told_) told_ = started_;
  if (now - *told_ < (style_ == Style::kTerminal ? Clock::duration(kTerminalPause) : kPlainPause))
    return;
  told_ = now;
  const std::string line =
      progress_line(count, std::chrono::duration<double>(now - started_).count());
  if (style_ == Style::kTerminal) {
    out_ << kEraseLine << line << std::flush;
    line_is_there_ = true;
  } else {
    out_ << line << std::endl;
  }
}

void Progress::stage(const std::string& what) {
  const std::scoped_lock lock(mutex_);
  if (style_ == Style::kTerminal) {
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

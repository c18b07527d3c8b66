#include "indexer/sources/journal.hh"

#include <algorithm>
#include <charconv>
#include <optional>
#include <utility>

#include "indexer/durable_files.hh"
#include "schemas/index/checksum.hh"

namespace precedent::indexer {
namespace {

constexpr std::string_view kFirstLoad = "-";

struct JournalLine {
  std::string_view id;
  std::string_view day;
  std::uint64_t run = 0;
};

// Earlier versions wrote no checksum behind a line.
std::optional<JournalLine> journal_line(std::string_view line) {
  const std::size_t day = line.find('\t');
  if (day == line.npos) return std::nullopt;
  const std::size_t run = line.find('\t', day + 1);
  if (run == line.npos) return std::nullopt;
  JournalLine read{line.substr(0, day), line.substr(day + 1, run - day - 1)};
  const std::size_t sum = std::min(line.find('\t', run + 1), line.size());
  if (sum < line.size() && line.substr(sum + 1) != schemas::checksum_of(line.substr(0, sum)))
    return std::nullopt;
  const char* end = line.data() + sum;
  const auto number = std::from_chars(line.data() + run + 1, end, read.run);
  if (number.ec != std::errc() || number.ptr != end) return std::nullopt;
  return read;
}

}  // namespace

Journal::Journal(std::filesystem::path file, std::uint64_t last_run) : file_(std::move(file)) {
  const std::string text = read_file(file_);
  std::string_view rest = text;
  while (!rest.empty()) {
    const std::size_t end = rest.find('\n');
    const std::optional<JournalLine> line =
        end == rest.npos ? std::nullopt : journal_line(rest.substr(0, end));
    if (line && line->run <= last_run) {
      days_.try_emplace(std::string(line->id), line->day == kFirstLoad ? "" : line->day);
      kept_text_.append(rest.substr(0, end + 1));
    } else {
      must_rewrite_ = true;
    }
    if (line && line->run > highest_run_) highest_run_ = line->run;
    rest.remove_prefix(end == rest.npos ? rest.size() : end + 1);
  }
}

const std::string& Journal::first_seen(std::string_view letter_id, std::string_view today) {
  const auto [at, is_new] = days_.try_emplace(std::string(letter_id), today);
  if (is_new) entered_.emplace_back(letter_id, today);
  return at->second;
}

void Journal::save(std::uint64_t run) {
  std::string fresh;
  for (const auto& [id, day] : entered_) {
    std::string line = id + '\t';
    line += day.empty() ? kFirstLoad : std::string_view(day);
    line += '\t' + std::to_string(run);
    fresh += line + '\t' + schemas::checksum_of(line) + '\n';
  }
  entered_.clear();
  if (must_rewrite_) {
    replace_file(file_, kept_text_ + fresh);
    must_rewrite_ = false;
  } else if (!fresh.empty()) {
    append_to_file(file_, fresh);
  }
  kept_text_ += fresh;
}

}  // namespace precedent::indexer

#include "indexer/sources/journal.hh"

#include <charconv>
#include <optional>
#include <utility>

#include "indexer/durable_files.hh"

namespace precedent::indexer {
namespace {

constexpr std::string_view kFirstLoad = "-";

struct JournalLine {
  std::string_view id;
  std::string_view day;
  std::uint64_t run = 0;
};

std::optional<JournalLine> journal_line(std::string_view line) {
  const std::size_t day = line.find('\t');
  if (day == line.npos) return std::nullopt;
  const std::size_t run = line.find('\t', day + 1);
  if (run == line.npos) return std::nullopt;
  JournalLine read{line.substr(0, day), line.substr(day + 1, run - day - 1)};
  const char* end = line.data() + line.size();
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
    fresh += id + '\t';
    fresh += day.empty() ? kFirstLoad : std::string_view(day);
    fresh += '\t' + std::to_string(run) + '\n';
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

#include "indexer/report/report.hh"

#include <algorithm>
#include <cmath>
#include <iomanip>
#include <nlohmann/json.hpp>

#include "indexer/report/human_numbers.hh"
#include "schemas/printable.hh"

namespace precedent::indexer {
namespace {

using Json = nlohmann::ordered_json;

// A night of bad luck must not fill a screen; `status` lists them all.
constexpr std::size_t kListedSkips = 20;

double in_milliseconds(double seconds) {
  return std::round(seconds * 1000) / 1000;
}

void put(Json& json, const char* key, const std::string& value) {
  if (!value.empty()) json[key] = value;
}

std::string seconds_text(double seconds) {
  return std::to_string(std::lround(seconds * 10) / 10) + "." +
         std::to_string(std::lround(seconds * 10) % 10) + " s";
}

void print_skips(const RunReport& report, std::ostream& out) {
  if (report.skips.empty()) return;
  out << "skipped:   " << with_separators(report.skips.size()) << " ("
      << with_separators(report.new_skips()) << " new)\n";
  for (const auto& [reason, count] : count_by_reason(report.skips))
    out << "             " << with_separators(count) << " " << reason << "\n";
  std::size_t listed = 0;
  for (const ReportedSkip& skip : report.skips) {
    if (!skip.is_new) continue;
    if (++listed > kListedSkips) {
      out << "  ... all of them: precedent-indexer status\n";
      return;
    }
    out << "  " << line_of(skip) << "\n";
  }
}

}  // namespace

std::uint64_t RunReport::new_skips() const {
  return static_cast<std::uint64_t>(std::count_if(
      skips.begin(), skips.end(), [](const ReportedSkip& skip) { return skip.is_new; }));
}

std::map<std::string, std::uint64_t> count_by_reason(const std::vector<ReportedSkip>& skips) {
  std::map<std::string, std::uint64_t> counts;
  for (const ReportedSkip& skip : skips) ++counts[skip.reason];
  return counts;
}

std::string line_of(const ReportedSkip& skip) {
  std::string line = schemas::visible_name(skip.path);
  if (!skip.member.empty()) line += " (" + schemas::visible_name(skip.member) + ")";
  line += ": " + skip.reason;
  if (!skip.detail.empty()) line += ": " + schemas::visible_name(skip.detail);
  return line;
}

std::string json_text(const Json& json, int indent) {
  return schemas::with_escapes(json.dump(indent, ' ', false, Json::error_handler_t::replace));
}

Json json_of(const ReportedSkip& skip) {
  Json json;
  json["path"] = skip.path;
  put(json, "member", skip.member);
  json["reason"] = skip.reason;
  put(json, "detail", skip.detail);
  put(json, "accession", skip.accession);
  put(json, "first_seen", skip.first_seen);
  return json;
}

Json json_of(const RunReport& report) {
  Json json;
  json["command"] = report.command;
  json["run"] = report.run;
  json["started"] = report.started;
  json["finished"] = report.finished;
  json["generation"] = report.generation;
  json["sources"] = {{"seen", report.sources.seen},
                     {"new", report.sources.added},
                     {"changed", report.sources.changed},
                     {"moved", report.sources.moved},
                     {"unchanged", report.sources.unchanged},
                     {"gone", report.sources.gone},
                     {"bytes_read", report.sources.bytes_read}};
  json["letters"] = {{"new", report.letters.added},           {"changed", report.letters.changed},
                     {"relinked", report.letters.relinked},   {"removed", report.letters.removed},
                     {"unchanged", report.letters.unchanged}, {"total", report.letters.total},
                     {"comments", report.letters.comments}};
  json["ignored"] = report.ignored;
  if (!report.shard.empty()) {
    json["shard"] = report.shard;
    json["elsewhere"] = report.elsewhere;
  }
  json["skipped"] = {{"total", report.skips.size()}, {"new", report.new_skips()}};
  json["skipped"]["by_reason"] = Json::object();
  for (const auto& [reason, count] : count_by_reason(report.skips))
    json["skipped"]["by_reason"][reason] = count;
  json["skipped"]["list"] = Json::array();
  for (const ReportedSkip& skip : report.skips) {
    Json one = json_of(skip);
    one["new"] = skip.is_new;
    json["skipped"]["list"].push_back(std::move(one));
  }
  json["seconds"] = {{"walking", in_milliseconds(report.seconds.walking)},
                     {"reading", in_milliseconds(report.seconds.reading)},
                     {"writing", in_milliseconds(report.seconds.writing)},
                     {"total", in_milliseconds(report.seconds.total)}};
  json["index_bytes"] = report.index_bytes;
  json["remarks"] = report.remarks;
  return json;
}

void print_text(const RunReport& report, std::ostream& out) {
  const RunReport::Letters& letters = report.letters;
  out << "letters:   " << with_separators(letters.total) << " with "
      << with_separators(letters.comments) << " comments: " << with_separators(letters.added)
      << " new, " << with_separators(letters.changed) << " changed, "
      << with_separators(letters.removed) << " removed, " << with_separators(letters.unchanged)
      << " unchanged, " << with_separators(letters.relinked) << " linked anew\n";
  const RunReport::Sources& sources = report.sources;
  out << "sources:   " << with_separators(sources.seen) << ": " << with_separators(sources.added)
      << " new, " << with_separators(sources.changed) << " changed, "
      << with_separators(sources.moved) << " moved, " << with_separators(sources.gone) << " gone, "
      << with_separators(sources.unchanged) << " unchanged; " << bytes_in_words(sources.bytes_read)
      << " read\n";
  out << "ignored:   " << with_separators(report.ignored) << " (no correspondence)\n";
  if (!report.shard.empty())
    out << "elsewhere: " << with_separators(report.elsewhere) << " (this is shard " << report.shard
        << ")\n";
  print_skips(report, out);
  for (const std::string& remark : report.remarks)
    out << "note:      " << schemas::visible_name(remark) << "\n";
  out << "time:      " << seconds_text(report.seconds.total) << " (walking "
      << seconds_text(report.seconds.walking) << ", reading "
      << seconds_text(report.seconds.reading) << ", writing "
      << seconds_text(report.seconds.writing) << ")\n";
  out << "index:     " << bytes_in_words(report.index_bytes) << ", " << report.generation
      << ", run " << report.run << "\n";
}

}  // namespace precedent::indexer

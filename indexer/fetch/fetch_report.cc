#include "indexer/fetch/fetch_report.hh"

#include <algorithm>
#include <cmath>
#include <nlohmann/json.hpp>

#include "indexer/report/human_numbers.hh"

namespace precedent::indexer {
namespace {

using Json = nlohmann::ordered_json;

constexpr std::size_t kListed = 20;

std::string seconds_text(double seconds) {
  const long tenths = std::lround(seconds * 10);
  return std::to_string(tenths / 10) + "." + std::to_string(tenths % 10) + " s";
}

Json json_of(const FetchFault& fault) {
  Json json = {{"path", fault.path}, {"reason", fault.reason}};
  if (!fault.since.empty()) json["since"] = fault.since;
  json["new"] = fault.is_new;
  return json;
}

void print_faults(const FetchReport& report, std::ostream& out) {
  std::size_t listed = 0;
  for (const FetchFault& fault : report.faults) {
    if (!fault.is_new) continue;
    if (++listed > kListed) {
      out << "  ... all of them: precedent-indexer status --letters " << report.folder << "\n";
      return;
    }
    out << "  " << fault.path << ": " << fault.reason << "\n";
  }
}

void print_list(const char* name, const std::vector<std::string>& list, std::ostream& out) {
  for (std::size_t i = 0; i < list.size() && i < kListed; ++i)
    out << (i == 0 ? name : "           ") << list[i] << "\n";
  if (list.size() > kListed)
    out << "           and " << with_separators(list.size() - kListed) << " more\n";
}

}  // namespace

std::uint64_t FetchReport::new_faults() const {
  return static_cast<std::uint64_t>(std::count_if(
      faults.begin(), faults.end(), [](const FetchFault& fault) { return fault.is_new; }));
}

Json json_of(const FetchReport& report) {
  const FetchReport::Letters& letters = report.letters;
  Json json = {{"command", "fetch"},        {"folder", report.folder},
               {"from", report.from},       {"dry_run", report.is_dry},
               {"started", report.started}, {"finished", report.finished}};
  json["indexes"] = {{"looked_at", report.indexes.looked_at},
                     {"changed", report.indexes.changed},
                     {"unchanged", report.indexes.unchanged},
                     {"absent", report.indexes.absent}};
  json["letters"] = {{"listed", letters.listed},       {"held", letters.held},
                     {"fetched", letters.fetched},     {"changed", letters.changed},
                     {"unchanged", letters.unchanged}, {"marked", letters.marked},
                     {"found", letters.found},         {"absent", letters.absent},
                     {"damaged", letters.damaged},     {"failed", letters.failed},
                     {"not_tried", letters.not_tried}, {"withdrawn", letters.withdrawn}};
  json["refusals"] = report.refusals;
  json["requests"] = report.requests;
  json["bytes"] = report.bytes;
  json["seconds"] = std::round(report.seconds * 1000) / 1000;
  json["faults"] = Json::array();
  for (const FetchFault& fault : report.faults) json["faults"].push_back(json_of(fault));
  json["withdrawn"] = report.withdrawn;
  if (report.is_dry) json["would_fetch"] = report.would_fetch;
  json["remarks"] = report.remarks;
  if (!report.gave_up.empty()) json["gave_up"] = report.gave_up;
  json["next"] = {
      {"letters_to_try", letters.absent + letters.damaged + letters.failed + letters.not_tried}};
  if (!report.last_day.empty()) json["next"]["after_day"] = report.last_day;
  return json;
}

void print_text(const FetchReport& report, std::ostream& out) {
  const FetchReport::Letters& letters = report.letters;
  for (const std::string& path : report.would_fetch) out << path << "\n";
  out << "listed:    " << with_separators(letters.listed) << " letters, "
      << with_separators(letters.held)
      << " held; index files: " << with_separators(report.indexes.changed) << " new or changed, "
      << with_separators(report.indexes.unchanged) << " unchanged, "
      << with_separators(report.indexes.absent) << " not there yet\n";
  if (report.is_dry) {
    out << "to fetch:  " << with_separators(report.would_fetch.size()) << "\n";
  } else {
    out << "fetched:   " << with_separators(letters.fetched) << " new, "
        << with_separators(letters.changed) << " changed, " << with_separators(letters.unchanged)
        << " asked for again and unchanged, " << with_separators(letters.marked)
        << " with a new day of release\n";
  }
  if (letters.found > 0)
    out << "found:     " << with_separators(letters.found) << " on disk, not remembered\n";
  out << "missing:   " << with_separators(letters.absent) << " absent yet, "
      << with_separators(letters.damaged) << " damaged, " << with_separators(letters.failed)
      << " failed, " << with_separators(letters.not_tried) << " not tried\n";
  print_faults(report, out);
  out << "refused:   " << with_separators(report.refusals) << " times\n";
  out << "withdrawn: " << with_separators(letters.withdrawn) << "\n";
  print_list("           ", report.withdrawn, out);
  for (const std::string& remark : report.remarks) out << "note:      " << remark << "\n";
  if (!report.gave_up.empty()) out << "stopped:   " << report.gave_up << "\n";
  out << "time:      " << seconds_text(report.seconds) << ", " << with_separators(report.requests)
      << " requests, " << bytes_in_words(report.bytes) << "\n";
  out << "next:      ";
  if (!report.last_day.empty()) out << "goes on after the index of " << report.last_day << "; ";
  out << with_separators(letters.absent + letters.damaged + letters.failed + letters.not_tried)
      << " letters to be tried\n";
}

}  // namespace precedent::indexer

#include "indexer/fetch/folder_status.hh"

#include <algorithm>
#include <nlohmann/json.hpp>
#include <stdexcept>

#include "indexer/durable_files.hh"
#include "indexer/fetch/fetch_state.hh"
#include "indexer/fetch/letters_folder.hh"
#include "indexer/report/human_numbers.hh"

namespace precedent::indexer {
namespace {

using Json = nlohmann::ordered_json;

void read_last_run(const std::filesystem::path& file, FolderStatus& status) {
  const Json json = Json::parse(read_file(file), nullptr, /*allow_exceptions=*/false);
  if (!json.is_object()) return;
  const auto text = [](const Json& of, const char* key) {
    const auto at = of.find(key);
    return at != of.end() && at->is_string() ? at->get<std::string>() : std::string();
  };
  status.fetched = text(json, "finished");
  status.from = text(json, "from");
  status.gave_up = text(json, "gave_up");
  if (const auto next = json.find("next"); next != json.end() && next->is_object())
    status.last_day = text(*next, "after_day");
  if (const auto count = json.find("refusals"); count != json.end() && count->is_number_unsigned())
    status.refusals = count->get<std::uint64_t>();
}

void count(const KnownLetter& letter, FolderStatus& status) {
  if (letter.standing == Standing::kWithdrawn) {
    status.withdrawn.emplace_back(accession_text(letter.row.accession), iso_text(letter.since));
    return;
  }
  ++status.listed;
  if (letter.standing == Standing::kHeld) {
    ++status.held;
  } else if (letter.reason.empty()) {
    ++status.not_tried;
  } else {
    status.missing.push_back({path_of(letter.row), letter.reason, iso_text(letter.since), false});
  }
}

}  // namespace

FolderStatus read_folder_status(const std::filesystem::path& folder) {
  const LettersFolder letters(folder, /*may_write=*/false);
  const auto state = read_state(read_file(letters.state_file()));
  if (!state)
    throw std::runtime_error("nothing was ever fetched into " + folder.string() +
                             ", or what was remembered of it is lost; the next fetch makes it "
                             "again");
  FolderStatus status;
  status.folder = folder.string();
  read_last_run(letters.report_file(), status);
  for (const auto& [accession, letter] : state->letters) count(letter, status);
  std::sort(status.missing.begin(), status.missing.end(),
            [](const FetchFault& a, const FetchFault& b) { return a.path < b.path; });
  std::sort(status.withdrawn.begin(), status.withdrawn.end());
  return status;
}

Json json_of(const FolderStatus& status) {
  Json json = {{"folder", status.folder}};
  const auto put = [&](const char* key, const std::string& text) {
    if (!text.empty()) json[key] = text;
  };
  put("fetched", status.fetched);
  put("from", status.from);
  put("last_day", status.last_day);
  put("gave_up", status.gave_up);
  json["refusals"] = status.refusals;
  json["listed"] = status.listed;
  json["held"] = status.held;
  json["not_tried"] = status.not_tried;
  json["missing"] = Json::array();
  for (const FetchFault& fault : status.missing)
    json["missing"].push_back(
        {{"path", fault.path}, {"reason", fault.reason}, {"since", fault.since}});
  json["withdrawn"] = Json::array();
  for (const auto& [accession, day] : status.withdrawn)
    json["withdrawn"].push_back({{"accession", accession}, {"since", day}});
  return json;
}

void print_text(const FolderStatus& status, std::ostream& out) {
  out << "folder:    " << status.folder << ", " << with_separators(status.held) << " letters of "
      << with_separators(status.listed) << " that are listed\n";
  out << "fetched:   " << (status.fetched.empty() ? "never to the end" : status.fetched);
  if (!status.from.empty()) out << ", from " << status.from;
  if (!status.last_day.empty()) out << ", up to the index of " << status.last_day;
  out << "\n";
  if (!status.gave_up.empty()) out << "stopped:   " << status.gave_up << "\n";
  out << "refused:   " << with_separators(status.refusals) << " times in the last run\n";
  out << "missing:   " << with_separators(status.missing.size()) << ", and "
      << with_separators(status.not_tried) << " not tried yet\n";
  for (const FetchFault& fault : status.missing)
    out << "  " << fault.path << ": " << fault.reason << " (since " << fault.since << ")\n";
  out << "withdrawn: " << with_separators(status.withdrawn.size()) << "\n";
  for (const auto& [accession, day] : status.withdrawn)
    out << "  " << accession << " (since " << day << ")\n";
}

}  // namespace precedent::indexer

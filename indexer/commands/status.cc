#include "indexer/commands/status.hh"

#include <xapian.h>
#include <nlohmann/json.hpp>

#include <algorithm>
#include <ctime>
#include <tuple>

#include "indexer/durable_files.hh"
#include "indexer/index/databases.hh"
#include "indexer/report/human_numbers.hh"
#include "indexer/sources/absent_sources.hh"
#include "indexer/sources/source_ledger.hh"
#include "schemas/index/fields.hh"
#include "schemas/index/index_layout.hh"
#include "schemas/index/shard.hh"
#include "schemas/index/terms.hh"
#include "schemas/printable.hh"
#include "schemas/values/dates.hh"

namespace precedent::indexer {
namespace {

namespace fs = std::filesystem;
using Json = nlohmann::ordered_json;

std::map<std::string, std::uint64_t> count_values(const Xapian::Database& letters,
                                                  schemas::FieldId id) {
  std::map<std::string, std::uint64_t> counts;
  const std::string prefix = schemas::facet_term_prefix(schemas::field(id));
  for (auto term = letters.allterms_begin(prefix); term != letters.allterms_end(prefix); ++term) {
    if (const auto facet = schemas::read_facet_term(schemas::field(id), *term))
      counts[facet->value.value] += term.get_termfreq();
  }
  return counts;
}

// Xapian's bounds of a slot may be wider than its values: the documents themselves are asked.
void find_dates(const Xapian::Database& letters, IndexStatus& status) {
  const Xapian::valueno slot = schemas::field(schemas::FieldId::kDate).slot;
  std::string first;
  std::string last;
  for (auto at = letters.valuestream_begin(slot); at != letters.valuestream_end(slot); ++at) {
    const std::string date = *at;
    if (first.empty() || date < first) first = date;
    if (date > last) last = date;
  }
  status.first_date = schemas::iso_date(first).value_or("");
  status.last_date = schemas::iso_date(last).value_or("");
}

void read_sources(const Xapian::Database& letters, IndexStatus& status) {
  const SourceLedger ledger(letters);
  status.sources = ledger.entries().size();
  status.choices = count_choices(ledger);
  status.absent = absent_folders(ledger, {});
  for (const auto& [path, entry] : ledger.entries()) {
    for (const LedgerSkip& skip : entry.skips)
      status.skips.push_back(
          {path, skip.member, skip.reason, skip.detail, skip.accession, skip.first_seen, false});
  }
  std::sort(status.skips.begin(), status.skips.end(), [](const auto& a, const auto& b) {
    return std::tie(a.path, a.member) < std::tie(b.path, b.member);
  });
}

void print_counts(const char* name, const std::map<std::string, std::uint64_t>& counts,
                  std::ostream& out) {
  out << name;
  const char* separator = "";
  for (const auto& [value, count] : counts) {
    out << separator << value << " " << with_separators(count);
    separator = ", ";
  }
  out << "\n";
}

}  // namespace

IndexStatus read_status(const fs::path& index) {
  const fs::path generation = schemas::live_generation(index);
  const schemas::GenerationPaths paths = schemas::generation_paths(generation);
  const Xapian::Database letters = open_to_read(paths.letters);
  const auto metadata = [&](std::string_view key) {
    return letters.get_metadata(std::string(key));
  };
  IndexStatus status;
  status.index = index.string();
  status.generation = generation.filename().string();
  status.format = schemas::kFormatVersion;
  status.run = run_of(letters);
  status.since = metadata(schemas::kSinceKey);
  status.updated = metadata(schemas::kUpdatedKey);
  status.program = metadata(schemas::kProgramKey);
  status.taxonomy = metadata(schemas::kTaxonomyKey);
  const auto shard = schemas::shard_of_text(metadata(schemas::kShardKey));
  if (shard && !shard->is_whole()) status.shard = schemas::name_of(*shard);
  status.letters = letters.get_doccount();
  status.comments = open_to_read(paths.comments).get_doccount();
  find_dates(letters, status);
  status.letters_by_type = count_values(letters, schemas::FieldId::kType);
  status.letters_by_kind = count_values(letters, schemas::FieldId::kKind);
  status.index_bytes = bytes_under(generation);
  read_sources(letters, status);
  return status;
}

std::vector<PlaceOfLetter> read_places(const fs::path& index, std::string_view letter_id) {
  const schemas::GenerationPaths paths = schemas::generation_paths(schemas::live_generation(index));
  return places_of(SourceLedger(open_to_read(paths.letters)), letter_id);
}

Json json_of(const IndexStatus& status) {
  Json json;
  json["index"] = status.index;
  json["generation"] = status.generation;
  json["format"] = status.format;
  json["run"] = status.run;
  json["since"] = status.since;
  json["updated"] = status.updated;
  json["program"] = status.program;
  json["taxonomy"] = status.taxonomy;
  if (!status.shard.empty()) json["shard"] = status.shard;
  json["letters"] = status.letters;
  json["comments"] = status.comments;
  if (!status.first_date.empty()) json["first_letter_date"] = status.first_date;
  if (!status.last_date.empty()) json["last_letter_date"] = status.last_date;
  json["letters_by_type"] = status.letters_by_type;
  json["letters_by_kind"] = status.letters_by_kind;
  json["sources"] = status.sources;
  json["taken_from"] = {{"complete_submissions", status.choices.complete},
                        {"loose_documents", status.choices.loose},
                        {"damaged_by_now", status.choices.kept},
                        {"spare", status.choices.spare}};
  json["index_bytes"] = status.index_bytes;
  Json list = Json::array();
  for (const ReportedSkip& skip : status.skips) list.push_back(json_of(skip));
  json["skipped"] = {{"total", status.skips.size()},
                     {"by_reason", count_by_reason(status.skips)},
                     {"list", std::move(list)}};
  if (!status.absent.empty()) json["absent"] = status.absent;
  return json;
}

void print_text(const IndexStatus& status, std::ostream& out) {
  out << "index:     " << schemas::visible_name(status.index) << ", "
      << (status.shard.empty() ? "" : "shard " + status.shard + ", ") << status.generation
      << ", run " << status.run << ", " << bytes_in_words(status.index_bytes) << "\n"
      << "since:     " << status.since << "\n"
      << "updated:   " << status.updated << "\n"
      << "program:   " << status.program << ", index format " << status.format << ", topics "
      << status.taxonomy << "\n"
      << "letters:   " << with_separators(status.letters) << " with "
      << with_separators(status.comments) << " comments, from " << with_separators(status.sources)
      << " sources\n";
  const ChoiceCounts& choices = status.choices;
  out << "taken:     from complete submissions " << with_separators(choices.complete)
      << ", loose documents " << with_separators(choices.loose) << ", kept from what is damaged "
      << with_separators(choices.kept) << "; elsewhere too " << with_separators(choices.spare)
      << "\n";
  if (!status.first_date.empty())
    out << "dated:     " << status.first_date << " to " << status.last_date << "\n";
  print_counts("types:     ", status.letters_by_type, out);
  print_counts("kinds:     ", status.letters_by_kind, out);
  for (const std::string& line : words_of_absent(status.absent))
    out << "absent:    " << schemas::visible_name(line) << "\n";
  out << "skipped:   " << with_separators(status.skips.size()) << "\n";
  for (const auto& [reason, count] : count_by_reason(status.skips))
    out << "             " << with_separators(count) << " " << reason << "\n";
  for (const ReportedSkip& skip : status.skips)
    out << "  " << line_of(skip) << " (since " << skip.first_seen << ")\n";
}

std::optional<std::chrono::seconds> seconds_between(const std::string& from,
                                                    const std::string& to) {
  const auto seconds_of = [](const std::string& text) -> std::optional<std::time_t> {
    std::tm parts{};
    if (::strptime(text.c_str(), "%Y-%m-%dT%H:%M:%SZ", &parts) == nullptr) return std::nullopt;
    return ::timegm(&parts);
  };
  const auto then = seconds_of(from);
  const auto until = seconds_of(to);
  if (!then || !until) return std::nullopt;
  return std::chrono::seconds(*until - *then);
}

}  // namespace precedent::indexer

#include "indexer/sources/letter_places.hh"

#include <algorithm>
#include <nlohmann/json.hpp>

#include "schemas/printable.hh"

namespace precedent::indexer {
namespace {

using Json = nlohmann::ordered_json;

const char* words_of(SourceRank rank) {
  switch (rank) {
    case SourceRank::kKept:
      return "damaged by now";
    case SourceRank::kLoose:
      return "loose document";
    case SourceRank::kComplete:
      return "complete submission";
  }
  return "";
}

}  // namespace

std::vector<PlaceOfLetter> places_of(const SourceLedger& ledger, std::string_view letter_id) {
  std::vector<PlaceOfLetter> places;
  for (const auto& [path, entry] : ledger.entries()) {
    for (const LedgerLetter& letter : entry.letters) {
      if (letter.id != letter_id) continue;
      places.push_back(
          {{{path, letter.member}, letter.rank, letter.released}, letter.taken, letter.elsewhere});
    }
  }
  std::sort(places.begin(), places.end(), [](const PlaceOfLetter& a, const PlaceOfLetter& b) {
    return is_better(a.candidate, b.candidate);
  });
  return places;
}

ChoiceCounts count_choices(const SourceLedger& ledger) {
  ChoiceCounts counts;
  for (const auto& [path, entry] : ledger.entries()) {
    for (const LedgerLetter& letter : entry.letters) {
      if (letter.elsewhere) continue;
      if (!letter.taken) {
        ++counts.spare;
      } else if (letter.rank == SourceRank::kComplete) {
        ++counts.complete;
      } else {
        ++(letter.rank == SourceRank::kLoose ? counts.loose : counts.kept);
      }
    }
  }
  return counts;
}

Json json_of(const std::vector<PlaceOfLetter>& places) {
  Json list = Json::array();
  for (const PlaceOfLetter& place : places) {
    const LetterCandidate& candidate = place.candidate;
    Json one = {{"path", candidate.source.path}};
    if (!candidate.source.member.empty()) one["member"] = candidate.source.member;
    one["quality"] = words_of(candidate.rank);
    if (!candidate.released.empty()) one["released"] = candidate.released;
    one["taken"] = place.taken;
    if (place.elsewhere) one["elsewhere"] = true;
    list.push_back(std::move(one));
  }
  return list;
}

void print_text(const std::vector<PlaceOfLetter>& places, std::ostream& out) {
  for (const PlaceOfLetter& place : places) {
    const LetterCandidate& candidate = place.candidate;
    out << (place.taken       ? "taken  "
            : place.elsewhere ? "other shard's  "
                              : "spare  ")
        << schemas::visible_name(candidate.source.path);
    if (!candidate.source.member.empty())
      out << " (" << schemas::visible_name(candidate.source.member) << ")";
    out << ": " << words_of(candidate.rank);
    if (!candidate.released.empty()) out << ", released " << candidate.released;
    out << "\n";
  }
}

}  // namespace precedent::indexer

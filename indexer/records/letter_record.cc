#include "indexer/records/letter_record.hh"

#include <xapian.h>

#include <algorithm>
#include <nlohmann/json.hpp>
#include <string_view>
#include <unordered_set>

#include "schemas/printable.hh"

namespace precedent::indexer {
namespace {

using schemas::CommentFacts;
using schemas::LetterFacts;
using schemas::LetterRecord;
using schemas::name_of;
using schemas::RegistrantRecord;
using schemas::StaffRecord;

// Stored as JSON: what the terms are made from must be what comes back. Broken UTF-8 is read as
// Latin-1, as Xapian reads it.
std::string whole_characters(std::string_view text) {
  const auto is_ascii = [](char c) { return static_cast<unsigned char>(c) < 0x80; };
  if (std::all_of(text.begin(), text.end(), is_ascii)) return std::string(text);
  std::string whole;
  whole.reserve(text.size());
  for (Xapian::Utf8Iterator at(text.data(), text.size()); at != Xapian::Utf8Iterator(); ++at)
    Xapian::Unicode::append_utf8(whole, *at);
  return whole;
}

// A control character or a mark of direction has no place in a fact, and a NUL would make a term
// longer on disk than Xapian allows.
std::string one_line(std::string_view text) {
  std::string clean = schemas::printable(text);
  std::replace(clean.begin(), clean.end(), '\n', ' ');
  return clean;
}

// A text keeps its line ends.
std::string lines(std::string_view text) {
  std::string clean = whole_characters(text);
  for (char& c : clean)
    if (static_cast<unsigned char>(c) < 0x20 && c != '\n') c = ' ';
  return clean;
}

std::vector<std::string> one_line_each(const std::vector<std::string>& texts) {
  std::vector<std::string> clean;
  clean.reserve(texts.size());
  for (const std::string& text : texts) clean.push_back(one_line(text));
  return clean;
}

RegistrantRecord registrant_of(const corpus::Party& party) {
  return {one_line(party.cik), one_line(party.name), one_line_each(party.former_names),
          one_line(party.role)};
}

StaffRecord staff_of(const corpus::StaffMention& person) {
  return {one_line(person.name), one_line(person.title), std::string(name_of(person.role)),
          one_line(person.phone)};
}

// In order of first mention, each once.
std::vector<std::string> canonical_citations(const std::vector<schemas::Citation>& citations) {
  std::vector<std::string> canonical;
  std::unordered_set<std::string_view> known;
  for (const schemas::Citation& citation : citations)
    if (known.insert(citation.canonical).second) canonical.push_back(citation.canonical);
  return canonical;
}

CommentFacts comment_facts(const corpus::Comment& comment) {
  CommentFacts facts;
  facts.ordinal = comment.ordinal;
  facts.number = one_line(comment.number);
  facts.heading = one_line_each(comment.heading);
  facts.text = lines(comment.text);
  facts.response = lines(comment.response);
  facts.prior_ref = one_line(comment.prior_ref);
  facts.citations = canonical_citations(comment.citations);
  facts.topics = comment.topics;
  return facts;
}

LetterFacts letter_facts(const corpus::Letter& letter) {
  LetterFacts facts;
  facts.id = one_line(letter.id);
  facts.accession = one_line(letter.accession);
  facts.type = one_line(letter.type);
  facts.kind = name_of(letter.kind);
  facts.side = name_of(letter.side);
  facts.company = one_line(letter.company);
  for (const corpus::Party& party : letter.registrants)
    facts.registrants.push_back(registrant_of(party));
  facts.sic = one_line(letter.sic);
  facts.office = one_line(letter.office);
  facts.state = one_line(letter.state);
  facts.state_of_incorporation = one_line(letter.state_of_incorporation);
  facts.file_numbers = one_line_each(letter.file_numbers);
  facts.letter_date = letter.letter_date;
  facts.filed = letter.filed;
  facts.released = letter.released;
  facts.forms = one_line_each(letter.forms);
  for (const corpus::StaffMention& person : letter.staff) facts.staff.push_back(staff_of(person));
  facts.counsel = one_line_each(letter.counsel);
  facts.signers = one_line_each(letter.signers);
  facts.auditors = one_line_each(letter.auditors);
  facts.prior_letter_dates = letter.prior_letter_dates;
  facts.reference_accession = one_line(letter.reference_accession);
  facts.text_quality = name_of(letter.text_quality);
  facts.source = {letter.source.path, letter.source.member, letter.document};
  return facts;
}

}  // namespace

LetterRecord letter_record(const corpus::Letter& letter) {
  LetterRecord record;
  record.letter = letter_facts(letter);
  record.text = lines(letter.text);
  for (const corpus::Comment& comment : letter.comments)
    record.comments.push_back(comment_facts(comment));
  record.citations = letter.citations;
  record.topics = letter.topics;
  return record;
}

nlohmann::ordered_json parse_json(const LetterRecord& record) {
  nlohmann::ordered_json json = json_of(record.letter);
  json["comments"] = nlohmann::ordered_json::array();
  for (const CommentFacts& comment : record.comments) json["comments"].push_back(json_of(comment));
  if (!record.citations.empty()) json["citations"] = record.citations;
  if (!record.topics.empty()) json["topics"] = record.topics;
  return json;
}

}  // namespace precedent::indexer

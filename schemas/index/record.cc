#include "schemas/index/record.hh"

#include "schemas/index/json_values.hh"

namespace precedent::schemas {
namespace {

using Json = nlohmann::ordered_json;

Json json_of(const StaffRecord& person) {
  Json json;
  put(json, "name", person.name);
  put(json, "title", person.title);
  put(json, "role", person.role);
  put(json, "phone", person.phone);
  return json;
}

StaffRecord staff_of(const Json& json) {
  StaffRecord person;
  get(json, "name", person.name);
  get(json, "title", person.title);
  get(json, "role", person.role);
  get(json, "phone", person.phone);
  return person;
}

Json json_of(const RegistrantRecord& registrant) {
  Json json;
  put(json, "cik", registrant.cik);
  put(json, "name", registrant.name);
  put(json, "former_names", registrant.former_names);
  put(json, "role", registrant.role);
  return json;
}

RegistrantRecord registrant_of(const Json& json) {
  RegistrantRecord registrant;
  get(json, "cik", registrant.cik);
  get(json, "name", registrant.name);
  get(json, "former_names", registrant.former_names);
  get(json, "role", registrant.role);
  return registrant;
}

Json source_json(const LetterFacts& facts) {
  Json json;
  put(json, "path", facts.source_path);
  put(json, "member", facts.source_member);
  put(json, "document", facts.source_document);
  return json;
}

LetterFacts letter_facts(const Json& json) {
  LetterFacts facts;
  get(json, "id", facts.id);
  get(json, "accession", facts.accession);
  get(json, "type", facts.type);
  get(json, "kind", facts.kind);
  get(json, "side", facts.side);
  get(json, "company", facts.company);
  get(json, "sic", facts.sic);
  get(json, "office", facts.office);
  get(json, "state", facts.state);
  get(json, "state_of_incorporation", facts.state_of_incorporation);
  get(json, "file_numbers", facts.file_numbers);
  get(json, "letter_date", facts.letter_date);
  get(json, "filed", facts.filed);
  get(json, "released", facts.released);
  get(json, "forms", facts.forms);
  get(json, "counsel", facts.counsel);
  get(json, "signers", facts.signers);
  get(json, "auditors", facts.auditors);
  get(json, "prior_letter_dates", facts.prior_letter_dates);
  get(json, "reference_accession", facts.reference_accession);
  get(json, "text_quality", facts.text_quality);
  if (const auto list = json.find("registrants"); list != json.end())
    for (const Json& one : *list) facts.registrants.push_back(registrant_of(one));
  if (const auto list = json.find("staff"); list != json.end())
    for (const Json& one : *list) facts.staff.push_back(staff_of(one));
  if (const auto source = json.find("source"); source != json.end()) {
    get(*source, "path", facts.source_path);
    get(*source, "member", facts.source_member);
    get(*source, "document", facts.source_document);
  }
  return facts;
}

CommentFacts comment_facts(const Json& json) {
  CommentFacts facts;
  get(json, "ordinal", facts.ordinal);
  get(json, "number", facts.number);
  get(json, "heading", facts.heading);
  get(json, "text", facts.text);
  get(json, "response", facts.response);
  get(json, "prior_ref", facts.prior_ref);
  get(json, "citations", facts.citations);
  get(json, "topics", facts.topics);
  if (const auto review = json.find("review"); review != json.end())
    facts.review = comment_review(*review);
  return facts;
}

void put_review(Json& json, const Json& review) {
  if (!review.empty()) json["review"] = review;
}

// The ledger alone knows where a letter lies, so that moving its file changes no document.
Json indexed(const LetterFacts& facts, const LetterReview& review) {
  Json json = json_of(facts);
  if (const auto source = json.find("source"); source != json.end()) {
    source->erase("path");
    source->erase("member");
    if (source->empty()) json.erase("source");
  }
  put_review(json, json_of(review));
  return json;
}

Json indexed(const CommentFacts& facts) {
  Json json = json_of(facts);
  put_review(json, json_of(facts.review));
  return json;
}

LetterReview letter_review_in(const Json& json) {
  const auto review = json.find("review");
  return review == json.end() ? LetterReview() : letter_review(*review);
}

// Bytes of a letter are UTF-8 by construction; should one not be, it is shown as U+FFFD.
std::string dumped(const Json& json) {
  return json.dump(-1, ' ', false, Json::error_handler_t::replace);
}

}  // namespace

Json json_of(const LetterFacts& facts) {
  Json json;
  put(json, "id", facts.id);
  put(json, "accession", facts.accession);
  put(json, "type", facts.type);
  put(json, "kind", facts.kind);
  put(json, "side", facts.side);
  put(json, "company", facts.company);
  for (const RegistrantRecord& one : facts.registrants) json["registrants"].push_back(json_of(one));
  put(json, "sic", facts.sic);
  put(json, "office", facts.office);
  put(json, "state", facts.state);
  put(json, "state_of_incorporation", facts.state_of_incorporation);
  put(json, "file_numbers", facts.file_numbers);
  put(json, "letter_date", facts.letter_date);
  put(json, "filed", facts.filed);
  put(json, "released", facts.released);
  put(json, "forms", facts.forms);
  for (const StaffRecord& one : facts.staff) json["staff"].push_back(json_of(one));
  put(json, "counsel", facts.counsel);
  put(json, "signers", facts.signers);
  put(json, "auditors", facts.auditors);
  put(json, "prior_letter_dates", facts.prior_letter_dates);
  put(json, "reference_accession", facts.reference_accession);
  put(json, "text_quality", facts.text_quality);
  if (Json source = source_json(facts); !source.empty()) json["source"] = std::move(source);
  return json;
}

Json json_of(const CommentFacts& facts) {
  Json json;
  json["ordinal"] = facts.ordinal;
  put(json, "number", facts.number);
  put(json, "heading", facts.heading);
  put(json, "text", facts.text);
  put(json, "response", facts.response);
  put(json, "prior_ref", facts.prior_ref);
  put(json, "citations", facts.citations);
  put(json, "topics", facts.topics);
  return json;
}

std::string data_of(const CommentRecord& record) {
  Json json = indexed(record.letter, record.review);
  Json& comment = json["comment"] = indexed(record.comment);
  // The response is what the answers say: it is stored once.
  if (record.comment.response == texts_of(record.comment.review.answers)) comment.erase("response");
  return dumped(json);
}

std::string data_of(const LetterRecord& record) {
  Json json = indexed(record.letter, record.review);
  put(json, "text", record.text);
  for (const CommentFacts& one : record.comments) json["comments"].push_back(indexed(one));
  put(json, "citations", record.citations);
  put(json, "topics", record.topics);
  return dumped(json);
}

CommentRecord comment_record(std::string_view data) {
  const Json json = Json::parse(data);
  CommentRecord record{letter_facts(json), letter_review_in(json),
                       comment_facts(json.at("comment"))};
  CommentFacts& comment = record.comment;
  if (comment.response.empty()) comment.response = texts_of(comment.review.answers);
  return record;
}

LetterRecord letter_record(std::string_view data) {
  const Json json = Json::parse(data);
  LetterRecord record;
  record.letter = letter_facts(json);
  record.review = letter_review_in(json);
  get(json, "text", record.text);
  get(json, "citations", record.citations);
  get(json, "topics", record.topics);
  if (const auto list = json.find("comments"); list != json.end())
    for (const Json& one : *list) record.comments.push_back(comment_facts(one));
  return record;
}

}  // namespace precedent::schemas

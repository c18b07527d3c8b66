#include "indexer/documents/document_builder.hh"

#include <catch2/catch.hpp>
#include <map>
#include <set>

#include "schemas/index/fields.hh"
#include "schemas/index/persons.hh"
#include "schemas/index/terms.hh"
#include "tests/support/index_of.hh"
#include "tests/support/sample_letters.hh"

using namespace precedent;
using indexer::LetterDocuments;
using schemas::field;
using schemas::FieldId;

namespace {

// Of one letter alone.
LetterDocuments documents_of(const corpus::Letter& letter, std::string_view first_seen = {}) {
  LetterDocuments built;
  indexer::DocumentBuilder().build(tests::families_of({letter}, first_seen).front(),
                                   [&](const schemas::LetterFacts&, LetterDocuments documents) {
                                     built = std::move(documents);
                                   });
  return built;
}

struct TermFacts {
  Xapian::termcount wdf = 0;
  std::vector<Xapian::termpos> positions;
};

std::map<std::string, TermFacts> terms_of(const Xapian::Document& document) {
  std::map<std::string, TermFacts> terms;
  for (auto term = document.termlist_begin(); term != document.termlist_end(); ++term) {
    TermFacts& facts = terms[*term];
    facts.wdf = term.get_wdf();
    facts.positions.assign(term.positionlist_begin(), term.positionlist_end());
  }
  return terms;
}

std::vector<std::string> values_in_slot(const Xapian::Document& document, FieldId id) {
  std::map<std::string, std::string> values;
  for (auto term = document.termlist_begin(); term != document.termlist_end(); ++term)
    if (const auto facet = schemas::read_facet_term(field(id), *term))
      values.emplace(facet->key, facet->value.value);
  const std::string slot = document.get_value(field(id).slot);
  std::vector<std::string> found;
  for (std::size_t at = 0; at < slot.size(); at += schemas::kFacetKeyBytes)
    found.push_back(values.at(slot.substr(at, schemas::kFacetKeyBytes)));
  return found;
}

}  // namespace

TEST_CASE("words have positions, stems have none, and both count") {
  const auto terms = terms_of(documents_of(tests::closing_letter()).letter);
  CHECK(terms.at("completed").wdf == 1);
  CHECK(terms.at("completed").positions.size() == 1);
  CHECK(terms.at("Zcomplet").wdf == 1);
  CHECK(terms.at("Zcomplet").positions.empty());
}

TEST_CASE("words of a comment's headings weigh more than its text") {
  const auto documents = documents_of(tests::staff_letter());
  const auto comment = terms_of(documents.comments[0]);
  CHECK(comment.at("resources").wdf == schemas::kCommentHeadingWdf);
  CHECK(comment.at("adequate").wdf == schemas::kCommentWdf);
  CHECK(terms_of(documents.letter).at("resources").wdf == schemas::kHeadingWdf);
}

TEST_CASE("no phrase reaches from a heading into the comment, or from there into the answer") {
  const auto terms = terms_of(documents_of(tests::company_letter()).comments[0]);
  const auto first_of_text = terms.at("note").positions.front();  // We note that
  const auto last_of_heading = terms.at("41").positions.front();  // page 41
  const auto last_of_text = terms.at("funds").positions.front();
  const auto first_of_answer = terms.at("draw").positions.front();
  CHECK(first_of_text > last_of_heading + schemas::kSectionGap / 2);
  CHECK(first_of_answer > last_of_text + schemas::kSectionGap / 2);
}

TEST_CASE("amounts and percentages stand where their numbers stand") {
  const auto documents = documents_of(tests::staff_letter());
  const auto liquidity = terms_of(documents.comments[0]);
  CHECK(liquidity.at("$#").positions == liquidity.at("4.2").positions);
  CHECK(liquidity.at("$#").wdf == 0);
  const auto pay = terms_of(documents.comments[1]);
  CHECK(pay.at("%#").positions == pay.at("12").positions);
}

TEST_CASE("a comment carries the facts of its letter, and its own topics and citations") {
  const auto documents = documents_of(tests::staff_letter());
  const auto pay = terms_of(documents.comments[1]);
  for (const char* term : {"XCO:harbor", "XCO:lighthouse", "XCO:9900123", "XCIK:9900123",
                           "XFILE:001-95001", "XEX:ruth p abernathy", "XFORM:10-k", "Y2016",
                           "XCITE:s-k 402(b)", "XCITE:s-k 402", "XCITE:s-k"})
    CHECK(pay.count(term) == 1);
  CHECK(pay.count(schemas::topic_terms("executive-compensation").front()) == 1);
  CHECK(pay.count(schemas::topic_terms("liquidity").front()) == 0);
  CHECK(terms_of(documents.comments[0]).count("XCITE:s-k 402") == 0);
  CHECK(terms_of(documents.letter).count("XCITE:s-k 402") == 1);
}

TEST_CASE("a comment is known by its ordinal, its letter and the number people call it by") {
  const auto terms = terms_of(documents_of(tests::staff_letter()).comments[1]);
  CHECK(terms.count("Q0000000000-16-900001@2") == 1);
  CHECK(terms.count("XLETTER:0000000000-16-900001") == 1);
  CHECK(terms.count("XALIAS:0000000000-16-900001#2") == 1);
}

TEST_CASE("a facet's slot holds each value once, and the wider values it is found under") {
  const auto documents = documents_of(tests::staff_letter());
  CHECK(values_in_slot(documents.letter, FieldId::kCites) ==
        std::vector<std::string>{"s-k", "s-k 402", "s-k 402(b)"});
  CHECK(values_in_slot(documents.comments[1], FieldId::kTopic) ==
        std::vector<std::string>{"executive-compensation/cda", "executive-compensation"});
  const auto two = documents_of(tests::two_registrants_letter());
  CHECK(values_in_slot(two.letter, FieldId::kForm) == std::vector<std::string>{"S-1/A", "S-1"});
  CHECK(values_in_slot(two.letter, FieldId::kCompany) ==
        std::vector<std::string>{"9900777", "9900778"});
}

TEST_CASE("a company without a CIK is a facet value by its name") {
  const auto letter = documents_of(tests::loose_letter()).letter;
  CHECK(values_in_slot(letter, FieldId::kCompany) ==
        std::vector<std::string>{"calyx-networks-inc"});
  CHECK(terms_of(letter).count("XCO:calyx-networks-inc") == 1);
}

TEST_CASE("a date is a slot; one that is not known is none") {
  const auto letter = documents_of(tests::staff_letter(), "2026-11-02").letter;
  CHECK(letter.get_value(field(FieldId::kDate).slot) == "20160914");
  CHECK(letter.get_value(field(FieldId::kReleased).slot) == "20161121");
  CHECK(letter.get_value(field(FieldId::kSeen).slot) == "20261102");
  CHECK(documents_of(tests::closing_letter()).letter.get_value(field(FieldId::kSeen).slot).empty());
}

TEST_CASE("the document's data is the record") {
  const auto documents = documents_of(tests::company_letter());
  const auto record = schemas::comment_record(documents.comments[1].get_data());
  CHECK(record.letter.id == "0009900123-16-000044");
  CHECK(record.comment.ordinal == 2);
  CHECK(record.comment.citations == std::vector<std::string>{"s-k 402(b)"});
  CHECK(schemas::letter_record(documents.letter.get_data()).comments.size() == 2);
}

TEST_CASE("only a letter tells who was seen with which phone and office") {
  const auto documents = documents_of(tests::staff_letter());
  const std::string sighting = schemas::person_sighting_term(
      {"Ruth P. Abernathy", "202-551-9001", "Office of Industrial Applications and Services"});
  CHECK(terms_of(documents.letter).count(sighting) == 1);
  CHECK(terms_of(documents.comments[0]).count(sighting) == 0);
}

TEST_CASE("control characters in a fact neither break a term nor reach the index") {
  corpus::Letter letter = tests::closing_letter();
  letter.company = std::string(200, '\0') + "Calyx\x01Networks";
  letter.office = std::string(300, '\0');
  const auto document = documents_of(letter).letter;
  for (const auto& [term, facts] : terms_of(document)) {
    CHECK(term.size() <= schemas::kMaxTermBytes);
    CHECK(term.find('\0') == term.npos);
  }
}

TEST_CASE("every field has its terms and slots in the documents of a review that tells all") {
  std::vector<corpus::Letter> letters = {tests::staff_letter(), tests::company_letter(),
                                         tests::closing_letter()};
  letters[1].counsel = {"Fell & Abbot LLP"};
  letters[1].signers = {"Jane Roe"};
  letters[1].auditors = {"KPMG LLP"};
  std::set<std::string> terms;
  std::set<Xapian::valueno> slots;
  const auto note = [&](const Xapian::Document& document) {
    for (auto term = document.termlist_begin(); term != document.termlist_end(); ++term)
      terms.insert(*term);
    for (auto value = document.values_begin(); value != document.values_end(); ++value)
      slots.insert(value.get_valueno());
  };
  for (const indexer::Family& family : tests::families_of(letters, "2016-11-21")) {
    indexer::DocumentBuilder().build(family,
                                     [&](const schemas::LetterFacts&, LetterDocuments documents) {
                                       note(documents.letter);
                                       for (const auto& comment : documents.comments) note(comment);
                                     });
  }
  for (const schemas::Field& one : schemas::kFields) {
    INFO(one.name);
    const auto first = terms.lower_bound(std::string(one.prefix));
    const bool has_terms = first != terms.end() && first->starts_with(one.prefix);
    CHECK((has_terms || one.number_slot != schemas::kNoSlot));  // days are in their slots alone
    if (one.slot != schemas::kNoSlot) CHECK(slots.contains(one.slot));
    if (one.number_slot != schemas::kNoSlot) CHECK(slots.contains(one.number_slot));
  }
}

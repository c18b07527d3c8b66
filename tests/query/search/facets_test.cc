#include "query/search/facets.hh"

#include <algorithm>
#include <catch2/catch.hpp>
#include <map>

#include "query/language/clean_query.hh"
#include "query/language/field_query.hh"
#include "query/language/question.hh"
#include "query/search/search.hh"
#include "schemas/citations/citations.hh"
#include "schemas/index/terms.hh"
#include "tests/query/generated_index.hh"
#include "tests/query/generated_letters.hh"
#include "tests/query/generated_reviews.hh"
#include "tests/support/index_of.hh"
#include "tests/support/sample_letters.hh"

namespace precedent::query {
namespace {

using schemas::Field;
using schemas::FieldId;
using Plain = std::map<std::string, std::uint64_t>;

constexpr std::size_t kAll = 100'000;

std::vector<FieldId> facet_fields() {
  std::vector<FieldId> fields;
  for (const Field& field : schemas::kFields)
    if (field.is_facet) fields.push_back(field.id);
  return fields;
}

std::uint64_t total_of(OpenIndex& index, const std::string& query) {
  SearchRequest request;
  request.limit = 0;
  return search(index, question_of(clean_query(query), Synonyms{}, index.terms()), request)
      .total.value();
}

// The values that a letter has in a field; letters as the unit.
std::set<std::string> values_of(const corpus::Letter& letter, FieldId field) {
  std::set<std::string> values;
  const auto add = [&](const std::string& value) {
    if (!value.empty()) values.insert(value);
  };
  if (field == FieldId::kSide) add(std::string(name_of(letter.side)));
  if (field == FieldId::kType) add(letter.type);
  if (field == FieldId::kYear) add(letter.letter_date.substr(0, 4));
  if (field == FieldId::kState) add(letter.state);
  if (field == FieldId::kFile)
    for (const std::string& number : letter.file_numbers) add(number);
  if (field == FieldId::kExaminer) {
    for (const corpus::StaffMention& one : letter.staff) {
      const std::string name = schemas::person_value(one.name);
      add(name == "ruth abernathy" ? "ruth p abernathy" : name);
    }
  }
  if (field == FieldId::kTopic) {
    for (const std::string& topic : letter.topics) {
      add(topic);
      add(topic.substr(0, topic.find('/')));
    }
  }
  if (field == FieldId::kForm) {
    for (const std::string& form : letter.forms) {
      add(form);
      if (form.ends_with("/A")) add(form.substr(0, form.size() - 2));
    }
  }
  return values;
}

Plain plain_counts(const std::vector<corpus::Letter>& letters, FieldId field) {
  Plain counts;
  for (const corpus::Letter& letter : letters)
    for (const std::string& value : values_of(letter, field)) ++counts[value];
  return counts;
}

Plain counts_of(const Facet& facet) {
  Plain counts;
  for (const FacetCount& one : facet.counts) counts[one.value] = one.count;
  return counts;
}

TEST_CASE("facets of the whole index are those of a plain count") {
  const std::vector<corpus::Letter> letters = generated_letters(120, 7);
  const tests::TestIndex on_disk = generated_index(letters);
  OpenIndex index(on_disk.path(), Unit::kLetter);
  for (const FieldId field :
       {FieldId::kSide, FieldId::kType, FieldId::kYear, FieldId::kState, FieldId::kFile,
        FieldId::kExaminer, FieldId::kTopic, FieldId::kForm}) {
    CAPTURE(schemas::field(field).name);
    const FacetsOfAll counted = facets_of_index(index, {&field, 1}, kAll);
    CHECK(counted.total == letters.size());
    CHECK(counts_of(counted.facets.front()) == plain_counts(letters, field));
  }
}

TEST_CASE("the value of a facet put into the query finds exactly what it counted") {
  const Unit unit = GENERATE(Unit::kComment, Unit::kLetter);
  const std::string query =
      GENERATE("", "goodwill", "cash NEAR/5 flow OR cites:402", "NOT revenue");
  CAPTURE(name_of(unit), query);
  std::vector<corpus::Letter> letters = generated_letters(90, 11);
  for (corpus::Letter& one : generated_reviews(12, 11)) letters.push_back(std::move(one));
  const tests::TestIndex on_disk = generated_index(letters);
  OpenIndex index(on_disk.path(), unit);
  const std::vector<FieldId> fields = facet_fields();
  const FacetsOfAll counted =
      query.empty()
          ? facets_of_index(index, fields, kAll)
          : facets_of(index, question_of(query, Synonyms{}, index.terms()).query, fields, kAll);
  CHECK(counted.total == total_of(index, query.empty() ? "year:1900.. OR NOT year:1900.." : query));
  for (const Facet& facet : counted.facets) {
    CHECK(facet.distinct == facet.counts.size());
    for (const FacetCount& one : facet.counts) {
      const std::string narrowed =
          field_query(facet.field, one.value) + " " + (query.empty() ? "" : "(" + query + ")");
      CAPTURE(narrowed);
      CHECK(total_of(index, narrowed) == one.count);
    }
  }
}

TEST_CASE("a company known by one word alone is narrowed to itself") {
  std::vector<corpus::Letter> letters;
  for (const char* name : {"Calyx", "Calyx", "Calyx Networks", "Calyx Networks, Inc."}) {
    corpus::Letter letter = tests::closing_letter();
    letter.id = letter.accession = "0000000000-16-90020" + std::to_string(letters.size());
    letter.company = name;
    letter.registrants.clear();
    letters.push_back(letter);
  }
  const tests::TestIndex on_disk = tests::index_of(letters);
  OpenIndex index(on_disk.path(), Unit::kLetter);
  const FieldId field = FieldId::kCompany;
  const FacetsOfAll counted = facets_of_index(index, {&field, 1}, kAll);
  REQUIRE(counted.facets.front().counts.size() == 3);
  for (const FacetCount& one : counted.facets.front().counts) {
    CAPTURE(one.value);
    CHECK(total_of(index, field_query(field, one.value)) == one.count);
  }
  CHECK(total_of(index, "company:calyx") == 4);
}

TEST_CASE("facets along with a search are those of its answers alone") {
  const tests::TestIndex on_disk = generated_index(generated_letters(90, 11));
  OpenIndex index(on_disk.path(), Unit::kComment);
  const Question question = question_of("goodwill OR cash", Synonyms{}, index.terms());
  SearchRequest request;
  request.limit = 1;
  request.facets = facet_fields();
  request.top_facets = 5;
  request.sort = GENERATE(Sort::kRelevance, Sort::kNewest, Sort::kOldest);
  const SearchResult result = search(index, question, request);
  const FacetsOfAll alone = facets_of(index, question.query, request.facets, 5);
  REQUIRE(result.facets.size() == alone.facets.size());
  CHECK(result.total.value() == alone.total);
  for (std::size_t i = 0; i < alone.facets.size(); ++i)
    CHECK(counts_of(result.facets[i]) == counts_of(alone.facets[i]));
}

TEST_CASE("values stand by count, then label, and are cut at the top") {
  const tests::TestIndex on_disk = generated_index(generated_letters(90, 11));
  OpenIndex index(on_disk.path(), Unit::kLetter);
  const FieldId cites = FieldId::kCites;
  const Facet all = facets_of_index(index, {&cites, 1}, kAll).facets.front();
  const bool ordered = std::is_sorted(
      all.counts.begin(), all.counts.end(), [](const FacetCount& a, const FacetCount& b) {
        return a.count != b.count ? a.count > b.count : a.label < b.label;
      });
  CHECK(ordered);
  for (std::size_t top = 1; top < all.counts.size(); ++top) {
    const Facet cut = facets_of_index(index, {&cites, 1}, top).facets.front();
    REQUIRE(cut.counts.size() == top);
    CHECK(cut.distinct == all.distinct);
    for (std::size_t i = 0; i < top; ++i) CHECK(cut.counts[i].value == all.counts[i].value);
  }
}

TEST_CASE("labels are for people") {
  const tests::TestIndex on_disk = generated_index(generated_letters(90, 11));
  OpenIndex index(on_disk.path(), Unit::kLetter);
  const auto label_of = [&](FieldId field, const std::string& value) -> std::string {
    const FacetsOfAll counted = facets_of_index(index, {&field, 1}, kAll);
    for (const FacetCount& one : counted.facets.front().counts)
      if (one.value == value) return one.label;
    return "(none)";
  };
  CHECK(label_of(FieldId::kExaminer, "ruth p abernathy") == "Ruth P. Abernathy");
  CHECK(label_of(FieldId::kCompany, "9900123") == "Harbor Light Instruments, Inc.");
  CHECK(label_of(FieldId::kCompany, "calyx-networks-inc") == "Calyx Networks, Inc.");
  CHECK(label_of(FieldId::kTopic, "liquidity") == "Liquidity and capital resources");
  CHECK(label_of(FieldId::kCites, "s-k 402(b)") == "Item 402(b) of Regulation S-K");
  CHECK(label_of(FieldId::kOffice, "office of technology") == "Office of Technology");
}

}  // namespace
}  // namespace precedent::query

// Two shards, each served by xapian-tcpsrv, answer as the local index does.

#include <catch2/catch.hpp>
#include <filesystem>
#include <memory>
#include <nlohmann/json.hpp>
#include <set>
#include <sstream>
#include <utility>

#include "query/language/clean_query.hh"
#include "query/output/answers.hh"
#include "query/output/statistics_page.hh"
#include "query/search/search.hh"
#include "schemas/index/index_layout.hh"
#include "tests/query/generated_index.hh"
#include "tests/query/generated_letters.hh"
#include "tests/query/generated_queries.hh"
#include "tests/query/generated_reviews.hh"
#include "tests/query/shard_servers.hh"

namespace precedent::query {
namespace {

namespace fs = std::filesystem;

std::string stub_line(const Server& server) {
  return "remote " + server.place() + "\n";
}

// The databases of two indexes behind one folder of stub files.
class RemoteIndex {
 public:
  RemoteIndex(const fs::path& first, const fs::path& second) {
    const auto a = schemas::generation_paths(schemas::live_generation(first));
    const auto b = schemas::generation_paths(schemas::live_generation(second));
    for (const fs::path& database : {a.letters, b.letters, a.comments, b.comments})
      servers_.push_back(std::make_unique<Server>(database));
    folder_.write("letters", stub_line(*servers_[0]) + stub_line(*servers_[1]));
    folder_.write("comments", stub_line(*servers_[2]) + stub_line(*servers_[3]));
    fs::copy_file(a.persons, folder_.path() / "persons.json");
  }

  const fs::path& path() const { return folder_.path(); }

 private:
  tests::TemporaryFolder folder_;
  std::vector<std::unique_ptr<Server>> servers_;
};

std::vector<std::string> ids_of(const SearchResult& result, Unit unit) {
  std::vector<std::string> ids;
  for (const Hit& hit : result.hits) ids.push_back(answer_of(hit, unit).id);
  return ids;
}

std::string facets_text(const std::vector<Facet>& facets) {
  std::string text;
  for (const Facet& facet : facets)
    for (const FacetCount& one : facet.counts)
      text += std::string(schemas::field(facet.field).name) + ":" + one.value + " " + one.label +
              " " + std::to_string(one.count) + "\n";
  return text;
}

// Letters that may belong to one review stay together, as they do in shards of an index.
std::pair<std::vector<corpus::Letter>, std::vector<corpus::Letter>> halves_of(
    const std::vector<corpus::Letter>& letters) {
  std::set<std::string> in_first;
  bool is_first = false;
  for (const indexer::Family& family : tests::families_of(letters)) {
    is_first = !is_first;
    for (const schemas::LetterRecord& record : family.letters)
      if (is_first) in_first.insert(record.letter.id);
  }
  std::pair<std::vector<corpus::Letter>, std::vector<corpus::Letter>> halves;
  for (const corpus::Letter& letter : letters)
    (in_first.contains(letter.id) ? halves.first : halves.second).push_back(letter);
  return halves;
}

// The same letters in one index here, and in two halves that are served.
class HereAndServed {
 public:
  HereAndServed(const std::vector<corpus::Letter>& letters, Unit unit)
      : HereAndServed(letters, halves_of(letters), unit) {}

  OpenIndex& local() { return local_; }
  OpenIndex& served() { return served_; }

 private:
  using Halves = std::pair<std::vector<corpus::Letter>, std::vector<corpus::Letter>>;
  HereAndServed(const std::vector<corpus::Letter>& letters, const Halves& halves, Unit unit)
      : whole_(generated_index(letters)),
        half_(generated_index(halves.first)),
        other_half_(generated_index(halves.second)),
        remote_(half_.path(), other_half_.path()),
        local_(whole_.path(), unit),
        served_(remote_.path(), unit) {
    REQUIRE_FALSE(halves.first.empty());
    REQUIRE_FALSE(halves.second.empty());
  }

  tests::TestIndex whole_;
  tests::TestIndex half_;
  tests::TestIndex other_half_;
  RemoteIndex remote_;
  OpenIndex local_;
  OpenIndex served_;
};

TEST_CASE("remote shards give the same totals, hits, order and facets as the local index") {
  if (!can_serve()) return;
  std::vector<corpus::Letter> letters = generated_letters(100, 5);
  for (corpus::Letter& one : generated_reviews(20, 5)) letters.push_back(std::move(one));
  // More values than their labels are asked for one by one.
  for (int i = 0; i < 1'200; ++i)
    letters.front().file_numbers.push_back("333-" + std::to_string(200'000 + i));
  const Unit unit = GENERATE(Unit::kComment, Unit::kLetter);
  HereAndServed indexes(letters, unit);
  OpenIndex& local = indexes.local();
  OpenIndex& served = indexes.served();
  CHECK(served.may_be_remote());
  const std::vector<schemas::FieldId> fields = {
      schemas::FieldId::kTopic,   schemas::FieldId::kCites,  schemas::FieldId::kExaminer,
      schemas::FieldId::kCompany, schemas::FieldId::kAnswer, schemas::FieldId::kDays,
      schemas::FieldId::kFile};
  CHECK(facets_text(facets_of_index(served, fields, 1'000).facets) ==
        facets_text(facets_of_index(local, fields, 1'000).facets));
  const Xapian::Query every_document((std::string()));
  std::ostringstream statistics_here;
  std::ostringstream statistics_there;
  print_statistics_json(statistics_here, nullptr, unit,
                        statistics_of(local, every_document, fields, 100));
  print_statistics_json(statistics_there, nullptr, unit,
                        statistics_of(served, every_document, fields, 100));
  CHECK(statistics_there.str() == statistics_here.str());
  Chance chance(5);
  for (int i = 0; i < 60; ++i) {
    const std::string query = clean_query(generated_query(chance));
    CAPTURE(query, name_of(unit));
    SearchRequest request;
    request.limit = 1'000;
    request.facets = fields;
    request.sort = static_cast<Sort>(i % 3);
    const SearchResult here =
        search(local, question_of(query, Synonyms::built_in(), local.terms()), request);
    const SearchResult there =
        search(served, question_of(query, Synonyms::built_in(), served.terms()), request);
    CHECK(there.total.value() == here.total.value());
    CHECK(facets_text(there.facets) == facets_text(here.facets));
    std::vector<std::string> ids_here = ids_of(here, unit);
    std::vector<std::string> ids_there = ids_of(there, unit);
    if (query.find_first_of("*?") != query.npos) {
      std::sort(ids_here.begin(), ids_here.end());
      std::sort(ids_there.begin(), ids_there.end());
    }
    CHECK(ids_there == ids_here);
  }
}

// Copies of few letters under many names, so that nearly all weights are equal.
std::vector<corpus::Letter> copied_letters() {
  std::vector<corpus::Letter> letters;
  const std::vector<corpus::Letter> originals = generated_letters(12, 8);
  for (std::size_t i = 0; i < 96; ++i) {
    corpus::Letter letter = originals[i % originals.size()];
    letter.id = letter.accession = "0000000000-17-" + std::to_string(900'000 + i * 7919 % 1000);
    letter.company = "Harbor " + std::to_string(i);
    letter.registrants.clear();
    letter.file_numbers.clear();
    letters.push_back(std::move(letter));
  }
  return letters;
}

// A folder of stubs by a user's own hand, with the persons of an index.
class OwnStubs {
 public:
  explicit OwnStubs(const schemas::GenerationPaths& index) {
    fs::copy_file(index.persons, folder_.path() / "persons.json");
  }
  const fs::path& path() const { return folder_.path(); }
  void write(const std::string& letters, const std::string& comments) const {
    folder_.write("letters", letters);
    folder_.write("comments", comments);
  }
  std::string refusal_of(Unit unit) const {
    try {
      const OpenIndex open(path(), unit);
      return {};
    } catch (const schemas::IndexError& error) {
      return error.what();
    }
  }

 private:
  tests::TemporaryFolder folder_;
};

TEST_CASE("an index of which one unit is served, the other here, answers as it does by itself") {
  if (!can_serve()) return;
  const tests::TestIndex whole = generated_index(generated_letters(60, 5));
  const auto here = schemas::generation_paths(whole.generation());
  const bool are_letters_served = GENERATE(true, false);
  const Server server(are_letters_served ? here.letters : here.comments);
  const OwnStubs stubs(here);
  are_letters_served ? stubs.write(stub_line(server), "auto " + here.comments.string() + "\n")
                     : stubs.write("auto " + here.letters.string() + "\n", stub_line(server));
  const std::vector<schemas::FieldId> fields = {schemas::FieldId::kTopic,
                                                schemas::FieldId::kExaminer};
  for (const Unit unit : {Unit::kLetter, Unit::kComment}) {
    OpenIndex local(whole.path(), unit);
    OpenIndex served(stubs.path(), unit);
    for (const std::string query : {"goodwill cash", "tax revenue cash", "examiner:abernathy"}) {
      CAPTURE(are_letters_served, name_of(unit), query);
      SearchRequest request;
      request.limit = 1'000;
      request.facets = fields;
      const auto found = [&](OpenIndex& index) {
        return search(index, question_of(query, Synonyms::built_in(), index.terms()), request);
      };
      const SearchResult expected = found(local);
      const SearchResult result = found(served);
      CHECK_FALSE(expected.hits.empty());
      CHECK(ids_of(result, unit) == ids_of(expected, unit));
      CHECK(result.total == expected.total);
      CHECK(facets_text(result.facets) == facets_text(expected.facets));
    }
  }
}

TEST_CASE("stubs whose servers are mixed up are refused, and the place named") {
  if (!can_serve()) return;
  const tests::TestIndex whole = generated_index(generated_letters(20, 5));
  const auto here = schemas::generation_paths(whole.generation());
  const Server letters(here.letters);
  const Server comments(here.comments);
  const OwnStubs stubs(here);
  stubs.write(stub_line(letters), stub_line(comments));
  CHECK(stubs.refusal_of(Unit::kLetter) == "");
  CHECK(stubs.refusal_of(Unit::kComment) == "");
  stubs.write(stub_line(comments), stub_line(letters));
  CHECK_THAT(stubs.refusal_of(Unit::kLetter),
             Catch::Contains(comments.place() + " holds comments, not letters"));
  CHECK_THAT(stubs.refusal_of(Unit::kComment),
             Catch::Contains(letters.place() + " holds letters, not comments"));
}

TEST_CASE("pages of equal answers are cut alike from one database and from shards") {
  if (!can_serve()) return;
  const Unit unit = GENERATE(Unit::kComment, Unit::kLetter);
  HereAndServed indexes(copied_letters(), unit);
  const std::string query =
      GENERATE(as<std::string>(), "goodwill cash revenue debt loss tax lease asset",
               "goodwill OR cash OR revenue OR debt OR loss OR tax OR lease OR asset");
  CAPTURE(query, name_of(unit));
  SearchRequest request;
  request.limit = 4;
  for (; request.offset < 40; request.offset += 4) {
    CAPTURE(request.offset);
    const auto ids = [&](OpenIndex& index) {
      return ids_of(search(index, question_of(query, Synonyms::built_in(), index.terms()), request),
                    unit);
    };
    CHECK(ids(indexes.served()) == ids(indexes.local()));
  }
}

}  // namespace
}  // namespace precedent::query

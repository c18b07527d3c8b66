// The sample corpus is read as a careful reader wrote it down in
// corpus/sample/source/expected.jsonl.

#include <catch2/catch.hpp>
#include <fstream>
#include <map>
#include <nlohmann/json.hpp>
#include <set>
#include <string>

#include "corpus/letter_reader.hh"
#include "corpus/source_reader.hh"
#include "corpus/walk.hh"
#include "tests/support/places.hh"

using namespace precedent;
using nlohmann::json;

namespace {

const std::string kSample = precedent::tests::sample_corpus();

struct ReadSample {
  std::map<std::string, corpus::Letter> letters;  // by accession; the headerless one by its path
  std::vector<std::string> skipped;
  std::vector<std::string> ignored;
};

std::string key_of(const std::string& accession, const std::string& path) {
  return accession.empty() ? path : accession;
}

// Read once for all the tests.
const ReadSample& sample() {
  static const ReadSample read = [] {
    ReadSample made;
    const corpus::LetterReader reader;
    for (const corpus::SourceItem& item : corpus::walk({kSample}).items) {
      corpus::read_source(item, [&](const corpus::Found& found) {
        if (const auto* ignored = std::get_if<corpus::Ignored>(&found)) {
          made.ignored.push_back(ignored->source.path.substr(kSample.size() + 1));
        } else if (const auto* skipped = std::get_if<corpus::Skipped>(&found)) {
          made.skipped.push_back(skipped->source.path + ": " + skipped->reason);
        } else {
          const auto result = reader.read(std::get<corpus::Submission>(found));
          const auto& letter = std::get<corpus::Letter>(result);
          made.letters.emplace(
              key_of(letter.accession, letter.source.path.substr(kSample.size() + 1)), letter);
        }
      });
    }
    return made;
  }();
  return read;
}

std::vector<json> expected_letters() {
  std::vector<json> letters;
  std::ifstream file(kSample + "/source/expected.jsonl");
  for (std::string line; std::getline(file, line);) letters.push_back(json::parse(line));
  return letters;
}

// Quotes, dashes and blanks may differ between a letter and what was written down of it.
std::string plain(const std::string& text) {
  std::string words;
  for (std::size_t i = 0; i < text.size(); ++i) {
    const auto c = static_cast<unsigned char>(text[i]);
    if (std::isalnum(c)) {
      words += static_cast<char>(std::tolower(c));
    } else if (c < 0x80 && c != '\'' && !words.empty() && words.back() != ' ') {
      words += ' ';
    }
  }
  while (!words.empty() && words.back() == ' ') words.pop_back();
  return words;
}

std::string text_or_empty(const json& object, const char* key) {
  const auto found = object.find(key);
  return found == object.end() || found->is_null() ? "" : found->get<std::string>();
}

std::vector<std::string> texts(const json& object, const char* key) {
  const auto found = object.find(key);
  return found == object.end() ? std::vector<std::string>{}
                               : found->get<std::vector<std::string>>();
}

std::set<std::string> set_of(const std::vector<std::string>& values) {
  return {values.begin(), values.end()};
}

std::set<std::string> plain_set_of(const std::vector<std::string>& values) {
  std::set<std::string> set;
  for (const std::string& value : values) set.insert(plain(value));
  return set;
}

void check_comment(const corpus::Comment& read, const json& expected) {
  CHECK(read.number == text_or_empty(expected, "number"));
  std::vector<std::string> heading;
  for (const std::string& one : read.heading) heading.push_back(plain(one));
  std::vector<std::string> expected_heading;
  for (const std::string& one : texts(expected, "heading")) expected_heading.push_back(plain(one));
  CHECK(heading == expected_heading);
  CHECK_THAT(plain(read.text), Catch::StartsWith(plain(text_or_empty(expected, "starts"))));
  CHECK_THAT(plain(read.text), Catch::EndsWith(plain(text_or_empty(expected, "ends"))));
  const std::string answer = plain(text_or_empty(expected, "response_starts"));
  CHECK(read.response.empty() == answer.empty());
  CHECK_THAT(plain(read.response), Catch::StartsWith(answer));
  CHECK(read.prior_ref == text_or_empty(expected, "prior_ref"));
}

void check_staff(const corpus::Letter& letter, const json& expected) {
  std::set<std::string> read;
  for (const corpus::StaffMention& person : letter.staff) {
    read.insert(person.name + " | " + person.title + " | " +
                std::string(schemas::name_of(person.role)) + " | " + person.phone);
  }
  std::set<std::string> wanted;
  for (const json& person : expected.value("staff", json::array())) {
    wanted.insert(text_or_empty(person, "name") + " | " + text_or_empty(person, "title") + " | " +
                  text_or_empty(person, "role") + " | " + text_or_empty(person, "phone"));
  }
  CHECK(read == wanted);
}

}  // namespace

TEST_CASE("every letter of the sample corpus is found once, and nothing is skipped") {
  std::set<std::string> wanted;
  for (const json& letter : expected_letters())
    wanted.insert(key_of(text_or_empty(letter, "accession"), text_or_empty(letter, "path")));
  std::set<std::string> found;
  for (const auto& [key, letter] : sample().letters) found.insert(key);
  CHECK(found == wanted);
  CHECK(sample().skipped == std::vector<std::string>{});
  CHECK(std::count(sample().ignored.begin(), sample().ignored.end(), "README.md") == 1);
}

TEST_CASE("every letter of the sample corpus is read as it was written down") {
  for (const json& expected : expected_letters()) {
    const std::string key =
        key_of(text_or_empty(expected, "accession"), text_or_empty(expected, "path"));
    const auto found = sample().letters.find(key);
    REQUIRE(found != sample().letters.end());
    const corpus::Letter& letter = found->second;
    INFO(key << " " << text_or_empty(expected, "company"));
    CHECK(letter.type == text_or_empty(expected, "type"));
    CHECK(schemas::name_of(letter.kind) == text_or_empty(expected, "kind"));
    CHECK(schemas::name_of(letter.side) == text_or_empty(expected, "side"));
    CHECK(letter.company == text_or_empty(expected, "company"));
    CHECK(letter.filed == text_or_empty(expected, "filed"));
    CHECK(letter.released == text_or_empty(expected, "released"));
    CHECK(letter.letter_date == text_or_empty(expected, "letter_date"));
    CHECK(letter.reference_accession == text_or_empty(expected, "reference_accession"));
    CHECK(letter.file_numbers == texts(expected, "file_numbers"));
    CHECK(letter.forms == texts(expected, "forms"));
    CHECK(plain_set_of(letter.counsel) == plain_set_of(texts(expected, "counsel")));
    CHECK(set_of(letter.prior_letter_dates) == set_of(texts(expected, "prior_letter_dates")));
    CHECK(letter.citations == texts(expected, "citations"));
    check_staff(letter, expected);
    const json comments = expected.value("comments", json::array());
    CHECK(letter.comments.size() == comments.size());
    for (std::size_t i = 0; i < std::min(comments.size(), letter.comments.size()); ++i) {
      INFO("comment " << i + 1);
      check_comment(letter.comments[i], comments[i]);
    }
  }
}

TEST_CASE("explaining a letter says of every line what it was taken for") {
  const corpus::LetterReader reader;
  std::set<std::string> labels;
  const std::string path = kSample + "/text";
  for (const corpus::SourceItem& item : corpus::walk({path}).items) {
    corpus::read_source(item, [&](const corpus::Found& found) {
      const auto lines = reader.explain(std::get<corpus::Submission>(found));
      for (const auto& line : std::get<std::vector<corpus::ExplainedLine>>(lines)) {
        CHECK_FALSE(line.taken_for.empty());
        CHECK_FALSE(line.text.empty());
        labels.insert(line.taken_for);
      }
    });
  }
  for (const char* label : {"heading", "comment 1", "comment 5", "dropped: page header"})
    CHECK(labels.count(label) == 1);
}

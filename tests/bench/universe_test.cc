#include <algorithm>
#include <catch2/catch.hpp>
#include <filesystem>
#include <map>
#include <set>
#include <string>
#include <variant>
#include <vector>

#include "corpus/letter_reader.hh"
#include "corpus/source_reader.hh"
#include "corpus/walk.hh"
#include "tests/bench/universe/review.hh"
#include "tests/bench/universe/sample_language.hh"
#include "tests/bench/universe/universe_writer.hh"
#include "tests/bench/universe/vocabulary.hh"
#include "tests/support/temporary_folder.hh"

namespace precedent::bench {
namespace {

namespace fs = std::filesystem;
using tests::TemporaryFolder;

const SampleLanguage& language() {
  static const SampleLanguage read = read_sample_language(PRECEDENT_LETTER_SOURCES);
  return read;
}

// Path below the folder -> bytes.
std::map<std::string, std::string> files_of(const fs::path& folder) {
  std::map<std::string, std::string> files;
  for (const fs::directory_entry& entry : fs::recursive_directory_iterator(folder))
    if (entry.is_regular_file())
      files[fs::relative(entry.path(), folder).string()] = tests::bytes_of(entry.path());
  return files;
}

std::map<std::string, std::string> universe(std::uint64_t letters, unsigned threads, Form form,
                                            std::uint64_t seed = 1) {
  const TemporaryFolder folder;
  write_universe(language(), {letters, 0, seed, form, folder.path(), threads});
  return files_of(folder.path());
}

// The letters that the reader finds under a folder, by accession.
std::map<std::string, corpus::Letter> read_letters(const fs::path& folder) {
  std::map<std::string, corpus::Letter> letters;
  const corpus::LetterReader reader;
  for (const corpus::SourceItem& item : corpus::walk({folder.string()}).items)
    corpus::read_source(item, [&](corpus::Found found) {
      REQUIRE(std::holds_alternative<corpus::Submission>(found));
      auto read = reader.read(std::get<corpus::Submission>(found));
      REQUIRE(std::holds_alternative<corpus::Letter>(read));
      auto& letter = std::get<corpus::Letter>(read);
      letters.emplace(letter.accession, std::move(letter));
    });
  return letters;
}

std::size_t words_of(const Letter& letter) {
  std::size_t words = 0;
  const auto count = [&](const std::string& text) {
    if (!text.empty())
      words += static_cast<std::size_t>(std::count(text.begin(), text.end(), ' ')) + 1;
  };
  for (const Block& block : letter.blocks) {
    count(block.text);
    for (const std::string& line : block.lines) count(line);
  }
  return words;
}

std::vector<std::string> comments_of(const Letter& letter) {
  std::vector<std::string> comments;
  for (const Block& block : letter.blocks)
    if (block.kind == BlockKind::kComment) comments.push_back(block.text);
  return comments;
}

std::size_t median(std::vector<std::size_t> values) {
  std::sort(values.begin(), values.end());
  return values[values.size() / 2];
}

TEST_CASE("a universe is the same whatever the number of threads, and another by another seed") {
  const auto one = universe(60, 1, Form::kGzip);
  CHECK(one.size() == 60);
  CHECK(one == universe(60, 3, Form::kGzip));
  CHECK(one != universe(60, 1, Form::kGzip, 2));
}

TEST_CASE("the first letters of a larger universe are those of a smaller one") {
  const auto larger = universe(90, 2, Form::kGzip);
  for (const auto& [path, bytes] : universe(40, 2, Form::kGzip)) {
    INFO(path);
    REQUIRE(larger.contains(path));
    CHECK(larger.at(path) == bytes);
  }
}

TEST_CASE("the letters of a night are those that a larger universe has more") {
  const TemporaryFolder folder;
  write_universe(language(), {50, 0, 1, Form::kGzip, folder.path(), 1});
  write_universe(language(), {70, 50, 1, Form::kGzip, folder.path(), 1});
  CHECK(files_of(folder.path()) == universe(70, 1, Form::kGzip));
}

TEST_CASE("the feed holds the letters of the gzip files") {
  const TemporaryFolder gzip, feed;
  write_universe(language(), {50, 0, 1, Form::kGzip, gzip.path(), 2});
  write_universe(language(), {50, 0, 1, Form::kFeed, feed.path(), 2});
  const auto loose = read_letters(gzip.path());
  const auto daily = read_letters(feed.path());
  REQUIRE(loose.size() == 50);
  REQUIRE(daily.size() == 50);
  for (const auto& [accession, letter] : loose) {
    INFO(accession);
    REQUIRE(daily.contains(accession));
    CHECK(daily.at(accession).text == letter.text);
    CHECK(daily.at(accession).released == letter.released);
  }
}

TEST_CASE("a letter of the universe reads back as it was written") {
  constexpr std::uint64_t kLetters = 120;
  const TemporaryFolder folder;
  write_universe(language(), {kLetters, 0, 1, Form::kGzip, folder.path(), 2});
  const auto letters = read_letters(folder.path());
  const Reviews reviews(language(), 1);
  std::size_t checked = 0, with_all_comments = 0;
  std::uint64_t ordinal = 0;
  for (std::uint64_t number = 0; ordinal < kLetters; ++number) {
    // The day of release shifts dates alone.
    const Review review = reviews.write(number, ordinal, std::chrono::year{2012} / 6 / 1);
    ordinal += review.letters.size();
    for (const Letter& letter : review.letters) {
      const auto found = std::find_if(letters.begin(), letters.end(), [&](const auto& one) {
        return one.first.ends_with(letter.accession.substr(letter.accession.rfind('-')));
      });
      if (found == letters.end()) continue;
      ++checked;
      CHECK(found->second.company == review.registrant.name);
      with_all_comments += found->second.comments.size() == comments_of(letter).size() ? 1 : 0;
    }
  }
  CHECK(checked == kLetters);
  CHECK(with_all_comments >= checked * 9 / 10);
}

TEST_CASE("letters are as long and as many-sided as real ones") {
  const Reviews reviews(language(), 1);
  std::vector<std::size_t> staff, company, comments;
  std::size_t closing = 0, restated = 0, verbatim = 0, all_comments = 0;
  std::set<std::string> accessions;
  std::uint64_t ordinal = 0;
  for (std::uint64_t number = 0; number < 800; ++number) {
    const Review review = reviews.write(number, ordinal, std::chrono::year{2012} / 6 / 1);
    ordinal += review.letters.size();
    CHECK(review.letters.size() == reviews.letters_in(number));
    std::vector<std::string> asked;
    for (const Letter& letter : review.letters) {
      accessions.insert(letter.accession);
      const std::vector<std::string> found = comments_of(letter);
      (is_of_staff(letter.kind) ? staff : company).push_back(words_of(letter));
      comments.push_back(found.size());
      all_comments += found.size();
      closing += letter.kind == LetterKind::kReviewComplete ? 1 : 0;
      if (letter.kind == LetterKind::kComment) asked = found;
      if (letter.kind != LetterKind::kResponse) continue;
      for (const std::string& comment : found)
        verbatim += std::find(asked.begin(), asked.end(), comment) != asked.end() ? 1 : 0;
      restated += found.size();
    }
  }
  CHECK(accessions.size() == ordinal);
  CHECK(median(staff) == Approx(330).epsilon(0.1));
  CHECK(median(company) == Approx(890).epsilon(0.1));
  CHECK(median(comments) == 2);
  CHECK(static_cast<double>(all_comments) / static_cast<double>(ordinal) ==
        Approx(3.6).epsilon(0.1));
  CHECK(static_cast<double>(closing) / static_cast<double>(staff.size()) ==
        Approx(0.333).margin(0.04));
  CHECK(static_cast<double>(verbatim) / static_cast<double>(restated) == Approx(0.76).margin(0.03));
}

TEST_CASE("every rank coins another word") {
  std::set<std::string> words;
  for (std::uint64_t rank = 0; rank < 100'000; ++rank) words.insert(coined_word(rank));
  words.insert(coined_word((1 << 24) - 1));
  CHECK(words.size() == 100'001);
}

TEST_CASE("more letters than accessions are refused") {
  const TemporaryFolder folder;
  CHECK_THROWS_WITH(
      write_universe(language(), {kMostLetters + 1, 0, 1, Form::kGzip, folder.path(), 1}),
      Catch::Contains("at most"));
}

}  // namespace
}  // namespace precedent::bench

// An index that grows night by night, from letters as values.

#include "indexer/index/relinking.hh"

#include <algorithm>
#include <catch2/catch.hpp>
#include <random>
#include <sstream>

#include "indexer/commands/dump.hh"
#include "indexer/index/databases.hh"
#include "indexer/index/index_target.hh"
#include "indexer/records/letter_record.hh"
#include "indexer/reviews/link_keys.hh"
#include "schemas/index/index_layout.hh"
#include "schemas/index/terms.hh"
#include "tests/support/index_of.hh"
#include "tests/support/sample_letters.hh"

using namespace precedent;
using indexer::LetterSpool;
using indexer::SpooledLetters;

namespace {

namespace fs = std::filesystem;
using Letters = std::vector<corpus::Letter>;

std::string dump_of(const fs::path& generation) {
  std::ostringstream dump;
  indexer::dump_index(generation, dump);
  return dump.str();
}

// The review of Harbor Light once more, as it would be of another company; 10 to 99.
Letters review_of(int company) {
  Letters letters = {tests::staff_letter(), tests::company_letter(), tests::closing_letter()};
  const std::string number = std::to_string(company);
  for (corpus::Letter& letter : letters) {
    letter.id = letter.accession =
        letter.accession.substr(0, 11) + number + letter.accession.substr(13);
    letter.company = "Company " + number + " of Pellworth";
    letter.registrants[0].cik = "98000" + number;
    letter.registrants[0].name = letter.company;
    letter.registrants[0].former_names.clear();
    letter.file_numbers = {"001-970" + number};
  }
  return letters;
}

class Nights {
 public:
  Nights() { fs::create_directories(path()); }

  // Letters that the run wrote though it had not read them.
  std::size_t night(const Letters& letters, const std::vector<std::string>& removals = {},
                    std::size_t letters_a_transaction = 4000) {
    LetterSpool spool(path());
    SpooledLetters read;
    for (const corpus::Letter& letter : letters) {
      const schemas::LetterRecord record = indexer::letter_record(letter);
      read.emplace(letter.id,
                   indexer::SpooledLetter{{},
                                          spool.append(record, "2026-11-02"),
                                          indexer::hashes_of_keys(indexer::link_keys(record))});
    }
    const auto target = next_target(letters_a_transaction);
    target->write(spool, read, removals);
    const std::size_t relinked = target->relinked_count();
    target->publish(++run_, {});
    return relinked;
  }

  fs::path path() const { return folder_.path() / "index"; }
  fs::path generation() const { return schemas::live_generation(path()); }
  std::string dump() const { return dump_of(generation()); }
  Xapian::doccount comments() const {
    return indexer::open_to_read(schemas::generation_paths(generation()).comments).get_doccount();
  }

 private:
  std::unique_ptr<indexer::IndexTarget> next_target(std::size_t letters_a_transaction) const {
    const schemas::Taxonomy& topics = schemas::Taxonomy::built_in();
    if (run_ == 0) return std::make_unique<indexer::FreshTarget>(path(), 2, topics);
    return std::make_unique<indexer::LiveTarget>(
        path(), generation(), std::make_unique<indexer::IndexWriter>(generation()), topics,
        letters_a_transaction);
  }

  tests::TemporaryFolder folder_;
  std::uint64_t run_ = 0;
};

std::string clean_dump(const Letters& letters) {
  return dump_of(tests::index_of(letters).generation());
}

}  // namespace

TEST_CASE("neither the order of letters nor the nights on which they come show in the index") {
  Letters letters = tests::sample_letters();
  for (int company = 10; company < 14; ++company)
    for (const corpus::Letter& letter : review_of(company)) letters.push_back(letter);
  const std::string expected = clean_dump(letters);
  const unsigned seed = GENERATE(range(1U, 11U));
  CAPTURE(seed);
  std::mt19937 random(seed);
  std::shuffle(letters.begin(), letters.end(), random);
  Nights nights;
  for (std::size_t begin = 0; begin < letters.size();) {
    const std::size_t end = std::min(letters.size(), begin + 1 + random() % 6);
    nights.night({letters.begin() + static_cast<std::ptrdiff_t>(begin),
                  letters.begin() + static_cast<std::ptrdiff_t>(end)},
                 {}, seed % 2 == 0 ? 2 : 4000);
    begin = end;
  }
  CHECK(nights.dump() == expected);
}

TEST_CASE("an answer that comes a night later joins the comment that it answers") {
  Nights nights;
  nights.night({tests::staff_letter()});
  CHECK(nights.comments() == 2);
  CHECK(nights.night({tests::company_letter()}) == 1);
  CHECK(nights.comments() == 2);
  CHECK(nights.dump() == clean_dump({tests::staff_letter(), tests::company_letter()}));
}

TEST_CASE("a staff letter that comes after its answer takes the answer's comments over") {
  Nights nights;
  nights.night({tests::company_letter()});
  nights.night({tests::staff_letter()});
  CHECK(nights.comments() == 2);
  CHECK(nights.dump() == clean_dump({tests::staff_letter(), tests::company_letter()}));
}

TEST_CASE("when the staff's letter goes, the company's comments stand for themselves again") {
  Nights nights;
  nights.night({tests::staff_letter(), tests::company_letter(), tests::loose_letter()});
  nights.night({}, {tests::staff_letter().id});
  CHECK(nights.comments() == 2);
  CHECK(nights.dump() == clean_dump({tests::company_letter(), tests::loose_letter()}));
}

TEST_CASE("an answer to a letter as a whole comes, stays and goes with its letter") {
  corpus::Letter answer = tests::company_letter();
  answer.comments.clear();
  answer.text =
      "Dear Ms. Abernathy:\nWe respond to your letter dated September 14, 2016. We will "
      "heed it in our future filings.";
  const corpus::Letter asking = tests::staff_letter();
  Nights nights;
  nights.night({asking});
  CHECK(nights.night({answer}) == 1);
  CHECK(nights.dump() == clean_dump({asking, answer}));
  CHECK(nights.dump().find("We will heed it in our future filings.") != std::string::npos);
  nights.night({tests::closing_letter()});
  CHECK(nights.dump() == clean_dump({asking, answer, tests::closing_letter()}));
  nights.night({}, {answer.id});
  CHECK(nights.dump() == clean_dump({asking, tests::closing_letter()}));
}

TEST_CASE("a name with half a character is the same however often its letter is linked") {
  corpus::Letter letter = tests::staff_letter();
  letter.company = "Pellworth Soci\xC3";
  letter.text += "\nhalf \xE2\x80";
  Nights nights;
  nights.night({letter});
  nights.night({tests::company_letter()});
  CHECK(nights.dump() == clean_dump({letter, tests::company_letter()}));
}

TEST_CASE("a letter that changes what company it is of leaves its review") {
  corpus::Letter elsewhere = review_of(20)[1];
  elsewhere.id = elsewhere.accession = tests::company_letter().accession;
  Nights nights;
  nights.night(tests::sample_letters());
  nights.night({elsewhere});
  Letters expected = tests::sample_letters();
  std::replace_if(
      expected.begin(), expected.end(),
      [&](const corpus::Letter& letter) { return letter.id == elsewhere.id; }, elsewhere);
  CHECK(nights.dump() == clean_dump(expected));
}

TEST_CASE("only reviews in which something differs are written again") {
  Nights nights;
  Letters letters;
  for (int company = 10; company < 30; ++company)
    for (const corpus::Letter& letter : review_of(company)) letters.push_back(letter);
  nights.night(letters);
  // Of one company: its review of three letters becomes one of four.
  corpus::Letter another = review_of(12)[1];
  another.id = another.accession = "0009900123-16-000099";
  another.letter_date = another.filed = "2016-09-29";
  CHECK(nights.night({another}) == 3);
  // The same again: what the run itself read, and nothing that differs.
  CHECK(nights.night({review_of(13)[0]}) == 2);
  CHECK(nights.night({tests::loose_letter()}) == 0);
}

TEST_CASE("a letter of another review may be the one that a review misses") {
  corpus::Letter later = tests::staff_letter();
  later.prior_letter_dates = {"2016-07-01"};
  corpus::Letter registration = review_of(40)[0];
  registration.id = registration.accession = "0000000000-16-900777";
  registration.registrants = later.registrants;
  registration.company = later.company;
  registration.forms = {"S-1"};
  registration.file_numbers = {"333-970123"};
  registration.letter_date = registration.filed = "2016-07-02";
  Nights nights;
  nights.night({later, tests::company_letter()});
  CHECK(nights.dump().find("\"missing\":[\"2016-07-01\"]") != std::string::npos);
  CHECK(nights.night({registration}) == 2);
  CHECK(nights.dump().find("\"missing\"") == std::string::npos);
  CHECK(nights.dump() == clean_dump({later, tests::company_letter(), registration}));
  // And goes again; one of long before tells nothing.
  nights.night({}, {registration.id});
  CHECK(nights.dump() == clean_dump({later, tests::company_letter()}));
  registration.letter_date = registration.filed = "2014-07-02";
  CHECK(nights.night({registration}) == 0);
  CHECK(nights.dump() == clean_dump({later, tests::company_letter(), registration}));
}

TEST_CASE("reviews of one company come, change and go, and show no trace of it") {
  // Over four years, each naming a letter that may be another review's.
  Letters letters;
  for (int year = 14; year < 18; ++year) {
    const std::string other_year = std::to_string(year);
    for (corpus::Letter letter : review_of(50)) {
      letter.id.replace(11, 2, other_year);
      letter.accession = letter.id;
      for (std::string* date : {&letter.letter_date, &letter.filed})
        if (!date->empty()) date->replace(2, 2, other_year);
      letter.prior_letter_dates = {"20" + other_year + "-08-15", "20" + other_year + "-09-14"};
      letters.push_back(letter);
    }
  }
  const unsigned seed = GENERATE(range(1U, 9U));
  CAPTURE(seed);
  std::mt19937 random(seed);
  Nights nights;
  nights.night(letters);
  std::vector<bool> is_there(letters.size(), true);
  for (int night = 0; night < 6; ++night) {
    Letters came;
    std::vector<std::string> gone;
    for (std::size_t i = 0; i < letters.size(); ++i) {
      if (random() % 3 != 0) continue;
      const std::size_t length = std::string("20yy-").size();
      if (is_there[i] && random() % 2 == 0) {
        gone.push_back(letters[i].id);
        is_there[i] = false;
      } else {
        // Moved within its year, some to where another review says that a letter is missing.
        const std::string day =
            random() % 2 == 0 ? "08-15" : "09-2" + std::to_string(random() % 10);
        for (std::string* date : {&letters[i].letter_date, &letters[i].filed})
          if (!date->empty()) date->replace(length, std::string::npos, day);
        came.push_back(letters[i]);
        is_there[i] = true;
      }
    }
    nights.night(came, gone);
    Letters now;
    for (std::size_t i = 0; i < letters.size(); ++i)
      if (is_there[i]) now.push_back(letters[i]);
    CHECK(nights.dump() == clean_dump(now));
  }
}

TEST_CASE("a joined comment is found by the fields of both letters, and called by both numbers") {
  const auto index =
      tests::index_of({tests::staff_letter(), tests::company_letter()}, "2026-11-02");
  const Xapian::Database comments =
      indexer::open_to_read(schemas::generation_paths(index.generation()).comments);
  CHECK(comments.get_doccount() == 2);
  for (const char* term :
       {"XSIDE:staff", "XSIDE:company", "XKIND:comment", "XKIND:response", "XTYPE:upload",
        "XTYPE:corresp", "XDATE:20160914", "XDATE:20160928", "XSEEN:20261102",
        "XLETTER:0000000000-16-900001", "XLETTER:0009900123-16-000044",
        "XTHREAD:0000000000-16-900001", "XTHREAD:0009900123-16-000044"}) {
    CAPTURE(term);
    CHECK(comments.get_termfreq(term) == 2);
  }
  CHECK(comments.get_termfreq("XALIAS:0009900123-16-000044#2") == 1);
  CHECK(comments.get_termfreq("XALIAS:0000000000-16-900001#2") == 1);
  const Xapian::Document document =
      comments.get_document(*comments.postlist_begin("Q0000000000-16-900001@2"));
  const schemas::CommentRecord record = schemas::comment_record(document.get_data());
  CHECK(record.comment.response == tests::company_letter().comments[1].response);
  REQUIRE(record.comment.review.answers.size() == 1);
  CHECK(record.comment.review.answers[0].place.letter_id == tests::company_letter().id);
  CHECK(document.get_value(schemas::field(schemas::FieldId::kDate).slot) == "20160914");
}

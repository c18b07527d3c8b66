// Nights in which letters come, change, move, go, come back and are withdrawn, as they happen to:
// whatever the order, an index that was kept up to date is what a rebuild of the same letters is.

#include <algorithm>
#include <catch2/catch.hpp>
#include <fstream>
#include <iostream>
#include <random>

#include "tests/faults/scenario.hh"
#include "tests/support/places.hh"

using namespace precedent::tests;
namespace fs = std::filesystem;

namespace {

constexpr std::int64_t kFirstNight = 1'767'600'000;  // January 5, 2026
constexpr std::int64_t kDay = 86'400;
constexpr std::size_t kAccessionDigits = 18;

std::string padded(unsigned number, std::size_t digits) {
  const std::string text = std::to_string(number);
  return std::string(digits - std::min(digits, text.size()), '0') + text;
}

// Letter `round` of review `review` of a company, from 0: the staff's and the company's in turn. A
// company has reviews of several years, one of which follows the other.
struct InventedLetter {
  unsigned company = 0;
  unsigned review = 0;
  unsigned round = 0;

  bool is_staff() const { return round % 2 == 0; }
  std::string accession() const {
    return (is_staff() ? "0000000000-" : "00099" + padded(company, 5) + "-") +
           padded(12 + review, 2) + "-" + padded(company * 100 + review * 10 + round, 6);
  }
  std::string year() const { return std::to_string(2012 + review); }
  // "May 5, 2013"
  std::string day(unsigned of_round) const {
    return "May " + std::to_string(2 + 3 * of_round) + ", " + year();
  }
  // A submission of it.
  std::string text(unsigned version) const;

 private:
  std::string header(unsigned subject) const;
  std::string opening(unsigned subject) const;
  std::string comment(unsigned number, unsigned version) const;
};

std::string name_of(unsigned company) {
  return "Lantern Number " + std::to_string(company) + " Corp";
}

std::string InventedLetter::header(unsigned subject) const {
  return "<SEC-DOCUMENT>" + accession() + ".txt : " + year() + "1103\n<SEC-HEADER>" + accession() +
         ".hdr.sgml : " + year() + "1103\nACCESSION NUMBER:\t\t" + accession() +
         "\nCONFORMED SUBMISSION TYPE:\t" + (is_staff() ? "UPLOAD" : "CORRESP") +
         "\nPUBLIC DOCUMENT COUNT:\t\t1\nFILED AS OF DATE:\t\t" + year() + "05" +
         padded(2 + 3 * round, 2) + "\n\n" + (is_staff() ? "FILED FOR:" : "FILER:") +
         "\n\tCOMPANY DATA:\n\t\tCOMPANY CONFORMED NAME:\t\t\t" + name_of(subject) +
         "\n\t\tCENTRAL INDEX KEY:\t\t\t00099" + padded(subject, 5) + "\n</SEC-HEADER>\n";
}

std::string InventedLetter::opening(unsigned subject) const {
  const std::string to = is_staff() ? "Ms. Ada Farrow\n" + name_of(subject)
                                    : "Division of Corporation Finance\n"
                                      "Securities and Exchange Commission";
  const std::string text = day(round) + "\n\n" + to + "\n\nRe:  " + name_of(subject) +
                           "\n     Form 10-K for the year ended December 31, " +
                           std::to_string(2011 + review) + "\n     File No. 001-9" +
                           padded(subject, 4) + "\n\n";
  if (is_staff()) return text + "Dear Ms. Farrow:\n\n";
  return text + "Dear Ms. Abernathy:\n\nOur answers to your letter dated " + day(round - 1) +
         " follow.\n\n";
}

std::string InventedLetter::comment(unsigned number, unsigned version) const {
  const std::string asked = std::to_string(number) + ". Please tell us more of matter " +
                            std::to_string(company * 7 + number + round / 2) + ", in draft " +
                            std::to_string(is_staff() ? version : 0) +
                            ", and how liquidity bears on it.\n\n";
  if (is_staff()) return asked;
  return asked + "Response: We will say more in our next report, part " + std::to_string(version) +
         ".\n\n";
}

// Some versions are another company's, so that they leave one review for another.
std::string InventedLetter::text(unsigned version) const {
  const unsigned subject = version % 3 == 2 ? company / 2 : company;
  std::string text = header(subject) + "<DOCUMENT>\n<TYPE>" + (is_staff() ? "LETTER" : "CORRESP") +
                     "\n<SEQUENCE>1\n<FILENAME>filename1.txt\n<TEXT>\n" + opening(subject);
  for (unsigned number = 1; number <= 3; ++number) text += comment(number, version);
  return text + "Sincerely,\n\n" +
         (is_staff() ? "Ruth Abernathy\nStaff Accountant" : "Ada Farrow\nChief Financial Officer") +
         "\n</TEXT>\n</DOCUMENT>\n</SEC-DOCUMENT>\n";
}

// What can come.
class Letters {
 public:
  virtual ~Letters() = default;
  virtual std::size_t count() const = 0;
  virtual std::string name(std::size_t letter) const = 0;
  // Writes letter `letter`; every version of it is read otherwise, where there are several.
  virtual void put(std::size_t letter, unsigned version, const fs::path& to) const = 0;
  // Empty: it cannot be withdrawn.
  virtual std::string withdrawal(std::size_t letter) const = 0;
};

class InventedLetters : public Letters {
 public:
  explicit InventedLetters(unsigned companies) {
    for (unsigned company = 0; company < companies; ++company)
      for (unsigned review = 0; review < 1 + company % 4; ++review)
        for (unsigned round = 0; round < 2 + company % 3; ++round)
          letters_.push_back({company, review, round});
  }
  std::size_t count() const override { return letters_.size(); }
  std::string name(std::size_t letter) const override {
    return letters_[letter].accession() + ".txt";
  }
  void put(std::size_t letter, unsigned version, const fs::path& to) const override {
    std::ofstream(to, std::ios::binary) << letters_[letter].text(version);
  }
  std::string withdrawal(std::size_t letter) const override {
    return "<SUBMISSION>\n<DELETION>\n<ACCESSION-NUMBER>" + letters_[letter].accession() + "\n";
  }

 private:
  std::vector<InventedLetter> letters_;
};

// Half of those in a folder: files, and folders of EDGAR's archive.
class HalfOfFolder : public Letters {
 public:
  HalfOfFolder(const fs::path& folder, unsigned seed) {
    for (auto at = fs::recursive_directory_iterator(folder);
         at != fs::recursive_directory_iterator(); ++at) {
      const std::string name = at->path().filename().string();
      const bool is_archived = at->is_directory() && name.size() == kAccessionDigits &&
                               std::all_of(name.begin(), name.end(), ::isdigit);
      if (is_archived) at.disable_recursion_pending();
      if (is_archived || at->is_regular_file()) sources_.push_back(at->path());
    }
    std::sort(sources_.begin(), sources_.end());
    std::shuffle(sources_.begin(), sources_.end(), std::mt19937(seed));
    sources_.resize(sources_.size() / 2);
  }
  std::size_t count() const override { return sources_.size(); }
  // An archived letter is known by the folders it lies in.
  std::string name(std::size_t letter) const override {
    const fs::path& source = sources_[letter];
    return fs::is_directory(source) ? source.parent_path().filename() / source.filename()
                                    : source.filename();
  }
  void put(std::size_t letter, unsigned, const fs::path& to) const override {
    fs::remove_all(to);
    fs::copy(sources_[letter], to, fs::copy_options::recursive);
  }
  std::string withdrawal(std::size_t) const override { return {}; }

 private:
  std::vector<fs::path> sources_;
};

// How often what happened.
struct Happenings {
  int came = 0, changed = 0, moved = 0, went = 0, came_back = 0, withdrawn = 0;
};

// The letters as they lie in a folder that changes by night.
class Folder {
 public:
  Folder(const Letters& letters, unsigned seed, int nights)
      : letters_(letters), random_(seed), states_(letters.count()) {
    // In later nights only those that there are change.
    for (State& state : states_) state.comes = below(static_cast<unsigned>(nights) / 2 + 1);
  }

  fs::path path() const { return folder_.path() / "letters"; }
  fs::path index() const { return folder_.path() / "index"; }
  fs::path copy() const { return folder_.path() / "copy"; }
  const Happenings& happened() const { return happened_; }
  unsigned below(unsigned most) { return static_cast<unsigned>(random_() % most); }

  void pass_night(int night) {
    fs::create_directories(path());
    for (std::size_t letter = 0; letter < states_.size(); ++letter) {
      State& state = states_[letter];
      if (state.comes == static_cast<unsigned>(night)) {
        put(letter, state.has_been ? happened_.came_back : happened_.came);
      } else if (state.is_there) {
        happen_to(letter, static_cast<unsigned>(night));
      }
    }
  }

 private:
  struct State {
    unsigned comes = 0;
    bool has_been = false;
    bool is_there = false;
    unsigned version = 0;
    unsigned place = 0;
  };

  fs::path file(std::size_t letter) const {
    return path() / std::to_string(states_[letter].place) / letters_.name(letter);
  }

  void put(std::size_t letter, int& count) {
    fs::create_directories(file(letter).parent_path());
    letters_.put(letter, states_[letter].version, file(letter));
    states_[letter].is_there = states_[letter].has_been = true;
    ++count;
  }

  void happen_to(std::size_t letter, unsigned night) {
    State& state = states_[letter];
    const unsigned what = below(100);
    if (what < 8) {
      ++state.version;
      put(letter, happened_.changed);
    } else if (what < 14) {
      const fs::path from = file(letter);
      state.place = 1 + below(5);
      fs::create_directories(file(letter).parent_path());
      if (file(letter) != from) fs::rename(from, file(letter));
      ++happened_.moved;
    } else if (what < 19) {
      fs::remove_all(file(letter));
      state.is_there = false;
      state.comes = night + 1 + below(4);
      ++happened_.went;
    } else if (what < 21 && !letters_.withdrawal(letter).empty()) {
      std::ofstream(path() / (letters_.name(letter) + ".nc")) << letters_.withdrawal(letter);
      ++happened_.withdrawn;
    }
  }

  const Letters& letters_;
  TemporaryFolder folder_;
  std::mt19937 random_;
  std::vector<State> states_;
  Happenings happened_;
};

ProgramResult run_at(int night, const std::string& command, const fs::path& index, Folder& folder) {
  ProgramRun run;
  run.arguments = {command, "--index", index.string(), "--jobs", "2", folder.path().string()};
  if (command == "update") {
    // In one transaction, in a copy of the index, or built anew.
    run.arguments.insert(run.arguments.end(), {"--allow-removals", "--transaction",
                                               folder.below(2) == 0 ? "4000" : "5"});
  }
  run.environment = {std::string("LD_PRELOAD=") + PRECEDENT_CLOCK_SHIM,
                     "PRECEDENT_TEST_TIME=" + std::to_string(kFirstNight + night * kDay)};
  return run_program("precedent-indexer", run);
}

// Where the index is other than a rebuild of it in the same night; empty: nowhere.
std::string difference_from_rebuild(int night, Folder& folder) {
  fs::remove_all(folder.copy());
  fs::copy(folder.index(), folder.copy(), fs::copy_options::recursive);
  const ProgramResult rebuild = run_at(night, "rebuild", folder.copy(), folder);
  if (rebuild.exit_status > 1) return "the rebuild: " + rebuild.err;
  return difference(text_of_index(folder.index()), text_of_index(folder.copy()));
}

void pass_nights(const Letters& letters, unsigned seed, int nights, int compared_every) {
  Folder folder(letters, seed, nights);
  for (int night = 0; night < nights; ++night) {
    folder.pass_night(night);
    const ProgramResult update = run_at(night, "update", folder.index(), folder);
    CAPTURE(seed, night, update.out, update.err);
    REQUIRE(update.exit_status <= 1);
    const ProgramResult check =
        run_program("precedent-indexer", {"check", "--index", folder.index().string()});
    CHECK(check.exit_status == 0);
    if ((night + 1) % compared_every == 0 || night + 1 == nights)
      REQUIRE(difference_from_rebuild(night, folder) == "");
  }
  const Happenings& happened = folder.happened();
  std::cout << "  seed " << seed << ": " << nights << " nights; letters: " << happened.came
            << " came, " << happened.changed << " changed, " << happened.moved << " moved, "
            << happened.went << " went, " << happened.came_back << " came back, "
            << happened.withdrawn << " were withdrawn" << std::endl;
}

}  // namespace

TEST_CASE("after random nights an index is what a rebuild of its letters is") {
  const InventedLetters letters(tests_are_long() ? 60 : 12);
  const unsigned seeds = tests_are_long() ? 8 : 2;
  for (unsigned seed = 1; seed <= seeds; ++seed)
    pass_nights(letters, seed, tests_are_long() ? 20 : 10, 2);
}

TEST_CASE("random nights of half the real letters beside the project, where they are") {
  const fs::path real = fs::path(source_folder()) / ".." / "shared" / "letters";
  if (!tests_are_long() || !fs::exists(real)) return;
  pass_nights(HalfOfFolder(real, 1), 1, 20, 5);
}

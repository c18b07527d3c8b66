#include "tests/support/two_matters.hh"

#include <array>
#include <string>

#include "tests/support/sample_letters.hh"

namespace precedent::tests {
namespace {

template <std::size_t N>
std::string one_of(const std::array<const char*, N>& words, std::size_t i) {
  return words[i % N];
}

std::string on_bonuses(std::size_t i) {
  static constexpr std::array<const char*, 5> kWho = {"committee", "directors", "board",
                                                      "consultant", "chair"};
  static constexpr std::array<const char*, 7> kHow = {"judgment", "targets",  "benchmarks", "peers",
                                                      "formula",  "criteria", "thresholds"};
  return "Please explain how the " + one_of(kWho, i) + " and the " + one_of(kWho, i + 2) +
         " set each officer's " + (i % 2 == 0 ? "stipend" : "remuneration") + " bonus by " +
         one_of(kHow, i) + " and " + one_of(kHow, i + 3) + ".";
}

std::string on_goodwill(std::size_t i) {
  static constexpr std::array<const char*, 5> kWhat = {"unit", "segment", "trademark", "license",
                                                       "acquisition"};
  static constexpr std::array<const char*, 7> kHow = {
      "discount rate", "cash flows", "multiples", "growth", "margins", "headroom", "sensitivity"};
  return "Please disclose the fair value and carrying amount of the " + one_of(kWhat, i) +
         " tested for goodwill impairment, its " + one_of(kHow, i) + " and its " +
         one_of(kHow, i + 2) + ".";
}

}  // namespace

std::vector<corpus::Letter> letters_of_two_matters(std::size_t count) {
  std::vector<corpus::Letter> letters;
  for (std::size_t i = 0; i < count; ++i) {
    corpus::Letter letter = two_registrants_letter();
    letter.id = letter.accession = "0000000000-15-" + std::to_string(200'000 + i);
    letter.company = "Company " + std::to_string(i);
    letter.registrants.resize(1);
    letter.registrants[0].cik = std::to_string(9'700'000 + i);
    letter.registrants[0].name = letter.company;
    letter.file_numbers = {"333-" + std::to_string(700'000 + i)};
    corpus::Comment& comment = letter.comments.front();
    comment.heading.clear();
    comment.citations.clear();
    comment.topics.clear();
    comment.text = i % 2 == 0 ? on_bonuses(i / 2) : on_goodwill(i / 2);
    letter.comments.resize(1);
    letter.text = comment.text;
    letters.push_back(std::move(letter));
  }
  return letters;
}

}  // namespace precedent::tests

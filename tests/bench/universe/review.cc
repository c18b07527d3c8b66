#include "tests/bench/universe/review.hh"

#include <array>

#include "tests/bench/universe/letter_writer.hh"
#include "tests/bench/universe/vocabulary.hh"

namespace precedent::bench {
namespace {

using std::chrono::days;
using std::chrono::sys_days;

// A registration statement gets a file number of its own, and effectiveness to ask for.
struct Form {
  std::string_view name;
  std::string_view title;  // before the period, or whole
  bool has_period;
  bool is_registration;
};
constexpr std::array<Form, 16> kForms = {{
    {"10-K", "Form 10-K for the fiscal year ended December 31, ", true, false},
    {"10-K", "Form 10-K for the fiscal year ended December 31, ", true, false},
    {"10-K", "Form 10-K for the fiscal year ended June 30, ", true, false},
    {"10-K", "Form 10-K for the fiscal year ended December 31, ", true, false},
    {"10-K", "Form 10-K for the fiscal year ended September 30, ", true, false},
    {"10-K", "Form 10-K for the fiscal year ended December 31, ", true, false},
    {"10-Q", "Form 10-Q for the quarter ended March 31, ", true, false},
    {"20-F", "Form 20-F for the fiscal year ended December 31, ", true, false},
    {"8-K", "Form 8-K", false, false},
    {"DEF 14A", "Definitive Proxy Statement on Schedule 14A", false, false},
    {"S-1", "Registration Statement on Form S-1", false, true},
    {"S-1/A", "Amendment No. 1 to Registration Statement on Form S-1", false, true},
    {"S-4", "Registration Statement on Form S-4", false, true},
    {"S-3", "Registration Statement on Form S-3", false, true},
    {"F-1", "Registration Statement on Form F-1", false, true},
    {"10-12G", "Form 10-12G", false, true},
}};

// Which letters a review has, in their order.
std::vector<LetterKind> course_of(Random& random, const Form*& form) {
  form = &random.pick(kForms);
  if (random.chance(0.17)) {
    form = &kForms[10 + random.below(kForms.size() - 10)];
    return {LetterKind::kNoReview, LetterKind::kAcceleration};
  }
  std::vector<LetterKind> course;
  unsigned rounds = 1;
  while (rounds < 6 && random.chance(0.34)) ++rounds;
  for (unsigned round = 0; round < rounds; ++round) {
    course.push_back(LetterKind::kComment);
    if (random.chance(0.06)) course.push_back(LetterKind::kExtension);
    course.push_back(LetterKind::kResponse);
  }
  if (form->is_registration && random.chance(0.5)) course.push_back(LetterKind::kAcceleration);
  if (!form->is_registration || random.chance(0.5)) course.push_back(LetterKind::kReviewComplete);
  return course;
}

std::string six_digits(std::uint64_t number) {
  std::string digits = std::to_string(number % 1'000'000);
  return std::string(6 - digits.size(), '0') + digits;
}

std::string two_digits(unsigned number) {
  return {static_cast<char>('0' + number / 10 % 10), static_cast<char>('0' + number % 10)};
}

std::chrono::year_month_day calendar(sys_days day) {
  return std::chrono::year_month_day(day);
}

int year_of(sys_days day) {
  return static_cast<int>(calendar(day).year());
}

std::string accession(std::string_view login_cik, sys_days day, std::uint64_t number) {
  return std::string(10 - login_cik.size(), '0') + std::string(login_cik) + '-' +
         two_digits(static_cast<unsigned>(year_of(day)) % 100) + '-' + six_digits(number);
}

sys_days weekday_from(sys_days day) {
  const unsigned weekday = std::chrono::weekday(day).iso_encoding();
  return weekday > 5 ? day + days(8 - weekday) : day;
}

// From the last letter back: three weeks to two months before the release, and some weeks apart.
void date_letters(Random& random, std::vector<Letter>& letters, sys_days released) {
  sys_days day = released - days(random.between(26, 70));
  for (auto letter = letters.rbegin(); letter != letters.rend(); ++letter) {
    letter->date = weekday_from(day - days(2));
    day -= days(random.between(9, 35));
  }
}

}  // namespace

std::string long_date(sys_days day) {
  constexpr std::array<std::string_view, 12> kMonths = {
      "January", "February", "March",     "April",   "May",      "June",
      "July",    "August",   "September", "October", "November", "December"};
  const auto date = calendar(day);
  return std::string(kMonths[static_cast<unsigned>(date.month()) - 1]) + ' ' +
         std::to_string(static_cast<unsigned>(date.day())) + ", " + std::to_string(year_of(day));
}

std::string compact_date(sys_days day) {
  const auto date = calendar(day);
  return std::to_string(year_of(day)) + two_digits(static_cast<unsigned>(date.month())) +
         two_digits(static_cast<unsigned>(date.day()));
}

Reviews::Reviews(const SampleLanguage& language, std::uint64_t seed)
    : language_(&language),
      seed_(seed),
      comments_(passages_of(language.comments)),
      answers_(passages_of(language.answers)) {}

std::size_t Reviews::letters_in(std::uint64_t review) const {
  Random random(seed_, Stream::kReview, review);
  const Form* form = nullptr;
  return course_of(random, form).size();
}

Review Reviews::write(std::uint64_t number, std::uint64_t first_ordinal, sys_days released) const {
  Random random(seed_, Stream::kReview, number);
  const Form* form = nullptr;
  Review review;
  for (const LetterKind kind : course_of(random, form)) {
    review.letters.emplace_back().kind = kind;
    review.letters.back().ordinal = first_ordinal + review.letters.size() - 1;
  }
  date_letters(random, review.letters, released);
  const sys_days first_day = review.letters.front().date;
  // Squared, so that low numbers have several reviews.
  const double share = random.unit();
  review.registrant = registrant(
      seed_, static_cast<std::uint64_t>(share * share * static_cast<double>(kRegistrants)));
  review.fiscal_year = year_of(first_day) - 1;
  const sys_days filed = weekday_from(first_day - days(random.between(20, 120)));
  review.form = form->name;
  review.form_title = form->title;
  if (form->has_period) review.form_title += std::to_string(review.fiscal_year);
  review.filed_line = "Filed " + long_date(filed);
  review.file_number = form->is_registration
                           ? "333-" + std::to_string(100'000 + random.below(200'000))
                           : review.registrant.periodic_file;
  review.reference_accession = accession(review.registrant.cik, filed, random.below(2000));
  const std::uint64_t examiners = 2 + random.below(2);
  for (std::uint64_t i = 0; i < examiners; ++i)
    review.examiners.push_back(
        examiner(random, seed_, review.registrant.office, year_of(first_day)));
  for (Letter& letter : review.letters)
    letter.accession = accession(is_of_staff(letter.kind) ? "" : review.registrant.cik, letter.date,
                                 letter.ordinal);
  LetterWriter writer(*language_, comments_, answers_, review,
                      Random(seed_, Stream::kLetter, number));
  for (Letter& letter : review.letters) writer.write(letter);
  return review;
}

}  // namespace precedent::bench

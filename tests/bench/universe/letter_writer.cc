#include "tests/bench/universe/letter_writer.hh"

#include <algorithm>
#include <array>
#include <cmath>

#include "tests/bench/universe/vocabulary.hh"

namespace precedent::bench {
namespace {

// What real letters measure (medians: 330 words of staff letters, 890 of company letters).
constexpr double kMedianComments = 3.9;
constexpr double kMedianFollowUps = 2.3;
constexpr double kCommentsSigma = 0.97;
constexpr std::size_t kMostComments = 60;
constexpr double kMedianCommentWords = 43;
constexpr double kMedianAnswerWords = 160;
constexpr double kWordsSigma = 0.75;
constexpr double kRestatedVerbatim = 0.76;
constexpr double kCitingComments = 0.45;

constexpr std::string_view kRemind =
    "We remind you that the company and its management are responsible for the accuracy and "
    "adequacy of their disclosures, notwithstanding any review, comments, action or absence of "
    "action by the staff.";

// Asked for until October 2016, and acknowledged in every answer until then.
constexpr std::array<std::string_view, 3> kAcknowledgements = {
    "the company is responsible for the adequacy and accuracy of the disclosure in the filing;",
    "staff comments or changes to disclosure in response to staff comments do not foreclose the "
    "Commission from taking any action with respect to the filing; and",
    "the company may not assert staff comments as a defense in any proceeding initiated by the "
    "Commission or any person under the federal securities laws of the United States."};
constexpr std::chrono::sys_days kAcknowledgementsEnd =
    std::chrono::year{2016} / std::chrono::October / 5;

std::size_t count_words(std::string_view text) {
  return static_cast<std::size_t>(std::count(text.begin(), text.end(), ' ')) + 1;
}

std::string last_name(const std::string& name) {
  return name.substr(name.rfind(' ') + 1);
}

// The page that a heading of the sample names becomes another.
std::string with_other_page(Random& random, const std::string& heading) {
  const std::size_t page = heading.rfind(", page ");
  if (page == std::string::npos) return heading;
  const bool of_statements = heading.compare(page + 7, 2, "F-") == 0;
  return heading.substr(0, page + 7) + (of_statements ? "F-" : "") +
         std::to_string(1 + random.below(of_statements ? 60 : 150));
}

}  // namespace

std::vector<Passage> passages_of(const std::vector<SampleComment>& comments) {
  std::vector<Passage> passages;
  for (const SampleComment& comment : comments) passages.push_back({comment.topics, comment.text});
  return passages;
}

std::vector<Passage> passages_of(const std::vector<SampleAnswer>& answers) {
  std::vector<Passage> passages;
  for (const SampleAnswer& answer : answers) passages.push_back({answer.topics, answer.text});
  return passages;
}

LetterWriter::LetterWriter(const SampleLanguage& language, const Prose& comments,
                           const Prose& answers, const Review& review, Random random)
    : language_(language),
      comments_(comments),
      answers_(answers),
      review_(review),
      random_(random),
      subject_{review.registrant.names, review.fiscal_year} {}

void LetterWriter::write(Letter& letter) {
  letter_ = &letter;
  switch (letter.kind) {
    case LetterKind::kComment:
      return write_comment_letter();
    case LetterKind::kReviewComplete:
      return write_completion();
    case LetterKind::kNoReview:
      return write_no_review();
    case LetterKind::kResponse:
      return write_response();
    case LetterKind::kAcceleration:
      return write_acceleration();
    case LetterKind::kExtension:
      return write_extension();
  }
}

Block& LetterWriter::add(BlockKind kind, std::string text) {
  Block& block = letter_->blocks.emplace_back();
  block.kind = kind;
  block.text = std::move(text);
  return block;
}

void LetterWriter::add_lines(BlockKind kind, std::vector<std::string> lines) {
  add(kind).lines = std::move(lines);
}

std::vector<std::string> LetterWriter::re_lines() const {
  return {review_.registrant.name, review_.form_title, review_.filed_line,
          "File No. " + review_.file_number};
}

void LetterWriter::open_staff_letter() {
  const Registrant& company = review_.registrant;
  add(BlockKind::kDate, long_date(letter_->date));
  add_lines(BlockKind::kAddress,
            {company.officer, company.officer_title, company.name, company.street,
             company.city + ", " + company.state + ' ' + company.zip});
  add_lines(BlockKind::kRe, re_lines());
  add(BlockKind::kSalutation, "Dear " + company.officer + ':');
}

void LetterWriter::close_staff_letter() {
  const Examiner& first = review_.examiners[0];
  const Examiner& second = review_.examiners[1];
  add(BlockKind::kParagraph, "You may contact " + first.name + ", " + first.title + ", at " +
                                 first.phone + " or " + second.name + " at " + second.phone +
                                 " if you have questions regarding our comments or any other "
                                 "matter.");
  add_lines(BlockKind::kSignature, {"Division of Corporation Finance",
                                    std::string(office(review_.registrant.office).label)});
  if (random_.chance(0.27))
    add_lines(BlockKind::kCopies, {review_.registrant.counsel_person, review_.registrant.counsel});
}

void LetterWriter::write_comment_letter() {
  const bool follows_up = round_++ > 0;
  open_staff_letter();
  add(BlockKind::kParagraph,
      follows_up ? "We have reviewed your response dated " + long_date(letter_->date) +
                       " and have the following comments."
                 : "We have reviewed your filing and have the following comments. In some of our "
                   "comments, we may ask you to provide us with information so we may better "
                   "understand your disclosure.");
  add(BlockKind::kParagraph,
      "Please respond to these comments within ten business days by providing the requested "
      "information or advise us as soon as possible when you will respond. If you do not believe "
      "our comments apply to your facts and circumstances, please tell us why in your response.");
  add(BlockKind::kParagraph,
      "After reviewing your response to these comments, we may have additional comments.");
  const double median = follows_up ? kMedianFollowUps : kMedianComments;
  const auto wanted = static_cast<std::size_t>(
      std::lround(std::max(1.0, random_.log_normal(median, kCommentsSigma))));
  std::vector<Asked> questions;
  std::vector<std::string> above;
  if (random_.chance(0.5)) add(BlockKind::kHeading, review_.form_title);
  for (std::size_t i = 0; i < std::min(wanted, kMostComments); ++i) {
    questions.push_back(ask(follows_up));
    write_asked(questions.back(), i + 1, above);
  }
  asked_ = std::move(questions);
  asked_on_ = letter_->date;
  if (letter_->date < kAcknowledgementsEnd) {
    add(BlockKind::kParagraph,
        "In responding to our comments, please provide a written statement from the company "
        "acknowledging that:");
    write_acknowledgements();
  } else {
    add(BlockKind::kParagraph, "In closing, we" + std::string(kRemind.substr(2)));
  }
  close_staff_letter();
}

void LetterWriter::write_acknowledgements() {
  for (const std::string_view one : kAcknowledgements) add(BlockKind::kBullet, std::string(one));
}

void LetterWriter::write_completion() {
  open_staff_letter();
  add(BlockKind::kParagraph,
      "We have completed our review of your filing. " + std::string(kRemind));
  add_lines(BlockKind::kSignature, {"Division of Corporation Finance",
                                    std::string(office(review_.registrant.office).label)});
}

void LetterWriter::write_no_review() {
  open_staff_letter();
  add(BlockKind::kParagraph,
      "This is to advise you that we have not reviewed and will not review your registration "
      "statement.");
  add(BlockKind::kParagraph,
      "Please refer to Rules 460 and 461 regarding requests for "
      "acceleration. " +
          std::string(kRemind));
  close_staff_letter();
}

LetterWriter::Asked LetterWriter::ask(bool follows_up) {
  const SampleComment& like = random_.pick(language_.comments);
  Asked asked;
  asked.topic = like.topics.empty() ? "" : like.topics.front();
  for (const std::string& heading : like.headings)
    asked.headings.push_back(with_other_page(random_, heading));
  const double words = random_.log_normal(kMedianCommentWords, kWordsSigma);
  if (follows_up && !asked_.empty() && random_.chance(0.7))
    asked.text = "We note your response to prior comment " +
                 std::to_string(1 + random_.below(asked_.size())) + ". ";
  asked.text += sentences(comments_, asked.topic, static_cast<std::size_t>(words));
  if (random_.chance(kCitingComments)) asked.text += ' ' + citing_sentence();
  if (random_.chance(0.1))
    for (int i = 0; i < 3; ++i) asked.bullets.push_back(sentences(comments_, asked.topic, 8));
  return asked;
}

std::string LetterWriter::citing_sentence() {
  constexpr std::array<std::string_view, 5> kOpenings = {"Refer to ", "Please refer to ", "See ",
                                                         "Please revise as required by ",
                                                         "Tell us how you considered "};
  std::string sentence(random_.pick(kOpenings));
  sentence += cited_rule(random_).printed;
  if (random_.chance(0.15)) sentence += " and " + cited_rule(random_).printed;
  return sentence + '.';
}

std::string LetterWriter::sentences(const Prose& prose, const std::string& topic,
                                    std::size_t words) {
  std::string text;
  std::size_t count = 0;
  do {
    if (!text.empty()) text += ' ';
    const std::size_t before = text.size();
    prose.write_sentence(random_, topic, subject_, text);
    count += count_words(std::string_view(text).substr(before));
  } while (count < words);
  return text;
}

void LetterWriter::write_asked(const Asked& asked, std::size_t number,
                               std::vector<std::string>& above) {
  if (asked.headings != above) {
    for (const std::string& heading : asked.headings)
      if (std::find(above.begin(), above.end(), heading) == above.end())
        add(BlockKind::kHeading, heading);
    above = asked.headings;
  }
  add(BlockKind::kComment, asked.text).number = std::to_string(number);
  for (const std::string& bullet : asked.bullets) add(BlockKind::kBullet, bullet);
}

void LetterWriter::open_company_letter() {
  const Registrant& company = review_.registrant;
  add_lines(BlockKind::kLetterhead,
            {company.name, company.street + ", " + company.city + ", " + company.state});
  add(BlockKind::kDate, long_date(letter_->date));
  add(BlockKind::kVia, "VIA EDGAR");
  add_lines(
      BlockKind::kAddress,
      {"U.S. Securities and Exchange Commission", "Division of Corporation Finance",
       std::string(office(company.office).label), "100 F Street, N.E.", "Washington, D.C. 20549"});
  std::vector<std::string> people;
  for (const Examiner& examiner : review_.examiners) people.push_back(examiner.name);
  add_lines(BlockKind::kAttention, std::move(people));
  add_lines(BlockKind::kRe, re_lines());
  add(BlockKind::kSalutation, random_.chance(0.5)
                                  ? "Ladies and Gentlemen:"
                                  : "Dear " + last_name(review_.examiners[0].name) + ':');
}

void LetterWriter::close_company_letter() {
  const Registrant& company = review_.registrant;
  add(BlockKind::kParagraph, "Please contact the undersigned at " + company.phone +
                                 " with any questions or further comments regarding our response.");
  add_lines(BlockKind::kSignature,
            {"/s/ " + company.officer, company.officer, company.officer_title});
  if (random_.chance(0.7))
    add_lines(BlockKind::kCopies, {company.counsel_person + ", " + company.counsel});
}

void LetterWriter::write_response() {
  open_company_letter();
  add(BlockKind::kParagraph,
      review_.registrant.name +
          " (the \"Company,\" \"we\" or \"our\") submits this letter in response to the comments "
          "of "
          "the staff of the Division of Corporation Finance (the \"Staff\") in its letter dated " +
          long_date(asked_on_) + " on the " + review_.form_title +
          ". For your convenience, each comment is repeated below and followed by our response.");
  std::vector<std::string> above;
  for (std::size_t i = 0; i < asked_.size(); ++i) {
    Asked again = asked_[i];
    if (!random_.chance(kRestatedVerbatim)) again.text = restated(again.text);
    write_asked(again, i + 1, above);
    write_answer(again);
  }
  if (letter_->date < kAcknowledgementsEnd && random_.chance(0.8)) {
    add(BlockKind::kParagraph, "In connection with this response, we acknowledge that:");
    write_acknowledgements();
  }
  close_company_letter();
}

// A comment as a company repeats it when it does not copy it: a sentence is lost, or one word is
// not as it was.
std::string LetterWriter::restated(const std::string& text) {
  const std::size_t end = text.find(". ");
  if (end != std::string::npos && random_.chance(0.5))
    return random_.chance(0.5) ? text.substr(end + 2) : text.substr(0, end + 1);
  const std::size_t word = text.find(' ', random_.below(text.size()));
  return word == std::string::npos ? text : std::string(text).insert(word, " also");
}

void LetterWriter::write_answer(const Asked& asked) {
  const double words = random_.log_normal(kMedianAnswerWords, kWordsSigma);
  double left = words;
  bool opens = true;
  while (left > 0) {
    const std::size_t paragraph =
        static_cast<std::size_t>(std::min(left, 40.0 + 60 * random_.unit()));
    std::string text;
    if (opens && random_.chance(0.6)) text = "The Company acknowledges the Staff's comment. ";
    text += sentences(answers_, asked.topic, paragraph);
    if (random_.chance(0.08)) text += ' ' + citing_sentence();
    add(BlockKind::kAnswer, std::move(text)).opens_answer = opens;
    if (opens && random_.chance(0.12)) write_table();
    opens = false;
    left -= static_cast<double>(paragraph) + 10;
  }
}

void LetterWriter::write_table() {
  Block& table = add(BlockKind::kTable);
  const std::string year = std::to_string(review_.fiscal_year);
  table.lines.push_back("(in millions)\t" + year + '\t' + std::to_string(review_.fiscal_year - 1));
  const std::uint64_t rows = 3 + random_.below(8);
  for (std::uint64_t i = 0; i < rows; ++i) {
    std::string row = random_.pick(subject_.names);
    for (int column = 0; column < 2; ++column) {
      const auto tenths = static_cast<std::uint64_t>(random_.log_normal(900, 1.5));
      row += '\t' + thousands(tenths / 10) + '.' + std::to_string(tenths % 10);
    }
    table.lines.push_back(std::move(row));
  }
}

void LetterWriter::write_acceleration() {
  open_company_letter();
  add(BlockKind::kParagraph,
      "Pursuant to Rule 461 under the Securities Act of 1933, as amended, " +
          review_.registrant.name +
          " hereby requests that the effective date of the above-referenced Registration Statement "
          "be accelerated so that it will become effective at 4:00 p.m., Eastern Time, on " +
          long_date(letter_->date + std::chrono::days(2)) +
          ", or as soon as practicable thereafter.");
  add(BlockKind::kParagraph, "Please notify " + review_.registrant.counsel_person + " of " +
                                 review_.registrant.counsel +
                                 " when the Registration Statement has been declared effective.");
  close_company_letter();
}

void LetterWriter::write_extension() {
  open_company_letter();
  add(BlockKind::kParagraph, "We have received your letter dated " + long_date(asked_on_) +
                                 ". As discussed with the Staff by telephone, we request an "
                                 "extension of ten business days "
                                 "in which to respond, and expect to reply on or before " +
                                 long_date(letter_->date + std::chrono::days(21)) + '.');
  close_company_letter();
}

}  // namespace precedent::bench

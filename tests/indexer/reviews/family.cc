#include "family.hh"

#include <algorithm>
#include <array>
#include <stdexcept>

namespace precedent::tests {
namespace {

using schemas::CommentFacts;
using schemas::LetterRecord;

}  // namespace

LetterSketch::LetterSketch(std::string_view id, std::string_view date, std::string_view side,
                           std::string_view kind) {
  schemas::LetterFacts& letter = record_.letter;
  letter.id = letter.accession = id;
  letter.side = side;
  letter.kind = kind;
  letter.type = side == "staff" ? "UPLOAD" : "CORRESP";
  letter.letter_date = letter.filed = date;
  letter.company = "Orchard Tool, Inc.";
  letter.registrants = {{"7001", "ORCHARD TOOL INC", {}, side == "staff" ? "filed-for" : "filer"}};
  letter.file_numbers = {"001-11111"};
  letter.forms = {"10-K"};
}

LetterSketch& LetterSketch::form(std::string_view form) {
  if (default_form_) record_.letter.forms.clear();
  default_form_ = false;
  record_.letter.forms.emplace_back(form);
  return *this;
}

LetterSketch& LetterSketch::file(std::string_view number) {
  record_.letter.file_numbers = {std::string(number)};
  return *this;
}

LetterSketch& LetterSketch::no_file() {
  record_.letter.file_numbers.clear();
  return *this;
}

LetterSketch& LetterSketch::cik(std::string_view cik, std::string_view name) {
  record_.letter.registrants = {{std::string(cik), std::string(name), {}, "filer"}};
  record_.letter.company = name;
  return *this;
}

LetterSketch& LetterSketch::no_header(std::string_view printed_company) {
  record_.letter.registrants.clear();
  record_.letter.accession.clear();
  record_.letter.company = printed_company;
  return *this;
}

LetterSketch& LetterSketch::with_staff(std::string_view name) {
  record_.letter.staff.push_back({std::string(name), {}, "contact", {}});
  return *this;
}

LetterSketch& LetterSketch::names(std::string_view date) {
  record_.letter.prior_letter_dates.emplace_back(date);
  return *this;
}

LetterSketch& LetterSketch::about(std::string_view accession) {
  record_.letter.reference_accession = accession;
  return *this;
}

LetterSketch& LetterSketch::says(std::string_view text) {
  record_.text = text;
  return *this;
}

LetterSketch& LetterSketch::released(std::string_view date) {
  record_.letter.released = date;
  return *this;
}

LetterSketch& LetterSketch::type(std::string_view type) {
  record_.letter.type = type;
  return *this;
}

CommentFacts& LetterSketch::add(std::string_view number, std::string_view text) {
  CommentFacts& comment = record_.comments.emplace_back();
  comment.ordinal = static_cast<std::uint32_t>(record_.comments.size());
  comment.number = number;
  comment.text = text;
  return comment;
}

LetterSketch& LetterSketch::asks(std::string_view number, std::string_view text) {
  add(number, text);
  return *this;
}

LetterSketch& LetterSketch::answers(std::string_view number, std::string_view restated,
                                    std::string_view response) {
  add(number, restated).response = response;
  return *this;
}

LetterSketch& LetterSketch::under(std::string_view heading) {
  record_.comments.back().heading = {std::string(heading)};
  return *this;
}

LetterSketch& LetterSketch::topic(std::string_view topic) {
  record_.comments.back().topics = {std::string(topic)};
  return *this;
}

LetterSketch staff(std::string_view id, std::string_view date) {
  return {id, date, "staff", "comment"};
}
LetterSketch company(std::string_view id, std::string_view date) {
  return {id, date, "company", "response"};
}
LetterSketch review_complete(std::string_view id, std::string_view date) {
  return {id, date, "staff", "review-complete"};
}
LetterSketch acceleration(std::string_view id, std::string_view date) {
  return {id, date, "company", "acceleration-request"};
}

Family::Family(std::vector<LetterRecord> letters)
    : letters_(std::move(letters)), reviews_(indexer::link_reviews(letters_)) {}

const LetterRecord& Family::letter(std::string_view id) const {
  const auto found = std::find_if(letters_.begin(), letters_.end(),
                                  [&](const LetterRecord& known) { return known.letter.id == id; });
  if (found == letters_.end()) throw std::out_of_range("no such letter");
  return *found;
}

const schemas::CommentReview& Family::comment(std::string_view id, std::size_t ordinal) const {
  return letter(id).comments.at(ordinal - 1).review;
}

std::string Family::reviews() const {
  std::string ids;
  for (const std::vector<std::size_t>& review : reviews_) {
    if (!ids.empty()) ids += " | ";
    for (std::size_t i = 0; i < review.size(); ++i)
      ids += (i > 0 ? " " : "") + letters_[review[i]].letter.id;
  }
  return ids;
}

std::string places(const std::vector<schemas::CommentPlace>& comments) {
  std::string joined;
  for (const schemas::CommentPlace& place : comments) {
    if (!joined.empty()) joined += ' ';
    joined += place.letter_id + '#' + std::to_string(place.ordinal);
  }
  return joined;
}

std::string places(const std::vector<schemas::AnswerRecord>& answers) {
  std::vector<schemas::CommentPlace> comments;
  for (const schemas::AnswerRecord& answer : answers) comments.push_back(answer.place);
  return places(comments);
}

std::string sentence(unsigned number) {
  static constexpr std::array<std::string_view, 12> kWords = {
      "please", "revise", "your", "table",   "of",     "lease",
      "terms",  "so",     "that", "readers", "follow", "it"};
  std::string text;
  for (const std::string_view word : kWords)
    text += std::string(word) + std::to_string(number) + ' ';
  return text + '.';
}

}  // namespace precedent::tests

#include "query/output/thread_page.hh"

#include <algorithm>
#include <map>
#include <nlohmann/json.hpp>
#include <optional>
#include <utility>

#include "query/language/utf8.hh"
#include "query/output/cite.hh"
#include "query/output/review_json.hh"
#include "query/output/review_words.hh"
#include "schemas/values/closed_sets.hh"
#include "schemas/values/dates.hh"

namespace precedent::query {
namespace {

using Json = nlohmann::ordered_json;
using schemas::CommentFacts;
using schemas::LetterRecord;

constexpr std::string_view kIndent = "    ";
constexpr std::string_view kTextIndent = "      ";
constexpr std::size_t kLines = 3;

bool is_of_company(const LetterRecord& record) {
  return record.letter.side == schemas::name_of(schemas::Side::kCompany);
}

// A letter holds only where its comments are answered; what is answered stands in the other letter.
class AnswerTexts {
 public:
  explicit AnswerTexts(std::span<const LetterRecord> letters) {
    for (const LetterRecord& record : letters)
      for (const CommentFacts& comment : record.comments)
        responses_[{record.letter.id, comment.ordinal}] = &comment.response;
  }

  // The comment with the texts of its answers.
  CommentFacts with_texts(const CommentFacts& comment) const {
    CommentFacts whole = comment;
    for (schemas::AnswerRecord& answer : whole.review.answers) {
      const auto found = responses_.find({answer.place.letter_id, answer.place.ordinal});
      if (found != responses_.end() && answer.text.empty()) answer.text = *found->second;
    }
    if (whole.response.empty()) whole.response = texts_of(whole.review.answers);
    return whole;
  }

 private:
  std::map<std::pair<std::string, std::uint32_t>, const std::string*> responses_;
};

std::optional<int> days_before(std::span<const LetterRecord> letters, std::size_t place) {
  if (place == 0) return std::nullopt;
  return schemas::days_between(letters[place - 1].letter.date(), letters[place].letter.date());
}

std::string counted(std::size_t number, std::string_view noun) {
  return std::to_string(number) + " " + std::string(noun) + (number == 1 ? "" : "s");
}

// Whether what closed the review is the company's request to make its filing effective: the staff
// said nothing that day.
bool is_closed_by_request(std::span<const LetterRecord> letters, std::string_view closed) {
  const auto is_request = [&](const LetterRecord& record) {
    return record.letter.date() == closed &&
           record.letter.kind == schemas::name_of(schemas::Kind::kAccelerationRequest);
  };
  const auto is_staff_word = [&](const LetterRecord& record) {
    return record.letter.date() == closed && !is_of_company(record);
  };
  return std::any_of(letters.begin(), letters.end(), is_request) &&
         std::none_of(letters.begin(), letters.end(), is_staff_word);
}

class ThreadPrinter {
 public:
  ThreadPrinter(std::ostream& out, std::span<const LetterRecord> letters, bool whole,
                const TextStyle& style)
      : out_(out),
        letters_(letters),
        answers_(letters),
        whole_(whole),
        style_(style),
        columns_(std::min(style.columns, kMaxTextColumns)) {}

  void print() {
    print_head();
    for (std::size_t i = 0; i < letters_.size(); ++i) print_letter(i);
  }

 private:
  void line(const std::string& text, std::string_view indent) {
    if (!text.empty()) out_ << wrapped(printable(text), columns_, indent);
  }

  void text(const std::string& label, const std::string& text) {
    if (text.empty()) return;
    const std::size_t room = kLines * (columns_ - kTextIndent.size() - 2);
    line(label + (whole_ ? text : shortened(on_one_line(text), room)), kTextIndent);
  }

  void print_head() {
    const LetterRecord& first = letters_.front();
    std::vector<std::string> facts = {company_of(first.letter)};
    if (!first.letter.forms.empty()) facts.push_back(joined(first.letter.forms, ", "));
    if (!first.letter.file_numbers.empty())
      facts.push_back("File No. " + joined(first.letter.file_numbers, ", "));
    out_ << wrapped(style_.bold(printable(joined(facts, " | "))), columns_, "");
    const schemas::LetterReview& review = first.review;
    std::string size =
        counted(letters_.size(), "letter") + ", " + counted(review.comments, "comment");
    if (review.rounds > 0) size += ", " + rounds_words(review.rounds);
    if (const std::string missing = missing_words(review); !missing.empty()) size += "; " + missing;
    const std::string span = span_of(letters_);
    if (!span.empty()) size += ", " + span;
    line(size, "");
    const std::string ending = ending_of(review, letters_);
    if (!ending.empty()) line("Outcome: " + ending, "");
  }

  void print_letter(std::size_t place) {
    const LetterRecord& record = letters_[place];
    const schemas::LetterFacts& letter = record.letter;
    std::string date =
        letter.date().empty() ? "(without a date)" : schemas::cite_date(letter.date());
    if (const auto days = days_before(letters_, place))
      date += ", " + days_words(static_cast<std::uint32_t>(*days)) + " later";
    const std::string what = is_of_company(record) ? "company letter" : "staff letter";
    const std::string number = std::to_string(place + 1) + ".";
    const std::string pad(number.size() < 3 ? 3 - number.size() : 0, ' ');
    std::string lines =
        wrapped(style_.bold(printable(joined({date, what + ", " + letter.kind, letter.id}, " | "))),
                columns_, kIndent);
    lines.replace(0, kIndent.size(), pad + number + " ");
    out_ << '\n' << lines;
    if (const std::string url = edgar_url(letter); !url.empty())
      out_ << kIndent << style_.faint(printable(url)) << '\n';
    print_restated(record);
    for (const CommentFacts& comment : record.comments)
      if (!comment.review.restates) print_comment(answers_.with_texts(comment), letter);
  }

  // Which comments a company's letter answers, by the letters that made them.
  void print_restated(const LetterRecord& record) {
    std::vector<std::pair<std::string, std::vector<std::string>>> by_letter;
    for (const CommentFacts& comment : record.comments) {
      if (!comment.review.restates) continue;
      const schemas::CommentPlace& place = *comment.review.restates;
      const auto found = std::find_if(by_letter.begin(), by_letter.end(), [&](const auto& one) {
        return one.first == place.letter_id;
      });
      auto& numbers = found == by_letter.end()
                          ? by_letter.emplace_back(place.letter_id, std::vector<std::string>())
                          : *found;
      numbers.second.push_back(place.number.empty() ? "@" + std::to_string(place.ordinal)
                                                    : place.number);
    }
    for (const auto& [letter, numbers] : by_letter) {
      line((numbers.size() == 1 ? "Answers comment " : "Answers comments ") +
               joined(numbers, ", ") + " of " + letter,
           kIndent);
    }
  }

  void print_comment(const CommentFacts& comment, const schemas::LetterFacts& letter) {
    std::vector<std::string> title = {comment.number.empty() ? "Comment"
                                                             : "Comment " + comment.number};
    if (!comment.heading.empty()) title.push_back(joined(comment.heading, " > "));
    line(joined(title, " | "), kIndent);
    for (const schemas::CommentPlace& place : comment.review.follows)
      line("Comes back to " + words_of_place(place), kTextIndent);
    text("", comment.text);
    for (const ShownAnswer& one : shown_answers(comment, letter.id))
      text(one.where.empty() ? "Answer: " : "Answer, " + one.where + ": ", one.text);
    line(std::string(words_if_unanswered(comment, letter)), kTextIndent);
    for (const schemas::CommentPlace& place : comment.review.followed_by)
      line("Followed up by " + words_of_place(place), kTextIndent);
    const std::string outcome = words_of_review(comment.review);
    if (!outcome.empty()) line("Outcome: " + outcome, kTextIndent);
  }

  std::ostream& out_;
  std::span<const LetterRecord> letters_;
  AnswerTexts answers_;
  bool whole_;
  const TextStyle& style_;
  std::size_t columns_;
};

Json comment_of_thread(const CommentFacts& comment) {
  Json json = schemas::json_of(comment);
  const Json review = schemas::json_of(comment.review);
  for (const auto& [key, value] : review.items()) json[key] = value;
  return json;
}

Json letter_of_thread(const LetterRecord& record, std::optional<int> days,
                      const AnswerTexts& answers) {
  Json json = schemas::json_of(record.letter);
  if (days) json["days_since_letter_before"] = *days;
  if (record.review.round > 0) json["round"] = record.review.round;
  json["cite"] = cite_of(record.letter);
  if (const std::string url = edgar_url(record.letter); !url.empty()) json["url"] = url;
  json["comments"] = Json::array();
  for (const CommentFacts& comment : record.comments)
    json["comments"].push_back(comment_of_thread(answers.with_texts(comment)));
  return json;
}

}  // namespace

std::string span_of(std::span<const LetterRecord> letters) {
  std::string first;
  std::string last;
  for (const LetterRecord& record : letters) {
    const std::string& date = record.letter.date();
    if (date.empty()) continue;
    if (first.empty()) first = date;
    last = date;
  }
  if (first.empty()) return {};
  if (first == last) return schemas::cite_date(first);
  return schemas::cite_date(first) + " to " + schemas::cite_date(last);
}

std::string ending_of(const schemas::LetterReview& review, std::span<const LetterRecord> letters) {
  std::string text = outcome_words(review.outcome);
  if (text.empty()) return {};
  if (!review.closed.empty()) {
    text += is_closed_by_request(letters, review.closed) ? ", acceleration requested on "
                                                         : ", closed on ";
    text += schemas::cite_date(review.closed);
  }
  if (review.days) text += " after " + days_words(*review.days);
  if (review.days_to_release)
    text += ", made public " + days_words(*review.days_to_release) + " later";
  return text;
}

std::vector<std::vector<CommentFacts>> comments_with_answers(
    std::span<const LetterRecord> letters) {
  const AnswerTexts answers(letters);
  std::vector<std::vector<CommentFacts>> comments(letters.size());
  for (std::size_t i = 0; i < letters.size(); ++i)
    for (const CommentFacts& one : letters[i].comments)
      comments[i].push_back(answers.with_texts(one));
  return comments;
}

std::optional<int> days_since_letter_before(std::span<const LetterRecord> letters,
                                            std::size_t place) {
  return days_before(letters, place);
}

void print_thread(std::ostream& out, std::span<const LetterRecord> letters, bool whole,
                  const TextStyle& style) {
  ThreadPrinter(out, letters, whole, style).print();
}

Json thread_json(std::span<const LetterRecord> letters) {
  const LetterRecord& first = letters.front();
  Json json;
  json["thread"] = first.review.thread.empty() ? first.letter.id : first.review.thread;
  if (const std::string company = company_of(first.letter); !company.empty())
    json["company"] = company;
  const Json review = schemas::json_of(first.review);
  for (const char* key : {"rounds", "comments", "outcome", "closed", "days", "days_to_release"})
    if (const auto found = review.find(key); found != review.end()) json[key] = *found;
  json["letters"] = Json::array();
  const AnswerTexts answers(letters);
  for (std::size_t i = 0; i < letters.size(); ++i)
    json["letters"].push_back(letter_of_thread(letters[i], days_before(letters, i), answers));
  return json;
}

}  // namespace precedent::query

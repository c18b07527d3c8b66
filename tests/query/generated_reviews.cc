#include "tests/query/generated_reviews.hh"

#include <algorithm>
#include <array>
#include <chrono>

namespace precedent::query {
namespace {

using corpus::Comment;
using corpus::Letter;

constexpr auto kAnswers = std::to_array<const char*>(
    {"We have revised our disclosure in the amendment as follows. ",
     "We will revise our disclosure in future filings. ",
     "We respectfully submit that no additional disclosure is required. ",
     "We supplementally advise the staff as follows. ", ""});
constexpr auto kTopics =
    std::to_array<const char*>({"liquidity", "goodwill-impairment", "executive-compensation/cda"});
constexpr auto kCitations =
    std::to_array<const char*>({"s-k 402(b)", "asc 606-10-50-12", "sab 99", "s-k 404"});

std::string digits(std::size_t number, std::size_t count) {
  std::string text = std::to_string(number);
  return std::string(count > text.size() ? count - text.size() : 0, '0') + text;
}

std::string iso(std::chrono::sys_days day) {
  const std::chrono::year_month_day date(day);
  return digits(static_cast<std::size_t>(static_cast<int>(date.year())), 4) + "-" +
         digits(static_cast<unsigned>(date.month()), 2) + "-" +
         digits(static_cast<unsigned>(date.day()), 2);
}

class ReviewMaker {
 public:
  ReviewMaker(Chance& chance, std::size_t number) : chance_(chance), number_(number) {
    day_ = std::chrono::sys_days(std::chrono::year(2009 + static_cast<int>(chance.below(5))) /
                                 std::chrono::January / 1) +
           std::chrono::days(chance.below(300));
  }

  std::vector<Letter> made() {
    ask(1 + chance_.below(4), "");
    if (!chance_.one_in(6)) answer();
    if (letters_.size() == 2 && chance_.one_in(2)) {
      const std::string& first = letters_.front().comments.front().number;
      ask(1 + chance_.below(2), "We note your response to prior comment " + first + ". ");
      if (!chance_.one_in(4)) answer();
    }
    if (!chance_.one_in(3)) close();
    return std::move(letters_);
  }

 private:
  Letter letter(corpus::Side side) {
    day_ += std::chrono::days(3 + chance_.below(40));
    Letter one;
    const bool by_staff = side == corpus::Side::kStaff;
    one.accession = (by_staff ? "0000000000-14-8" : "0009910000-14-8") + digits(number_, 3) +
                    digits(letters_.size(), 2);
    one.id = one.accession;
    one.side = side;
    one.type = by_staff ? "UPLOAD" : "CORRESP";
    one.company = "Calder Point " + std::to_string(number_) + " Corp";
    corpus::Party party;
    party.cik = std::to_string(9910000 + number_);
    party.name = one.company;
    one.registrants = {party};
    one.file_numbers = {"001-96" + digits(number_, 3)};
    one.forms = {"10-K"};
    one.letter_date = iso(day_);
    if (chance_.one_in(2)) one.released = iso(day_ + std::chrono::days(60));
    if (!letters_.empty()) one.prior_letter_dates = {letters_.back().letter_date};
    one.state = by_staff ? "MA" : "TX";
    one.staff = {
        {by_staff ? "Owen Castellan" : "Ines Valdecasas", "", corpus::StaffRole::kContact, ""}};
    one.source.path = one.accession + ".txt";
    return one;
  }

  void ask(std::size_t comments, const std::string& beginning) {
    Letter one = letter(corpus::Side::kStaff);
    one.kind = corpus::Kind::kComment;
    for (std::size_t i = 0; i < comments; ++i) {
      Comment comment;
      comment.ordinal = static_cast<std::uint32_t>(i + 1);
      comment.number = std::to_string(i + 1);
      if (chance_.one_in(2)) comment.heading = {"Liquidity, page " + std::to_string(50 + i)};
      comment.text = (i == 0 ? beginning : "") + "Please tell us about item " +
                     std::to_string(number_) + ". " + generated_text(chance_, 15);
      if (chance_.one_in(2)) comment.topics = {chance_.one_of(kTopics)};
      if (chance_.one_in(2)) comment.citations.push_back({chance_.one_of(kCitations), 0, 0});
      one.comments.push_back(std::move(comment));
    }
    take(std::move(one), "We have the following comments.");
  }

  void answer() {
    Letter one = letter(corpus::Side::kCompany);
    one.kind = corpus::Kind::kResponse;
    for (const Comment& asked : letters_.back().comments) {
      if (chance_.one_in(7)) continue;
      Comment comment = asked;
      comment.ordinal = static_cast<std::uint32_t>(one.comments.size() + 1);
      comment.response = chance_.one_of(kAnswers) + generated_text(chance_, 12);
      if (chance_.one_in(4)) comment.topics = {chance_.one_of(kTopics)};
      if (chance_.one_in(4)) comment.citations.push_back({chance_.one_of(kCitations), 0, 0});
      one.comments.push_back(std::move(comment));
    }
    take(std::move(one), "We respond to your letter dated " + letters_.back().letter_date + ".");
  }

  void close() {
    Letter one = letter(corpus::Side::kStaff);
    one.kind = corpus::Kind::kReviewComplete;
    take(std::move(one), "We have completed our review of your filing.");
  }

  void take(Letter one, const std::string& opening) {
    one.text = opening;
    for (const Comment& comment : one.comments) {
      for (const std::string& heading : comment.heading) one.text += "\n" + heading;
      one.text += "\n" + comment.number + ". " + comment.text + "\n" + comment.response;
      for (const schemas::Citation& cited : comment.citations)
        one.citations.push_back(cited.canonical);
      for (const std::string& topic : comment.topics) one.topics.push_back(topic);
    }
    for (auto* list : {&one.citations, &one.topics}) {
      std::sort(list->begin(), list->end());
      list->erase(std::unique(list->begin(), list->end()), list->end());
    }
    letters_.push_back(std::move(one));
  }

  Chance& chance_;
  std::size_t number_;
  std::chrono::sys_days day_;
  std::vector<Letter> letters_;
};

}  // namespace

std::vector<Letter> generated_reviews(std::size_t count, std::uint32_t seed) {
  Chance chance(seed);
  std::vector<Letter> letters;
  for (std::size_t i = 0; i < count; ++i)
    for (Letter& one : ReviewMaker(chance, i).made()) letters.push_back(std::move(one));
  return letters;
}

}  // namespace precedent::query

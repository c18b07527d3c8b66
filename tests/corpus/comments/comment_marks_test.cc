#include "corpus/comments/comment_marks.hh"

#include <catch2/catch.hpp>
#include <string>

using namespace precedent::corpus;

TEST_CASE("a comment's number is read in every form that letters print") {
  const auto [text, printed, length] = GENERATE(table<std::string, std::string, std::size_t>({
      {"1. Please revise.", "1", 3},
      {"5.We note", "5", 2},
      {"12) Tell us", "12", 4},
      {"(3) Tell us", "3", 4},
      {"2a. Tell us", "2a", 4},
      {"7", "7", 1},
      {"4 Please revise.", "4", 2},
      {"Comment No. 3: Please", "3", 15},
      {"Comment 2 — Please", "2", 14},
      {"SEC Comment 1:", "1", 14},
      {"Staff's Comment #4", "4", 18},
      {"COMMENT NUMBER 6.", "6", 17},
      {"Comment Two:", "2", 12},
  }));
  CAPTURE(text);
  const auto mark = number_mark(text);
  REQUIRE(mark.has_value());
  CHECK(mark->printed == printed);
  CHECK(mark->length == length);
}

TEST_CASE("figures that number no comment are left alone") {
  const std::string text = GENERATE(as<std::string>{}, "10-K for 2009", "1.5 million shares",
                                    "2009. In that year", "0. Zero", "12 months ended", "$4. Each",
                                    "3.05 of Regulation S-X", "Question 101.02 of the C&DIs",
                                    "Comment 3 asks us to revise the table", "1234. Too many", "");
  CAPTURE(text);
  CHECK_FALSE(number_mark(text).has_value());
}

TEST_CASE("labels say who speaks, and which comment is answered") {
  const auto [text, number] = GENERATE(table<std::string, std::string>({
      {"Response:", ""},
      {"RESPONSE TO COMMENT NO. 3", "3"},
      {"Company Response: We have", ""},
      {"The Company's Response.", ""},
      {"Alder Corp. Response:", ""},
      {"Response to Comment #12:", "12"},
      {"Response to the Staff’s Comment 4:", "4"},
      {"Response No. 2: We have", "2"},
      {"Answer:", ""},
      {"Reply to Comments 5 and 6:", "5"},
      {"[Response:]", ""},
      {"*Response:* We have", ""},
      {"**Response 4**: We have", "4"},
      {"__Response:__", ""},
  }));
  CAPTURE(text);
  const auto label = speaker_label(text);
  REQUIRE(label.has_value());
  CHECK(label->speaker == Speaker::kCompany);
  CHECK(label->closed);
  CHECK(label->number == number);
}

TEST_CASE("a label without a colon is open, so that its looks can decide") {
  const auto label = speaker_label("RESPONSE The date of the order.");
  REQUIRE(label.has_value());
  CHECK_FALSE(label->closed);
  CHECK(label->length == 9);
}

TEST_CASE("the staff's labels are told from the company's") {
  const std::string text = GENERATE(as<std::string>{}, "Comment:", "SEC COMMENT:", "Staff Comment.",
                                    "The Staff's comments:", "Comment");
  CAPTURE(text);
  const auto label = speaker_label(text);
  REQUIRE(label.has_value());
  CHECK(label->speaker == Speaker::kStaff);
}

TEST_CASE("sentences that begin like labels are none") {
  const std::string text =
      GENERATE(as<std::string>{}, "In response to the Staff's comment, we will revise.",
               "Response to the Staff was slow to come", "Comments were given by telephone.",
               "The comment asks for more.", "We answer:", "");
  CAPTURE(text);
  const auto label = speaker_label(text);
  CHECK((!label || (label->speaker == Speaker::kCompany && !label->closed)));
}

TEST_CASE("list marks are bullets, letters and roman numerals, not initials") {
  const auto [text, length] = GENERATE(table<std::string, std::size_t>({
      {"• quantify it", 4},
      {"- quantify it", 2},
      {"(a) quantify it", 4},
      {"b. Quantify it", 3},
      {"iii) quantify it", 5},
      {"o Quantify it", 2},
      {"•", 3},
      {"U.S. Treasury bills", 0},
      {"A. M. Best rates us", 0},
      {"-5 percent", 0},
      {"We note", 0},
      {"", 0},
  }));
  CAPTURE(text);
  CHECK(list_mark_length(text) == length);
}

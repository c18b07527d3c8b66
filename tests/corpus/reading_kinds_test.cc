// Whole letters in the manners of 2004 to 2015: small companies, funds, insurers, foreign issuers.

#include <catch2/catch.hpp>
#include <string>
#include <utility>

#include "tests/support/letter_file.hh"

using namespace precedent;
using tests::answer_letter;
using tests::comment_letter;
using tests::outline_of;
using tests::read_letter;
using Names = std::vector<std::string>;

namespace {

constexpr auto kTitle =
    "1 [Note 2. Revenue, page F-8] Please tell us when title passes to your "
    "customers and whether they may return the goods. => It passes on delivery.";
constexpr auto kTest =
    "2 [Note 2. Revenue, page F-8] Please tell us how you test goodwill. => We "
    "test it every year.";

std::string two(const std::string& between_lines, const std::string& between_letters) {
  return "Note 2. Revenue, page F-8\n\n1. Please tell us when title passes to your customers "
         "and\n" +
         between_lines +
         "whether they may return the goods.\n\nResponse: It passes on delivery.\n\n2. Please tell "
         "us how you test goodwill.\n" +
         between_letters + "\nResponse: We test it every year.";
}

std::string replaced(std::string text, const std::string& from, const std::string& to) {
  const std::size_t at = text.find(from);
  REQUIRE(at != std::string::npos);
  return text.replace(at, from.size(), to);
}

std::string names_of(const corpus::Letter& letter) {
  std::string names;
  for (const auto& person : letter.staff)
    names += (names.empty() ? "" : "; ") + person.name + (person.title.empty() ? "" : "/") +
             person.title;
  return names;
}

}  // namespace

TEST_CASE("comments stand behind the signature under any title or none") {
  const std::string title =
      GENERATE(as<std::string>{}, "", "Comments 1 and 2 and the Company's Responses to Them\n\n",
               "STAFF COMMENTS AND ANSWERS\n\n");
  std::string letter = answer_letter("Our answers are on the pages that follow.");
  letter += "\n" + title + two("", "");
  const auto read = read_letter(letter);
  REQUIRE(read.comments.size() == 2);
  CHECK(read.comments[0].heading.back() == "Note 2. Revenue, page F-8");
  CHECK(read.comments[0].response == "It passes on delivery.");
  CHECK(read.comments[1].response == "We test it every year.");
}

TEST_CASE("comments behind the signature that number on are of the letter") {
  std::string letter = answer_letter(two("", ""));
  letter += "\n3. Please file the consent.\n\nResponse: It is filed.\n";
  CHECK(read_letter(letter).comments.size() == 3);
}

TEST_CASE("answers by number are kept though the letter restates no comment") {
  const auto read = read_letter(replaced(
      answer_letter("Note 2. Revenue\n\n1. Title passes on delivery.\n\n3. We test goodwill in "
                    "October. We will say so in future filings."),
      "Each comment is repeated, and our response follows it.",
      "The numbers correspond to the numbers of your comments."));
  CHECK(outline_of(read) ==
        "1 [Note 2. Revenue]  => Title passes on delivery.\n3 [Note 2. Revenue]  => We test "
        "goodwill in October. We will say so in future filings.");
}

TEST_CASE("a numbered heading gives its comment the number") {
  const auto read = read_letter(comment_letter(
      "1.\tCover Page\n\nPlease name the class.\n\n2.\tFee Table (p. 8)\n\na.\tPlease move the "
      "notes.\n\nb.\tThe maximum charge should be shown. Please clarify.\n\n3.\tDeath Benefit\n\n"
      "Please say when it is paid."));
  REQUIRE(read.comments.size() == 3);
  CHECK(read.comments[0].heading == Names{"Cover Page"});
  CHECK(read.comments[0].text == "Please name the class.");
  CHECK(read.comments[1].heading == Names{"Fee Table (p. 8)"});
  CHECK(read.comments[1].text ==
        "a. Please move the notes.\nb. The maximum charge should be shown. Please clarify.");
  CHECK(read.comments[2].heading == Names{"Death Benefit"});
}

TEST_CASE("lettered headings follow each other below their parent") {
  const auto read = read_letter(
      comment_letter("Item 5. Operating Review, page 40\n\nA. Results, page 41\n\n1. Tell us why "
                     "sales fell.\n\nB. Liquidity, page 48\n\n2. Explain how you fund the plant."));
  REQUIRE(read.comments.size() == 2);
  CHECK(read.comments[1].heading ==
        Names{"Item 5. Operating Review, page 40", "B. Liquidity, page 48"});
}

TEST_CASE("a fund's form stands in the opening") {
  const auto read =
      read_letter(replaced(replaced(comment_letter("1. Please file the agreement."),
                                    "\n\tForm 10-K for the Fiscal Year Ended June 30, 2008", ""),
                           "We have reviewed your filing and",
                           "We have reviewed the registration statement on Form N-1A "
                           "for Brackwater Small Cap Fund and"));
  CHECK(read.forms == Names{"N-1A"});
}

TEST_CASE("letters without salutation, or on one line, are read") {
  const std::string letter = answer_letter(two("", ""));
  const auto plain = read_letter(replaced(letter, "Dear Ms. Roscoe:\n\n", ""));
  CHECK(outline_of(plain) == std::string(kTitle) + "\n" + kTest);
  std::string line;
  for (const char c : letter)
    if (c != '\n' && c != '\t') {
      line += c;
    } else if (!line.ends_with(' ')) {
      line += ' ';
    }
  const auto flat = read_letter(line);
  CHECK(outline_of(flat) == std::string(kTitle) + "\n" + kTest);
  CHECK(names_of(flat) == "Philippa Roscoe/Branch Chief");
}

TEST_CASE("furniture that returns is known without page marks") {
  const auto [first, second] = GENERATE(table<std::string, std::string>({
      {"Brackwater Kilns, Inc P.O. Box 9 ~ Dover, DE ~ T: 302.555.0172\nwww.brackwater.example\n",
       "Brackwater Kilns, Inc P.O. Box 9 ~ Dover, DE ~ T: 302.555.0172\nwww.brackwater.example\n"},
      {"Philippa Roscoe\nPage\nMarch 9, 2009\n", "Philippa Roscoe\nPage\nMarch 9, 2009\n"},
      {"\nSecurities and Exchange Commission\t- 2 -\tMarch 9, 2009\n\n",
       "\nSecurities and Exchange Commission\t- 3 -\tMarch 9, 2009\n"},
      {"\n2\n\n", "\n3\n"},
      {"\n-2-\n\n", "\n-3-\n"},
  }));
  CAPTURE(first);
  CHECK(outline_of(read_letter(answer_letter(two(first, second)))) ==
        std::string(kTitle) + "\n" + kTest);
}

TEST_CASE("labels need no colon where the letter has none") {
  const auto read = read_letter(answer_letter(
      "1.\tComment Please tell us when title passes.\n\nResponse It passes on delivery.\n\n"
      "2.\tComment Please tell us how you test goodwill.\n\nResponse We test it every year."));
  CHECK(outline_of(read) ==
        "1 [] Please tell us when title passes. => It passes on delivery.\n"
        "2 [] Please tell us how you test goodwill. => We test it every year.");
}

TEST_CASE("a letter l for one, and an item for a comment, are numbers of comments") {
  const std::string first = GENERATE(as<std::string>{}, "l.\t", "Item 1: ");
  const std::string second = first[0] == 'l' ? "2.\t" : "Item 2: ";
  const auto read = read_letter(answer_letter(first +
                                              "Please tell us when title passes.\n\nAnswer: "
                                              "On delivery.\n\n" +
                                              second +
                                              "Please tell us how you test goodwill.\n\nAnswer: "
                                              "Every year."));
  CHECK(outline_of(read) ==
        "1 [] Please tell us when title passes. => On delivery.\n"
        "2 [] Please tell us how you test goodwill. => Every year.");
  CHECK(read.citations.empty());
}

TEST_CASE("a column of answers beside the comments is the company's") {
  const std::string head =
      GENERATE(as<std::string>{}, "<tr><td>No.</td><td>Comment</td><td>Response</td></tr>", "");
  const auto read = read_letter(
      "<html><body><p>March 9, 2009</p><p>Mr. Odo Farrant<br>Securities and Exchange Commission<br>"
      "100 F Street, N.E.<br>Washington, D.C. 20549</p><p>Re: Brackwater Kilns, Inc.<br>File No. "
      "333-999411</p><p>Dear Mr. Farrant:</p><p>We respond to your letter dated February 2, "
      "2009.</p><table>" +
          head +
          "<tr><td>1.</td><td>Please tell us when title passes.</td><td>It passes on "
          "delivery.</td></tr><tr><td>2.</td><td>Please tell us how you test goodwill.</td><td>It "
          "is "
          "tested each year.</td></tr></table><p>Sincerely,</p><p>/s/ Amos Teal</p></body></html>",
      "letter.htm");
  CHECK(outline_of(read) ==
        "1 [] Please tell us when title passes. => It passes on delivery.\n"
        "2 [] Please tell us how you test goodwill. => It is tested each year.");
}

TEST_CASE("notes to a table are no comments") {
  const auto read = read_letter(answer_letter(
      "2. Please give us your significance tests.\n\nThe tests are these:\n\n(1) All amounts are "
      "in "
      "millions.\n\n(2) The price assumes a closing in April.\n\n(3) Please note that the debt "
      "includes leases.\n\n(4) The asset test uses your balance sheets.\n\n3. Please name the "
      "auditor.\n\nMarsh and Pell."));
  CHECK(read.comments.size() == 2);
}

TEST_CASE("spoken comments are in no letter, and dates may be in figures") {
  const auto opening = [](const std::string& words) {
    return read_letter(replaced(answer_letter(two("", "")),
                                "We respond below to the comments in your "
                                "letter dated February 2, 2009.",
                                words))
        .prior_letter_dates;
  };
  CHECK(opening("Thank you for your comment letter dated January 12, 2009, and for the verbal "
                "comment given on February 2, 2009.") == Names{"2009-01-12"});
  CHECK(opening("We answer the comments that Mr. Farrant gave us telephonically on February 6, "
                "2009.")
            .empty());
  CHECK(opening("We respond to your comments included in your transmittal letter dated February 2, "
                "2009:") == Names{"2009-02-02"});
  CHECK(opening("In response to your letter dated 1/5/09, we answer.") == Names{"2009-01-05"});
}

TEST_CASE("streets are no people, and those who get courtesy copies are") {
  const std::string letter = answer_letter(two("", ""));
  CHECK(
      names_of(read_letter(replaced(letter, "100 F Street", "One Station Place\n100 F Street"))) ==
      "Philippa Roscoe/Branch Chief");
  CHECK(names_of(read_letter(replaced(letter, "Each comment is",
                                      "We also deliver three courtesy copies of the amendment to "
                                      "H. Yara Corwen. Each comment is"))) ==
        "Philippa Roscoe/Branch Chief; H. Yara Corwen");
  CHECK(names_of(read_letter(replaced(letter, "Ms. Philippa Roscoe\nBranch Chief\nDivision",
                                      "Attn: Corwin Maddox\nVice President and General "
                                      "Counsel\n\nDivision")))
            .empty());
}

TEST_CASE("hyphens at the ends of lines go where the letter's words say so") {
  const auto read =
      read_letter(comment_letter("1. Please disclose the cove-\nnants of your subsi-\ndiaries and "
                                 "of the long-\nterm debt, and "
                                 "how these covenants bind a term loan."));
  REQUIRE(read.comments.size() == 1);
  CHECK(read.comments[0].text ==
        "Please disclose the covenants of your subsidiaries and of the long-term debt, and how "
        "these covenants bind a term loan.");
}

TEST_CASE("a sign before an amount is part of the answer") {
  const std::string answer = GENERATE(as<std::string>{}, "-4% was the change.", "- $4 million.");
  const auto read =
      read_letter(answer_letter("1. Please quantify the change.\n\nResponse: " + answer));
  REQUIRE(read.comments.size() == 1);
  CHECK(read.comments[0].response == answer);
}

TEST_CASE("signs of Symbol and Wingdings are what they show, and Word's conditions are not shown") {
  const auto read = read_letter(
      "<html><body><p>March 9, 2009</p><p>Securities and Exchange Commission<br>100 F Street, "
      "N.E.<br>Washington, D.C. 20549</p><p>Re: Brackwater Kilns, Inc.</p><p>Dear Ms. "
      "Roscoe:</p><p>We respond to your letter dated February 2, 2009.</p><p><![if "
      "!supportLists]>1.&nbsp;<![endif]>Please say whether the ratio is <font "
      "face=\"Symbol\">&#179;"
      "</font> 2.</p><!--[if mso]><p>hidden</p><![endif]--><p>Response: <font "
      "face=\"Wingdings\">x</font> Yes <font face=\"Wingdings\">o</font> No</p>"
      "<p>Sincerely,</p><p>/s/ Amos Teal</p></body></html>",
      "letter.htm");
  CHECK(outline_of(read) == "1 [] Please say whether the ratio is ≥ 2. => ☒ Yes ☐ No");
}

TEST_CASE("what cannot be decoded is skipped with its reason") {
  std::string coded;
  for (int i = 0; i < 12; ++i)
    coded += "JVBERi0xLjUKJeLjz9MKMSAwIG9iago8PC9UeXBlL0NhdGFsb2cvUGFnZXMg\n";
  const auto [name, body] = GENERATE_COPY(table<std::string, std::string>({
      {"filename1.pdf", "<PDF>\nbegin-base64 644 f\n" + coded + "</PDF>\n"},
      {"filename1.rtf", "{\\rtf1\\ansi 1. Please explain the lease.}\n"},
      {"filename1.docx", "begin 644 f.docx\n#0V%T\n`\nend\n"},
  }));
  const auto read = tests::read_file(
      "<SEC-DOCUMENT>0009990001-09-000009.txt : 20090309\n<SEC-HEADER>\nACCESSION NUMBER:\t\t"
      "0009990001-09-000009\nCONFORMED SUBMISSION TYPE:\tCORRESP\n</SEC-HEADER>\n<DOCUMENT>\n"
      "<TYPE>CORRESP\n<SEQUENCE>1\n<FILENAME>" +
      name + "\n<TEXT>\n" + body + "</TEXT>\n</DOCUMENT>\n</SEC-DOCUMENT>\n");
  CHECK(read.letters.empty());
  CHECK(read.skipped.size() == 1);
}

TEST_CASE("titles that begin with 'our', and lettered titles below a heading, are headings") {
  const auto read = read_letter(comment_letter(
      "Summary, page 4\n\nOur Company\n\n1.   Please say what you make.\n\n"
      "Note 27 - Differences between Local and U.S. GAAP\n\n(c) Negative goodwill\n\n"
      "2.   Explain to us how it was accounted for.\n"));
  CHECK(
      outline_of(read) ==
      "1 [Summary, page 4 > Our Company] Please say what you make.\n"
      "2 [Note 27 - Differences between Local and U.S. GAAP > (c) Negative goodwill] Explain to us "
      "how it was accounted for.");
}

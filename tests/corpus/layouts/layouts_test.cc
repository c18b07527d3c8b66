// The letters of letters.txt, laid out as plain text, HTML and PDF, are read as they were written
// down.

#include <catch2/catch.hpp>
#include <fstream>
#include <set>
#include <sstream>
#include <string>
#include <vector>

#include "corpus/ascii.hh"
#include "tests/corpus/layouts/laid_out.hh"
#include "tests/support/containers.hh"
#include "tests/support/letter_file.hh"
#include "tests/support/places.hh"

using namespace precedent;
using namespace precedent::tests;

namespace {

const std::vector<LayoutLetter>& letters() {
  static const std::vector<LayoutLetter> read = [] {
    std::ifstream file(source_folder() + "/tests/corpus/layouts/letters.txt");
    std::ostringstream text;
    text << file.rdbuf();
    return layout_letters(text.str());
  }();
  return read;
}

// A complete submission with the letter as its only document.
std::string submission_of(const LayoutLetter& letter, const std::string& format) {
  const bool staff = letter.value("side") == "staff";
  std::string body = format == "txt"   ? as_text(letter)
                     : format == "htm" ? as_html(letter)
                                       : "<PDF>\n" + uuencoded(as_pdf(letter)) + "</PDF>";
  return "<SEC-DOCUMENT>0009990001-09-000001.txt\n<SEC-HEADER>\nACCESSION NUMBER:\t\t"
         "0009990001-09-000001\nCONFORMED SUBMISSION TYPE:\t" +
         std::string(staff ? "UPLOAD" : "CORRESP") + "\n</SEC-HEADER>\n<DOCUMENT>\n<TYPE>" +
         (staff ? "LETTER" : "CORRESP") + "\n<SEQUENCE>1\n<FILENAME>filename1." + format +
         "\n<TEXT>\n" + body + "\n</TEXT>\n</DOCUMENT>\n</SEC-DOCUMENT>\n";
}

// Letters and digits, folded, and one blank between words: formats differ in the rest.
std::string plain(std::string_view text) {
  std::string words;
  for (const char c : text) {
    if (corpus::is_letter(c) || corpus::is_digit(c)) {
      words += corpus::to_lower(c);
    } else if ((c == ' ' || c == '\n') && !words.empty() && words.back() != ' ') {
      words += ' ';
    }
  }
  return std::string(corpus::trimmed(words));
}

using Facts = std::set<std::string>;

Facts with_key(const std::string& key, const std::vector<std::string>& values) {
  Facts facts;
  for (const std::string& value : values) facts.insert(key + ": " + value);
  return facts;
}

void add(Facts& facts, Facts more) {
  facts.merge(more);
}

std::string comment_facts(const std::string& number, const std::string& heading,
                          const std::string& text, const std::string& answer) {
  std::string paragraphs;
  for (const std::string& paragraph : parted(answer, "\n")) paragraphs += " / " + plain(paragraph);
  return "comment " + number + " [" + plain(heading) + "] " + plain(text) + " =>" + paragraphs;
}

// Text of a comment, and of its answer, as the blocks have them.
Facts written_comments(const LayoutLetter& letter) {
  Facts facts;
  std::string number;
  std::string heading;
  std::string text;
  std::string answer;
  const auto finish = [&] {
    if (!number.empty()) facts.insert(comment_facts(number, heading, text, answer));
    number.clear();
  };
  for (const LayoutBlock& block : letter.blocks) {
    const bool goes_on = block.kind == '+' || block.kind == '*';
    if (goes_on) {
      text += " " + block.text;
    } else if (block.kind == '>') {
      answer += "\n" + block.text;
    } else if (block.kind != 'N') {
      finish();
    }
    if (block.kind == 'H') heading = block.text;
    if (block.kind != 'C') continue;
    number = block.number;
    text = block.text;
    answer.clear();
  }
  finish();
  return facts;
}

Facts written_facts(const LayoutLetter& letter) {
  Facts facts = written_comments(letter);
  facts.insert("kind: " + letter.value("kind"));
  facts.insert("company: " + plain(letter.value("company")));
  facts.insert("date: " + letter.value("date"));
  add(facts, with_key("file", letter.list("files")));
  add(facts, with_key("form", letter.list("forms")));
  add(facts, with_key("prior", letter.list("prior")));
  for (const std::string& person : letter.list("staff")) {
    const std::vector<std::string> parts = parted(person, "|");
    facts.insert("staff: " + parts.at(0) + ", " + (parts.at(1) == "-" ? "" : parts.at(1)));
  }
  return facts;
}

// Without the notes at the foot of its pages: which answer one stands behind is chance, but it may
// not stand within a paragraph.
std::string without_notes(std::string answer, const LayoutLetter& written) {
  for (const LayoutBlock& block : written.blocks) {
    const std::size_t at = block.kind == 'N' ? answer.find("\n" + block.text) : answer.npos;
    if (at != answer.npos) answer.erase(at, block.text.size() + 1);
  }
  return answer;
}

Facts read_facts(const corpus::Letter& letter, const LayoutLetter& written) {
  Facts facts;
  for (const corpus::Comment& comment : letter.comments)
    facts.insert(comment_facts(comment.number,
                               comment.heading.empty() ? "" : comment.heading.back(), comment.text,
                               without_notes(comment.response, written)));
  facts.insert("kind: " + std::string(schemas::name_of(letter.kind)));
  facts.insert("company: " + plain(letter.company));
  facts.insert("date: " + letter.letter_date);
  add(facts, with_key("file", letter.file_numbers));
  add(facts, with_key("form", letter.forms));
  add(facts, with_key("prior", letter.prior_letter_dates));
  for (const corpus::StaffMention& person : letter.staff)
    facts.insert("staff: " + person.name + ", " + person.title);
  return facts;
}

// Bullets and numbers of lists are kept in the text that is read, and differ.
std::string differences(const Facts& written, const Facts& read) {
  std::string text;
  for (const std::string& fact : written)
    if (!read.contains(fact)) text += "\n  missed " + fact;
  for (const std::string& fact : read)
    if (!written.contains(fact)) text += "\n  extra  " + fact;
  return text;
}

}  // namespace

TEST_CASE("letters of funds, small, blank-check and foreign companies are read in every format") {
  REQUIRE(letters().size() == 60);
  const std::string format = GENERATE("txt", "htm", "pdf");
  for (const LayoutLetter& letter : letters()) {
    INFO(letter.name << " as " << format);
    const ReadFile read = read_file(submission_of(letter, format));
    REQUIRE(read.letters.size() == 1);
    CHECK(differences(written_facts(letter), read_facts(read.letters.front(), letter)) == "");
  }
}

#include "tests/query/generated_letters.hh"

#include <algorithm>
#include <array>

namespace precedent::query {
namespace {

using corpus::Comment;
using corpus::Letter;

constexpr auto kWords = std::to_array<const char*>({
    "liquidity", "liquid",   "disclose",    "disclosed", "disclosure", "Disclosures", "goodwill",
    "impair",    "impaired", "impairment",  "revenue",   "Revenues",   "cash",        "flow",
    "flows",     "segment",  "trend",       "trends",    "known",      "use",         "using",
    "die",       "dying",    "company's",   "non-GAAP",  "the",        "of",          "and",
    "page 402",  "$4.2",     "$11 million", "12%",       "7 percent",  "U.S.",        "MD&A",
});

struct Company {
  const char* cik;
  const char* name;
  const char* former;
  const char* state;
  const char* sic;
};
constexpr auto kCompanies = std::to_array<Company>({
    {"9900123", "Harbor Light Instruments, Inc.", "Lighthouse Optics Corp", "MA", "3826"},
    {"9900777", "Marrow Creek Energy Partners LP", "", "TX", "1311"},
    {"9900900", "Light Creek Bancorp", "Harbor Savings", "NY", "6022"},
    {"", "Calyx Networks, Inc.", "", "", ""},
});

constexpr auto kExaminers = std::to_array<const char*>(
    {"Ruth P. Abernathy", "Ruth Abernathy", "Owen Castellan", "Ines Valdecasas"});
constexpr auto kOffices =
    std::to_array<const char*>({"Office of Technology", "Office of Energy & Transportation", ""});
constexpr auto kForms = std::to_array<const char*>({"10-K", "10-K/A", "S-1", "8-K"});
constexpr auto kFiles =
    std::to_array<const char*>({"001-95001", "333-991234", "333-991234-01", "000-90462"});
constexpr auto kTopics =
    std::to_array<const char*>({"liquidity", "executive-compensation/cda",
                                "executive-compensation/tables", "goodwill-impairment"});
constexpr auto kCitations = std::to_array<const char*>(
    {"s-k 402", "s-k 402(b)", "s-k 402(b)(2)(xiv)", "s-b 402(b)", "s-k 404", "asc 606-10-50-12",
     "asc 350", "sab 99", "sab-topic 1.m", "cdi non-gaap 102.10"});
constexpr auto kHeadings = std::to_array<const char*>(
    {"Liquidity, page 55", "Goodwill impairment", "Results of operations", "General"});

constexpr auto kFirms = std::to_array<const char*>(
    {"Fell & Abbot LLP", "Quillfeather, Pell and Roe", "Abbot & Roe PC"});
constexpr auto kSigners = std::to_array<const char*>({"Jane Roe", "Hugh Vale", "Jane Abbot"});
constexpr auto kAuditors = std::to_array<const char*>({"KPMG LLP", "Deloitte & Touche LLP"});

template <typename List>
std::vector<std::string> some_of(Chance& chance, const List& list, std::size_t most) {
  std::vector<std::string> some;
  for (std::size_t left = chance.below(most + 1); left > 0; --left) {
    const std::string one = chance.one_of(list);
    if (std::find(some.begin(), some.end(), one) == some.end()) some.push_back(one);
  }
  return some;
}

std::string two_digits(std::size_t number) {
  return (number < 10 ? "0" : "") + std::to_string(number);
}

Comment generated_comment(Chance& chance, std::uint32_t ordinal, bool answered) {
  Comment comment;
  comment.ordinal = ordinal;
  // Now and then a number is missing, or borne twice.
  if (!chance.one_in(8)) comment.number = std::to_string(chance.one_in(6) ? 1 : ordinal);
  comment.heading = some_of(chance, kHeadings, 2);
  comment.text = generated_text(chance, 5 + chance.below(25));
  if (answered) comment.response = generated_text(chance, 5 + chance.below(25));
  for (const std::string& one : some_of(chance, kCitations, 2))
    comment.citations.push_back({one, 0, 0});
  comment.topics = some_of(chance, kTopics, 2);
  return comment;
}

void add_company(Chance& chance, Letter& letter) {
  const Company& company = chance.one_of(kCompanies);
  letter.company = company.name;
  if (*company.cik == '\0') return;
  corpus::Party party;
  party.cik = company.cik;
  party.name = company.name;
  if (*company.former != '\0') party.former_names = {company.former};
  letter.registrants.push_back(party);
  if (chance.one_in(10)) {
    corpus::Party other;
    other.cik = "9900778";
    other.name = "Marrow Creek Finance Corp";
    letter.registrants.push_back(other);
  }
  letter.state = company.state;
  letter.sic = company.sic;
  if (chance.one_in(2)) letter.state_of_incorporation = "DE";
}

void add_names_at_foot(Letter& letter, std::size_t number) {
  const auto one_of = [&](const auto& names) { return std::string(names[number % names.size()]); };
  if (number % 5 < 2) letter.counsel = {one_of(kFirms)};
  if (letter.side != corpus::Side::kCompany) return;
  letter.signers = {one_of(kSigners)};
  if (number % 7 < 3) letter.auditors = {one_of(kAuditors)};
}

Letter generated_letter(Chance& chance, std::size_t number) {
  Letter letter;
  const bool by_staff = chance.one_in(2);
  letter.accession = (by_staff ? "0000000000-1" : "0009900123-1") + std::to_string(number % 10) +
                     "-9" + two_digits(number / 100) + "0" + two_digits(number % 100);
  letter.id = letter.accession;
  letter.side = by_staff ? corpus::Side::kStaff : corpus::Side::kCompany;
  letter.type = by_staff ? (chance.one_in(9) ? "SEC STAFF LETTER" : "UPLOAD") : "CORRESP";
  letter.kind = by_staff
                    ? (chance.one_in(4) ? corpus::Kind::kReviewComplete : corpus::Kind::kComment)
                    : corpus::Kind::kResponse;
  add_company(chance, letter);
  add_names_at_foot(letter, number);
  letter.office = chance.one_of(kOffices);
  if (!chance.one_in(12)) {
    letter.letter_date = "20" + two_digits(8 + chance.below(6)) + "-" +
                         two_digits(1 + chance.below(12)) + "-" + two_digits(1 + chance.below(28));
  }
  if (chance.one_in(3)) letter.released = "2015-0" + std::to_string(1 + chance.below(9)) + "-15";
  letter.file_numbers = some_of(chance, kFiles, 2);
  letter.forms = some_of(chance, kForms, 2);
  for (const std::string& name : some_of(chance, kExaminers, 2))
    letter.staff.push_back({name, "", corpus::StaffRole::kContact, ""});
  letter.text = generated_text(chance, 10 + chance.below(60));
  const std::size_t comments = letter.kind == corpus::Kind::kReviewComplete ? 0 : chance.below(5);
  for (std::size_t i = 0; i < comments; ++i) {
    letter.comments.push_back(
        generated_comment(chance, static_cast<std::uint32_t>(i + 1), !by_staff));
    const Comment& comment = letter.comments.back();
    for (const std::string& heading : comment.heading) letter.text += "\n" + heading;
    letter.text += "\n" + comment.text + "\n" + comment.response;
    for (const schemas::Citation& one : comment.citations)
      letter.citations.push_back(one.canonical);
    for (const std::string& topic : comment.topics)
      if (std::find(letter.topics.begin(), letter.topics.end(), topic) == letter.topics.end())
        letter.topics.push_back(topic);
  }
  std::sort(letter.citations.begin(), letter.citations.end());
  letter.citations.erase(std::unique(letter.citations.begin(), letter.citations.end()),
                         letter.citations.end());
  letter.source.path = letter.accession + ".txt";
  return letter;
}

}  // namespace

std::string generated_text(Chance& chance, std::size_t words) {
  std::string text;
  for (std::size_t i = 0; i < words; ++i) {
    if (!text.empty()) text += chance.one_in(15) ? ".\n" : " ";
    text += chance.one_of(kWords);
  }
  return text;
}

std::vector<Letter> generated_letters(std::size_t count, std::uint32_t seed) {
  Chance chance(seed);
  std::vector<Letter> letters;
  for (std::size_t i = 0; i < count; ++i) letters.push_back(generated_letter(chance, i));
  return letters;
}

}  // namespace precedent::query

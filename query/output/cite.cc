#include "query/output/cite.hh"

#include <algorithm>

#include "schemas/index/terms.hh"
#include "schemas/values/closed_sets.hh"
#include "schemas/values/dates.hh"
#include "schemas/values/offices.hh"

namespace precedent::query {
namespace {

using schemas::LetterFacts;

// File numbers that a cite names, at most.
constexpr std::size_t kMaxFileNumbers = 3;

std::string parties_of(const LetterFacts& letter) {
  const std::string company = company_of(letter);
  std::string text = "Letter from ";
  if (letter.side == schemas::name_of(schemas::Side::kCompany)) {
    text += company.empty() ? "a registrant" : company;
    return text.append(" to ").append(staff_of(letter));
  }
  text += staff_of(letter);
  if (!company.empty()) text += " to " + company;
  return text;
}

std::string file_numbers_of(const LetterFacts& letter) {
  const std::size_t count = std::min(letter.file_numbers.size(), kMaxFileNumbers);
  std::string text;
  for (std::size_t i = 0; i < count; ++i)
    text += (i == 0 ? count > 1 ? ", File Nos. " : ", File No. " : ", ") + letter.file_numbers[i];
  return text;
}

std::string date_of(const LetterFacts& letter) {
  return letter.date().empty() ? std::string() : ", " + schemas::cite_date(letter.date());
}

}  // namespace

std::string_view staff_of(const LetterFacts& letter) {
  if (const std::string_view division = schemas::division_of(letter.office); !division.empty())
    return division;
  if (letter.forms.empty()) return "SEC staff";
  const bool is_of_investments =
      std::any_of(letter.forms.begin(), letter.forms.end(), schemas::is_investment_company_form);
  return is_of_investments ? "Division of Investment Management"
                           : "Division of Corporation Finance";
}

std::string company_of(const LetterFacts& letter) {
  if (!letter.company.empty()) return letter.company;
  return letter.registrants.empty() ? std::string() : letter.registrants.front().name;
}

std::string cite_of(const LetterFacts& letter) {
  return parties_of(letter) + date_of(letter) + file_numbers_of(letter);
}

std::string cite_of(const LetterFacts& letter, const schemas::CommentFacts& comment) {
  const std::string number = comment.number.empty() ? "" : ", comment " + comment.number;
  return parties_of(letter) + date_of(letter) + number + file_numbers_of(letter);
}

std::string edgar_url(const LetterFacts& letter) {
  if (letter.accession.empty() || letter.registrants.empty()) return {};
  const std::string cik = schemas::cik_value(letter.registrants.front().cik);
  if (cik.empty()) return {};
  std::string digits;
  for (const char c : letter.accession)
    if (c != '-') digits += c;
  return "https://www.sec.gov/Archives/edgar/data/" + cik + "/" + digits + "/" + letter.accession +
         ".txt";
}

}  // namespace precedent::query

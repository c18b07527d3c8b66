#include "query/output/cite_styles.hh"

#include <algorithm>
#include <array>

#include "query/language/utf8.hh"
#include "query/output/cite.hh"
#include "schemas/values/closed_sets.hh"
#include "schemas/values/dates.hh"

namespace precedent::query {
namespace {

using schemas::LetterFacts;

constexpr std::string_view kCommission = "U.S. Sec. & Exch. Comm'n";
constexpr std::string_view kWholeCommission = "U.S. Securities and Exchange Commission";

bool is_of_company(const LetterFacts& letter) {
  return letter.side == schemas::name_of(schemas::Side::kCompany);
}

std::string abbreviated_staff(const LetterFacts& letter) {
  const std::string_view division = staff_of(letter);
  std::string text;
  if (division == "Division of Corporation Finance") {
    text = "Div. of Corp. Fin., ";
  } else if (division == "Division of Investment Management") {
    text = "Div. of Inv. Mgmt., ";
  } else if (division.starts_with("Division of ")) {
    text = "Div. of " + std::string(division.substr(12)) + ", ";
  }
  return text.append(kCommission);
}

// Who signed, with the title: "Jane Roe, Branch Chief, "; empty where that is not known.
std::string signer_of(const LetterFacts& letter) {
  const auto signer = std::ranges::find_if(
      letter.staff, [](const schemas::StaffRecord& one) { return one.role == "signer"; });
  if (signer == letter.staff.end()) return {};
  return signer->name + ", " + (signer->title.empty() ? "" : signer->title + ", ");
}

std::string numbers_of(const LetterFacts& letter) {
  if (letter.file_numbers.empty()) return {};
  return "File No. " + letter.file_numbers.front();
}

std::string bluebook(const LetterFacts& letter, const std::string& number) {
  const std::string company = company_of(letter);
  const std::string named = company.empty() ? "a registrant" : company;
  std::string text = "Letter from ";
  text += is_of_company(letter) ? named + " to " + abbreviated_staff(letter)
                                : signer_of(letter) + abbreviated_staff(letter) + ", to " + named;
  if (!letter.date().empty()) text += " (" + schemas::cite_date(letter.date()) + ")";
  if (!number.empty()) text += (is_of_company(letter) ? ", resp. " : ", cmt. ") + number;
  if (const std::string file = numbers_of(letter); !file.empty()) text += ", " + file;
  if (const std::string url = edgar_url(letter); !url.empty()) text += ", " + url;
  return printable(text) + "\n";
}

std::string plain(const LetterFacts& letter, const std::string& number) {
  schemas::CommentFacts comment;
  comment.number = number;
  const std::string url = edgar_url(letter);
  return printable(cite_of(letter, comment) + (url.empty() ? "" : ", " + url)) + "\n";
}

std::string title_of(const LetterFacts& letter, const std::string& number) {
  const std::string company = company_of(letter);
  if (is_of_company(letter))
    return "Response letter to the " + std::string(kWholeCommission) +
           (number.empty() ? "" : ", response " + number);
  return "Comment letter" + (company.empty() ? std::string() : " to " + company) +
         (number.empty() ? "" : ", comment " + number);
}

std::string author_of(const LetterFacts& letter) {
  if (is_of_company(letter)) return company_of(letter);
  const std::string_view division = staff_of(letter);
  return std::string(kWholeCommission) +
         (division.starts_with("Division") ? ", " + std::string(division) : std::string());
}

std::string note_of(const LetterFacts& letter) {
  std::string note = numbers_of(letter);
  if (!letter.accession.empty())
    note += (note.empty() ? "" : ", ") + ("EDGAR accession number " + letter.accession);
  return note;
}

// Characters that TeX would take for more than themselves.
std::string in_tex(const std::string& text) {
  std::string safe;
  for (const char c : printable(text)) {
    if (c == '\\' || c == '~' || c == '^') {
      safe += c == '\\'  ? "\\textbackslash{}"
              : c == '~' ? "\\textasciitilde{}"
                         : "\\textasciicircum{}";
    } else {
      if (std::string_view("&%$#_{}").find(c) != std::string_view::npos) safe += '\\';
      safe += c;
    }
  }
  return safe;
}

std::string bibtex(const LetterFacts& letter, const std::string& number) {
  static constexpr std::array<std::string_view, 12> kMonths = {
      "jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"};
  std::string key = "sec-" + letter.id + (number.empty() ? "" : "-" + number);
  std::erase_if(key, [](char c) {
    return std::string_view(" ,{}%#\\\"'()=~").find(c) != std::string_view::npos;
  });
  std::string text = "@misc{" + key;
  const auto add = [&](std::string_view name, const std::string& value, bool is_text) {
    if (value.empty()) return;
    text.append(",\n  ").append(name).append(" = ");
    text += is_text ? "{" + value + "}" : value;
  };
  add("author", "{" + in_tex(author_of(letter)) + "}", true);
  add("title", "{" + in_tex(title_of(letter, number)) + "}", true);
  const std::string& date = letter.date();
  if (date.size() == 10) {
    const auto month = static_cast<std::size_t>((date[5] - '0') * 10 + date[6] - '0');
    add("year", date.substr(0, 4), false);
    if (month >= 1 && month <= kMonths.size()) add("month", std::string(kMonths[month - 1]), false);
    add("day", std::to_string((date[8] - '0') * 10 + date[9] - '0'), false);
  }
  add("note", in_tex(note_of(letter)), true);
  add("url", edgar_url(letter), true);
  return text + "\n}\n";
}

std::string ris(const LetterFacts& letter, const std::string& number) {
  std::string text = "TY  - PCOMM\n";
  const auto add = [&](std::string_view tag, const std::string& value) {
    if (!value.empty()) text.append(tag).append("  - ").append(printable(value)).append("\n");
  };
  add("AU", author_of(letter));
  add("TI", title_of(letter, number));
  std::string date = letter.date();
  if (date.size() == 10) {
    add("PY", date.substr(0, 4));
    std::replace(date.begin(), date.end(), '-', '/');
    add("DA", date);
  }
  add("N1", note_of(letter));
  add("UR", edgar_url(letter));
  return text + "ER  - \n";
}

}  // namespace

std::string cite_in(CiteStyle style, const LetterFacts& letter, const std::string& number) {
  switch (style) {
    case CiteStyle::kBluebook:
      return bluebook(letter, number);
    case CiteStyle::kPlain:
      return plain(letter, number);
    case CiteStyle::kBibtex:
      return bibtex(letter, number);
    case CiteStyle::kRis:
      break;
  }
  return ris(letter, number);
}

}  // namespace precedent::query

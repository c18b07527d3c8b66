#include "corpus/containers/letter_signs.hh"

#include <algorithm>
#include <array>

#include "corpus/ascii.hh"
#include "corpus/wording/courtesies.hh"
#include "schemas/values/dates.hh"

namespace precedent::corpus {
namespace {

constexpr std::size_t kMaxSalutationBytes = 120;
constexpr std::size_t kMaxDateLineBytes = 80;

struct Signs {
  bool date = false;
  bool subject = false;  // "Re:"
  bool salutation = false;
  bool closing = false;
  bool to = false;  // "To:" and "From:" of a memorandum
  bool from = false;
  bool securities = false;  // the Commission, its divisions, or what they review

  bool memorandum() const { return to && from; }
  int count() const { return date + subject + salutation + closing + memorandum() + securities; }
};

// Without the marks that converted text has around a line: "**Re: Harrow Lake Tackle Corp."
std::string_view without_marks(std::string_view line) {
  constexpr std::string_view kMarks = "*_>#| \t";
  const std::size_t begin = line.find_first_not_of(kMarks);
  return begin == std::string_view::npos ? std::string_view() : trimmed(line.substr(begin));
}

bool starts_with_any(std::string_view line, auto const& openings) {
  return std::any_of(openings.begin(), openings.end(),
                     [&](std::string_view opening) { return starts_with_folded(line, opening); });
}

bool is_subject(std::string_view line) {
  constexpr std::array<std::string_view, 3> kOpenings = {"re:", "re :", "subject:"};
  return starts_with_any(line, kOpenings);
}

bool is_closing(std::string_view line) {
  return line.starts_with("/s/") || is_valediction(line) || valediction_length(line) > 0;
}

// The Commission is often only in the letterhead, which is an image.
bool is_about_securities(std::string_view line) {
  constexpr std::array<std::string_view, 7> kNames = {
      "exchange commission", "corporation finance",    "investment management", "file no",
      "form 10-k",           "registration statement", "exchange act"};
  return std::any_of(kNames.begin(), kNames.end(), [&](std::string_view name) {
    return find_folded(line, name) != std::string_view::npos;
  });
}

bool is_date_line(std::string_view line) {
  constexpr std::string_view kLabel = "Date:";
  if (starts_with_folded(line, kLabel)) line = trimmed(line.substr(kLabel.size()));
  if (line.size() > kMaxDateLineBytes) return false;
  const auto date = schemas::find_date(line);
  return date && date->begin == 0;
}

void look_at(std::string_view raw_line, Signs& signs) {
  const std::string_view line = without_marks(raw_line);
  if (line.empty()) return;
  signs.date = signs.date || is_date_line(line);
  signs.subject = signs.subject || is_subject(line);
  signs.salutation = signs.salutation || begins_with_salutation(line);
  signs.closing = signs.closing || is_closing(line);
  signs.to = signs.to || starts_with_folded(line, "to:");
  signs.from = signs.from || starts_with_folded(line, "from:");
  signs.securities = signs.securities || is_about_securities(line);
}

// A converter may have broken a sign in two: "July 19," over "2031", "Dear" over "Mr. Pell:".
void look_at_pair(std::string_view line, std::string_view next, Signs& signs) {
  if (line.size() > kMaxDateLineBytes || trimmed(line).empty() || trimmed(next).empty()) return;
  std::string both(trimmed(line));
  both.append(" ").append(trimmed(next.substr(0, kMaxSalutationBytes)));
  look_at(both, signs);
}

// Converted text may have the whole letter on one line, or a paragraph on each: then the marks
// stand behind a sentence or a wide blank.
void look_within(std::string_view line, Signs& signs) {
  constexpr std::string_view kEnds = ".:,;)";
  for (std::size_t at = line.find(' '); at != std::string_view::npos; at = line.find(' ', at + 1)) {
    if (at > 0 && line[at - 1] == ' ') continue;
    const bool after_break = at == 0 || kEnds.find(line[at - 1]) != std::string_view::npos ||
                             is_digit(line[at - 1]) || line.substr(at).starts_with("  ");
    if (!after_break) continue;
    const std::string_view rest = without_marks(line.substr(at, kMaxSalutationBytes));
    signs.subject = signs.subject || is_subject(rest);
    signs.salutation = signs.salutation || begins_with_salutation(rest);
    signs.closing = signs.closing || is_closing(rest);
    signs.date = signs.date ||
                 (schemas::find_date(rest).value_or(schemas::PrintedDate{{}, 1, 1}).begin == 0);
  }
}

// Letters of other people have the other signs too.
bool is_letter(const Signs& signs) {
  constexpr int kEnough = 3;
  const bool opens_or_closes = signs.salutation || signs.closing || signs.memorandum();
  return signs.securities && (opens_or_closes || (signs.date && signs.subject)) &&
         signs.count() >= kEnough;
}

// The character that a reference like "&#58;" or "&nbsp;" at the beginning of `text` stands for,
// with the bytes it takes; nothing for characters that no sign is made of.
struct Reference {
  char character = ' ';
  std::size_t bytes = 0;
};
Reference reference_at(std::string_view text) {
  constexpr std::size_t kMaxReferenceBytes = 8;
  const std::size_t end = text.substr(0, kMaxReferenceBytes).find(';');
  if (end == std::string_view::npos) return {};
  const std::string_view name = text.substr(1, end - 1);
  if (name == "nbsp" || name == "#160") return {' ', end + 1};
  unsigned code = 0;
  if (!name.starts_with('#')) return {};
  for (const char c : name.substr(1)) {
    if (!is_digit(c)) return {};
    code = code * 10 + static_cast<unsigned>(c - '0');
  }
  return code >= ' ' && code < 0x7f ? Reference{static_cast<char>(code), end + 1} : Reference{};
}

void append_text(std::string_view html, std::string& text) {
  for (std::size_t at = 0; at < html.size();) {
    const Reference reference = html[at] == '&' ? reference_at(html.substr(at)) : Reference{};
    const char c = reference.bytes > 0 ? reference.character : html[at];
    text += c == '\n' || c == '\r' ? ' ' : c;
    at += std::max<std::size_t>(reference.bytes, 1);
  }
}

}  // namespace

bool reads_as_letter(std::string_view text) {
  Signs signs;
  std::size_t lines = 0;
  std::string_view before;
  for (std::string_view rest = text; !rest.empty(); ++lines) {
    const std::size_t end = std::min(rest.find('\n'), rest.size());
    const std::string_view line = rest.substr(0, end);
    look_at(line, signs);
    look_at_pair(before, line, signs);
    before = line;
    rest.remove_prefix(std::min(end + 1, rest.size()));
  }
  if (is_letter(signs)) return true;
  constexpr std::size_t kFewLines = 5;
  if (lines <= kFewLines) look_within(text, signs);
  return is_letter(signs);
}

std::string without_tags(std::string_view html) {
  constexpr std::array<std::string_view, 6> kBlocks = {"p", "div", "br", "tr", "td", "li"};
  std::string text;
  text.reserve(html.size() / 2);
  while (!html.empty()) {
    const std::size_t open = std::min(html.find('<'), html.size());
    append_text(html.substr(0, open), text);
    html.remove_prefix(open);
    const std::size_t close = std::min(html.find('>'), html.size());
    std::string_view name = html.substr(0, close);
    name.remove_prefix(std::min(name.find_first_not_of("</"), name.size()));
    name = name.substr(0, name.find_first_of(" \t\r\n/"));
    if (std::any_of(kBlocks.begin(), kBlocks.end(),
                    [&](std::string_view block) { return equals_folded(name, block); })) {
      text += '\n';
    }
    html.remove_prefix(std::min(close + 1, html.size()));
  }
  return text;
}

}  // namespace precedent::corpus

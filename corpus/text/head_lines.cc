#include "corpus/text/head_lines.hh"

#include <algorithm>

#include "corpus/ascii.hh"
#include "corpus/text/furniture_shapes.hh"
#include "corpus/wording/courtesies.hh"
#include "corpus/wording/letter_wording.hh"
#include "corpus/wording/text_continuity.hh"

namespace precedent::corpus {
namespace {

constexpr std::size_t kMostLines = 60;     // the salutation comes sooner, if at all
constexpr std::size_t kLongestLine = 120;  // bytes
constexpr std::size_t kFewestLetters = 5;  // of a line that tells anything
constexpr std::size_t kTellingPart = 8;    // letters of a part of a line that does

// "We have read the filing of Tarn Hill Corp. and have no comments." names the company too.
bool reads_as_sentence(std::string_view text) {
  constexpr int kFewestSmallWords = 4;
  if (!ends_sentence(text)) return false;
  int small = 0;
  for (std::size_t at = 0; at < text.size(); ++at)
    if (is_lower(text[at]) && (at == 0 || text[at - 1] == ' ')) ++small;
  return small >= kFewestSmallWords;
}

}  // namespace

HeadLines::HeadLines(const std::vector<Line>& lines) {
  const std::size_t most = std::min(lines.size(), kMostLines);
  const bool saluted =
      std::any_of(lines.begin(), lines.begin() + static_cast<std::ptrdiff_t>(most),
                  [](const Line& line) { return begins_with_salutation(line.text); });
  bool subject_seen = false;
  for (; end_ < most; ++end_) {
    std::string_view text = lines[end_].text;
    if (begins_with_salutation(text)) return;
    // A letter that greets nobody begins with the first prose below its Re: line.
    const bool of_subject = starts_re_line(text) || starts_with_folded(text, "Re:");
    if (!saluted && subject_seen && !of_subject && is_prose(text)) return;
    subject_seen = subject_seen || of_subject;
    if (starts_with_folded(text, "Re:")) text = trimmed(text.substr(3));
    const bool of_filing = starts_re_line(text) || text.find("Form ") != std::string_view::npos ||
                           text.find("Schedule ") != std::string_view::npos;
    if (!of_filing && text.size() <= kLongestLine) forms_.insert(plain_form(text));
  }
}

bool HeadLines::repeated_by(std::string_view text) const {
  if (text.size() > kLongestLine) return false;
  if (is_date_line(text)) return true;
  if (reads_as_sentence(text)) return false;
  const std::string form = plain_form(text);
  if (form.size() < kFewestLetters) return false;
  return std::any_of(forms_.begin(), forms_.end(), [&form](const std::string& line) {
    if (line == form) return true;
    if (std::min(line.size(), form.size()) < kTellingPart) return false;
    return line.find(form) != std::string::npos || form.find(line) != std::string::npos;
  });
}

}  // namespace precedent::corpus

#include "corpus/facts/counsel.hh"

#include <algorithm>

#include "corpus/ascii.hh"
#include "corpus/wording/firm_names.hh"
#include "corpus/wording/letter_wording.hh"

namespace precedent::corpus {
namespace {

constexpr std::size_t kMostLinesAbove = 2;  // that a firm's name takes before its last

// "[Letterhead of Crane, Fell & Abbot]", "[Crane & Fell LLP Letterhead]".
std::string_view inside_letterhead(std::string_view text) {
  const std::size_t word = find_folded(text, "letterhead");
  if (word == std::string_view::npos || text.front() != '[') return text;
  text =
      text.substr(1, text.rfind(']') == std::string_view::npos ? text.size() : text.rfind(']') - 1);
  const std::size_t of = find_folded(text, "letterhead of ");
  return of != std::string_view::npos ? text.substr(of + 14)
                                      : text.substr(0, find_folded(text, " letterhead"));
}

bool names_counsel(ParagraphRole role) {
  switch (role) {
    case ParagraphRole::kLetterhead:
    case ParagraphRole::kAddress:
    case ParagraphRole::kContact:
    case ParagraphRole::kSignature:
    case ParagraphRole::kCopied:
      return true;
    default:
      return false;
  }
}

// A line of names that goes on below.
bool is_unfinished(std::string_view line) {
  return line.size() < 60 && line.ends_with(',') && line.find(' ') != std::string_view::npos;
}

// A firm in capitals, or without its suffix, is the same firm.
bool same_firm(std::string_view a, std::string_view b) {
  const auto stem = [](std::string_view name) {
    std::string out;
    for (char c : name)
      if (is_letter(c)) out += to_lower(c);
    return out.substr(0, std::min<std::size_t>(out.size(), 12));
  };
  return stem(a) == stem(b);
}

}  // namespace

std::vector<std::string> counsel_of(std::span<const Paragraph> paragraphs,
                                    const LetterFrame& frame) {
  std::vector<std::string> counsel;
  for (std::size_t i = 0; i < paragraphs.size(); ++i) {
    if (!names_counsel(frame.role(i))) continue;
    std::string_view text = paragraphs[i].text;
    text.remove_prefix(copied_marker_length(text));
    text.remove_prefix(decoration_length(text));
    if (text.empty()) continue;
    std::string line(inside_letterhead(text));
    // "Bernard, Shore," over "Sawtell & Nielsen, P.A."
    const std::size_t highest = i < kMostLinesAbove ? 0 : i - kMostLinesAbove;
    for (std::size_t above = i; above-- > highest && is_unfinished(paragraphs[above].text);)
      line.insert(0, paragraphs[above].text + ' ');
    for (std::string& firm : law_firms_in(line)) {
      const bool known = std::any_of(counsel.begin(), counsel.end(), [&](const std::string& other) {
        return same_firm(other, firm);
      });
      if (!known) counsel.push_back(std::move(firm));
    }
  }
  return counsel;
}

}  // namespace precedent::corpus

#include "corpus/facts/re_block.hh"

#include <algorithm>

#include "corpus/ascii.hh"
#include "corpus/facts/company_names.hh"
#include "corpus/wording/forms_under_review.hh"
#include "corpus/wording/letter_wording.hh"
#include "schemas/values/file_numbers.hh"

namespace precedent::corpus {
namespace {

std::vector<std::string> lines_of(std::span<const Paragraph> paragraphs, ParagraphRange block) {
  std::vector<std::string> lines;
  for (std::uint32_t i = block.begin; i < block.end; ++i) {
    std::string_view line = paragraphs[i].text;
    line.remove_prefix(re_marker_length(line));
    line.remove_prefix(decoration_length(line));
    if (!trimmed(line).empty()) lines.emplace_back(trimmed(line));
  }
  return lines;
}

std::string joined(std::span<const std::string> lines, char between) {
  std::string text;
  for (const std::string& line : lines) {
    if (!text.empty()) text += between;
    text += line;
  }
  return text;
}

void add_file_numbers(std::string_view text, bool labelled_only,
                      std::vector<std::string>& numbers) {
  for (auto& mention : schemas::find_file_numbers(text)) {
    if (labelled_only && !mention.labelled) continue;
    if (std::find(numbers.begin(), numbers.end(), mention.canonical) == numbers.end())
      numbers.push_back(std::move(mention.canonical));
  }
}

// "We have reviewed the registration statement on Form N-1A for ...": a Re block of funds may name
// files only. The forms of the first sentence among the first paragraphs of the body that has any.
std::vector<std::string> forms_of_opening(std::span<const Paragraph> paragraphs,
                                          const LetterFrame& frame, Side side,
                                          const std::string& company) {
  constexpr std::uint32_t kOpeningParagraphs = 2;
  constexpr std::string_view kOnForm = "on Form ";
  constexpr std::size_t kLongestCode = 12;
  const std::uint32_t end = std::min(frame.body.end, frame.body.begin + kOpeningParagraphs);
  for (std::uint32_t i = frame.body.begin; i < end; ++i) {
    const std::string_view text = paragraphs[i].text;
    const std::size_t first = find_folded(text, kOnForm);
    if (first == std::string_view::npos) continue;
    const bool of_fund = starts_with_folded(text.substr(first + kOnForm.size()), "N-");
    if (!of_fund && side != Side::kStaff) continue;
    const std::size_t stop = std::min(text.find(". ", first), text.size());
    std::string forms;
    for (std::size_t at = first; at < stop; at = find_folded(text, kOnForm, at)) {
      at += kOnForm.size();
      const std::string_view code = text.substr(at, kLongestCode);
      // Of other than funds the first alone: what follows is of another filing.
      if (of_fund == starts_with_folded(code, "N-") && (of_fund || forms.empty()))
        forms += "Form " + std::string(code.substr(0, code.find_first_of(" ,;."))) + '\n';
    }
    return forms_under_review(forms, company);
  }
  return {};
}

}  // namespace

ReBlock read_re_block(std::span<const Paragraph> paragraphs, const LetterFrame& frame,
                      const SubmissionHeader& header, Side side) {
  ReBlock block;
  const std::vector<std::string> lines = lines_of(paragraphs, frame.re_block);
  block.company = company_of_re_block(lines, header);
  if (block.company.empty()) block.company = company_of_address(paragraphs, frame, side);
  block.forms = forms_under_review(joined(lines, '\n'), block.company);
  if (block.forms.empty() && !lines.empty())
    block.forms = forms_of_opening(paragraphs, frame, side, block.company);
  add_file_numbers(joined(lines, ' '), false, block.file_numbers);
  // An order has its number apart from whom it is about.
  for (std::uint32_t i = 0; i < frame.body.begin && block.file_numbers.empty(); ++i)
    if (!is_prose(paragraphs[i].text))
      add_file_numbers(paragraphs[i].text, true, block.file_numbers);
  return block;
}

}  // namespace precedent::corpus

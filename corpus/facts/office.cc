#include "corpus/facts/office.hh"

#include <string_view>

#include "schemas/values/offices.hh"

namespace precedent::corpus {
namespace {

constexpr std::size_t kLongestLine = 80;  // bytes; an office's name may go on below a line

bool may_name_office(ParagraphRole role) {
  return role == ParagraphRole::kSignature || role == ParagraphRole::kAddress ||
         role == ParagraphRole::kValediction || role == ParagraphRole::kContact ||
         role == ParagraphRole::kLetterhead;
}

}  // namespace

std::string office_of(std::span<const Paragraph> paragraphs, const LetterFrame& frame,
                      const SubmissionHeader& header) {
  for (std::size_t i = 0; i < paragraphs.size(); ++i) {
    if (!may_name_office(frame.role(i))) continue;
    std::string line = paragraphs[i].text;
    if (i + 1 < paragraphs.size() && line.size() < kLongestLine)
      line += ' ' + paragraphs[i + 1].text.substr(0, kLongestLine);
    const std::string_view label = schemas::find_office(line);
    if (!label.empty()) return std::string(label);
  }
  for (const Party& party : header.parties) {
    const std::string_view label = schemas::office_label(party.office);
    if (!label.empty()) return std::string(label);
  }
  return {};
}

}  // namespace precedent::corpus

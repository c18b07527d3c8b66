#include "tests/support/letter_text.hh"

#include "corpus/text/page_furniture.hh"
#include "corpus/text/styled_text.hh"

namespace precedent::tests {

using namespace corpus;

namespace {

FramedLetter framed(std::string_view text, Side side) {
  FramedLetter letter;
  letter.side = side;
  letter.paragraphs = paragraphs_of(mark_furniture(styled_text_of_plain(text)));
  letter.frame = frame_of(letter.paragraphs, side);
  return letter;
}

}  // namespace

std::string FramedLetter::with(ParagraphRole role) const {
  std::string text;
  for (std::size_t i = 0; i < paragraphs.size(); ++i) {
    if (frame.role(i) != role) continue;
    if (!text.empty()) text += " / ";
    text += paragraphs[i].text;
  }
  return text;
}

FrameFacts FramedLetter::facts(std::size_t comments) const {
  return read_frame_facts(paragraphs, frame, SubmissionHeader{}, side, comments);
}

FramedLetter staff_letter(std::string_view text) {
  return framed(text, Side::kStaff);
}
FramedLetter company_letter(std::string_view text) {
  return framed(text, Side::kCompany);
}

std::string people_of(const std::vector<StaffMention>& staff) {
  std::string text;
  for (const StaffMention& mention : staff) {
    if (!text.empty()) text += "; ";
    text += mention.name;
    if (!mention.title.empty()) text += ", " + mention.title;
    text += ", " + std::string(schemas::name_of(mention.role));
    if (!mention.phone.empty()) text += ", " + mention.phone;
  }
  return text;
}

std::string joined(const std::vector<std::string>& values) {
  std::string text;
  for (const std::string& value : values) {
    if (!text.empty()) text += " | ";
    text += value;
  }
  return text;
}

}  // namespace precedent::tests

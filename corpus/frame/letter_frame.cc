#include "corpus/frame/letter_frame.hh"

#include <array>

#include "corpus/frame/letter_foot.hh"
#include "corpus/frame/letter_head.hh"

namespace precedent::corpus {

std::string_view role_label(ParagraphRole role) {
  static constexpr std::array<std::string_view, 13> kLabels = {
      "letterhead", "date",        "delivery",  "address", "Re block",  "salutation", "body",
      "contact",    "valediction", "signature", "copied",  "enclosure", "annex"};
  return kLabels[static_cast<std::size_t>(role)];
}

LetterFrame frame_of(std::span<const Paragraph> paragraphs, schemas::Side side) {
  LetterFrame frame;
  frame.roles.assign(paragraphs.size(), ParagraphRole::kBody);
  read_head(paragraphs, side, frame);
  read_foot(paragraphs, side, frame);
  return frame;
}

}  // namespace precedent::corpus

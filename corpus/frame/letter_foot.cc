#include "corpus/frame/letter_foot.hh"

#include <algorithm>
#include <array>

#include "corpus/wording/courtesies.hh"
#include "corpus/wording/firm_names.hh"
#include "corpus/wording/letter_wording.hh"
#include "corpus/wording/person_lines.hh"
#include "corpus/wording/phrases.hh"
#include "corpus/wording/staff_titles.hh"
#include "corpus/wording/text_continuity.hh"

namespace precedent::corpus {
namespace {

using schemas::Side;

constexpr std::size_t kShortLine = 90;
constexpr std::size_t kLongTitle = 160;  // bytes, of a heading above comments
constexpr std::size_t kLeastItem = 20;   // bytes, of a numbered passage

bool opens_contact(std::string_view text) {
  static constexpr auto kOpenings = std::to_array<std::string_view>({
      "you may contact",
      "please contact",
      "please direct any",
      "please direct your",
      "please direct all",
      "you may reach",
      "you may call",
      "please call",
      "please feel free to c",
      "if you have any questions",
      "if you have any further questions",
      "if you have questions",
      "should you have any",
      "should you have questions",
      "questions regarding",
      "any questions",
      "please do not hesitate to c",
      "do not hesitate to c",
      "if there are any questions",
      "if you would like",
      "you can reach",
      "you can contact",
  });
  return begins_with_any(text, kOpenings);
}

bool is_contact(std::string_view text, Side side) {
  static constexpr auto kWords = std::to_array<std::string_view>(
      {"contact", "call ", "reach", "telephone", "question", " is at (", " are at ("});
  if (text.size() > 2500 || (!text.empty() && is_digit(text.front()))) return false;
  if (opens_contact(text)) return true;
  if (text.size() > 1200 || !find_phone(text)) return false;
  return contains_any(text, kWords) || (side == Side::kStaff && is_prose(text));
}

class FootReader {
 public:
  FootReader(std::span<const Paragraph> paragraphs, Side side, LetterFrame& frame)
      : paragraphs_(paragraphs),
        side_(side),
        size_(static_cast<std::uint32_t>(paragraphs.size())),
        frame_(frame) {}

  void read() {
    find_close();
    name_close();
    name_address_at_foot();
    for (std::uint32_t i = frame_.body.begin; i < frame_.body.end; ++i)
      if (is_contact(text(i), side_) || goes_on_with_contact(i))
        frame_.roles[i] = ParagraphRole::kContact;
  }

 private:
  std::string_view text(std::uint32_t i) const { return paragraphs_[i].text; }

  // The rest of a sentence about whom to call that a short line has cut in two.
  bool goes_on_with_contact(std::uint32_t i) const {
    if (i == frame_.body.begin || frame_.roles[i - 1] != ParagraphRole::kContact) return false;
    return !ends_sentence(text(i - 1)) && !starts_item(text(i)) &&
           (find_phone(text(i)) || starts_small(text(i)));
  }

  // The valediction, or what stands in its place: a signature, the copies, the end.
  void find_close() {
    close_ = size_;
    for (std::uint32_t i = frame_.body.begin; i < size_; ++i) {
      if (is_valediction(text(i)) && i > frame_.body.begin) {
        frame_.valediction = i;
        close_ = i;
        break;
      }
    }
    if (!frame_.valediction) find_close_without_valediction();
    frame_.body.end = close_;
  }

  void find_close_without_valediction() {
    for (std::uint32_t i = frame_.body.begin; i < size_; ++i) {
      if (is_signature(text(i))) {
        close_ = i;
        break;
      }
    }
    if (close_ == size_) {
      for (std::uint32_t i = size_; i-- > frame_.body.begin + 1;) {
        if (copied_marker_length(text(i)) > 0) close_ = i;
        if (is_prose(text(i))) break;
      }
      return;
    }
    for (int lines = 0; lines < 4 && close_ > frame_.body.begin + 1; ++lines) {
      const std::string_view line = text(close_ - 1);
      const bool heads_signature =
          line.size() <= 60 && !is_prose(line) &&
          (line.ends_with(':') || has_company_suffix(line) || is_upper_case(line));
      if (!heads_signature) break;
      --close_;
    }
  }

  static bool is_upper_case(std::string_view line) {
    return std::none_of(line.begin(), line.end(), is_lower) &&
           std::any_of(line.begin(), line.end(), is_upper) && !is_digit(line.front());
  }

  bool is_signature(std::string_view line) const {
    static constexpr auto kMarks =
        std::to_array<std::string_view>({"/s/", "//s", "by: /s/", "s/ "});
    if (begins_with_any(line, kMarks)) return true;
    return side_ == Side::kStaff && line.size() < 60 &&
           starts_with_folded(line, "division of corporat");
  }

  void name_close() {
    frame_.annex_begin = size_;
    comments_behind_ = find_comments_behind();
    ParagraphRole role = ParagraphRole::kSignature;
    for (std::uint32_t i = close_; i < size_; ++i) {
      if (frame_.valediction == i) {
        frame_.roles[i] = ParagraphRole::kValediction;
        continue;
      }
      if (begins_annex(i)) {
        begin_annex(i);
        return;
      }
      if (copied_marker_length(text(i)) > 0) {
        role = ParagraphRole::kCopied;
      } else if (is_enclosure(text(i))) {
        role = ParagraphRole::kEnclosure;
      }
      frame_.roles[i] =
          is_prose(text(i)) && is_contact(text(i), side_) ? ParagraphRole::kContact : role;
    }
  }

  // Some firms print the addressee below the signature.
  void name_address_at_foot() {
    if (side_ != Side::kCompany) return;
    for (std::uint32_t i = close_; i < frame_.annex_begin; ++i) {
      if (frame_.roles[i] != ParagraphRole::kSignature || !is_commission_anchor(text(i))) continue;
      frame_.roles[i] = ParagraphRole::kAddress;
      for (std::uint32_t up = i; up-- > close_ + 1;) {
        if (frame_.roles[up] != ParagraphRole::kSignature || is_signature(text(up))) break;
        const std::string_view line = text(up);
        if (!people_of_line(line) && !title_line(line) && !is_commission_line(line)) break;
        frame_.roles[up] = ParagraphRole::kAddress;
      }
    }
  }

  // Comments restated behind the signature, under a title of any kind or none: "1. Please tell us
  // ...", "Response: ...".
  std::uint32_t find_comments_behind() const {
    if (side_ != Side::kCompany) return size_;
    bool answered = false;
    std::uint32_t first = size_;
    for (std::uint32_t i = size_; i-- > close_ + 1;) {
      const std::string_view line = text(i);
      answered = answered || opens_answer(line);
      const bool numbered = starts_item(line) && !starts_bullet(line) && line.size() > kLeastItem;
      if (numbered && is_digit(line.front()) && (answered || asks(line))) first = i;
    }
    return first == size_ ? size_ : headed(first);
  }

  static bool opens_answer(std::string_view line) {
    static constexpr auto kLabels = std::to_array<std::string_view>(
        {"response", "answer", "reply", "company response", "company's response"});
    return begins_with_any(line, kLabels) && line.find(':') != std::string_view::npos;
  }

  static bool asks(std::string_view line) {
    static constexpr auto kWords =
        std::to_array<std::string_view>({"please", "tell us", "revise", "advise us", "explain"});
    return contains_any(line, kWords);
  }

  // With the headings and the title above it.
  std::uint32_t headed(std::uint32_t i) const {
    static constexpr auto kTitles = std::to_array<std::string_view>(
        {"comment", "response", "answer", "repl", "staff", "form ", "page"});
    while (i > close_ + 1 && text(i - 1).size() <= kLongTitle && !is_signature(text(i - 1)) &&
           (contains_any(text(i - 1), kTitles) || opens_section(text(i - 1)))) {
      --i;
    }
    return i;
  }

  bool begins_annex(std::uint32_t i) const {
    static constexpr auto kNames = std::to_array<std::string_view>(
        {"annex", "appendix", "exhibit", "schedule", "attachment", "memorandum"});
    const std::string_view line = text(i);
    if (i == comments_behind_) return true;
    if (is_salutation(line) || re_marker_length(line) > 0) return true;
    if (line.size() <= kShortLine && begins_with_any(line, kNames) && i > close_ + 1 &&
        !is_list_of_enclosures(line))
      return true;
    return is_prose(line) && !is_contact(line, side_) && !is_omission_legend(line) &&
           copied_marker_length(line) == 0 && !is_enclosure(line) && line.size() > 160;
  }

  // "Attachments", "Attachment: marked pages": named among the enclosures, not begun.
  static bool is_list_of_enclosures(std::string_view line) {
    const std::size_t blank = line.find(' ');
    return blank == std::string_view::npos || starts_with_folded(line, "attachments") ||
           line.find(':') != std::string_view::npos;
  }

  // What stands on a page of its own behind the signature belongs to the annex with it.
  void begin_annex(std::uint32_t i) {
    std::uint32_t begin = i;
    while (begin > close_ + 1 && paragraphs_[begin - 1].page == paragraphs_[i].page &&
           paragraphs_[begin - 1].page > paragraphs_[close_].page &&
           frame_.roles[begin - 1] == ParagraphRole::kSignature)
      --begin;
    frame_.annex_begin = begin;
    for (std::uint32_t k = begin; k < size_; ++k) frame_.roles[k] = ParagraphRole::kAnnex;
  }

  std::span<const Paragraph> paragraphs_;
  Side side_;
  std::uint32_t size_;
  LetterFrame& frame_;
  std::uint32_t close_ = 0;            // first paragraph behind the body
  std::uint32_t comments_behind_ = 0;  // the signature; size_ where there are none
};

}  // namespace

void read_foot(std::span<const Paragraph> paragraphs, schemas::Side side, LetterFrame& frame) {
  FootReader(paragraphs, side, frame).read();
}

}  // namespace precedent::corpus

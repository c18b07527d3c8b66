#include "corpus/frame/letter_head.hh"

#include <algorithm>
#include <array>

#include "corpus/wording/courtesies.hh"
#include "corpus/wording/forms_under_review.hh"
#include "corpus/wording/letter_wording.hh"
#include "corpus/wording/person_lines.hh"
#include "corpus/wording/person_names.hh"
#include "corpus/wording/phrases.hh"
#include "corpus/wording/staff_titles.hh"
#include "schemas/values/dates.hh"
#include "schemas/values/file_numbers.hh"

namespace precedent::corpus {
namespace {

using schemas::Side;

constexpr std::uint32_t kProseBeforeHeadEnds = 3;   // so many paragraphs of prose are no head
constexpr std::uint32_t kMostHeadParagraphs = 160;  // a letterhead may name every partner
constexpr std::uint32_t kMostReParagraphs = 60;
constexpr std::size_t kDateLineSlack = 45;  // bytes beside the date in a line that is its own
constexpr std::size_t kShortLine = 90;
constexpr std::size_t kLongestReLine = 2000;  // bytes; some put all of the block on one

bool is_date_line(std::string_view text) {
  const auto date = schemas::find_date(text);
  return date && text.size() - (date->end - date->begin) <= kDateLineSlack;
}

// A line that holds a date and no word that makes it the date of something.
bool is_bare_date(std::string_view text) {
  const auto date = schemas::find_date(text);
  return date && text.size() - (date->end - date->begin) <= 4;
}

// The date of a filing, not of a letter: "Filed December 31, 2009", "Response dated ...".
bool is_filing_date(std::string_view text) {
  static constexpr auto kWords = std::to_array<std::string_view>(
      {"filed", "submitted", "furnished", "response", "form ", "for the", "fiscal", "period",
       "registration", "amendment", "annual", "quarter", "year"});
  return begins_with_any(text, kWords);
}

// A line that a Re block has: a form, a file number, a date of filing.
bool is_about_filing(std::string_view text) {
  if (text.size() > kLongestReLine) return false;
  const auto numbers = schemas::find_file_numbers(text);
  return names_form(text) || is_filing_date(text) ||
         std::any_of(numbers.begin(), numbers.end(), [](const auto& n) { return n.labelled; });
}

class HeadReader {
 public:
  HeadReader(std::span<const Paragraph> paragraphs, Side side, LetterFrame& frame)
      : paragraphs_(paragraphs),
        side_(side),
        size_(static_cast<std::uint32_t>(paragraphs.size())),
        frame_(frame) {}

  void read() {
    measure_head();
    find_re_block();
    if (frame_.re_block.empty()) find_unlabelled_re_block();
    find_body_begin();
    find_date();
    name_head();
  }

 private:
  std::string_view text(std::uint32_t i) const { return paragraphs_[i].text; }
  bool in_re_block(std::uint32_t i) const {
    return i >= frame_.re_block.begin && i < frame_.re_block.end;
  }

  // Finds the salutation, and how far a head may reach.
  void measure_head() {
    std::uint32_t prose = 0;
    head_limit_ = std::min(size_, kMostHeadParagraphs);
    first_prose_ = head_limit_;
    for (std::uint32_t i = 0; i < head_limit_; ++i) {
      if (is_salutation(text(i))) {
        frame_.salutation = i;
        head_limit_ = i + 1;
        return;
      }
      if (i > 0 && is_valediction(text(i))) {
        head_limit_ = i;
        return;
      }
      if (!is_prose(text(i)) || is_omission_legend(text(i)) || re_marker_length(text(i)) > 0 ||
          is_about_filing(text(i)))
        continue;
      first_prose_ = std::min(first_prose_, i);
      if (++prose >= kProseBeforeHeadEnds) {
        head_limit_ = i;
        return;
      }
    }
  }

  void find_re_block() {
    const std::uint32_t limit = frame_.salutation ? std::min(size_, *frame_.salutation + 5)
                                                  : std::min(head_limit_, first_prose_ + 1);
    for (std::uint32_t i = 0; i < limit; ++i) {
      if (frame_.salutation == i || re_marker_length(text(i)) == 0) continue;
      frame_.re_block = {i, end_of_re_block(i, /*headed=*/true)};
      return;
    }
  }

  // First paragraph behind the Re block that begins at `begin`.
  std::uint32_t end_of_re_block(std::uint32_t begin, bool headed) const {
    const bool salutation_follows = frame_.salutation && *frame_.salutation > begin;
    const std::uint32_t limit = std::min(
        {size_, begin + kMostReParagraphs, salutation_follows ? *frame_.salutation : size_});
    const bool marker_alone = headed && re_marker_length(text(begin)) == text(begin).size();
    std::uint32_t lines = marker_alone ? 0 : 1;
    for (std::uint32_t i = begin + 1; i < limit; ++i) {
      if (ends_re_block(i)) return i;
      if (!salutation_follows && lines > 0 && !belongs_to_re_block(begin, i)) return i;
      ++lines;
    }
    return limit;
  }

  // Without a salutation behind it, the block ends where its paragraphs do.
  bool belongs_to_re_block(std::uint32_t begin, std::uint32_t i) const {
    const Paragraph& paragraph = paragraphs_[i];
    const bool same_table = paragraph.cell && paragraphs_[begin].cell &&
                            paragraph.cell->table == paragraphs_[begin].cell->table;
    if (is_prose(text(i)) && (text(i).size() > 160 || text(i).ends_with('.'))) return false;
    if (same_table || is_about_filing(text(i)) || is_request(text(i))) return true;
    return i == begin + 1 || !paragraph.starts_block;
  }

  static bool is_request(std::string_view line) {
    static constexpr auto kWords =
        std::to_array<std::string_view>({"request", "acceleration", "cik", "withdrawal"});
    return line.size() <= kShortLine && begins_with_any(line, kWords);
  }

  bool ends_re_block(std::uint32_t i) const {
    const std::string_view line = text(i);
    if (is_salutation(line) || attention_marker_length(line) > 0 || is_delivery(line) ||
        copied_marker_length(line) > 0)
      return true;
    if (is_commission_anchor(line) || courtesy_length(line, decoration_length(line)) > 0)
      return true;
    if (is_bare_date(line)) return !starts_with_folded(line, "and ") && !lacks_date(text(i - 1));
    if (is_prose(line) && line.size() > 300) return true;
    return is_addressee(i);
  }

  // A line of a Re block that a date must follow: "Form 10-K for the fiscal year ended".
  static bool lacks_date(std::string_view line) {
    static constexpr auto kOpen = std::to_array<std::string_view>(
        {"ended", "ending", "of", "dated", "on", "filed", "date:", "to", "and", ",", ":"});
    const bool open = std::any_of(kOpen.begin(), kOpen.end(), [&](std::string_view word) {
      return line.size() > word.size() &&
             equals_folded(line.substr(line.size() - word.size()), word);
    });
    return open || (is_filing_date(line) && !schemas::find_date(line));
  }

  // A name whose title or office follows: the addressee below the Re block.
  bool is_addressee(std::uint32_t i) const {
    const auto people = people_of_line(text(i));
    if (!people) return false;
    const bool staff = std::any_of(people->begin(), people->end(), [](const NamedPerson& person) {
      return !person.title.empty() || person.of_commission;
    });
    if (staff) return true;
    if (i + 1 >= size_) return false;
    if (title_line(text(i + 1)) || is_commission_anchor(text(i + 1))) return true;
    // Two names, one above the other.
    return i + 2 < size_ && people_of_line(text(i + 1)) && is_commission_anchor(text(i + 2));
  }

  // Forms and file numbers between the address and the salutation, with no "Re:" before them.
  void find_unlabelled_re_block() {
    const std::uint32_t limit = frame_.salutation ? *frame_.salutation : first_prose_;
    std::uint32_t begin = limit;
    for (std::uint32_t i = limit; i-- > 0;) {
      if (is_about_filing(text(i)) && !is_prose(text(i))) begin = i;
      if (is_commission_anchor(text(i)) || attention_marker_length(text(i)) > 0) break;
    }
    if (begin == limit) return;
    if (begin > 0 && may_name_company(begin - 1)) --begin;
    frame_.re_block = {begin, end_of_re_block(begin, /*headed=*/false)};
  }

  bool may_name_company(std::uint32_t i) const {
    const std::string_view line = text(i);
    return line.size() <= kShortLine && !is_date_line(line) && !is_delivery(line) &&
           !is_commission_line(line) && attention_marker_length(line) == 0 &&
           !people_of_line(line) && !title_line(line) && !(is_digit(line.back())) && i > 0;
  }

  void find_body_begin() {
    std::uint32_t begin = 0;
    if (frame_.salutation) begin = *frame_.salutation + 1;
    begin = std::max(begin, frame_.re_block.end);
    if (!frame_.salutation) {
      // An address may stand below the Re block; a letter without either begins with its prose.
      const bool any_head = !frame_.re_block.empty() || has_head_lines();
      if (any_head && frame_.re_block.empty()) begin = first_prose_ < size_ ? first_prose_ : 0;
      while (begin < head_limit_ && any_head && is_head_line(begin)) ++begin;
    }
    frame_.body.begin = begin;
  }

  bool has_head_lines() const {
    for (std::uint32_t i = 0; i < std::min(first_prose_, head_limit_); ++i)
      if (is_head_line(i)) return true;
    return false;
  }

  bool is_head_line(std::uint32_t i) const {
    const std::string_view line = text(i);
    return is_commission_anchor(line) || is_bare_date(line) || is_delivery(line) ||
           attention_marker_length(line) > 0 || is_addressee(i);
  }

  void find_date() {
    for (const bool alone : {true, false}) {
      for (std::uint32_t i = 0; i < frame_.body.begin; ++i) {
        if (in_re_block(i) || frame_.salutation == i || is_prose(text(i))) continue;
        if (is_filing_date(text(i)) || !schemas::find_date(text(i))) continue;
        if (alone && !is_date_line(text(i))) continue;
        frame_.date = i;
        return;
      }
    }
  }

  void name_head() {
    for (std::uint32_t i = 0; i < frame_.body.begin; ++i) {
      if (in_re_block(i)) {
        frame_.roles[i] = ParagraphRole::kReBlock;
      } else if (frame_.salutation == i) {
        frame_.roles[i] = ParagraphRole::kSalutation;
      } else if (frame_.date == i) {
        frame_.roles[i] = ParagraphRole::kDate;
      } else if (is_delivery(text(i)) || is_omission_legend(text(i))) {
        frame_.roles[i] = ParagraphRole::kDelivery;
      } else {
        frame_.roles[i] = ParagraphRole::kLetterhead;
      }
    }
    if (side_ == Side::kStaff) {
      name_company_address();
    } else {
      name_commission_address();
    }
    name_head_copies();
  }

  // Staff letters: the address is what follows the last line of the SEC's own letterhead.
  void name_company_address() {
    std::uint32_t begin = 0;
    for (std::uint32_t i = 0; i < frame_.body.begin; ++i)
      if (!in_re_block(i) && is_own_letterhead(text(i)) && (begin == 0 || i <= begin + 6))
        begin = i + 1;
    if (frame_.date && *frame_.date >= begin) begin = *frame_.date + 1;
    for (std::uint32_t i = begin; i < frame_.body.begin; ++i)
      if (frame_.roles[i] == ParagraphRole::kLetterhead) frame_.roles[i] = ParagraphRole::kAddress;
  }

  static bool is_own_letterhead(std::string_view line) {
    static constexpr auto kWords = std::to_array<std::string_view>(
        {"united states", "securities and exchange", "washington, d", "division of", "mail stop",
         "mailstop", "corporation finance", "corporation", "u.s. securities"});
    return begins_with_any(line, kWords) &&
           (line.size() > 12 || equals_folded(line, "corporation"));
  }

  // Company letters: the lines about "Securities and Exchange Commission" that name its people,
  // offices and street.
  void name_commission_address() {
    for (std::uint32_t i = 0; i < frame_.body.begin; ++i) {
      if (frame_.roles[i] == ParagraphRole::kDelivery && names_commission_within(text(i)))
        frame_.roles[i] =
            ParagraphRole::kAddress;  // "VIA EDGAR Jane Roe Securities and Exchange ..."
      if (frame_.roles[i] != ParagraphRole::kLetterhead) continue;
      if (!is_commission_anchor(text(i)) && attention_marker_length(text(i)) == 0) continue;
      if (is_for_company(i)) continue;
      frame_.roles[i] = ParagraphRole::kAddress;
      for (std::uint32_t up = i; up-- > 0 && joins_address(up);)
        frame_.roles[up] = ParagraphRole::kAddress;
      for (std::uint32_t down = i + 1; down < frame_.body.begin && joins_address(down); ++down)
        frame_.roles[down] = ParagraphRole::kAddress;
    }
  }

  // "Attn: Jane Roe, General Counsel": whom the Commission is to tell of a request under its rules
  // on confidential treatment.
  bool is_for_company(std::uint32_t i) const {
    static constexpr auto kTitles = std::to_array<std::string_view>(
        {"president", "chief financial officer", "chief executive officer", "general counsel",
         "treasurer", "controller", "corporate secretary", "chief legal officer"});
    if (attention_marker_length(text(i)) == 0) return false;
    const bool below =
        i + 1 < frame_.body.begin && contains_any(text(i + 1), kTitles) && !title_line(text(i + 1));
    const bool two_below = text(i).size() == attention_marker_length(text(i)) &&
                           i + 2 < frame_.body.begin && contains_any(text(i + 2), kTitles);
    return below || two_below || contains_any(text(i), kTitles);
  }

  static bool names_commission_within(std::string_view line) {
    return names_commission(line) && find_folded(line, "20549") != std::string_view::npos;
  }

  bool joins_address(std::uint32_t i) const {
    if (frame_.roles[i] != ParagraphRole::kLetterhead) return false;
    const std::string_view line = text(i);
    return is_commission_line(line) || attention_marker_length(line) > 0 || people_of_line(line) ||
           title_line(line) || is_split_title(i) ||
           courtesy_length(line, decoration_length(line)) > 0;
  }

  // "Senior Assistant Chief" over "Accountant".
  bool is_split_title(std::uint32_t i) const {
    const std::string_view line = text(i);
    return line.size() < kShortLine && i + 1 < size_ &&
           title_line(std::string(line) + ' ' + paragraphs_[i + 1].text).has_value();
  }

  // Copies named in the head, between the address and the Re block.
  void name_head_copies() {
    bool copied = false;
    for (std::uint32_t i = 0; i < frame_.body.begin; ++i) {
      const ParagraphRole role = frame_.roles[i];
      if (role == ParagraphRole::kReBlock || role == ParagraphRole::kSalutation ||
          role == ParagraphRole::kDate || role == ParagraphRole::kDelivery) {
        copied = false;
      } else if (copied_marker_length(text(i)) > 0) {
        copied = true;
      }
      if (copied) frame_.roles[i] = ParagraphRole::kCopied;
    }
  }

  std::span<const Paragraph> paragraphs_;
  Side side_;
  std::uint32_t size_;
  LetterFrame& frame_;
  std::uint32_t head_limit_ = 0;   // no head reaches further
  std::uint32_t first_prose_ = 0;  // head_limit_ where there is none
};

}  // namespace

void read_head(std::span<const Paragraph> paragraphs, schemas::Side side, LetterFrame& frame) {
  HeadReader(paragraphs, side, frame).read();
}

}  // namespace precedent::corpus

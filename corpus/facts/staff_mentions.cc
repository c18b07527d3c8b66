#include "corpus/facts/staff_mentions.hh"

#include <algorithm>
#include <string>
#include <string_view>

#include "corpus/ascii.hh"
#include "corpus/facts/staff_contacts.hh"
#include "corpus/facts/staff_lines.hh"
#include "corpus/facts/staff_roster.hh"
#include "corpus/wording/letter_wording.hh"
#include "corpus/wording/person_names.hh"
#include "corpus/wording/text_continuity.hh"

namespace precedent::corpus {
namespace {

class MentionsReader {
 public:
  MentionsReader(std::span<const Paragraph> paragraphs, const LetterFrame& frame)
      : paragraphs_(paragraphs), frame_(frame) {}

  std::vector<StaffMention> of_staff_letter() {
    for (std::string_view line : lines_with(ParagraphRole::kAddress)) {
      if (const auto name = read_person_name(line, decoration_length(line)))
        roster_.exclude(name->name);
    }
    std::string phone_of_signer;
    for (std::uint32_t i = frame_.body.begin; i < paragraphs_.size(); ++i) {
      const ParagraphRole role = frame_.role(i);
      if (role != ParagraphRole::kBody && role != ParagraphRole::kContact) continue;
      std::string sentence = paragraphs_[i].text;
      while (role == ParagraphRole::kContact && contact_goes_on(i))
        sentence.append(" ").append(paragraphs_[++i].text);
      ContactsRead contacts = read_contacts(sentence);
      for (StaffMention& mention : contacts.staff) roster_.add(std::move(mention));
      if (phone_of_signer.empty()) phone_of_signer = std::move(contacts.phone_of_signer);
    }
    read_signature(signature_lines(), roster_);
    roster_.set_phone_of_signer(phone_of_signer);
    read_copies_of_staff_letter(lines_with(ParagraphRole::kCopied), roster_);
    return roster_.take();
  }

  std::vector<StaffMention> of_company_letter() {
    read_addressees(lines_with(ParagraphRole::kAddress), roster_);
    read_copies_of_company_letter(copied_lines(0, frame_.body.begin), true, roster_);
    for (std::uint32_t i = frame_.body.begin; i < frame_.body.end; ++i)
      for (StaffMention& mention : read_conversations(paragraphs_[i].text))
        roster_.add(std::move(mention));
    read_copies_of_company_letter(
        copied_lines(frame_.body.end, static_cast<std::uint32_t>(paragraphs_.size())), false,
        roster_);
    return roster_.take();
  }

 private:
  bool contact_goes_on(std::uint32_t i) const {
    return i + 1 < paragraphs_.size() && frame_.role(i + 1) == ParagraphRole::kContact &&
           !ends_sentence(paragraphs_[i].text);
  }

  // Tables that set people side by side are read column by column: a cell below a name is its
  // title.
  std::vector<std::string_view> lines_of(const std::vector<std::uint32_t>& indexes) const {
    std::vector<std::string_view> lines;
    for (std::size_t at = 0; at < indexes.size();) {
      std::size_t end = at + 1;
      const auto& cell = paragraphs_[indexes[at]].cell;
      if (cell)
        while (end < indexes.size() && paragraphs_[indexes[end]].cell &&
               paragraphs_[indexes[end]].cell->table == cell->table)
          ++end;
      std::vector<std::uint32_t> table(indexes.begin() + static_cast<std::ptrdiff_t>(at),
                                       indexes.begin() + static_cast<std::ptrdiff_t>(end));
      if (people_side_by_side(table)) sort_by_column(table);
      for (std::uint32_t i : table) lines.push_back(paragraphs_[i].text);
      at = end;
    }
    return lines;
  }

  bool people_side_by_side(const std::vector<std::uint32_t>& table) const {
    for (std::size_t k = 1; k < table.size(); ++k) {
      const Paragraph& left = paragraphs_[table[k - 1]];
      const Paragraph& right = paragraphs_[table[k]];
      if (left.cell && right.cell && left.cell->row == right.cell->row &&
          left.cell->column != right.cell->column && whole_person_name(left.text) &&
          whole_person_name(right.text))
        return true;
    }
    return false;
  }

  void sort_by_column(std::vector<std::uint32_t>& table) const {
    std::stable_sort(table.begin(), table.end(), [this](std::uint32_t a, std::uint32_t b) {
      return paragraphs_[a].cell->column < paragraphs_[b].cell->column;
    });
  }

  std::vector<std::string_view> lines_with(ParagraphRole role) const {
    std::vector<std::uint32_t> indexes;
    for (std::uint32_t i = 0; i < paragraphs_.size(); ++i)
      if (frame_.role(i) == role) indexes.push_back(i);
    return without_copied_marker(lines_of(indexes));
  }

  std::vector<std::string_view> copied_lines(std::uint32_t begin, std::uint32_t end) const {
    std::vector<std::uint32_t> indexes;
    for (std::uint32_t i = begin; i < end; ++i)
      if (frame_.role(i) == ParagraphRole::kCopied) indexes.push_back(i);
    return without_copied_marker(lines_of(indexes));
  }

  static std::vector<std::string_view> without_copied_marker(
      const std::vector<std::string_view>& lines) {
    std::vector<std::string_view> kept;
    for (std::string_view line : lines) {
      line.remove_prefix(copied_marker_length(line));
      if (!trimmed(line).empty()) kept.push_back(line);
    }
    return kept;
  }

  // The name may stand behind "Sincerely," on its line.
  std::vector<std::string_view> signature_lines() const {
    std::vector<std::string_view> lines;
    if (frame_.valediction) {
      std::string_view line = paragraphs_[*frame_.valediction].text;
      const std::size_t comma = line.find(',');
      if (comma != std::string_view::npos && comma + 1 < line.size())
        lines.push_back(trimmed(line.substr(comma + 1)));
    }
    for (std::string_view line : lines_with(ParagraphRole::kSignature)) lines.push_back(line);
    return lines;
  }

  std::span<const Paragraph> paragraphs_;
  const LetterFrame& frame_;
  StaffRoster roster_;
};

}  // namespace

std::vector<StaffMention> staff_mentions(std::span<const Paragraph> paragraphs,
                                         const LetterFrame& frame, Side side) {
  MentionsReader reader(paragraphs, frame);
  return side == Side::kStaff ? reader.of_staff_letter() : reader.of_company_letter();
}

}  // namespace precedent::corpus

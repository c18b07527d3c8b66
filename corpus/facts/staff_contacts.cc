#include "corpus/facts/staff_contacts.hh"

#include <array>
#include <optional>

#include "corpus/ascii.hh"
#include "corpus/wording/letter_wording.hh"
#include "corpus/wording/person_names.hh"
#include "corpus/wording/phrases.hh"
#include "corpus/wording/staff_titles.hh"

namespace precedent::corpus {
namespace {

constexpr std::size_t kPhoneReach = 60;  // bytes between a person and the phone number

bool ends_with_any(std::string_view text, Phrases words) {
  for (std::string_view word : words) {
    if (text.size() < word.size()) continue;
    const std::size_t at = text.size() - word.size();
    if (equals_folded(text.substr(at), word) && (at == 0 || !is_letter(text[at - 1]))) return true;
  }
  return false;
}

// Where the first sentence about whom to call begins; npos where there is none.
std::size_t contact_begin(std::string_view text) {
  static constexpr auto kTriggers = std::to_array<std::string_view>({
      "you may contact",
      "please contact",
      "you may reach",
      "you may call",
      "you can contact",
      "you can reach",
      "you may also",
      "please call",
      "please direct",
      "please address",
      "direct any",
      "direct your",
      "do not hesitate to co",
      "do not hesitate to ca",
      "feel free to co",
      "feel free to ca",
      "may be reached at",
      "can be reached at",
      "may be directed to",
      "should be directed to",
      "questions to",
      "any questions should go",
  });
  std::size_t first = std::string_view::npos;
  for (std::string_view trigger : kTriggers) first = std::min(first, find_folded(text, trigger));
  if (first == std::string_view::npos) return first;
  // A name may stand before the verb: "Evadne Pruitt, Staff Attorney, may be reached at".
  const std::size_t stop = text.substr(0, first).rfind(". ");
  return stop == std::string_view::npos ? 0 : stop + 2;
}

// "Delphine Okoro, Staff Accountant, is at (202) 555-0136."
bool says_who_is_where(std::string_view text) {
  return text.size() < 400 && find_phone(text) &&
         (find_folded(text, " is at ") != std::string_view::npos ||
          find_folded(text, " are at ") != std::string_view::npos);
}

// "Senior Staff Accountants" is what each of them is one of.
std::string singular(std::string title) {
  if (title.ends_with('s')) title.pop_back();
  return title;
}

class ContactScan {
 public:
  explicit ContactScan(std::string_view text) : text_(text) {}

  ContactsRead read(std::size_t from) {
    for (at_ = from; at_ < text_.size();) {
      const bool in_word = at_ > 0 && (is_letter(text_[at_ - 1]) || is_digit(text_[at_ - 1]));
      if (in_word || (!signer() && !leading_title() && !person())) ++at_;
    }
    return std::move(contacts_);
  }

 private:
  std::string_view rest() const { return text_.substr(at_); }

  // A phone number behind `from`, with nothing but small words between.
  std::optional<Phone> phone_behind(std::size_t from) const {
    auto phone = find_phone(text_.substr(0, from + kPhoneReach + 20), from);
    if (!phone || phone->begin - from > kPhoneReach) return std::nullopt;
    const std::string_view between = text_.substr(from, phone->begin - from);
    for (std::size_t i = 0; i < between.size(); ++i) {
      if (is_upper(between[i]) || is_digit(between[i])) return std::nullopt;
    }
    if (between.find(" or ") != std::string_view::npos ||
        between.find(" and ") != std::string_view::npos)
      return std::nullopt;
    return phone;
  }

  bool signer() {
    static constexpr auto kSelf = std::to_array<std::string_view>(
        {"me at", "me, at", "me directly at", "the undersigned at", "the undersigned, at",
         "undersigned at", "my direct", "me by telephone"});
    if (!begins_with_any(rest(), kSelf)) return false;
    if (const auto phone = phone_behind(at_ + 2)) {
      if (contacts_.phone_of_signer.empty()) contacts_.phone_of_signer = phone->number;
      at_ = phone->end;
      return true;
    }
    return false;
  }

  // "Senior Staff Accountants Ibolya Ignat at ... or Sasha Parikh at ..."
  bool leading_title() {
    const auto title = read_staff_title(text_, at_);
    if (!title) return false;
    leading_title_ = singular(title->title);
    at_ = title->end;
    return true;
  }

  std::string title_behind(std::size_t& at) const {
    std::size_t begin = at;
    while (begin < text_.size() && (text_[begin] == ',' || text_[begin] == ' ' ||
                                    text_[begin] == '(' || text_[begin] == '-'))
      ++begin;
    for (std::string_view dash : {"\xE2\x80\x93 ", "\xE2\x80\x94 "})
      if (text_.substr(begin).starts_with(dash)) begin += dash.size();
    const auto title = read_staff_title(text_, begin);
    if (!title) return {};
    at = title->end;
    if (at < text_.size() && text_[at] == ')') ++at;
    return singular(title->title);
  }

  bool asked_for() const {
    static constexpr auto kVerbs =
        std::to_array<std::string_view>({"contact", "call", "reach", "telephone", "questions to",
                                         "inquiries to", "directed to", "comments to"});
    return ends_with_any(trimmed(text_.substr(0, at_)), kVerbs);
  }

  bool person() {
    const auto name = read_person_name(text_, at_);
    if (!name) {
      skip_word();
      return true;
    }
    std::size_t end = name->end;
    StaffMention mention;
    mention.name = name->name;
    mention.title = title_behind(end);
    const auto phone = phone_behind(end);
    if (mention.title.empty() && phone) mention.title = leading_title_;
    const bool known = !mention.title.empty() || phone || asked_for();
    if (phone) {
      mention.phone = phone->number;
      end = phone->end;
    }
    at_ = end;
    if (known) contacts_.staff.push_back(std::move(mention));
    return true;
  }

  void skip_word() {
    if (is_sentence_end()) leading_title_.clear();
    const bool word = is_letter(text_[at_]);
    ++at_;
    while (word && at_ < text_.size() && is_letter(text_[at_])) ++at_;
  }

  bool is_sentence_end() const {
    return at_ >= 2 && text_[at_ - 1] == ' ' && text_[at_ - 2] == '.' && is_upper(text_[at_]);
  }

  std::string_view text_;
  std::size_t at_ = 0;
  std::string leading_title_;
  ContactsRead contacts_;
};

bool of_the_staff(std::string_view behind) {
  static constexpr auto kWords = std::to_array<std::string_view>(
      {" of the staff", ", of the staff", " of the commission", ", of the commission",
       " of the sec", ", of the sec", " of the division", ", of the division", " of your office",
       ", of your office", " of your staff", ", of your staff", " of the u.s. securities",
       " of the securities and ex", ", of the securities and ex"});
  return begins_with_any(behind, kWords);
}

// The company's or a firm's person: "Jane Roe of Fell & Abbot LLP", "Jane Roe, our counsel".
bool of_another(std::string_view behind) {
  static constexpr auto kWords = std::to_array<std::string_view>(
      {" of ", ", of ", ", our ", ", the ", ", outside", ", counsel to", ", chief", ", general",
       ", vice", ", a partner", " from ", ", from ", " at ", " ("});
  return begins_with_any(behind, kWords);
}

// What stands between two people of one list.
bool is_list_joint(std::string_view between) {
  between = trimmed(between);
  return between == "and" || between == "," || between == ", and" || between == "&";
}

// "the letter dated May 4, 2009 from Jane Roe, Special Counsel".
bool wrote_letter(std::string_view before) {
  constexpr std::size_t kReach = 90;  // bytes
  const std::string_view last = trimmed(before);
  const std::string_view near = last.substr(last.size() > kReach ? last.size() - kReach : 0);
  return last.ends_with(" from") && find_folded(near, "letter") != std::string_view::npos;
}

constexpr std::size_t kCopyReach = 90;  // bytes

bool spoken_with(std::string_view before) {
  static constexpr auto kWords = std::to_array<std::string_view>({
      "conversation with",
      "conversations with",
      "call with",
      "calls with",
      "discussion with",
      "discussions with",
      "spoke with",
      "discussed with",
      "agreed with",
      "spoken with",
      "teleconference with",
      "voicemail from",
      "voice mail from",
      "message from",
      "call from",
      "provided orally by",
      "given orally by",
      "communicated orally by",
      "provided by telephone by",
      "discussed between",
      "conversation between",
      "conversations between",
      "call between",
      "discussion between",
      "discussions between",
      "courtesy copy to",
      "courtesy copies to",
      "to the attention of",
  });
  // "three courtesy copies of the marked amendment to Jane Roe", "the letter dated May 4, 2009
  // from".
  const std::size_t reach = before.size() > kCopyReach ? before.size() - kCopyReach : 0;
  const std::string_view near = before.substr(reach);
  const std::string_view last = trimmed(before);
  if (last.ends_with(" to") && find_folded(near, "courtesy cop") != std::string_view::npos)
    return true;
  return ends_with_any(trimmed(before), kWords);
}

// "of the Office of Global" before "Security Risk".
bool is_within_office_name(std::string_view before) {
  constexpr std::size_t kMostWords = 8;
  for (std::size_t words = 0; words < kMostWords; ++words) {
    before = trimmed(before);
    const std::size_t blank = before.rfind(' ');
    const std::string_view word = before.substr(blank == std::string_view::npos ? 0 : blank + 1);
    if (word == "of") return trimmed(before.substr(0, before.size() - 2)).ends_with("Office");
    if (word.empty() || !(is_upper(word.front()) || word == "&" || word == "and" || word == "the"))
      return false;
    before.remove_suffix(word.size());
  }
  return false;
}

}  // namespace

ContactsRead read_contacts(std::string_view paragraph) {
  const std::size_t begin = says_who_is_where(paragraph) ? 0 : contact_begin(paragraph);
  if (begin == std::string_view::npos) return {};
  return ContactScan(paragraph).read(begin);
}

std::vector<StaffMention> read_conversations(std::string_view paragraph) {
  std::vector<StaffMention> staff;
  std::vector<StaffMention> waiting;  // a list goes on: whose people they are is said at its end
  bool list_open = false;             // the list is of people spoken with
  std::size_t last_end = 0;
  for (std::size_t at = 0; at < paragraph.size();) {
    if (!is_upper(paragraph[at]) || (at > 0 && is_letter(paragraph[at - 1]))) {
      ++at;
      continue;
    }
    const auto name = is_within_office_name(paragraph.substr(0, at))
                          ? std::nullopt
                          : read_person_name(paragraph, at);
    if (!name) {
      ++at;
      while (at < paragraph.size() && is_letter(paragraph[at])) ++at;
      continue;
    }
    if (!is_list_joint(paragraph.substr(last_end, at - last_end))) {
      waiting.clear();
      list_open = false;
    }
    const std::string_view behind = paragraph.substr(name->end);
    StaffMention mention{name->name, "", StaffRole::kContact, ""};
    // "from Jane Roe, Special Counsel, Office of ..."
    std::size_t behind_name = 0;
    while (behind_name < behind.size() &&
           (behind[behind_name] == ',' || is_space(behind[behind_name])))
      ++behind_name;
    if (const auto title = read_staff_title(behind, behind_name);
        title && only_staff_have(title->title))
      mention.title = title->title;
    if (of_the_staff(behind) || (!mention.title.empty() && wrote_letter(paragraph.substr(0, at)))) {
      staff.insert(staff.end(), waiting.begin(), waiting.end());
      staff.push_back(mention);
      waiting.clear();
    } else if ((list_open || spoken_with(paragraph.substr(0, at))) && !of_another(behind)) {
      staff.push_back(mention);
      list_open = true;
    } else {
      waiting.push_back(mention);
    }
    at = name->end;
    last_end = at;
  }
  return staff;
}

}  // namespace precedent::corpus

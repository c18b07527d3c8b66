#include "corpus/wording/forms_under_review.hh"

#include <algorithm>
#include <optional>

#include "corpus/ascii.hh"
#include "corpus/wording/form_codes.hh"
#include "schemas/values/dates.hh"

namespace precedent::corpus {
namespace {

constexpr std::size_t kLongestLine = 300;  // bytes; of an amendment's number and what follows it

bool at_word_start(std::string_view text, std::size_t at) {
  return at == 0 || !(is_letter(text[at - 1]) || is_digit(text[at - 1]));
}

bool has(std::string_view text, std::string_view word) {
  return find_folded(text, word) != std::string_view::npos;
}

// The text with every hyphen and dash as '-', blanks about it gone where it joins two parts of a
// code ("10 - K", "S- 1"), and other runs of blanks single. Newlines stay.
std::string plain_hyphens(std::string_view text) {
  std::string out;
  for (std::size_t i = 0; i < text.size(); ++i) {
    const bool dash = static_cast<unsigned char>(text[i]) == 0xE2 && i + 2 < text.size() &&
                      text[i + 1] == '\x80' && static_cast<unsigned char>(text[i + 2]) >= 0x90 &&
                      static_cast<unsigned char>(text[i + 2]) <= 0x94;
    if (dash) i += 2;
    const char c = dash ? '-' : text[i];
    if (c == '*' || c == '_' || c == '|') continue;
    if (c == ' ' && !out.empty() && (out.back() == ' ' || out.back() == '\n')) continue;
    out += c;
  }
  std::string joined;
  for (std::size_t i = 0; i < out.size(); ++i) {
    if (out[i] == ' ' && i + 1 < out.size() && i > 0) {
      const bool before_hyphen = out[i + 1] == '-' && i + 2 < out.size() && is_upper(out[i + 2]) &&
                                 is_digit(out[i - 1]) &&
                                 (i + 3 >= out.size() || !is_lower(out[i + 3]));
      const bool after_hyphen = out[i - 1] == '-' && i > 1 && is_upper(out[i - 2]) &&
                                (i < 3 || !is_letter(out[i - 3])) && is_digit(out[i + 1]);
      if (before_hyphen || after_hyphen) continue;
    }
    joined += out[i];
  }
  return joined;
}

// Scans one Re block. A stretch without a date, a file number or a form is what belongs together.
class ReBlockForms {
 public:
  ReBlockForms(std::string_view text, std::string_view company)
      : text_(plain_hyphens(text)), company_(company) {}

  std::vector<std::string> read() {
    while (at_ < text_.size()) {
      if (!at_word_start(text_, at_)) {
        ++at_;
        continue;
      }
      if (!form_mention() && !schedule() && !edgar_name() && !amendment() && !boundary()) ++at_;
    }
    close_stretch();
    // "Schedule 14A" says something only where nothing else does.
    const bool proxy_named = std::any_of(forms_.begin(), forms_.end(), [](const std::string& form) {
      return form.ends_with("14A") || form.ends_with("14C");
    });
    if (!proxy_named && !schedule_alone_.empty()) forms_.push_back(std::move(schedule_alone_));
    return std::move(forms_);
  }

 private:
  std::string_view rest() const { return std::string_view(text_).substr(at_); }
  std::string_view stretch() const {
    return std::string_view(text_).substr(stretch_begin_, at_ - stretch_begin_);
  }

  void emit(std::string form, bool amended) {
    if (amended) form += "/A";
    const auto known = std::find(forms_.begin(), forms_.end(), form);
    last_ = static_cast<std::size_t>(known - forms_.begin());
    if (known == forms_.end()) forms_.push_back(std::move(form));
  }

  void begin_stretch(std::size_t at) {
    at_ = at;
    stretch_begin_ = at;
    amended_ = false;
  }

  // "Form S-1", "Forms 10-K and 10-Q", and "10-K" by itself.
  bool form_mention() {
    const bool word = starts_with_folded(rest(), "form ") || starts_with_folded(rest(), "forms ") ||
                      starts_with_folded(rest(), "form\n") || starts_with_folded(rest(), "form-");
    if (!word) {
      const auto code = read_form_code(text_, at_, false);
      if (!code) return false;
      emit(code->form, code->amended || amended_);
      begin_stretch(code->end);
      return true;
    }
    const std::size_t after = at_ + (to_lower(rest()[4]) == 's' ? 6 : 5);
    auto code = read_form_code(text_, after, true);
    if (!code) return false;
    const bool amended = amended_;
    while (code) {
      emit(code->form, code->amended || amended);
      begin_stretch(code->end);
      const std::size_t next = list_joint_end(code->end);
      code = next > code->end ? read_form_code(text_, next, false) : std::nullopt;
    }
    return true;
  }

  // Behind ", ", " and ", "; ", " or " in a list of forms.
  std::size_t list_joint_end(std::size_t at) const {
    const std::string_view tail = std::string_view(text_).substr(at);
    for (std::string_view joint : {", and ", " and ", ", ", "/", " & ", "; ", " or "})
      if (starts_with_folded(tail, joint)) return at + joint.size();
    return at;
  }

  bool edgar_name() {
    const auto name = read_edgar_name(text_, at_);
    if (!name) return false;
    emit(name->form, name->amended);
    begin_stretch(name->end);
    code_printed_ = true;
    return true;
  }

  bool schedule() {
    if (!starts_with_folded(rest(), "schedule ") && !starts_with_folded(rest(), "schedules "))
      return false;
    const std::size_t at = at_ + (to_lower(rest()[8]) == 's' ? 10 : 9);
    const std::string_view tail = std::string_view(text_).substr(at);
    for (const char letter : {'A', 'C'}) {
      if (!starts_with_folded(tail, std::string("14") + letter)) continue;
      if (!code_printed_) proxy_statement(letter, at + 3);
      begin_stretch(at + 3);
      return true;
    }
    auto named = read_schedule(text_, at);
    if (!named) return false;
    const bool amended = amended_;
    while (named) {  // "Schedule TO-T/13E-3"
      emit(named->form, named->amended || amended);
      begin_stretch(named->end);
      const std::size_t next = list_joint_end(at_);
      named = next > at_ ? read_schedule(text_, next) : std::nullopt;
    }
    return true;
  }

  // True where the filing is said to be made by another than the company: "filed by Jonathan ...".
  bool filed_by_another(std::size_t from) const {
    std::string_view tail = std::string_view(text_).substr(from, 160);
    tail = tail.substr(0, find_folded(tail, "file no"));
    const std::size_t by = find_folded(tail, " by ");
    if (by == std::string_view::npos) return false;
    const std::string_view first_word = company_.substr(0, company_.find(' '));
    return first_word.empty() || !starts_with_folded(trimmed(tail.substr(by + 4)), first_word);
  }

  // What EDGAR calls a proxy or information statement described in words.
  void proxy_statement(char letter, std::size_t end) {
    const std::string_view words = stretch();
    const bool another = filed_by_another(end);
    const std::string suffix = std::string("14") + letter;
    std::string stem;
    if (has(words, "soliciting") || has(words, "additional")) {
      stem = another ? "DFAN" : "DEFA";
    } else if (has(words, "revised preliminary") || (has(words, "preliminary") && amended_)) {
      stem = another ? "PRRN" : "PRER";
    } else if (has(words, "preliminary")) {
      stem = another ? "PREC" : "PRE ";
    } else if (has(words, "definitive")) {
      stem = another ? "DEFC" : (amended_ ? "DEFR" : "DEF ");
    } else {
      schedule_alone_ = "SCHEDULE " + suffix;
      return;
    }
    emit(stem + suffix, false);
  }

  // "Amendment No. 2 to", "Post-Effective Amendment", "Amended Draft Registration Statement".
  bool amendment() {
    if (starts_with_folded(rest(), "amended ")) {
      const std::string_view next = rest().substr(8);
      for (std::string_view word : {"draft", "registration", "form", "offering", "preliminary",
                                    "confidential", "annual", "quarterly", "schedule", "tender"})
        if (starts_with_folded(next, word)) amended_ = true;
      at_ += 8;
      return true;
    }
    if (!starts_with_folded(rest(), "amendment")) return false;
    at_ += 9;
    if (alone_on_line()) {
      amend_last();
    } else {
      amended_ = true;
    }
    return true;
  }

  // An amendment's number with nothing behind it on its line, behind a form: "Form S-1 / Amendment
  // No. 3 / Filed ...".
  bool alone_on_line() const {
    if (forms_.empty()) return false;
    std::string_view line = std::string_view(text_).substr(at_, kLongestLine);
    line = line.substr(0, line.find('\n'));
    for (std::string_view word : {" to ", "form", "schedule", "statement", "report"})
      if (has(line, word)) return false;
    return !trimmed(line).ends_with("to");
  }

  void amend_last() {
    if (last_ >= forms_.size() || forms_[last_].ends_with("/A") || has(forms_[last_], "14A"))
      return;
    const std::string amended = forms_[last_] + "/A";
    if (std::find(forms_.begin(), forms_.end(), amended) == forms_.end()) forms_[last_] = amended;
  }

  // Where one filing's words end: a date, "Filed", "File No.".
  bool boundary() {
    for (std::string_view word :
         {"filed ", "filed:", "furnished ", "submitted ", "file no", "file num", "file #", "cik ",
          "response", "registration no", "commission file"}) {
      if (!starts_with_folded(rest(), word)) continue;
      close_stretch();
      begin_stretch(at_ + word.size());
      return true;
    }
    const auto date = starts_date();
    if (!date) return false;
    const bool code_printed = code_printed_;
    close_stretch();
    begin_stretch(*date);
    code_printed_ = code_printed;
    return true;
  }

  std::optional<std::size_t> starts_date() const {
    const std::string_view window = std::string_view(text_).substr(at_, 30);
    const auto date = schemas::find_date(window);
    if (!date || date->begin != 0) return std::nullopt;
    return at_ + date->end;
  }

  // A proxy statement that names no schedule, and an amendment that names no form.
  void close_stretch() {
    const std::string_view words = stretch();
    const bool proxy = has(words, "proxy statement") || has(words, "soliciting material") ||
                       has(words, "proxy material");
    if (proxy && !has(words, "prospectus") && !code_printed_) {
      proxy_statement('A', at_);
    } else if (has(words, "information statement") && has(words, "preliminary") && !code_printed_) {
      proxy_statement('C', at_);
    } else if (amended_) {
      amend_last();
    }
    code_printed_ = false;
  }

  std::string text_;
  std::string_view company_;
  std::vector<std::string> forms_;
  std::string schedule_alone_;
  std::size_t at_ = 0;
  std::size_t stretch_begin_ = 0;
  std::size_t last_ = 0;       // the form named last, in forms_
  bool amended_ = false;       // an amendment was announced in this stretch
  bool code_printed_ = false;  // EDGAR's own name of a proxy filing stands in this stretch
};

}  // namespace

std::vector<std::string> forms_under_review(std::string_view text, std::string_view company) {
  return ReBlockForms(text, company).read();
}

bool names_form(std::string_view line) {
  return !forms_under_review(line).empty();
}

}  // namespace precedent::corpus

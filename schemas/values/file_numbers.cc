#include "schemas/values/file_numbers.hh"

#include <algorithm>
#include <array>

#include "schemas/ascii.hh"

namespace precedent::schemas {
namespace {

// First parts that the SEC gives out to what letters are about, with the digits that a number
// without a label must have: fewer would be pages, dates or telephone numbers.
struct Series {
  std::string_view digits;
  std::size_t least_unlabelled;
};
constexpr std::array<Series, 21> kSeries = {{
    {"0", 5},   {"000", 5}, {"1", 5},   {"001", 5}, {"2", 5},   {"002", 5}, {"5", 5},
    {"005", 5}, {"24", 5},  {"024", 5}, {"33", 5},  {"033", 5}, {"333", 5}, {"811", 5},
    {"812", 5}, {"813", 5}, {"814", 5}, {"367", 5}, {"377", 5}, {"132", 5}, {"028", 5},
}};

constexpr std::size_t kMaxFirstDigits = 3;
constexpr std::size_t kLeastLabelledDigits = 3;
constexpr std::size_t kMaxSecondDigits = 8;
constexpr std::size_t kCanonicalDigits = 5;
constexpr std::size_t kSuffixDigits = 2;
constexpr int kMaxRange = 60;  // co-registrants of one "through"

constexpr std::array<std::string_view, 5> kHyphens = {"\u2010", "\u2011", "\u2012", "\u2013",
                                                      "\u2014"};

// One number as printed.
struct Printed {
  std::string_view first;
  std::string_view second;
  std::string_view suffix;
  std::size_t begin = 0;
  std::size_t end = 0;
};

class Scanner {
 public:
  explicit Scanner(std::string_view text) : text_(text) {}

  std::vector<FileNumberMention> all() {
    while (at_ < text_.size()) {
      if (const std::size_t label = label_at(at_); label > 0) {
        at_ += label;
        read_list();
      } else if (starts_number()) {
        read_unlabelled();
      } else {
        ++at_;
      }
    }
    return std::move(found_);
  }

 private:
  bool at_word_start(std::size_t at) const {
    return at == 0 || (!is_letter(text_[at - 1]) && !is_digit(text_[at - 1]));
  }

  // Digits that no other number, hyphen or decimal point runs into.
  bool starts_number() const {
    if (!is_digit(text_[at_])) return false;
    if (at_ == 0) return true;
    const char before = text_[at_ - 1];
    if (is_digit(before) || is_letter(before)) return false;
    return before != '-' && before != '.' && before != ',' && before != '$' && before != '/' &&
           static_cast<unsigned char>(before) < 0x80;
  }

  std::size_t skip_blanks(std::size_t at) const {
    while (at < text_.size()) {
      if (is_space(text_[at])) {
        ++at;
      } else if (text_.substr(at, 2) == "\u00A0") {
        at += 2;
      } else {
        break;
      }
    }
    return at;
  }

  std::size_t skip_hyphen(std::size_t at) const {
    if (at < text_.size() && text_[at] == '-') return at + 1;
    for (const std::string_view hyphen : kHyphens)
      if (text_.substr(at, hyphen.size()) == hyphen) return at + hyphen.size();
    return at;
  }

  std::size_t skip_digits(std::size_t at, std::size_t most) const {
    const std::size_t begin = at;
    while (at < text_.size() && is_digit(text_[at]) && at - begin <= most) ++at;
    return at;
  }

  // Bytes of a label ("File Nos.", "Commission File Number:", "Registration No.", "File #").
  std::size_t label_at(std::size_t at) const {
    static constexpr std::array<std::string_view, 3> kNouns = {"file", "registration",
                                                               "registration statement"};
    static constexpr std::array<std::string_view, 7> kSigns = {"numbers", "number", "nos.", "nos",
                                                               "no.",     "no",     "#"};
    if (!is_letter(text_[at]) || !at_word_start(at)) return 0;
    for (const std::string_view noun : kNouns) {
      if (!starts_with_folded(text_.substr(at), noun)) continue;
      const std::size_t sign_at = skip_blanks(at + noun.size());
      for (const std::string_view sign : kSigns) {
        if (!starts_with_folded(text_.substr(sign_at), sign)) continue;
        std::size_t end = sign_at + sign.size();
        if (end < text_.size() && is_letter(text_[end])) continue;
        end = skip_blanks(end);
        while (end < text_.size() && (text_[end] == ':' || text_[end] == '.' || text_[end] == '#'))
          end = skip_blanks(end + 1);
        return end - at;
      }
    }
    return 0;
  }

  // A number at `at`, blanks allowed around its hyphen. Without a label it must be of a series.
  bool read_printed(std::size_t at, bool labelled, Printed& printed) const {
    printed.begin = at;
    const std::size_t first_end = skip_digits(at, kMaxFirstDigits);
    printed.first = text_.substr(at, first_end - at);
    if (printed.first.empty() || printed.first.size() > kMaxFirstDigits) return false;
    const std::size_t hyphen_at = skip_blanks(first_end);
    const std::size_t after_hyphen = skip_hyphen(hyphen_at);
    if (after_hyphen == hyphen_at) return false;
    const std::size_t second_at = skip_blanks(after_hyphen);
    const std::size_t second_end = skip_digits(second_at, kMaxSecondDigits);
    printed.second = text_.substr(second_at, second_end - second_at);
    printed.end = second_end;
    printed.suffix = {};
    if (printed.second.size() > kMaxSecondDigits) return false;
    read_suffix(printed);
    return labelled ? printed.second.size() >= kLeastLabelledDigits : is_of_series(printed);
  }

  void read_suffix(Printed& printed) const {
    const std::size_t after_hyphen = skip_hyphen(printed.end);
    if (after_hyphen == printed.end) return;
    const std::size_t end = skip_digits(after_hyphen, kSuffixDigits);
    if (end - after_hyphen != kSuffixDigits) return;
    printed.suffix = text_.substr(after_hyphen, kSuffixDigits);
    printed.end = end;
  }

  bool is_of_series(const Printed& printed) const {
    const auto series = std::find_if(kSeries.begin(), kSeries.end(), [&](const Series& one) {
      return one.digits == printed.first;
    });
    if (series == kSeries.end()) return false;
    if (printed.second.size() < series->least_unlabelled || printed.second.size() > 6) return false;
    if (printed.end >= text_.size()) return true;
    const char after = text_[printed.end];
    return !is_letter(after) && !is_digit(after) && skip_hyphen(printed.end) == printed.end;
  }

  static std::string canonical_of(const Printed& printed) {
    std::string canonical(kMaxFirstDigits - printed.first.size(), '0');
    canonical += printed.first;
    canonical += '-';
    // Zeros beyond the fifth digit are padding: 0001-0015405.
    std::string_view second = printed.second;
    while (second.size() > kCanonicalDigits && second.front() == '0') second.remove_prefix(1);
    if (second.size() < kCanonicalDigits) canonical.append(kCanonicalDigits - second.size(), '0');
    canonical += second;
    if (!printed.suffix.empty()) {
      canonical += '-';
      canonical += printed.suffix;
    }
    return canonical;
  }

  void add(const Printed& printed, bool labelled) {
    found_.push_back({canonical_of(printed), static_cast<std::uint32_t>(printed.begin),
                      static_cast<std::uint32_t>(printed.end), labelled});
    last_ = printed;
  }

  void read_unlabelled() {
    Printed printed;
    if (!read_printed(at_, false, printed)) {
      at_ = std::max(at_ + 1, skip_digits(at_, text_.size()));
      return;
    }
    add(printed, false);
    at_ = printed.end;
    read_range(false);
  }

  // "333-1 and 333-2", "333-1, 333-1-01 through 333-1-04".
  void read_list() {
    while (at_ < text_.size()) {
      Printed printed;
      if (!is_digit(text_[at_]) || !read_printed(at_, true, printed)) return;
      add(printed, true);
      at_ = printed.end;
      read_range(true);
      const std::size_t next = skip_separators(at_);
      if (next >= text_.size() || !is_digit(text_[next]) || !read_printed(next, true, printed))
        return;
      at_ = next;
    }
  }

  std::size_t skip_separators(std::size_t at) const {
    at = skip_blanks(at);
    while (at < text_.size()) {
      const std::size_t before = at;
      if (text_[at] == ',' || text_[at] == ';' || text_[at] == '&' || text_[at] == '/') ++at;
      if (starts_with_folded(text_.substr(at), "and ")) at += 3;
      at = skip_blanks(at);
      if (at == before) break;
    }
    return at;
  }

  // "through -04", "through 333-123456-04", "to -04": the co-registrants up to that one.
  void read_range(bool labelled) {
    std::size_t at = skip_blanks(at_);
    const std::string_view rest = text_.substr(at);
    if (starts_with_folded(rest, "through ")) {
      at += 7;
    } else if (starts_with_folded(rest, "to ")) {
      at += 2;
    } else {
      return;
    }
    at = skip_blanks(at);
    const Printed first = last_;
    Printed last;
    if (read_printed(at, labelled, last)) {
      if (last.second != first.second || last.suffix.empty()) return;
    } else {
      const std::size_t digits_at = skip_hyphen(at);
      const std::size_t end = skip_digits(digits_at, kSuffixDigits);
      if (digits_at == at || end - digits_at != kSuffixDigits) return;
      last = first;
      last.suffix = text_.substr(digits_at, kSuffixDigits);
      last.begin = at;
      last.end = end;
    }
    expand(first, last, labelled);
    at_ = last.end;
  }

  void expand(const Printed& first, const Printed& last, bool labelled) {
    const auto value = [](std::string_view suffix) {
      return suffix.empty() ? 0 : (suffix[0] - '0') * 10 + (suffix[1] - '0');
    };
    const int end = std::min(value(last.suffix), value(first.suffix) + kMaxRange);
    for (int suffix = value(first.suffix) + 1; suffix <= end; ++suffix) {
      const std::array<char, kSuffixDigits> digits = {static_cast<char>('0' + suffix / 10),
                                                      static_cast<char>('0' + suffix % 10)};
      Printed one = last;
      one.first = first.first;
      one.second = first.second;
      one.suffix = std::string_view(digits.data(), digits.size());
      found_.push_back({canonical_of(one), static_cast<std::uint32_t>(last.begin),
                        static_cast<std::uint32_t>(last.end), labelled});
    }
  }

  std::string_view text_;
  std::size_t at_ = 0;
  Printed last_;
  std::vector<FileNumberMention> found_;
};

bool is_label_word(std::string_view before) {
  static constexpr std::array<std::string_view, 3> kWords = {"Commission", "SEC", "Securities Act"};
  return before.empty() || std::any_of(kWords.begin(), kWords.end(), [&](std::string_view word) {
           return equals_folded(before, word);
         });
}

}  // namespace

std::optional<std::string> canonical_file_number(std::string_view text) {
  text = trimmed(text);
  // Alone, a number needs no label to be believed.
  const std::string labelled =
      text.empty() || !is_digit(text.front()) ? std::string(text) : "File No. " + std::string(text);
  const auto found = find_file_numbers(labelled);
  if (found.size() != 1 || found.front().end != labelled.size()) return std::nullopt;
  const std::size_t label = std::min(labelled.find("File"), labelled.find("file"));
  if (label != labelled.npos && !is_label_word(trimmed(labelled.substr(0, label))))
    return std::nullopt;
  return found.front().canonical;
}

std::string file_number_beginning(std::string_view text) {
  const std::string_view first = text.substr(0, text.find('-'));
  const bool is_short = !first.empty() && first.size() < kMaxFirstDigits &&
                        first.size() < text.size() &&
                        std::all_of(first.begin(), first.end(), is_digit);
  return std::string(is_short ? kMaxFirstDigits - first.size() : 0, '0').append(text);
}

std::vector<FileNumberMention> find_file_numbers(std::string_view text) {
  return Scanner(text).all();
}

}  // namespace precedent::schemas

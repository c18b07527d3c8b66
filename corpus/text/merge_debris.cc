#include "corpus/text/merge_debris.hh"

#include <algorithm>
#include <array>
#include <cstddef>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "corpus/ascii.hh"
#include "corpus/text/emphasis.hh"
#include "corpus/text/furniture_shapes.hh"
#include "corpus/wording/courtesies.hh"
#include "corpus/wording/letter_wording.hh"

namespace precedent::corpus {
namespace {

constexpr std::array<std::string_view, 3> kFieldNames = {"FirstName", "LastName", "Comapany"};
constexpr std::size_t kZoneGap = 7;     // lines between two fields of one page's debris
constexpr std::size_t kHeadLines = 40;  // the salutation comes sooner
constexpr std::size_t kLongestWord = 80;

bool has_field_name(std::string_view text) {
  return std::any_of(kFieldNames.begin(), kFieldNames.end(), [text](std::string_view name) {
    return text.find(name) != std::string_view::npos;
  });
}

struct Word {
  std::size_t begin = 0;
  std::size_t end = 0;
};

std::vector<Word> words_of(std::string_view text) {
  std::vector<Word> words;
  for (std::size_t begin = 0; begin < text.size();) {
    const std::size_t end = std::min(text.find(' ', begin), text.size());
    if (end > begin) words.push_back({begin, end});
    begin = end + 1;
  }
  return words;
}

class DebrisMarker {
 public:
  explicit DebrisMarker(MarkedText& marked) : lines_(marked.text.lines), kinds_(marked.furniture) {}

  void mark() {
    learn_vocabulary();
    for (std::size_t begin = 0; begin < lines_.size(); ++begin) {
      if (!has_field_name(lines_[begin].text)) continue;
      const std::size_t end = zone_end(begin);
      std::size_t top = begin;
      while (top > 0 && begin - top < kZoneGap && is_debris(lines_[top - 1].text)) --top;
      for (std::size_t i = top; i < end; ++i) treat(i);
      begin = end - 1;
    }
  }

 private:
  void learn_vocabulary();
  std::size_t zone_end(std::size_t begin) const;
  bool is_debris(std::string_view text) const;
  bool is_debris_word(std::string_view word) const;
  void treat(std::size_t index);
  void take_fields_out(Line& line) const;

  std::vector<Line>& lines_;
  std::vector<FurnitureKind>& kinds_;
  // Plain forms of the words that fields are filled with.
  std::set<std::string, std::less<>> vocabulary_;
};

// Fields are filled with the addressee, the company and the date of the letter's own head.
void DebrisMarker::learn_vocabulary() {
  vocabulary_ = {"firstname", "lastname", "comapany", "name", "page"};
  for (std::size_t i = 0; i < std::min(lines_.size(), kHeadLines); ++i) {
    const std::string_view text = lines_[i].text;
    if (begins_with_salutation(text) || re_marker_length(text) > 0) return;
    for (const Word& word : words_of(text)) {
      std::string form = plain_form(text.substr(word.begin, word.end - word.begin));
      if (!form.empty()) vocabulary_.insert(std::move(form));
    }
  }
}

// The zone goes on while another field follows soon.
std::size_t DebrisMarker::zone_end(std::size_t begin) const {
  std::size_t end = begin + 1;
  for (std::size_t i = end; i < lines_.size() && i - end < kZoneGap; ++i) {
    if (has_field_name(lines_[i].text)) end = i + 1;
  }
  return end;
}

// A word is debris when it can be read as known words and figures glued together: "Inc.Dougherty".
bool DebrisMarker::is_debris_word(std::string_view word) const {
  const std::string form = plain_form(word);
  if (form.size() > kLongestWord) return false;
  std::vector<bool> reached(form.size() + 1, false);
  reached[0] = true;
  for (std::size_t begin = 0; begin < form.size(); ++begin) {
    if (!reached[begin]) continue;
    if (is_digit(form[begin])) reached[begin + 1] = true;
    for (std::size_t end = begin + 1; end <= form.size(); ++end) {
      const std::string_view part = std::string_view(form).substr(begin, end - begin);
      if (vocabulary_.contains(part)) reached[end] = true;
    }
  }
  return reached[form.size()];
}

bool DebrisMarker::is_debris(std::string_view text) const {
  const std::vector<Word> words = words_of(text);
  return std::all_of(words.begin(), words.end(), [this, text](const Word& word) {
    return is_debris_word(text.substr(word.begin, word.end - word.begin));
  });
}

void DebrisMarker::treat(std::size_t index) {
  Line& line = lines_[index];
  if (is_debris(line.text)) {
    kinds_[index] = FurnitureKind::kMergeDebris;
  } else if (has_field_name(line.text) || line.text.find(" Name") != std::string::npos) {
    take_fields_out(line);
  }
}

// Takes out the field names, what is glued to them, and the known words that follow. Other words
// and all figures stay.
void DebrisMarker::take_fields_out(Line& line) const {
  std::string kept;
  std::vector<Word> removed;
  bool in_field = false;
  for (const Word& word : words_of(line.text)) {
    const std::string_view text =
        std::string_view(line.text).substr(word.begin, word.end - word.begin);
    const bool glued = text.starts_with("Name") && text.size() > 4 && is_upper(text[4]);
    if (glued || has_field_name(text)) {
      in_field = is_debris_word(text);
    } else {
      in_field = in_field && is_upper(text[0]) && vocabulary_.contains(plain_form(text));
    }
    if (in_field) removed.push_back(word);
  }
  for (auto word = removed.rbegin(); word != removed.rend(); ++word) {
    // With the blank behind it, or at the end of the line the one before.
    const bool last = word->end == line.text.size();
    const std::size_t begin = last && word->begin > 0 ? word->begin - 1 : word->begin;
    const std::size_t end = last ? word->end : word->end + 1;
    erase_from_runs(line.runs, begin, end);
    line.text.erase(begin, end - begin);
  }
}

}  // namespace

void mark_merge_debris(MarkedText& marked) {
  const auto& lines = marked.text.lines;
  const bool any = std::any_of(lines.begin(), lines.end(),
                               [](const Line& line) { return has_field_name(line.text); });
  if (any) DebrisMarker(marked).mark();
}

}  // namespace precedent::corpus

#include "corpus/comments/pieces.hh"

#include <algorithm>
#include <array>
#include <utility>

#include "corpus/ascii.hh"
#include "corpus/comments/answer_columns.hh"
#include "corpus/wording/courtesies.hh"

namespace precedent::corpus {
namespace {

using schemas::Side;

// A letter in so few paragraphs has lost its line breaks.
constexpr std::size_t kFewParagraphs = 4;
constexpr std::size_t kLongParagraph = 350;  // bytes
constexpr int kNearlyAllPercent = 85;
constexpr std::size_t kBytesBehindLabel = 24;  // enough to see how the text looks

bool bears_emphasis(char c) {
  return is_letter(c) || is_digit(c) || static_cast<unsigned char>(c) >= 0x80;
}

// The emphasis bits that nearly all letters of text[begin, end) have.
std::uint8_t prevailing_emphasis(const Paragraph& paragraph, std::size_t begin, std::size_t end) {
  std::array<std::size_t, 3> with{};
  std::size_t letters = 0;
  auto run = std::upper_bound(paragraph.runs.begin(), paragraph.runs.end(), begin,
                              [](std::size_t at, const Run& r) { return at < r.end; });
  for (std::size_t i = begin; i < end; ++i) {
    if (!bears_emphasis(paragraph.text[i])) continue;
    ++letters;
    while (run != paragraph.runs.end() && run->end <= i) ++run;
    if (run == paragraph.runs.end() || run->begin > i) continue;
    for (std::size_t bit = 0; bit < with.size(); ++bit) {
      if (run->emphasis & (1U << bit)) ++with[bit];
    }
  }
  std::uint8_t emphasis = kRoman;
  for (std::size_t bit = 0; bit < with.size(); ++bit) {
    if (letters > 0 && with[bit] * 100 >= letters * kNearlyAllPercent) {
      emphasis = static_cast<std::uint8_t>(emphasis | (1U << bit));
    }
  }
  return emphasis;
}

std::uint32_t count_words(std::string_view text) {
  std::uint32_t words = 0;
  bool inside = false;
  for (const char c : text) {
    const bool part = bears_emphasis(c);
    if (part && !inside) ++words;
    if (part || is_space(c)) inside = part;
  }
  return words;
}

// "Response We have ..." is a label only where it looks unlike what follows: bold, or in capitals.
bool looks_like_label(const Piece& piece, std::size_t begin, std::size_t end) {
  std::size_t word_end = end;
  while (word_end > begin && is_space(piece.text[word_end - 1])) --word_end;
  const std::string_view label = piece.text.substr(begin, word_end - begin);
  const auto after = piece.text.substr(std::min(end, piece.text.size()));
  const Paragraph& source = *piece.source;
  const std::uint8_t own = prevailing_emphasis(source, piece.begin + begin, piece.begin + word_end);
  const std::uint8_t next =
      prevailing_emphasis(source, piece.begin + end,
                          std::min<std::size_t>(piece.end, piece.begin + end + kBytesBehindLabel));
  if (own != kRoman && own != next) return true;
  const bool capitals = std::none_of(label.begin(), label.end(), is_lower);
  return capitals && std::any_of(after.begin(), after.end(), is_lower);
}

// "Response Title passes ...", "Comment 2 Please tell us ...": a label that no colon closes.
bool is_open_label(std::string_view text) {
  constexpr std::size_t kLongestLabel = 14;  // "Response 12 "
  if (!starts_with_folded(text, "response") && !starts_with_folded(text, "comment") &&
      !starts_with_folded(text, "answer"))
    return false;
  const auto label = speaker_label(text);
  return label && !label->closed && label->length <= kLongestLabel && label->length < text.size() &&
         is_upper(text[label->length]);
}

// True for a letter that opens its answers so throughout: once may be a sentence.
bool labels_stand_open(std::span<const Paragraph> paragraphs, ParagraphRange range) {
  constexpr int kHabit = 2;
  int open = 0;
  for (std::uint32_t i = range.begin; i < range.end && open < kHabit; ++i) {
    const std::string_view text = paragraphs[i].text;
    const bool answer =
        starts_with_folded(text, "response ") || starts_with_folded(text, "answer ");
    open += answer && is_open_label(text) ? 1 : 0;
  }
  return open >= kHabit;
}

enum class OpenLabels : std::uint8_t { kByLooks, kAll };

void read_lead(Piece& piece, OpenLabels open_labels) {
  std::size_t at = 0;
  if (auto number = number_mark(piece.text)) {
    at = number->length;
    piece.number = std::move(number);
  }
  if (auto label = speaker_label(piece.text.substr(at))) {
    const bool open_too = open_labels == OpenLabels::kAll && is_open_label(piece.text.substr(at));
    if (label->closed || open_too || looks_like_label(piece, at, at + label->length)) {
      at += label->length;
      piece.label = std::move(label);
      if (!piece.number && piece.label->speaker == Speaker::kStaff) {
        // "Comment: 1. We note ..."
        if (auto number = number_mark(piece.text.substr(at))) {
          at += number->length;
          piece.number = std::move(number);
        }
      }
    }
  }
  piece.lead = static_cast<std::uint32_t>(std::min(at, piece.text.size()));
}

Piece make_piece(const Paragraph& paragraph, std::uint32_t index, std::size_t begin,
                 std::size_t end, OpenLabels open_labels) {
  while (begin < end && is_space(paragraph.text[begin])) ++begin;
  while (end > begin && is_space(paragraph.text[end - 1])) --end;
  Piece piece;
  piece.source = &paragraph;
  piece.paragraph = index;
  piece.begin = static_cast<std::uint32_t>(begin);
  piece.end = static_cast<std::uint32_t>(end);
  piece.text = std::string_view(paragraph.text).substr(begin, end - begin);
  read_lead(piece, open_labels);
  const std::size_t mark = list_mark_length(piece.body());
  piece.list_item = mark > 0;
  piece.list_mark_alone = mark > 0 && mark >= piece.body().size();
  piece.emphasis = prevailing_emphasis(paragraph, begin + piece.lead + mark, end);
  piece.words = count_words(piece.body());
  piece.voice = voice_of(piece.body());
  return piece;
}

bool sentence_ends_before(std::string_view text, std::size_t at) {
  while (at > 0 && is_space(text[at - 1])) --at;
  if (at == 0) return true;
  const std::string_view before = text.substr(0, at);
  return before.ends_with('.') || before.ends_with('?') || before.ends_with('!') ||
         before.ends_with(':') || before.ends_with(')') || before.ends_with('"') ||
         before.ends_with('-') || before.ends_with("”") || before.ends_with('*');
}

// Places where a paragraph that holds a comment and its answer is to be cut: before "Response:".
void cut_at_labels(std::string_view text, std::vector<std::size_t>& cuts) {
  for (const std::string_view word : {"esponse", "ESPONSE", "nswer:", "NSWER:"}) {
    for (std::size_t at = text.find(word); at != std::string_view::npos;
         at = text.find(word, at + 1)) {
      std::size_t begin = at == 0 ? 0 : at - 1;
      // "Company Response:", "Company's Response:" begin a word or two earlier.
      for (const std::string_view owner : {"Company’s ", "Company's ", "Company ", "The "}) {
        if (begin >= owner.size() && text.substr(begin - owner.size(), owner.size()) == owner) {
          begin -= owner.size();
        }
      }
      if (begin == 0 || !is_space(text[begin - 1]) || !sentence_ends_before(text, begin)) continue;
      const auto label = speaker_label(text.substr(begin));
      const bool capitals = word[0] == 'E' || word[0] == 'N';
      if (label && label->speaker == Speaker::kCompany &&
          (capitals || (label->closed &&
                        text.substr(begin, label->length).find(':') != std::string_view::npos))) {
        cuts.push_back(begin);
      }
    }
  }
}

// Places where the closing of a staff letter was run into its last comment.
void cut_at_closing(std::string_view text, std::vector<std::size_t>& cuts) {
  for (const std::string_view words :
       {"You may contact ", "Please contact ", "We remind you that the ", "In closing, we remind ",
        "We urge all persons "}) {
    for (std::size_t at = text.find(words, 1); at != std::string_view::npos;
         at = text.find(words, at + words.size())) {
      if (is_space(text[at - 1]) && sentence_ends_before(text, at)) cuts.push_back(at);
    }
  }
}

// In a letter without line breaks: before "2. We note" where 1 has been before it, before "* * *".
void cut_at_numbers(std::string_view text, std::vector<std::size_t>& cuts) {
  std::uint32_t next = 1;
  for (std::size_t at = 0; at < text.size(); ++at) {
    const bool begins_word = at == 0 || is_space(text[at - 1]);
    if (!begins_word) continue;
    if (text.substr(at, 3) == "* *") {
      cuts.push_back(at);
      while (at + 1 < text.size() && (text[at + 1] == '*' || is_space(text[at + 1]))) ++at;
      if (at < text.size()) cuts.push_back(at + 1);
      continue;
    }
    if (!is_digit(text[at])) continue;
    const auto number = number_mark(text.substr(at, 12));
    if (!number || number->form == NumberForm::kBare || number->value != next) continue;
    if (at + number->length >= text.size() || !is_upper(text[at + number->length])) continue;
    if (next > 1 && !sentence_ends_before(text, at)) continue;
    cuts.push_back(at);
    ++next;
  }
}

// In a letter without line breaks, the salutation ends the head.
std::size_t behind_salutation(std::string_view text) {
  const std::size_t dear = find_salutation(text);
  if (dear == std::string_view::npos) return 0;
  const std::size_t colon = text.find(':', dear);
  return colon == std::string_view::npos || colon - dear > 120 ? 0 : colon + 1;
}

bool same_row(const Piece& a, const Piece& b) {
  const auto& one = a.source->cell;
  const auto& other = b.source->cell;
  return one && other && one->table == other->table && one->row == other->row;
}

void mark_rows(std::vector<Piece>& pieces) {
  for (std::size_t i = 1; i < pieces.size(); ++i) {
    if (!same_row(pieces[i - 1], pieces[i])) continue;
    if (pieces[i - 1].source->cell->column == pieces[i].source->cell->column) continue;
    pieces[i - 1].shares_row = pieces[i].shares_row = true;
  }
}

}  // namespace

std::vector<Piece> pieces_of(std::span<const Paragraph> paragraphs, const LetterFrame& frame,
                             ParagraphRange range, Side side) {
  std::vector<Piece> pieces;
  pieces.reserve(range.size() + 8);
  const bool runs_on = range.size() <= kFewParagraphs;
  const OpenLabels open_labels = side == Side::kCompany && labels_stand_open(paragraphs, range)
                                     ? OpenLabels::kAll
                                     : OpenLabels::kByLooks;
  std::vector<std::size_t> cuts;
  for (std::uint32_t i = range.begin; i < range.end; ++i) {
    const Paragraph& paragraph = paragraphs[i];
    const std::string_view text = paragraph.text;
    cuts.clear();
    if (runs_on && text.size() > kLongParagraph) {
      if (const std::size_t body = behind_salutation(text)) cuts.push_back(body);
      cut_at_numbers(text, cuts);
    }
    if (side == Side::kCompany) {
      cut_at_labels(text, cuts);
    } else {
      cut_at_closing(text, cuts);
    }
    std::sort(cuts.begin(), cuts.end());
    std::size_t begin = 0;
    cuts.push_back(text.size());
    for (const std::size_t cut : cuts) {
      if (trimmed(text.substr(begin, std::max(cut, begin) - begin)).empty()) continue;
      pieces.push_back(make_piece(paragraph, i, begin, cut, open_labels));
      pieces.back().contact = frame.role(i) == ParagraphRole::kContact;
      begin = cut;
    }
  }
  mark_rows(pieces);
  if (side == Side::kCompany) mark_answer_columns(pieces);
  return pieces;
}

}  // namespace precedent::corpus

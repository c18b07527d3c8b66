#include "corpus/comments/comment_anchors.hh"

#include <algorithm>
#include <array>
#include <cstddef>
#include <optional>
#include <utility>

#include "corpus/ascii.hh"
#include "corpus/comments/comment_openings.hh"
#include "corpus/comments/comment_sequence.hh"
#include "corpus/comments/comments_end.hh"
#include "corpus/comments/headings.hh"
#include "corpus/comments/unnumbered_comments.hh"
#include "corpus/wording/stock_phrases.hh"
#include "corpus/wording/text_continuity.hh"
#include "schemas/values/number_words.hh"

namespace precedent::corpus {
namespace {

using schemas::Side;

constexpr float kLeastTotal = 1.5F;  // evidence below this is no evidence of comments
constexpr float kLeastEvidence = 0.1F;
constexpr float kMostOf = 0.66F;  // of the evidence, to make a habit
constexpr std::uint32_t kSentenceWords = 6;
constexpr float kNumberedHeadingCost = 0.5F;
constexpr float kFootNoteCost = 6;

struct Candidate {
  std::uint32_t piece = 0;
  std::uint32_t text_piece = 0;
  bool heading_before = false;
  bool answered = false;  // a label of the company stands before the next candidate
  bool followed = false;  // by what reads as an answer
  NumberedPassage passage;
};

std::vector<Candidate> numbered_candidates(std::span<const Piece> pieces) {
  std::vector<Candidate> candidates;
  for (std::uint32_t i = 0; i < pieces.size(); ++i) {
    if (!pieces[i].number) continue;
    if (is_company_label(pieces[i])) continue;
    Candidate candidate;
    candidate.piece = i;
    candidate.text_piece = text_of(pieces, i);
    candidate.heading_before = i > 0 && is_heading(pieces[i - 1]);
    candidate.passage.value = pieces[i].number->value;
    candidate.passage.lettered = !is_digit(pieces[i].number->printed.back());
    candidates.push_back(candidate);
    if (pieces[candidate.text_piece].number) i = candidate.text_piece;
  }
  for (std::size_t c = 0; c < candidates.size(); ++c) {
    const std::size_t end = c + 1 < candidates.size() ? candidates[c + 1].piece : pieces.size();
    for (std::size_t i = candidates[c].piece + 1; i < end && !candidates[c].answered; ++i) {
      candidates[c].answered = is_company_label(pieces[i]);
    }
    const std::size_t next = candidates[c].text_piece + 1;
    candidates[c].followed =
        next < end && !pieces[next].label && pieces[next].voice.staff_lead() < -1;
  }
  return candidates;
}

// What number and text say whoever wrote the letter.
float common_weight(const Piece& mark, const Piece& text, bool alone) {
  float weight = 0;
  const int heading = heading_likeness(text);
  if (heading >= kSurelyHeading) {
    weight -= ends_with_page_reference(text.text) ? 7.0F : 5.0F;
  } else if (heading >= kPossiblyHeading) {
    weight -= 2.5F;
  }
  const std::string_view body = text.body();
  if (!body.empty() && is_lower(body[0])) weight -= 3;
  if (text.words >= kSentenceWords && ends_sentence(body)) weight += 1;
  if (text.words < 3) weight -= 2;
  if (mark.number->form == NumberForm::kLabel) weight += 4;
  if (mark.number->form == NumberForm::kBare) weight -= alone ? 1.0F : 2.0F;
  if (mark.number->form == NumberForm::kParen) weight -= 0.5F;
  if (mark.source->cell && mark.source->cell->column > 2) weight -= 4;
  return weight;
}

float staff_weight(const Piece& text) {
  float weight = 2;
  if (text.voice.asks || text.voice.staff > 0) weight += 1;
  if (is_closing_phrase(text.body(), Side::kStaff)) weight -= 2;
  return weight;
}

float company_weight(const Candidate& candidate, const Piece& text, bool letter_has_labels) {
  float weight = -1.5F;  // a company numbers much else: points of an answer, notes to a table
  weight += 0.5F * static_cast<float>(std::clamp(text.voice.staff_lead(), -8, 8));
  if (text.emphasis != kRoman && text.words >= kSentenceWords) weight += 2.5F;
  if (candidate.answered) {
    weight += 2.5F;
  } else if (candidate.followed) {
    weight += 1.5F;
  }
  if (letter_has_labels && !candidate.answered) weight -= 1.5F;
  if (candidate.heading_before) weight += 1;
  if (!candidate.answered && is_closing_phrase(text.body(), Side::kCompany)) weight -= 5;
  return weight;
}

std::vector<std::size_t> choose(const std::vector<Candidate>& candidates) {
  std::vector<NumberedPassage> passages;
  passages.reserve(candidates.size());
  for (const Candidate& candidate : candidates) passages.push_back(candidate.passage);
  return best_sequence(passages);
}

// How the chosen comments are printed, by the evidence that each gives.
struct Habit {
  std::uint8_t emphasis = kRoman;
  NumberForm form = NumberForm::kStop;
};

Habit habit_of(std::span<const Piece> pieces, const std::vector<Candidate>& candidates,
               const std::vector<std::size_t>& chosen) {
  std::array<float, 3> with{};
  std::array<float, 4> forms{};
  float all = 0;
  for (const std::size_t c : chosen) {
    const float evidence = std::max(candidates[c].passage.weight, kLeastEvidence);
    all += evidence;
    forms[static_cast<std::size_t>(pieces[candidates[c].piece].number->form)] += evidence;
    for (std::size_t bit = 0; bit < with.size(); ++bit) {
      if (pieces[candidates[c].text_piece].emphasis & (1U << bit)) with[bit] += evidence;
    }
  }
  Habit habit;
  for (std::size_t bit = 0; bit < with.size(); ++bit) {
    if (with[bit] >= all * kMostOf) habit.emphasis |= static_cast<std::uint8_t>(1U << bit);
  }
  const auto most = std::max_element(forms.begin(), forms.end());
  habit.form = static_cast<NumberForm>(most - forms.begin());
  return habit;
}

// Looks at the candidates again, now that it is known how the letter prints its comments.
void weigh_by_habit(std::span<const Piece> pieces, std::vector<Candidate>& candidates, Habit habit,
                    Side side) {
  for (Candidate& candidate : candidates) {
    float& weight = candidate.passage.weight;
    if (pieces[candidate.piece].number->form != habit.form) weight -= 2;
    if (side == Side::kStaff) continue;
    const std::uint8_t own = pieces[candidate.text_piece].emphasis;
    if (habit.emphasis == kRoman) {
      weight -= own == kRoman ? 0.0F : 2.0F;
    } else {
      weight += (own & habit.emphasis) == habit.emphasis ? 1.0F : -4.0F;
    }
  }
}

// "(1) Includes ...", "(2) Amounts are ..." one after the other, in a letter that numbers comments
// "1.", are notes to a table.
void weigh_foot_notes(std::span<const Piece> pieces, std::vector<Candidate>& candidates) {
  const auto form = [&](const Candidate& candidate) {
    return pieces[candidate.piece].number->form;
  };
  const bool stops = std::any_of(candidates.begin(), candidates.end(), [&](const Candidate& c) {
    return form(c) == NumberForm::kStop || form(c) == NumberForm::kLabel;
  });
  if (!stops) return;
  bool inside = false;
  std::uint32_t last = 0;
  for (Candidate& candidate : candidates) {
    const std::uint32_t value = candidate.passage.value;
    if (form(candidate) != NumberForm::kParen) {
      inside = false;
      continue;
    }
    inside = value == 1 || (inside && value == last + 1);
    last = value;
    if (inside) candidate.passage.weight -= kFootNoteCost;
  }
}

std::vector<CommentAnchor> numbered_anchors(std::span<const Piece> pieces, Side side) {
  std::vector<Candidate> candidates = numbered_candidates(pieces);
  const bool labels = std::any_of(pieces.begin(), pieces.end(), is_company_label);
  for (Candidate& candidate : candidates) {
    const Piece& mark = pieces[candidate.piece];
    const Piece& text = pieces[candidate.text_piece];
    const bool alone = candidate.piece != candidate.text_piece;
    candidate.passage.weight = common_weight(mark, text, alone);
    candidate.passage.weight +=
        side == Side::kStaff ? staff_weight(text) : company_weight(candidate, text, labels);
    if (is_numbered_heading(pieces, candidate.piece))
      candidate.passage.weight -= side == Side::kStaff ? kNumberedHeadingCost : 2.0F;
    candidate.passage.restart_cost = candidate.heading_before ? 1.5F : 9.0F;
  }
  weigh_foot_notes(pieces, candidates);
  std::vector<std::size_t> chosen = choose(candidates);
  if (!chosen.empty()) {
    weigh_by_habit(pieces, candidates, habit_of(pieces, candidates, chosen), side);
    chosen = choose(candidates);
  }
  float total = 0;
  std::vector<CommentAnchor> anchors;
  for (const std::size_t c : chosen) {
    const Candidate& candidate = candidates[c];
    total += candidate.passage.weight;
    std::uint32_t first = candidate.piece;
    // "SEC Comment:" on a line of its own above the number.
    if (first > 0 && is_staff_label(pieces[first - 1]) && !pieces[first - 1].bears_body()) --first;
    anchors.push_back({first, candidate.text_piece, pieces[candidate.piece].number->printed});
  }
  if (total < kLeastTotal) anchors.clear();
  return anchors;
}

// Comments of pieces[begin, end) that have lost their numbers, when there are just as many as
// numbers are missing; else none. The region may begin with the comment before them.
std::vector<CommentAnchor> lost_anchors(std::span<const Piece> pieces, std::size_t begin,
                                        std::size_t end, std::uint32_t first_lost,
                                        std::uint32_t missing, bool behind_a_comment) {
  std::vector<CommentAnchor> lost =
      unnumbered_anchors(pieces.subspan(begin, end - begin), Side::kCompany);
  if (behind_a_comment && !lost.empty()) lost.erase(lost.begin());
  if (lost.size() != missing) return {};
  for (CommentAnchor& anchor : lost) {
    anchor.piece += static_cast<std::uint32_t>(begin);
    anchor.text_piece += static_cast<std::uint32_t>(begin);
    anchor.number = std::to_string(first_lost++);
  }
  return lost;
}

// Fills gaps in the numbers of a company's letter, where the document lost some.
std::vector<CommentAnchor> with_lost_numbers(std::span<const Piece> pieces,
                                             std::vector<CommentAnchor> numbered) {
  std::vector<CommentAnchor> all;
  std::uint32_t last_value = 0;
  std::size_t begin = 0;
  for (CommentAnchor& anchor : numbered) {
    const std::optional<schemas::SpelledNumber> value = schemas::spelled_number(anchor.number);
    if (value && value->value > last_value + 1) {
      const auto lost = lost_anchors(pieces, begin, anchor.piece, last_value + 1,
                                     value->value - last_value - 1, last_value > 0);
      all.insert(all.end(), lost.begin(), lost.end());
    }
    if (value) last_value = value->value;
    begin = anchor.text_piece;
    all.push_back(std::move(anchor));
  }
  return all;
}

// A heading with a request below it that the staff forgot to number.
std::vector<CommentAnchor> with_unnumbered(std::span<const Piece> pieces,
                                           std::vector<CommentAnchor> numbered) {
  std::vector<CommentAnchor> all;
  for (std::size_t a = 0; a < numbered.size(); ++a) {
    const std::size_t begin = numbered[a].text_piece + 1;
    const std::size_t end = a + 1 < numbered.size() ? numbered[a + 1].piece
                                                    : closing_begin(pieces, begin, Side::kStaff);
    all.push_back(std::move(numbered[a]));
    for (std::size_t i = begin + 1; i < end; ++i) {
      const Piece& piece = pieces[i];
      const bool headed =
          is_heading(pieces[i - 1]) && heading_likeness(pieces[i - 1]) >= kSurelyHeading;
      if (!headed || is_heading(piece) || piece.list_item || piece.number) continue;
      if (!piece.voice.asks || piece.words < kSentenceWords) continue;
      all.push_back({static_cast<std::uint32_t>(i), static_cast<std::uint32_t>(i), {}});
    }
  }
  return all;
}

}  // namespace

std::vector<CommentAnchor> comment_anchors(std::span<const Piece> pieces, Side side) {
  std::vector<CommentAnchor> anchors = numbered_anchors(pieces, side);
  if (!anchors.empty()) {
    return side == Side::kCompany ? with_lost_numbers(pieces, std::move(anchors))
                                  : with_unnumbered(pieces, std::move(anchors));
  }
  return unnumbered_anchors(pieces, side);
}

}  // namespace precedent::corpus

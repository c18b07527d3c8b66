#include "corpus/comments/restated_comments.hh"

#include <algorithm>
#include <array>

#include "corpus/comments/headings.hh"
#include "corpus/wording/text_continuity.hh"

namespace precedent::corpus {
namespace {

constexpr std::uint32_t kSentenceWords = 5;
constexpr std::uint32_t kLongPassage = 12;  // words
constexpr std::uint32_t kCaptionWords = 8;
constexpr std::uint32_t kTitleWords = 14;
constexpr float kSure = 40;
constexpr float kNever = 1000;
constexpr float kTableCost = 2;
constexpr float kAnsweredNext = 5;
constexpr float kUnansweredCost = 5;

bool is_label_of(const Piece& piece, Speaker speaker) {
  return piece.label && piece.label->speaker == speaker;
}

// How much a piece reads as a comment (above 0) or as an answer (below).
float lean_of(const Piece& before, const Piece& piece, std::uint8_t comment_emphasis,
              const SpeakerStyle& style) {
  if (piece.label) return piece.label->speaker == Speaker::kStaff ? kSure : -kSure;
  float lean = 0;
  const bool sentence = piece.words >= kSentenceWords;
  if (comment_emphasis != kRoman) {
    const bool alike = (piece.emphasis & comment_emphasis) == comment_emphasis;
    if (alike) {
      lean += sentence ? 4.0F : 1.0F;
    } else if (piece.words >= 3) {
      lean -= 5;
    }
    // Ten paragraphs in italics are no stronger a sign than one.
    if (alike == ((before.emphasis & comment_emphasis) == comment_emphasis)) lean /= 4;
  } else if (style.answer_emphasis != kRoman && sentence) {
    lean += (piece.emphasis & style.answer_emphasis) == style.answer_emphasis ? -4.0F : 2.0F;
  }
  if (sentence) {
    const float voice = 0.5F * static_cast<float>(std::clamp(piece.voice.staff_lead(), -8, 8));
    lean += comment_emphasis == kRoman ? voice : voice / 2;
    // A comment seldom has a second paragraph that asks for nothing.
    if (comment_emphasis == kRoman && !style.labels && !piece.list_item && !piece.voice.asks)
      lean -= 1;
  }
  if (style.in_cells && sentence) lean += piece.source->cell ? 1.0F : -2.5F;
  return lean;
}

// Figures and captions of a table: of whoever spoke before.
bool is_tabular(const Piece& before, const Piece& piece) {
  const auto& cell = piece.source->cell;
  if (!cell || piece.label || piece.list_item || piece.words > kCaptionWords) return false;
  if (before.list_mark_alone || piece.voice.asks) return false;
  const auto& last = before.source->cell;
  return piece.shares_row || (last && last->table == cell->table);
}

// A bullet in a cell of its own, or a title within an answer: goes with what follows.
bool is_forerunner(const Piece& piece) {
  return piece.list_mark_alone || (!piece.label && piece.words <= kTitleWords &&
                                   heading_likeness(piece) >= kPossiblyHeading);
}

bool is_printed_as(const Piece& piece, std::uint8_t emphasis) {
  return emphasis != kRoman && (piece.emphasis & emphasis) == emphasis;
}

float cost_of_answering(const Piece& before, const Piece& piece, std::uint8_t comment_emphasis,
                        bool labels) {
  if (is_label_of(piece, Speaker::kCompany)) return 0;
  float cost = labels ? 10.0F : 3.0F;
  if (is_printed_as(piece, comment_emphasis) && !is_forerunner(piece)) cost += 6;
  if (!ends_sentence(before.text) && starts_small(piece.text)) cost += 8;
  // Answers seldom begin with a bullet; bullets go on with the comment above them.
  if (piece.list_item || before.list_mark_alone) cost += 5;
  return cost;
}

// Parts of a comment that are answered one by one: each asks, is a point of a list or printed as
// the comment is, and has an answer behind it.
float cost_of_asking_on(std::span<const Piece> pieces, std::size_t at,
                        std::uint8_t comment_emphasis) {
  // "b." in a cell of its own asks what the text beside it asks.
  const Piece& before = pieces[at - 1];
  const Piece& piece =
      pieces[at].list_mark_alone && at + 1 < pieces.size() ? pieces[at + 1] : pieces[at];
  if (is_label_of(piece, Speaker::kStaff)) return 0;
  if (piece.voice.staff_lead() <= 0) return kNever;
  const bool part = pieces[at].list_item || before.list_mark_alone;
  const bool alike = is_printed_as(piece, comment_emphasis);
  if (alike) return part ? 5.0F : 9.0F;
  return part && comment_emphasis == kRoman ? 7.0F : 18.0F;
}

}  // namespace

SpeakerStyle speaker_style(std::span<const Piece> pieces, std::span<const CommentAnchor> anchors) {
  SpeakerStyle style;
  std::array<std::size_t, 3> words_with{};
  std::array<std::size_t, 3> comments_with{};
  std::size_t words = 0;
  std::size_t labels = 0;
  std::size_t in_cells = 0;
  std::size_t out_of_cells = 0;  // of the rest
  auto anchor = anchors.begin();
  const std::size_t begin = anchors.empty() ? pieces.size() : anchors.front().piece;
  for (std::size_t i = begin; i < pieces.size(); ++i) {
    while (anchor != anchors.end() && anchor->text_piece < i) ++anchor;
    const bool first_of_comment = anchor != anchors.end() && anchor->text_piece == i;
    const Piece& piece = pieces[i];
    labels += is_label_of(piece, Speaker::kCompany) ? 1 : 0;
    if (!first_of_comment && piece.words < kLongPassage) continue;
    if (!first_of_comment) words += piece.words;
    if (first_of_comment && piece.source->cell) ++in_cells;
    if (!first_of_comment && !piece.source->cell) ++out_of_cells;
    for (std::size_t bit = 0; bit < words_with.size(); ++bit) {
      if (!(piece.emphasis & (1U << bit))) continue;
      if (first_of_comment) {
        ++comments_with[bit];
      } else {
        words_with[bit] += piece.words;
      }
    }
  }
  style.labels = labels > 0 && labels * 2 >= anchors.size();
  style.always_labels = style.labels && labels * 5 >= anchors.size() * 4;
  style.in_cells = in_cells * 10 >= anchors.size() * 8 && out_of_cells * 2 >= anchors.size();
  for (std::size_t bit = 0; bit < words_with.size(); ++bit) {
    const auto mask = static_cast<std::uint8_t>(1U << bit);
    const bool in_comments = comments_with[bit] * 2 >= anchors.size() && comments_with[bit] > 0;
    const bool in_answers = words_with[bit] * 10 >= words * 7 && words > 0;
    if (in_comments && !in_answers) style.comment_emphasis |= mask;
    if (in_answers && !in_comments) style.answer_emphasis |= mask;
  }
  return style;
}

namespace {

// For each piece, the last one before it that is no figure or caption of a table.
std::vector<std::size_t> passages_before(std::span<const Piece> pieces) {
  std::vector<std::size_t> before(pieces.size(), 0);
  for (std::size_t i = 2; i < pieces.size(); ++i) {
    const bool passage =
        pieces[i - 1].words >= kSentenceWords && !is_tabular(pieces[i - 2], pieces[i - 1]);
    before[i] = passage ? i - 1 : before[i - 1];
  }
  return before;
}

std::vector<float> leans_of(std::span<const Piece> pieces, std::uint8_t comment_emphasis,
                            const SpeakerStyle& style) {
  const std::vector<std::size_t> before = passages_before(pieces);
  std::vector<float> leans(pieces.size(), 0);
  // Backward, because a forerunner leans as the next piece does.
  for (std::size_t i = pieces.size(); i-- > 1;) {
    const bool last = i + 1 == pieces.size();
    if (is_tabular(pieces[i - 1], pieces[i])) continue;
    leans[i] = !last && is_forerunner(pieces[i])
                   ? leans[i + 1] / 4
                   : lean_of(pieces[before[i]], pieces[i], comment_emphasis, style);
    // What a label of the company follows is what it answers.
    const bool answered = !last && is_label_of(pieces[i + 1], Speaker::kCompany);
    if (answered && pieces[i].voice.staff_lead() > 0) leans[i] += kAnsweredNext;
  }
  return leans;
}

// The best account of the pieces so far that ends with either speaker, and who spoke before.
struct Account {
  float staff = 0;
  float company = -kNever;
  bool staff_after_company = false;
  bool company_after_staff = false;
};

Account next_account(const Account& so_far, std::span<const Piece> pieces, std::size_t at,
                     float lean, std::uint8_t comment_emphasis, bool labels) {
  const Piece& before = pieces[at - 1];
  const bool tabular = is_tabular(before, pieces[at]);
  const float answer = so_far.staff - (tabular ? kTableCost : 0) -
                       cost_of_answering(before, pieces[at], comment_emphasis, labels);
  const float ask =
      so_far.company - (tabular ? kSure : 0) - cost_of_asking_on(pieces, at, comment_emphasis);
  return {std::max(so_far.staff, ask) + lean, std::max(so_far.company, answer) - lean,
          ask > so_far.staff, answer >= so_far.company};
}

bool any_answer_label(std::span<const Piece> pieces) {
  return std::any_of(pieces.begin(), pieces.end(),
                     [](const Piece& piece) { return is_label_of(piece, Speaker::kCompany); });
}

}  // namespace

// The most likely sequence of speakers (Viterbi): each piece weighed by itself, each change of
// speaker at a cost.
std::vector<Speaker> speakers_of(std::span<const Piece> pieces, const SpeakerStyle& of_letter) {
  std::vector<Speaker> speakers(pieces.size(), Speaker::kStaff);
  if (pieces.size() < 2) return speakers;
  SpeakerStyle style = of_letter;
  // A letter that labels some answers may leave the label out here.
  style.labels = of_letter.always_labels || (of_letter.labels && any_answer_label(pieces));
  const auto emphasis = static_cast<std::uint8_t>(pieces[0].emphasis & style.comment_emphasis);
  const std::vector<float> leans = leans_of(pieces, emphasis, style);
  std::vector<Account> accounts(pieces.size());
  for (std::size_t i = 1; i < pieces.size(); ++i) {
    accounts[i] = next_account(accounts[i - 1], pieces, i, leans[i], emphasis, style.labels);
  }
  // Something answers; a comment that shares the next one's answer stands alone.
  const float unanswered = style.labels ? 0 : kUnansweredCost;
  bool staff = accounts.back().staff - unanswered >= accounts.back().company;
  for (std::size_t i = pieces.size(); i-- > 1;) {
    speakers[i] = staff ? Speaker::kStaff : Speaker::kCompany;
    if (staff ? accounts[i].staff_after_company : accounts[i].company_after_staff) staff = !staff;
  }
  return speakers;
}

}  // namespace precedent::corpus

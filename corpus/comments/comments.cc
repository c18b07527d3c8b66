#include "corpus/comments/comments.hh"

#include <algorithm>
#include <cstddef>
#include <utility>

#include "corpus/ascii.hh"
#include "corpus/comments/comment_anchors.hh"
#include "corpus/comments/comment_openings.hh"
#include "corpus/comments/comments_end.hh"
#include "corpus/comments/heading_path.hh"
#include "corpus/comments/headings.hh"
#include "corpus/comments/joined_text.hh"
#include "corpus/comments/joint_answers.hh"
#include "corpus/comments/numbered_answers.hh"
#include "corpus/comments/pieces.hh"
#include "corpus/comments/prior_reference.hh"
#include "corpus/comments/restated_comments.hh"
#include "corpus/wording/courtesies.hh"
#include "corpus/wording/stock_phrases.hh"
#include "corpus/wording/text_continuity.hh"
#include "schemas/values/number_words.hh"

namespace precedent::corpus {
namespace {

using schemas::Side;

constexpr std::size_t kIntroducingPieces = 2;
constexpr std::size_t kMostSharers = 25;  // of one answer, which each of them holds whole

std::string_view heading_name(std::string_view text) {
  text = trimmed(text);
  while (text.ends_with('.') || text.ends_with(':')) text.remove_suffix(1);
  return trimmed(text);
}

class CommentReader {
 public:
  CommentReader(std::vector<Piece> pieces, Side side)
      : pieces_(std::move(pieces)), side_(side), anchors_(comment_anchors(pieces_, side_)) {
    if (anchors_.empty() && side_ == Side::kCompany) {
      anchors_ = numbered_answers(pieces_);
      answers_only_ = !anchors_.empty();
    }
    parts_.resize(pieces_.size());
    starts_comment_.resize(pieces_.size());
    for (const CommentAnchor& anchor : anchors_) {
      starts_comment_[anchor.text_piece] = true;
      numbered_ = numbered_ || !anchor.number.empty();
    }
  }

  std::vector<Comment> read() {
    if (anchors_.empty()) {
      mark(0, pieces_.size(), Part::kOpening, 0);
      return {};
    }
    if (side_ == Side::kCompany) style_ = speaker_style(pieces_, anchors_);
    note_heading_style();
    std::size_t headings = headings_before(anchors_.front().piece, 0);
    mark(0, headings, Part::kOpening, 0);
    if (headings == anchors_.front().piece) enter_headings_of_opening(headings);
    for (std::size_t a = 0; a < anchors_.size(); ++a) {
      const CommentAnchor& anchor = anchors_[a];
      enter_headings(headings, anchor.piece);
      std::size_t end = pieces_.size();
      if (a + 1 < anchors_.size()) {
        end = headings_before(anchors_[a + 1].piece, anchor.text_piece + 1);
        headings = end;
      } else {
        end = end_of_last(anchor);
      }
      comments_.push_back(comment_at(anchor, end));
    }
    share_joint_answers();
    return std::move(comments_);
  }

  // After read(): what each piece was taken for.
  void append_passages(std::vector<Passage>& passages) const {
    for (std::size_t i = 0; i < pieces_.size(); ++i) {
      const Piece& piece = pieces_[i];
      const auto& [part, ordinal] = parts_[i];
      const bool spoken = part == Part::kComment || part == Part::kResponse;
      const std::uint32_t body = spoken ? piece.end - bytes_spoken(i) : piece.begin;
      if (body > piece.begin) {
        passages.push_back({piece.paragraph, piece.begin, body, Part::kLabel, ordinal});
      }
      if (body < piece.end) passages.push_back({piece.paragraph, body, piece.end, part, ordinal});
    }
  }

 private:
  // What a piece says, without the comment's number and "Response:"; numbers of lists stay.
  std::string_view spoken(std::size_t piece) const {
    const Piece& p = pieces_[piece];
    return p.label || starts_comment_[piece] ? p.body() : p.text;
  }
  std::uint32_t bytes_spoken(std::size_t piece) const {
    return static_cast<std::uint32_t>(spoken(piece).size());
  }

  void mark(std::size_t begin, std::size_t end, Part part, std::uint32_t ordinal) {
    for (std::size_t i = begin; i < end; ++i) parts_[i] = {part, ordinal};
  }

  // Where all headings above the first comment are emphasised, so are those below.
  void note_heading_style() {
    const std::size_t first = anchors_.front().piece;
    const std::size_t begin = headings_before(first, 0);
    for (std::size_t i = begin; i < first; ++i) {
      if (i == begin) heading_emphasis_ = pieces_[i].emphasis;
      heading_emphasis_ = heading_emphasis_ & pieces_[i].emphasis;
    }
  }

  bool is_heading(const Piece& piece) const {
    const bool unlike_the_others = side_ == Side::kCompany && heading_emphasis_ != kRoman &&
                                   !(piece.emphasis & heading_emphasis_);
    // "Tax Matters Agreement, page 160" is one, though a scan has lost how it was printed.
    const bool beyond_doubt = heading_likeness(piece) >= kSurelyHeading + 3;
    return !piece.label && (!unlike_the_others || beyond_doubt) && corpus::is_heading(piece);
  }

  // "(c) Negative goodwill" says little of itself, but stands directly below a heading.
  bool is_lettered_below_heading(std::size_t piece) const {
    const Piece& lettered = pieces_[piece];
    return piece > 0 && lettered.list_item && !lettered.list_mark_alone && !lettered.label &&
           !starts_bullet(lettered.text) && heading_likeness(lettered) == kPossiblyHeading - 1 &&
           is_sure_heading(pieces_[piece - 1]);
  }

  // What stands below "Response:" is the answer, however short.
  bool follows_label_alone(std::size_t piece) const {
    return piece > 0 && is_company_label(pieces_[piece - 1]) && !pieces_[piece - 1].bears_body();
  }

  // The first of the headings that stand directly before `piece`; never before `floor`.
  std::size_t headings_before(std::size_t piece, std::size_t floor) const {
    std::size_t begin = piece;
    while (begin > floor &&
           (is_heading(pieces_[begin - 1]) || is_separator(pieces_[begin - 1].text) ||
            is_lettered_below_heading(begin - 1)) &&
           !follows_label_alone(begin - 1)) {
      --begin;
    }
    return begin;
  }

  void enter_headings(std::size_t begin, std::size_t end) {
    std::vector<Piece> run;
    for (std::size_t i = begin; i < end; ++i) {
      const bool heading = !is_separator(pieces_[i].text);
      parts_[i] = {heading ? Part::kHeading : Part::kBoilerplate, 0};
      if (heading) run.push_back(pieces_[i]);
    }
    path_.enter(run);
  }

  // A sentence of introduction may stand between the first headings and the first comment.
  void enter_headings_of_opening(std::size_t end) {
    std::size_t last = end;
    while (last > 0 && end - last < kIntroducingPieces && !is_sure_heading(pieces_[last - 1]))
      --last;
    std::size_t begin = last;
    while (begin > 0 && is_sure_heading(pieces_[begin - 1])) --begin;
    enter_headings(begin, last);
  }

  bool is_sure_heading(const Piece& piece) const {
    return is_heading(piece) && heading_likeness(piece) >= kSurelyHeading;
  }

  // The last comment ends before the closing, and the heading of that.
  std::size_t end_of_last(const CommentAnchor& anchor) {
    std::size_t closing = closing_begin(pieces_, anchor.text_piece + 1, side_);
    if (closing < pieces_.size() && side_ == Side::kCompany && !is_answered(anchor, closing)) {
      // What reads as a closing is the answer: an acknowledgement that was asked for, a thank-you.
      std::size_t behind = closing + 1;
      while (behind < pieces_.size() && (pieces_[behind].list_item || pieces_[behind].shares_row)) {
        ++behind;
      }
      closing = closing_begin(pieces_, behind, side_);
    }
    const std::size_t end =
        closing < pieces_.size() ? heading_of_closing(closing, anchor.text_piece + 1) : closing;
    mark(end, pieces_.size(), Part::kClosing, 0);
    return end;
  }

  // The rows of a list or a table that the comment announces ("in this form:") read like headings
  // too.
  std::size_t heading_of_closing(std::size_t closing, std::size_t floor) const {
    const std::size_t begin = headings_before(closing, floor);
    return pieces_[begin - 1].text.ends_with(':') ? closing : begin;
  }

  bool is_answered(const CommentAnchor& anchor, std::size_t end) const {
    const std::vector<Speaker> speakers = speakers_in(anchor, end);
    return std::find(speakers.begin(), speakers.end(), Speaker::kCompany) != speakers.end();
  }

  // Who speaks in each piece from the comment's first words to `end`.
  std::vector<Speaker> speakers_in(const CommentAnchor& anchor, std::size_t end) const {
    const std::size_t count = end - anchor.text_piece;
    if (side_ == Side::kStaff) return std::vector<Speaker>(count, Speaker::kStaff);
    if (answers_only_) return std::vector<Speaker>(count, Speaker::kCompany);
    return speakers_of(std::span(pieces_).subspan(anchor.text_piece, count), style_);
  }

  // Headings between the comment's label and its text; bytes of one that runs into the text.
  std::size_t enter_own_headings(const CommentAnchor& anchor, std::uint32_t ordinal) {
    std::size_t begin = anchor.piece;
    if (anchor.text_piece == begin + 1 &&
        is_numbered_heading(pieces_, static_cast<std::uint32_t>(begin))) {
      enter_numbered_heading(begin++);
    }
    while (begin < anchor.text_piece && (pieces_[begin].number || pieces_[begin].label)) {
      parts_[begin++] = {Part::kLabel, ordinal};
    }
    if (begin < anchor.text_piece) enter_headings(begin, anchor.text_piece);
    const Piece& text = pieces_[anchor.text_piece];
    const std::size_t run_in = run_in_heading(text);
    if (run_in > 0) path_.enter_run_in(heading_name(text.body().substr(0, run_in)));
    return run_in;
  }

  // Its number is the comment's, what follows the comment's heading.
  void enter_numbered_heading(std::size_t piece) {
    Piece heading = pieces_[piece];
    heading.text = heading.body();
    heading.lead = 0;
    heading.number.reset();
    parts_[piece] = {Part::kHeading, 0};
    path_.enter(std::span(&heading, 1));
  }

  Comment comment_at(const CommentAnchor& anchor, std::size_t end) {
    Comment comment;
    comment.ordinal = static_cast<std::uint32_t>(comments_.size() + 1);
    comment.number = numbered_ ? anchor.number : std::to_string(comment.ordinal);
    const std::size_t run_in = enter_own_headings(anchor, comment.ordinal);
    comment.heading = path_.names();
    const auto segment = std::span(pieces_).subspan(anchor.text_piece, end - anchor.text_piece);
    const std::vector<Speaker> speakers = speakers_in(anchor, end);
    JoinedText text;
    JoinedText response;
    answer_labels_.emplace_back();
    for (std::size_t i = 0; i < segment.size(); ++i) {
      if (is_separator(segment[i].text)) {
        parts_[anchor.text_piece + i] = {Part::kBoilerplate, 0};
        continue;
      }
      const bool staff = speakers[i] == Speaker::kStaff;
      std::string_view said = spoken(anchor.text_piece + i);
      if (is_company_label(segment[i]) && answer_labels_.back().empty())
        answer_labels_.back() = segment[i].text.substr(0, segment[i].lead);
      if (i == 0) said.remove_prefix(run_in);
      if (!staff && i > 0 && speakers[i - 1] == Speaker::kStaff) response.part();
      (staff ? text : response).add(segment[i], said);
      parts_[anchor.text_piece + i] = {staff ? Part::kComment : Part::kResponse, comment.ordinal};
    }
    comment.text = without_quotes(text.take());
    comment.response = response.take();
    comment.prior_ref = prior_reference(comment.text);
    return comment;
  }

  // An answer to several comments stands behind the last of them, and says so. A comment with a
  // label of its own ("Response:" above a picture) has what stands there, or nothing.
  void share_joint_answers() {
    std::size_t sharers = 0;
    for (std::size_t i = comments_.size(); i-- > 1;) {
      const Comment& below = comments_[i];
      const bool unanswered = comments_[i - 1].response.empty() && !has_answer_label(i - 1);
      const bool joint = unanswered && !below.response.empty() &&
                         (sharers > 0 || answers_several(answer_labels_[i], below.response));
      sharers = joint ? sharers + 1 : 0;
      if (joint && sharers < kMostSharers) comments_[i - 1].response = below.response;
    }
  }

  bool has_answer_label(std::size_t comment) const { return !answer_labels_[comment].empty(); }

  std::vector<Piece> pieces_;
  Side side_;
  std::vector<CommentAnchor> anchors_;
  bool answers_only_ = false;  // by number, with no comment restated
  bool numbered_ = false;      // the letter prints numbers; else comments are counted
  std::vector<std::pair<Part, std::uint32_t>> parts_;
  std::vector<bool> starts_comment_;
  std::vector<Comment> comments_;
  std::vector<std::string_view> answer_labels_;  // of each comment; empty where there is none
  SpeakerStyle style_;
  HeadingPath path_;
  std::uint8_t heading_emphasis_ = kRoman;
};

// A further letter has a close of its own.
std::uint32_t close_of_annex(std::span<const Paragraph> paragraphs, std::uint32_t annex) {
  const auto count = static_cast<std::uint32_t>(paragraphs.size());
  bool saluted = false;
  for (std::uint32_t i = annex; i < count; ++i) {
    saluted = saluted || is_salutation(paragraphs[i].text);
    if (saluted && is_valediction(paragraphs[i].text)) return i;
  }
  return count;
}

std::uint32_t number_of(const Comment& comment) {
  const auto number = schemas::spelled_number(comment.number);
  return number ? number->value : 0;
}

// Whether the comments that stand behind the signature are numbered on from those above it.
bool goes_on_in(std::span<const Paragraph> paragraphs, const LetterFrame& frame, Side side,
                std::uint32_t annex, const std::vector<Comment>& comments) {
  if (side != Side::kCompany || number_of(comments.back()) == 0) return false;
  const auto count = static_cast<std::uint32_t>(paragraphs.size());
  CommentReader reader(pieces_of(paragraphs, frame, {annex, count}, side), side);
  const std::vector<Comment> further = reader.read();
  return !further.empty() && number_of(further.front()) == number_of(comments.back()) + 1;
}

void append_annex(std::span<const Paragraph> paragraphs, const LetterFrame& frame, Side side,
                  std::uint32_t annex, CommentsRead& read) {
  const auto count = static_cast<std::uint32_t>(paragraphs.size());
  const auto before = static_cast<std::uint32_t>(read.comments.size());
  CommentReader reader(pieces_of(paragraphs, frame, {annex, count}, side), side);
  for (Comment& comment : reader.read()) {
    comment.ordinal += before;
    read.comments.push_back(std::move(comment));
  }
  const std::size_t first = read.passages.size();
  reader.append_passages(read.passages);
  for (std::size_t i = first; i < read.passages.size(); ++i)
    if (read.passages[i].ordinal > 0) read.passages[i].ordinal += before;
}

}  // namespace

CommentsRead comments_of(std::span<const Paragraph> paragraphs, const LetterFrame& frame,
                         Side side) {
  CommentsRead read;
  const auto count = static_cast<std::uint32_t>(paragraphs.size());
  const auto outside = [&](std::uint32_t begin, std::uint32_t end) {
    for (std::uint32_t i = begin; i < end; ++i) {
      read.passages.push_back(
          {i, 0, static_cast<std::uint32_t>(paragraphs[i].text.size()), Part::kOutside, 0});
    }
  };
  const ParagraphRange body = frame.body;
  outside(0, body.begin);
  CommentReader reader(pieces_of(paragraphs, frame, body, side), side);
  read.comments = reader.read();
  reader.append_passages(read.passages);
  const std::uint32_t annex = std::max(frame.annex_begin, body.end);
  const bool continued = !read.comments.empty() && annex < count &&
                         goes_on_in(paragraphs, frame, side, annex, read.comments);
  outside(body.end, read.comments.empty() || continued ? annex : count);
  if (continued) append_annex(paragraphs, frame, side, annex, read);
  if (!continued && read.comments.empty() && annex < count) {
    // The comments of a letter may stand in its annex.
    const std::uint32_t close = close_of_annex(paragraphs, annex);
    CommentReader annexed(pieces_of(paragraphs, frame, {annex, close}, side), side);
    read.comments = annexed.read();
    annexed.append_passages(read.passages);
    outside(close, count);
  }
  return read;
}

std::string label_of(const Passage& passage) {
  const std::string of_comment = passage.ordinal ? " " + std::to_string(passage.ordinal) : "";
  switch (passage.part) {
    case Part::kOutside:
      return "outside";
    case Part::kOpening:
      return "opening";
    case Part::kHeading:
      return "heading";
    case Part::kComment:
      return "comment" + of_comment;
    case Part::kResponse:
      return "response" + of_comment;
    case Part::kLabel:
      return "label" + of_comment;
    case Part::kBoilerplate:
      return "boilerplate";
    case Part::kClosing:
      return "closing";
  }
  return {};
}

}  // namespace precedent::corpus

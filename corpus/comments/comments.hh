#pragma once
// From the paragraphs of a letter to its numbered comments under their headings, and in a company's
// letter the answers.

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "corpus/frame/letter_frame.hh"
#include "corpus/letter.hh"
#include "corpus/text/paragraphs.hh"

namespace precedent::corpus {

enum class Part : std::uint8_t {
  kOutside,   // head, signature, copies: nothing that the reading of comments looked at
  kOpening,   // from the salutation to the first heading or comment
  kHeading,   // a heading above comments
  kComment,   // text of a comment, also as a company restates it
  kResponse,  // the company's answer
  kLabel,     // "Response:", "Comment No. 3", a number alone: says what follows, is part of nothing
  kBoilerplate,  // stock phrases between or after the comments
  kClosing,      // after the last comment
};

// Bytes [begin, end) of the text of one paragraph, and what they were taken for.
struct Passage {
  std::uint32_t paragraph = 0;
  std::uint32_t begin = 0;
  std::uint32_t end = 0;
  Part part = Part::kOutside;
  std::uint32_t ordinal = 0;  // of the comment (kComment, kResponse, kLabel); 0 = none
};

struct CommentsRead {
  // Ordinal, number, heading, text, response and prior_ref are set; citations and topics are empty.
  // Where a letter numbers nothing, the number is the place; where it numbers some comments, the
  // others have none. A company that answers by number and restates nothing gives comments without
  // text.
  std::vector<Comment> comments;
  // Every byte of every paragraph but the blanks between passages, in order.
  std::vector<Passage> passages;
};

// A letter with no comments (closing letters, requests, extensions) gives none. `frame` must have
// been made of these paragraphs.
CommentsRead comments_of(std::span<const Paragraph> paragraphs, const LetterFrame& frame,
                         schemas::Side side);

// "heading", "comment 3", "response 3", "opening" ...: how `passage` is called for people.
std::string label_of(const Passage& passage);

}  // namespace precedent::corpus

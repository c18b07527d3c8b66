#pragma once
// What each paragraph of a letter is there for: the head above the body, the body, and what follows
// it. The reading of facts and of comments both stand on this.

#include <cstdint>
#include <optional>
#include <span>
#include <string_view>
#include <vector>

#include "corpus/text/paragraphs.hh"

namespace precedent::corpus {

// In the order in which a letter usually has them; any may be missing, and a Re block may follow
// the salutation.
enum class ParagraphRole : std::uint8_t {
  kLetterhead,   // "United States Securities and Exchange Commission", a firm's name and offices
  kDate,         // the paragraph that holds the letter's date; it may hold more
  kDelivery,     // "Via EDGAR and Federal Express", legends of confidential treatment
  kAddress,      // addressee with his address, Attn: lines; of a memorandum the To: and From: lines
  kReBlock,      // "Re: ...", and the lines that go on with it
  kSalutation,   // "Dear Mr. Maestri:", "Ladies and Gentlemen:"
  kBody,         // opening, comments, responses, closing
  kContact,      // "You may contact ... at (202) 551-", in the closing or at the very end
  kValediction,  // "Sincerely,"
  kSignature,    // names, titles and firm of who signs
  kCopied,       // "cc: ..."
  kEnclosure,    // "Enclosures", "Attachment"
  kAnnex,        // whatever follows: annexes with comments, exhibits, a further letter
};

// Paragraphs [begin, end); empty where there is none.
struct ParagraphRange {
  std::uint32_t begin = 0;
  std::uint32_t end = 0;

  bool empty() const { return begin == end; }
  std::uint32_t size() const { return end - begin; }
};

// Indexes into the paragraphs it was made of.
struct LetterFrame {
  std::vector<ParagraphRole> roles;  // one a paragraph
  std::optional<std::uint32_t> date;
  ParagraphRange re_block;
  std::optional<std::uint32_t> salutation;
  ParagraphRange body;  // from the first paragraph below the head to the valediction (or what
                        // stands in its place); kContact paragraphs may lie in it
  std::optional<std::uint32_t> valediction;
  std::uint32_t annex_begin = 0;  // paragraphs.size() where nothing follows the letter

  ParagraphRole role(std::size_t paragraph) const { return roles[paragraph]; }
};

// "letterhead", "address", "Re block" ...: how a paragraph is called for people.
std::string_view role_label(ParagraphRole role);

// Reads any text: where nothing of a head or a close is found, all of it is body. `side` says whose
// wording to expect.
LetterFrame frame_of(std::span<const Paragraph> paragraphs, schemas::Side side);

}  // namespace precedent::corpus

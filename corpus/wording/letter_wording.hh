#pragma once
// The fixed phrases of letters: what a line is by its wording alone.

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

namespace precedent::corpus {

// Bytes of "Re:", "RE -", "Subject:" at the head of the text, with blanks after it; 0 where there
// is none.
std::size_t re_marker_length(std::string_view text);

// Bytes of "cc:", "Copies to:" at the head of the text; 0 where there is none.
std::size_t copied_marker_length(std::string_view text);

// Bytes of "Attn:", "Attention:" at the head of the text; 0 where there is none.
std::size_t attention_marker_length(std::string_view text);

bool is_enclosure(std::string_view text);  // "Enclosures", "Attachment"
bool is_delivery(std::string_view text);   // "VIA EDGAR AND FEDERAL EXPRESS", "Confidential"

// A line of the SEC's address or name of one of its parts: "Division of Corporation Finance", "100
// F Street, N.E.", "Mail Stop 4561".
bool is_commission_line(std::string_view text);

// "Washington, D.C. 20549", "Securities and Exchange Commission", "100 F Street": the line that
// says whose address this is.
bool is_commission_anchor(std::string_view text);

// "... Securities & Exchange Commission ..." anywhere in the text.
bool names_commission(std::string_view text);

// The Commission's street anywhere in the text, as who writes to it spells it: "100 F St., N.E.",
// "450 Fifth Street" (until 2005).
bool names_commission_street(std::string_view text);

// A sentence or more, as against a line of a head or a heading.
bool is_prose(std::string_view text);

// Prose that stands in the head: "Certain portions of this letter have been omitted ...".
bool is_omission_legend(std::string_view text);

// A telephone number of ten digits, and where it stands.
struct Phone {
  std::string number;     // 202-551-3385
  std::size_t begin = 0;  // bytes [begin, end) of the text
  std::size_t end = 0;
};
std::optional<Phone> find_phone(std::string_view text, std::size_t from = 0);

// How much of the head of a text is decoration of converted text: '*', '#', '|', '>' and blanks.
std::size_t decoration_length(std::string_view text);

// The text without it, and without the like and blanks at its end.
std::string_view undecorated(std::string_view text);

}  // namespace precedent::corpus

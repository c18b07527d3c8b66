#pragma once
// Where a sentence goes on: questions about the end of one line and the start of the next.

#include <string>
#include <string_view>

namespace precedent::corpus {

// True when the text closes a sentence, a label or an item: ". ? ! :" and ';', quotes and brackets
// aside.
bool ends_sentence(std::string_view text);

// True when no sentence ends so: a comma, a hyphen, or a word like "the", "and", "of", "our".
bool ends_open(std::string_view text);

// True for "1.", "12)", "(a)", "a.", "iv.", "•", "Comment 3:", "Comment No. 3" at the start of a
// text that goes on or stands alone. A year or a section number ("2010.", "3.05") is none.
bool starts_item(std::string_view text);

// True for the bullets among them.
bool starts_bullet(std::string_view text);

// True for a heading that needs no further word: one with its page ("Liquidity, page 55"), or the
// title of Item 7, which fills a line by itself.
bool is_whole_heading(std::string_view text);

// True for a heading that a filing numbers: "Item 8. Financial Statements", "Note 2", "Notes to
// Consolidated Financial Statements", "Part II".
bool opens_section(std::string_view text);

// True for the openings of the lines of a Re block: "Form 10-K ...", "Filed ...", "File No. ...".
bool starts_re_line(std::string_view text);

// True for what opens a part of the letter: "cc:", "Enclosures", "Attn:", "Dear ...", "Sincerely,".
bool starts_letter_part(std::string_view text);

// True when the first letter is a small one, or '&', past quotes and brackets.
bool starts_small(std::string_view text);

// How the two halves of a word or a line meet: "" where a hyphen stays or goes, " " else. A hyphen
// that only the margin put there is cut off `head`.
std::string_view joint(std::string& head, std::string_view tail);

}  // namespace precedent::corpus

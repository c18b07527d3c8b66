#pragma once
// Pieces that several pages are made of.

#include <optional>
#include <string>
#include <string_view>

#include "query/output/answers.hh"
#include "query/output/review_words.hh"
#include "query/serve/exchange/asked.hh"
#include "query/serve/exchange/html.hh"
#include "schemas/index/record.hh"

namespace precedent::query::serve {

// One text of a page is shown to this length; what follows is said to be left out.
inline constexpr std::size_t kMaxShownBytes = 200'000;

// And a page to about this length, of markup.
inline constexpr std::size_t kMaxPageBytes = 4'000'000;

// A passage with its marks; "…" where something stands before or behind it.
Html marked(const Passage& passage);

// A whole text, a paragraph a line, what is asked for marked; `marker` may be null. Cut to
// kMaxShownBytes, with a way to the rest where the letter that has it is named.
Html paragraphs(std::string_view text, Marker* marker, std::string_view letter_id = {});

// That a page goes no further here, and where the whole is.
Html left_out(std::string_view letter_id);

// "cleared, 2 rounds": a word and its colour. Empty where nothing is known.
Html outcome_badge(std::string_view outcome, std::uint32_t rounds);

// "Form 10-K › Notes › Note 6. Goodwill, page F-17".
Html heading_path(const std::vector<std::string>& heading, Marker* marker);

// The letter that has a comment, at the comment: "comment-@3".
Address address_of_letter(std::string_view letter_id);
Address address_of_comment(std::string_view letter_id, std::uint32_t ordinal);
Address address_of_place(const schemas::CommentPlace& place);
std::string anchor_of(std::uint32_t ordinal);

// A link to a place in another letter, in the words of the command line.
Html place_link(const schemas::CommentPlace& place, std::string_view words);

// Answers to a comment, each with where it stands. `columns`: of a passage; nothing for whole
// texts.
Html answers_of(const schemas::CommentFacts& comment, const schemas::LetterFacts& letter,
                Marker* marker, std::optional<std::size_t> columns);

// Question and answer side by side, each under its name.
Html two_columns(const Html& asked, const Html& answered, std::string_view asked_name,
                 std::string_view answered_name);

// A citation to be copied, with a button that copies it (where scripts run).
Html cite_line(const std::string& cite);

// To EDGAR; empty where the address is not known.
Html edgar_link(const std::string& url);

// "Apr. 9, 2024"; empty for empty.
Html date_of(const std::string& iso);

// Items of one line, parted by the style sheet.
Html facts_line(const std::vector<Html>& facts);

}  // namespace precedent::query::serve

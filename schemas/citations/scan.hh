#pragma once
// One pass over one text: the tokens, the citations found so far, and what earlier words of the
// same text settle for later ones (which form a bare "Item 5" belongs to).

#include <cstddef>
#include <initializer_list>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "schemas/citations/citations.hh"
#include "schemas/citations/tokens.hh"

namespace precedent::schemas {

class Scan {
 public:
  explicit Scan(std::string_view text);

  const TokenText& tokens() const { return tokens_; }

  // Questions about one token; all false past the end.
  const Token& operator[](std::size_t at) const { return tokens_[at]; }
  std::string_view folded(std::size_t at) const { return tokens_.folded(at); }
  bool word(std::size_t at) const { return tokens_[at].kind == Token::Kind::kWord; }
  bool number(std::size_t at) const { return tokens_[at].kind == Token::Kind::kNumber; }
  bool end(std::size_t at) const { return tokens_[at].kind == Token::Kind::kEnd; }
  bool sign(std::size_t at, char sign) const { return tokens_[at].sign == sign; }
  bool glued(std::size_t at) const { return !tokens_[at].space_before; }
  bool glued_sign(std::size_t at, char s) const { return sign(at, s) && glued(at); }
  bool is(std::size_t at, std::string_view word) const { return folded(at) == word; }
  bool is_any(std::size_t at, std::initializer_list<std::string_view> words) const;
  bool phrase(std::size_t at, std::initializer_list<std::string_view> words) const;
  bool triggers(std::size_t at, Trigger trigger) const { return tokens_[at].trigger == trigger; }
  int value(std::size_t at) const;  // of a number of up to 7 digits; else -1

  // A full stop, semicolon or the like between the sentence of `at` and what follows.
  bool ends_sentence(std::size_t at) const;

  // Bytes of the text from the end of token `from` - 1 to the beginning of token `to`.
  std::size_t bytes_between(std::size_t from, std::size_t to) const;

  // A citation whose number stands in the tokens [first, last).
  void cite(std::string canonical, std::size_t first, std::size_t last);

  // Tokens [first, last) have been read as part of a citation.
  void claim(std::size_t first, std::size_t last);
  // So have the words of a name right before `at`: those of `words`, however many stand there.
  void claim_before(std::size_t at, std::initializer_list<std::string_view> words);
  bool claimed(std::size_t at) const { return at < claimed_.size() && claimed_[at]; }

  std::vector<Citation> take();

  // What earlier words settle for later ones.
  std::vector<std::string> forms_under_review;      // "10-k"
  std::vector<std::string> forms_named;             // as headings or beside an item; oldest first
  std::string form_mentioned;                       // the last one anywhere
  std::size_t form_mentioned_at = 0;                // the token behind it
  std::map<std::string, std::string> form_of_item;  // "14" -> "sch-14a"
  std::map<std::string, std::string> set_of_question;  // "119.02" -> "s-k"
  std::string last_item;                               // canonical; what "thereto" means
  std::string last_act;                                // "ea"; what "that Act" means
  bool knows_statements = false;     // an FASB Statement was cited before: "Statement 142"
  bool knows_regulation_sx = false;  // Regulation S-X was: "Article 11"

 private:
  TokenText tokens_;
  std::vector<Citation> found_;
  std::vector<bool> claimed_;
};

}  // namespace precedent::schemas

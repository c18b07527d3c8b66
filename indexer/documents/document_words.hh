#pragma once
// The words of a document as terms: as printed with positions, their stems without, amounts and
// percentages at their places (schemas/index/fields.hh).
//
//   DocumentWords words;
//   words.begin(document);
//   words.add_section(heading, schemas::kHeadingWdf);
//   words.add_section(text, 1);
//   words.finish();

#include <xapian.h>

#include <cstdint>
#include <functional>
#include <string>
#include <string_view>
#include <vector>

#include "schemas/index/word_table.hh"
#include "schemas/index/words.hh"

namespace precedent::indexer {

// Remembers stems from document to document, so keep one a thread.
class DocumentWords {
 public:
  // `document` must live until finish().
  void begin(Xapian::Document& document);

  // The words of a section with positions, behind the sections before it. Those of boilerplate
  // (schemas/index/boilerplate.hh) are there, but weigh nothing.
  void add_section(std::string_view text, Xapian::termcount wdf);

  // As add_section(), but in all sections so added together a word weighs 1 however often it is
  // said, and so does its stem: long answers say everything.
  void add_section_weighed_once(std::string_view text);

  // Words that stand elsewhere in the document, weighed once more.
  void weigh_again(std::string_view text, Xapian::termcount wdf);

  void finish();

 private:
  using Weigh = std::function<void(const schemas::Word&, Xapian::termpos, bool weighs)>;
  void split(std::string_view text, const Weigh& weigh);
  void place(const schemas::Word& word, Xapian::termpos position, Xapian::termcount wdf);
  void post(const schemas::Word& word, Xapian::termpos position, Xapian::termcount wdf);
  void count(std::string_view word, Xapian::termcount wdf);

  schemas::Stems stems_;
  schemas::WordTable known_;                // words of this document
  std::vector<Xapian::termcount> weights_;  // of each of them, for its stem
  schemas::WordTable said_;                 // words weighed once, and stems behind kStemPrefix
  Xapian::Document* document_ = nullptr;
  Xapian::termpos next_position_ = 1;
  std::string term_;  // its memory is used again and again
};

}  // namespace precedent::indexer

#pragma once
// The fields that a mail merge printed in white, and a text extract shows: "FirstName LastNameJane
// Roe", "Comapany NameTarn Hill Corp.", "October 3, 2012 Page 2", in that misspelling, across the
// text.

#include "corpus/text/page_furniture.hh"

namespace precedent::corpus {

// Marks lines of debris, and takes debris out of lines of the letter.
void mark_merge_debris(MarkedText& marked);

}  // namespace precedent::corpus

#pragma once
// What has come into an index lately: the answers to a query of which a letter was first seen on or
// after a day. Letters of the first load have no such day and are never new.

#include <xapian.h>

#include <cstdint>
#include <string>
#include <vector>

#include "query/language/question.hh"
#include "query/search/database.hh"

namespace precedent::query {

struct SeenDocument {
  Xapian::docid docid = 0;
  // One a letter that the document is of, "ID LETTER": a comment is new again when an answer to it
  // comes.
  std::vector<std::string> keys;
};

// The newest day on which a letter of the index was first seen, YYYYMMDD; empty: none has one.
std::string newest_seen_day(OpenIndex& index);

// YYYYMMDD, as the indexer counts days.
std::string today_utc();

// So many days before a day, as YYYYMMDD; empty for empty.
std::string days_before(const std::string& day, int days);

// Newest letters first. `day`: YYYYMMDD, empty: whichever.
std::vector<SeenDocument> seen_since(OpenIndex& index, const Question& question,
                                     const std::string& day);

// How many there are.
std::uint64_t count_seen_since(OpenIndex& index, const Question& question, const std::string& day);

}  // namespace precedent::query

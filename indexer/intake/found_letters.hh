#pragma once
// What one source on disk gives to the index: its letters as records, and what else lies in it.

#include <cstddef>
#include <cstdint>
#include <functional>
#include <span>
#include <string>
#include <variant>

#include "corpus/letter_reader.hh"
#include "corpus/source_reader.hh"
#include "corpus/walk.hh"
#include "indexer/sources/ledger_entry.hh"
#include "schemas/index/record.hh"

namespace precedent::indexer {

struct FoundLetter {
  schemas::LetterRecord record;
  SourceRank rank = SourceRank::kLoose;
  std::uint32_t unread_pages = 0;  // scanned, and not read
};

// "letters/a.tar (filename1.pdf): 2 pages"
std::string words_of_unread_scan(const FoundLetter& letter);

// EDGAR takes a letter back.
struct FoundWithdrawal {
  corpus::Source source;
  std::string accession;
  std::string released;  // when EDGAR said so; ISO, or empty
};

using FoundInSource = std::variant<FoundLetter, FoundWithdrawal, corpus::Skipped, corpus::Ignored>;

// In the order of the source. Nothing that a source contains makes it throw; what `take` throws
// passes through. May run in several threads at once, as far as the reader may.
void read_letters(const corpus::SourceItem& item, const corpus::LetterReader& reader,
                  const std::function<void(FoundInSource)>& take);

// The same of many sources, in their order, with less effort: letters are read in batches, also
// across sources, so that what a source gives may be handed over only while later ones are read,
// but never out of order. `item` counts from 0.
void read_letters(std::span<const corpus::SourceItem> items, const corpus::LetterReader& reader,
                  const std::function<void(std::size_t item, FoundInSource)>& take);

}  // namespace precedent::indexer

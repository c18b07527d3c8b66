#pragma once
// What a letter is about, as far as its facts show it: whose filings, which of them.

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "schemas/index/record.hh"

namespace precedent::indexer {

// The parties of the header that the letter is about. One who files about somebody else's company
// (a bidder, a dissident holder) is none, where the header names the company too.
std::vector<const schemas::RegistrantRecord*> subject_parties(const schemas::LetterFacts& letter);

// A canonical file number as a key: without the suffix of a co-registrant; empty for a placeholder
// (000-00000).
std::string file_key(std::string_view canonical);

// Whether a file number is given to one registration (333-, 377-, 024- ...) rather than to a
// registrant for all its reports (001-, 000-, 811- ...).
bool is_registration_number(std::string_view canonical);

// Kinds of filing that the staff reviews together.
enum class FormGroup : std::uint8_t {
  kReports,      // 10-K, 10-Q, 8-K, 20-F, 6-K, N-CSR ...
  kProxy,        // of the company: DEF 14A, PRE 14C ...
  kContest,      // of both sides of one: PREC14A, DFAN14A, DEFA14A
  kTender,       // SC TO-T, SC 13E3, 13D
  kTenderReply,  // SC 14D9: of the target
  kExchangeAct,  // 10-12B, 10-12G, 20FR12B
  kOffering,     // S-1, F-1, S-11, DRS, 424B
  kShelf,        // S-3, F-3, N-2
  kExchange,     // S-4, F-4, N-14
  kRegulationA,  // 1-A
  kFund,         // N-1A, 485APOS
  kOther,
};

constexpr std::uint32_t bit_of(FormGroup group) {
  return 1U << static_cast<unsigned>(group);
}

// One bit a FormGroup; 0 where the letter names no form.
std::uint32_t form_groups(const std::vector<std::string>& forms);

}  // namespace precedent::indexer

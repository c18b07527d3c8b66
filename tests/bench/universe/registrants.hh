#pragma once
// The companies of a universe, the staff that reviews them, and the rules that are cited to them.

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "tests/bench/universe/random.hh"

namespace precedent::bench {

// As many as EDGAR has had letters with, roughly; some get many reviews, most a few.
inline constexpr std::uint64_t kRegistrants = 40'000;

struct Registrant {
  std::string name;       // "Tavobel Networks, Inc."
  std::string conformed;  // as EDGAR's header has it: "TAVOBEL NETWORKS, INC."
  std::string former;     // conformed; empty for most
  std::string cik;        // without leading zeros
  std::string sic;        // "3571"
  std::string industry;   // "ELECTRONIC COMPUTERS"
  unsigned office = 0;    // number of the review office
  std::string inc;
  std::string street, city, state, zip, phone;
  std::string officer, officer_title;
  std::string counsel;  // law firm
  std::string counsel_person;
  std::string periodic_file;       // "001-12345"
  std::vector<std::string> names;  // of its products, plants and partners
};

// `number` counts from 0 to kRegistrants.
Registrant registrant(std::uint64_t seed, std::uint64_t number);

struct Office {
  std::string_view label;   // "Office of Technology"
  std::string_view header;  // "06 Technology"
};
const Office& office(unsigned number);
unsigned office_count();

struct Examiner {
  std::string name;
  std::string title;
  std::string phone;  // 202-551-1234
};

// One of the thirty or so who work in that office in that year. People stay some years.
Examiner examiner(Random& random, std::uint64_t seed, unsigned office_number, int year);

struct CitedRule {
  std::string printed;  // "Item 303(b)(1) of Regulation S-K"
  std::string number;   // what a query names: "Item 303", "ASC 350-20"
};

// Few rules are cited often, and many now and then.
CitedRule cited_rule(Random& random);

}  // namespace precedent::bench

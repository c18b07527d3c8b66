#include "tests/bench/universe/registrants.hh"

#include <array>
#include <cctype>

#include "tests/bench/universe/vocabulary.hh"

namespace precedent::bench {
namespace {

constexpr std::array<Office, 9> kOffices = {{
    {"Office of Energy & Transportation", "01 Energy & Transportation"},
    {"Office of Finance", "02 Finance"},
    {"Office of Life Sciences", "03 Life Sciences"},
    {"Office of Manufacturing", "04 Manufacturing"},
    {"Office of Real Estate & Construction", "05 Real Estate & Construction"},
    {"Office of Technology", "06 Technology"},
    {"Office of Trade & Services", "07 Trade & Services"},
    {"Office of Industrial Applications and Services", "08 Industrial Applications and Services"},
    {"Office of Crypto Assets", "09 Crypto Assets"},
}};

struct Industry {
  std::string_view sic;
  std::string_view name;
  unsigned office;
  std::string_view noun;
};
constexpr std::array<Industry, 24> kIndustries = {{
    {"1311", "CRUDE PETROLEUM & NATURAL GAS", 0, "Petroleum"},
    {"4922", "NATURAL GAS TRANSMISSION", 0, "Pipeline"},
    {"4412", "DEEP SEA FOREIGN TRANSPORTATION OF FREIGHT", 0, "Shipping"},
    {"6022", "STATE COMMERCIAL BANKS", 1, "Bancorp"},
    {"6021", "NATIONAL COMMERCIAL BANKS", 1, "Financial"},
    {"6331", "FIRE, MARINE & CASUALTY INSURANCE", 1, "Insurance Group"},
    {"6770", "BLANK CHECKS", 1, "Acquisition"},
    {"2834", "PHARMACEUTICAL PREPARATIONS", 2, "Therapeutics"},
    {"2836", "BIOLOGICAL PRODUCTS", 2, "Biosciences"},
    {"8731", "COMMERCIAL PHYSICAL & BIOLOGICAL RESEARCH", 2, "Genomics"},
    {"2030", "CANNED, FROZEN & PRESERVED FRUIT, VEG & FOOD SPECIALTIES", 3, "Foods"},
    {"3490", "MISCELLANEOUS FABRICATED METAL PRODUCTS", 3, "Industries"},
    {"3711", "MOTOR VEHICLES & PASSENGER CAR BODIES", 3, "Motors"},
    {"1000", "METAL MINING", 3, "Mining"},
    {"6798", "REAL ESTATE INVESTMENT TRUSTS", 4, "Realty Trust"},
    {"1531", "OPERATIVE BUILDERS", 4, "Homes"},
    {"7372", "SERVICES-PREPACKAGED SOFTWARE", 5, "Software"},
    {"7370", "SERVICES-COMPUTER PROGRAMMING, DATA PROCESSING", 5, "Data"},
    {"3674", "SEMICONDUCTORS & RELATED DEVICES", 5, "Semiconductor"},
    {"4813", "TELEPHONE COMMUNICATIONS", 5, "Communications"},
    {"5812", "RETAIL-EATING PLACES", 6, "Restaurants"},
    {"5651", "RETAIL-FAMILY CLOTHING STORES", 6, "Stores"},
    {"3841", "SURGICAL & MEDICAL INSTRUMENTS & APPARATUS", 7, "Medical"},
    {"6199", "FINANCE SERVICES", 8, "Digital"},
}};

constexpr std::array<std::string_view, 8> kEndings = {
    ", Inc.", ", Inc.", ", Inc.", " Corp.", " Corporation", " Ltd.", " plc", " Holdings, Inc."};
constexpr std::array<std::string_view, 26> kStates = {
    "CA", "CA", "CA", "NY", "NY", "TX", "TX", "MA", "FL", "NJ", "IL", "PA", "CO",
    "GA", "WA", "OH", "MN", "VA", "NC", "CT", "AZ", "NV", "UT", "MD", "F4", "A6"};
constexpr std::array<std::string_view, 8> kIncorporated = {"DE", "DE", "DE", "DE",
                                                           "NV", "MD", "NY", "E9"};
constexpr std::array<std::string_view, 5> kOfficerTitles = {
    "Chief Financial Officer", "Chief Financial Officer", "Chief Executive Officer",
    "Chief Accounting Officer", "General Counsel"};
constexpr std::array<std::string_view, 6> kExaminerTitles = {
    "Staff Accountant", "Senior Staff Accountant", "Accounting Branch Chief",
    "Staff Attorney",   "Special Counsel",         "Attorney-Advisor"};

std::string upper(std::string text) {
  for (char& c : text) c = static_cast<char>(std::toupper(static_cast<unsigned char>(c)));
  return text;
}

std::string name_word(Random& random) {
  return capitalised(coined_word(random.below(200'000)));
}

std::string digits(Random& random, unsigned count) {
  std::string number;
  for (unsigned i = 0; i < count; ++i)
    number += static_cast<char>('0' + (i == 0 ? 1 + random.below(9) : random.below(10)));
  return number;
}

// Paragraphs of the codification; then all other rules.
constexpr std::array<std::string_view, 30> kAscTopics = {
    "606", "350", "280", "810", "718", "740", "450", "815", "820", "326",
    "805", "470", "842", "260", "230", "220", "250", "360", "480", "505",
    "605", "320", "323", "310", "835", "944", "932", "205", "850", "855"};
constexpr std::array<std::string_view, 4> kAscSubtopics = {"10", "20", "30", "40"};
constexpr std::array<std::string_view, 6> kAscSections = {"25", "30", "35", "45", "50", "55"};

constexpr std::array<std::array<std::string_view, 2>, 56> kRules = {{
    {"Item 303 of Regulation S-K", "Item 303"},
    {"Item 303(a) of Regulation S-K", "Item 303"},
    {"Item 402(b) of Regulation S-K", "Item 402"},
    {"Item 303(b)(1) of Regulation S-K", "Item 303"},
    {"Item 10(e)(1)(i)(A) of Regulation S-K", "Item 10(e)"},
    {"Item 402 of Regulation S-K", "Item 402"},
    {"Item 601(b)(10) of Regulation S-K", "Item 601"},
    {"Rule 5-03 of Regulation S-X", "Rule 5-03"},
    {"Item 303(b)(2)(ii) of Regulation S-K", "Item 303"},
    {"Item 308 of Regulation S-K", "Item 308"},
    {"SEC Release No. 33-8350", "Release 33-8350"},
    {"Rule 3-05 of Regulation S-X", "Rule 3-05"},
    {"Item 404(a) of Regulation S-K", "Item 404"},
    {"Item 101 of Regulation S-K", "Item 101"},
    {"Item 105 of Regulation S-K", "Item 105"},
    {"Question 102.10 of the Non-GAAP Financial Measures Compliance and Disclosure Interpretations",
     "C&DI 102.10"},
    {"Item 307 of Regulation S-K", "Item 307"},
    {"Item 402(b)(2)(xiv) of Regulation S-K", "Item 402"},
    {"SAB Topic 1.M", "SAB 99"},
    {"Item 601(b)(31) of Regulation S-K", "Item 601"},
    {"Item 401 of Regulation S-K", "Item 401"},
    {"Item 407(d)(5) of Regulation S-K", "Item 407"},
    {"Rule 4-08(h) of Regulation S-X", "Rule 4-08"},
    {"Item 103 of Regulation S-K", "Item 103"},
    {"Question 100.01 of the Non-GAAP Financial Measures Compliance and Disclosure Interpretations",
     "C&DI 100.01"},
    {"Item 305 of Regulation S-K", "Item 305"},
    {"Rule 3-09 of Regulation S-X", "Rule 3-09"},
    {"Item 403 of Regulation S-K", "Item 403"},
    {"SAB Topic 13", "SAB Topic 13"},
    {"Item 402(v) of Regulation S-K", "Item 402"},
    {"Item 503 of Regulation S-K", "Item 503"},
    {"Item 504 of Regulation S-K", "Item 504"},
    {"Item 508 of Regulation S-K", "Item 508"},
    {"Rule 10-01 of Regulation S-X", "Rule 10-01"},
    {"Item 601(b)(5) of Regulation S-K", "Item 601"},
    {"SAB Topic 11.B", "SAB Topic 11.B"},
    {"Rule 14a-9", "Rule 14a-9"},
    {"Item 106 of Regulation S-K", "Item 106"},
    {"Rule 12b-20", "Rule 12b-20"},
    {"Item 1300 of Regulation S-K", "Item 1300"},
    {"Item 402(s) of Regulation S-K", "Item 402"},
    {"Rule 2-02 of Regulation S-X", "Rule 2-02"},
    {"Item 304 of Regulation S-K", "Item 304"},
    {"SEC Release No. 33-10751", "Release 33-10751"},
    {"Rule 13a-15(e)", "Rule 13a-15"},
    {"Item 701 of Regulation S-K", "Item 701"},
    {"Item 406 of Regulation S-K", "Item 406"},
    {"Rule 408", "Rule 408"},
    {"Item 1406 of Regulation S-K", "Item 1406"},
    {"Rule 4-10(a)(31) of Regulation S-X", "Rule 4-10"},
    {"Item 1202(a) of Regulation S-K", "Item 1202"},
    {"SAB Topic 5.J", "SAB Topic 5.J"},
    {"Rule 12h-5", "Rule 12h-5"},
    {"Item 506 of Regulation S-K", "Item 506"},
    {"Rule 13e-3", "Rule 13e-3"},
    {"Item 1013 of Regulation M-A", "Item 1013"},
}};

}  // namespace

const Office& office(unsigned number) {
  return kOffices.at(number);
}

unsigned office_count() {
  return kOffices.size();
}

Registrant registrant(std::uint64_t seed, std::uint64_t number) {
  Random random(seed, Stream::kRegistrant, number);
  const Industry& industry = random.pick(kIndustries);
  Registrant made;
  const std::string word = name_word(random);
  const std::string ending = ' ' + std::string(industry.noun) + std::string(random.pick(kEndings));
  made.name = word + ending;
  made.conformed = random.chance(0.6) ? upper(made.name) : made.name;
  if (random.chance(0.2)) made.former = upper(name_word(random) + ending);
  made.cik = std::to_string(8'000'000 + number);
  made.sic = industry.sic;
  made.industry = industry.name;
  made.office = industry.office;
  made.inc = random.pick(kIncorporated);
  made.street = digits(random, 3) + ' ' + name_word(random) + " Road";
  made.city = name_word(random);
  made.state = random.pick(kStates);
  made.zip = digits(random, 5);
  made.phone = '(' + digits(random, 3) + ") 555-01" + digits(random, 2);
  made.officer = person_name(seed, 1'000'000 + number);
  made.officer_title = random.pick(kOfficerTitles);
  const std::uint64_t firm = random.rank(40, 0.8) % 3000;
  Random of_firm(seed, Stream::kRegistrant, 1'000'000'000 + firm);
  made.counsel = name_word(of_firm) + " & " + name_word(of_firm) + " LLP";
  made.counsel_person = person_name(seed, 2'000'000 + random.below(12) * 3000 + firm);
  made.periodic_file = (random.chance(0.6) ? "001-" : "000-") + digits(random, 5);
  made.names.push_back(word);
  for (int i = 0; i < 8; ++i)
    made.names.push_back(capitalised(coined_word(random.rank(kVocabularyHead, kVocabularyTail))));
  return made;
}

Examiner examiner(Random& random, std::uint64_t seed, unsigned office_number, int year) {
  constexpr int kYearsOfStay = 6;
  const std::uint64_t chair = office_number * 30 + random.below(30);
  const auto generation =
      static_cast<std::uint64_t>(year + static_cast<int>(chair % 6)) / kYearsOfStay;
  const std::uint64_t person = generation * 1000 + chair;
  Random of_person(seed, Stream::kExaminer, person);
  Examiner made;
  made.name = person_name(seed, person);
  made.title = of_person.pick(kExaminerTitles);
  made.phone = "202-551-" + digits(of_person, 4);
  return made;
}

CitedRule cited_rule(Random& random) {
  if (random.chance(0.35)) {
    const std::string_view topic = kAscTopics[random.rank(6, 1) % kAscTopics.size()];
    std::string printed = "ASC " + std::string(topic) + '-';
    printed += random.pick(kAscSubtopics);
    const std::string number = printed;
    printed += '-';
    printed += random.pick(kAscSections);
    return {printed + '-' + std::to_string(1 + random.rank(6, 1) % 60), number};
  }
  const auto& rule = kRules[random.rank(6, 1) % kRules.size()];
  return {std::string(rule[0]), std::string(rule[1])};
}

}  // namespace precedent::bench

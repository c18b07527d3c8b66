#include "tests/bench/universe/vocabulary.hh"

#include <array>

namespace precedent::bench {
namespace {

// 64 each, none the beginning of a way to read another word of the same number of syllables.
constexpr std::array<std::string_view, 64> kOpenings = {
    "ba", "be", "bo",  "bri", "ca", "ce",  "co",  "cla", "da", "de", "do", "dra", "fa",
    "fe", "fi", "flo", "ga",  "ge", "go",  "gra", "ha",  "he", "ho", "hu", "ja",  "jo",
    "ka", "ke", "ki",  "la",  "le", "lo",  "lu",  "ma",  "me", "mi", "mo", "na",  "ne",
    "no", "nu", "pa",  "pe",  "pi", "pla", "po",  "qua", "ra", "re", "ri", "ro",  "sa",
    "se", "so", "sta", "ta",  "te", "to",  "tri", "va",  "ve", "vo", "wa", "zo"};
constexpr std::array<std::string_view, 64> kEndings = {
    "bel",  "ben",  "bor", "cal",  "cen", "cor",  "dal", "del",  "den",  "dex",  "dor",
    "dram", "fel",  "fen", "fold", "gan", "gel",  "gor", "ham",  "hest", "jin",  "kel",
    "ken",  "kin",  "lam", "lan",  "lem", "lin",  "lon", "lux",  "mar",  "men",  "mir",
    "mon",  "nar",  "nel", "nix",  "nor", "pal",  "pen", "phor", "pin",  "quil", "ram",
    "ren",  "rix",  "ron", "sal",  "sel", "sin",  "sor", "stel", "tal",  "ten",  "tin",
    "tor",  "tron", "val", "vex",  "vin", "vorn", "wen", "wick", "zel"};

constexpr std::uint64_t kTwoSyllables = 64 * 64;
constexpr std::uint64_t kThreeSyllables = 64 * kTwoSyllables;

// Odd factors permute a power of two, so that words of neighbouring ranks are strangers.
std::string of_syllables(std::uint64_t number, unsigned syllables) {
  number = number * 0x9E3779B1 + 0x2545F;
  std::string word;
  for (unsigned i = 0; i + 1 < syllables; ++i) {
    word += kOpenings[number % 64];
    number /= 64;
  }
  return word += kEndings[number % 64];
}

constexpr std::array<std::string_view, 64> kFirstNames = {
    "Alma",   "Anton",   "Beatrix",  "Bernard", "Calista", "Cedric", "Clara",    "Conrad",
    "Daphne", "Desmond", "Dora",     "Edgar",   "Edith",   "Elias",  "Ella",     "Emmett",
    "Esther", "Evan",    "Felicity", "Felix",   "Flora",   "Gareth", "Gemma",    "Gordon",
    "Greta",  "Hamish",  "Harriet",  "Hector",  "Helena",  "Hugo",   "Ida",      "Ingrid",
    "Irving", "Isabel",  "Jasper",   "Joan",    "Julian",  "Karin",  "Laurel",   "Leonard",
    "Lucian", "Mabel",   "Marcus",   "Martha",  "Miriam",  "Nadia",  "Nathan",   "Noor",
    "Odette", "Oscar",   "Pearl",    "Priya",   "Quentin", "Rafael", "Rosalind", "Rufus",
    "Selma",  "Simon",   "Tessa",    "Tobias",  "Ursula",  "Victor", "Wanda",    "Yusuf"};

}  // namespace

std::string coined_word(std::uint64_t rank) {
  if (rank < kTwoSyllables) return of_syllables(rank, 2);
  if (rank < kTwoSyllables + kThreeSyllables) return of_syllables(rank - kTwoSyllables, 3);
  return of_syllables(rank - kTwoSyllables - kThreeSyllables, 4);
}

std::string capitalised(std::string_view word) {
  std::string name(word);
  if (!name.empty() && name[0] >= 'a' && name[0] <= 'z') name[0] = static_cast<char>(name[0] - 32);
  return name;
}

std::string person_name(std::uint64_t seed, std::uint64_t person) {
  Random random(seed, Stream::kPeople, person);
  std::string name(random.pick(kFirstNames));
  if (random.chance(0.4)) {
    name += ' ';
    name += static_cast<char>('A' + random.below(26));
    name += '.';
  }
  return name + ' ' + capitalised(coined_word(random.rank(4000, 1)));
}

std::string thousands(std::uint64_t number) {
  std::string digits = std::to_string(number);
  for (std::size_t at = digits.size(); at > 3; at -= 3) digits.insert(at - 3, 1, ',');
  return digits;
}

}  // namespace precedent::bench

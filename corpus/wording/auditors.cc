#include "corpus/wording/auditors.hh"

#include <algorithm>
#include <array>

#include "corpus/ascii.hh"
#include "corpus/wording/phrases.hh"

namespace precedent::corpus {
namespace {

// What a line has of a firm, and the firm's name.
struct Auditor {
  std::string_view written;
  std::string_view name;
};

constexpr Auditor kKnown[] = {
    {"deloitte", "Deloitte & Touche LLP"},
    {"ernst & young", "Ernst & Young LLP"},
    {"ernst and young", "Ernst & Young LLP"},
    {"kpmg", "KPMG LLP"},
    {"pricewaterhouse", "PricewaterhouseCoopers LLP"},
    {"grant thornton", "Grant Thornton LLP"},
    {"bdo usa", "BDO USA"},
    {"bdo seidman", "BDO USA"},
    {"mcgladrey", "RSM US LLP"},
    {"rsm us", "RSM US LLP"},
    {"crowe", "Crowe LLP"},
    {"marcum", "Marcum LLP"},
    {"moss adams", "Moss Adams LLP"},
    {"eisneramper", "EisnerAmper LLP"},
    {"withum", "WithumSmith+Brown, PC"},
    {"baker tilly", "Baker Tilly US, LLP"},
    {"plante & moran", "Plante & Moran, PLLC"},
    {"cohnreznick", "CohnReznick LLP"},
    {"malonebailey", "MaloneBailey, LLP"},
    {"mayer hoffman", "Mayer Hoffman McCann P.C."},
    {"dixon hughes", "Dixon Hughes Goodman LLP"},
    {"cherry bekaert", "Cherry Bekaert LLP"},
    {"friedman llp", "Friedman LLP"},
    {"uhy llp", "UHY LLP"},
};

// Further words of firms, too common or too rare to name one by.
constexpr auto kWords = std::to_array<std::string_view>(
    {"bdo",       "rsm",         "eisner",         "plante",        "cpa",           "accountant",
     "audit",     "mazars",      "rothstein kass", "tait weller",   "ham, langston", "hein & ass",
     "amper",     "sherb",       "weinberg & co",  "li & company",  "gbh",           "squar milner",
     "j.h. cohn", "burr pilger", "frazier & dee",  "elliott davis", "porter keadle", "yount"});

bool names(std::string_view line, std::string_view written) {
  return find_folded(line, written) != std::string_view::npos;
}

}  // namespace

bool is_auditor(std::string_view name) {
  return contains_any(name, kWords) ||
         std::any_of(std::begin(kKnown), std::end(kKnown),
                     [&](const Auditor& auditor) { return names(name, auditor.written); });
}

std::vector<std::string_view> auditors_in(std::string_view line) {
  std::vector<std::string_view> firms;
  for (const Auditor& auditor : kKnown)
    if (names(line, auditor.written) &&
        std::find(firms.begin(), firms.end(), auditor.name) == firms.end())
      firms.push_back(auditor.name);
  return firms;
}

}  // namespace precedent::corpus

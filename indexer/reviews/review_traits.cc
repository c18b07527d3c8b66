#include "indexer/reviews/review_traits.hh"

#include <algorithm>
#include <string_view>

#include "indexer/reviews/company_key.hh"
#include "indexer/reviews/letter_subject.hh"
#include "schemas/ascii.hh"
#include "schemas/values/dates.hh"

namespace precedent::indexer {
namespace {

constexpr std::size_t kMostValues = 128;
constexpr std::size_t kReBlockBytes = 3000;   // the Re block ends before
constexpr std::size_t kWordToDateBytes = 12;  // "ended \n December 31, 2015"
constexpr std::size_t kDateBytes = 40;
constexpr std::size_t kFiledToByBytes = 60;  // "filed on Schedule 14A November 8, 2019 by"
constexpr std::size_t kOrderBytes = 1500;

void tidy(std::vector<std::string>& values) {
  std::sort(values.begin(), values.end());
  values.erase(std::unique(values.begin(), values.end()), values.end());
  if (values.size() > kMostValues) values.resize(kMostValues);
}

// "Form 10-K for the fiscal year ended December 31, 2015, Filed February 26, 2016" gives both.
std::vector<std::string> subject_dates_of(std::string_view text) {
  const std::string_view block = text.substr(0, kReBlockBytes);
  std::vector<std::string> dates;
  for (const std::string_view word : {"ended", "filed"}) {
    for (std::size_t at = schemas::find_folded(block, word); at != std::string_view::npos;
         at = schemas::find_folded(block, word, at + word.size())) {
      const auto date = schemas::find_date(block.substr(at + word.size(), kDateBytes));
      if (date && date->begin <= kWordToDateBytes)
        dates.push_back(std::string(word) + ' ' + date->iso);
    }
  }
  return dates;
}

// The Re block: what stands before the salutation.
std::string_view re_block(std::string_view text) {
  const std::string_view beginning = text.substr(0, kReBlockBytes);
  return beginning.substr(0, beginning.find("\nDear"));
}

// "PREC14A filed May 4, 2020 by Crest Holders LP et al." names crest holders; a letter that
// names nobody is about the company's own filings.
std::vector<std::string> contestants_of(const schemas::LetterRecord& record,
                                        const std::vector<std::string>& names) {
  const std::string_view block = re_block(record.text);
  for (std::size_t at = schemas::find_folded(block, "filed"); at != std::string_view::npos;
       at = schemas::find_folded(block, "filed", at + 1)) {
    const std::size_t by = schemas::find_folded(block.substr(0, at + kFiledToByBytes), " by ", at);
    if (by == std::string_view::npos) continue;
    const std::string_view line = block.substr(by + 4, block.find('\n', by + 4) - (by + 4));
    std::string name = company_key(line.substr(0, schemas::find_folded(line, " et")));
    if (name.empty() || std::binary_search(names.begin(), names.end(), name)) continue;
    return {std::move(name)};
  }
  return {kCompanyItself};
}

void merge(std::vector<std::string>& values, const std::vector<std::string>& more) {
  if (more.empty()) return;
  values.insert(values.end(), more.begin(), more.end());
  tidy(values);
}

}  // namespace

ReviewTraits traits_of(const schemas::LetterRecord& record) {
  const schemas::LetterFacts& letter = record.letter;
  ReviewTraits traits;
  for (const schemas::RegistrantRecord* party : subject_parties(letter)) {
    if (!party->cik.empty()) traits.ciks.push_back(party->cik);
    traits.names.push_back(company_key(party->name));
  }
  traits.names.push_back(company_key(letter.company));
  std::erase(traits.names, std::string());
  for (const std::string& number : letter.file_numbers) {
    std::string key = file_key(number);
    if (key.empty()) continue;
    if (key.starts_with("377") || key.starts_with("367")) {
      traits.drafts.push_back(std::move(key));
    } else if (is_registration_number(key)) {
      traits.registrations.push_back(std::move(key));
    } else {
      traits.standing.push_back(std::move(key));
    }
  }
  traits.subject_dates = subject_dates_of(record.text);
  if (!letter.reference_accession.empty()) traits.references = {letter.reference_accession};
  traits.groups = form_groups(letter.forms);
  const bool order = declares_effective(record);
  if (order) traits.groups |= bit_of(FormGroup::kExchangeAct);
  traits.treatment = letter.type.starts_with("SEC STAFF") && !order;
  for (auto* values : {&traits.ciks, &traits.names, &traits.registrations, &traits.drafts,
                       &traits.standing, &traits.subject_dates})
    tidy(*values);
  if ((traits.groups & bit_of(FormGroup::kContest)) != 0)
    traits.contestants = contestants_of(record, traits.names);
  return traits;
}

bool declares_effective(const schemas::LetterRecord& record) {
  if (!record.letter.type.starts_with("SEC STAFF")) return false;
  const std::string_view beginning = std::string_view(record.text).substr(0, kOrderBytes);
  return schemas::find_folded(beginning, "order declaring") != std::string_view::npos &&
         schemas::find_folded(beginning, "effective") != std::string_view::npos;
}

void add_traits(ReviewTraits& traits, const ReviewTraits& more) {
  merge(traits.ciks, more.ciks);
  merge(traits.names, more.names);
  merge(traits.registrations, more.registrations);
  merge(traits.drafts, more.drafts);
  merge(traits.standing, more.standing);
  merge(traits.subject_dates, more.subject_dates);
  merge(traits.references, more.references);
  merge(traits.contestants, more.contestants);
  traits.groups |= more.groups;
}

bool share_any(const std::vector<std::string>& a, const std::vector<std::string>& b) {
  auto left = a.begin();
  auto right = b.begin();
  while (left != a.end() && right != b.end()) {
    if (*left == *right) return true;
    if (*left < *right) {
      ++left;
    } else {
      ++right;
    }
  }
  return false;
}

}  // namespace precedent::indexer

#include "corpus/containers/edgar_header.hh"

#include <algorithm>
#include <array>
#include <optional>
#include <string>
#include <utility>

#include "corpus/accession.hh"
#include "corpus/ascii.hh"
#include "corpus/containers/edgar_header_items.hh"
#include "schemas/values/dates.hh"

namespace precedent::corpus {
namespace {

enum class Meaning {
  kUnknown,
  kFirstLine,  // <SEC-DOCUMENT>0000000000-24-003505.txt : 20240614
  kAccession,
  kType,
  kFiled,
  kReleased,
  kReference,
  kDeletion,
  kCorrection,
  kRole,  // begins a party
  kCompanyData,
  kFilingValues,
  kBusinessAddress,
  kOtherSection,
  kName,
  kFormerName,
  kCik,
  kSic,
  kOffice,
  kState,
  kStateOfIncorporation,
  kFormType,
  kFileNumber,
};

// Both dialects' spellings, with blanks for hyphens.
struct Key {
  std::string_view spelling;
  Meaning meaning;
};
constexpr std::array kKeys = {
    Key{"SEC DOCUMENT", Meaning::kFirstLine},
    Key{"IMS DOCUMENT", Meaning::kFirstLine},
    Key{"SEC HEADER", Meaning::kFirstLine},
    Key{"IMS HEADER", Meaning::kFirstLine},
    Key{"ACCESSION NUMBER", Meaning::kAccession},
    Key{"TYPE", Meaning::kType},
    Key{"CONFORMED SUBMISSION TYPE", Meaning::kType},
    Key{"FILING DATE", Meaning::kFiled},
    Key{"FILED AS OF DATE", Meaning::kFiled},
    Key{"PUBLIC REL DATE", Meaning::kReleased},
    Key{"PUBLIC REFERENCE ACC", Meaning::kReference},
    Key{"PUBLIC REFERENCE ACCESSION NUMBER", Meaning::kReference},
    Key{"DELETION", Meaning::kDeletion},
    Key{"CORRECTION", Meaning::kCorrection},
    Key{"FILER", Meaning::kRole},
    Key{"FILED FOR", Meaning::kRole},
    Key{"FILED BY", Meaning::kRole},
    Key{"SUBJECT COMPANY", Meaning::kRole},
    Key{"REPORTING OWNER", Meaning::kRole},
    Key{"ISSUER", Meaning::kRole},
    Key{"SERIAL COMPANY", Meaning::kRole},
    Key{"DEPOSITOR", Meaning::kRole},
    Key{"SECURITIZER", Meaning::kRole},
    Key{"ISSUING ENTITY", Meaning::kRole},
    Key{"COMPANY DATA", Meaning::kCompanyData},
    Key{"OWNER DATA", Meaning::kCompanyData},
    Key{"FILING VALUES", Meaning::kFilingValues},
    Key{"BUSINESS ADDRESS", Meaning::kBusinessAddress},
    Key{"MAIL ADDRESS", Meaning::kOtherSection},
    Key{"FORMER COMPANY", Meaning::kOtherSection},
    Key{"FORMER NAME", Meaning::kOtherSection},
    Key{"CONFORMED NAME", Meaning::kName},
    Key{"COMPANY CONFORMED NAME", Meaning::kName},
    Key{"FORMER CONFORMED NAME", Meaning::kFormerName},
    Key{"CIK", Meaning::kCik},
    Key{"CENTRAL INDEX KEY", Meaning::kCik},
    Key{"ASSIGNED SIC", Meaning::kSic},
    Key{"STANDARD INDUSTRIAL CLASSIFICATION", Meaning::kSic},
    Key{"ORGANIZATION NAME", Meaning::kOffice},
    Key{"STATE", Meaning::kState},
    Key{"STATE OF INCORPORATION", Meaning::kStateOfIncorporation},
    Key{"FORM TYPE", Meaning::kFormType},
    Key{"FILE NUMBER", Meaning::kFileNumber},
    Key{"SEC FILE NUMBER", Meaning::kFileNumber},
};

bool spells(std::string_view key, std::string_view spelling) {
  return std::equal(key.begin(), key.end(), spelling.begin(), spelling.end(), [](char c, char s) {
    return to_lower(c) == to_lower(s) || (s == ' ' && (c == '-' || c == '_'));
  });
}

Meaning meaning_of(std::string_view key) {
  const auto row = std::find_if(kKeys.begin(), kKeys.end(),
                                [&](const Key& k) { return spells(key, k.spelling); });
  return row == kKeys.end() ? Meaning::kUnknown : row->meaning;
}

// "FILED FOR" -> "filed-for"
std::string role_of(std::string_view key) {
  std::string role(key);
  for (char& c : role) {
    c = c == ' ' || c == '_' ? '-' : to_lower(c);
  }
  return role;
}

// "ELECTRONIC COMPUTERS [3571]", "3571" -> "3571". EDGAR writes [0000] where it knows none.
std::string sic_of(std::string_view value) {
  constexpr std::size_t kSicDigits = 4;
  if (value.ends_with(']')) {
    value.remove_suffix(1);
    value.remove_prefix(std::min(value.rfind('[') + 1, value.size()));
  }
  const bool is_sic = value.size() == kSicDigits && !cik_of(value).empty();
  return is_sic ? std::string(value) : std::string();
}

// The date behind the colon of "0000000000-24-003505.txt : 20240614"; empty if there is none.
std::string date_of_first_line(std::string_view value) {
  const std::size_t colon = value.find(':');
  if (colon == std::string_view::npos) return {};
  return schemas::iso_date(trimmed(value.substr(colon + 1))).value_or("");
}

class HeaderBuilder {
 public:
  void take(const HeaderItem& item);
  SubmissionHeader finish() &&;

 private:
  enum class Section { kNone, kFilingValues, kBusinessAddress };

  void take_closing(Meaning meaning, std::string_view key);
  bool take_submission_field(Meaning meaning, std::string_view value);
  bool take_structure(Meaning meaning, const HeaderItem& item);
  void take_party_field(Meaning meaning, std::string_view value);
  void take_file_number(std::string_view value);
  void begin_party(std::string role);
  void end_party();
  Party& party();

  SubmissionHeader header_;
  std::string first_line_accession_;
  std::string first_line_date_;
  std::string form_type_;
  std::optional<Party> party_;
  std::vector<std::string> more_file_numbers_;  // of party_, beyond the first
  std::string last_role_;                       // for a party whose own role line is missing
  std::string_view possible_role_;  // an unknown key without a value, directly before COMPANY DATA
  Section section_ = Section::kNone;
};

void set_if_empty(std::string& field, std::string value) {
  if (field.empty()) field = std::move(value);
}

void HeaderBuilder::take(const HeaderItem& item) {
  const Meaning meaning = meaning_of(item.key);
  if (item.closes) {
    take_closing(meaning, item.key);
  } else if (!take_structure(meaning, item) && !take_submission_field(meaning, item.value)) {
    take_party_field(meaning, item.value);
  }
  const bool may_be_role = meaning == Meaning::kUnknown && item.value.empty() && !item.closes;
  possible_role_ = may_be_role ? item.key : std::string_view();
}

// Closers may be mismatched: any closer of a section ends the section, any of a party the party.
void HeaderBuilder::take_closing(Meaning meaning, std::string_view key) {
  section_ = Section::kNone;
  if (meaning == Meaning::kRole || (party_ && role_of(key) == party_->role)) end_party();
}

bool HeaderBuilder::take_structure(Meaning meaning, const HeaderItem& item) {
  switch (meaning) {
    case Meaning::kRole:
      begin_party(role_of(item.key));
      return true;
    case Meaning::kCompanyData:
      if (!possible_role_.empty()) {
        begin_party(role_of(possible_role_));
      } else if (!party_ || !party_->name.empty() || !party_->cik.empty()) {
        begin_party(last_role_);
      }
      section_ = Section::kNone;
      return true;
    case Meaning::kFilingValues:
      section_ = Section::kFilingValues;
      return true;
    case Meaning::kBusinessAddress:
      section_ = Section::kBusinessAddress;
      return true;
    case Meaning::kOtherSection:
      section_ = Section::kNone;
      return true;
    default:
      return false;
  }
}

// The first value of each counts.
bool HeaderBuilder::take_submission_field(Meaning meaning, std::string_view value) {
  switch (meaning) {
    case Meaning::kFirstLine:
      set_if_empty(first_line_accession_, find_accession(value).value_or(""));
      set_if_empty(first_line_date_, date_of_first_line(value));
      return true;
    case Meaning::kAccession:
      set_if_empty(header_.accession, find_accession(value).value_or(""));
      return true;
    case Meaning::kType:
      set_if_empty(header_.type, value_text(value));
      return true;
    case Meaning::kFiled:
      set_if_empty(header_.filed, schemas::iso_date(value).value_or(""));
      return true;
    case Meaning::kReleased:
      set_if_empty(header_.released, schemas::iso_date(value).value_or(""));
      return true;
    case Meaning::kReference:
      set_if_empty(header_.reference_accession, find_accession(value).value_or(""));
      return true;
    case Meaning::kDeletion:
      // Among the filing values it withdraws a file number, not the submission.
      if (section_ != Section::kFilingValues) header_.deletion = true;
      return true;
    default:
      return false;
  }
}

void HeaderBuilder::take_party_field(Meaning meaning, std::string_view value) {
  switch (meaning) {
    case Meaning::kName:
      return set_if_empty(party().name, value_text(value));
    case Meaning::kFormerName:
      if (value.empty() || party().former_names.size() >= kMaxNamesOfParty) return;
      party().former_names.push_back(value_text(value));
      return;
    case Meaning::kCik:
      return set_if_empty(party().cik, cik_of(value));
    case Meaning::kSic:
      return set_if_empty(party().sic, sic_of(value));
    case Meaning::kOffice:
      return set_if_empty(party().office, value_text(value));
    case Meaning::kState:
      if (section_ == Section::kBusinessAddress) set_if_empty(party().state, value_text(value));
      return;
    case Meaning::kStateOfIncorporation:
      return set_if_empty(party().state_of_incorporation, value_text(value));
    case Meaning::kFormType:
      return set_if_empty(form_type_, value_text(value));
    case Meaning::kFileNumber:
      return take_file_number(value);
    default:
      return;
  }
}

void HeaderBuilder::take_file_number(std::string_view value) {
  std::string number = value_text(value);
  if (number.empty() || number == party().file_number) return;
  if (party().file_number.empty()) {
    party().file_number = std::move(number);
  } else if (std::find(more_file_numbers_.begin(), more_file_numbers_.end(), number) ==
                 more_file_numbers_.end() &&
             more_file_numbers_.size() < kMaxNamesOfParty) {
    more_file_numbers_.push_back(std::move(number));
  }
}

void HeaderBuilder::begin_party(std::string role) {
  end_party();
  last_role_ = role;
  party_.emplace().role = std::move(role);
}

void HeaderBuilder::end_party() {
  section_ = Section::kNone;
  if (!party_) return;
  more_file_numbers_.insert(more_file_numbers_.begin(), party_->file_number);
  for (std::string& number : more_file_numbers_) {
    if (header_.parties.size() >= kMaxParties) break;
    header_.parties.push_back(*party_);
    header_.parties.back().file_number = std::move(number);
  }
  more_file_numbers_.clear();
  party_.reset();
}

Party& HeaderBuilder::party() {
  if (!party_) begin_party(last_role_);
  return *party_;
}

SubmissionHeader HeaderBuilder::finish() && {
  end_party();
  set_if_empty(header_.accession, std::move(first_line_accession_));
  set_if_empty(header_.type, std::move(form_type_));
  if (!header_.filed.empty() && first_line_date_ > header_.filed) {
    header_.released = std::move(first_line_date_);
  }
  return std::move(header_);
}

}  // namespace

SubmissionHeader read_edgar_header(std::string_view text) {
  HeaderBuilder builder;
  HeaderItems items(text);
  for (HeaderItem item; items.next(item);) builder.take(item);
  return std::move(builder).finish();
}

bool is_header_correction(std::string_view text) {
  HeaderItems items(text);
  for (HeaderItem item; items.next(item);) {
    if (meaning_of(item.key) == Meaning::kCorrection) return true;
  }
  return false;
}

}  // namespace precedent::corpus

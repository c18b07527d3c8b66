#include "indexer/reviews/letter_subject.hh"

#include <algorithm>
#include <array>

#include "schemas/ascii.hh"

namespace precedent::indexer {
namespace {

struct FormStart {
  std::string_view start;  // of the form's name without blanks and "/A"
  FormGroup group;
};

// The first that fits counts: the longer before the shorter.
constexpr std::array<FormStart, 44> kFormStarts = {{
    {"10-12", FormGroup::kExchangeAct}, {"20FR", FormGroup::kExchangeAct},
    {"40FR", FormGroup::kExchangeAct},  {"8-A", FormGroup::kExchangeAct},
    {"10-K", FormGroup::kReports},      {"10K", FormGroup::kReports},
    {"10-Q", FormGroup::kReports},      {"8-K", FormGroup::kReports},
    {"20-F", FormGroup::kReports},      {"40-F", FormGroup::kReports},
    {"6-K", FormGroup::kReports},       {"11-K", FormGroup::kReports},
    {"ARS", FormGroup::kReports},       {"SD", FormGroup::kReports},
    {"N-CSR", FormGroup::kFund},        {"N-1A", FormGroup::kFund},
    {"485", FormGroup::kFund},          {"497", FormGroup::kFund},
    {"N-2", FormGroup::kShelf},         {"N-14", FormGroup::kExchange},
    {"DEFA14", FormGroup::kContest},    {"DFAN14", FormGroup::kContest},
    {"PREC14", FormGroup::kContest},    {"DEFC14", FormGroup::kContest},
    {"PREN14", FormGroup::kContest},    {"DEFN14", FormGroup::kContest},
    {"PRRN14", FormGroup::kContest},    {"PX14A", FormGroup::kContest},
    {"DEFM14", FormGroup::kProxy},      {"PREM14", FormGroup::kProxy},
    {"DEF14", FormGroup::kProxy},       {"PRE14", FormGroup::kProxy},
    {"PRER14", FormGroup::kProxy},      {"SC14D9", FormGroup::kTenderReply},
    {"SC", FormGroup::kTender},         {"13E", FormGroup::kTender},
    {"1-A", FormGroup::kRegulationA},   {"DOS", FormGroup::kRegulationA},
    {"DRS", FormGroup::kOffering},      {"10-D", FormGroup::kReports},
    {"424B", FormGroup::kOffering},     {"S-4", FormGroup::kExchange},
    {"F-4", FormGroup::kExchange},      {"10", FormGroup::kExchangeAct},
}};

std::string plain_form(std::string_view form) {
  std::string plain;
  for (const char c : form) {
    if (c == '/') break;
    if (!schemas::is_space(c)) plain += schemas::is_lower(c) ? static_cast<char>(c - 32) : c;
  }
  return plain;
}

FormGroup group_of(std::string_view form) {
  const std::string plain = plain_form(form);
  for (const FormStart& known : kFormStarts)
    if (plain.starts_with(known.start)) return known.group;
  if (plain.starts_with("S-3") || plain.starts_with("F-3") || plain.starts_with("S-8"))
    return FormGroup::kShelf;
  if (plain.starts_with("S-") || plain.starts_with("F-")) return FormGroup::kOffering;
  return FormGroup::kOther;
}

std::string_view first_part(std::string_view canonical) {
  return canonical.substr(0, canonical.find('-'));
}

}  // namespace

std::vector<const schemas::RegistrantRecord*> subject_parties(const schemas::LetterFacts& letter) {
  const auto is_subject = [](const schemas::RegistrantRecord& party) {
    return party.role.starts_with("subject");
  };
  const bool named = std::any_of(letter.registrants.begin(), letter.registrants.end(), is_subject);
  std::vector<const schemas::RegistrantRecord*> parties;
  for (const schemas::RegistrantRecord& party : letter.registrants)
    if (!named || is_subject(party)) parties.push_back(&party);
  return parties;
}

std::string file_key(std::string_view canonical) {
  const std::size_t dash = canonical.find('-');
  if (dash == std::string_view::npos) return {};
  const std::size_t suffix = canonical.find('-', dash + 1);
  const std::string_view number = canonical.substr(0, suffix);
  const bool placeholder = number.substr(dash + 1).find_first_not_of('0') == std::string_view::npos;
  return placeholder ? std::string() : std::string(number);
}

bool is_registration_number(std::string_view canonical) {
  static constexpr std::array<std::string_view, 7> kRegistrations = {"333", "377", "024", "367",
                                                                     "033", "002", "020"};
  const std::string_view first = first_part(canonical);
  return std::find(kRegistrations.begin(), kRegistrations.end(), first) != kRegistrations.end();
}

std::uint32_t form_groups(const std::vector<std::string>& forms) {
  std::uint32_t groups = 0;
  for (const std::string& form : forms) groups |= bit_of(group_of(form));
  return groups;
}

}  // namespace precedent::indexer

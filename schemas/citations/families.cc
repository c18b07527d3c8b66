#include "schemas/citations/families.hh"

#include <algorithm>
#include <array>

#include "schemas/ascii.hh"

namespace precedent::schemas {

namespace {

constexpr auto kFamilies = std::to_array<CitationFamily>({
    {"s-k", "Item ", " of Regulation S-K", "Regulation S-K"},
    {"s-b", "Item ", " of Regulation S-B", "Regulation S-B"},
    {"m-a", "Item ", " of Regulation M-A", "Regulation M-A"},
    {"s-x", "Rule ", " of Regulation S-X", "Regulation S-X"},
    {"s-t", "Rule ", " of Regulation S-T", "Regulation S-T"},
    {"reg-g", "Rule ", " of Regulation G", "Regulation G"},
    {"reg-fd", "Rule ", " of Regulation FD", "Regulation FD"},
    {"reg-m", "Rule ", " of Regulation M", "Regulation M"},
    {"reg-btr", "Rule ", " of Regulation BTR", "Regulation BTR"},
    {"reg-s", "", "", "Regulation S"},
    {"reg-d", "", "", "Regulation D"},
    {"reg-a", "", "", "Regulation A"},
    {"reg-c", "", "", "Regulation C"},
    {"reg-ab", "", "", "Regulation AB"},
    {"reg-s-p", "", "", "Regulation S-P"},
    {"reg-nms", "", "", "Regulation NMS"},
    {"reg-sho", "", "", "Regulation SHO"},
    {"reg-crowdfunding", "", "", "Regulation Crowdfunding"},
    {"reg-12b", "", "", "Regulation 12B"},
    {"reg-13a", "", "", "Regulation 13A"},
    {"reg-13d", "", "", "Regulation 13D"},
    {"reg-14a", "", "", "Regulation 14A"},
    {"reg-14c", "", "", "Regulation 14C"},
    {"reg-14d", "", "", "Regulation 14D"},
    {"reg-14e", "", "", "Regulation 14E"},
    {"reg-14n", "", "", "Regulation 14N"},
    {"reg-15d", "", "", "Regulation 15D"},
    {"sa-rule", "Rule ", " under the Securities Act", ""},
    {"ea-rule", "Rule ", " under the Exchange Act", ""},
    {"ica-rule", "Rule ", " under the Investment Company Act", ""},
    {"iaa-rule", "Rule ", " under the Advisers Act", ""},
    {"rule", "Rule ", "", ""},
    {"sa-sec", "Section ", " of the Securities Act", ""},
    {"ea-sec", "Section ", " of the Exchange Act", ""},
    {"ica-sec", "Section ", " of the Investment Company Act", ""},
    {"iaa-sec", "Section ", " of the Advisers Act", ""},
    {"sox", "Section ", " of the Sarbanes-Oxley Act", ""},
    {"dodd-frank", "Section ", " of the Dodd-Frank Act", ""},
    {"jobs", "Section ", " of the JOBS Act", ""},
    {"tia", "Section ", " of the Trust Indenture Act", ""},
    {"irc", "Section ", " of the Internal Revenue Code", ""},
    {"dgcl", "Section ", " of the DGCL", ""},
    {"usc", "", "", "", false, true},
    {"cfr", "", "", "", false, true},
    {"asc", "ASC ", "", "", true, false},
    {"asu", "ASU ", "", ""},
    {"fas", "SFAS ", "", "", false, true},
    {"fin", "FIN ", "", "", false, true},
    {"eitf", "EITF ", "", "", false, true},
    {"apb", "APB Opinion ", "", "", false, true},
    {"arb", "ARB ", "", "", false, true},
    {"sop", "SOP ", "", "", false, true},
    {"con", "Concepts Statement ", "", "", false, true},
    {"ftb", "FTB ", "", "", false, true},
    {"fsp fas", "FSP FAS ", "", "", false, true},
    {"fsp fin", "FSP FIN ", "", "", false, true},
    {"fsp eitf", "FSP EITF ", "", "", false, true},
    {"fsp apb", "FSP APB ", "", "", false, true},
    {"fsp sop", "FSP SOP ", "", "", false, true},
    {"fsp", "FSP ", "", "", false, true},
    {"sab", "SAB ", "", ""},
    {"sab-topic", "SAB Topic ", "", "", false, true},
    {"release", "Release No. ", "", "", false, true},
    {"cdi non-gaap", "Question ", " of the Non-GAAP C&DIs", ""},
    {"cdi s-k", "Question ", " of the Regulation S-K C&DIs", ""},
    {"cdi s-t", "Question ", " of the Regulation S-T C&DIs", ""},
    {"cdi m-a", "Question ", " of the Regulation M-A C&DIs", ""},
    {"cdi reg-fd", "Question ", " of the Regulation FD C&DIs", ""},
    {"cdi reg-ab", "Question ", " of the Regulation AB C&DIs", ""},
    {"cdi reg-a", "Question ", " of the Regulation A C&DIs", ""},
    {"cdi reg-d", "Question ", " of the Regulation D C&DIs", ""},
    {"cdi sa-forms", "Question ", " of the Securities Act Forms C&DIs", ""},
    {"cdi sa-rules", "Question ", " of the Securities Act Rules C&DIs", ""},
    {"cdi sa-sec", "Question ", " of the Securities Act Sections C&DIs", ""},
    {"cdi ea-forms", "Question ", " of the Exchange Act Forms C&DIs", ""},
    {"cdi ea-rules", "Question ", " of the Exchange Act Rules C&DIs", ""},
    {"cdi ea-sec", "Question ", " of the Exchange Act Sections C&DIs", ""},
    {"cdi tender-offer", "Question ", " of the Tender Offer C&DIs", ""},
    {"cdi going-private", "Question ", " of the Going Private C&DIs", ""},
    {"cdi oil-gas", "Question ", " of the Oil and Gas Rules C&DIs", ""},
    {"cdi proxy", "Question ", " of the Proxy Rules C&DIs", ""},
    {"cdi 8-k", "Question ", " of the Form 8-K C&DIs", ""},
    {"cdi sec-16", "Question ", " of the Section 16 C&DIs", ""},
    {"cdi sch-13d", "Question ", " of the Schedules 13D and 13G C&DIs", ""},
    {"cdi xbrl", "Question ", " of the Interactive Data C&DIs", ""},
    {"cdi", "C&DI Question ", "", ""},
    {"slb", "Staff Legal Bulletin No. ", "", "", false, true},
    {"frc", "Section ", " of the Codification of Financial Reporting Policies", ""},
    {"frm", "Section ", " of the Financial Reporting Manual", "", false, true},
    {"guide", "Industry Guide ", "", "", false, true},
    {"cfdg", "CF Disclosure Guidance Topic ", "", ""},
    {"ias", "IAS ", "", "", false, true},
    {"ifrs", "IFRS ", "", "", false, true},
    {"ifric", "IFRIC ", "", "", false, true},
    {"pcaob as", "PCAOB AS ", "", "", false, true},
    {"pcaob rule", "PCAOB Rule ", "", ""},
    {"au", "AU ", "", "", false, true},
    {"sas", "SAS ", "", "", false, true},
});

}  // namespace

const CitationFamily* family_of(std::string_view canonical, std::string_view& rest) {
  const CitationFamily* longest = nullptr;
  for (const CitationFamily& family : kFamilies) {
    const std::string_view name = family.name;
    if (canonical.substr(0, name.size()) != name) continue;
    if (canonical.size() > name.size() && canonical[name.size()] != ' ') continue;
    if (longest == nullptr || name.size() > longest->name.size()) longest = &family;
  }
  if (longest == nullptr) return nullptr;
  rest = canonical.substr(std::min(canonical.size(), longest->name.size() + 1));
  return longest;
}

std::string in_capitals(std::string_view text) {
  std::string out(text);
  for (char& c : out) {
    if (is_lower(c)) c = static_cast<char>(c - 32);
  }
  return out;
}

bool cut_form_citation(std::string_view canonical, FormCitation& out) {
  for (const std::string_view kind : {" item ", " gi "}) {
    const std::size_t at = canonical.find(kind);
    if (at == std::string_view::npos || at == 0) continue;
    out.form = canonical.substr(0, at);
    out.kind = kind.substr(1, kind.size() - 2);
    out.number = canonical.substr(at + kind.size());
    return !out.number.empty() && out.form.find(' ') == std::string_view::npos;
  }
  return false;
}

}  // namespace precedent::schemas

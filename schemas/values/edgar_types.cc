#include "schemas/values/edgar_types.hh"

#include <algorithm>
#include <array>

namespace precedent::schemas {
namespace {

constexpr std::array<EdgarType, 6> kEdgarTypes = {{
    {"UPLOAD", Side::kStaff},
    {"CORRESP", Side::kCompany},
    {"DRSLTR", Side::kCompany},
    {"DOSLTR", Side::kCompany},
    {"SEC STAFF LETTER", Side::kStaff},
    {"SEC STAFF ACTION", Side::kStaff},
}};

constexpr auto kNames = [] {
  std::array<std::string_view, kEdgarTypes.size()> names;
  for (std::size_t i = 0; i < names.size(); ++i) names[i] = kEdgarTypes[i].name;
  return names;
}();

// Kinds of document that only one type of submission holds.
struct DocumentKind {
  std::string_view document_type;
  std::string_view type;
};
constexpr std::array<DocumentKind, 4> kDocumentKinds = {{
    {"LETTER", "UPLOAD"},
    {"TEXT-EXTRACT", "UPLOAD"},
    {"REDACTED EXHIBIT", "SEC STAFF LETTER"},
    {"ORDER", "SEC STAFF ACTION"},
}};

std::string_view without_amendment(std::string_view printed) {
  if (printed.ends_with("/A")) printed.remove_suffix(2);
  return printed;
}

}  // namespace

std::span<const std::string_view> edgar_type_names() {
  return kNames;
}

std::optional<EdgarType> find_edgar_type(std::string_view printed) {
  const std::string_view word = without_amendment(printed);
  const std::string_view name = word == "LETTER" ? "UPLOAD" : word;
  const auto row = std::find_if(kEdgarTypes.begin(), kEdgarTypes.end(),
                                [&](const EdgarType& type) { return type.name == name; });
  return row == kEdgarTypes.end() ? std::nullopt : std::optional(*row);
}

std::optional<EdgarType> edgar_type_of_document(std::string_view document_type) {
  const auto row =
      std::find_if(kDocumentKinds.begin(), kDocumentKinds.end(), [&](const DocumentKind& kind) {
        return kind.document_type == without_amendment(document_type);
      });
  return find_edgar_type(row == kDocumentKinds.end() ? document_type : row->type);
}

}  // namespace precedent::schemas

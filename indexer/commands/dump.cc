#include "indexer/commands/dump.hh"

#include <xapian.h>

#include <string>
#include <string_view>

#include "indexer/index/databases.hh"
#include "schemas/index/fields.hh"
#include "schemas/index/index_layout.hh"
#include "schemas/index/record_packing.hh"

namespace precedent::indexer {
namespace {

constexpr std::string_view kHexDigits = "0123456789abcdef";

void put_escaped(std::ostream& out, std::string_view bytes) {
  std::string text;
  text.reserve(bytes.size() + 16);
  for (const char c : bytes) {
    const auto byte = static_cast<unsigned char>(c);
    if (byte >= 0x20 && byte < 0x7F && c != '\\') {
      text += c;
    } else {
      text += "\\x";
      text += kHexDigits[byte >> 4U];
      text += kHexDigits[byte & 15U];
    }
  }
  out << text;
}

void dump_document(const Xapian::Document& document, std::ostream& out) {
  const auto json = schemas::unpacked(document.get_data());
  if (!json)
    throw schemas::IndexError("document " + std::to_string(document.get_docid()) +
                              " holds what was not written; build the index anew with: "
                              "precedent-indexer rebuild");
  out << "data ";
  put_escaped(out, *json);
  out << '\n';
  const schemas::Field& seen = schemas::field(schemas::FieldId::kSeen);
  for (auto term = document.termlist_begin(); term != document.termlist_end(); ++term) {
    if ((*term).starts_with(seen.prefix)) continue;
    out << "term ";
    put_escaped(out, *term);
    out << ' ' << term.get_wdf();
    if (term.positionlist_count() > 0) out << " at";
    for (auto at = term.positionlist_begin(); at != term.positionlist_end(); ++at)
      out << ' ' << *at;
    out << '\n';
  }
  for (auto value = document.values_begin(); value != document.values_end(); ++value) {
    if (value.get_valueno() == seen.slot) continue;
    out << "slot " << value.get_valueno() << ' ';
    put_escaped(out, *value);
    out << '\n';
  }
}

// The terms of the ids are in order, and so are the documents.
void dump_database(const Xapian::Database& database, std::string_view name, std::ostream& out) {
  const std::string prefix(schemas::kIdPrefix);
  for (auto term = database.allterms_begin(prefix); term != database.allterms_end(prefix); ++term) {
    for (auto at = database.postlist_begin(*term); at != database.postlist_end(*term); ++at) {
      out << name << ' ';
      put_escaped(out, std::string_view(*term).substr(prefix.size()));
      out << '\n';
      dump_document(database.get_document(*at), out);
    }
  }
}

}  // namespace

void dump_index(const std::filesystem::path& generation, std::ostream& out) {
  const schemas::GenerationPaths paths = schemas::generation_paths(generation);
  for (const std::filesystem::path& path : {paths.letters, paths.comments}) {
    dump_database(open_to_read(path), path.filename().string(), out);
  }
}

}  // namespace precedent::indexer

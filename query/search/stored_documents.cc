#include "query/search/stored_documents.hh"

#include <algorithm>
#include <charconv>

#include "schemas/record.hh"
#include "schemas/terms.hh"

namespace precedent::query {
namespace {

bool all_digits(std::string_view text) {
  return !text.empty() &&
         std::all_of(text.begin(), text.end(), [](char c) { return c >= '0' && c <= '9'; });
}

// "000000000016012345" -> "0000000000-16-012345".
std::string with_dashes(std::string_view id) {
  if (id.size() != 18 || !all_digits(id)) return std::string(id);
  return std::string(id.substr(0, 10)) + "-" + std::string(id.substr(10, 2)) + "-" +
         std::string(id.substr(12));
}

std::uint32_t positive_number(std::string_view digits) {
  std::uint32_t number = 0;
  const char* const end = digits.data() + digits.size();
  const auto [read, error] = std::from_chars(digits.data(), end, number);
  return error == std::errc() && read == end ? number : 0;
}

std::vector<Hit> hits_of_term(const Xapian::Database& database, const std::string& term) {
  std::vector<Hit> hits;
  for (auto at = database.postlist_begin(term); at != database.postlist_end(term); ++at)
    hits.push_back(hit_of(*at, database.get_document(*at), 0));
  return hits;
}

std::uint32_t ordinal_of(const Hit& hit) {
  return schemas::comment_record(hit.data).comment.ordinal;
}

// In reading order.
std::vector<Hit> numbered(const OpenIndex& index, const std::string& letter,
                          std::string_view number) {
  std::vector<Hit> hits = hits_of_term(index.database(), schemas::alias_term(letter, number));
  std::sort(hits.begin(), hits.end(),
            [](const Hit& a, const Hit& b) { return ordinal_of(a) < ordinal_of(b); });
  return hits;
}

std::optional<Hit> bearer(const OpenIndex& index, const Handle& handle) {
  std::vector<Hit> hits = numbered(index, handle.letter, handle.number);
  if (!hits.empty()) return std::move(hits.front());
  const std::size_t dot = handle.number.rfind('.');
  if (dot == std::string::npos) return std::nullopt;
  const std::uint32_t which = positive_number(std::string_view(handle.number).substr(dot + 1));
  hits = numbered(index, handle.letter, handle.number.substr(0, dot));
  if (which == 0 || which > hits.size()) return std::nullopt;
  return std::move(hits[which - 1]);
}

}  // namespace

std::optional<Handle> handle_of(std::string_view typed) {
  Handle handle;
  const std::size_t mark = typed.find_first_of("#@");
  handle.letter = with_dashes(typed.substr(0, mark));
  if (handle.letter.empty()) return std::nullopt;
  if (mark == typed.npos) return handle;
  const std::string_view rest = typed.substr(mark + 1);
  if (typed[mark] == '#') {
    handle.number = rest;
  } else {
    handle.ordinal = positive_number(rest);
  }
  return handle.is_comment() ? std::optional(handle) : std::nullopt;
}

std::optional<Hit> find_document(const OpenIndex& index, const Handle& handle) {
  if (!handle.number.empty()) return bearer(index, handle);
  const std::string id =
      handle.ordinal > 0 ? schemas::comment_id(handle.letter, handle.ordinal) : handle.letter;
  std::vector<Hit> hits = hits_of_term(index.database(), schemas::id_term(id));
  if (hits.empty()) return std::nullopt;
  return std::move(hits.front());
}

std::vector<std::uint32_t> bearers_of(const OpenIndex& index, const Handle& handle) {
  std::vector<std::uint32_t> ordinals;
  for (const Hit& hit : numbered(index, handle.letter, handle.number))
    ordinals.push_back(ordinal_of(hit));
  return ordinals;
}

}  // namespace precedent::query

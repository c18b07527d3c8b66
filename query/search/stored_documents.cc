#include "query/search/stored_documents.hh"

#include <algorithm>
#include <charconv>

#include "query/language/dashed_accession.hh"
#include "schemas/index/record.hh"
#include "schemas/index/terms.hh"

namespace precedent::query {
namespace {

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

// Its place in that letter, which may be one of the company that restates it.
std::uint32_t ordinal_in(const std::string& letter, const Hit& hit) {
  const schemas::CommentRecord record = schemas::comment_record(hit.data);
  if (record.letter.id != letter)
    for (const schemas::AnswerRecord& answer : record.comment.review.answers)
      if (answer.place.letter_id == letter) return answer.place.ordinal;
  return record.comment.ordinal;
}

// In reading order.
std::vector<Hit> numbered(const OpenIndex& index, const std::string& letter,
                          std::string_view number) {
  std::vector<Hit> hits = hits_of_term(index.database(), schemas::alias_term(letter, number));
  std::sort(hits.begin(), hits.end(), [&](const Hit& a, const Hit& b) {
    return ordinal_in(letter, a) < ordinal_in(letter, b);
  });
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

// A comment by its place in a company's letter that restates it.
std::optional<Hit> restated(const OpenIndex& index, const Handle& handle) {
  for (Hit& hit : hits_of_term(index.database(), schemas::letter_term(handle.letter))) {
    const schemas::CommentRecord record = schemas::comment_record(hit.data);
    for (const schemas::AnswerRecord& answer : record.comment.review.answers)
      if (answer.place.letter_id == handle.letter && answer.place.ordinal == handle.ordinal)
        return std::move(hit);
  }
  return std::nullopt;
}

// Where the letter ends and its comment begins: at '#' or '@', or, as other programs write places,
// at
// ':' or '/' between an accession and a number. npos: no comment is named.
std::size_t mark_of(std::string_view typed) {
  const std::size_t mark = typed.find_first_of("#@");
  if (mark != typed.npos) return mark;
  const std::size_t sign = typed.find_first_of(":/");
  if (sign == typed.npos || positive_number(typed.substr(sign + 1)) == 0) return typed.npos;
  const std::string_view letter = typed.substr(0, sign);
  return accession_in_address(letter) == dashed_accession(letter) ? sign : typed.npos;
}

}  // namespace

std::optional<Handle> handle_of(std::string_view typed) {
  Handle handle;
  const std::size_t mark = mark_of(typed);
  const std::string_view letter = typed.substr(0, mark);
  const bool is_address = letter.find('/') != letter.npos;
  handle.letter = is_address ? accession_in_address(letter) : dashed_accession(letter);
  if (handle.letter.empty()) return std::nullopt;
  if (mark == typed.npos) return handle;
  const std::string_view rest = typed.substr(mark + 1);
  if (typed[mark] == '@') {
    handle.ordinal = positive_number(rest);
  } else {
    handle.number = rest;
  }
  return handle.is_comment() ? std::optional(handle) : std::nullopt;
}

std::optional<Hit> find_document(const OpenIndex& index, const Handle& handle) {
  if (!handle.number.empty()) return bearer(index, handle);
  const std::string id =
      handle.ordinal > 0 ? schemas::comment_id(handle.letter, handle.ordinal) : handle.letter;
  std::vector<Hit> hits = hits_of_term(index.database(), schemas::id_term(id));
  if (!hits.empty()) return std::move(hits.front());
  return handle.ordinal > 0 ? restated(index, handle) : std::nullopt;
}

std::vector<std::uint32_t> bearers_of(const OpenIndex& index, const Handle& handle) {
  std::vector<std::uint32_t> ordinals;
  for (const Hit& hit : numbered(index, handle.letter, handle.number))
    ordinals.push_back(ordinal_in(handle.letter, hit));
  return ordinals;
}

}  // namespace precedent::query

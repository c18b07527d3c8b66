#include "query/language/query_error.hh"

#include <algorithm>

#include "query/language/utf8.hh"

namespace precedent::query {

std::string explanation_of(const QueryError& error, std::string_view query, std::size_t width) {
  constexpr std::string_view kIndent = "  ";
  constexpr std::string_view kCut = "...";
  const std::size_t begin = character_start(query, error.place().begin);
  const std::size_t end = std::max(begin, character_start(query, error.place().end));

  // A long query is cut so that the place stands in the middle of what is shown.
  std::size_t from = 0;
  std::string_view lead;
  if (columns_of(query.substr(0, begin)) + 10 > width) {
    const std::size_t back = std::min(begin, width / 2);
    from = character_start(query, begin - back);
    lead = kCut;
  }
  std::string_view shown = query.substr(from);
  std::string_view tail;
  if (columns_of(shown) > width) {
    shown = shown.substr(0, bytes_of_columns(shown, width));
    tail = kCut;
  }
  const std::string_view marked = query.substr(begin, end - begin);
  const std::size_t room = columns_of(shown) - std::min(columns_of(shown), begin - from);
  const std::size_t carets =
      std::clamp<std::size_t>(columns_of(marked), 1, std::max<std::size_t>(room, 1));

  std::string text = error.what();
  text += '\n';
  text.append(kIndent).append(lead).append(shown).append(tail) += '\n';
  text.append(kIndent);
  text.append(lead.size() + columns_of(query.substr(from, begin - from)), ' ');
  text.append(carets, '^');
  return text;
}

}  // namespace precedent::query

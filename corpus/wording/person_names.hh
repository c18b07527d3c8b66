#pragma once
// Names of people as letters print them.

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

namespace precedent::corpus {

struct PersonName {
  std::string name;       // without Mr., Ms., Esq.: "Sharon M. Blume", "James E. Moylan, Jr."
  std::size_t begin = 0;  // bytes [begin, end) of the text, courtesies included
  std::size_t end = 0;
};

// The name that begins at text[at], or after a courtesy there ("Ms. Jay Knight"). At least a first
// and a last name: a surname alone is none. Nothing where words of offices, places or titles stand.
std::optional<PersonName> read_person_name(std::string_view text, std::size_t at);

// `text` where it is one name and nothing else.
std::optional<std::string> whole_person_name(std::string_view text);

// True for "Sharon Blume" and "SHARON M. BLUME", "A.N. Parker" and "Anne Nguyen Parker".
bool same_person(std::string_view a, std::string_view b);

// Bytes of "Mr. ", "Ms. ", "Messrs. " and the like at text[at]; 0 where there is none.
std::size_t courtesy_length(std::string_view text, std::size_t at);

}  // namespace precedent::corpus

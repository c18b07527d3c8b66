#pragma once
// What people call values that EDGAR has codes for: industries (sic_codes.txt), states, provinces
// and countries (places.txt), families of forms (form_names.txt).

#include <string>
#include <string_view>
#include <vector>

namespace precedent::query {

struct CodeName {
  std::string code;  // folded: "ca", "2834"
  std::string name;  // lower case, words parted by one blank
};

const std::vector<CodeName>& industries();
const std::vector<CodeName>& places();

// The codes whose name begins each of its typed words: "pharma prep" is of 2834. None: no name
// does.
std::vector<std::string> codes_named(const std::vector<CodeName>& names, std::string_view typed);

// The forms, folded, that a family's name stands for ("proxy"); none for all other words.
std::vector<std::string> forms_of_family(std::string_view name);

// Names of families and all forms in them, folded: what may be suggested.
const std::vector<std::string>& known_forms();

}  // namespace precedent::query

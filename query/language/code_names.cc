#include "query/language/code_names.hh"

#include <algorithm>
#include <functional>

#include "query/embedded_form_names.hh"
#include "query/embedded_places.hh"
#include "query/embedded_sic_codes.hh"
#include "schemas/index/terms.hh"
#include "schemas/index/words.hh"

namespace precedent::query {
namespace {

void for_each_line(std::string_view text, const std::function<void(std::string_view)>& take) {
  while (!text.empty()) {
    const std::size_t end = std::min(text.find('\n'), text.size());
    const std::string_view line = text.substr(0, end);
    text.remove_prefix(std::min(end + 1, text.size()));
    if (!line.empty() && line.front() != '#') take(line);
  }
}

std::vector<CodeName> read_codes(std::string_view text) {
  std::vector<CodeName> names;
  for_each_line(text, [&](std::string_view line) {
    const std::size_t blank = line.find(' ');
    names.push_back({schemas::fold(line.substr(0, blank)), schemas::fold(line.substr(blank + 1))});
  });
  return names;
}

struct Family {
  std::string name;
  std::vector<std::string> forms;
};

std::vector<Family> read_families(std::string_view text) {
  std::vector<Family> families;
  for_each_line(text, [&](std::string_view line) {
    const std::size_t colon = line.find(':');
    Family& family = families.emplace_back();
    family.name = schemas::fold(line.substr(0, colon));
    line.remove_prefix(colon + 1);
    while (true) {
      const std::size_t comma = line.find(',');
      family.forms.push_back(schemas::fold(line.substr(0, comma)));
      if (comma == line.npos) break;
      line.remove_prefix(comma + 1);
    }
  });
  return families;
}

const std::vector<Family>& families() {
  static const std::vector<Family> all = read_families(kEmbeddedFormNames);
  return all;
}

bool begins_some(const std::vector<std::string>& words, const std::string& typed) {
  return std::any_of(words.begin(), words.end(),
                     [&](const std::string& word) { return word.starts_with(typed); });
}

}  // namespace

const std::vector<CodeName>& industries() {
  static const std::vector<CodeName> all = read_codes(kEmbeddedSicCodes);
  return all;
}

const std::vector<CodeName>& places() {
  static const std::vector<CodeName> all = read_codes(kEmbeddedPlaces);
  return all;
}

std::vector<std::string> codes_named(const std::vector<CodeName>& names, std::string_view typed) {
  const std::vector<std::string> wanted = schemas::words_of(typed);
  std::vector<std::string> codes;
  if (wanted.empty()) return codes;
  const std::string folded = schemas::fold(typed);
  for (const CodeName& one : names)
    if (one.name == folded) return {one.code};
  for (const CodeName& one : names) {
    const std::vector<std::string> words = schemas::words_of(one.name);
    const bool has_all = std::all_of(wanted.begin(), wanted.end(), [&](const std::string& word) {
      return begins_some(words, word);
    });
    if (has_all) codes.push_back(one.code);
  }
  return codes;
}

std::vector<std::string> forms_of_family(std::string_view name) {
  std::string wanted = schemas::fold(name);
  for (const Family& family : families())
    if (family.name == wanted || family.name + "s" == wanted) return family.forms;
  return {};
}

const std::vector<std::string>& known_forms() {
  static const std::vector<std::string> all = [] {
    std::vector<std::string> forms;
    for (const Family& family : families()) {
      forms.push_back(family.name);
      forms.insert(forms.end(), family.forms.begin(), family.forms.end());
    }
    return forms;
  }();
  return all;
}

}  // namespace precedent::query

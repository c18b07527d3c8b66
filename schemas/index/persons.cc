#include "schemas/index/persons.hh"

#include <algorithm>
#include <cerrno>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <nlohmann/json.hpp>
#include <system_error>

#include "schemas/index/checksum.hh"
#include "schemas/index/fields.hh"
#include "schemas/index/index_layout.hh"
#include "schemas/index/terms.hh"

namespace precedent::schemas {
namespace {

using Json = nlohmann::ordered_json;

constexpr char kPartMark = '\t';
constexpr std::size_t kMaxNameBytes = 120;
constexpr std::size_t kMaxPhoneBytes = 30;
// The file begins with the checksum of all that follows it.
constexpr std::string_view kSumBegin = "{\n \"checksum\": \"";
constexpr std::string_view kSumEnd = "\",";

std::string with_sum(std::string_view json) {
  json.remove_prefix(1);
  return std::string(kSumBegin) + checksum_of(json) + std::string(kSumEnd) + std::string(json);
}

// Earlier versions wrote none.
bool fits_sum(std::string_view text) {
  if (!text.starts_with(kSumBegin)) return true;
  text.remove_prefix(kSumBegin.size());
  const std::size_t end = text.find(kSumEnd);
  return end != text.npos && text.substr(0, end) == checksum_of(text.substr(end + kSumEnd.size()));
}

// One part of a sighting's term: no longer than it may be, and without the mark between parts.
std::string part_of(std::string_view text, std::size_t max_bytes) {
  std::string part(text.substr(0, max_bytes));
  std::replace(part.begin(), part.end(), kPartMark, ' ');
  return part;
}

Person person_of(const Json& json) {
  return {json.at("value").get<std::string>(), json.at("label").get<std::string>(),
          json.at("variants").get<std::vector<std::string>>()};
}

}  // namespace

Persons::Persons(std::vector<Person> persons) : persons_(std::move(persons)) {
  std::sort(persons_.begin(), persons_.end(),
            [](const Person& a, const Person& b) { return a.value < b.value; });
  for (std::size_t i = 0; i < persons_.size(); ++i)
    for (const std::string& variant : persons_[i].variants) by_variant_.emplace(variant, i);
}

const Person* Persons::find(std::string_view person_value) const {
  const auto found = by_variant_.find(std::string(person_value));
  return found == by_variant_.end() ? nullptr : &persons_[found->second];
}

std::string persons_text(const PersonsFile& file) {
  Json json;
  json["run"] = file.run;
  if (!file.aliases.empty()) json["aliases"] = file.aliases;
  json["persons"] = Json::array();
  for (const Person& one : file.persons) {
    Json person;
    person["value"] = one.value;
    person["label"] = one.label;
    person["variants"] = one.variants;
    json["persons"].push_back(std::move(person));
  }
  return with_sum(json.dump(1, ' ', false, Json::error_handler_t::replace) + "\n");
}

PersonsFile persons_of_text(std::string_view text, std::string_view name) {
  try {
    const Json json = Json::parse(text);
    if (!fits_sum(text))
      throw Json::other_error::create(599, "it is not what was written", nullptr);
    PersonsFile file;
    file.run = json.at("run").get<std::uint64_t>();
    file.aliases = json.value("aliases", std::string());
    for (const Json& one : json.at("persons")) file.persons.push_back(person_of(one));
    return file;
  } catch (const Json::exception& error) {
    throw IndexError(std::string(name) + " is damaged: " + error.what() +
                     "; the next update of the index writes it anew");
  }
}

Persons read_persons(const std::filesystem::path& file) {
  std::ifstream stream(file, std::ios::binary);
  std::error_code error;
  if (!stream && !std::filesystem::exists(file, error) && !error) return {};
  if (!stream)
    throw IndexError("cannot read " + file.string() + ": " +
                     std::generic_category().message(EACCES));
  const std::string text{std::istreambuf_iterator<char>(stream), {}};
  return Persons(persons_of_text(text, file.string()).persons);
}

std::string person_sighting_term(const PersonSighting& sighting) {
  std::string term(kSightingPrefix);
  term += part_of(sighting.name, kMaxNameBytes);
  term += kPartMark;
  term += part_of(sighting.phone, kMaxPhoneBytes);
  term += kPartMark;
  term += part_of(sighting.office, kMaxTermBytes - term.size());
  return term;
}

std::optional<PersonSighting> read_person_sighting(std::string_view term) {
  if (!term.starts_with(kSightingPrefix)) return std::nullopt;
  term.remove_prefix(kSightingPrefix.size());
  const std::size_t name_end = term.find(kPartMark);
  if (name_end == term.npos) return std::nullopt;
  const std::size_t phone_end = term.find(kPartMark, name_end + 1);
  if (phone_end == term.npos) return std::nullopt;
  return PersonSighting{std::string(term.substr(0, name_end)),
                        std::string(term.substr(name_end + 1, phone_end - name_end - 1)),
                        std::string(term.substr(phone_end + 1))};
}

}  // namespace precedent::schemas

#include "indexer/index/persons_rule.hh"

#include <algorithm>
#include <array>
#include <map>
#include <numeric>
#include <set>
#include <stdexcept>
#include <unordered_map>

#include "schemas/index/terms.hh"

namespace precedent::indexer {
namespace {

// Shorter surnames differ by a letter too easily: Lin, Link.
constexpr std::size_t kMinMisspeltBytes = 4;
// More surnames than this around one misspelling are no misspellings.
constexpr std::size_t kMaxMisspellings = 64;
// More names than this with one surname and one phone are a switchboard's.
constexpr std::size_t kMostOfOnePhone = 8;
constexpr std::size_t kShortestBeginning = 3;  // "Pam" of "Pamela"; "Jo" may be Joan and Joseph
// Short forms that are no beginnings of the name.
constexpr std::array<std::pair<std::string_view, std::string_view>, 40> kShortForms = {{
    {"abby", "abigail"},   {"andy", "andrew"},     {"becky", "rebecca"},  {"beth", "elizabeth"},
    {"bill", "william"},   {"billy", "william"},   {"bob", "robert"},     {"bobby", "robert"},
    {"chuck", "charles"},  {"cindy", "cynthia"},   {"dick", "richard"},   {"drew", "andrew"},
    {"ed", "edward"},      {"gene", "eugene"},     {"greg", "gregory"},   {"hank", "henry"},
    {"jack", "john"},      {"jim", "james"},       {"jimmy", "james"},    {"joe", "joseph"},
    {"kate", "katherine"}, {"kathy", "kathleen"},  {"katie", "kathryn"},  {"larry", "lawrence"},
    {"liz", "elizabeth"},  {"maggie", "margaret"}, {"mike", "michael"},   {"peggy", "margaret"},
    {"rick", "richard"},   {"rob", "robert"},      {"steve", "stephen"},  {"steve", "steven"},
    {"sue", "susan"},      {"ted", "edward"},      {"ted", "theodore"},   {"terry", "terence"},
    {"tom", "thomas"},     {"tony", "anthony"},    {"trish", "patricia"}, {"tina", "christina"},
}};
constexpr std::array<std::string_view, 9> kSuffixes = {"jr",  "sr",  "ii", "iii", "iv",
                                                       "cpa", "phd", "jd", "cfa"};

// All that is known of one person_value().
struct Name {
  std::string value;
  std::string first;
  std::string middle_initial;                   // empty: none printed
  std::string middle;                           // the whole of it
  std::string last;                             // empty: the name is one word
  std::map<std::string, std::uint64_t> labels;  // as printed, and in how many letters
  std::set<std::string> phones;
  std::set<std::string> offices;
  bool stands_alone = false;  // the user says so
};

std::vector<std::string> split_words(const std::string& value) {
  std::vector<std::string> words;
  std::size_t begin = 0;
  while (begin < value.size()) {
    const std::size_t end = std::min(value.find(' ', begin), value.size());
    words.push_back(value.substr(begin, end - begin));
    begin = end + 1;
  }
  return words;
}

Name name_of_value(const std::string& value) {
  Name name;
  name.value = value;
  std::vector<std::string> words = split_words(value);
  while (words.size() > 2 &&
         std::find(kSuffixes.begin(), kSuffixes.end(), words.back()) != kSuffixes.end())
    words.pop_back();
  if (words.size() < 2) return name;
  name.first = words.front();
  name.last = words.back();
  if (words.size() > 2) {
    name.middle = words[1];
    name.middle_initial = words[1].substr(0, 1);
  }
  return name;
}

// Which of the numbers 0 to n-1 are joined.
class Groups {
 public:
  explicit Groups(std::size_t count) : parents_(count) {
    std::iota(parents_.begin(), parents_.end(), std::size_t{0});
  }
  std::size_t find(std::size_t at) {
    while (parents_[at] != at) at = parents_[at] = parents_[parents_[at]];
    return at;
  }
  // The lower number stands for both, so that the order of joining does not matter.
  void join(std::size_t a, std::size_t b) {
    a = find(a);
    b = find(b);
    parents_[std::max(a, b)] = std::min(a, b);
  }

 private:
  std::vector<std::size_t> parents_;
};

bool share_any(const std::set<std::string>& a, const std::set<std::string>& b) {
  return std::any_of(a.begin(), a.end(), [&](const std::string& one) { return b.contains(one); });
}

bool is_one_letter_off(std::string_view a, std::string_view b) {
  if (a.size() > b.size()) std::swap(a, b);
  if (b.size() - a.size() > 1) return false;
  const auto [at_a, at_b] = std::mismatch(a.begin(), a.end(), b.begin());
  const auto skip = a.size() == b.size() && at_a != a.end() ? 1 : 0;
  return std::equal(at_a + skip, a.end(), at_b + 1 - (at_b == b.end() ? 1 : 0), b.end());
}

bool is_short_form(std::string_view shorter, std::string_view longer) {
  return std::any_of(kShortForms.begin(), kShortForms.end(), [&](const auto& known) {
    return known.first == shorter && known.second == longer;
  });
}

// "pam", "pamela"; "jim", "james"; "terence", "terrence"; "marc", "mark"; "j", "james".
bool may_be_one_spelling(std::string_view a, std::string_view b) {
  if (a.size() > b.size()) std::swap(a, b);
  if (a == b || is_short_form(a, b) || is_short_form(b, a)) return true;
  if (b.starts_with(a) && (a.size() == 1 || a.size() >= kShortestBeginning)) return true;
  return a.size() >= kMinMisspeltBytes && a.front() == b.front() && is_one_letter_off(a, b);
}

// Two persons of one surname may share a phone; two middle initials tell them apart.
bool may_be_one_first_name(const Name& a, const Name& b) {
  // "H. Rupert Ansdell", "Rupert Ansdell"
  if (a.middle == b.first || b.middle == a.first) return true;
  const bool initials_agree =
      a.middle_initial.empty() || b.middle_initial.empty() || a.middle_initial == b.middle_initial;
  return initials_agree && may_be_one_spelling(a.first, b.first);
}

class Rule {
 public:
  Rule(const std::vector<CountedSighting>& sightings, const PersonAliases& aliases);
  std::vector<schemas::Person> persons();

 private:
  Name& name_of(const std::string& printed);
  void number_names();
  void join_same_names();
  void join_by_middle_initial(const std::vector<std::size_t>& members);
  void join_by_phone();
  void join_if_one(std::size_t a, std::size_t b);
  void join_misspelt();
  void join_if_misspelt(std::size_t a, std::size_t b);
  void join_aliases();
  schemas::Person person_of(const std::vector<std::size_t>& members) const;

  const PersonAliases& aliases_;
  std::map<std::string, Name> by_value_;
  std::vector<const Name*> names_;  // by_value_ in its order
  std::unordered_map<std::string, std::size_t> numbers_;
  std::map<std::string, std::string> chosen_labels_;  // by value, of the user's file
  Groups groups_{0};
};

Name& Rule::name_of(const std::string& printed) {
  const std::string value = schemas::person_value(printed);
  return by_value_.try_emplace(value, name_of_value(value)).first->second;
}

Rule::Rule(const std::vector<CountedSighting>& sightings, const PersonAliases& aliases)
    : aliases_(aliases) {
  for (const CountedSighting& counted : sightings) {
    Name& name = name_of(counted.sighting.name);
    name.labels[counted.sighting.name] += counted.letters_count;
    if (!counted.sighting.phone.empty()) name.phones.insert(counted.sighting.phone);
    if (!counted.sighting.office.empty()) name.offices.insert(counted.sighting.office);
  }
  for (const std::vector<std::string>& person : aliases.persons) {
    for (const std::string& printed : person) {
      Name& name = name_of(printed);
      name.labels.try_emplace(printed, 0);
      name.stands_alone = person.size() == 1;
    }
  }
  number_names();
}

void Rule::number_names() {
  for (const auto& [value, name] : by_value_) {
    numbers_.emplace(value, names_.size());
    names_.push_back(&name);
  }
  groups_ = Groups(names_.size());
}

void Rule::join_same_names() {
  std::map<std::pair<std::string_view, std::string_view>, std::vector<std::size_t>> same;
  for (std::size_t i = 0; i < names_.size(); ++i) {
    const Name& name = *names_[i];
    if (!name.last.empty() && !name.stands_alone) same[{name.first, name.last}].push_back(i);
  }
  for (const auto& [name, members] : same) join_by_middle_initial(members);
}

void Rule::join_by_middle_initial(const std::vector<std::size_t>& members) {
  std::map<std::string_view, std::vector<std::size_t>> by_initial;
  for (const std::size_t member : members)
    by_initial[names_[member]->middle_initial].push_back(member);
  for (const auto& [initial, same] : by_initial)
    for (const std::size_t member : same) groups_.join(same.front(), member);

  const auto without = by_initial.find("");
  if (without == by_initial.end()) return;
  std::vector<std::size_t> candidates;
  for (const auto& [initial, same] : by_initial) {
    if (initial.empty()) continue;
    const bool share_phone = std::any_of(same.begin(), same.end(), [&](std::size_t member) {
      return std::any_of(without->second.begin(), without->second.end(), [&](std::size_t bare) {
        return share_any(names_[member]->phones, names_[bare]->phones);
      });
    });
    if (by_initial.size() == 2 || share_phone) candidates.push_back(same.front());
  }
  if (candidates.size() == 1) groups_.join(without->second.front(), candidates.front());
}

// Two surnames one letter apart become the same word when a letter, or none, is left out of each:
// names are compared only where that happens.
void Rule::join_misspelt() {
  std::unordered_map<std::string, std::vector<std::size_t>> near;
  for (std::size_t i = 0; i < names_.size(); ++i) {
    const Name& name = *names_[i];
    if (name.last.size() < kMinMisspeltBytes || name.stands_alone) continue;
    std::set<std::string> spellings = {name.last};
    for (std::size_t at = 0; at < name.last.size(); ++at)
      spellings.insert(std::string(name.last).erase(at, 1));
    for (const std::string& spelling : spellings) near[name.first + ' ' + spelling].push_back(i);
  }
  for (const auto& [spelling, members] : near) {
    if (members.size() > kMaxMisspellings) continue;
    for (std::size_t i = 0; i < members.size(); ++i)
      for (std::size_t j = i + 1; j < members.size(); ++j) join_if_misspelt(members[i], members[j]);
  }
}

void Rule::join_if_misspelt(std::size_t a, std::size_t b) {
  const Name& one = *names_[a];
  const Name& other = *names_[b];
  const bool may_be_one = one.middle_initial.empty() || other.middle_initial.empty() ||
                          one.middle_initial == other.middle_initial;
  if (one.last == other.last || !may_be_one || !is_one_letter_off(one.last, other.last)) return;
  if (share_any(one.phones, other.phones) || share_any(one.offices, other.offices))
    groups_.join(a, b);
}

// One phone, and names that may be two spellings of one: the last name is the same, and one first
// name is the short form, the beginning or a near spelling of the other, or stands in the other's
// middle ("H. Rupert", "Rupert"). A phone of many is a switchboard's.
void Rule::join_by_phone() {
  std::map<std::pair<std::string, std::string>, std::vector<std::size_t>> near;
  for (std::size_t i = 0; i < names_.size(); ++i) {
    const Name& name = *names_[i];
    if (name.last.empty() || name.stands_alone) continue;
    for (const std::string& phone : name.phones) near[{phone, name.last}].push_back(i);
  }
  for (const auto& [key, members] : near) {
    if (members.size() > kMostOfOnePhone) continue;
    for (std::size_t i = 0; i < members.size(); ++i)
      for (std::size_t j = i + 1; j < members.size(); ++j) join_if_one(members[i], members[j]);
  }
}

void Rule::join_if_one(std::size_t a, std::size_t b) {
  const Name& one = *names_[a];
  const Name& other = *names_[b];
  if (may_be_one_first_name(one, other)) groups_.join(a, b);
}

void Rule::join_aliases() {
  for (const std::vector<std::string>& person : aliases_.persons) {
    const std::string shown = schemas::person_value(person.front());
    chosen_labels_.emplace(shown, person.front());
    for (const std::string& printed : person)
      groups_.join(numbers_.at(shown), numbers_.at(schemas::person_value(printed)));
  }
}

// The label that most letters print; of equals the longest, then the first by its bytes.
schemas::Person Rule::person_of(const std::vector<std::size_t>& members) const {
  schemas::Person person;
  std::map<std::string, std::uint64_t> labels;
  for (const std::size_t member : members) {
    const Name& name = *names_[member];
    person.variants.push_back(name.value);
    for (const auto& [label, count] : name.labels) labels[label] += count;
    if (const auto chosen = chosen_labels_.find(name.value);
        chosen != chosen_labels_.end() && person.label.empty())
      person.label = chosen->second;
  }
  if (person.label.empty()) {
    const auto better = [](const auto& a, const auto& b) {
      if (a.second != b.second) return a.second < b.second;
      if (a.first.size() != b.first.size()) return a.first.size() < b.first.size();
      return a.first > b.first;
    };
    person.label = std::max_element(labels.begin(), labels.end(), better)->first;
  }
  person.value = schemas::person_value(person.label);
  std::sort(person.variants.begin(), person.variants.end());
  return person;
}

std::vector<schemas::Person> Rule::persons() {
  join_same_names();
  join_misspelt();
  join_by_phone();
  join_aliases();
  std::map<std::size_t, std::vector<std::size_t>> groups;
  for (std::size_t i = 0; i < names_.size(); ++i) groups[groups_.find(i)].push_back(i);
  std::vector<schemas::Person> persons;
  for (const auto& [first, members] : groups)
    if (members.size() > 1) persons.push_back(person_of(members));
  std::sort(persons.begin(), persons.end(),
            [](const auto& a, const auto& b) { return a.value < b.value; });
  return persons;
}

std::string trimmed(std::string_view text) {
  const std::size_t begin = text.find_first_not_of(" \t\r");
  if (begin == text.npos) return {};
  return std::string(text.substr(begin, text.find_last_not_of(" \t\r") + 1 - begin));
}

std::vector<std::string> names_in_line(std::string_view line) {
  std::vector<std::string> names;
  for (std::size_t begin = 0; begin <= line.size();) {
    const std::size_t end = std::min(line.find('=', begin), line.size());
    names.push_back(trimmed(line.substr(begin, end - begin)));
    begin = end + 1;
  }
  return names;
}

}  // namespace

PersonAliases read_aliases(std::string_view text, std::string_view name) {
  PersonAliases aliases;
  std::size_t number = 0;
  for (std::size_t begin = 0; begin < text.size();) {
    const std::size_t end = std::min(text.find('\n', begin), text.size());
    const std::string line = trimmed(text.substr(begin, end - begin));
    begin = end + 1;
    ++number;
    if (line.empty() || line.front() == '#') continue;
    std::vector<std::string> names = names_in_line(line);
    for (const std::string& one : names) {
      if (schemas::person_value(one).empty()) {
        throw std::runtime_error(std::string(name) + ", line " + std::to_string(number) +
                                 ": a name is missing beside '='");
      }
    }
    aliases.persons.push_back(std::move(names));
  }
  return aliases;
}

std::vector<schemas::Person> join_persons(const std::vector<CountedSighting>& sightings,
                                          const PersonAliases& aliases) {
  return Rule(sightings, aliases).persons();
}

}  // namespace precedent::indexer

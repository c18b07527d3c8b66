#include "query/language/synonyms.hh"

#include <algorithm>
#include <iterator>

#include "query/embedded_everyday_words.hh"
#include "query/embedded_synonyms.hh"

namespace precedent::query {
namespace {

constexpr std::string_view kDoubleArrow = ">>";

std::string key_of(std::span<const std::string> words, schemas::Stems& stems) {
  std::string key;
  for (const std::string& word : words) {
    if (!key.empty()) key += ' ';
    key += stems.stem_of(word);
  }
  return key;
}

[[noreturn]] void refuse_line(std::string_view name, std::size_t line, std::string_view what) {
  throw SynonymsError(std::string(name) + ":" + std::to_string(line) + ": " + std::string(what));
}

std::vector<std::string_view> parts_of(std::string_view line, char joint) {
  std::vector<std::string_view> parts;
  while (true) {
    const std::size_t at = line.find(joint);
    parts.push_back(line.substr(0, at));
    if (at == line.npos) return parts;
    line.remove_prefix(at + 1);
  }
}

using Meaning = std::vector<Synonyms::Spelling>;  // the spellings that are the same

// One line: what stands for each other, and what is found for it but does not find it.
struct Line {
  std::vector<Meaning> meanings;
  Meaning narrower;
  Meaning meant;

  std::size_t spellings() const {
    std::size_t count = narrower.size() + meant.size();
    for (const Meaning& one : meanings) count += one.size();
    return count;
  }
  bool has_gap() const {
    const auto is_empty = [](const Synonyms::Spelling& one) { return one.empty(); };
    return std::any_of(narrower.begin(), narrower.end(), is_empty) ||
           std::any_of(meant.begin(), meant.end(), is_empty) ||
           std::any_of(meanings.begin(), meanings.end(), [&](const Meaning& one) {
             return std::any_of(one.begin(), one.end(), is_empty);
           });
  }
};

Meaning meaning_of(std::string_view text) {
  Meaning meaning;
  for (const std::string_view spelling : parts_of(text, '='))
    meaning.push_back(schemas::words_of(spelling));
  return meaning;
}

// Left of the arrow.
Line line_of(std::string_view text) {
  Line line;
  for (const std::string_view part : parts_of(text, '~')) line.meanings.push_back(meaning_of(part));
  return line;
}

// "unclear | hard to read >> clarify": a line for each way to say it.
std::vector<Line> lines_of(std::string_view text) {
  const std::size_t arrow = text.find('>');
  if (arrow == text.npos) return {line_of(text)};
  const bool is_double = text.substr(arrow).starts_with(kDoubleArrow);
  const Meaning right = meaning_of(text.substr(arrow + (is_double ? 2 : 1)));
  std::vector<Line> lines;
  for (const std::string_view way : parts_of(text.substr(0, arrow), '|')) {
    lines.push_back(line_of(way));
    (is_double ? lines.back().meant : lines.back().narrower) = right;
  }
  return lines;
}

void add_new(const Synonyms::Spelling& spelling, std::vector<Synonyms::Spelling>& spellings) {
  if (std::find(spellings.begin(), spellings.end(), spelling) == spellings.end())
    spellings.push_back(spelling);
}

struct Keyed {
  const Synonyms::Spelling* spelling;
  std::string key;
};

std::vector<Keyed> keyed(const Meaning& meaning, schemas::Stems& stems) {
  std::vector<Keyed> all;
  for (const Synonyms::Spelling& one : meaning) all.push_back({&one, key_of(one, stems)});
  return all;
}

// But those that are forms of what has `key`.
void add_others(const std::vector<Keyed>& others, const std::string& key,
                std::vector<Synonyms::Spelling>& spellings) {
  for (const Keyed& other : others)
    if (other.key != key) add_new(*other.spelling, spellings);
}

void add_line(const Line& line, schemas::Stems& stems,
              std::unordered_map<std::string, Synonyms::Others>& all) {
  std::vector<std::vector<Keyed>> meanings;
  for (const Meaning& meaning : line.meanings) meanings.push_back(keyed(meaning, stems));
  const std::vector<Keyed> narrower = keyed(line.narrower, stems);
  const std::vector<Keyed> meant = keyed(line.meant, stems);
  for (const std::vector<Keyed>& meaning : meanings) {
    for (const Keyed& one : meaning) {
      Synonyms::Others& others = all[one.key];
      add_others(meaning, one.key, others.same);
      for (const std::vector<Keyed>& near : meanings)
        if (&near != &meaning) add_others(near, one.key, others.related);
      add_others(narrower, one.key, others.related);
      add_others(meant, one.key, others.meant);
    }
  }
}

// The words of a node that is nothing but words in every form; none for all others.
std::vector<std::string> plain_words(const Node& node) {
  std::vector<std::string> words;
  const auto* phrase = std::get_if<Phrase>(&node.is);
  if (phrase == nullptr || phrase->literal) return words;
  for (const Leaf& leaf : phrase->leaves) {
    if (leaf.match != Leaf::Match::kEveryForm) return {};
    words.push_back(leaf.text);
  }
  return words;
}

class Widener {
 public:
  explicit Widener(const Synonyms& synonyms) : synonyms_(synonyms) {}

  Node widened(Node node) {
    if (auto* group = std::get_if<Group>(&node.is)) {
      if (group->join == Join::kAll) {
        group->children = widened_runs(std::move(group->children));
        if (group->children.size() == 1) {
          Node only = std::move(group->children.front());
          return only;
        }
      } else {
        for (Node& child : group->children) child = widened(std::move(child));
      }
    } else if (auto* negation = std::get_if<Not>(&node.is)) {
      negation->child.front() = widened(std::move(negation->child.front()));
    } else if (const auto* others = others_of({&node, 1})) {
      return any_of({&node, 1}, *others);
    }
    return node;
  }

 private:
  // None where one of them is no plain word.
  static Synonyms::Spelling words_of(std::span<const Node> run) {
    Synonyms::Spelling words;
    for (const Node& node : run) {
      const std::vector<std::string> more = plain_words(node);
      if (more.empty()) return {};
      words.insert(words.end(), more.begin(), more.end());
    }
    return words;
  }

  const Synonyms::Others* others_of(std::span<const Node> run) {
    const Synonyms::Spelling words = words_of(run);
    return words.empty() || words.size() > synonyms_.longest() ? nullptr
                                                               : synonyms_.others_of(words, stems_);
  }

  // The longest run from each place on wins.
  std::vector<Node> widened_runs(std::vector<Node> children) {
    std::vector<Node> made;
    const std::span<Node> all(children);
    for (std::size_t at = 0; at < all.size();) {
      std::size_t length = std::min(synonyms_.longest(), all.size() - at);
      const Synonyms::Others* others = nullptr;
      for (; length > 0; --length) {
        others = others_of(all.subspan(at, length));
        if (others != nullptr) break;
      }
      if (others != nullptr) {
        std::vector<Node> near = near_parts(all.subspan(at, length), *others);
        made.push_back(any_of(all.subspan(at, length), *others));
        std::vector<Node>& related = std::get<Group>(made.back().is).related;
        std::move(near.begin(), near.end(), std::back_inserter(related));
      } else {
        made.push_back(widened(std::move(all[at])));
      }
      at += std::max<std::size_t>(length, 1);
    }
    return made;
  }

  static Node phrase_of(const Synonyms::Spelling& spelling, Place place) {
    Phrase phrase;
    for (const std::string& word : spelling)
      phrase.leaves.push_back({Leaf::Match::kEveryForm, word});
    return {place, std::move(phrase)};
  }

  // What is said for the words of a run one by one, to which their run is near as well.
  std::vector<Node> near_parts(std::span<const Node> run, const Synonyms::Others& others) {
    std::vector<Node> near;
    if (run.size() < 2) return near;
    std::vector<Synonyms::Spelling> known = {words_of(run)};
    for (const std::vector<Synonyms::Spelling>* some :
         {&others.same, &others.meant, &others.related})
      known.insert(known.end(), some->begin(), some->end());
    for (const Node& word : run) {
      const Synonyms::Others* of_word = others_of({&word, 1});
      if (of_word == nullptr) continue;
      for (const std::vector<Synonyms::Spelling>* some :
           {&of_word->same, &of_word->meant, &of_word->related}) {
        for (const Synonyms::Spelling& one : *some) {
          if (std::find(known.begin(), known.end(), one) != known.end()) continue;
          known.push_back(one);
          near.push_back(phrase_of(one, word.place));
        }
      }
    }
    return near;
  }

  static Node any_of(std::span<Node> run, const Synonyms::Others& others) {
    const Place place{run.front().place.begin, run.back().place.end};
    const bool wanted = std::all_of(run.begin(), run.end(), is_wanted);
    Group meaning{Join::kAny, {}, true, {}};
    if (run.size() == 1) {
      meaning.children.push_back(std::move(run.front()));
    } else {
      Group typed{Join::kAll, {}, false, {}};
      for (Node& node : run) typed.children.push_back(std::move(node));
      meaning.children.push_back({place, std::move(typed)});
    }
    for (const Synonyms::Spelling& one : others.same)
      meaning.children.push_back(phrase_of(one, place));
    for (const Synonyms::Spelling& one : others.meant)
      meaning.related.push_back(phrase_of(one, place));
    meaning.meant = meaning.related.size();
    for (const Synonyms::Spelling& one : others.related)
      meaning.related.push_back(phrase_of(one, place));
    return {place, std::move(meaning), wanted ? Demand::kWanted : Demand::kRequired};
  }

  const Synonyms& synonyms_;
  schemas::Stems stems_;
};

}  // namespace

const Synonyms& Synonyms::built_in() {
  // Never destroyed: a program that ends need not free it word by word.
  static const Synonyms* const synonyms = [] {
    auto made = std::make_unique<Synonyms>();
    made->add(kEmbeddedSynonyms, "synonyms.txt");
    made->add(kEmbeddedEverydayWords, "everyday_words.txt");
    return made.release();
  }();
  return *synonyms;
}

void Synonyms::add(std::string_view text, std::string_view name) {
  if (others_.use_count() > 1) others_ = std::make_shared<Table>(*others_);
  schemas::Stems stems;
  for (std::size_t number = 1; !text.empty(); ++number) {
    const std::size_t end = std::min(text.find('\n'), text.size());
    std::string_view line = text.substr(0, end);
    text.remove_prefix(std::min(end + 1, text.size()));
    line = line.substr(0, line.find('#'));
    if (line.find_first_not_of(" \t\r") == line.npos) continue;
    const std::size_t arrow = line.find('>');
    const bool is_double = arrow != line.npos && line.substr(arrow).starts_with(kDoubleArrow);
    if (line.rfind('>') != (is_double ? arrow + 1 : arrow))
      refuse_line(name, number, "there is more than one '>'");
    const std::size_t bar = line.rfind('|');
    if (bar != line.npos && (arrow == line.npos || bar > arrow))
      refuse_line(name, number, "'|' stands left of a '>' only");
    for (const Line& one : lines_of(line)) {
      if (one.spellings() < 2)
        refuse_line(name, number, "a line needs two spellings joined by '=', '~' or '>'");
      if (one.has_gap()) refuse_line(name, number, "there is no word beside '=', '~', '|' or '>'");
      for (const Meaning& meaning : one.meanings)
        for (const Spelling& spelling : meaning) longest_ = std::max(longest_, spelling.size());
      add_line(one, stems, *others_);
    }
  }
}

const Synonyms::Others* Synonyms::others_of(std::span<const std::string> words,
                                            schemas::Stems& stems) const {
  const auto found = others_->find(key_of(words, stems));
  return found == others_->end() ? nullptr : &found->second;
}

Node widened(Node node, const Synonyms& synonyms) {
  return Widener(synonyms).widened(std::move(node));
}

}  // namespace precedent::query

#pragma once
// A draft held against the comments of an index, paragraph by paragraph: what each is about, the
// rules it cites, and what the staff asked where others wrote the like, with what came of it.

#include <cstdint>
#include <optional>
#include <ostream>
#include <string>
#include <string_view>
#include <vector>

#include "query/output/search_page.hh"
#include "query/output/text_layout.hh"
#include "query/search/draft.hh"

namespace precedent::query {

inline constexpr std::uint32_t kUsualDraftParagraphs = 100;

struct DraftRequest {
  std::uint32_t from = 1;                            // the paragraph to begin with
  std::uint32_t paragraphs = kUsualDraftParagraphs;  // to look at, at most
  std::uint32_t limit = 5;                           // comments to each
  bool by_words_only = false;                        // as of similar
};

// What is looked for by `value` in a query, and as people say it.
struct NamedValue {
  std::string value;
  std::string label;
};

struct CheckedParagraph {
  DraftParagraph paragraph;  // what follows is empty where it is left out
  std::vector<NamedValue> topics;
  std::vector<NamedValue> citations;
  SearchPage nearest;  // one to each topic at least, where one is near
};

struct DraftPage {
  std::vector<CheckedParagraph> paragraphs;  // in order, those that are left out too
  std::uint32_t total = 0;                   // of the whole draft
  std::optional<std::uint32_t> next;         // the first that is not here, where any follows

  std::size_t checked() const;
  bool found_something() const;
};

// `filters` may be null: only comments that answer it are looked at.
DraftPage draft_page_of(OpenIndex& index, std::string_view draft, const Question* filters,
                        const DraftRequest& request);

// "12 paragraphs, 8 looked at; left out: 3 headings, 1 short".
std::string summary_of(const DraftPage& page);

// "Paragraphs 101 to 240 are not looked at"; empty where none follows.
std::string words_of_rest(const DraftPage& page);

// Topics of all paragraphs, those of most first, each with how many it is of.
struct TouchedTopic {
  NamedValue topic;
  std::size_t paragraphs = 0;
};
std::vector<TouchedTopic> topics_of_all(const DraftPage& page);

void print_draft(std::ostream& out, const DraftPage& page, const Question* filters,
                 const TextStyle& style);

// As schemas/json/draft.schema.json describes it.
void print_draft_json(std::ostream& out, const DraftPage& page, const Question* filters);

}  // namespace precedent::query

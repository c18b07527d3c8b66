#include "query/serve/pages/results_page.hh"

#include <algorithm>

#include "query/language/clean_query.hh"
#include "query/output/hit_words.hh"
#include "query/search/index_question.hh"
#include "query/search/stored_documents.hh"
#include "query/serve/pages/facet_column.hh"
#include "query/serve/pages/frame.hh"
#include "query/serve/pages/hit.hh"
#include "query/serve/pages/parts.hh"
#include "query/serve/pages/start_page.hh"
#include "schemas/index/terms.hh"
#include "schemas/values/file_numbers.hh"

namespace precedent::query::serve {
namespace {

// Values of a facet beside the answers, and on a page of its own.
constexpr std::size_t kTopValues = 6;
constexpr std::size_t kMostYears = 40;
constexpr std::size_t kAllValues = 2'000;

// A larger index counts only the first fields, unless all are asked for.
constexpr Xapian::doccount kCountsAllFields = 300'000;

constexpr std::uint32_t kMostHits = 100'000'000;

std::string_view noun_of(const Asked& asked) {
  return asked.sought == Sought::kPrecedents ? "precedent" : name_of(asked.unit());
}

std::string total_words(const Asked& asked, const SearchPage& page) {
  return counted_as(page.result.total.value_or(0), noun_of(asked));
}

// "among 1,391 comments": what was searched.
std::string scope_words(const Asked& asked, std::uint64_t documents) {
  if (asked.sought == Sought::kPrecedents)
    return "comments with an answer, the cleared ones first, among " +
           counted_as(documents, "comment");
  return "among " + counted_as(documents, name_of(asked.unit()));
}

// Each field of the query, as a link that takes it out.
Html chips(const Asked& asked, OpenIndex& index, const Site& site) {
  Html list;
  const std::vector<ChosenField> chosen = chosen_fields(asked.query);
  for (const ChosenField& one : chosen) {
    const std::string words = (one.is_excluded ? "not " : "") +
                              question_for(index, one.wanted, site.synonyms).understood();
    list.add(element("li", link(asked.with_query(one.without).address(), attribute("class", "chip"),
                                attribute("title", "Take this out"), element("span", words), " ",
                                element("span", attribute("class", "out"),
                                        attribute("aria-hidden", "true"), "×"),
                                element("span", attribute("class", "unseen"), ", take out"))));
  }
  if (list.empty()) return {};
  std::string words_alone = asked.query;
  for (std::vector<ChosenField> left = chosen; !left.empty(); left = chosen_fields(words_alone))
    words_alone = left.back().without;
  if (chosen.size() > 1 || !words_alone.empty())
    list.add(element("li", link(asked.with_query(words_alone).address(), "clear filters")));
  return element("ul", attribute("class", "chips"), attribute("aria-label", "Chosen filters"),
                 list);
}

template <typename Value, typename Way>
Html choice(std::string_view name, Value chosen,
            std::initializer_list<std::pair<Value, std::string_view>> values, const Way& way) {
  Html list;
  for (const auto& [value, words] : values)
    list.add(element("li", link(way(value).address(),
                                attribute_if(value == chosen, "aria-current", "true"), words)));
  return element("ul", attribute("class", "choice"), attribute("aria-label", name), list);
}

// What only the one has goes out of the query where the other is looked for.
Asked looking_for(Sought sought, const Asked& asked) {
  Asked other = asked.with_sought(sought);
  const Unit left = other.unit() == Unit::kLetter ? Unit::kComment : Unit::kLetter;
  const auto is_left = [&](const ChosenField& one) {
    if (one.is_excluded && left == Unit::kLetter) return false;  // that is true of all comments
    return only_has(left, *one.field, schemas::fold(one.value));
  };
  for (std::vector<ChosenField> chosen = chosen_fields(other.query);;
       chosen = chosen_fields(other.query)) {
    const auto one = std::find_if(chosen.begin(), chosen.end(), is_left);
    if (one == chosen.end()) return other;
    other.query = one->without;
  }
}

Html choices(const Asked& asked) {
  Html html = choice<Sought>("What is looked for", asked.sought,
                             {{Sought::kComments, "comments"},
                              {Sought::kPrecedents, "precedents"},
                              {Sought::kLetters, "letters"}},
                             [&](Sought value) { return looking_for(value, asked); });
  if (asked.sought != Sought::kPrecedents) {
    html.add(choice<Sort>(
        "Order", asked.sort,
        {{Sort::kRelevance, "best first"}, {Sort::kNewest, "newest"}, {Sort::kOldest, "oldest"}},
        [&](Sort value) { return asked.with_sort(value); }));
  }
  html.add(link(Address::here("narrow"), attribute("class", "to-narrow"), "Narrow ↓"));
  return element("nav", attribute("class", "choices"), attribute("aria-label", "Order and unit"),
                 html);
}

// Where the answers go on and whence they came. Those that have most are not in the total: whether
// there are more of them shows in the next one alone.
Html pager(const Asked& asked, std::uint64_t total, bool goes_on) {
  const std::uint64_t last = (total + kHitsOnPage - 1) / kHitsOnPage;
  if (asked.page == 1 && !goes_on) return {};
  Html list;
  if (asked.page > 1)
    list.add(element("li", link(asked.with_page(asked.page - 1).address(), attribute("rel", "prev"),
                                "← Previous")));
  list.add(element(
      "li", "Page " + grouped(asked.page) + (asked.page <= last ? " of " + grouped(last) : "")));
  if (goes_on)
    list.add(element(
        "li", link(asked.with_page(asked.page + 1).address(), attribute("rel", "next"), "Next →")));
  return element("nav", attribute("class", "pager"), attribute("aria-label", "Pages of answers"),
                 element("ul", list));
}

Html take_away(const Asked& asked) {
  Html list;
  const auto add = [&](const Address& address, std::string_view words) {
    list.add(element("li", link(address, words)));
  };
  add(asked.file_address(".doc"), "Word");
  add(asked.file_address(".csv"), "spreadsheet (CSV)");
  add(asked.file_address(".json"), "JSON");
  add(asked.file_address(".atom"), "Atom feed");
  add(asked.with_page(1).address_of(Address::page("/watches")), "keep as a watch");
  add(Address::page("/numbers")
          .with("q", asked.query)
          .with_given("unit", asked.sought == Sought::kLetters ? "letter" : ""),
      "numbers");
  return element("nav", attribute("class", "away"),
                 attribute("aria-label", "Take these answers along"), element("h2", "Take along"),
                 element("ul", list));
}

// Which part keeps everything out, each a link to the query without it.
Html nothing_found(const Asked& asked, const SearchPage& page) {
  Html help = element("p", "Nothing in the index has all of this.");
  Html list;
  for (const WithoutPart& one : page.advice.without) {
    const Html words = together("without ", element("b", one.part));
    list.add(element(
        "li", one.query.empty() ? words : link(asked.with_query(one.query).address(), words), " ",
        element("span", attribute("class", "count"),
                counted_as(one.total, name_of(asked.unit())))));
  }
  if (!list.empty()) help.add(element("ul", attribute("class", "without"), list));
  if (asked.sought == Sought::kPrecedents) {
    help.add(element("p", "Precedents are answered comments alone; ",
                     link(asked.with_sought(Sought::kComments).address(), "all comments"),
                     " hold more."));
  }
  return element("div", attribute("class", "nothing"), help);
}

Html hits(const Asked& asked, const SearchPage& page) {
  Marker marker(page.question.tree);
  Html list;
  Html html;
  const auto end_list = [&] {
    if (!list.empty()) html.add(element("ol", attribute("class", "hits"), list));
    list = Html();
  };
  bool all_before = true;
  for (std::size_t i = 0; i < page.answers.size() && i < kHitsOnPage; ++i) {
    const bool has_all = page.answers[i].match == Match::kAll;
    if (all_before && !has_all) {
      end_list();
      html.add(element("p", attribute("class", "most-line"), words_of_most(page)));
    }
    all_before = has_all;
    const std::uint64_t rank = std::uint64_t{page.request.offset} + i + 1;
    list.add(element("li", hit_article(page.answers[i], rank, asked, marker)));
  }
  end_list();
  return html;
}

bool has_most(const SearchPage& page) {
  return std::any_of(page.answers.begin(), page.answers.end(),
                     [](const Answer& one) { return !has_all(one.match); });
}

// Words that the index does not have, and what may have been meant.
Html unknown_words(const Asked& asked, const Advice& advice) {
  Html html;
  for (const UnknownWord& one : advice.unknown) {
    html.add(element("p", attribute("class", "note"),
                     "The index has no word “" + one.word + "”" +
                         (one.nearest.empty() ? "." : "; the nearest is “" + one.nearest + "”.")));
  }
  if (!advice.spelling.empty()) {
    html.add(element("p", "Did you mean ",
                     link(asked.with_query(advice.spelling).address(), advice.spelling), "?"));
  }
  return html;
}

Html strict_choice(const Asked& asked) {
  return element("p", attribute("class", "note"),
                 link(asked.strictly(!asked.is_strict).address(),
                      asked.is_strict ? "Also those that have most of the words"
                                      : "Only those that have all of the words"));
}

Html answers_section(const Asked& asked, const SearchPage& page, OpenIndex& index,
                     const Site& site) {
  const std::uint64_t total = page.result.total.value_or(0);
  Html section =
      together(element("h1", attribute("id", "found"), total_words(asked, page), " ",
                       element("small", scope_words(asked, index.database().get_doccount()))),
               element("p", attribute("class", "understood"),
                       "Understood as: ", words_understood(page.question)),
               chips(asked, index, site), choices(asked));
  if (total == 0) section.add(unknown_words(asked, page.advice));
  if (total == 0 && page.answers.empty()) section.add(nothing_found(asked, page));
  if (total > 0 && page.answers.empty())
    section.add(element("p", "There are no answers this far down. ",
                        link(asked.with_page(1).address(), "To the first ones")));
  section.add(hits(asked, page));
  if (has_most(page) || asked.is_strict) section.add(strict_choice(asked));
  section.add(pager(asked, total, page.answers.size() > kHitsOnPage)).add(take_away(asked));
  return element("section", attribute("class", "answers"), attribute("aria-labelledby", "found"),
                 section);
}

bool counts_all_fields(const OpenIndex& index, const Request& request) {
  return index.database().get_doccount() <= kCountsAllFields ||
         request.target.parameters.text("more") == "1";
}

Html narrow_aside(const Asked& asked, const SearchPage& page, bool all) {
  const Html column = facet_column(page.result.facets, asked, kTopValues);
  if (column.empty()) return {};
  Html aside = element("h2", attribute("id", "narrow"), attribute("tabindex", "-1"), "Narrow");
  if (page.result.counted == Match::kMost)
    aside.add(element("p", attribute("class", "note"), "Counted are those that have most."));
  aside.add(column);
  if (!all) {
    aside.add(element("p", attribute("class", "more"),
                      link(asked.address().with("more", "1"), "more ways to narrow")));
  }
  aside.add(element("p", attribute("class", "more"),
                    link(Address::page("/help").segment("values"), "what the values mean")));
  return element("aside", attribute("class", "narrow"), attribute("aria-labelledby", "narrow"),
                 aside);
}

// Where one word names a letter, a comment or a review: the place itself.
std::optional<Address> named_by(const std::string& query, const Readers& readers) {
  if (query.find(' ') != query.npos || query.size() > 300) return std::nullopt;
  const std::optional<Handle> handle = handle_of(query);
  if (handle && !handle->is_comment()) {
    const bool is_there = readers.answered(
        Unit::kLetter, [&](OpenIndex& index) { return find_document(index, *handle).has_value(); });
    if (is_there) return address_of_letter(handle->letter);
  } else if (handle) {
    const std::optional<Hit> hit = readers.answered(
        Unit::kComment, [&](OpenIndex& index) { return find_document(index, *handle); });
    if (hit) {
      const schemas::CommentRecord record = schemas::comment_record(hit->data);
      return address_of_comment(record.letter.id, record.comment.ordinal);
    }
  }
  // A file number may read like the name of a letter that is not there.
  if (const auto file = schemas::canonical_file_number(query)) {
    return Asked{"file:" + *file, Sought::kLetters, Sort::kOldest, 1, false}.address();
  }
  return std::nullopt;
}

}  // namespace

Response results_page(const Request& request, const Site& site) {
  const Asked asked = asked_of(request.target.parameters);
  if (!asked.has_query()) return start_page(site, asked);
  if (const std::optional<Address> place = named_by(asked.query, site.readers))
    return redirect_to(place->text());
  return site.readers.answered(asked.unit(), [&](OpenIndex& index) {
    SearchRequest wanted;
    wanted.sort = asked.sort;
    wanted.limit = kHitsOnPage + 1;  // one more tells whether there is another page
    wanted.offset = std::min(kMostHits, (asked.page - 1) * kHitsOnPage);
    const bool all = counts_all_fields(index, request);
    wanted.facets = facet_fields(asked.unit(), all);
    wanted.top_facets = all ? kMostYears : kTopValues;
    const SearchPage page = answers_to(index, asked, site, wanted);
    const Address feed = asked.file_address(".atom");
    const Frame frame{
        .title = asked.query, .place = "search", .asked = asked, .shape = "results", .feed = &feed};
    return page_in(
        frame, together(answers_section(asked, page, index, site), narrow_aside(asked, page, all)));
  });
}

Response facet_page(const Request& request, const Site& site, const std::string& name) {
  const Asked asked = asked_of(request.target.parameters);
  const schemas::Field* const field = schemas::find_field(name);
  if (field == nullptr || !field->is_facet || field->name != name ||
      (field->is_of_comments && asked.unit() == Unit::kLetter))
    throw Refusal(
        404, "There is no facet '" + name + "' of " + std::string(name_of(asked.unit())) + "s.");
  return site.readers.answered(asked.unit(), [&](OpenIndex& index) {
    const schemas::FieldId id = field->id;
    FacetsOfAll counted;
    if (asked.has_query()) {
      SearchRequest wanted;
      wanted.limit = 0;
      wanted.facets = {id};
      wanted.top_facets = kAllValues;
      wanted.is_strict = true;
      SearchPage page = answers_to(index, asked.strictly(true), site, wanted);
      counted = {page.result.total.value_or(0), std::move(page.result.facets)};
    } else {
      counted = facets_of_index(index, {&id, 1}, kAllValues);
    }
    const std::string title(facet_title(id));
    Html main = element("h1", title, " ",
                        element("small", counted_as(counted.facets.front().distinct, "value") +
                                             " in " + counted_as(counted.total, noun_of(asked))));
    if (asked.has_query())
      main.add(element(
          "p", link(asked.address(), "Back to the answers to ", element("b", asked.query))));
    if (counted.facets.front().distinct > kAllValues)
      main.add(element("p", "The first " + grouped(kAllValues) + " are shown."));
    main.add(element("div", attribute("class", "all-values"),
                     facet_column({counted.facets.front()}, asked, kAllValues)));
    return page_in({.title = title, .asked = asked, .shape = "wide"}, main);
  });
}

Response query_error_page(const Parameters& parameters, const QueryError& error) {
  const std::string& typed = parameters.text("q");
  Asked asked;
  Html main = element("h1", "This query cannot be read");
  if (typed.size() > kMaxQueryBytes) {
    main.add(element("p", error.what()));
  } else {
    asked.query = clean_query(typed);
    const Place place = error.place();
    const std::string_view query = asked.query;
    const std::size_t begin = std::min(place.begin, query.size());
    const std::size_t end = std::clamp(place.end, begin, query.size());
    main.add(element("p", attribute("class", "query-error"), query.substr(0, begin),
                     element("mark", end > begin ? query.substr(begin, end - begin) : " "),
                     query.substr(end)));
    main.add(element("p", attribute("class", "error"), error.what()));
  }
  main.add(element("p", "How queries are written: ",
                   link(Address::page("/help").segment("query"), "the language"), ", ",
                   link(Address::page("/help").segment("fields"), "the fields"), "."));
  return page_in({.title = "This query cannot be read", .asked = asked, .shape = "prose"}, main,
                 400);
}

}  // namespace precedent::query::serve

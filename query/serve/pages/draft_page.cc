#include "query/serve/pages/draft_page.hh"

#include <algorithm>

#include "query/language/clean_query.hh"
#include "query/output/draft_page.hh"
#include "query/search/index_question.hh"
#include "query/serve/pages/frame.hh"
#include "query/serve/pages/hit.hh"
#include "query/serve/pages/parts.hh"

namespace precedent::query::serve {
namespace {

// Fewer than the command's: all of it is one page.
constexpr DraftRequest kOnPage = {1, 30, 3, false};

struct Draft {
  std::string text;
  std::string query;
  std::uint32_t from = 1;
};

Draft draft_of(const Parameters& form) {
  return {form.text("text"), clean_query(form.text("q")),
          static_cast<std::uint32_t>(form.number("from", 1, 100'000, 1))};
}

// `next`: the paragraph to go on with; empty: none.
Html form_of(const Draft& draft, const std::optional<std::uint32_t>& next) {
  Html buttons = element("button", attribute("type", "submit"), "Check the draft");
  if (next) {
    const std::string number = std::to_string(*next);
    buttons.add(element("button", attribute("type", "submit"), attribute("name", "from"),
                        attribute("value", number), "Go on with paragraph " + number));
  }
  return element(
      "form", attribute("class", "draft"), action(Address::page("/check-draft")),
      attribute("method", "post"), attribute("accept-charset", "utf-8"),
      element("label", attribute("for", "text"), "A part of a filing, or of an answer"),
      element("textarea", attribute("id", "text"), attribute("name", "text"),
              attribute("rows", "12"), attribute("required", "required"),
              // A parser of HTML passes over a newline that comes first.
              "\n", draft.text),
      element("label", attribute("for", "narrow"), "Only comments that answer (may stay empty)"),
      element("input", attribute("type", "text"), attribute("id", "narrow"), attribute("name", "q"),
              attribute("value", draft.query), attribute("placeholder", "form:10-K year:2015.."),
              attribute("spellcheck", "false")),
      element("p", attribute("class", "note"),
              "The text is compared on this machine, with the index on this machine. It is kept "
              "nowhere, and goes nowhere else. Blank lines part paragraphs."),
      buttons);
}

Html tags(const std::vector<NamedValue>& values, std::string_view field) {
  Html list;
  for (const NamedValue& one : values) {
    const Asked asked{field_words(field, one.value), Sought::kComments, Sort::kRelevance, 1, false};
    list.add(element("li", link(asked.address(), one.label)));
  }
  if (list.empty()) return list;
  return element("ul", attribute("class", "tags"), list);
}

Html checked_paragraph(const CheckedParagraph& checked) {
  const std::string number = std::to_string(checked.paragraph.number);
  Html section =
      together(element("h2", attribute("id", "paragraph-" + number), "Paragraph " + number),
               heading_path(checked.paragraph.heading, nullptr),
               element("blockquote", paragraphs(checked.paragraph.text, nullptr)),
               tags(checked.topics, "topic"), tags(checked.citations, "cites"));
  if (checked.nearest.answers.empty())
    return section.add(element("p", attribute("class", "nothing"), "No comment is like it."));
  Marker marker(checked.nearest.question.tree);
  Html list;
  for (std::size_t i = 0; i < checked.nearest.answers.size(); ++i)
    list.add(element("li", hit_article(checked.nearest.answers[i], i + 1, Asked{}, marker)));
  return section.add(element("ol", attribute("class", "hits"), list));
}

Html checked_draft(const DraftPage& page) {
  Html html = element("p", summary_of(page) + ".");
  if (const std::string rest = words_of_rest(page); !rest.empty())
    html.add(element("p", rest + "."));
  for (const CheckedParagraph& one : page.paragraphs)
    if (one.paragraph.left_out == LeftOut::kNo) html.add(checked_paragraph(one));
  return html;
}

DraftPage checked(OpenIndex& index, const Draft& draft, const Site& site) {
  DraftRequest request = kOnPage;
  request.from = draft.from;
  if (draft.query.find_first_not_of(' ') == draft.query.npos)
    return draft_page_of(index, draft.text, nullptr, request);
  const Question filters = question_for(index, draft.query, site.synonyms);
  return draft_page_of(index, draft.text, &filters, request);
}

}  // namespace

Response draft_page(const Request& request, const Site& site) {
  const Draft draft = draft_of(request.form);
  const Frame frame = {.title = "Check a draft", .place = "draft", .shape = "wide"};
  const Html title = element("h1", "What may the staff say of it?");
  if (draft.text.empty()) return page_in(frame, together(title, form_of(draft, {})));
  try {
    return site.readers.answered(Unit::kComment, [&](OpenIndex& index) {
      const DraftPage page = checked(index, draft, site);
      return page_in(frame, together(title, form_of(draft, page.next), checked_draft(page)));
    });
  } catch (const QueryError& error) {
    const Html why = element("p", attribute("class", "error"), error.what());
    return page_in(frame, together(title, why, form_of(draft, {})), 400);
  }
}

}  // namespace precedent::query::serve

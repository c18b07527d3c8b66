#include "query/output/draft_page.hh"

#include <algorithm>
#include <array>
#include <map>
#include <nlohmann/json.hpp>
#include <utility>

#include "query/output/hit_words.hh"
#include "query/output/json.hh"
#include "query/output/text.hh"
#include "query/search/similar.hh"
#include "schemas/citations/citations.hh"

namespace precedent::query {
namespace {

using Json = nlohmann::ordered_json;

constexpr std::string_view kIndent = "    ";
constexpr std::uint32_t kLookedAt = 4;      // of the nearest, for each that is shown
constexpr std::size_t kShownColumns = 300;  // of a paragraph that its writer has at hand

std::vector<NamedValue> named_topics(const std::vector<std::string>& slugs,
                                     const schemas::Taxonomy& taxonomy) {
  std::vector<NamedValue> named;
  for (const std::string& slug : slugs) {
    const std::optional<schemas::Topic> topic = taxonomy.find(slug);
    named.push_back({slug, topic ? topic->label : slug});
  }
  return named;
}

std::vector<NamedValue> named_rules(const std::vector<std::string>& canonical) {
  std::vector<NamedValue> named;
  for (const std::string& one : canonical) named.push_back({one, schemas::citation_label(one)});
  return named;
}

// Of those that are near, the place of the nearest that is of the topic; their number: none is.
std::size_t nearest_of(const std::string& topic, const std::vector<Answer>& near) {
  const auto found = std::ranges::find_if(near, [&](const Answer& answer) {
    return std::ranges::find(answer.topics, topic) != answer.topics.end();
  });
  return static_cast<std::size_t>(found - near.begin());
}

// The `limit` nearest; but where none of them is of one of the topics and one that is near is, it
// takes the place of the farthest that is the nearest of no topic. The first stays.
void choose(std::vector<Answer>& near, const std::vector<NamedValue>& topics, std::size_t limit) {
  std::vector<bool> is_chosen(near.size());
  std::vector<bool> is_needed(near.size());
  for (std::size_t i = 0; i < near.size(); ++i) is_chosen[i] = i < limit;
  if (!near.empty()) is_needed[0] = true;
  for (const NamedValue& topic : topics)
    if (const std::size_t place = nearest_of(topic.value, near); place < near.size())
      is_needed[place] = true;
  std::size_t farthest = std::min(limit, near.size());
  for (std::size_t place = limit; place < near.size(); ++place) {
    if (!is_needed[place]) continue;
    while (farthest > 0 && is_needed[farthest - 1]) --farthest;
    if (farthest == 0) break;
    is_chosen[--farthest] = false;
    is_chosen[place] = true;
  }
  std::vector<Answer> chosen;
  for (std::size_t i = 0; i < near.size(); ++i)
    if (is_chosen[i]) chosen.push_back(std::move(near[i]));
  near = std::move(chosen);
}

SearchPage nearest_to(const CheckedParagraph& checked, OpenIndex& index, const Question* filters,
                      const DraftRequest& asked) {
  std::string text;
  for (const std::string& heading : checked.paragraph.heading) (text += heading) += '\n';
  text += checked.paragraph.text;
  const std::string name = "similar to paragraph " + std::to_string(checked.paragraph.number);
  Question question = question_of_text(text, name, index, asked.by_words_only);
  if (filters != nullptr) question = narrowed(std::move(question), *filters);
  SearchRequest request;
  request.limit = asked.limit * kLookedAt;
  request.counts_total = false;  // nearly every comment has one of the words
  SearchPage page = page_of(index, question, request, false);
  choose(page.answers, checked.topics, asked.limit);
  return page;
}

std::string left_out_words(LeftOut why, std::size_t count) {
  const bool is_one = count == 1;
  switch (why) {
    case LeftOut::kHeading:
      return is_one ? "heading" : "headings";
    case LeftOut::kShort:
      return "too short";
    case LeftOut::kFigures:
      return "of figures";
    case LeftOut::kBoilerplate:
      return "that every letter has";
    case LeftOut::kNo:
      break;
  }
  return "";
}

std::string words_of(const std::vector<NamedValue>& values, std::string_view field) {
  std::vector<std::string> words;
  for (const NamedValue& one : values) {
    std::string word = one.label;
    if (!field.empty()) word.append(" (").append(field).append(":").append(one.value) += ')';
    words.push_back(std::move(word));
  }
  return joined(words, "; ");
}

class DraftPrinter {
 public:
  DraftPrinter(std::ostream& out, const TextStyle& style)
      : out_(out), style_(style), columns_(std::min(style.columns, kMaxTextColumns)) {}

  void print(const CheckedParagraph& checked) {
    const DraftParagraph& paragraph = checked.paragraph;
    const std::string title = "Paragraph " + std::to_string(paragraph.number);
    out_ << '\n' << style_.bold(title) << '\n';
    if (!paragraph.heading.empty())
      out_ << wrapped(printable(joined(paragraph.heading, " > ")), columns_, "  ");
    out_ << wrapped(printable(shortened(on_one_line(paragraph.text), kShownColumns)), columns_,
                    "  ");
    const std::string topics = words_of(checked.topics, "topic");
    out_ << wrapped("Topics: " + printable(topics.empty() ? "none that is known" : topics),
                    columns_, "  ");
    if (!checked.citations.empty())
      out_ << wrapped("Cites: " + printable(words_of(checked.citations, "")), columns_, "  ");
    print_nearest(checked);
  }

 private:
  void print_nearest(const CheckedParagraph& checked) {
    if (checked.nearest.answers.empty()) out_ << "\n  No comment is like it.\n";
    Marker marker(checked.nearest.question.tree);
    for (std::size_t i = 0; i < checked.nearest.answers.size(); ++i) {
      const Answer& answer = checked.nearest.answers[i];
      const auto [first, is_new] = shown_.emplace(answer.id, checked.paragraph.number);
      if (is_new) {
        print_hit(out_, answer, i + 1, marker, style_);
      } else {
        const std::string rank = std::to_string(i + 1) + ".";
        std::string lines =
            wrapped(printable(answer.cite) + ": see paragraph " + std::to_string(first->second),
                    columns_, kIndent);
        lines.replace(0, kIndent.size(),
                      std::string(rank.size() < 3 ? 3 - rank.size() : 0, ' ') + rank + " ");
        out_ << '\n' << lines;
      }
    }
  }

  std::ostream& out_;
  const TextStyle& style_;
  std::size_t columns_;
  std::map<std::string, std::uint32_t> shown_;  // by the comment's id, the paragraph
};

Json json_of(const std::vector<NamedValue>& values) {
  Json json = Json::array();
  for (const NamedValue& one : values) json.push_back({{"value", one.value}, {"label", one.label}});
  return json;
}

Json json_of(const CheckedParagraph& checked) {
  const DraftParagraph& paragraph = checked.paragraph;
  Json json;
  json["paragraph"] = paragraph.number;
  if (!paragraph.heading.empty()) json["heading"] = paragraph.heading;
  json["text"] = paragraph.text;
  if (paragraph.left_out != LeftOut::kNo) {
    json["left_out"] = name_of(paragraph.left_out);
    return json;
  }
  json["topics"] = json_of(checked.topics);
  json["citations"] = json_of(checked.citations);
  json["understood"] = checked.nearest.question.understood();
  json["hits"] = Json::array();
  Marker marker(checked.nearest.question.tree);
  for (const Answer& answer : checked.nearest.answers)
    json["hits"].push_back(json_of(answer, marker));
  return json;
}

}  // namespace

std::size_t DraftPage::checked() const {
  return static_cast<std::size_t>(std::ranges::count_if(
      paragraphs, [](const auto& one) { return one.paragraph.left_out == LeftOut::kNo; }));
}

bool DraftPage::found_something() const {
  return std::ranges::any_of(paragraphs,
                             [](const auto& one) { return !one.nearest.answers.empty(); });
}

DraftPage draft_page_of(OpenIndex& index, std::string_view draft, const Question* filters,
                        const DraftRequest& request) {
  DraftPage page;
  const schemas::Taxonomy& taxonomy = index.terms().taxonomy();
  std::vector<DraftParagraph> paragraphs = paragraphs_of(draft);
  page.total = static_cast<std::uint32_t>(paragraphs.size());
  std::uint32_t looked_at = 0;
  for (DraftParagraph& paragraph : paragraphs) {
    if (paragraph.number < request.from) continue;
    const bool is_left_out = paragraph.left_out != LeftOut::kNo;
    if (!is_left_out && looked_at++ == request.paragraphs) {
      page.next = paragraph.number;
      break;
    }
    CheckedParagraph checked;
    checked.paragraph = std::move(paragraph);
    if (!is_left_out) {
      checked.topics = named_topics(topics_touched(checked.paragraph, taxonomy), taxonomy);
      checked.citations = named_rules(rules_cited(checked.paragraph));
      checked.nearest = nearest_to(checked, index, filters, request);
    }
    page.paragraphs.push_back(std::move(checked));
  }
  return page;
}

std::string summary_of(const DraftPage& page) {
  std::string text =
      counted_as(page.total, "paragraph") + ", " + grouped(page.checked()) + " looked at";
  std::vector<std::string> left_out;
  for (const LeftOut why :
       {LeftOut::kHeading, LeftOut::kShort, LeftOut::kFigures, LeftOut::kBoilerplate}) {
    const auto count = static_cast<std::size_t>(std::ranges::count_if(
        page.paragraphs, [&](const auto& one) { return one.paragraph.left_out == why; }));
    if (count > 0) left_out.push_back(grouped(count) + " " + left_out_words(why, count));
  }
  return left_out.empty() ? text : text + "; left out: " + joined(left_out, ", ");
}

std::string words_of_rest(const DraftPage& page) {
  if (!page.next) return {};
  const std::string next = std::to_string(*page.next);
  return "Paragraphs " + next + " to " + std::to_string(page.total) + " are not looked at";
}

std::vector<TouchedTopic> topics_of_all(const DraftPage& page) {
  std::vector<TouchedTopic> touched;
  for (const CheckedParagraph& checked : page.paragraphs) {
    for (const NamedValue& topic : checked.topics) {
      const auto known = std::ranges::find_if(
          touched, [&](const TouchedTopic& one) { return one.topic.value == topic.value; });
      if (known == touched.end()) {
        touched.push_back({topic, 1});
      } else {
        ++known->paragraphs;
      }
    }
  }
  std::ranges::stable_sort(touched, std::ranges::greater(), &TouchedTopic::paragraphs);
  return touched;
}

void print_draft(std::ostream& out, const DraftPage& page, const Question* filters,
                 const TextStyle& style) {
  const std::size_t columns = std::min(style.columns, kMaxTextColumns);
  if (filters != nullptr)
    out << wrapped("understood as: " + printable(filters->understood()), columns, "");
  out << wrapped(summary_of(page), columns, "");
  std::vector<std::string> topics;
  for (const TouchedTopic& one : topics_of_all(page))
    topics.push_back(one.topic.label + ", " + counted_as(one.paragraphs, "paragraph"));
  if (!topics.empty()) out << wrapped("topics: " + printable(joined(topics, "; ")), columns, "");
  DraftPrinter printer(out, style);
  for (const CheckedParagraph& checked : page.paragraphs)
    if (checked.paragraph.left_out == LeftOut::kNo) printer.print(checked);
  if (const std::string rest = words_of_rest(page); !rest.empty())
    out << '\n' << rest << "; go on with --from " << *page.next << '\n';
}

void print_draft_json(std::ostream& out, const DraftPage& page, const Question* filters) {
  Json json;
  if (filters != nullptr) {
    json["query"] = filters->text;
    json["understood"] = filters->understood();
  }
  json["total"] = page.total;
  json["checked"] = page.checked();
  if (page.next) json["next"] = *page.next;
  json["topics"] = Json::array();
  for (const TouchedTopic& one : topics_of_all(page))
    json["topics"].push_back(
        {{"value", one.topic.value}, {"label", one.topic.label}, {"paragraphs", one.paragraphs}});
  json["paragraphs"] = Json::array();
  for (const CheckedParagraph& checked : page.paragraphs)
    json["paragraphs"].push_back(json_of(checked));
  out << line_of(json);
}

}  // namespace precedent::query

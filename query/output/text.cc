#include "query/output/text.hh"

#include <algorithm>
#include <iomanip>
#include <sstream>
#include <string>

#include "query/language/utf8.hh"
#include "query/output/cite.hh"
#include "query/output/hit_words.hh"
#include "query/output/review_words.hh"
#include "schemas/index/terms.hh"
#include "schemas/values/dates.hh"

namespace precedent::query {
namespace {

constexpr std::string_view kIndent = "    ";
constexpr std::string_view kHeadingJoint = " > ";
constexpr std::size_t kPassageLines = 4;
constexpr std::size_t kAnswerLines = 3;

std::size_t text_columns(const TextStyle& style) {
  return std::min(style.columns, kMaxTextColumns);
}

std::string summary_of(const SearchPage& page) {
  const SearchRequest& request = page.request;
  const SearchResult& result = page.result;
  const std::string noun(name_of(page.unit));
  const std::size_t shown = shown_with_all(page);
  std::string text = result.total ? counted_as(*result.total, noun) : "total not counted";
  if (shown == 0) {
    const bool too_far =
        request.limit > 0 && request.offset > 0 && result.total && *result.total > 0;
    return too_far ? text + ", none this far down" : text;
  }
  if (result.total && *result.total == shown) return text;
  return text + ", " + grouped(request.offset + 1) + " to " + grouped(request.offset + shown) +
         " shown";
}

std::string two_decimals(double number) {
  std::ostringstream text;
  text << std::fixed << std::setprecision(2) << number;
  return text.str();
}

std::string company_or_unknown(const schemas::LetterFacts& letter) {
  const std::string company = company_of(letter);
  return company.empty() ? "(company not known)" : company;
}

class HitPrinter {
 public:
  HitPrinter(std::ostream& out, Marker& marker, const TextStyle& style)
      : out_(out), marker_(marker), style_(style), columns_(text_columns(style)) {}

  void print(const Answer& answer, std::size_t rank) {
    print_head(answer, rank);
    if (answer.comment) {
      print_heading(answer.comment->heading);
      print_passage(best_passage(answer.comment->text, marker_, passage_columns(kPassageLines)),
                    "");
      print_answers(answer);
    } else {
      print_passage(best_passage(answer.text, marker_, passage_columns(kPassageLines)), "");
      const std::string review = words_of_review(answer.review);
      if (!review.empty())
        out_ << wrapped("Review: " + printable(review), columns_, std::string(kIndent) + "  ");
    }
    out_ << wrapped(printable(answer.cite), columns_, kIndent);
    // What `show` takes to print it whole.
    out_ << kIndent << style_.faint(printable(answer.id)) << '\n';
    if (!answer.url.empty()) out_ << kIndent << style_.faint(printable(answer.url)) << '\n';
  }

  // "why: 9.12 = liquidity 5.12 + topic liquidity 4.00"
  void print_weights(double score, const std::vector<PartWeight>& weights) {
    std::string text = "why: " + two_decimals(score);
    for (const PartWeight& one : weights) {
      text += &one == &weights.front() ? " = " : " + ";
      text += one.part + " " + two_decimals(one.weight);
    }
    out_ << wrapped(printable(text), columns_, kIndent);
  }

 private:
  std::size_t passage_columns(std::size_t lines) const {
    return lines * (columns_ - std::min(columns_ / 2, kIndent.size() + 4));
  }

  void print_answers(const Answer& answer) {
    for (const ShownAnswer& one : shown_answers(*answer.comment, answer.letter.id)) {
      const std::string label = one.where.empty() ? "Answer: " : "Answer, " + one.where + ": ";
      print_passage(best_passage(one.text, marker_, passage_columns(kAnswerLines)), label);
    }
    const std::string indent = std::string(kIndent) + "  ";
    const std::string_view instead = words_if_unanswered(*answer.comment, answer.letter);
    if (!instead.empty()) out_ << indent << instead << '\n';
    const std::string outcome = words_of_review(answer.comment->review);
    if (!outcome.empty()) out_ << wrapped("Outcome: " + printable(outcome), columns_, indent);
  }

  void print_head(const Answer& answer, std::size_t rank) {
    std::vector<std::string> facts;
    if (!answer.letter.date().empty()) facts.push_back(schemas::cite_date(answer.letter.date()));
    facts.push_back(what_it_is(answer));
    if (!answer.letter.forms.empty()) facts.push_back(joined(answer.letter.forms, ", "));
    const std::string number = std::to_string(rank) + ".";
    const std::string pad(number.size() < 3 ? 3 - number.size() : 0, ' ');
    const std::string head = style_.bold(printable(company_or_unknown(answer.letter))) + " | " +
                             printable(joined(facts, " | "));
    // The number hangs in the indent of the first line.
    std::string lines = wrapped(head, columns_, kIndent);
    lines.replace(0, kIndent.size(), pad + number + " ");
    out_ << '\n' << lines;
  }

  void print_heading(const std::vector<std::string>& heading) {
    if (heading.empty()) return;
    const Passage path = whole_text(joined(heading, kHeadingJoint), marker_);
    out_ << wrapped(marked_text(path, style_), columns_, kIndent);
  }

  void print_passage(const Passage& passage, std::string_view label) {
    if (passage.text.empty()) return;
    out_ << wrapped(std::string(label) + marked_text(passage, style_), columns_,
                    std::string(kIndent) + "  ");
  }

  std::ostream& out_;
  Marker& marker_;
  const TextStyle& style_;
  std::size_t columns_;
};

void print_advice(std::ostream& out, const SearchPage& page, std::size_t columns) {
  const Advice& advice = page.advice;
  for (const UnknownWord& one : advice.unknown) {
    const std::string nearest = one.nearest.empty() ? "" : "; the nearest is '" + one.nearest + "'";
    out << wrapped("no " + std::string(name_of(page.unit)) + " has '" + printable(one.word) + "'" +
                       printable(nearest),
                   columns, "");
  }
  if (!advice.spelling.empty())
    out << wrapped("did you mean: " + printable(advice.spelling), columns, "");
  for (const WithoutPart& one : advice.without) {
    out << wrapped(
        "without " + printable(one.part) + ": " + counted_as(one.total, name_of(page.unit)),
        columns, "");
  }
}

// Count, label, and the value that a query takes.
void print_facet(std::ostream& out, const Facet& facet, const TextStyle& style) {
  out << '\n' << style.bold(schemas::field(facet.field).name);
  if (facet.distinct > facet.counts.size()) {
    out << ", " << grouped(facet.counts.size()) << " of " << counted_as(facet.distinct, "value");
  }
  out << '\n';
  std::size_t digits = 5;
  std::size_t widest_label = 0;
  std::size_t widest_value = 0;
  for (const FacetCount& one : facet.counts) {
    digits = std::max(digits, grouped(one.count).size());
    widest_label = std::max(widest_label, columns_of(one.label));
    widest_value = std::max(widest_value, columns_of(one.value));
  }
  constexpr std::size_t kLeastLabel = 24;
  const std::size_t taken = 2 + digits + 2 + 2 + widest_value;
  const std::size_t columns = text_columns(style);
  const std::size_t room = std::max(kLeastLabel, columns > taken ? columns - taken : 0);
  const std::size_t label_columns = std::min(widest_label, room);
  for (const FacetCount& one : facet.counts) {
    const std::string count = grouped(one.count);
    const std::string label = shortened(printable(one.label), label_columns);
    out << "  " << std::string(digits - count.size(), ' ') << count << "  " << label;
    if (one.value != one.label) {
      out << std::string(label_columns - columns_of(label) + 2, ' ')
          << style.faint(printable(one.value));
    }
    out << '\n';
  }
  if (facet.counts.empty()) out << "  no document has one\n";
}

void print_facets(std::ostream& out, const std::vector<Facet>& facets, const TextStyle& style) {
  for (const Facet& facet : facets) print_facet(out, facet, style);
}

}  // namespace

void print_summary(std::ostream& out, const SearchPage& page, const TextStyle& style) {
  const std::size_t columns = text_columns(style);
  out << wrapped("understood as: " + printable(words_understood(page.question)), columns, "");
  if (page.explains) out << printable(tree_text(page.question.tree));
  if (page.explains && page.result.lacks_meaning)
    out << wrapped(
        "by words alone: of a small index, of shards, and until the next update it is not known "
        "what "
        "comments mean",
        columns, "");
  out << summary_of(page) << '\n';
  print_advice(out, page, columns);
}

void print_line_of_most(std::ostream& out, const SearchPage& page) {
  out << '\n' << words_of_most(page) << '\n';
}

void print_hit(std::ostream& out, const Answer& answer, std::size_t rank, Marker& marker,
               const TextStyle& style) {
  HitPrinter(out, marker, style).print(answer, rank);
}

void print_search(std::ostream& out, const SearchPage& page, const TextStyle& style) {
  print_summary(out, page, style);
  Marker marker(page.question.tree);
  HitPrinter printer(out, marker, style);
  const std::size_t with_all = shown_with_all(page);
  for (std::size_t i = 0; i < page.answers.size(); ++i) {
    if (i == with_all) print_line_of_most(out, page);
    printer.print(page.answers[i], page.request.offset + i + 1);
    if (page.explains) printer.print_weights(page.answers[i].score, page.weights[i]);
  }
  print_page_facets(out, page, style);
}

void print_page_facets(std::ostream& out, const SearchPage& page, const TextStyle& style) {
  if (page.result.counted == Match::kMost && !page.result.facets.empty())
    out << "\ncounted below: those that have most of these words\n";
  print_facets(out, page.result.facets, style);
}

void print_facets(std::ostream& out, std::string_view understood, Unit unit,
                  const FacetsOfAll& counted, const TextStyle& style) {
  if (!understood.empty())
    out << wrapped("understood as: " + printable(understood), text_columns(style), "");
  out << counted_as(counted.total, name_of(unit)) << '\n';
  print_facets(out, counted.facets, style);
}

}  // namespace precedent::query

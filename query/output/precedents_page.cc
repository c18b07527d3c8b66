#include "query/output/precedents_page.hh"
#include "query/output/hit_words.hh"

#include <algorithm>
#include <array>
#include <nlohmann/json.hpp>

#include "query/output/cite.hh"
#include "query/output/csv.hh"
#include "query/output/review_words.hh"
#include "query/output/text.hh"
#include "schemas/values/dates.hh"

namespace precedent::query {
namespace {

constexpr std::string_view kIndent = "    ";
constexpr std::string_view kTextIndent = "      ";
constexpr std::size_t kLines = 3;

class RowPrinter {
 public:
  RowPrinter(std::ostream& out, Marker& marker, const TextStyle& style)
      : out_(out),
        marker_(marker),
        style_(style),
        columns_(std::min(style.columns, kMaxTextColumns)) {}

  void print(const Answer& answer, std::size_t rank) {
    print_head(answer, rank);
    print_heading(*answer.comment);
    print_passage(answer.comment->text, "Asked: ");
    for (const ShownAnswer& one : shown_answers(*answer.comment, answer.letter.id))
      print_passage(one.text, one.where.empty() ? "Answered: " : "Answered, " + one.where + ": ");
    out_ << wrapped(printable(answer.cite), columns_, kIndent);
    out_ << kIndent << style_.faint(printable(answer.id)) << '\n';
    if (!answer.url.empty()) out_ << kIndent << style_.faint(printable(answer.url)) << '\n';
  }

 private:
  void print_head(const Answer& answer, std::size_t rank) {
    std::vector<std::string> facts = {company_of(answer.letter)};
    if (!answer.letter.date().empty()) facts.push_back(schemas::cite_date(answer.letter.date()));
    if (!answer.letter.forms.empty()) facts.push_back(joined(answer.letter.forms, ", "));
    const schemas::CommentReview& review = answer.comment->review;
    std::string outcome = outcome_words(review.outcome);
    if (review.rounds > 0) outcome += (outcome.empty() ? "" : ", ") + rounds_words(review.rounds);
    // Of all answers together, so not beside one of them.
    if (const std::string chain = chain_words(review); !chain.empty())
      outcome += (outcome.empty() ? "" : ", ") + chain;
    const std::string kind = answer_kind_words(review);
    if (!kind.empty()) outcome += (outcome.empty() ? "" : "; ") + ("the company " + kind);
    if (!outcome.empty()) facts.push_back(outcome);
    const std::string number = std::to_string(rank) + ".";
    const std::string pad(number.size() < 3 ? 3 - number.size() : 0, ' ');
    std::string lines = wrapped(printable(joined(facts, " | ")), columns_, kIndent);
    lines.replace(0, kIndent.size(), pad + number + " ");
    out_ << '\n' << lines;
  }

  void print_heading(const schemas::CommentFacts& comment) {
    if (comment.heading.empty()) return;
    const Passage path = whole_text(joined(comment.heading, " > "), marker_);
    out_ << wrapped(marked_text(path, style_), columns_, kIndent);
  }

  void print_passage(const std::string& text, const std::string& label) {
    const Passage passage =
        best_passage(text, marker_, kLines * (columns_ - kTextIndent.size() - 2));
    if (!passage.text.empty())
      out_ << wrapped(printable(label) + marked_text(passage, style_), columns_, kTextIndent);
  }

  std::ostream& out_;
  Marker& marker_;
  const TextStyle& style_;
  std::size_t columns_;
};

}  // namespace

void print_precedents(std::ostream& out, const SearchPage& page, const TextStyle& style) {
  print_summary(out, page, style);
  Marker marker(page.question.tree);
  RowPrinter printer(out, marker, style);
  const std::size_t with_all = shown_with_all(page);
  for (std::size_t i = 0; i < page.answers.size(); ++i) {
    if (i == with_all) print_line_of_most(out, page);
    printer.print(page.answers[i], page.request.offset + i + 1);
  }
  print_page_facets(out, page, style);
}

void print_precedents_csv(std::ostream& out, const SearchPage& page) {
  static constexpr auto kColumns = std::to_array<std::string_view>(
      {"id", "company", "letter_date", "forms", "heading", "comment", "answer", "also",
       "answer_sentence", "response", "outcome", "chain_round", "rounds", "answers", "cite",
       "url"});
  print_csv_row(out, {kColumns.begin(), kColumns.end()});
  Marker marker(page.question.tree);
  for (const Answer& answer : page.answers) {
    const nlohmann::ordered_json json = json_of(answer, marker);
    std::vector<std::string> cells;
    for (const std::string_view column : kColumns) {
      const auto found = json.find(column == "comment" ? "text" : std::string(column));
      cells.push_back(found == json.end() ? std::string() : csv_cell(*found));
    }
    print_csv_row(out, cells);
  }
}

}  // namespace precedent::query

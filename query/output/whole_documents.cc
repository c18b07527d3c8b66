#include "query/output/whole_documents.hh"

#include <algorithm>
#include <nlohmann/json.hpp>

#include "query/language/utf8.hh"
#include "query/output/answers.hh"
#include "query/output/cite.hh"
#include "query/output/review_json.hh"
#include "query/output/review_words.hh"
#include "query/output/study_measures.hh"
#include "schemas/citations/citations.hh"
#include "schemas/index/record.hh"
#include "schemas/index/terms.hh"
#include "schemas/values/dates.hh"

namespace precedent::query {
namespace {

using Json = nlohmann::ordered_json;
using schemas::CommentFacts;
using schemas::LetterFacts;

constexpr std::size_t kNameColumns = 14;

std::string words_of_person(const schemas::StaffRecord& person) {
  std::string text = person.name;
  if (!person.title.empty()) text += ", " + person.title;
  if (!person.phone.empty()) text += ", " + person.phone;
  return text + (person.role.empty() ? "" : " (" + person.role + ")");
}

std::string words_of_registrant(const schemas::RegistrantRecord& registrant) {
  std::string text = registrant.name;
  if (!registrant.cik.empty()) text += " (CIK " + schemas::cik_value(registrant.cik) + ")";
  if (!registrant.former_names.empty())
    text += ", formerly " + joined(registrant.former_names, ", ");
  return text;
}

std::vector<std::string> topic_labels(const std::vector<std::string>& slugs,
                                      const schemas::Taxonomy& taxonomy) {
  std::vector<std::string> labels;
  for (const std::string& slug : slugs) {
    const auto topic = taxonomy.find(slug);
    labels.push_back(topic ? topic->label : slug);
  }
  return labels;
}

std::vector<std::string> citation_labels(const std::vector<std::string>& canonical) {
  std::vector<std::string> labels;
  for (const std::string& one : canonical) labels.push_back(schemas::citation_label(one));
  return labels;
}

std::string cite_of(const CitedLetter& cited) {
  CommentFacts comment;
  comment.number = cited.number;
  return query::cite_of(cited.letter, comment);
}

// Null where it is none of them.
const CitedLetter* cited_by(const std::vector<CitedLetter>& answering, const std::string& id) {
  const auto found =
      std::ranges::find_if(answering, [&](const auto& one) { return one.letter.id == id; });
  return found == answering.end() ? nullptr : &*found;
}

class FactPrinter {
 public:
  FactPrinter(std::ostream& out, const TextStyle& style)
      : out_(out), style_(style), columns_(std::min(style.columns, kMaxTextColumns)) {}

  // One fact, its name in a column of its own; nothing for an empty value.
  void fact(std::string_view name, const std::string& value) {
    if (value.empty()) return;
    const std::string indent(kNameColumns, ' ');
    std::string lines = wrapped(printable(value), columns_, indent);
    const std::string pad(kNameColumns - std::min(kNameColumns - 1, columns_of(name)), ' ');
    lines.replace(0, indent.size(), style_.faint(name) + pad);
    out_ << lines;
  }

  void letter(const LetterFacts& facts, const std::string& first_seen) {
    fact("letter", facts.id);
    fact("company", facts.company);
    for (const schemas::RegistrantRecord& one : facts.registrants)
      fact("registrant", words_of_registrant(one));
    fact("type", joined({facts.type, facts.kind, facts.side}, ", "));
    fact("date", facts.letter_date);
    fact("filed", facts.filed);
    fact("released", facts.released + std::string(is_released_early(facts) ? kReleasedEarly : ""));
    fact("first seen", first_seen);
    fact("file numbers", joined(facts.file_numbers, ", "));
    fact("forms", joined(facts.forms, ", "));
    fact("office", facts.office);
    for (const schemas::StaffRecord& one : facts.staff) fact("staff", words_of_person(one));
    fact("counsel", joined(facts.counsel, "; "));
    fact("signed by", joined(facts.signers, "; "));
    fact("auditor", joined(facts.auditors, "; "));
    fact("earlier", joined(facts.prior_letter_dates, ", "));
    fact("refers to", facts.reference_accession);
    if (facts.text_quality != "ok") fact("text quality", facts.text_quality);
  }

  void review(const schemas::LetterReview& review) {
    if (review.thread.empty()) return;
    std::string text = review.thread;
    if (review.letters > 0)
      text +=
          ", " + std::to_string(review.letters) + (review.letters == 1 ? " letter" : " letters");
    if (review.rounds > 0) text += ", " + rounds_words(review.rounds);
    if (!review.outcome.empty()) text += ", " + outcome_words(review.outcome);
    if (!review.closed.empty()) text += ", ended on " + schemas::cite_date(review.closed);
    if (review.days) text += " after " + days_words(*review.days);
    if (const std::string missing = missing_words(review); !missing.empty()) text += "; " + missing;
    fact("review", text);
  }

  // The letter's cite and where EDGAR has it.
  void cite(const CitedLetter& cited, std::string_view indent) {
    paragraph(cite_of(cited), indent);
    paragraph(edgar_url(cited.letter), indent);
  }

  void paragraph(const std::string& text, std::string_view indent) {
    if (!text.empty()) out_ << wrapped(printable(text), columns_, indent);
  }

  void title(std::string_view text) { out_ << '\n' << style_.bold(text) << '\n'; }

 private:
  std::ostream& out_;
  const TextStyle& style_;
  std::size_t columns_;
};

// Where in the other letters of the review it is asked, answered, come back to.
std::vector<std::string> links_of(const CommentFacts& comment) {
  const schemas::CommentReview& review = comment.review;
  std::vector<std::string> links;
  if (review.restates) links.push_back("answers " + words_of_place(*review.restates));
  for (const schemas::AnswerRecord& answer : review.answers)
    links.push_back("answered in " + words_of_place(answer.place));
  for (const schemas::CommentPlace& place : review.follows)
    links.push_back("comes back to " + words_of_place(place));
  for (const schemas::CommentPlace& place : review.followed_by)
    links.push_back("followed up by " + words_of_place(place));
  if (const std::string outcome = words_of_review(review); !outcome.empty())
    links.push_back(outcome);
  return links;
}

// The other comments of one chain: what was asked, what was answered, in short.
void print_chain(FactPrinter& printer, const Hit& hit, std::string_view title, bool earlier,
                 const std::vector<Hit>& chain) {
  const schemas::CommentRecord own = schemas::comment_record(hit.data);
  bool began = false;
  constexpr std::size_t kShownColumns = 220;
  for (const Hit& one : chain) {
    const schemas::CommentRecord other = schemas::comment_record(one.data);
    if ((other.letter.date() < own.letter.date()) != earlier) continue;
    if (!began) printer.title(title);
    began = true;
    const schemas::CommentPlace place{other.letter.id, other.letter.accession, other.letter.date(),
                                      other.comment.ordinal, other.comment.number};
    std::string words = words_of_place(place);
    words[0] = 'C';
    printer.paragraph(words, "  ");
    printer.paragraph(shortened(on_one_line(other.comment.text), kShownColumns), "    ");
    for (const ShownAnswer& answer : shown_answers(other.comment, other.letter.id)) {
      printer.paragraph("Answer" + (answer.where.empty() ? "" : ", " + answer.where) + ": " +
                            shortened(on_one_line(answer.text), kShownColumns),
                        "    ");
    }
  }
}

// Each comment in a line or two, under the headings that changed since the one before.
void print_outline(std::ostream& out, const std::vector<CommentFacts>& comments,
                   const schemas::Taxonomy& taxonomy, const TextStyle& style) {
  const std::size_t columns = std::min(style.columns, kMaxTextColumns);
  FactPrinter printer(out, style);
  printer.title("Comments");
  const std::vector<std::string>* last = nullptr;
  for (const CommentFacts& comment : comments) {
    if (last == nullptr || *last != comment.heading)
      printer.paragraph(joined(comment.heading, " > "), "  ");
    last = &comment.heading;
    const std::string number =
        comment.number.empty() ? "@" + std::to_string(comment.ordinal) : "#" + comment.number;
    const std::string begin = shortened(on_one_line(comment.text), columns - 12);
    out << "    " << style.bold(number)
        << std::string(number.size() < 5 ? 6 - number.size() : 1, ' ') << printable(begin) << '\n';
    const std::string about = joined(topic_labels(comment.topics, taxonomy), "; ");
    if (!about.empty()) out << "          " << style.faint(shortened(about, columns - 12)) << '\n';
    for (const std::string& link : links_of(comment)) printer.paragraph(link, "          ");
  }
}

void add_cites(Json& answers, const std::vector<CitedLetter>& answering) {
  for (Json& answer : answers) {
    const CitedLetter* const cited = cited_by(answering, answer.value("letter_id", std::string()));
    if (cited == nullptr) continue;
    answer["cite"] = cite_of(*cited);
    if (const std::string url = edgar_url(cited->letter); !url.empty()) answer["url"] = url;
  }
}

void add_common(Json& json, const LetterFacts& letter, const schemas::LetterReview& review,
                const std::string& first_seen, const std::string& cite) {
  if (Json whole = schemas::json_of(review); !whole.empty()) json["review"] = std::move(whole);
  if (!first_seen.empty()) json["first_seen"] = first_seen;
  json["cite"] = cite;
  if (const std::string url = edgar_url(letter); !url.empty()) json["url"] = url;
}

}  // namespace

void print_letter(std::ostream& out, const Hit& hit, const schemas::Taxonomy& taxonomy,
                  const TextStyle& style) {
  const schemas::LetterRecord record = schemas::letter_record(hit.data);
  FactPrinter printer(out, style);
  printer.paragraph(cite_of(record.letter), "");
  printer.paragraph(edgar_url(record.letter), "");
  out << '\n';
  printer.letter(record.letter, hit.first_seen);
  for (const std::string& name : record.review.copied_staff)
    printer.fact("staff", words_of_person({name, {}, "copied", {}}));
  printer.review(record.review);
  printer.fact("topics", joined(topic_labels(record.topics, taxonomy), "; "));
  printer.fact("cites", joined(citation_labels(record.citations), "; "));
  if (!record.comments.empty()) print_outline(out, record.comments, taxonomy, style);
  printer.title("Text");
  printer.paragraph(record.text, "");
}

void print_comment(std::ostream& out, const WholeComment& whole, const schemas::Taxonomy& taxonomy,
                   const TextStyle& style) {
  const Hit& hit = whole.hit;
  const schemas::CommentRecord record = schemas::comment_record(hit.data);
  const CommentFacts& comment = record.comment;
  FactPrinter printer(out, style);
  const CitedLetter* const answer_asked_for = cited_by(whole.answering, whole.asked_for);
  if (answer_asked_for != nullptr) printer.cite(*answer_asked_for, "");
  printer.cite({record.letter, comment.number}, "");
  for (const std::string& heading : comment.heading) printer.title(printable(heading));
  printer.title(comment.number.empty() ? "Comment" : "Comment " + comment.number);
  printer.paragraph(comment.text, "  ");
  for (const ShownAnswer& answer : shown_answers(comment, record.letter.id)) {
    printer.title(printable(answer.where.empty() ? "Answer" : "Answer, " + answer.where));
    printer.paragraph(answer.text, "  ");
    for (const schemas::CommentPlace& place : answer.places)
      if (const CitedLetter* const cited = cited_by(whole.answering, place.letter_id))
        if (cited != answer_asked_for) printer.cite(*cited, "  ");
  }
  if (const auto words = words_if_unanswered(comment, record.letter); !words.empty())
    printer.title(words);
  if (const std::string outcome = words_of_review(comment.review); !outcome.empty()) {
    printer.title("Outcome");
    printer.paragraph(outcome, "  ");
    if (!comment.review.answer_sentence.empty())
      printer.paragraph("Told by: " + comment.review.answer_sentence, "  ");
    for (const std::string& part : part_words(comment.review)) printer.paragraph(part, "  ");
  }
  print_chain(printer, hit, "Earlier in this chain", true, whole.chain);
  print_chain(printer, hit, "Later in this chain", false, whole.chain);
  out << '\n';
  printer.fact("comment", schemas::comment_id(record.letter.id, comment.ordinal));
  if (comment.review.follows.empty() && !comment.prior_ref.empty())
    printer.fact("follows", "prior comment " + comment.prior_ref);
  for (const schemas::CommentPlace& place : comment.review.follows)
    printer.fact("follows", words_of_place(place));
  for (const schemas::CommentPlace& place : comment.review.followed_by)
    printer.fact("followed by", words_of_place(place));
  printer.fact("topics", joined(topic_labels(comment.topics, taxonomy), "; "));
  printer.fact("cites", joined(citation_labels(comment.citations), "; "));
  printer.letter(record.letter, hit.first_seen);
  printer.review(record.review);
}

Json letter_json(const Hit& hit, std::optional<int> response_days) {
  const schemas::LetterRecord record = schemas::letter_record(hit.data);
  Json json = schemas::json_of(record.letter);
  add_review(json, record.review);
  for (const CommentFacts& comment : record.comments) {
    Json one = schemas::json_of(comment);
    add_review(one, {}, comment.review);
    json["comments"].push_back(std::move(one));
  }
  if (!record.citations.empty()) json["citations"] = record.citations;
  if (!record.topics.empty()) json["topics"] = record.topics;
  json["text"] = record.text;
  json["measures"] = measures_of(record, response_days);
  add_common(json, record.letter, record.review, hit.first_seen, cite_of(record.letter));
  return json;
}

Json comment_json(const Hit& hit, const std::vector<CitedLetter>& answering) {
  const schemas::CommentRecord record = schemas::comment_record(hit.data);
  Json json;
  json["id"] = schemas::comment_id(record.letter.id, record.comment.ordinal);
  json["letter"] = record.letter.id;
  const Json letter = schemas::json_of(record.letter);
  const Json comment = schemas::json_of(record.comment);
  for (const auto& [key, value] : letter.items())
    if (key != "id") json[key] = value;
  for (const auto& [key, value] : comment.items()) json[key] = value;
  add_review(json, record.review, record.comment.review);
  if (!answering.empty()) add_cites(json["answers"], answering);
  json["measures"] = measures_of(record);
  add_common(json, record.letter, record.review, hit.first_seen,
             cite_of(record.letter, record.comment));
  return json;
}

}  // namespace precedent::query

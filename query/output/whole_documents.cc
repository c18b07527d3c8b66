#include "query/output/whole_documents.hh"

#include <algorithm>

#include "query/language/utf8.hh"
#include "query/output/answers.hh"
#include "query/output/cite.hh"
#include "schemas/citations.hh"
#include "schemas/record.hh"
#include "schemas/terms.hh"
#include "schemas/topics.hh"

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

std::vector<std::string> topic_labels(const std::vector<std::string>& slugs) {
  std::vector<std::string> labels;
  for (const std::string& slug : slugs) {
    const auto topic = schemas::Taxonomy::built_in().find(slug);
    labels.push_back(topic ? topic->label : slug);
  }
  return labels;
}

std::vector<std::string> citation_labels(const std::vector<std::string>& canonical) {
  std::vector<std::string> labels;
  for (const std::string& one : canonical) labels.push_back(schemas::citation_label(one));
  return labels;
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
    fact("released", facts.released);
    fact("first seen", first_seen);
    fact("file numbers", joined(facts.file_numbers, ", "));
    fact("forms", joined(facts.forms, ", "));
    fact("office", facts.office);
    for (const schemas::StaffRecord& one : facts.staff) fact("staff", words_of_person(one));
    fact("counsel", joined(facts.counsel, "; "));
    fact("earlier", joined(facts.prior_letter_dates, ", "));
    fact("refers to", facts.reference_accession);
    if (facts.text_quality != "ok") fact("text quality", facts.text_quality);
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

// Each comment in a line or two, under the headings that changed since the one before.
void print_outline(std::ostream& out, const std::vector<CommentFacts>& comments,
                   const TextStyle& style) {
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
    const std::string about = joined(topic_labels(comment.topics), "; ");
    if (!about.empty()) out << "          " << style.faint(shortened(about, columns - 12)) << '\n';
  }
}

void add_common(Json& json, const LetterFacts& letter, const std::string& first_seen,
                const std::string& cite) {
  if (!first_seen.empty()) json["first_seen"] = first_seen;
  json["cite"] = cite;
  if (const std::string url = edgar_url(letter); !url.empty()) json["url"] = url;
}

}  // namespace

void print_letter(std::ostream& out, const Hit& hit, const TextStyle& style) {
  const schemas::LetterRecord record = schemas::letter_record(hit.data);
  FactPrinter printer(out, style);
  printer.paragraph(cite_of(record.letter), "");
  printer.paragraph(edgar_url(record.letter), "");
  out << '\n';
  printer.letter(record.letter, hit.first_seen);
  printer.fact("topics", joined(topic_labels(record.topics), "; "));
  printer.fact("cites", joined(citation_labels(record.citations), "; "));
  if (!record.comments.empty()) print_outline(out, record.comments, style);
  printer.title("Text");
  printer.paragraph(record.text, "");
}

void print_comment(std::ostream& out, const Hit& hit, const TextStyle& style) {
  const schemas::CommentRecord record = schemas::comment_record(hit.data);
  const CommentFacts& comment = record.comment;
  FactPrinter printer(out, style);
  printer.paragraph(cite_of(record.letter, comment), "");
  printer.paragraph(edgar_url(record.letter), "");
  for (const std::string& heading : comment.heading) printer.title(printable(heading));
  printer.title(comment.number.empty() ? "Comment" : "Comment " + comment.number);
  printer.paragraph(comment.text, "  ");
  if (!comment.response.empty()) {
    printer.title("Answer");
    printer.paragraph(comment.response, "  ");
  }
  out << '\n';
  printer.fact("comment", schemas::comment_id(record.letter.id, comment.ordinal));
  if (!comment.prior_ref.empty()) printer.fact("follows", "prior comment " + comment.prior_ref);
  printer.fact("topics", joined(topic_labels(comment.topics), "; "));
  printer.fact("cites", joined(citation_labels(comment.citations), "; "));
  printer.letter(record.letter, hit.first_seen);
}

Json letter_json(const Hit& hit) {
  const schemas::LetterRecord record = schemas::letter_record(hit.data);
  Json json = schemas::json_of(record.letter);
  for (const CommentFacts& comment : record.comments)
    json["comments"].push_back(schemas::json_of(comment));
  if (!record.citations.empty()) json["citations"] = record.citations;
  if (!record.topics.empty()) json["topics"] = record.topics;
  json["text"] = record.text;
  add_common(json, record.letter, hit.first_seen, cite_of(record.letter));
  return json;
}

Json comment_json(const Hit& hit) {
  const schemas::CommentRecord record = schemas::comment_record(hit.data);
  Json json;
  json["id"] = schemas::comment_id(record.letter.id, record.comment.ordinal);
  json["letter"] = record.letter.id;
  const Json letter = schemas::json_of(record.letter);
  const Json comment = schemas::json_of(record.comment);
  for (const auto& [key, value] : letter.items())
    if (key != "id") json[key] = value;
  for (const auto& [key, value] : comment.items()) json[key] = value;
  add_common(json, record.letter, hit.first_seen, cite_of(record.letter, record.comment));
  return json;
}

}  // namespace precedent::query

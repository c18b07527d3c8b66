#include "corpus/letter_reader.hh"

#include <algorithm>
#include <array>
#include <cstdio>
#include <unordered_map>
#include <utility>

#include "corpus/ascii.hh"
#include "corpus/comments/comments.hh"
#include "corpus/comments/prior_reference.hh"
#include "corpus/document_choice.hh"
#include "corpus/facts/foot_names.hh"
#include "corpus/facts/frame_facts.hh"
#include "corpus/facts/misprinted_date.hh"
#include "corpus/frame/letter_frame.hh"
#include "corpus/frame/letter_side.hh"
#include "corpus/sha256.hh"
#include "schemas/citations/citations.hh"
#include "schemas/values/edgar_types.hh"

namespace precedent::corpus {
namespace {

// One letter understood: every stage's result, for the letter itself and for explaining it.
struct Understanding {
  ReadDocument source;
  Side side = Side::kStaff;
  LetterFrame frame;
  FrameFacts facts;
  CommentsRead body;
};

std::variant<Understanding, Skipped> understand(std::variant<ReadDocument, Skipped> document,
                                                const Submission& submission) {
  if (auto* skipped = std::get_if<Skipped>(&document)) return std::move(*skipped);
  Understanding understood;
  understood.source = std::move(std::get<ReadDocument>(document));
  const std::vector<Paragraph>& paragraphs = understood.source.paragraphs;
  understood.side = side_of(paragraphs, submission.header.type);
  understood.frame = frame_of(paragraphs, understood.side);
  understood.body = comments_of(paragraphs, understood.frame, understood.side);
  understood.facts = read_frame_facts(paragraphs, understood.frame, submission.header,
                                      understood.side, understood.body.comments.size());
  return understood;
}

std::string whole_text(const std::vector<Paragraph>& paragraphs) {
  std::size_t bytes = 0;
  for (const Paragraph& paragraph : paragraphs) bytes += paragraph.text.size() + 1;
  std::string text;
  text.reserve(bytes);
  for (const Paragraph& paragraph : paragraphs) {
    if (!text.empty()) text += '\n';
    text += paragraph.text;
  }
  return text;
}

// The letter's text; "Item 1:" before a comment, which is a number of the letter's own and no item
// of a form, is blank in it.
std::string text_to_cite(const Understanding& understood, std::string text) {
  std::vector<std::size_t> begins;
  for (std::size_t at = 0; const Paragraph& paragraph : understood.source.paragraphs) {
    begins.push_back(at);
    at += paragraph.text.size() + (at == 0 && paragraph.text.empty() ? 0 : 1);
  }
  for (const Passage& passage : understood.body.passages) {
    const std::size_t begin = begins.at(passage.paragraph) + passage.begin;
    const std::size_t length = passage.end - passage.begin;
    if (passage.part == Part::kLabel &&
        starts_with_folded(std::string_view(text).substr(begin, length), "item"))
      text.replace(begin, length, length, ' ');
  }
  return text;
}

// Rule 83 and its kin stand in the legends of pages, which are no text of the letter.
std::string legends_of(const MarkedText& marked) {
  std::string legends;
  for (std::size_t i = 0; i < marked.furniture.size(); ++i)
    if (marked.furniture[i] == FurnitureKind::kConfidentialityLegend)
      legends += marked.text.lines[i].text + '\n';
  return legends;
}

// A comment that goes on with another of the same letter ("see comment 3 above") and names no topic
// itself is about what that one is about.
void inherit_topics(std::vector<Comment>& comments) {
  std::unordered_map<std::string, std::vector<std::string>> of_number;
  for (const Comment& comment : comments)
    if (!comment.number.empty()) of_number.emplace(comment.number, comment.topics);
  for (Comment& comment : comments) {
    if (!comment.topics.empty()) continue;
    const std::string other = reference_within_letter(comment.text);
    const auto topics = of_number.find(other);
    if (other.empty() || other == comment.number || topics == of_number.end()) continue;
    comment.topics = topics->second;
  }
}

using Canonicals = std::vector<std::vector<std::string>>;

void find_citations(Letter& letter, const Understanding& understood) {
  const schemas::CitationContext context{letter.forms};
  const std::string cited = text_to_cite(understood, letter.text);
  const std::string legends = legends_of(understood.source.marked);
  for (const std::string_view text : {std::string_view(cited), std::string_view(legends)})
    for (schemas::Citation& citation : schemas::find_citations(text, context))
      letter.citations.push_back(std::move(citation.canonical));
  std::sort(letter.citations.begin(), letter.citations.end());
  letter.citations.erase(std::unique(letter.citations.begin(), letter.citations.end()),
                         letter.citations.end());
  for (Comment& comment : letter.comments)
    comment.citations = schemas::find_citations(comment.text, context);
}

// The citations of each comment.
Canonicals canonicals_of(const Letter& letter) {
  Canonicals canonicals;
  for (const Comment& comment : letter.comments) {
    canonicals.emplace_back();
    for (const schemas::Citation& citation : comment.citations)
      canonicals.back().push_back(citation.canonical);
  }
  return canonicals;
}

std::vector<schemas::CommentParts> parts_of(const Letter& letter, const Canonicals& canonicals) {
  std::vector<schemas::CommentParts> parts;
  for (std::size_t i = 0; i < letter.comments.size(); ++i) {
    const Comment& comment = letter.comments[i];
    parts.push_back({comment.text, comment.heading, canonicals[i], letter.forms});
  }
  return parts;
}

void find_topics(Letter& letter, const schemas::Taxonomy& taxonomy) {
  const Canonicals canonicals = canonicals_of(letter);
  auto topics = taxonomy.topics_of_letter(parts_of(letter, canonicals));
  for (std::size_t i = 0; i < topics.size(); ++i) letter.comments[i].topics = std::move(topics[i]);
  inherit_topics(letter.comments);
  for (const Comment& comment : letter.comments)
    for (const std::string& topic : comment.topics)
      if (std::find(letter.topics.begin(), letter.topics.end(), topic) == letter.topics.end())
        letter.topics.push_back(topic);
}

void fill_from_header(Letter& letter, const SubmissionHeader& header) {
  letter.accession = header.accession;
  letter.type = header.type;
  letter.filed = header.filed;
  letter.released = header.released;
  letter.reference_accession = header.reference_accession;
  letter.registrants = header.parties;
  for (const Party& party : header.parties) {
    if (letter.sic.empty()) letter.sic = party.sic;
    if (letter.state.empty()) letter.state = party.state;
    if (letter.state_of_incorporation.empty())
      letter.state_of_incorporation = party.state_of_incorporation;
  }
}

void fill_from_facts(Letter& letter, FrameFacts&& facts) {
  letter.kind = facts.kind;
  letter.company = std::move(facts.company);
  letter.office = std::move(facts.office);
  letter.file_numbers = std::move(facts.file_numbers);
  letter.letter_date = std::move(facts.letter_date);
  letter.forms = std::move(facts.forms);
  letter.staff = std::move(facts.staff);
  letter.counsel = std::move(facts.counsel);
  letter.prior_letter_dates = std::move(facts.prior_letter_dates);
}

// What is told by the lines of the whole letter.
void fill_from_text(Letter& letter) {
  letter.letter_date = date_of_letter(letter.letter_date, letter.filed, letter.text);
  if (letter.side != Side::kCompany) return;
  letter.signers = signers_of(letter.text);
  letter.auditors = auditors_of(letter.text);
}

// A letter without accession is known by its text.
std::string letter_id(const Letter& letter) {
  constexpr std::size_t kDigits = 16;
  if (!letter.accession.empty()) return letter.accession;
  return "file-" + sha256_hex(letter.text).substr(0, kDigits);
}

bool is_spoken(Part part) {
  return part == Part::kComment || part == Part::kResponse;
}

// Says of a comment that a company restates why it shows no answer.
std::string want_of_answer(const Understanding& understood, const Passage& passage) {
  if (understood.side != Side::kCompany || passage.part != Part::kComment) return {};
  const Comment& comment = understood.body.comments[passage.ordinal - 1];
  return comment.response.empty() ? " (no answer of its own)" : "";
}

// "heading", "comment 3": what the passages of each line's paragraph were taken for. A label that
// stands before a comment on the same line needs no mention.
std::vector<std::string> line_labels(const Understanding& understood) {
  const std::vector<Paragraph>& paragraphs = understood.source.paragraphs;
  std::vector<std::string> of_paragraph(paragraphs.size());
  const std::vector<Passage>& passages = understood.body.passages;
  for (std::size_t i = 0; i < passages.size(); ++i) {
    const Passage& passage = passages[i];
    if (passage.part == Part::kLabel && i + 1 < passages.size() &&
        passages[i + 1].paragraph == passage.paragraph && is_spoken(passages[i + 1].part)) {
      continue;
    }
    std::string& label = of_paragraph[passage.paragraph];
    const std::string part = passage.part == Part::kOutside
                                 ? std::string(role_label(understood.frame.role(passage.paragraph)))
                                 : label_of(passage) + want_of_answer(understood, passage);
    if (label.find(part) == label.npos) label += (label.empty() ? "" : ", ") + part;
  }
  std::vector<std::string> labels(understood.source.marked.text.lines.size());
  for (std::size_t p = 0; p < paragraphs.size(); ++p)
    for (std::uint32_t line = paragraphs[p].first_line; line <= paragraphs[p].last_line; ++line)
      labels[line] = of_paragraph[p];
  for (std::size_t line = 0; line < labels.size(); ++line)
    if (const auto kind = understood.source.marked.furniture[line]; kind != FurnitureKind::kNone)
      labels[line] = "dropped: " + std::string(furniture_label(kind));
  return labels;
}

std::variant<Letter, Skipped> letter_of(std::variant<Understanding, Skipped> result,
                                        const Submission& submission,
                                        const schemas::Taxonomy& taxonomy) {
  if (auto* skipped = std::get_if<Skipped>(&result)) return std::move(*skipped);
  auto& understood = std::get<Understanding>(result);
  Letter letter;
  fill_from_header(letter, submission.header);
  fill_from_facts(letter, std::move(understood.facts));
  letter.side = understood.side;
  letter.source = submission.source;
  letter.document = understood.source.document->filename;
  letter.text_quality = understood.source.marked.text.quality;
  letter.unread_pages = understood.source.marked.text.unread_pages;
  letter.text = whole_text(understood.source.paragraphs);
  fill_from_text(letter);
  letter.comments = std::move(understood.body.comments);
  letter.id = letter_id(letter);
  find_citations(letter, understood);
  find_topics(letter, taxonomy);
  return letter;
}

// "revenue-recognition/principal-agent 1.3: asked about 'net basis' +1.1, word A:agent +0.4"
std::string line_of(const schemas::TopicReasons& topic) {
  const auto number = [](double value, const char* format) {
    std::array<char, 32> text{};
    std::snprintf(text.data(), text.size(), format, value);
    return std::string(text.data());
  };
  std::string line = topic.slug + number(topic.score, topic.score > 0 ? " %.1f:" : " (not: %.1f):");
  for (const auto& [reason, weight] : topic.reasons)
    line += (line.ends_with(':') ? " " : ", ") + reason + number(weight, " %+.1f");
  return line;
}

// Of each comment, the topics that it was given or nearly was, with what spoke for them.
std::vector<ExplainedLine> topic_lines(const Letter& letter, const schemas::Taxonomy& taxonomy) {
  const Canonicals canonicals = canonicals_of(letter);
  const auto topics = taxonomy.explain(parts_of(letter, canonicals));
  std::vector<ExplainedLine> lines;
  for (std::size_t i = 0; i < topics.size(); ++i) {
    const Comment& comment = letter.comments[i];
    const std::string number =
        comment.number.empty() ? std::to_string(i + 1) + " in a row" : comment.number;
    for (const schemas::TopicReasons& topic : topics[i])
      lines.push_back({"topic of comment " + number, line_of(topic)});
  }
  return lines;
}

InProcessExtractor& in_process() {
  static InProcessExtractor extractor;
  return extractor;
}

}  // namespace

LetterReader::LetterReader(const schemas::Taxonomy& taxonomy)
    : LetterReader(in_process(), taxonomy) {}

LetterReader::LetterReader(DocumentExtractor& extractor, const schemas::Taxonomy& taxonomy)
    : extractor_(&extractor), taxonomy_(&taxonomy) {}

std::variant<Letter, Skipped> LetterReader::read(const Submission& submission) const {
  return std::move(read(std::span(&submission, 1)).front());
}

std::vector<std::variant<Letter, Skipped>> LetterReader::read(
    std::span<const Submission> submissions) const {
  auto documents = read_documents(submissions, *extractor_);
  std::vector<std::variant<Letter, Skipped>> letters;
  letters.reserve(submissions.size());
  for (std::size_t i = 0; i < submissions.size(); ++i)
    letters.push_back(
        letter_of(understand(std::move(documents[i]), submissions[i]), submissions[i], *taxonomy_));
  return letters;
}

std::variant<std::vector<ExplainedLine>, Skipped> LetterReader::explain(
    const Submission& submission) const {
  auto documents = read_documents(std::span(&submission, 1), *extractor_);
  auto result = understand(std::move(documents.front()), submission);
  if (auto* skipped = std::get_if<Skipped>(&result)) return std::move(*skipped);
  const auto& understood = std::get<Understanding>(result);
  std::vector<ExplainedLine> lines;
  std::vector<std::string> labels = line_labels(understood);
  for (std::size_t i = 0; i < labels.size(); ++i)
    lines.push_back({std::move(labels[i]), understood.source.marked.text.lines[i].text});
  const auto letter = letter_of(std::move(result), submission, *taxonomy_);
  if (const auto* read = std::get_if<Letter>(&letter))
    for (ExplainedLine& line : topic_lines(*read, *taxonomy_)) lines.push_back(std::move(line));
  return lines;
}

}  // namespace precedent::corpus

#include <iostream>
#include <set>

#include "query/commands/options.hh"
#include "query/commands/replies.hh"
#include "query/output/cite_styles.hh"
#include "query/search/stored_documents.hh"
#include "query/search/thread_letters.hh"

namespace precedent::query {
namespace {

// As many as anybody cites; more is a file that was not meant.
constexpr std::size_t kMostCited = 100'000;

std::vector<std::string> handles_of(const std::vector<std::string>& operands) {
  std::vector<std::string> handles;
  for (const std::string& operand : operands) {
    if (operand != "-") {
      handles.push_back(operand);
      continue;
    }
    for (std::string line; std::getline(std::cin, line) && handles.size() < kMostCited;)
      if (!line.empty()) handles.push_back(line);
  }
  return handles;
}

// What is cited: a letter, and the comment of it that is meant.
struct Cited {
  schemas::LetterFacts letter;
  std::string number;
};

// Finds what belongs to one handle: the staff's letter first, then the company's.
class CitedLetters {
 public:
  CitedLetters(const OpenIndex& comments, const OpenIndex& letters)
      : comments_(comments), letters_(letters) {}

  std::vector<Cited> of(const Handle& handle) const {
    return handle.is_comment() ? of_comment(handle) : of_letter(handle.letter);
  }

 private:
  std::vector<Cited> of_comment(const Handle& handle) const {
    const std::optional<Hit> hit = find_document(comments_, handle);
    if (!hit) return {};
    const schemas::CommentRecord record = schemas::comment_record(hit->data);
    std::vector<Cited> cited = {{record.letter, record.comment.number}};
    for (const schemas::AnswerRecord& answer : record.comment.review.answers) {
      const Handle place = {answer.place.letter_id, "", 0};
      if (place.letter == record.letter.id) continue;
      if (const std::optional<Hit> letter = find_document(letters_, place))
        cited.push_back({schemas::letter_record(letter->data).letter, answer.place.number});
    }
    return cited;
  }

  // The letters of the review's round that it belongs to, both sides.
  std::vector<Cited> of_letter(const std::string& id) const {
    const std::vector<schemas::LetterRecord> review = letters_of_review(letters_, id);
    const auto own = std::find_if(review.begin(), review.end(),
                                  [&](const auto& one) { return one.letter.id == id; });
    if (own == review.end()) return {};
    std::vector<Cited> cited;
    for (const schemas::LetterRecord& one : review) {
      const bool answers = own->review.round > 0 && one.review.round == own->review.round &&
                           one.letter.side != own->letter.side;
      if (one.letter.id == id || answers) cited.push_back({one.letter, ""});
    }
    return cited;
  }

  const OpenIndex& comments_;
  const OpenIndex& letters_;
};

}  // namespace

Reply reply_to(const CiteCommand& command, const TextStyle&) {
  const std::vector<std::string> handles = handles_of(command.what);
  return answered_from(command.index, Unit::kComment, [&](OpenIndex& comments) -> Reply {
    const OpenIndex letters(command.index, Unit::kLetter);
    const CitedLetters cited(comments, letters);
    std::set<std::string> printed;  // each once, however many comments of it are asked for
    Reply reply{"", "", false};
    for (const std::string& typed : handles) {
      const std::optional<Handle> handle = handle_of(typed);
      if (!handle)
        throw UsageError("'" + typed + "' names no letter or comment; " + kHandleExamples);
      const std::vector<Cited> found = cited.of(*handle);
      if (found.empty()) reply.notes += "precedent-query: the index has no " + typed + "\n";
      for (const Cited& one : found)
        if (const std::string cite = cite_in(command.style, one.letter, one.number);
            printed.insert(cite).second)
          reply.text += cite;
    }
    reply.found = !reply.text.empty();
    return reply;
  });
}

}  // namespace precedent::query

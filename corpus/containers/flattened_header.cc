#include "corpus/containers/flattened_header.hh"

#include <algorithm>
#include <array>

#include "corpus/accession.hh"
#include "corpus/ascii.hh"

namespace precedent::corpus {
namespace {

// No header of a letter is longer; what stands behind is the letter.
constexpr std::size_t kMaxHeaderBytes = 65536;

constexpr std::string_view kAccession = "ACCESSION NUMBER:";
constexpr std::string_view kType = "CONFORMED SUBMISSION TYPE:";

// All keys that a header has, not only those that are read: each ends the value before it.
constexpr std::array<std::string_view, 48> kKeys = {
    "ACCESSION NUMBER",
    "CONFORMED SUBMISSION TYPE",
    "PUBLIC DOCUMENT COUNT",
    "CONFORMED PERIOD OF REPORT",
    "ITEM INFORMATION",
    "FILED AS OF DATE",
    "DATE AS OF CHANGE",
    "EFFECTIVENESS DATE",
    "PUBLIC REFERENCE ACCESSION NUMBER",
    "REFERENCES 429",
    "SROS",
    "GROUP MEMBERS",
    "FILER",
    "FILED FOR",
    "FILED BY",
    "SUBJECT COMPANY",
    "REPORTING OWNER",
    "ISSUER",
    "SERIAL COMPANY",
    "DEPOSITOR",
    "SECURITIZER",
    "COMPANY DATA",
    "OWNER DATA",
    "COMPANY CONFORMED NAME",
    "CENTRAL INDEX KEY",
    "STANDARD INDUSTRIAL CLASSIFICATION",
    "ORGANIZATION NAME",
    "IRS NUMBER",
    "EIN",
    "STATE OF INCORPORATION",
    "FISCAL YEAR END",
    "FILING VALUES",
    "FORM TYPE",
    "SEC ACT",
    "SEC FILE NUMBER",
    "FILM NUMBER",
    "BUSINESS ADDRESS",
    "MAIL ADDRESS",
    "STREET 1",
    "STREET 2",
    "CITY",
    "STATE",
    "ZIP",
    "BUSINESS PHONE",
    "FORMER COMPANY",
    "FORMER CONFORMED NAME",
    "DATE OF NAME CHANGE",
    "RELATIONSHIP",
};

// Words of a text with where they begin.
class Words {
 public:
  explicit Words(std::string_view text, std::size_t from = 0) : text_(text), at_(from) {}
  std::string_view next() {
    while (at_ < text_.size() && is_space(text_[at_])) ++at_;
    const std::size_t begin = at_;
    while (at_ < text_.size() && !is_space(text_[at_])) ++at_;
    return text_.substr(begin, at_ - begin);
  }

 private:
  std::string_view text_;
  std::size_t at_;
};

bool is_sequence(std::string_view word) {
  return !word.empty() && word.size() <= 4 && std::all_of(word.begin(), word.end(), is_digit);
}

bool is_filename(std::string_view word) {
  constexpr std::array<std::string_view, 4> kEndings = {".txt", ".htm", ".html", ".pdf"};
  return std::any_of(kEndings.begin(), kEndings.end(),
                     [&](auto ending) { return word.ends_with(ending); });
}

// The longest key that ends at `colon`, alone or behind a blank; empty if none does.
std::string_view key_before(std::string_view text, std::size_t colon) {
  std::string_view found;
  const std::string_view before = text.substr(0, colon);
  for (const std::string_view key : kKeys) {
    if (key.size() <= found.size() || !before.ends_with(key)) continue;
    const std::size_t begin = colon - key.size();
    if (begin == 0 || is_space(text[begin - 1])) found = before.substr(begin);
  }
  return found;
}

// The header with a line for each key, and its first line ("ACCESSION.txt : 20050601") marked.
std::string with_line_ends(std::string_view header) {
  std::string lines;
  const std::size_t first_colon = header.find(".txt : ");
  constexpr std::size_t kAccessionBytes = 20;
  if (first_colon != std::string_view::npos && first_colon >= kAccessionBytes) {
    const std::string_view first = header.substr(first_colon - kAccessionBytes);
    Words words(first);
    lines.append("<SEC-DOCUMENT>").append(words.next()).append(" ");
    lines.append(words.next()).append(" ").append(words.next());
  }
  std::size_t copied = std::min(header.find(kAccession), header.size());
  for (std::size_t colon = header.find(':', copied); colon != std::string_view::npos;
       colon = header.find(':', colon + 1)) {
    const std::string_view key = key_before(header, colon);
    if (key.empty()) continue;
    const std::size_t begin = static_cast<std::size_t>(key.data() - header.data());
    lines.append(header.substr(copied, begin - copied)).append("\n");
    copied = begin;
  }
  return lines.append(header.substr(copied));
}

}  // namespace

bool may_be_flattened(std::string_view head) {
  const std::string_view opening = head.substr(0, 4096);
  const std::size_t accession = opening.find(kAccession);
  return accession != std::string_view::npos &&
         opening.find(kType, accession) != std::string_view::npos;
}

std::optional<FlattenedSubmission> read_flattened(std::string_view text) {
  if (!may_be_flattened(text)) return std::nullopt;
  const std::string_view region = text.substr(0, kMaxHeaderBytes);
  std::string_view type;
  std::string_view sequence;
  Words words(region, region.find(kType) + kType.size());
  for (std::string_view word = words.next(); !word.empty(); word = words.next()) {
    if (is_filename(word) && is_sequence(sequence)) {
      FlattenedSubmission found;
      found.document_type = type;
      found.sequence = sequence;
      found.filename = word;
      const auto header_bytes = static_cast<std::size_t>(type.data() - text.data());
      found.header = with_line_ends(text.substr(0, header_bytes));
      found.body = text.substr(static_cast<std::size_t>(word.data() - text.data()) + word.size());
      return found;
    }
    type = sequence;
    sequence = word;
  }
  return std::nullopt;
}

}  // namespace precedent::corpus

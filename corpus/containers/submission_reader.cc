#include "corpus/containers/submission_reader.hh"

#include <algorithm>
#include <optional>
#include <utility>

#include "corpus/accession.hh"
#include "corpus/ascii.hh"
#include "corpus/containers/edgar_header.hh"
#include "corpus/containers/edgar_header_items.hh"
#include "corpus/containers/flattened_header.hh"
#include "corpus/document_error.hh"
#include "schemas/values/edgar_types.hh"

namespace precedent::corpus {
namespace {

constexpr std::string_view kDocumentOpen = "<DOCUMENT>";
constexpr std::string_view kDocumentClose = "</DOCUMENT>";
constexpr std::string_view kTextOpen = "<TEXT>";
constexpr std::string_view kTextClose = "</TEXT>";
constexpr std::size_t kMaxHeaderBytes = std::size_t{4} << 20;
constexpr std::size_t kMaxTypeBytes = 40;  // EDGAR's longest has 20

std::string_view header_text(std::string_view bytes) {
  return bytes.substr(0, bytes.find(kDocumentOpen)).substr(0, kMaxHeaderBytes);
}

// Without the line end behind <TEXT>, and without </TEXT> and what is blank around it.
std::string_view body_between(std::string_view bytes) {
  if (bytes.starts_with("\r\n")) {
    bytes.remove_prefix(2);
  } else if (bytes.starts_with('\n')) {
    bytes.remove_prefix(1);
  }
  std::string_view inside = bytes;
  while (!inside.empty() && is_space(inside.back())) inside.remove_suffix(1);
  if (inside.ends_with(kTextClose)) return inside.substr(0, inside.size() - kTextClose.size());
  return bytes;
}

// `bytes`: what stands between <DOCUMENT> and </DOCUMENT>.
Document read_document(std::string_view bytes) {
  const std::size_t text = bytes.find(kTextOpen);
  if (text == std::string_view::npos) throw DocumentError("unfinished document", "no <TEXT>");
  Document document;
  HeaderItems items(bytes.substr(0, text));
  for (HeaderItem item; items.next(item);) {
    if (item.key == "TYPE") document.type = value_text(item.value);
    if (item.key == "SEQUENCE") document.sequence = value_text(item.value);
    if (item.key == "FILENAME") document.filename = value_text(item.value);
    if (item.key == "DESCRIPTION") document.description = value_text(item.value);
  }
  document.body = body_between(bytes.substr(text + kTextOpen.size()));
  return document;
}

// Of a submission without a header: what its first document says, as far as there is one.
std::string first_document_type(std::string_view bytes) {
  const std::size_t open = bytes.find(kDocumentOpen);
  if (open == std::string_view::npos) return {};
  HeaderItems items(bytes.substr(open + kDocumentOpen.size()));
  HeaderItem item;
  return items.next(item) && item.key == "TYPE" ? value_text(item.value) : std::string();
}

// EDGAR gives the documents of letters such names: "filename1.htm". Others fetch the first of them
// as "primary-document.html".
bool is_anonymous(std::string_view filename) {
  constexpr std::string_view kStem = "filename";
  if (filename.starts_with("primary-document") || filename.starts_with("primary_document"))
    return true;
  return filename.size() > kStem.size() && filename.starts_with(kStem) &&
         is_digit(filename[kStem.size()]);
}

// A Submission, or Ignored where the header, or without one its documents, say so.
Found assemble(SubmissionHeader header, std::vector<Document> documents, Source source,
               const KnownFacts& facts) {
  complete_header(header, facts);
  if (header.type.empty()) header.type = type_without_header(documents, header.accession);
  std::string ignored = why_not_correspondence(header.type);
  if (!ignored.empty()) return Ignored{std::move(source), std::move(ignored)};
  return Submission{std::move(source), std::move(header), std::move(documents)};
}

// A filing of another form may have a letter to the staff among its documents.
std::optional<Submission> letter_within(std::string_view bytes, const SubmissionHeader& header,
                                        const Source& source) {
  constexpr std::string_view kLetter = "CORRESP";
  constexpr std::string_view kCover = "COVER";
  const auto holds = [bytes](std::string_view type) {
    return bytes.find("<TYPE>" + std::string(type) + "\n") != std::string_view::npos ||
           bytes.find("<TYPE>" + std::string(type) + "\r") != std::string_view::npos;
  };
  if (!holds(kLetter) && !holds(kCover)) return std::nullopt;
  Submission letter{source, header, {}};
  letter.header.type = kLetter;
  try {
    for (Document& document : read_documents(bytes))
      if (document.type == kLetter || document.type == kCover)
        letter.documents.push_back(std::move(document));
  } catch (const DocumentError&) {
    return std::nullopt;  // of a filing that is no letter nothing is missed
  }
  if (letter.documents.empty()) return std::nullopt;
  return letter;
}

// Withdrawals and corrections need no documents.
Found without_documents(std::string_view header_text, Source source, const KnownFacts& facts) {
  Found found = assemble(read_edgar_header(header_text), {}, source, facts);
  const auto* submission = std::get_if<Submission>(&found);
  if (submission == nullptr || submission->header.deletion) return found;
  if (is_header_correction(header_text)) {
    return Ignored{std::move(source), "header correction without documents"};
  }
  return Skipped{std::move(source), "header without documents", "", submission->header.accession};
}

}  // namespace

std::vector<Document> read_documents(std::string_view bytes) {
  std::vector<Document> documents;
  std::size_t open = bytes.find(kDocumentOpen);
  while (open != std::string_view::npos) {
    const std::size_t begin = open + kDocumentOpen.size();
    const std::size_t close = bytes.find(kDocumentClose, begin);
    const std::string_view inside = bytes.substr(begin, close - begin);
    if (close == std::string_view::npos || inside.find("\n<DOCUMENT>") != std::string_view::npos) {
      throw DocumentError("unfinished document",
                          "no </DOCUMENT> for document " + std::to_string(documents.size() + 1));
    }
    if (documents.size() == kMaxDocuments) throw DocumentError("too many documents");
    documents.push_back(read_document(inside));
    open = bytes.find(kDocumentOpen, close);
  }
  return documents;
}

KnownFacts facts_of_path(std::string_view path) {
  KnownFacts facts;
  const auto last_part = [&] {
    const std::size_t slash = path.rfind('/');
    const std::string_view part = path.substr(slash + 1);
    path = path.substr(0, slash == std::string_view::npos ? 0 : slash);
    return part;
  };
  const std::string_view name = last_part();
  std::optional<std::string> of_folder = accession_of_folder(name);
  facts.accession = find_accession(name).value_or(of_folder.value_or(""));
  if (!of_folder && (of_folder = accession_of_folder(last_part())) && facts.accession.empty()) {
    facts.accession = *of_folder;
  }
  if (of_folder) facts.cik = cik_of(last_part());
  return facts;
}

std::string type_without_header(const std::vector<Document>& documents,
                                std::string_view accession) {
  for (const Document& document : documents) {
    if (document.type.empty() || document.type == "GRAPHIC" || document.type == "COVER") continue;
    const auto type = schemas::edgar_type_of_document(document.type);
    return type ? std::string(type->name) : document.type;
  }
  // The staff's own submissions: 0000000000 letters, 9999999997 letters on paper and orders.
  if (accession.starts_with("0000000000-")) return "UPLOAD";
  if (accession.starts_with("9999999997-")) return "SEC STAFF LETTER";
  const bool anonymous =
      std::any_of(documents.begin(), documents.end(),
                  [](const Document& document) { return is_anonymous(document.filename); });
  return anonymous && !accession.empty() ? "CORRESP" : "";
}

void complete_header(SubmissionHeader& header, const KnownFacts& facts) {
  if (header.accession.empty()) header.accession = facts.accession;
  if (header.released.empty()) header.released = facts.released;
  if (header.parties.empty() && !facts.cik.empty()) header.parties.emplace_back().cik = facts.cik;
  const auto type = schemas::find_edgar_type(header.type);
  if (type && !header.type.starts_with(type->name)) header.type = type->name;
}

std::string why_not_correspondence(std::string_view type) {
  if (type.empty() || schemas::find_edgar_type(type)) return {};
  const std::string_view shown = type.size() > kMaxTypeBytes ? "unknown type" : type;
  return "not correspondence: " + std::string(shown);
}

Found give_up_submission(std::string_view beginning, Source source, const KnownFacts& facts,
                         std::string reason, std::string detail) {
  SubmissionHeader header = read_edgar_header(header_text(beginning));
  complete_header(header, facts);
  if (header.type.empty()) {
    Document first;
    first.type = first_document_type(beginning);
    header.type = type_without_header({first}, header.accession);
  }
  std::string ignored = why_not_correspondence(header.type);
  if (!ignored.empty()) return Ignored{std::move(source), std::move(ignored)};
  return Skipped{std::move(source), std::move(reason), std::move(detail),
                 std::move(header.accession)};
}

Found read_submission(std::string_view bytes, Source source, const KnownFacts& facts) {
  const std::string_view text = header_text(bytes);
  SubmissionHeader header = read_edgar_header(text);
  std::string ignored = why_not_correspondence(header.type);
  if (!ignored.empty()) {
    if (auto letter = letter_within(bytes, header, source)) return std::move(*letter);
    return Ignored{std::move(source), std::move(ignored)};
  }
  std::vector<Document> documents;
  try {
    documents = read_documents(bytes);
  } catch (const DocumentError& error) {
    return give_up_submission(bytes, std::move(source), facts, error.reason(), error.detail());
  }
  if (!documents.empty()) {
    return assemble(std::move(header), std::move(documents), std::move(source), facts);
  }
  if (const auto flattened = read_flattened(bytes)) {
    Document document;
    document.type = flattened->document_type;
    document.sequence = flattened->sequence;
    document.filename = flattened->filename;
    document.body = flattened->body;
    return assemble(read_edgar_header(flattened->header), {std::move(document)}, std::move(source),
                    facts);
  }
  return without_documents(text, std::move(source), facts);
}

}  // namespace precedent::corpus

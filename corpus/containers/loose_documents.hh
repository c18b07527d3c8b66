#pragma once
// Documents that lie on disk one by one, without their submission's header around them.

#include <string>
#include <string_view>
#include <vector>

#include "corpus/containers/submission_reader.hh"

namespace precedent::corpus {

// The documents in one file: what EDGAR's wrapper in it says, else the file itself as a document
// without a type, named as the file is but for ".gz". `bytes` must outlive them. Throws
// DocumentError.
std::vector<Document> loose_documents(std::string_view filename, std::string_view bytes);

// A Submission of loose documents and, if there is one, the header that lies beside them; Ignored
// if they are no correspondence. Documents without a type get the one that EDGAR gives such
// documents in such a submission. Where nothing tells, the submission's type stays empty.
Found submission_of_loose(std::vector<Document> documents, std::string_view header_text,
                          Source source, const KnownFacts& facts);

// Index pages that EDGAR puts beside the documents: "index.json", "0000000000-24-003505-index.htm".
bool is_index_name(std::string_view filename);

}  // namespace precedent::corpus

#pragma once
// The process that turns documents into styled lines, and is no loss.

#include <functional>
#include <string>
#include <vector>

#include "corpus/text/document_extractor.hh"

namespace precedent::indexer {

// The first argument of a program that is started as a worker; the second is how many bytes of
// memory it may take; the third, where there is one, that it reads scans.
inline constexpr const char* kWorkerArgument = "--document-worker";
inline constexpr const char* kScansArgument = "scans";

using ExtractOne = std::function<corpus::Extraction(const corpus::EncodedDocument&)>;

bool is_worker_call(const std::vector<std::string>& arguments);

// Answers requests over kWorkerSocket, one by one, until the other side closes it. Returns the exit
// status. `extract`, which may stand in for what reads documents or scans, may throw
// std::bad_alloc; the document is given up then, and the worker ends.
int serve_documents(const std::vector<std::string>& arguments, const ExtractOne& extract = {});

}  // namespace precedent::indexer

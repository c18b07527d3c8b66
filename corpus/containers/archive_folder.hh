#pragma once
// EDGAR's archive folders: CIK/ACCESSION-WITHOUT-DASHES/ with a submission's documents one by one
// ("filename1.pdf"), its header (ACC.hdr.sgml) and index pages, as far as they were fetched.

#include <functional>

#include "corpus/containers/submission_reader.hh"
#include "corpus/walk.hh"

namespace precedent::corpus {

// Hands over what the folder holds: the complete submission if a file in it is that, else one
// Submission of its loose documents. What it hands over is valid during the call only.
// Throws nothing on what files contain; files that cannot be read are Skipped.
void read_archive_folder(const SourceItem& folder, const std::function<void(Found)>& take);

}  // namespace precedent::corpus

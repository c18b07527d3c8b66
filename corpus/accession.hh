#pragma once
// Accession numbers as names spell them: "0000000000-24-003505" in files, 18 bare digits in
// folders.

#include <optional>
#include <string>
#include <string_view>

namespace precedent::corpus {

// The first accession in `text`, with dashes.
std::optional<std::string> find_accession(std::string_view text);

// A folder of EDGAR's archive is named by 18 digits: the accession without its dashes.
std::optional<std::string> accession_of_folder(std::string_view name);

// Digits without leading zeros, as CIKs are kept; empty where `text` is no CIK (1 to 10 digits).
std::string cik_of(std::string_view text);

}  // namespace precedent::corpus

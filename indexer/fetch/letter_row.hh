#pragma once
// A letter as a row of EDGAR's index files names it.

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace precedent::indexer {

using AccessionNumber = std::uint64_t;  // its 18 digits: 24003505 is 0000000000-24-003505
using Cik = std::uint64_t;
using Day = std::uint32_t;      // 20240614; 0: not known
using Quarter = std::uint32_t;  // 20242; 0: not known

struct LetterRow {
  AccessionNumber accession = 0;
  Cik company = 0;              // of the row
  Cik folder = 0;               // that the path lies in
  bool has_own_folder = false;  // the path has a folder of the accession's digits, too
  Day filed = 0;
  bool is_wanted = true;  // by what the user asks for
};

// "0000000000-24-003505"; nothing for any other text than 20 places of an accession.
std::optional<AccessionNumber> accession_number(std::string_view with_dashes);
std::string accession_text(AccessionNumber accession);

// "20240614" or "2024-06-14"; 0 where it is no day.
Day day_of(std::string_view text);
std::string iso_text(Day day);  // empty for 0
Day first_day(Quarter quarter);
Quarter quarter_of(Day day);
// "2024/QTR2", as EDGAR names them; 0 for any other text.
std::string folder_of(Quarter quarter);
Quarter quarter_of_folder(std::string_view folder);

// Below EDGAR's archive: "edgar/data/320193/0000320193-24-000061.txt", exactly as the row has it.
std::string path_of(const LetterRow& row);

// Fills accession and place from a path of that form. False for any other: what leads elsewhere,
// or would, is never asked for.
bool read_path(std::string_view path, LetterRow& row);

}  // namespace precedent::indexer

#pragma once
// The forms that a Re block names, in EDGAR's words.

#include <string>
#include <string_view>
#include <vector>

namespace precedent::corpus {

// In order of first mention, each once. `text` is a Re block, its lines parted by '\n'. An
// amendment of any kind, wherever the block says so, is "S-1/A"; a proxy statement has the name
// that EDGAR gives it ("PRE 14A", "DFAN14A"), a tender offer likewise ("SC TO-T"). `company` is
// whom the block is about: tells the company's own solicitation from that of others; may be empty.
std::vector<std::string> forms_under_review(std::string_view text, std::string_view company = {});

// True where a line names a form: "Registration Statement on Form S-1".
bool names_form(std::string_view line);

}  // namespace precedent::corpus

#pragma once
// Firms of accountants as letters print them. They are LLPs as law firms are, and stand beside them
// in lists of copies.

#include <string_view>
#include <vector>

namespace precedent::corpus {

// True for the name of a firm of accountants, known or named so ("Roe & Poe CPAs").
bool is_auditor(std::string_view name);

// The well-known firms that a line names, by their full names ("KPMG" is KPMG LLP), each once.
std::vector<std::string_view> auditors_in(std::string_view line);

}  // namespace precedent::corpus

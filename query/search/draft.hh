#pragma once
// A draft of somebody's, a part of a filing or of an answer, as paragraphs that can each be held
// against the comments of an index.

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "schemas/topics/topics.hh"

namespace precedent::query {

// Why a paragraph is not looked at.
enum class LeftOut : std::uint8_t { kNo, kHeading, kShort, kFigures, kBoilerplate };

// "heading"; empty for kNo.
std::string_view name_of(LeftOut why);

struct DraftParagraph {
  std::uint32_t number = 0;          // 1, 2, 3 ... of all paragraphs, those left out too
  std::vector<std::string> heading;  // that it stands under; of neighbours, outermost first
  std::string text;                  // its lines joined; a list stays with what introduces it
  LeftOut left_out = LeftOut::kNo;
};

// Paragraphs are parted by blank lines, or by line ends where lines are longer than anybody wraps
// them. Any bytes may come; linear in the text.
std::vector<DraftParagraph> paragraphs_of(std::string_view draft);

// What it is about or nearly, strongest first, its heading considered.
std::vector<std::string> topics_touched(const DraftParagraph& paragraph,
                                        const schemas::Taxonomy& taxonomy);

// Rules that it cites, canonical, in the order of their first places.
std::vector<std::string> rules_cited(const DraftParagraph& paragraph);

}  // namespace precedent::query

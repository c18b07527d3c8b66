#include "corpus/facts/letter_date.hh"

#include "corpus/ascii.hh"
#include "schemas/values/dates.hh"

namespace precedent::corpus {
namespace {

// "Dated: June 4, 2007" below a signature.
constexpr std::size_t kMostBesideDate = 30;

}  // namespace

std::string letter_date_of(std::span<const Paragraph> paragraphs, const LetterFrame& frame) {
  if (frame.date) {
    if (const auto date = schemas::find_date(paragraphs[*frame.date].text)) return date->iso;
  }
  for (std::size_t i = frame.body.end; i < frame.annex_begin; ++i) {
    const std::string& text = paragraphs[i].text;
    const auto date = schemas::find_date(text);
    if (date && text.size() - (date->end - date->begin) <= kMostBesideDate) return date->iso;
  }
  return {};
}

}  // namespace precedent::corpus

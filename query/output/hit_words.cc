#include "query/output/hit_words.hh"

#include <algorithm>

#include "query/output/text_layout.hh"

namespace precedent::query {

std::string grouped(std::uint64_t number) {
  std::string digits = std::to_string(number);
  for (std::size_t at = digits.size(); at > 3; at -= 3) digits.insert(at - 3, ",");
  return digits;
}

std::string counted_as(std::uint64_t number, std::string_view noun) {
  return grouped(number) + " " + std::string(noun) + (number == 1 ? "" : "s");
}

std::string words_of_most(const SearchPage& page) {
  const std::string noun(name_of(page.unit));
  const std::optional<std::uint64_t>& total = page.result.total;
  const bool any_in_passing =
      std::ranges::count(page.result.hits, Match::kInPassing, &Hit::match) > 0;
  const bool any_means_it = std::ranges::count(page.result.hits, Match::kMeaning, &Hit::match) > 0;
  const std::string in_other_words = any_means_it ? ", or mean it in other words" : "";
  const std::string these =
      std::string("these have most") +
      (any_in_passing ? (any_means_it ? ", all in passing only" : ", or all in passing only")
                      : "") +
      in_other_words;
  if (!total)
    return "these " + noun + "s have most of these words, but not all" +
           (any_in_passing ? ", or all in passing only" : "");
  if (*total == 0) return "no " + noun + " has all of these words; " + these;
  const bool all_in_passing = page.request.offset == 0 && shown_with_all(page) == 0;
  return counted_as(*total, noun) + (*total == 1 ? " has" : " have") + " all of these words" +
         (all_in_passing ? ", but in passing only; these have most" + in_other_words
                         : "; " + these);
}

std::size_t shown_with_all(const SearchPage& page) {
  return static_cast<std::size_t>(std::ranges::count(page.result.hits, Match::kAll, &Hit::match));
}

std::string words_understood(const Question& question) {
  std::string words = question.understood();
  if (question.left_out.empty()) return words;
  words += " (without: " + joined(question.left_out, ", ") + ")";
  const auto is_operator = [](std::string_view word) { return word == "or" || word == "not"; };
  if (std::ranges::all_of(question.left_out, is_operator))
    words += "; OR and NOT in capitals join and exclude";
  return words;
}

std::string what_it_is(const Answer& answer) {
  const bool by_company = answer.letter.side == "company";
  if (!answer.comment)
    return std::string(by_company ? "company letter" : "staff letter") + ", " + answer.letter.kind;
  const std::string& number = answer.comment->number;
  const std::string comment = (number.empty() ? "unnumbered comment" : "comment " + number) +
                              (answer.match == Match::kMeaning ? ", in other words" : "");
  return by_company ? "answer to " + comment : "staff " + comment;
}

}  // namespace precedent::query

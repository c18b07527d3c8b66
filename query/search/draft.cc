#include "query/search/draft.hh"

#include <algorithm>

#include "schemas/citations/citations.hh"
#include "schemas/index/boilerplate.hh"
#include "schemas/index/words.hh"
#include "schemas/trimmed_lines.hh"

namespace precedent::query {
namespace {

// A line so long was not broken by hand: it is a paragraph.
constexpr std::size_t kMostWrappedBytes = 200;
constexpr std::size_t kMostHeadingWords = 16;
// Fewer say nothing that a comment could be held against.
constexpr std::size_t kLeastWords = 8;

std::vector<std::string_view> lines_of(std::string_view text) {
  if (text.starts_with("\xef\xbb\xbf")) text.remove_prefix(3);
  return schemas::trimmed_lines(text);
}

// "• rent", "- rent", "(a) rent": belongs to what stands before it.
bool is_of_list(std::string_view line) {
  for (const std::string_view mark :
       {"\u2022", "\u00b7", "\u25cf", "\u25aa", "\u2013 ", "- ", "* ", "o "})
    if (line.starts_with(mark)) return true;
  const std::size_t close = line.find(')');
  return line.starts_with('(') && close != line.npos && close <= 4;
}

// Joins lines to the texts of paragraphs.
class LineJoiner {
 public:
  explicit LineJoiner(const std::vector<std::string_view>& lines) : lines_(lines) {
    for (const std::string_view line : lines) longest_ = std::max(longest_, line.size());
    // Blocks stand between blank lines.
    longest_of_block_.resize(lines.size());
    for (std::size_t begin = 0, end = 0; begin < lines.size(); begin = end + 1) {
      std::size_t longest = 0;
      for (end = begin; end < lines.size() && !lines[end].empty(); ++end)
        longest = std::max(longest, lines[end].size());
      std::fill_n(longest_of_block_.begin() + static_cast<std::ptrdiff_t>(begin), end - begin,
                  longest);
    }
  }

  std::vector<std::string> joined() {
    for (std::size_t at = 0; at < lines_.size(); ++at) {
      const std::string_view line = lines_[at];
      if (line.empty()) {
        is_open_ = false;
      } else if (is_of_list(line) && !texts_.empty() && may_have_list(texts_.back())) {
        (texts_.back() += '\n') += line;
        is_open_ = goes_on_after(at);
      } else if (is_open_) {
        (texts_.back() += ' ') += line;
        is_open_ = goes_on_after(at);
      } else {
        texts_.emplace_back(line);
        is_open_ = goes_on_after(at);
      }
    }
    return std::move(texts_);
  }

 private:
  // Not where each line is a paragraph, and not after one that had room for more.
  bool goes_on_after(std::size_t line) const {
    return longest_ <= kMostWrappedBytes && lines_[line].size() * 2 > longest_of_block_[line];
  }

  static bool may_have_list(std::string_view text) {
    return text.ends_with(':') || text.find('\n') != text.npos || is_of_list(text);
  }

  const std::vector<std::string_view>& lines_;
  std::size_t longest_ = 0;
  std::vector<std::size_t> longest_of_block_;  // of each line
  bool is_open_ = false;                       // the next line goes on with the last paragraph
  std::vector<std::string> texts_;
};

struct Counted {
  std::size_t words = 0;
  std::size_t figures = 0;  // words that are numbers
};

Counted counted(std::string_view text) {
  Counted counts;
  schemas::for_each_word(text, [&](const schemas::Word& word) {
    ++counts.words;
    if (word.text.front() >= '0' && word.text.front() <= '9') ++counts.figures;
  });
  return counts;
}

bool ends_sentence(std::string_view text) {
  while (!text.empty() && std::string_view("\"')]").find(text.back()) != text.npos)
    text.remove_suffix(1);
  if (text.ends_with("\u201d")) text.remove_suffix(3);
  return !text.empty() && std::string_view(".?!;:,").find(text.back()) != text.npos;
}

bool is_boilerplate(std::string_view text) {
  std::size_t at = 0;
  const auto says_more = [&](std::size_t end) {
    return !schemas::words_of(text.substr(at, end - at)).empty();
  };
  for (const schemas::TextRange& range : schemas::boilerplate_in(text)) {
    if (says_more(range.begin)) return false;
    at = range.end;
  }
  return !says_more(text.size());
}

LeftOut why_left_out(const std::string& text) {
  const Counted counts = counted(text);
  if (counts.figures * 2 > counts.words) return LeftOut::kFigures;
  const bool is_one_line = text.find('\n') == text.npos;
  if (is_one_line && counts.words <= kMostHeadingWords && !ends_sentence(text) && !is_of_list(text))
    return LeftOut::kHeading;
  if (counts.words < kLeastWords) return LeftOut::kShort;
  return is_boilerplate(text) ? LeftOut::kBoilerplate : LeftOut::kNo;
}

}  // namespace

std::string_view name_of(LeftOut why) {
  switch (why) {
    case LeftOut::kNo:
      return "";
    case LeftOut::kHeading:
      return "heading";
    case LeftOut::kShort:
      return "short";
    case LeftOut::kFigures:
      return "figures";
    case LeftOut::kBoilerplate:
      return "boilerplate";
  }
  return "";
}

std::vector<DraftParagraph> paragraphs_of(std::string_view draft) {
  std::vector<DraftParagraph> paragraphs;
  std::vector<std::string> heading;
  bool is_in_heading = false;
  for (std::string& text : LineJoiner(lines_of(draft)).joined()) {
    DraftParagraph one;
    one.number = static_cast<std::uint32_t>(paragraphs.size() + 1);
    one.left_out = why_left_out(text);
    const bool is_heading = one.left_out == LeftOut::kHeading;
    if (is_heading) {
      if (!is_in_heading) heading.clear();
      heading.push_back(text);
    } else {
      one.heading = heading;
    }
    is_in_heading = is_heading;
    one.text = std::move(text);
    paragraphs.push_back(std::move(one));
  }
  return paragraphs;
}

std::vector<std::string> rules_cited(const DraftParagraph& paragraph) {
  std::vector<std::string> rules;
  for (schemas::Citation& one : schemas::find_citations(paragraph.text))
    if (std::ranges::find(rules, one.canonical) == rules.end())
      rules.push_back(std::move(one.canonical));
  return rules;
}

std::vector<std::string> topics_touched(const DraftParagraph& paragraph,
                                        const schemas::Taxonomy& taxonomy) {
  const std::vector<std::string> rules = rules_cited(paragraph);
  const schemas::CommentParts comment{paragraph.text, paragraph.heading, rules, {}};
  std::vector<std::string> topics;
  // Those that a comment would nearly have, too: a draft asks for nothing, which tells most.
  const std::vector<std::vector<schemas::TopicReasons>> reasons = taxonomy.explain({&comment, 1});
  for (const schemas::TopicReasons& one : reasons.front()) topics.push_back(one.slug);
  return topics;
}

}  // namespace precedent::query

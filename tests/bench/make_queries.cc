// make_queries --language FOLDER [--seed S] [--count N] [--questions N]
//
// Prints queries as a securities lawyer asks them, one JSON object a line: 40% words, 20% phrases
// (a third of them common ones), 20% citations, 20% filters and wildcards. Words, phrases,
// companies, examiners and file numbers are those of the first letters of the universe of that
// seed. Beside the query of Precedent stands what a user of FTS5 would ask: `match`, and `where` on
// the columns and side tables that fts5_letters makes. Behind them come questions in plain words, 6
// to 14 each, which FTS5 is asked for any of.

#include <algorithm>
#include <array>
#include <boost/program_options.hpp>
#include <cctype>
#include <exception>
#include <iostream>
#include <nlohmann/json.hpp>
#include <string>
#include <string_view>
#include <vector>

#include "tests/bench/universe/random.hh"
#include "tests/bench/universe/registrants.hh"
#include "tests/bench/universe/review.hh"
#include "tests/bench/universe/sample_language.hh"

namespace {

namespace po = boost::program_options;
using namespace precedent::bench;

constexpr std::uint64_t kReviewsReadForQueries = 12;

struct Query {
  std::string kind;
  std::string precedent;
  std::string match;  // of FTS5; empty: no words
  std::string where;  // SQL; empty: no filter
};

constexpr std::array<std::string_view, 16> kCommonPhrases = {
    "financial statements",
    "results of operations",
    "fair value",
    "in future filings",
    "please revise to",
    "tell us how",
    "cash flows from operating activities",
    "internal control over financial reporting",
    "critical accounting",
    "we note your",
    "please disclose",
    "the registration statement",
    "executive compensation",
    "your response to prior comment",
    "the company acknowledges",
    "refer to item"};

// No longer than the stem, so that FTS5, which looks for stems, finds the same.
constexpr std::array<std::string_view, 12> kWildcards = {
    "liquid*", "impair*",  "disclos*", "acqui*",    "amort*", "compens*",
    "coven*",  "segment*", "recogn*",  "contract*", "valu*",  "regul*"};

constexpr std::array<std::string_view, 40> kPlainWords = {
    "that",   "this",  "with",  "your",  "have",    "from",   "which", "were",  "would", "will",
    "please", "tell",  "does",  "than",  "them",    "they",   "their", "when",  "what",  "each",
    "such",   "into",  "been",  "also",  "whether", "refer",  "note",  "page",  "could", "there",
    "where",  "these", "those", "about", "after",   "before", "other", "under", "until", "because"};

bool is_plain(const std::string& word) {
  return word.size() < 4 ||
         std::find(kPlainWords.begin(), kPlainWords.end(), word) != kPlainWords.end();
}

// Lower-case words of letters alone; anything else ends a run of them.
std::vector<std::vector<std::string>> runs_of_words(std::string_view text) {
  std::vector<std::vector<std::string>> runs(1);
  std::string word;
  for (const char c : std::string(text) + '.') {
    if (std::isalpha(static_cast<unsigned char>(c)) != 0) {
      word += static_cast<char>(std::tolower(static_cast<unsigned char>(c)));
      continue;
    }
    if (!word.empty()) runs.back().push_back(word);
    word.clear();
    if (c != ' ' && !runs.back().empty()) runs.emplace_back();
  }
  return runs;
}

std::string quoted(const std::string& text) {
  return '"' + text + '"';
}

std::string sql_quoted(std::string text) {
  for (std::size_t at = 0; (at = text.find('\'', at)) != std::string::npos; at += 2)
    text.insert(at, 1, '\'');
  return '\'' + text + '\'';
}

class QueryMaker {
 public:
  QueryMaker(const SampleLanguage& language, std::uint64_t seed)
      : random_(seed, Stream::kQueries, 0) {
    const Reviews reviews(language, seed);
    for (std::uint64_t i = 0; i < kReviewsReadForQueries; ++i)
      reviews_.push_back(reviews.write(i, 0, std::chrono::year{2012} / std::chrono::June / 1));
    for (const Review& review : reviews_)
      for (const Letter& letter : review.letters)
        for (const Block& block : letter.blocks)
          if (block.kind == BlockKind::kComment || block.kind == BlockKind::kAnswer)
            for (std::vector<std::string>& run : runs_of_words(block.text))
              if (run.size() >= 5) runs_.push_back(std::move(run));
    for (const SampleComment& comment : language.comments)
      if (!comment.topics.empty()) topics_.push_back(comment.topics.front());
  }

  // The classes alternate, so that any beginning of the set is mixed, too.
  Query next(std::size_t number) {
    switch (number % 5) {
      case 0:
      case 2:
        return words();
      case 1:
        return number / 5 % 3 == 0 ? common_phrase() : rare_phrase();
      case 3:
        return citation();
      default:
        return filter(number / 5 % 10);
    }
  }

  // Words of two comments between words that ask, so that no comment has all of them.
  Query question() {
    static constexpr std::array<std::string_view, 8> kAsking = {"how",  "does", "the",  "company",
                                                                "have", "to",   "when", "is"};
    Query query{"question", "", "", ""};
    const auto add = [&](std::string_view word) {
      query.precedent.append(query.precedent.empty() ? "" : " ").append(word);
      query.match += (query.match.empty() ? "" : " OR ") + quoted(std::string(word));
    };
    for (std::size_t half = 0; half < 2; ++half) {
      add(random_.pick(kAsking));
      for (const std::string& word : some_words(2 + (random_.chance(0.5) ? 1 : 0))) add(word);
      if (random_.chance(0.5)) add(random_.pick(kAsking));
      for (const std::string& word : some_words(random_.chance(0.5) ? 2 : 1)) add(word);
    }
    return query;
  }

 private:
  std::vector<std::string> some_words(std::size_t count) {
    std::vector<std::string> chosen;
    for (int tries = 0; tries < 100 && chosen.size() < count; ++tries) {
      const std::vector<std::string>& run = random_.pick(runs_);
      chosen.clear();
      for (const std::string& word : run)
        if (chosen.size() < count && !is_plain(word) && random_.chance(0.7)) chosen.push_back(word);
    }
    return chosen;
  }

  static Query of_words(std::string kind, const std::vector<std::string>& words) {
    Query query{std::move(kind), "", "", ""};
    for (const std::string& word : words) {
      query.precedent += (query.precedent.empty() ? "" : " ") + word;
      query.match += (query.match.empty() ? "" : " AND ") + quoted(word);
    }
    return query;
  }

  Query words() { return of_words("words", some_words(1 + random_.below(4))); }

  static Query of_phrase(const std::string& phrase, std::string kind) {
    return {std::move(kind), quoted(phrase), quoted(phrase), ""};
  }

  Query common_phrase() {
    return of_phrase(std::string(random_.pick(kCommonPhrases)), "common phrase");
  }

  Query rare_phrase() {
    const std::vector<std::string>& run = random_.pick(runs_);
    const std::size_t length = std::min<std::size_t>(run.size(), 3 + random_.below(3));
    const std::size_t first = random_.below(run.size() - length + 1);
    std::string phrase;
    for (std::size_t i = first; i < first + length; ++i) phrase += (i > first ? " " : "") + run[i];
    return of_phrase(phrase, "phrase");
  }

  // FTS5 knows no citations: its user searches the words as letters print them.
  Query citation() {
    const CitedRule rule = cited_rule(random_);
    std::string printed = rule.printed.substr(0, rule.printed.find(" of "));
    if (printed.starts_with("SEC Release No. ")) printed.erase(0, 16);
    const bool is_prefix = printed.starts_with(rule.number);
    Query query{"citation", "cites:" + quoted(rule.number),
                quoted(is_prefix ? rule.number : printed), ""};
    if (random_.chance(0.4)) {
      const std::vector<std::string> more = some_words(1);
      if (!more.empty()) {
        query.precedent += ' ' + more.front();
        query.match += " AND " + quoted(more.front());
      }
    }
    return query;
  }

  Query filter(std::size_t pattern) {
    const Review& review = random_.pick(reviews_);
    const std::string year = std::to_string(2006 + random_.below(19));
    Query query = of_words("filter", some_words(1 + random_.below(2)));
    const auto narrow = [&](const std::string& field, const std::string& where) {
      query.precedent = field + ' ' + query.precedent;
      query.where = where;
    };
    switch (pattern) {
      case 0:
      case 5:
        return wildcard(std::move(query));
      case 1:
        narrow("year:" + year, "c.year = " + year);
        break;
      case 2:
        narrow("form:10-K", "c.form IN ('10-K', '10-K/A')");
        break;
      case 3:
        return company(review);
      case 4:
        narrow("examiner:" + quoted(review.examiners.front().name),
               side_table("comment_examiner", review.examiners.front().name));
        break;
      case 6: {
        const std::string& topic = random_.pick(topics_);
        narrow("topic:" + topic, side_table("comment_topic", topic));
        break;
      }
      case 7:
        narrow("date:2009..2012", "c.date >= '2009' AND c.date < '2013'");
        break;
      case 8:
        narrow("kind:response side:company", "c.kind = 'response' AND c.side = 'company'");
        break;
      default:
        return {"filter", "file:" + review.file_number, "",
                "c.file = " + sql_quoted(review.file_number)};
    }
    return query;
  }

  Query wildcard(Query query) {
    const std::string beginning(random_.pick(kWildcards));
    query.kind = "wildcard";
    query.precedent += ' ' + beginning;
    query.match += (query.match.empty() ? "" : " AND ") +
                   quoted(beginning.substr(0, beginning.size() - 1)) + " *";
    return query;
  }

  static Query company(const Review& review) {
    const std::string name = review.registrant.name.substr(0, review.registrant.name.find(','));
    return {"filter", "company:" + quoted(name), "", "c.company LIKE " + sql_quoted(name + '%')};
  }

  static std::string side_table(const std::string& table, const std::string& value) {
    return "c.id IN (SELECT comment FROM " + table + " WHERE value = " + sql_quoted(value) + ")";
  }

  Random random_;
  std::vector<Review> reviews_;
  std::vector<std::vector<std::string>> runs_;
  std::vector<std::string> topics_;
};

int run(int argc, char** argv) {
  std::string language;
  std::uint64_t seed = 1;
  std::size_t count = 200;
  std::size_t questions = 0;
  po::options_description options("make_queries");
  options.add_options()("language", po::value(&language)->required(), "sources of sample letters")(
      "seed", po::value(&seed))("count", po::value(&count))("questions", po::value(&questions));
  po::variables_map values;
  po::store(po::parse_command_line(argc, argv, options), values);
  po::notify(values);
  QueryMaker maker(read_sample_language(language), seed);
  for (std::size_t i = 0; i < count + questions; ++i) {
    const Query query = i < count ? maker.next(i) : maker.question();
    std::cout << nlohmann::ordered_json{{"class", query.kind},
                                        {"precedent", query.precedent},
                                        {"match", query.match},
                                        {"where", query.where}}
              << '\n';
  }
  return 0;
}

}  // namespace

int main(int argc, char** argv) {
  try {
    return run(argc, argv);
  } catch (const std::exception& error) {
    std::cerr << "make_queries: " << error.what() << '\n';
    return 2;
  }
}

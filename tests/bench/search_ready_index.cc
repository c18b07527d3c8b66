// search_ready_index --index DIR --queries FILE [--repeats N]
//
// A resident process that answers each query four ways from comments, and prints a JSON object a
// query: `bare` is Xapian's own first ten of the same Xapian::Query by BM25, without the reading of
// the query, the total order, total or facets: the floor. The others are searches of Precedent,
// from the typed query to the ten hits: without total, with the exact total, and with four exact
// facets. Times are in milliseconds, the median of the repeats.

#include <xapian.h>

#include <algorithm>
#include <boost/program_options.hpp>
#include <exception>
#include <fstream>
#include <iostream>
#include <nlohmann/json.hpp>
#include <stdexcept>
#include <string>
#include <vector>

#include "query/language/clean_query.hh"
#include "query/language/query_error.hh"
#include "query/language/question.hh"
#include "query/language/synonyms.hh"
#include "query/search/database.hh"
#include "query/search/search.hh"
#include "schemas/index/fields.hh"
#include "tests/bench/stopwatch.hh"

namespace {

namespace po = boost::program_options;
using namespace precedent;
using query::OpenIndex;
using query::SearchRequest;
using query::SearchResult;
using schemas::FieldId;

double median(std::vector<double> times) {
  std::sort(times.begin(), times.end());
  return times[times.size() / 2];
}

template <typename Work>
double milliseconds_of(const Work& work) {
  bench::Stopwatch stopwatch;
  stopwatch.start();
  work();
  stopwatch.stop();
  return stopwatch.wall_seconds() * 1000;
}

class Searcher {
 public:
  explicit Searcher(const std::string& index) : index_(index, query::Unit::kComment) {}

  nlohmann::json answer(const nlohmann::json& query, std::size_t repeats) {
    const auto typed = query.at("precedent").get<std::string>();
    SearchRequest without_total, with_facets;
    without_total.counts_total = false;
    with_facets.facets = {FieldId::kCompany, FieldId::kFile, FieldId::kExaminer, FieldId::kTopic};
    std::vector<double> bare, ten, total, facets;
    SearchResult result;
    const auto searched_in = [&](const SearchRequest& request) {
      return milliseconds_of([&] { result = query::search(index_, question(typed), request); });
    };
    // The first time warms.
    for (std::size_t i = 0; i <= repeats; ++i) {
      const double of_bare = first_ten_of_xapian(typed);
      const double of_ten = searched_in(without_total);
      const double of_total = searched_in({});
      const double of_facets = searched_in(with_facets);
      if (i == 0) continue;
      bare.push_back(of_bare);
      ten.push_back(of_ten);
      total.push_back(of_total);
      facets.push_back(of_facets);
    }
    return {{"class", query.at("class")},        {"query", typed},
            {"total", result.total.value_or(0)}, {"bare_ms", median(bare)},
            {"first_ten_ms", median(ten)},       {"exact_total_ms", median(total)},
            {"facets_ms", median(facets)}};
  }

 private:
  query::Question question(const std::string& typed) {
    return query::question_of(query::clean_query(typed), query::Synonyms::built_in(),
                              index_.terms());
  }

  double first_ten_of_xapian(const std::string& typed) {
    const Xapian::Query query = question(typed).query;
    return milliseconds_of([&] {
      Xapian::Enquire enquire(index_.database());
      enquire.set_query(query);
      const Xapian::MSet answers = enquire.get_mset(0, 10);
      for (Xapian::MSetIterator at = answers.begin(); at != answers.end(); ++at)
        static_cast<void>(at.get_document().get_data());
    });
  }

  OpenIndex index_;
};

int run(int argc, char** argv) {
  std::string index, queries;
  std::size_t repeats = 3;
  po::options_description options("search_ready_index");
  options.add_options()("index", po::value(&index)->required())(
      "queries", po::value(&queries)->required())("repeats", po::value(&repeats));
  po::variables_map values;
  po::store(po::parse_command_line(argc, argv, options), values);
  po::notify(values);
  std::ifstream file(queries);
  if (!file) throw std::runtime_error("cannot read " + queries);
  Searcher searcher(index);
  for (std::string line; std::getline(file, line);) {
    const nlohmann::json query = nlohmann::json::parse(line);
    try {
      std::cout << searcher.answer(query, repeats) << '\n';
    } catch (const query::QueryError& error) {
      std::cout << nlohmann::json{{"class", query.at("class")},
                                  {"query", query.at("precedent")},
                                  {"refused", error.what()}}
                << '\n';
    }
  }
  return 0;
}

}  // namespace

int main(int argc, char** argv) {
  try {
    return run(argc, argv);
  } catch (const Xapian::Error& error) {
    std::cerr << "search_ready_index: " << error.get_description() << '\n';
  } catch (const std::exception& error) {
    std::cerr << "search_ready_index: " << error.what() << '\n';
  }
  return 2;
}

// make_universe --language FOLDER --letters N [--first M] --seed S --form gzip|feed --out DIR
//
// Writes a synthetic universe of letters (universe/universe_writer.hh). FOLDER holds the sources of
// the sample letters.

#include <boost/program_options.hpp>
#include <exception>
#include <iostream>
#include <string>
#include <thread>

#include "tests/bench/universe/universe_writer.hh"

namespace {

namespace po = boost::program_options;
using namespace precedent::bench;

int run(int argc, char** argv) {
  UniverseRequest request;
  std::string language, form, out;
  po::options_description options("make_universe");
  options.add_options()("language", po::value(&language)->required(), "sources of sample letters")(
      "letters", po::value(&request.letters)->required(), "how many")(
      "first", po::value(&request.first), "letters before this one are not written")(
      "seed", po::value(&request.seed)->default_value(1))(
      "form", po::value(&form)->default_value("gzip"), "gzip or feed")(
      "out", po::value(&out)->required(), "folder, made if it is not there");
  po::variables_map values;
  po::store(po::parse_command_line(argc, argv, options), values);
  po::notify(values);
  if (form != "gzip" && form != "feed") throw po::error("--form is gzip or feed");
  request.form = form == "feed" ? Form::kFeed : Form::kGzip;
  request.folder = out;
  request.threads = std::thread::hardware_concurrency();
  write_universe(read_sample_language(language), request);
  return 0;
}

}  // namespace

int main(int argc, char** argv) {
  try {
    return run(argc, argv);
  } catch (const std::exception& error) {
    std::cerr << "make_universe: " << error.what() << '\n';
    return 2;
  }
}

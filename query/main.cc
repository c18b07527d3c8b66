#include "query/program.hh"
#include "schemas/standard_streams.hh"

int main(int argc, char** argv) {
  precedent::schemas::open_standard_streams();
  return precedent::query::run_program({argv + (argc > 0 ? 1 : 0), argv + argc});
}

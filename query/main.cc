#include "query/commands/program.hh"

int main(int argc, char** argv) {
  return precedent::query::run_program({argv + (argc > 0 ? 1 : 0), argv + argc});
}

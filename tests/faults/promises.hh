#pragma once
// What must hold whatever went wrong in a run.

#include <string>

#include "tests/faults/scenario.hh"

namespace precedent::tests {

// Looks at the index that a faulty run has left, lets one undisturbed run complete it, and looks
// again. Empty, or what does not hold.
std::string broken_promises(const Scenario& scenario);

// How many faults were tried, and how many survived. Prints both when it ends.
class FaultCount {
 public:
  explicit FaultCount(std::string what) : what_(std::move(what)) {}
  ~FaultCount();
  FaultCount(const FaultCount&) = delete;
  FaultCount& operator=(const FaultCount&) = delete;

  // `broken` as broken_promises() gives it; `fault` names it where something is broken.
  void add(const std::string& fault, const std::string& broken);
  // What is broken, by fault; the first few.
  const std::string& failures() const { return failures_; }

 private:
  std::string what_;
  int tried_ = 0;
  int survived_ = 0;
  std::string failures_;
};

}  // namespace precedent::tests

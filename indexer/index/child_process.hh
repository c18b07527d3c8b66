#pragma once
// Work that may die of what it reads: Xapian follows damaged tables out of its memory.

#include <functional>
#include <string>

namespace precedent::indexer {

struct ChildResult {
  std::string text;   // what the work returned
  std::string death;  // "SIGSEGV", "no answer"; empty: it ended as it should
};

// A child process that calls `work`, beside this one and others. What `work` throws is its text,
// and then `death` is empty. For programs of one thread. Throws std::system_error where there can
// be no child.
class Child {
 public:
  explicit Child(const std::function<std::string()>& work);
  ~Child();  // waits
  Child(const Child&) = delete;
  Child& operator=(const Child&) = delete;

  // Waits for it; once.
  ChildResult result();

 private:
  int answer_ = -1;
  int process_ = -1;
};

// The same of one that is waited for.
ChildResult in_child(const std::function<std::string()>& work);

}  // namespace precedent::indexer

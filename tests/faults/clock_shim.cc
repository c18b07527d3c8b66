// A library to be preloaded into a program under test, for which it is then the time of day that
// PRECEDENT_TEST_TIME says, in seconds since 1970. How long things take is measured as ever.

#include <cstdlib>
#include <ctime>

extern "C" std::time_t time(std::time_t* where) noexcept {
  const char* text = std::getenv("PRECEDENT_TEST_TIME");
  std::timespec now{};
  ::clock_gettime(CLOCK_REALTIME, &now);
  const std::time_t told = text == nullptr ? now.tv_sec : std::strtoll(text, nullptr, 10);
  if (where != nullptr) *where = told;
  return told;
}

#define CATCH_CONFIG_MAIN
#include <catch2/catch.hpp>

#ifdef PRECEDENT_SANITIZED
// Poppler draws pages with fontconfig, which keeps what it read of the system's fonts to the end.
extern "C" const char* __lsan_default_suppressions();  // NOLINT: the name is LeakSanitizer's
extern "C" const char* __lsan_default_suppressions() {
  return "leak:libfontconfig.so";
}
#endif

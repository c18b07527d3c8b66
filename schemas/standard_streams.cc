#include "schemas/standard_streams.hh"

#include <fcntl.h>
#include <unistd.h>

#include <cerrno>

namespace precedent::schemas {

void open_standard_streams() {
  for (int number = STDIN_FILENO; number <= STDERR_FILENO; ++number) {
    if (::fcntl(number, F_GETFD) != -1 || errno != EBADF) continue;
    // The lowest free number is this one.
    if (::open("/dev/null", number == STDIN_FILENO ? O_RDONLY : O_WRONLY) != number) return;
  }
}

}  // namespace precedent::schemas

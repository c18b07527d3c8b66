// A library to be preloaded into a program under test: the kernel knows no filters of system calls.

#include <cerrno>

// As <seccomp.h> declares it.
extern "C" int seccomp_load(void* filter);
extern "C" int seccomp_load(void*) {
  return -EINVAL;
}

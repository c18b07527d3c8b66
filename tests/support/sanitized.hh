#pragma once

namespace precedent::tests {

// Whether this build carries a sanitizer that needs the address space and the system to itself.
#if defined(PRECEDENT_SANITIZED)
inline constexpr bool kIsSanitized = true;
#else
inline constexpr bool kIsSanitized = false;
#endif

}  // namespace precedent::tests

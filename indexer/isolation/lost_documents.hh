#pragma once
// The reasons for which documents are given up that cost their worker its life, and for which scans
// are not read at all.

namespace precedent::indexer {

inline constexpr const char* kCrashesItsReader = "document crashes its reader";
inline constexpr const char* kTakesTooLong = "document takes too long to read";
inline constexpr const char* kTakesTooMuchMemory = "document takes too much memory";
// By the kernel, for want of memory elsewhere, or by somebody: says nothing of the document.
inline constexpr const char* kReaderWasKilled = "reader of the document was killed";
inline constexpr const char* kMisleadsItsReader = "document misleads its reader";
inline constexpr const char* kScansAreNotRead = "scans are not read";

}  // namespace precedent::indexer

#pragma once
// What the system would not give a program: memory, threads, processes, open files.

#include <exception>
#include <optional>
#include <string>
#include <system_error>

namespace precedent::schemas {

// What was lacking, and how more of it is allowed, without a full stop; nothing where `error` says
// of no such thing.
std::optional<std::string> words_of_shortage(const std::exception& error);

// How more is allowed of what the system refused by that error: "; allow more ..."; empty where it
// refused nothing.
std::string how_to_allow_more(std::error_condition error);

}  // namespace precedent::schemas

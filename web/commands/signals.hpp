// Ctrl-C and SIGTERM, asked for when it suits instead of breaking in.
#pragma once

#include <chrono>
#include <stdexcept>

namespace bolwerk::web {

/// Somebody asked the program to stop; everything it started is undone on the way out.
class Interrupted : public std::runtime_error {
public:
    Interrupted() : std::runtime_error("Stopped as asked.") {}
};

/// From here on, in all threads, both signals wait until somebody asks for them. Before any thread is started.
void hold_signals();

/// Waits for one of the two, at most so long; whether one came. Later ones are taken together with it.
bool signal_within(std::chrono::seconds patience);

/// Throws Interrupted when one came.
void stop_if_asked();

}  // namespace bolwerk::web

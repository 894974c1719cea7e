// Ctrl-C and SIGTERM, asked for when it suits instead of breaking in.
#pragma once

#include <stdexcept>

namespace bolwerk::web {

/// Somebody asked the program to stop; everything it started is undone on the way out.
class Interrupted : public std::runtime_error {
public:
    Interrupted() : std::runtime_error("Stopped as asked.") {}
};

/// From here on, in all threads, both signals wait until somebody asks for them. Before any thread is started.
void hold_signals();

/// Waits for one of the two; later ones are taken together with it.
void wait_for_signal();

/// Throws Interrupted when one came.
void stop_if_asked();

}  // namespace bolwerk::web

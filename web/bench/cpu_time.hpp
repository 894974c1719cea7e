// Processor time, which says what work costs also where other programs share the machine.
#pragma once

#include <sys/types.h>

namespace bolwerk::web {

/// Seconds of processor time since some moment in the past.
struct CpuTime {
    double process = 0;   ///< of this process: server and load generator
    double database = 0;  ///< of the processes of PostgreSQL that run now
};

/// `postmaster` is the process that all others of the PostgreSQL were started by.
CpuTime cpu_time(pid_t postmaster);

/// Of the thread that asks, in seconds.
double cpu_time_of_thread();

}  // namespace bolwerk::web

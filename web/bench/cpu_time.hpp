// Processor time, which says what work costs also where other programs share the machine.
#pragma once

#include <sys/types.h>

#include <map>

namespace bolwerk::web {

/// Seconds of processor time since some moment in the past.
struct CpuTime {
    double process = 0;                ///< of this process: server and load generator
    std::map<pid_t, double> database;  ///< of each process of PostgreSQL that runs now
};

/// `postmaster` is the process that all others of the PostgreSQL were started by.
CpuTime cpu_time(pid_t postmaster);

/// What PostgreSQL ran in between, in seconds. A process that has ended since counts for nothing: what it did is not
/// known.
double database_between(const CpuTime& before, const CpuTime& after);

/// Of the thread that asks, in seconds.
double cpu_time_of_thread();

}  // namespace bolwerk::web

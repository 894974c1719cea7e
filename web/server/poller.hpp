// Lets many threads wait for many connections: whichever thread is free gets the next one that has something to do.
#pragma once

#include "db/descriptor.hpp"

namespace bolwerk::web {

class Connection;

class Poller {
public:
    enum class Interest { Readable, Writable };

    Poller();

    /// Watches a connection until next() gives it once; after that arm() must ask again. The caller may no longer touch
    /// the connection: another thread may have it already.
    void add(Connection& connection);
    void arm(Connection& connection, Interest interest);

    /// Waits; null when stopped.
    Connection* next();
    /// Wakes every thread that waits, now and later.
    void stop();

private:
    void control(int operation, Connection& connection, Interest interest);

    db::Descriptor poll_, stop_;
};

}  // namespace bolwerk::web

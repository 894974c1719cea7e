// Lets many threads wait for many connections: whichever thread is free gets the next one that has something to do.
#pragma once

namespace bolwerk::web {

class Connection;

class Poller {
public:
    enum class Interest { Readable, Writable };

    Poller();
    ~Poller();
    Poller(const Poller&) = delete;
    Poller& operator=(const Poller&) = delete;

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

    int poll_;
    int stop_;
};

}  // namespace bolwerk::web

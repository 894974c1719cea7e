#include "web/server/poller.hpp"

#include <sys/epoll.h>
#include <sys/eventfd.h>
#include <unistd.h>

#include <cerrno>
#include <system_error>

#include "web/server/connection.hpp"

namespace bolwerk::web {

namespace {

[[noreturn]] void fail(const char* what) { throw std::system_error(errno, std::generic_category(), what); }

}  // namespace

Poller::Poller() : poll_(::epoll_create1(EPOLL_CLOEXEC)), stop_(::eventfd(0, EFD_CLOEXEC | EFD_NONBLOCK)) {
    epoll_event event{};
    event.events = EPOLLIN;
    if (poll_.get() < 0 || stop_.get() < 0 || ::epoll_ctl(poll_.get(), EPOLL_CTL_ADD, stop_.get(), &event) != 0)
        fail("Expected to watch connections, but the system refused");
}

void Poller::add(Connection& connection) { control(EPOLL_CTL_ADD, connection, Interest::Readable); }

void Poller::arm(Connection& connection, Interest interest) { control(EPOLL_CTL_MOD, connection, interest); }

Connection* Poller::next() {
    epoll_event event{};
    while (::epoll_wait(poll_.get(), &event, 1, -1) != 1)
        if (errno != EINTR) fail("Expected to wait for connections, but the system refused");
    return static_cast<Connection*>(event.data.ptr);
}

void Poller::stop() { ::eventfd_write(stop_.get(), 1); }

void Poller::control(int operation, Connection& connection, Interest interest) {
    epoll_event event{};
    // One shot: a connection is with one thread at a time, so what belongs to it needs no lock.
    event.events = (interest == Interest::Readable ? EPOLLIN : EPOLLOUT) | EPOLLONESHOT;
    event.data.ptr = &connection;
    if (::epoll_ctl(poll_.get(), operation, connection.descriptor(), &event) != 0)
        fail("Expected to watch a connection, but the system refused");
}

}  // namespace bolwerk::web

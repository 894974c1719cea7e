#include "web/commands/signals.hpp"

#include <csignal>

namespace bolwerk::web {
namespace {

sigset_t both() {
    sigset_t set;
    sigemptyset(&set);
    sigaddset(&set, SIGINT);
    sigaddset(&set, SIGTERM);
    return set;
}

}  // namespace

void hold_signals() {
    const auto set = both();
    pthread_sigmask(SIG_BLOCK, &set, nullptr);
    // A client that goes away while it is written to is no reason to end.
    std::signal(SIGPIPE, SIG_IGN);
}

bool signal_within(std::chrono::seconds patience) {
    const auto set = both();
    const timespec at_most{.tv_sec = patience.count(), .tv_nsec = 0};
    return sigtimedwait(&set, nullptr, &at_most) > 0;
}

void stop_if_asked() {
    const auto set = both();
    const timespec at_once{};
    if (sigtimedwait(&set, nullptr, &at_once) > 0) throw Interrupted();
}

}  // namespace bolwerk::web

#include "web/app/last_seen.hpp"

#include <utility>

namespace bolwerk::web {

void LastSeen::note(const std::string& session, engine::Moment now) {
    const std::lock_guard lock(gate_);
    auto& at = seen_[session];
    if (at < now) at = now;
}

engine::Json LastSeen::take() {
    std::map<std::string, engine::Moment> taken;
    {
        const std::lock_guard lock(gate_);
        taken = std::exchange(seen_, {});
    }
    auto all = engine::Json::object();
    for (const auto& [session, at] : taken) all[session] = engine::iso(at);
    return all;
}

void LastSeen::put_back(const engine::Json& taken) {
    for (const auto& [session, at] : taken.items())
        note(session, engine::parse_moment(at.get_ref<const std::string&>()).value());
}

LastSeen& sessions_seen() {
    static LastSeen seen;
    return seen;
}

}  // namespace bolwerk::web

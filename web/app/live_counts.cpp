#include "web/app/live_counts.hpp"

namespace bolwerk::web {

using engine::Json;

LiveCounts::Listener LiveCounts::listen(const std::string& session) {
    const std::lock_guard lock(gate_);
    auto& page = sessions_[session];
    if (page.pages >= most_pages) return nullptr;
    ++page.pages;
    return {new std::string(session), [this](const std::string* name) {
                leave(*name);
                delete name;
            }};
}

void LiveCounts::leave(const std::string& session) {
    const std::lock_guard lock(gate_);
    if (const auto found = sessions_.find(session); found != sessions_.end() && --found->second.pages == 0)
        sessions_.erase(found);
}

Json LiveCounts::sessions_to_ask(bool all) const {
    Json sessions = Json::array();
    for (const auto& [session, page] : sessions_)
        if (all || !page.count.unread) sessions.push_back(session);
    return sessions;
}

void LiveCounts::keep(const Json& asked, const Json& answer) {
    for (const auto& session : asked) {
        const auto page = sessions_.find(session.get_ref<const std::string&>());
        if (page == sessions_.end()) continue;
        const auto unread = answer.find(page->first);
        page->second.count.open = unread != answer.end();
        if (unread != answer.end()) page->second.count.unread = unread->get<std::int64_t>();
    }
}

LiveCounts::Count LiveCounts::count(const Listener& listener, const Ask& ask, Clock::time_point now) {
    std::unique_lock lock(gate_);
    const auto& known = sessions_.at(*listener).count;
    const bool old = now - asked_at_ >= fresh;
    if (asking_ || (!old && known.unread)) return known;
    asking_ = true;
    const auto asked = sessions_to_ask(old);
    lock.unlock();
    Json answer;
    try {
        answer = ask(asked);
    } catch (...) {
        lock.lock();
        asking_ = false;
        if (old) asked_at_ = now;
        throw;
    }
    lock.lock();
    asking_ = false;
    if (old) asked_at_ = now;
    keep(asked, answer);
    return sessions_.at(*listener).count;
}

}  // namespace bolwerk::web

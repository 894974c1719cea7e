// Unread notifications for pages that stay open: asked for all of them together, not for each on its own.
#pragma once

#include <chrono>
#include <functional>
#include <map>
#include <memory>
#include <mutex>
#include <optional>
#include <string>

#include "engine/json.hpp"

namespace bolwerk::web {

class LiveCounts {
public:
    using Clock = std::chrono::steady_clock;
    /// From a list of sessions to {session: unread}; a session that has ended is left out.
    using Ask = std::function<engine::Json(const engine::Json& sessions)>;

    static constexpr std::chrono::milliseconds fresh{2000};  ///< how old a number may get
    static constexpr int most_pages = 6;                     ///< of one session

    /// A page that listens, until this goes out of scope.
    using Listener = std::shared_ptr<const std::string>;
    /// nullptr when the session has enough open pages.
    Listener listen(const std::string& session);

    struct Count {
        bool open = true;                    ///< false: the session has ended
        std::optional<std::int64_t> unread;  ///< nothing when it could not be asked yet
    };
    /// One of the listeners asks for all when the numbers have got old; the others get what is known. What `ask` throws
    /// goes on to the listener that asked.
    Count count(const Listener& listener, const Ask& ask, Clock::time_point now = Clock::now());

private:
    struct Page {
        int pages = 0;
        Count count;
    };

    void leave(const std::string& session);
    engine::Json sessions_to_ask(bool all) const;
    void keep(const engine::Json& asked, const engine::Json& answer);

    mutable std::mutex gate_;
    std::map<std::string, Page> sessions_;
    Clock::time_point asked_at_;
    bool asking_ = false;
};

}  // namespace bolwerk::web

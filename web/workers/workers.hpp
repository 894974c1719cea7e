// The threads beside the pages: they serve deadlines and the outbox, and keep the house, until they are stopped.
#pragma once

#include <condition_variable>
#include <mutex>
#include <string>
#include <thread>

#include "web/workers/workshop.hpp"

namespace bolwerk::web {

/// What no longer serves anybody: ended sessions, old attempts to sign in, once-keys of forms of long ago.
void keep_house(db::Pool& pool);

class Workers {
public:
    using Calendar = std::function<std::shared_ptr<const engine::term::Calendar>()>;

    /// Starts; has connections of its own, so that busy pages do not hold it up. The definitions must outlive it. It
    /// survives a database that goes away.
    Workers(const std::string& conninfo, const std::vector<engine::Definition>& definitions, Calendar calendar,
            const LetterMaker* letters = nullptr);
    Workers(const Workers&) = delete;
    Workers& operator=(const Workers&) = delete;

    /// Lets what is being done finish.
    ~Workers();

private:
    void work();
    bool wait(std::chrono::milliseconds time);

    db::Pool pool_;
    Workshop shop_;
    std::mutex guard_;
    std::condition_variable woken_;
    bool stopping_ = false;
    std::thread thread_;
};

}  // namespace bolwerk::web

// When each session was last used: remembered here, and written together now and then, so that no page waits for it.
#pragma once

#include <map>
#include <mutex>
#include <string>

#include "engine/date.hpp"
#include "engine/json.hpp"

namespace bolwerk::web {

/// From any thread.
class LastSeen {
public:
    /// `session`: the hash of its cookie, as the database knows it.
    void note(const std::string& session, engine::Moment now);

    /// {session: moment} of all that were used since the last time; from then on it remembers anew.
    engine::Json take();
    /// What could not be written after all.
    void put_back(const engine::Json& taken);

private:
    std::mutex gate_;
    std::map<std::string, engine::Moment> seen_;
};

/// Of this process: whatever answers here notes it, whoever serves here writes it.
LastSeen& sessions_seen();

}  // namespace bolwerk::web

// Seals who gave a signal under another key, one by one: it can be stopped at any moment and begun again.
#pragma once

#include <functional>
#include <string>
#include <vector>

#include "db/pool.hpp"
#include "web/pages/signals/reporter_seal.hpp"

namespace bolwerk::web {

struct Resealed {
    std::int64_t done = 0;  ///< by this call
    std::vector<std::string> unopened =
        {};                          ///< signals that name the old key, but it does not open them: left as they are
    std::int64_t by_other_keys = 0;  ///< left: sealed with neither of the two
};

/// `owner` connects as the owner of the tables: the application may read no reporter past whoever acts. `between` is
/// called before each and may throw; what was done stays done.
Resealed reseal_reporters(db::Pool& owner, const ReporterSeal& old_key, const ReporterSeal& new_key,
                          const std::function<void()>& between);

}  // namespace bolwerk::web

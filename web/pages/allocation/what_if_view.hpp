// What would follow if some drafts became decisions. Values only, no server.
#pragma once

#include <map>

#include "engine/json.hpp"
#include "workflows/subsidy/as_drafted.hpp"

namespace bolwerk::web {

/// One application that was ticked: what its case and the order of the budget say.
struct Foreseen {
    workflows::AsDrafted drafted;
    std::string place;  ///< what the order or the ranking says of it, one sentence; empty for nothing
};

/// `found` is what query allocation/drafted gives; `foreseen` holds the ticked ones by number.
engine::Json what_if_view(const engine::Json& found, const std::map<std::string, Foreseen>& foreseen);

}  // namespace bolwerk::web

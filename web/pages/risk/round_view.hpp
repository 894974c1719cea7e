// A round as a page shows it: how far each park is, the analyses per municipality and what was chosen.
#pragma once

#include "engine/definition.hpp"
#include "engine/json.hpp"
#include "web/pages/risk/round_part.hpp"

namespace bolwerk::web {

struct RoundWorkflows {
    const engine::Definition& round;
    const engine::Definition& analysis;
};

/// `found` is the answer of query risk/round for `part`; `may_analyse`: the person opens analyses.
engine::Json round_view(const engine::Json& found, const RoundWorkflows& workflows, bool may_analyse,
                        const RoundPart& part);

/// Rows of the list of rounds.
engine::Json round_rows(const engine::Json& rounds, const engine::Definition& round);

}  // namespace bolwerk::web

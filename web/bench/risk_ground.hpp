// Two risk rounds over very many parks, one being filled in and one being analysed: for measuring only.
#pragma once

#include <string>
#include <vector>

#include "web/bench/bench_desk.hpp"
#include "web/bench/bench_server.hpp"

namespace bolwerk::web {

struct RiskGround {
    std::string open_round, analysed_round, analysis;  ///< numbers
    std::vector<std::string> matrices;                 ///< of the municipality in the open round, by id
    std::vector<std::string> codes;                    ///< of the indicators
    BenchDesk lead, analyst, coordinator;              ///< at their desks
};

/// Two matrices for each park, every cell filled in; all parks stand in one municipality. Throws std::runtime_error
/// when a step of a round is refused.
RiskGround put_risk_rounds(BenchServer& server, int parks);

}  // namespace bolwerk::web

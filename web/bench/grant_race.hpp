// Many people who sign grants on one budget at the same moment.
#pragma once

#include <atomic>

#include "web/bench/applications.hpp"

namespace bolwerk::web {

struct Granted {
    double per_second = 0;
    std::int64_t granted = 0;
    std::string refusal;  ///< the first one, empty when everything was granted
};

/// The steps of one signer's click, from `next` on, by so many people at once and for so long. Each case is signed
/// once.
Granted grant_at_once(BenchServer& server, const BenchDesk& desk, std::atomic<std::size_t>& next, std::size_t until,
                      unsigned signers, std::chrono::milliseconds duration);

/// What a signature under that case writes: the event, and what follows from it. Signs it.
struct WrittenGrant {
    engine::Json event, effects;
};
WrittenGrant sign_one(BenchServer& server, const BenchDesk& desk, const std::string& number);

}  // namespace bolwerk::web

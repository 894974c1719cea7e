#include "engine/decision.hpp"

namespace bolwerk::engine {

const Reasons& reasons_of(const Decision& decision) {
    if (const auto* accepted = std::get_if<Accepted>(&decision)) return accepted->reasons;
    return std::get<Refused>(decision).reasons;
}

}  // namespace bolwerk::engine

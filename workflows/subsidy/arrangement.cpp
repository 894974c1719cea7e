#include "workflows/subsidy/arrangement.hpp"

#include <algorithm>

namespace bolwerk::workflows::subsidy_rules {

using engine::Cents;

Arrangement arrangement_of(Cents granted, const Thresholds& thresholds) {
    if (granted < thresholds.direct_below) return Arrangement::direct;
    return granted < thresholds.costs_from ? Arrangement::performance : Arrangement::costs;
}

bool needs_auditor(Cents granted, const Thresholds& thresholds) { return granted >= thresholds.auditor_from; }

Determination determination_of(Cents granted, int performed, Cents paid) {
    const auto determined = performed >= 100 ? granted : Cents{granted.value / 100 * performed / 100 * 100};
    return {determined, std::max(determined - paid, Cents{}), std::max(paid - determined, Cents{})};
}

}  // namespace bolwerk::workflows::subsidy_rules

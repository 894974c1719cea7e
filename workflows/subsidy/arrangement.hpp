// How much has to be shown for a subsidy: the three arrangements by amount, and what a determination comes to
// (HANDBOOK 14.1, 14.6).
#pragma once

#include "engine/money.hpp"

namespace bolwerk::workflows::subsidy_rules {

enum class Arrangement {
    direct,       ///< granted is determined at once: no report afterwards
    performance,  ///< shown: that the activities were carried out
    costs         ///< shown: the activities and what they cost
};

struct Thresholds {
    engine::Cents direct_below = engine::euro(25'000);
    engine::Cents costs_from = engine::euro(125'000);
    engine::Cents auditor_from = engine::euro(125'000);  ///< from here with an auditor's statement
};

Arrangement arrangement_of(engine::Cents granted, const Thresholds& thresholds = {});
bool needs_auditor(engine::Cents granted, const Thresholds& thresholds = {});

/// Awb 4:46: conform the grant, or lower in proportion to what was done, and what that means for money already paid.
struct Determination {
    engine::Cents determined;
    engine::Cents to_pay;
    engine::Cents to_recover;  ///< Awb 4:57
};

/// `performed`: percentage of the activities that was carried out, 0 to 100; part of a euro is dropped.
Determination determination_of(engine::Cents granted, int performed, engine::Cents paid);

}  // namespace bolwerk::workflows::subsidy_rules

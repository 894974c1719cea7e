// Points on which lawyers differ: settings of the organisation, with the careful choice as default.
#pragma once

namespace bolwerk::engine::term {

struct Settings {
    /// (i) The last day of an unused term to complete an application is itself a suspended day (Awb 4:15).
    bool lapse_day_suspends = false;

    /// (ii) The two weeks after a default notice are extended by the Algemene termijnenwet (Awb 4:17 lid 3; lid 1
    /// excludes that law for the 42 days only).
    bool grace_rolls = true;

    /// (iii) The day on which the decision is given is itself a day of default (Awb 4:17).
    bool decision_day_counts = false;

    /// (iv) A term and its postponement are moved for weekends and holidays once, at the end (Awb 7:10).
    bool roll_once = true;
};

}  // namespace bolwerk::engine::term

// What becomes of a decision whose objection was upheld: the decision on the objection takes its place at once, also
// where the subsidy was closed (Awb 7:11 lid 2).
#pragma once

#include "workflows/subsidy/progress_conditions.hpp"

namespace bolwerk::workflows::subsidy_conditions {

/// As it stood before this step: what is told now says otherwise.
struct GrantedNothing : Condition<"Er was niets toegekend."> {
    static bool holds(const Question& q) {
        const auto outcome = q.subject.data.find("outcome");
        return outcome == q.subject.data.end() || (*outcome != "granted" && *outcome != "partial");
    }
};
/// Only an objection gives more after everything was paid, interest too, and what it gives is due (Awb 4:87).
struct DueOnObjection : Condition<"Na een bezwaar is er weer iets te betalen."> {
    static bool holds(const Question& q) {
        return (SomethingToPay::holds(q) && fact(q, "decided_on_objection") != 0) || stands(q, "interest") > 0;
    }
};
struct ReportsOnGrant : Condition<"De subsidie wordt verleend, en voor de verantwoording komt een voortgangsverslag."> {
    static bool holds(const Question& q) { return GrantsFirst::holds(q) && ReportsBeforeAccount::holds(q); }
};

}  // namespace bolwerk::workflows::subsidy_conditions

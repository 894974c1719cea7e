// Until when a determination can be taken back: five years after it, or after a breach since then (Awb 4:49).
#pragma once

#include "workflows/amount_after_grant.hpp"

namespace bolwerk::workflows::withdrawal_conditions {

using namespace engine;

inline bool kind_is(const Question& q, std::string_view kind) { return field(q, "kind") == kind; }

struct OfTheDetermination : Condition<"Het gaat over de vaststelling."> {
    static bool holds(const Question& q) { return kind_is(q, "determination"); }
};
/// Awb 4:49 lid 1 onder c, lid 3: a breach that is still to come is none, and that of another decision counts nowhere.
struct BreachHappened
    : Condition<"De overtreding is van vandaag of eerder, en van na de vaststelling (Awb 4:49 lid 1 onder c)."> {
    static bool holds(const Question& q) {
        return !filled(q, "breach_on") ||
               (OfTheDetermination::holds(q) && happened(q, "breach_on") &&
                (!day_fact(q, "determined_on") || *day_fact(q, "determined_on") < date_field(q, "breach_on")));
    }
};
struct BreachIsTheGround
    : Condition<"Een dag van de overtreding hoort bij grond 4:49 lid 1 onder c, en bij geen andere."> {
    static bool holds(const Question& q) { return !filled(q, "breach_on") || field(q, "ground") == "449c"; }
};
/// Awb 4:49 lid 3: counted from publication, and for a breach after the determination from the breach.
struct WithinFiveYears : Condition<
                             "De vaststelling is niet langer dan vijf jaar geleden bekendgemaakt, of de overtreding is "
                             "dat niet (Awb 4:49)."> {
    static bool holds(const Question& q) {
        if (!OfTheDetermination::holds(q)) return true;
        const auto breach = date_field(q, "breach_on");
        const auto since = breach ? breach : day_fact(q, "determined_on");
        if (!since) return false;
        const auto last = term::after(*since, {5, term::Unit::years});
        return !last || q.today <= *last;
    }
};

}  // namespace bolwerk::workflows::withdrawal_conditions

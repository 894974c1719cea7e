// What the recipient says of other public money when accounting, beside what was known at the grant: nobody is paid
// twice for the same costs, and who knew more than was said says so (Awb 4:37, 4:46 lid 2; HANDBOOK 14.5).
#pragma once

#include "workflows/amount_after_grant.hpp"
#include "workflows/settlement/conditions.hpp"

namespace bolwerk::workflows::settlement_conditions {

/// By the decision on the grant, or the latest one since.
inline Cents others_known(const Question& q) { return other_subsidies_decided(q); }
inline Cents others_told(const Question& q) { return {number_field(q, "public_told_cents")}; }

struct OtherSubsidiesTold
    : Condition<"Zeg hoeveel andere subsidie u voor dezelfde kosten kreeg of krijgt, en 0 als er geen is."> {
    static bool holds(const Question& q) { return fact(q, "sisa") != 0 || filled(q, "public_told_cents"); }
};
struct OthersNamed : Condition<"Noem van welke overheid de andere subsidie komt."> {
    static bool holds(const Question& q) { return others_told(q) == Cents{} || filled(q, "public_told_from"); }
};
/// Who never accounted told nothing: what was known stands.
struct OthersDiffer : Condition<"De ontvanger noemt andere subsidie dan bij de verlening bekend was."> {
    static bool holds(const Question& q) { return filled(q, "public_told_cents") && others_told(q) != others_known(q); }
};
inline std::string told_beside_known(const Question& q) {
    return "de ontvanger noemt " + euros(others_told(q)) + ", bij de verlening was " + euros(others_known(q)) +
           " bekend";
}
/// Where the costs count in the sum, it must say what of the difference counts in it.
struct DifferenceCounted
    : Condition<
          "De ontvanger noemt andere subsidie dan bij de verlening: vul in hoeveel nu meetelt voor deze kosten."> {
    static bool holds(const Question& q) {
        return !OthersDiffer::holds(q) || outcome_is(q, "nil") || fact(q, "costs_shown") == 0 ||
               filled(q, "public_now_cents");
    }
    static std::string detail(const Question& q) { return told_beside_known(q); }
};
/// Awb 3:46: less than the recipient itself says counts for a reason, and so does a difference under a fixed sum.
struct DifferenceExplained
    : Condition<"Leg uit wat het verschil betekent met de andere subsidie die bij de verlening bekend was."> {
    static bool holds(const Question& q) {
        if (!OthersDiffer::holds(q) || filled(q, "public_differs_because")) return true;
        return filled(q, "public_now_cents") && Cents{number_field(q, "public_now_cents")} == others_told(q);
    }
    static std::string detail(const Question& q) { return told_beside_known(q); }
};

}  // namespace bolwerk::workflows::settlement_conditions

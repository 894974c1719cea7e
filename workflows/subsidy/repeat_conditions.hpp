// What must hold when somebody applies again for what was refused, wholly or in part: say what is new, and a refusal
// that does no more than point at the earlier one (Awb 4:6).
#pragma once

#include "workflows/subsidy/application_conditions.hpp"

namespace bolwerk::workflows::subsidy_conditions {

constexpr std::string_view repeated_ground = "repeated";

/// Decisions that refused the same applicant the same before: the fact "earlier_refusals" ([{id, value, label}]).
inline const Json& earlier_refusals(const Question& q) {
    static const Json none = Json::array();
    const auto found = q.facts.find("earlier_refusals");
    return found != q.facts.end() && found->is_array() ? *found : none;
}
/// Of every earlier decision the applicant says what is new, or that nothing is: that may be (Awb 4:6 lid 2).
struct SaysWhatIsNew
    : Condition<
          "De provincie wees dit eerder (voor een deel) af. Noem wat er nieuw is, of vink aan dat er niets nieuws "
          "is (Awb 4:6 lid 1)."> {
    static bool holds(const Question& q) {
        const auto& ticked = field(q, "nothing_new_since");
        return filled(q, "new_facts") || std::ranges::all_of(earlier_refusals(q), [&](const Json& one) {
                   return ticked.is_array() && std::ranges::find(ticked, one.at("value")) != ticked.end();
               });
    }
};
/// Nothing new was named: the application may be refused without a chance to repair it (Awb 4:6 lid 2).
struct RepeatsWithoutNews : Condition<"De aanvraag herhaalt een eerdere en noemt niets nieuws (Awb 4:6 lid 2)."> {
    static bool holds(const Question& q) { return !earlier_refusals(q).empty() && !filled(q, "new_facts"); }
};
inline bool repair_offered(const Question& q) { return mark_of(q.subject, "ask_repair") != nullptr; }
struct RepairOffered : Condition<"Niet behandelen kan pas na een kans om aan te vullen (Awb 4:5)."> {
    static bool holds(const Question& q) {
        return ApplicationComplete::holds(q) || repair_offered(q) || RepeatsWithoutNews::holds(q);
    }
};
struct RefusesRepeat : Condition<"De aanvraag wordt afgewezen onder verwijzing naar een eerder besluit."> {
    static bool holds(const Question& q) {
        return field(q, "outcome") == "refused" && field(q, "refusal_ground") == repeated_ground;
    }
};
struct EarlierDecisionNamed
    : Condition<"Kies het eerdere besluit waarnaar u verwijst, en alleen bij een herhaalde aanvraag (Awb 4:6 lid 2)."> {
    static bool holds(const Question& q) {
        return RefusesRepeat::holds(q) ? listed(q, "earlier_refusals", field(q, "earlier_decision")) != nullptr
                                       : !filled(q, "earlier_decision");
    }
};
struct NotNewExplained : Condition<"Leg uit waarom wat de aanvrager noemt, niet nieuw is (Awb 4:6 lid 2)."> {
    static bool holds(const Question& q) {
        return !RefusesRepeat::holds(q) || !filled(q, "new_facts") || filled(q, "not_new_because");
    }
};

}  // namespace bolwerk::workflows::subsidy_conditions

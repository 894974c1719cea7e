// When somebody who objects need not be heard, and what the decision then must be (Awb 7:3).
#pragma once

#include "workflows/objection/outcome_conditions.hpp"
#include "workflows/objection/party_conditions.hpp"

namespace bolwerk::workflows::objection_conditions {

struct WaivesWithReason
    : Condition<"Kennelijk niet-ontvankelijk past alleen bij een bezwaar dat niet ontvankelijk is (Awb 7:3 onder a)."> {
    static bool holds(const Question& q) {
        return field(q, "no_hearing_because") != "a" || field(q, "admissible") == "no";
    }
};
struct FitsWaivedHearing
    : Condition<"Zonder hoorzitting past de beslissing bij de reden daarvan (Awb 7:3 onder a, b en e)."> {
    static bool holds(const Question& q) {
        const auto& reason = field(q, "no_hearing_because");
        if (reason == "a") return outcome_is(q, "inadmissible");
        if (reason == "b") return outcome_is(q, "unfounded");
        return reason != "e" || outcome_is(q, "upheld");
    }
};
/// Awb 7:3 under e: only where nobody else can be harmed, which others who object to the same may be.
struct NobodyElseHarmed
    : Condition<
          "Leg uit waarom het niemand anders in zijn belangen schaadt als het bezwaar geheel wordt gevolgd (Awb 7:3 "
          "onder e)."> {
    static std::string others(const Question& q) {
        std::string all = OfAnotherParty::holds(q) ? "de aanvrager" : std::string{};
        const auto objections = q.facts.find("objections");
        if (objections == q.facts.end()) return all;
        for (const auto& one : *objections)
            if (one.value("against", Json{}) == field(q, "against"))
                all += (all.empty() ? "" : ", ") + one.at("label").get<std::string>();
        return all;
    }
    static bool holds(const Question& q) {
        return field(q, "no_hearing_because") != "e" || filled(q, "others_unharmed");
    }
    static std::string detail(const Question& q) {
        const auto all = others(q);
        return all.empty() ? "ook van wie zelf geen bezwaar maakte" : "in elk geval van: " + all;
    }
};

}  // namespace bolwerk::workflows::objection_conditions

// When somebody who objects need not be heard, and what the decision then must be (Awb 7:3).
#pragma once

#include "workflows/objection/outcome_conditions.hpp"
#include "workflows/objection/party_conditions.hpp"

namespace bolwerk::workflows::objection_conditions {

struct TimeOfTheClock : Condition<"De tijd van de hoorzitting is een tijd van de klok, van 00:00 tot en met 23:59."> {
    static bool holds(const Question& q) {
        if (!filled(q, "hearing_time")) return true;
        const auto time = field(q, "hearing_time").get<std::string>();
        const auto digit = [&](std::size_t at) { return time[at] >= '0' && time[at] <= '9'; };
        return time.size() == 5 && digit(0) && digit(1) && time[2] == ':' && digit(3) && digit(4) &&
               time.substr(0, 2) < "24" && time[3] < '6';
    }
};
/// Somebody is heard before the decision is due. Not where no day is left for it: who was not heard still is (Awb 7:2).
struct HeardWithinTerm
    : Condition<
          "De hoorzitting is voor het einde van de beslistermijn: stel anders eerst de beslissing uit (Awb 7:10)."> {
    static bool holds(const Question& q) {
        const auto* decision = deadline_of(q.subject, "decision");
        const auto on = date_field(q, "hearing_on");
        return decision == nullptr || !on || *on <= decision->clock.last_day ||
               decision->clock.last_day < q.today + days_for_files;
    }
    static std::string detail(const Question& q) {
        const auto* decision = deadline_of(q.subject, "decision");
        return decision == nullptr ? std::string{} : "uiterlijk op " + medium_date(decision->clock.last_day);
    }
};
/// Nothing forbids a free day, but nobody should choose one unawares.
inline Json free_day_of_hearing(const Question& q) {
    const auto on = date_field(q, "hearing_on");
    const auto why = on ? q.calendar.why_not_ordinary(*on) : std::string{};
    return why.empty() ? Json() : Json(long_date(*on) + " is een vrije dag: " + why);
}

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

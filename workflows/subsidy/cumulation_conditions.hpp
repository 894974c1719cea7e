// Other applications and other public money for the same park, period and costs: nobody is paid twice for the same
// (HANDBOOK 14.5).
#pragma once

#include "workflows/subsidy/decision_conditions.hpp"
#include "workflows/subsidy/other_subsidies.hpp"

namespace bolwerk::workflows::subsidy_conditions {

/// Other applications for the same park and period: the fact "double" [{number, title, granted_cents}].
inline const Json& double_applications(const Question& q) {
    static const Json none = Json::array();
    const auto found = q.facts.find("double");
    return found != q.facts.end() && found->is_array() ? *found : none;
}
/// What the applicant said of other authorities, and what the province itself granted for the same park and period.
inline Cents other_subsidies_known(const Question& q) {
    Cents known{number_field(q, "public_cents")};
    for (const auto& one : double_applications(q)) known += Cents{one.value("granted_cents", std::int64_t{0})};
    return known;
}
/// "€ 30.000 van andere overheden, € 20.000 van SUB-2026-0001".
inline std::string named_subsidies(const Question& q) {
    std::string all;
    const auto add = [&](Cents cents, const std::string& from) {
        all += (all.empty() ? "" : ", ") + (cents > Cents{} ? euros(cents) + " van " : std::string()) + from;
    };
    if (const Cents said{number_field(q, "public_cents")}; said > Cents{}) add(said, "andere overheden");
    for (const auto& one : double_applications(q))
        add({one.value("granted_cents", std::int64_t{0})}, one.at("number").get<std::string>());
    return all;
}

struct DoubleExplained
    : Condition<"Leg uit waarom een andere aanvraag voor dit terrein en deze periode geen bezwaar is."> {
    static bool holds(const Question& q) {
        return !Grants::holds(q) || double_applications(q).empty() || filled(q, "double_note");
    }
    static std::string detail(const Question& q) { return named_subsidies(q); }
};
/// The sum of the grant counts the rows that are for the same costs (`AmountRule::other_subsidies`).
struct OtherSubsidiesWeighed
    : Condition<
          "Er is andere subsidie bekend: noem haar bij Andere subsidie, en vink aan of zij voor dezelfde kosten is."> {
    static bool holds(const Question& q) {
        return !Grants::holds(q) || other_subsidies_known(q) == Cents{} || !rules::other_subsidies_named(q).empty();
    }
    static std::string detail(const Question& q) { return named_subsidies(q); }
};
struct OtherSubsidiesWhole : Condition<"Noem van elke andere subsidie de gever, de regeling en het bedrag."> {
    static bool holds(const Question& q) {
        return !Grants::holds(q) || std::ranges::all_of(rules::other_subsidies_named(q), &rules::OtherSubsidy::whole);
    }
};
struct LeftOutExplained : Condition<"Leg uit waarom niet alle andere subsidie meetelt voor deze kosten."> {
    static bool holds(const Question& q) {
        return !Grants::holds(q) || rules::other_subsidies_named(q).empty() ||
               rules::other_subsidies(q) >= other_subsidies_known(q) || filled(q, "double_note");
    }
    static std::string detail(const Question& q) { return "bekend is " + euros(other_subsidies_known(q)); }
};

}  // namespace bolwerk::workflows::subsidy_conditions

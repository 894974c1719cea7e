// What must hold about the costs: the lines of an application add up and tell what the scheme needs to know of hours
// and VAT, and a decision says of each line what does not count.
#pragma once

#include "workflows/subsidy/decision_conditions.hpp"
#include "workflows/subsidy/sisa.hpp"

namespace bolwerk::workflows::subsidy_conditions {

/// Financiële-verhoudingswet art. 17a lid 1.
struct AccountsBySisa
    : Condition<
          "Een gemeente verantwoordt zich bij deze regeling via SiSa: kies 15 juli na het jaar waarin de activiteiten "
          "eindigen (Financiële-verhoudingswet art. 17a)."> {
    static bool holds(const Question& q) {
        const auto day = rules::sisa_day(q);
        return !GrantsFirst::holds(q) || !day || date_field(q, "account_by") == day;
    }
};
struct CostLinesAddUp : Condition<"De kostenposten tellen op tot de totale kosten.", "de aanvrager"> {
    static std::int64_t lines(const Question& q) {
        return number_field(q, "costs_third_cents") + number_field(q, "costs_hours_cents") +
               number_field(q, "costs_other_cents");
    }
    static bool holds(const Question& q) { return lines(q) == number_field(q, "costs_cents"); }
    static std::string detail(const Question& q) {
        return "de posten zijn samen " + euros({lines(q)}) + ", het totaal is " +
               euros({number_field(q, "costs_cents")});
    }
};
struct HoursGiven : Condition<"Het aantal eigen uren is ingevuld: de regeling heeft een tarief.", "de aanvrager"> {
    static bool holds(const Question& q) {
        return !rules::has_hour_tariff(q) || number_field(q, "costs_hours_cents") == 0 || number_field(q, "hours") > 0;
    }
};
struct VatWithinCosts : Condition<"De btw is een deel van de kosten van derden en de andere kosten.", "de aanvrager"> {
    static bool holds(const Question& q) {
        return number_field(q, "vat_cents") <=
               number_field(q, "costs_third_cents") + number_field(q, "costs_other_cents");
    }
};
struct AsksWithinCosts : Condition<"Subsidie en bijdragen zijn samen niet hoger dan de kosten.", "de aanvrager"> {
    static bool holds(const Question& q) {
        return number_field(q, "requested_cents") + number_field(q, "own_cents") + number_field(q, "others_cents") <=
               number_field(q, "costs_cents");
    }
};
struct PublicWithinOthers
    : Condition<"Subsidie van andere overheden is een deel van de bijdragen van anderen.", "de aanvrager"> {
    static bool holds(const Question& q) { return number_field(q, "public_cents") <= number_field(q, "others_cents"); }
    static std::string detail(const Question& q) {
        return "bijdragen van anderen: " + euros({number_field(q, "others_cents")}) + ", waarvan subsidie " +
               euros({number_field(q, "public_cents")});
    }
};
struct PublicNamed : Condition<"Noem van welke overheid de andere subsidie komt.", "de aanvrager"> {
    static bool holds(const Question& q) { return number_field(q, "public_cents") == 0 || filled(q, "public_from"); }
};
/// What the funding falls short stands in the budget of the application; an officer may find less, not more.
struct DeficitAsBudgeted
    : Condition<"Het tekort is niet hoger dan de kosten zonder de eigen bijdrage en de bijdragen van anderen."> {
    static Cents budgeted(const Question& q) {
        return {number_field(q, "costs_cents") - number_field(q, "own_cents") - number_field(q, "others_cents")};
    }
    static bool holds(const Question& q) {
        return !Grants::holds(q) || !rules::scheme_says(q, "limited_by_deficit", true) ||
               Cents{number_field(q, "deficit_cents")} <= budgeted(q);
    }
    static std::string detail(const Question& q) { return "volgens de begroting " + euros(budgeted(q)); }
};
/// Own hours above the tariff and VAT that is recovered do not count, whatever was filled in; all else that does not
/// is said line by line, because it stands in the decision.
struct EligibleAsCounted
    : Condition<
          "De kosten die meetellen zijn de kosten van de begroting, zonder wat niet meetelt: zie de som bij "
          "Kosten."> {
    static bool holds(const Question& q) {
        return !Grants::holds(q) || Cents{number_field(q, "eligible_cents")} == rules::cost_table_of(q).total.counted;
    }
};
/// Awb 3:46: a reason for each line.
template <engine::Text Line, engine::Text Rejected, engine::Text Because>
struct RejectedWithReason : Condition<"Wat niet meetelt is een deel van de kostenpost, en heeft een reden."> {
    static bool holds(const Question& q) {
        const auto rejected = number_field(q, Rejected.view());
        return rejected == 0 || (rejected <= number_field(q, Line.view()) && filled(q, Because.view()));
    }
};

}  // namespace bolwerk::workflows::subsidy_conditions

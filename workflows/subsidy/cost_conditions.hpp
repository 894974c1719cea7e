// What must hold about the costs of an application: the lines add up, and tell what the scheme needs to know of hours
// and VAT.
#pragma once

#include "workflows/subsidy/application_conditions.hpp"

namespace bolwerk::workflows::subsidy_conditions {

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

}  // namespace bolwerk::workflows::subsidy_conditions

// What must hold before money moves or a subsidy is over.
#pragma once

#include "engine/vocabulary/budget.hpp"
#include "workflows/dates.hpp"
#include "workflows/subsidy/granted_conditions.hpp"

namespace bolwerk::workflows::subsidy_conditions {

/// What the application reserves when it is complete: what it asks, as far as the ceiling reaches (Awb 4:25).
struct Reservable {
    static std::int64_t cents(const Question& q) {
        const auto asked = std::min(number_field(q, "requested_cents"),
                                    rules::scheme_number(q, "maximum_cents", largest_amount.value));
        return std::max<std::int64_t>(std::min(asked, rules::left_under_ceiling(q).value), 0);
    }
};

/// Regulation (EU) 2023/2831 art. 6: since 1 January 2026 aid stands in a central register, which is looked at first.
/// Not longer ago than others have to enter what they granted: twenty working days.
struct RegisterSeen
    : Condition<
          "Bekijk het de-minimisregister in de vier weken voor het concept: vul in op welke dag, en wat erin staat."> {
    static bool holds(const Question& q) {
        if (!Grants::holds(q) || field(q, "state_aid") != "de_minimis") return true;
        return happened(q, "register_checked_on") && field(q, "register_aid_cents").is_number_integer() &&
               *date_field(q, "register_checked_on") + std::chrono::weeks{4} >= q.today;
    }
};
/// Awb 4:34 lid 1 and 2: the regulation must leave room for it, and a determination at once leaves nothing open.
struct ProvisoAllowed
    : Condition<"Een begrotingsvoorbehoud kan alleen bij verlenen, en als de regeling het toelaat (Awb 4:34)."> {
    static bool holds(const Question& q) {
        return !filled(q, "budget_proviso") ||
               (GrantsFirst::holds(q) && rules::scheme_says(q, "budget_proviso", false));
    }
};
struct CeilingPublished : Condition<"Voor deze regeling en periode is een plafond bekendgemaakt.", "de provincie"> {
    static bool holds(const Question& q) {
        const auto budget = q.facts.find("budget");
        return budget != q.facts.end() && budget->is_object();
    }
};
/// What is granted by now: the decision, or the latest one that changed it.
inline std::int64_t granted_now(const Question& q) {
    const auto decided = q.facts.find("decided_cents");
    return decided != q.facts.end() && decided->is_number_integer() ? decided->get<std::int64_t>()
                                                                    : granted_cents(q).value;
}

struct AdvanceWithinGrant : Condition<"Het voorschot past binnen de verlening en het percentage van de regeling."> {
    static std::int64_t most(const Question& q) {
        const auto of_scheme = granted_now(q) / 100 * rules::scheme_number(q, "advance_percentage", 0);
        return std::max<std::int64_t>(std::min(stands(q, "committed"), of_scheme - stands(q, "advanced")), 0);
    }
    static bool holds(const Question& q) {
        const auto advance = number_field(q, "advance_cents");
        return advance > 0 && advance <= most(q);
    }
    static std::string detail(const Question& q) { return "nog ten hoogste " + euros({most(q)}); }
};
/// Nothing is paid before there is a right to it: an advance after the grant was made known, the rest after the
/// determination was (Awb 3:40, 4:95, 4:87).
template <bool Advance>
struct PaidSinceDecided
    : Condition<"De betaling is van vandaag of eerder, en niet van voor de dag waarop het besluit bekend werd."> {
    static std::optional<Date> first(const Question& q) {
        const auto granted = date_field(q, "published_on");
        const auto determined = day_fact(q, "determined_on");
        return !Advance && determined ? determined : granted;
    }
    static bool holds(const Question& q) { return filled(q, "paid_on") && happened_since(q, "paid_on", first(q)); }
    static std::string detail(const Question& q) {
        const auto day = first(q);
        return day ? "bekend op " + medium_date(*day) : std::string{};
    }
};
struct PaysWhatIsDue : Condition<"De betaling is niet hoger dan wat nog te betalen is."> {
    static bool holds(const Question& q) {
        const auto amount = number_field(q, "payment_cents");
        return amount > 0 && amount <= stands(q, "payable");
    }
    static std::string detail(const Question& q) { return euros({stands(q, "payable")}); }
};
struct PaysEverything : Condition<"Hiermee is alles betaald."> {
    static bool holds(const Question& q) { return number_field(q, "payment_cents") >= stands(q, "payable"); }
};
struct SomethingToPay : Condition<"Er is nog iets te betalen.", "niemand: alles is betaald"> {
    static bool holds(const Question& q) { return stands(q, "payable") > 0; }
};
/// What the latest decision under the subsidy left of it; never below nought.
struct Settled {
    static std::int64_t cents(const Question& q) { return std::max<std::int64_t>(fact(q, "decided_cents"), 0); }
};
struct NoHandBelow
    : Condition<"U werkte niet mee aan de vaststelling of het bezwaar bij deze subsidie.", "een collega"> {
    static bool holds(const Question& q) { return fact(q, "hand_below") == 0; }
};
struct NothingOwed : Condition<"Alles is betaald en terugontvangen.", "de financieel medewerker"> {
    static std::int64_t owed(const Question& q) {
        return stands(q, "committed") + stands(q, "advanced") + stands(q, "payable") + stands(q, "receivable") +
               stands(q, "overpaid");
    }
    static bool holds(const Question& q) { return owed(q) == 0; }
    static std::string detail(const Question& q) { return "nog open: " + euros({owed(q)}); }
};
struct ObjectionTermOver : Condition<"De termijn voor bezwaar is voorbij.", "niemand: wacht de termijn af"> {
    static bool holds(const Question& q) {
        const auto* running = deadline_of(q.subject, "objection");
        return running == nullptr || running->clock.last_day < q.today;
    }
    static std::string detail(const Question& q) {
        return "tot en met " + medium_date(deadline_of(q.subject, "objection")->clock.last_day);
    }
};
struct NothingOpenBelow : Condition<"Er loopt geen bezwaar of vaststelling meer.", "wie die zaak behandelt"> {
    static bool holds(const Question& q) { return fact(q, "open_below") == 0; }
};

}  // namespace bolwerk::workflows::subsidy_conditions

// What must hold before money is got back: there is a debt, its term is over, the sums are right (Awb 4:57, 4:112 to
// 4:123).
#pragma once

#include "engine/threshold.hpp"
#include "workflows/recovery/claim_conditions.hpp"

namespace bolwerk::workflows::recovery_conditions {

inline std::int64_t owed(const Question& q) { return rules::owed(q).value; }

struct SomethingOwed : Condition<"Er moet nog subsidie terugkomen.", "niemand: er staat niets open"> {
    static bool holds(const Question& q) { return owed(q) > 0; }
};
struct NothingOwed : Condition<"Er hoeft niets meer terug te komen.", "de financieel medewerker"> {
    static bool holds(const Question& q) { return owed(q) == 0; }
};
struct NoOtherRecovery : Condition<"Er loopt nog geen invordering bij deze subsidie.", "wie die behandelt"> {
    static bool holds(const Question& q) { return fact(q, "recovery_open") == 0; }
};
/// Payer and decider are different people in all that hangs under one subsidy.
struct NoHandInDecision : Condition<"U werkte niet mee aan de besluiten over deze subsidie.", "een collega"> {
    static bool holds(const Question& q) { return fact(q, "hand_in_decision") == 0; }
};
struct TermToPayOver
    : Condition<"De zes weken om te betalen zijn voorbij (Awb 4:87 en 4:112).", "niemand: wacht de termijn af"> {
    static bool holds(const Question& q) { return rules::in_default_from(q).has_value(); }
};
struct DebtAsBooked : Condition<"Het bedrag is wat volgens het grootboek nog terug moet komen."> {
    static bool holds(const Question& q) { return number_field(q, "debt_cents") == owed(q); }
};
struct FeeAllowed : Condition<"De vergoeding voor de aanmaning is niet hoger dan de wet vandaag toelaat (Awb 4:113)."> {
    static bool holds(const Question& q) {
        const Cents fee{number_field(q, "demand_fee_cents")};
        const auto most = rules::most_for_demand(q);
        return fee == Cents{} || (most && fee <= *most);
    }
};
/// Awb 4:117 lid 1.
struct DemandInVain : Condition<"De termijn van de aanmaning is voorbij (Awb 4:117).", "niemand: wacht de termijn af"> {
    static bool holds(const Question& q) {
        const auto* running = deadline_of(q.subject, "demand");
        return running == nullptr || running->clock.last_day < q.today;
    }
};
struct InterestAsComputed : Condition<"De rente is wat de som bij Invordering geeft (Awb 4:98)."> {
    static bool holds(const Question& q) {
        const auto statement = rules::statement_today(q);
        return !statement.unknown_from && Cents{number_field(q, "interest_cents")} == statement.open.interest;
    }
};
struct CostsAsComputed : Condition<"De kosten zijn wat de som bij Invordering geeft (Awb 4:119)."> {
    static bool holds(const Question& q) {
        return Cents{number_field(q, "costs_cents")} == rules::statement_today(q).open.costs;
    }
};
/// The law leaves the amount to a tariff (Awb 4:120 lid 2); what an organisation charges is a setting.
inline constexpr Threshold writ_fee_euros{
    "writ_fee_euros",          "Hoeveel euro rekent u voor het dwangbevel zelf? 0: niets", 0, 0, 100'000,
    "Awb 4:120 en 4:122 lid 1"};

struct WritFeeAsSet
    : Condition<"De kosten van het dwangbevel zelf zijn wat de instellingen zeggen (Awb 4:122 lid 1)."> {
    static bool holds(const Question& q) {
        return number_field(q, "writ_fee_cents") == setting(q, writ_fee_euros) * 100;
    }
    static std::string detail(const Question& q) { return "dat is " + euros(Cents{setting(q, writ_fee_euros) * 100}); }
};
struct RatesKnown
    : Condition<"De wettelijke rente is bekend tot en met vandaag.", "de beheerder, bij Wettelijke tarieven"> {
    static bool holds(const Question& q) { return !rules::statement_today(q).unknown_from; }
    static std::string detail(const Question& q) {
        const auto until = rules::interest_known_until(q);
        return until ? "Bekend tot en met " + medium_date(*until) + "." : "Er is nog geen rente ingevuld.";
    }
};
struct MandateCovers : Condition<"Uw mandaat dekt dit bedrag.", "wie een hoger mandaat heeft"> {
    static bool holds(const Question& q) {
        const auto organ = q.facts.find("organ");
        return organ != q.facts.end() && mandate_for(q, *organ, {number_field(q, "debt_cents")}) != nullptr;
    }
};
struct DebtUnchanged : Condition<"Er is sinds het concept niets betaald: anders klopt het dwangbevel niet meer.",
                                 "de financieel medewerker"> {
    static bool holds(const Question& q) { return number_field(q, "debt_cents") == owed(q); }
};
struct ServedAlready : Condition<"De betekening is van vandaag of eerder."> {
    static bool holds(const Question& q) { return happened(q, "served_on"); }
};

/// Anew from an act that interrupts (Awb 4:106, 4:110), but never before the term to pay is over.
struct Limitation {
    static void fit(const Question& q, term::Term&, Date& event) {
        event =
            std::max(q.today, rules::term_to_pay(q.subject, date_field(q, "claimed_on"), q.calendar).value_or(q.today));
    }
};

}  // namespace bolwerk::workflows::recovery_conditions

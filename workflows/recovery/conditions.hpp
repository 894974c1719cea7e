// What must hold before money is got back: there is a debt, its term is over, the sums are right (Awb 4:57, 4:112 to
// 4:123).
#pragma once

#include "engine/term/compute.hpp"
#include "workflows/hands.hpp"
#include "workflows/recovery/debt.hpp"

namespace bolwerk::workflows::recovery_conditions {

using namespace engine;
namespace rules = recovery_rules;

inline std::int64_t owed(const Question& q) { return rules::debt(q).value; }

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
struct ClaimedAlready : Condition<"Het besluit tot terugvordering is vandaag of eerder bekendgemaakt."> {
    static bool holds(const Question& q) { return happened(q, "claimed_on"); }
};
struct ReceivedAlready : Condition<"De ontvangst is van vandaag of eerder."> {
    static bool holds(const Question& q) { return happened(q, "received_back_on"); }
};
struct PartCameIn : Condition<"Het bedrag is een deel van wat nog terug moet komen."> {
    static bool holds(const Question& q) {
        const auto cents = number_field(q, "recovered_cents");
        return cents > 0 && cents < owed(q);
    }
};
struct AllCameIn : Condition<"Het bedrag is niet hoger dan wat nog terug moet komen."> {
    static bool holds(const Question& q) { return owed(q) > 0 && number_field(q, "recovered_cents") == owed(q); }
};
struct TermToPayOver
    : Condition<"De zes weken om te betalen zijn voorbij (Awb 4:87 en 4:112).", "niemand: wacht de termijn af"> {
    static bool holds(const Question& q) { return rules::in_default_from(q).has_value(); }
};
struct DebtAsBooked : Condition<"Het bedrag is wat volgens het grootboek nog terug moet komen."> {
    static bool holds(const Question& q) { return number_field(q, "debt_cents") == owed(q); }
};
struct FeeAllowed : Condition<"De vergoeding voor de aanmaning is niet hoger dan de wet toelaat (Awb 4:113)."> {
    static bool holds(const Question& q) {
        return Cents{number_field(q, "demand_fee_cents")} <= rules::most_for_demand(q);
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
        const auto interest = rules::interest_today(q);
        return interest && Cents{number_field(q, "interest_cents")} == interest->cents;
    }
};
struct RatesKnown
    : Condition<"Kijk na of de wettelijke rente gelijk bleef na de laatste dag die Bolwerk kent, en vink dat aan."> {
    static bool holds(const Question& q) {
        const auto until = rules::rates_known_until(q);
        return (until && q.today <= *until) || filled(q, "rates_checked");
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

/// Awb 4:104: five years from the end of the term to pay, or anew from the last act that interrupts (Awb 4:106, 4:110).
struct Limitation {
    static void fit(const Question& q, term::Term&, Date& event) {
        const auto* paying = deadline_of(q.subject, "pay_back");
        const auto claimed = date_field(q, "claimed_on").value_or(q.today);
        const term::Term six_weeks{"pay_back", {6, term::Unit::weeks}, true, "Awb 4:87"};
        const auto computed = term::compute(six_weeks, claimed, q.calendar);
        const auto last = paying != nullptr ? paying->clock.last_day : computed ? computed->last_day : claimed;
        event = std::max(q.today, last);
    }
};

}  // namespace bolwerk::workflows::recovery_conditions

// What must hold for a decision on a subsidy: the outcome, the grounds, hearing the applicant, the account, the
// mandate.
#pragma once

#include "workflows/subsidy/repeat_conditions.hpp"

namespace bolwerk::workflows::subsidy_conditions {

inline bool outcome_is(const Question& q, std::string_view outcome) { return field(q, "outcome") == outcome; }
inline Cents granted_cents(const Question& q) { return {number_field(q, "granted_cents")}; }

struct Grants : Condition<"De subsidie wordt verleend."> {
    static bool holds(const Question& q) { return outcome_is(q, "granted") || outcome_is(q, "partial"); }
};
struct DeterminesAtOnce : Condition<"De subsidie wordt direct vastgesteld: onder de grens van de regeling."> {
    static bool holds(const Question& q) {
        return Grants::holds(q) &&
               rules::arrangement_of(granted_cents(q), rules::thresholds(q)) == rules::Arrangement::direct;
    }
};
struct GrantsFirst : Condition<"De subsidie wordt eerst verleend en later vastgesteld."> {
    static bool holds(const Question& q) { return Grants::holds(q) && !DeterminesAtOnce::holds(q); }
};
struct GrantsNothing : Condition<"De subsidie wordt niet toegekend."> {
    static bool holds(const Question& q) { return !Grants::holds(q); }
};
struct Refuses : Condition<"De aanvraag wordt afgewezen."> {
    static bool holds(const Question& q) { return outcome_is(q, "refused"); }
};
struct LeavesUntreated : Condition<"De aanvraag wordt niet behandeld."> {
    static bool holds(const Question& q) { return outcome_is(q, "not_treated"); }
};
struct OutcomeFits
    : Condition<"Een complete aanvraag krijgt een beslissing; alleen een incomplete blijft onbehandeld."> {
    static bool holds(const Question& q) {
        const bool complete = ApplicationComplete::holds(q);
        return RefusesRepeat::holds(q) || (LeavesUntreated::holds(q) ? !complete && repair_offered(q) : complete);
    }
};
struct GroundGiven : Condition<"Kies de grond voor de afwijzing."> {
    static bool holds(const Question& q) { return !Refuses::holds(q) || filled(q, "refusal_ground"); }
};
struct ApplicantHeard
    : Condition<"Vraag eerst een zienswijze: dat moet bij afwijzen op grond van Awb 4:35 of de Wet Bibob (Awb 4:12)."> {
    static bool holds(const Question& q) {
        return !Refuses::holds(q) || !rules::must_hear_first(q) || mark_of(q.subject, "ask_view") != nullptr;
    }
};
/// Awb 4:44 and 4:45: one accounts for what was done, so not before it is.
struct AccountDayGiven : Condition<
                             "Vul in voor welke dag de ontvanger verantwoording aflegt: na vandaag en niet voor het "
                             "einde van de activiteiten."> {
    static bool holds(const Question& q) {
        const auto day = date_field(q, "account_by");
        return !GrantsFirst::holds(q) || (day > q.today && (!filled(q, "end_on") || day >= date_field(q, "end_on")));
    }
};
/// Awb 4:44 lid 1 and 4:47 onder a: without an application, on what the recipient reported.
struct ExOfficioAfterAccount
    : Condition<"Ambtshalve vaststellen komt na de dag voor de verantwoording, en alleen als u eerst verleent."> {
    static bool holds(const Question& q) {
        return !filled(q, "ex_officio_by") ||
               (GrantsFirst::holds(q) && date_field(q, "ex_officio_by") > date_field(q, "account_by"));
    }
};
struct NamesExOfficioDay : Condition<"De verlening noemt een dag om ambtshalve vast te stellen."> {
    static bool holds(const Question& q) { return filled(q, "ex_officio_by"); }
};
struct ObligationsRest
    : Condition<"Noem de verplichtingen met het artikel waarop zij rusten: Awb 4:37, 4:38 of 4:39."> {
    static bool holds(const Question& q) {
        return !GrantsFirst::holds(q) || text_field(q, "obligations").find("4:3") != std::string::npos;
    }
};
struct AdvancesSaid : Condition<"Zeg welke voorschotten de ontvanger krijgt, of dat er geen zijn (Awb 4:95)."> {
    static bool holds(const Question& q) { return !GrantsFirst::holds(q) || filled(q, "advances"); }
};
struct AdviceInOrLate : Condition<"Elk advies is binnen, of de dag ervoor is voorbij (Awb 3:6).", "de adviseur"> {
    static bool holds(const Question& q) {
        return std::ranges::all_of(q.subject.advice,
                                   [&](const Advice& advice) { return advice.answered_by || advice.due < q.today; });
    }
};
struct MandateCovers : Condition<"Uw mandaat dekt dit bedrag.", "wie een hoger mandaat heeft"> {
    static bool holds(const Question& q) {
        return mandate_for(q, rules::scheme_rule(q, "organ"), granted_cents(q)) != nullptr;
    }
    static std::string detail(const Question& q) { return "het besluit gaat over " + euros(granted_cents(q)); }
};
struct OverrunOnlyAfterObjection
    : Condition<"Boven het plafond gaan kan alleen na een gegrond bezwaar (Awb 4:25 lid 3)."> {
    static bool holds(const Question& q) {
        return !filled(q, "overrun_reason") || mark_of(q.subject, "objection_upheld") != nullptr;
    }
};

}  // namespace bolwerk::workflows::subsidy_conditions

// What must hold for a decision after the grant (HANDBOOK 14.3): who asks, what is shown, the outcome, the mandate.
#pragma once

#include "workflows/hands.hpp"

namespace bolwerk::workflows::settlement_conditions {

using namespace engine;

inline bool kind_is(const Question& q, std::string_view kind) { return field(q, "kind") == kind; }
inline bool outcome_is(const Question& q, std::string_view outcome) { return field(q, "outcome") == outcome; }

struct GrantRuns : Condition<"De subsidie is verleend en nog niet vastgesteld.", "de provincie"> {
    static bool holds(const Question& q) { return fact(q, "granted_running") != 0; }
};
struct NoOtherOpen : Condition<"Er loopt nog geen andere vaststelling bij deze subsidie.", "wie die behandelt"> {
    static bool holds(const Question& q) { return fact(q, "other_open") == 0; }
};
struct Accounts : Condition<"U legt verantwoording af."> {
    static bool holds(const Question& q) { return kind_is(q, "account"); }
};
struct Reminds : Condition<"U herinnert de ontvanger aan de verantwoording."> {
    static bool holds(const Question& q) { return kind_is(q, "reminder"); }
};
struct ExOfficio : Condition<"U stelt ambtshalve vast."> {
    static bool holds(const Question& q) { return kind_is(q, "ex_officio"); }
};
inline bool account_is_late(const Question& q) {
    const auto due = day_fact(q, "account_by");
    return due && *due < q.today;
}
struct RemindsInTime : Condition<"Een rappel kan pas als de dag voor de verantwoording voorbij is (Awb 4:44)."> {
    static bool holds(const Question& q) { return !Reminds::holds(q) || account_is_late(q); }
};
/// Awb 4:44 lid 3 and 4: first a further term, in a letter; the case of that reminder goes on by itself when it passes
/// unused (4:47 onder b). At once only where the scheme or the grant names a day for it (a), or the grant was withdrawn
/// or lowered (c).
struct MayBeExOfficio
    : Condition<
          "Stuur eerst een rappel (Awb 4:44 lid 3). Meteen ambtshalve vaststellen kan alleen als de regeling of de "
          "verlening daar een dag voor noemt en de dag voor de verantwoording voorbij is, of als de verlening is "
          "verlaagd (Awb 4:47)."> {
    static bool holds(const Question& q) {
        if (!ExOfficio::holds(q)) return true;
        return fact(q, "grant_lowered") != 0 || (day_fact(q, "ex_officio_by") && account_is_late(q));
    }
};
/// The arrangement of the grant says what must be shown (HANDBOOK 14.1); an annex to the annual accounts holds it all.
inline bool shows(const Question& q, std::string_view what) { return fact(q, "sisa") == 0 && fact(q, what) != 0; }

struct PerformanceShown : Condition<"Zeg welk deel van de activiteiten is uitgevoerd."> {
    static bool holds(const Question& q) { return fact(q, "sisa") != 0 || filled(q, "performed_percent"); }
};
struct CostsShown : Condition<"Bij een subsidie van dit bedrag verantwoordt u ook de werkelijke kosten."> {
    static bool holds(const Question& q) { return !shows(q, "costs_shown") || filled(q, "actual_costs_cents"); }
};
struct AuditorSeen : Condition<"Vink aan dat de controleverklaring er is, of dat de motivering zegt waarom niet."> {
    static bool holds(const Question& q) { return !shows(q, "auditor_shown") || filled(q, "auditor_seen"); }
};
struct Lowers : Condition<"De subsidie wordt lager dan verleend."> {
    static bool holds(const Question& q) { return !outcome_is(q, "conform"); }
};
struct Recovers : Condition<"Er is meer betaald dan vastgesteld."> {
    static bool holds(const Question& q) { return fact(q, "paid_cents") > number_field(q, "determined_cents"); }
};
struct AmountFits : Condition<"Het bedrag past bij het besluit: conform is gelijk, lager is minder, nihil is nul."> {
    static bool holds(const Question& q) {
        const auto amount = number_field(q, "determined_cents"), granted = fact(q, "granted_cents");
        if (outcome_is(q, "conform")) return amount == granted;
        if (outcome_is(q, "nil")) return amount == 0;
        return amount > 0 && amount < granted;
    }
};
struct GroundGiven : Condition<"Kies de grond voor een lager bedrag (Awb 4:46)."> {
    static bool holds(const Question& q) { return !Lowers::holds(q) || filled(q, "ground"); }
};
/// For lowering the mandate must reach what was granted, so that nobody undoes what they could not have granted.
struct MandateCovers : Condition<"Uw mandaat dekt deze subsidie.", "wie een hoger mandaat heeft"> {
    static bool holds(const Question& q) {
        const auto organ = q.facts.find("organ");
        return organ != q.facts.end() && mandate_for(q, *organ, {fact(q, "granted_cents")}) != nullptr;
    }
};

/// Set by the scheme, in what it names as the source of its terms to decide (Awb 4:13).
struct DeterminationTerm {
    static void fit(const Question& q, term::Term& term, Date& event) {
        SetByScheme<"determination_weeks", term::Unit::weeks>::fit(q, term, event);
        const auto source = q.facts.find("decision_source");
        if (source != q.facts.end() && source->is_string() && *source != "") term.source = source->get<std::string>();
    }
};

}  // namespace bolwerk::workflows::settlement_conditions

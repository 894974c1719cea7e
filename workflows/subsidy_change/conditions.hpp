// What must hold for a report or a change after the grant: in time, with something asked, within the ceiling (Awb 4:37,
// 4:25).
#pragma once

#include "workflows/amount_after_grant.hpp"

namespace bolwerk::workflows::subsidy_change_conditions {

using namespace engine;

inline bool outcome_is(const Question& q, std::string_view outcome) { return field(q, "outcome") == outcome; }

struct GrantRuns : Condition<"De subsidie is verleend en nog niet vastgesteld.", "de provincie"> {
    static bool holds(const Question& q) { return fact(q, "granted_running") != 0; }
};
struct AsksChange : Condition<"De ontvanger vraagt een wijziging."> {
    static bool holds(const Question& q) { return field(q, "kind") == "change"; }
};
struct SaysWhat : Condition<"Zeg wat er moet veranderen: het bedrag, de einddatum of de activiteiten."> {
    static bool holds(const Question& q) {
        return !AsksChange::holds(q) || filled(q, "asked_cents") || filled(q, "asked_end_on") ||
               filled(q, "asked_activities");
    }
};
struct BeforeTheEnd : Condition<"Een wijziging vraagt u voor de einddatum van de activiteiten."> {
    static bool holds(const Question& q) {
        const auto end = day_fact(q, "end_on");
        return !AsksChange::holds(q) || !end || q.today <= *end;
    }
};
struct NoOtherChange
    : Condition<"Er loopt nog geen andere wijziging, intrekking of vaststelling.", "wie die behandelt"> {
    static bool holds(const Question& q) { return !AsksChange::holds(q) || fact(q, "other_open") == 0; }
};
struct Changes : Condition<"De verlening wordt gewijzigd."> {
    static bool holds(const Question& q) { return outcome_is(q, "changed") || outcome_is(q, "partly"); }
};
struct ChangesAmount : Condition<"Het bedrag van de verlening wijzigt."> {
    static bool holds(const Question& q) { return Changes::holds(q) && filled(q, "new_cents"); }
};
struct ChangesSomething : Condition<
                              "Een wijziging noemt een nieuw bedrag, een nieuwe einddatum of dag van de "
                              "verantwoording, of andere activiteiten."> {
    static bool holds(const Question& q) {
        const bool any = filled(q, "new_cents") || filled(q, "new_end_on") || filled(q, "new_account_by") ||
                         filled(q, "new_activities");
        return Changes::holds(q) == any;
    }
};
/// Less than was asked is a change to the recipient's detriment: that has a way and grounds of its own (Awb 4:48,
/// 4:50).
struct NotBelowWhatWasAsked
    : Condition<"Verder verlagen dan de ontvanger vraagt kan hier niet: dat is een wijziging ten nadele (Awb 4:48)."> {
    static bool holds(const Question& q) {
        if (!ChangesAmount::holds(q)) return true;
        const auto granted = fact(q, "granted_cents");
        const Cents asked{filled(q, "asked_cents") ? number_field(q, "asked_cents") : granted};
        const auto whole = rounded(asked, rule_after_grant(q, {}).whole_euros);
        return number_field(q, "new_cents") >= std::min(whole.value, granted);
    }
};
/// More is granted by the rule of the scheme only, as the grant was; the ledger has the last word on the ceiling when
/// it is signed (Awb 4:25).
struct WithinRule : Condition<
                        "Een hoger bedrag volgt de regeling: het laagste van het percentage van de kosten, het tekort, "
                        "het maximum en "
                        "het plafond."> {
    static Amount sum(const Question& q) {
        auto rule = rule_after_grant(q, "eligible_cents");
        rule.ceiling_left = {fact(q, "granted_cents") + fact(q, "left_cents")};
        return amount_of(rule);
    }
    static bool holds(const Question& q) {
        return !ChangesAmount::holds(q) || !raises(q) || Cents{number_field(q, "new_cents")} <= sum(q).cents;
    }
    static std::string detail(const Question& q) { return at_most(sum(q)); }
};
/// The years of the scheme hold for a change as they do for the grant.
struct EndsWithinScheme
    : Condition<"De nieuwe einddatum ligt binnen de jaren die de regeling geeft, geteld vanaf de verlening."> {
    static bool holds(const Question& q) {
        const auto last = day_fact(q, "realise_by");
        return !filled(q, "new_end_on") || !last || date_field(q, "new_end_on") <= *last;
    }
    static std::string detail(const Question& q) {
        const auto last = day_fact(q, "realise_by");
        return last ? "uiterlijk op " + medium_date(*last) : std::string{};
    }
};
/// Awb 4:44 and 4:45: one accounts for what was done, so not before it is.
struct AccountsAfterwards
    : Condition<
          "De verantwoording komt na vandaag en niet voor het einde van de activiteiten: noem een nieuwe dag als dat "
          "nodig is (Awb 4:44)."> {
    static bool holds(const Question& q) {
        const bool moved = filled(q, "new_account_by");
        const auto account = moved ? date_field(q, "new_account_by") : day_fact(q, "account_by");
        const auto end = filled(q, "new_end_on") ? date_field(q, "new_end_on") : day_fact(q, "end_on");
        if ((!moved && !filled(q, "new_end_on")) || !account) return true;
        return (!moved || *account > q.today) && (!end || *account >= *end);
    }
    static std::string detail(const Question& q) {
        const auto account = day_fact(q, "account_by");
        return account ? "nu uiterlijk op " + medium_date(*account) : std::string{};
    }
};
struct NewEndAhead : Condition<"De nieuwe einddatum ligt na vandaag."> {
    static bool holds(const Question& q) { return !filled(q, "new_end_on") || date_field(q, "new_end_on") > q.today; }
};
struct MandateCovers : Condition<"Uw mandaat dekt de subsidie met deze wijziging.", "wie een hoger mandaat heeft"> {
    static bool holds(const Question& q) {
        const auto organ = q.facts.find("organ");
        const auto most = std::max(fact(q, "granted_cents"), number_field(q, "new_cents"));
        return organ != q.facts.end() && mandate_for(q, *organ, {most}) != nullptr;
    }
};

}  // namespace bolwerk::workflows::subsidy_change_conditions

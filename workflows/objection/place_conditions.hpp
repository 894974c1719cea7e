// What comes in the place of the decision that is revoked, in the same decision (Awb 7:11 lid 2): an amount by the rule
// and the ceiling of the first decision, something else, or nothing. To assess an application anew is left to another
// decision only where nobody ever looked at what it is about.
#pragma once

#include "workflows/amount_after_grant.hpp"
#include "workflows/objection/outcome_conditions.hpp"

namespace bolwerk::workflows::objection_conditions {

inline bool place_is(const Question& q, std::string_view id) { return field(q, "in_its_place") == id; }

struct PlaceSaid
    : Condition<"Zeg bij een gegrond bezwaar wat in de plaats komt van het besluit, en alleen dan (Awb 7:11 lid 2)."> {
    static bool holds(const Question& q) { return Upholds::holds(q) == filled(q, "in_its_place"); }
};
struct AmountSaid : Condition<"Noem het nieuwe bedrag als dat in de plaats komt, en anders niet."> {
    static bool holds(const Question& q) { return place_is(q, "amount") == NewAmountGiven::holds(q); }
};
/// On an application a decision follows: revoking a refusal alone would leave it open.
struct ApplicationDecided : Condition<
                                "Er is nog een aanvraag om op te beslissen: noem in deze beslissing het bedrag dat "
                                "wordt toegekend (Awb 7:11 lid 2)."> {
    static bool holds(const Question& q) {
        return !Upholds::holds(q) || !AgainstRefusal::holds(q) || place_is(q, "amount") || place_is(q, "assess");
    }
};
/// Revoking alone undoes a decision that the province took beside the subsidy. One about the subsidy answers an
/// application, or lowered what was given: without an amount or another answer nothing would stand behind the words.
struct SomethingStands
    : Condition<
          "Herroepen alleen kan niet bij een besluit over de subsidie zelf: noem het bedrag dat geldt, ook als dat "
          "gelijk blijft of terugkomt, of beschrijf wat in de plaats komt (Awb 7:11 lid 2)."> {
    static bool holds(const Question& q) {
        return !Upholds::holds(q) || !place_is(q, "nothing") || about_beside(q) || AgainstRefusal::holds(q);
    }
};
struct ChangeDescribed : Condition<"Beschrijf wat in de plaats komt van het besluit."> {
    static bool holds(const Question& q) { return !place_is(q, "text") || filled(q, "in_place_text"); }
};
/// Not treated (Awb 4:5), or refused by reference to an earlier refusal (4:6): nobody assessed the application itself.
struct AssessmentLeft
    : Condition<
          "De aanvraag alsnog beoordelen in een ander besluit kan alleen als zij nooit inhoudelijk is "
          "beoordeeld. Leg uit waarom dat niet in deze beslissing kan (Awb 7:11 lid 2)."> {
    static bool holds(const Question& q) {
        return !place_is(q, "assess") ||
               (AgainstRefusal::holds(q) && fact(q, "never_assessed") != 0 && filled(q, "assess_because"));
    }
};

/// The decision on the objection grants what the first one refused.
struct GrantsInPlace : Condition<"De beslissing kent alsnog subsidie toe."> {
    static bool holds(const Question& q) {
        return Upholds::holds(q) && NewAmountGiven::holds(q) && AgainstRefusal::holds(q);
    }
};
/// Below the limit of the scheme a grant and its determination are one (HANDBOOK 14.1).
struct DeterminesInPlace : Condition<"De beslissing stelt de subsidie meteen vast: onder de grens van de regeling."> {
    static bool holds(const Question& q) {
        return GrantsInPlace::holds(q) && new_cents(q) < fact(q, "direct_below_cents");
    }
};
struct GrantsFirstInPlace : Condition<"De beslissing verleent de subsidie, die later wordt vastgesteld."> {
    static bool holds(const Question& q) { return GrantsInPlace::holds(q) && !DeterminesInPlace::holds(q); }
};
struct AboveMinimum : Condition<"Het bedrag is niet lager dan het minimum van de regeling."> {
    static bool holds(const Question& q) {
        return !GrantsInPlace::holds(q) || new_cents(q) >= fact(q, "minimum_cents");
    }
    static std::string detail(const Question& q) { return "ten minste " + euros({fact(q, "minimum_cents")}); }
};
inline bool rests_on_an_article(const Json& obligations) {
    return obligations.is_string() && obligations.get_ref<const std::string&>().find("4:3") != std::string::npos;
}
/// Awb 4:37, 4:38, 4:44, 4:45 and 4:95: as in any grant.
struct GrantWhole : Condition<
                        "Noem bij een verlening de verplichtingen met hun artikel (Awb 4:37 tot en met 4:39), de "
                        "voorschotten en de dag van de verantwoording, na vandaag."> {
    static bool holds(const Question& q) {
        return !GrantsFirstInPlace::holds(q) || (rests_on_an_article(field(q, "obligations")) &&
                                                 filled(q, "advances") && date_field(q, "account_by") > q.today);
    }
};
/// VWEU 107 and 108.
struct AidSaid : Condition<
                     "Zeg of de subsidie staatssteun is. Bij vrijgestelde steun met het artikel, bij gemelde steun met "
                     "het nummer en de dag van goedkeuring."> {
    static bool holds(const Question& q) {
        if (!GrantsInPlace::holds(q)) return true;
        const auto& aid = field(q, "state_aid");
        if (aid == "exempted") return filled(q, "aid_article");
        if (aid == "notified") return filled(q, "aid_number") && happened(q, "aid_approved_on");
        return filled(q, "state_aid");
    }
};

/// What the subsidy takes over, word for word: its data as if the first decision had said so.
struct WhatWasGranted {
    static Json told(const Question& q) {
        if (!GrantsInPlace::holds(q)) return Json::object();
        const auto rule = rule_after_grant(q, "eligible_cents");
        Json all{{"outcome", new_cents(q) < fact(q, "requested_cents") ? "partial" : "granted"},
                 {"granted_cents", new_cents(q)},
                 {"eligible_cents", rule.eligible.value},
                 {"deficit_cents", rule.deficit.value},
                 {"public_now_cents", rule.other_subsidies.value},
                 {"refusal_ground", nullptr},
                 {"published_on", field(q, "decision_published_on")},
                 {"published_by", field(q, "published_by")}};
        for (const auto* name : {"state_aid", "aid_article", "aid_number", "aid_approved_on", "obligations", "advances",
                                 "account_by", "motivation"})
            all[name] = field(q, name);
        return all;
    }
};

}  // namespace bolwerk::workflows::objection_conditions

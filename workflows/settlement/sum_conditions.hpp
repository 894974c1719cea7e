// What a determination comes to: the costs that count, the sum of the scheme over them, and hearing the recipient
// before it is lower (Awb 4:12, 4:46 and 4:47).
#pragma once

#include "workflows/amount_after_grant.hpp"
#include "workflows/settlement/conditions.hpp"

namespace bolwerk::workflows::settlement_conditions {

/// Awb 4:46 lid 3 in the sum that the recipient reads.
struct CostsWeighed
    : Condition<"Kosten die meetellen zijn niet hoger dan de werkelijke kosten; zijn ze lager, zeg dan waarom."> {
    static bool holds(const Question& q) {
        if (!filled(q, "accepted_costs_cents")) return field(q, "ground") != "unreasonable_costs";
        if (nobody_told(q)) return filled(q, "costs_left_out_because");
        const auto accepted = number_field(q, "accepted_costs_cents"), actual = number_field(q, told_in(q));
        return accepted == actual || (accepted < actual && filled(q, "costs_left_out_because"));
    }
    static const char* told_in(const Question& q) {
        return fact(q, "sisa") == 0 ? "actual_costs_cents" : "annex_costs_cents";
    }
    /// Ex officio: the province judges the costs itself.
    static bool nobody_told(const Question& q) { return !Accounts::holds(q) && !filled(q, told_in(q)); }
};
/// HANDBOOK 14.1: where the arrangement of the grant asks the costs, the determination follows them. Below that it is a
/// fixed sum, unless somebody weighs the costs all the same.
inline bool costs_count(const Question& q) { return fact(q, "costs_shown") != 0 || filled(q, "accepted_costs_cents"); }

struct CostsNamed
    : Condition<"Vul in welke kosten meetellen: bij een subsidie van dit bedrag volgt de vaststelling de kosten."> {
    static bool holds(const Question& q) {
        return outcome_is(q, "nil") || !costs_count(q) || filled(q, "accepted_costs_cents");
    }
};
/// Awb 4:46 and 4:47: in accordance with the grant, which was a share of the costs with a maximum.
struct WithinSum : Condition<
                       "Het bedrag is niet hoger dan de regeling geeft over de kosten die meetellen: het laagste van "
                       "het percentage, "
                       "het tekort, het maximum en de verlening (Awb 4:46)."> {
    static Amount sum(const Question& q) {
        auto rule = rule_after_grant(q, "accepted_costs_cents");
        rule.granted = grant_of(q);
        return amount_of(rule);
    }
    static bool holds(const Question& q) {
        return !costs_count(q) || Cents{number_field(q, "determined_cents")} <= sum(q).cents;
    }
    static std::string detail(const Question& q) { return at_most(sum(q)); }
};
/// Nobody is paid more than the costs: the deficit is what is left after what the recipient and others contributed, as
/// the application said it unless somebody knows better now (HANDBOOK 14.1).
struct WithinCostsTogether
    : Condition<
          "Subsidie en bijdragen zijn samen niet hoger dan de werkelijke kosten: stel lager vast, of vul in wat de "
          "ontvanger en anderen werkelijk bijdroegen."> {
    static Cents contributions(const Question& q) {
        const bool known = filled(q, "contributions_cents");
        return {known ? number_field(q, "contributions_cents") : fact(q, "contributions_cents")};
    }
    static Cents costs(const Question& q) {
        const auto* told = CostsWeighed::told_in(q);
        return {number_field(q, filled(q, told) ? told : "accepted_costs_cents")};
    }
    static bool holds(const Question& q) {
        if (!filled(q, "accepted_costs_cents") || !rule_after_grant(q, "accepted_costs_cents").limited_by_deficit)
            return true;
        return number_field(q, "determined_cents") == 0 ||
               Cents{number_field(q, "determined_cents")} + contributions(q) <= costs(q);
    }
    static std::string detail(const Question& q) {
        return "kosten " + euros(costs(q)) + ", bijdragen " + euros(contributions(q));
    }
};
struct RecipientHeard
    : Condition<"Vraag eerst een zienswijze: dat moet voor lager vaststellen (Awb 4:12 lid 2 onder b)."> {
    static bool holds(const Question& q) {
        return !Lowers::holds(q) || as_recipient_told(q) || mark_of(q.subject, "ask_view") != nullptr;
    }
    /// Lower because the recipient spent less, and just as much lower as that: no ground of Awb 4:46 lid 2 is invoked.
    static bool as_recipient_told(const Question& q) {
        return field(q, "ground") == "lower_costs" && !filled(q, "deficit_cents") && !filled(q, "public_now_cents") &&
               filled(q, CostsWeighed::told_in(q)) &&
               number_field(q, "accepted_costs_cents") == number_field(q, CostsWeighed::told_in(q)) &&
               Cents{number_field(q, "determined_cents")} == WithinSum::sum(q).cents;
    }
};
struct LowerCostsCount : Condition<"Lagere kosten zijn alleen een grond als de kosten die meetellen zijn ingevuld."> {
    static bool holds(const Question& q) {
        return field(q, "ground") != "lower_costs" || filled(q, "accepted_costs_cents");
    }
};
}  // namespace bolwerk::workflows::settlement_conditions

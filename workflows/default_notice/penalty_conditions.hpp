// What a penalty comes to, for each of those who applied together, and that all of it is paid (Awb 4:17 lid 2 and 7).
#pragma once

#include "engine/term/penalty.hpp"
#include "workflows/hands.hpp"

namespace bolwerk::workflows::default_notice_conditions {

using namespace engine;

/// What the notice is about, below the subsidy: {id, phrase, undecided, decision_last_day, stands_still, other_notice}
/// of the fact "matters"; nullptr when it is about the application itself.
inline const Json* matter(const Question& q) {
    return filled(q, "about_case") ? listed(q, "matters", field(q, "about_case")) : nullptr;
}
/// The same of whichever it is about; null when nothing is known of it.
inline Json of_matter(const Question& q, std::string_view name) {
    const auto* below = matter(q);
    if (below == nullptr && filled(q, "about_case")) return nullptr;
    const auto& all = below == nullptr ? q.facts : *below;
    const auto found = all.find(name);
    return found == all.end() ? Json() : *found;
}
/// Yes, or more than none.
inline bool is_so(const Json& value) {
    return value.is_boolean() ? value.get<bool>() : value.is_number_integer() && value.get<std::int64_t>() != 0;
}
/// As a letter names it: "uw bezwaar met zaaknummer BZW-2026-0003".
inline Json matter_worked_out(const Question& q) {
    if (const auto* below = matter(q)) return below->at("phrase");
    const auto known = q.facts.find("letter_data");
    if (known == q.facts.end() || !known->contains("subsidy_number")) return nullptr;
    return "uw aanvraag met zaaknummer " + known->at("subsidy_number").get<std::string>();
}

/// The days that follow from receipt; nothing while the day of receipt is not known.
inline std::optional<term::DefaultNotice> notice_of(const Question& q) {
    const auto received = date_field(q, "received_on");
    if (!received) return std::nullopt;
    const auto notice = term::default_notice(*received, q.calendar);
    return notice ? std::optional(*notice) : std::nullopt;
}

/// What is due for the days that ran: up to the day on which the decision was made known, whoever wrote that down; all
/// 42 while there is none (Awb 3:41, 4:17 lid 1).
inline term::Penalty penalty_of(const Question& q) {
    const auto notice = notice_of(q);
    if (!notice) return {};
    const auto made_known = day_fact(q, "decision_made_on");
    const auto penalty = term::penalty(*notice, made_known ? made_known : date_field(q, "decided_on"), q.calendar);
    return penalty ? *penalty : term::Penalty{};
}

struct PenaltyDue : Condition<"Er is een dwangsom verschuldigd."> {
    static bool holds(const Question& q) { return penalty_of(q).amount.value > 0; }
};
/// The day on which the decision was made known may become known after the draft.
struct AmountStillHolds
    : Condition<"Het bedrag hoort bij de dagen die zijn gelopen (Awb 4:17 lid 2): geef het anders terug.",
                "de behandelaar, met een nieuw concept"> {
    static bool holds(const Question& q) { return number_field(q, "penalty_cents") == penalty_of(q).amount.value; }
    static std::string detail(const Question& q) { return "nu " + euros(penalty_of(q).amount); }
};
/// What one of several applicants gets: parts are equal and nobody gets less than the law says, so a part of a cent
/// counts as one (Awb 4:17 lid 7).
inline Cents equal_share(Cents penalty, std::int64_t applicants) {
    return {applicants < 2 ? penalty.value : (penalty.value + applicants - 1) / applicants};
}
inline Json days_worked_out(const Question& q) { return penalty_of(q).days; }
inline Json penalty_worked_out(const Question& q) { return penalty_of(q).amount.value; }
inline Json share_worked_out(const Question& q) {
    if (!filled(q, "applicants")) return nullptr;
    return equal_share(penalty_of(q).amount, number_field(q, "applicants")).value;
}
/// Awb 4:18 and 4:100: whoever fixes a penalty too late owes interest as if it had been in time.
inline Json fix_by_worked_out(const Question& q) {
    const auto due = penalty_of(q).fix_by;
    return due ? Json(iso(due->last_day)) : Json();
}
/// Awb 4:102 lid 2: where a decision on an objection takes the place of a rejection, or of less, interest counts as if
/// it had been there on the last day of that term; lid 3: not where whoever objected gave wrong data.
inline Json fix_by_after_objection(const Question& q) {
    return filled(q, "no_interest_because") ? Json() : fix_by_worked_out(q);
}
struct OthersNamed : Condition<"Noem de andere aanvragers."> {
    static bool holds(const Question& q) { return !filled(q, "applicants") || filled(q, "co_applicants"); }
};
/// What all applicants get together, less what was paid of it: a decision on objection may have raised it since.
inline std::int64_t left_of_penalty(const Question& q) {
    const Cents penalty{number_field(q, "penalty_cents")};
    const auto applicants = filled(q, "applicants") ? number_field(q, "applicants") : 1;
    return applicants * equal_share(penalty, applicants).value - fact(q, "penalty_paid_cents");
}
struct PaysAll : Condition<"De betaling is het hele bedrag dat open staat: van alle aanvragers samen."> {
    static bool holds(const Question& q) { return number_field(q, "payment_cents") == left_of_penalty(q); }
    static std::string detail(const Question& q) { return "dat is " + euros({left_of_penalty(q)}); }
};
struct PartOfPenaltyPaid : Condition<"Er is een dwangsom betaald."> {
    static bool holds(const Question& q) { return fact(q, "penalty_paid_cents") > 0; }
};
struct NothingLeftOfPenalty : Condition<"Er blijft geen dwangsom te betalen."> {
    static bool holds(const Question& q) { return left_of_penalty(q) <= 0; }
};
/// Awb 4:87: what a decision on an objection adds is due after that decision was made known.
struct SinceCorrected {
    static void fit(const Question& q, term::Term&, Date& event) {
        event = date_field(q, "corrected_on").value_or(event);
    }
};
struct NoTermToPay : Condition<"Er loopt geen termijn om de dwangsom te betalen."> {
    static bool holds(const Question& q) { return deadline_of(q.subject, "payment") == nullptr; }
};

}  // namespace bolwerk::workflows::default_notice_conditions

// Deferral of payment: by decision, for a term, with what goes with it; what it stops and how it ends (Awb 4:94, 4:96,
// 4:101 and 4:111).
#pragma once

#include "engine/standstill.hpp"
#include "workflows/recovery/conditions.hpp"

namespace bolwerk::workflows::recovery_conditions {

struct DeferralAhead : Condition<"Het uitstel eindigt na vandaag (Awb 4:94 lid 3).", "de financieel medewerker"> {
    static bool holds(const Question& q) { return date_field(q, "deferred_until") > q.today; }
};
struct MandateCoversDebt : Condition<"Uw mandaat dekt wat nog terug moet komen.", "wie een hoger mandaat heeft"> {
    static bool holds(const Question& q) {
        const auto organ = q.facts.find("organ");
        return organ != q.facts.end() && mandate_for(q, *organ, rules::owed(q)) != nullptr;
    }
};
/// After a deferral collecting goes on where a title was given already; else a demand comes first, anew (Awb 4:112).
struct WritIssued : Condition<"Er is een dwangbevel uitgevaardigd."> {
    static bool holds(const Question& q) { return mark_of(q.subject, "sign") != nullptr; }
};

/// The term of limitation grows with the days of the deferral that fall after its beginning (Awb 4:111 lid 1).
inline void extend_limitation(const Judgement& judgement, Effects& effects, Date first, Date last) {
    const auto& q = judgement.question;
    if (const auto* running = deadline_of(q.subject, "limitation"))
        effects.push_back(ReplaceDeadline{
            following(*running, {{first, last, "Uitstel van betaling", "Awb art. 4:111 lid 1"}}, q.calendar)});
}
struct ExtendsLimitation {
    static void plan(const Judgement& judgement, Effects& effects) {
        const auto& q = judgement.question;
        if (const auto until = date_field(q, "deferred_until"))
            extend_limitation(judgement, effects, q.today + std::chrono::days{1}, *until);
    }
    static ClauseInfo info() {
        return {ClauseKind::deadline, "De verjaring schuift op met het uitstel", nullptr, &plan, nullptr, {},
                "limitation"};
    }
};
/// Withdrawn before its end: only the days that there were.
struct ShortensExtension {
    static void plan(const Judgement& judgement, Effects& effects) {
        const auto& q = judgement.question;
        if (const auto* granted = mark_of(q.subject, "sign_deferral"))
            extend_limitation(judgement, effects, local_date(granted->at) + std::chrono::days{1},
                              q.today - std::chrono::days{1});
    }
    static ClauseInfo info() {
        return {ClauseKind::deadline, "De verjaring schuift niet verder op", nullptr, &plan, nullptr, {}, "limitation"};
    }
};

}  // namespace bolwerk::workflows::recovery_conditions

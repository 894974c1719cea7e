// The chance to supplement an application lasts until the end of the term that the province gave (Awb 4:5 lid 1): a
// part of it ends nothing, and nothing is left untreated before.
#pragma once

#include "workflows/subsidy/attachment_conditions.hpp"
#include "workflows/subsidy/decision_conditions.hpp"

namespace bolwerk::workflows::subsidy_conditions {

/// As the letter said it; kept with the supplement, for the term itself ends there.
inline Json last_day_to_supplement(const Question& q) {
    const auto* repair = deadline_of(q.subject, "repair");
    return repair != nullptr ? Json(iso(repair->clock.last_day)) : Json();
}
struct SuppliesEverything
    : Condition<
          "Er ontbreken nog bijlagen. Voeg ze eerst toe, dat kan tot de dag in de brief, of vink aan dat dit alles is "
          "(Awb 4:5)."> {
    static bool holds(const Question& q) { return filled(q, "all_supplied") || rules::lacking_attachments(q).empty(); }
    static std::string detail(const Question& q) {
        std::string all;
        for (const auto& label : rules::lacking_attachments(q)) all += (all.empty() ? "" : ", ") + label;
        return all;
    }
};
struct RepairTermGone
    : Condition<
          "Niet behandelen kan pas na de dag die in de herstelbrief stond, of als de aanvrager zei dat er niets meer "
          "komt (Awb 4:5 lid 1)."> {
    static bool holds(const Question& q) {
        const auto until = date_field(q, "repair_until");
        return !LeavesUntreated::holds(q) || !until || q.today > *until || filled(q, "all_supplied");
    }
    static std::string detail(const Question& q) {
        const auto until = date_field(q, "repair_until");
        return until ? "aanvullen kan tot en met " + medium_date(*until) : std::string{};
    }
};

}  // namespace bolwerk::workflows::subsidy_conditions

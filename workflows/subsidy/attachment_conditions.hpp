// What must hold about the attachments that a scheme demands: an application may be handed in without (Awb 4:5), but
// not unknowingly, and what is lacking is asked for once.
#pragma once

#include "workflows/subsidy/application_conditions.hpp"
#include "workflows/subsidy/attachments.hpp"

namespace bolwerk::workflows::subsidy_conditions {

struct KnowsWhatIsLacking : Condition<"Voeg de bijlagen toe, of vink bij elke bijlage aan dat u haar later stuurt."> {
    static bool holds(const Question& q) { return rules::names_every_missing_attachment(q, "later"); }
};
struct AttachmentsIn : Condition<
                           "Een verplichte bijlage ontbreekt: vraag om aanvulling, of vink aan dat zij op papier kwam "
                           "of niet nodig is."> {
    static bool holds(const Question& q) {
        return !ApplicationComplete::holds(q) || rules::lacking_attachments(q).empty();
    }
};
struct SomethingLacks : Condition<"Zeg wat er ontbreekt: alle verplichte bijlagen zijn er."> {
    static bool holds(const Question& q) { return filled(q, "missing") || !rules::lacking_attachments(q).empty(); }
};
struct NeedlessExplained : Condition<"Zeg waarom een verplichte bijlage hier niet nodig is."> {
    static bool holds(const Question& q) { return !filled(q, "not_needed") || filled(q, "not_needed_because"); }
};

}  // namespace bolwerk::workflows::subsidy_conditions

// What an application lacks, and what may be made of that: the chance to supplement it lasts until the end of the term
// that the province gave (Awb 4:5 lid 1), and a refusal says nothing that the file contradicts (Awb 3:46).
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

/// Awb 3:46: a refusal rests on what is so. These two grounds of a scheme say something that the file itself knows.
struct GroundAsOnFile : Condition<
                            "De grond voor de afwijzing klopt met het dossier: geen tekort alleen bij een tekort van "
                            "nul, een ontbrekende "
                            "steunverklaring alleen als er een ontbreekt (Awb 3:46)."> {
    static bool is_of_support(const Json& one) {
        return one.at("id").get_ref<const std::string&>().starts_with("support");
    }
    static bool any_support(const Question& q, const char* list) {
        const auto all = q.facts.find(list);
        return all != q.facts.end() && std::ranges::any_of(*all, is_of_support);
    }
    static bool holds(const Question& q) {
        if (!Refuses::holds(q)) return true;
        if (field(q, "refusal_ground") == "no_deficit") return number_field(q, "deficit_cents") == 0;
        return field(q, "refusal_ground") != "no_support" || !any_support(q, "mandatory_attachments") ||
               any_support(q, "missing_attachments");
    }
};

}  // namespace bolwerk::workflows::subsidy_conditions

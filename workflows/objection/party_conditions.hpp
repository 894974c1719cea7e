// Whose objection it is: one party makes one objection against one decision, and adds to it; those of others are cases
// of their own, which may be handled together (Awb 6:4, 6:5, 7:6).
#pragma once

#include "engine/vocabulary/links.hpp"
#include "workflows/hands.hpp"
#include "workflows/objection/admission_conditions.hpp"
#include "workflows/roles.hpp"

namespace bolwerk::workflows::objection_conditions {

/// Of the fact "objections" [{id, value, label, case, against, about_letter, objector}], those that are open, the one
/// of the same party against the same decision; nullptr without. Before anything is filled in: of the applicant,
/// against the decision on the subsidy.
inline const Json* own_objection(const Question& q) {
    const auto all = q.facts.find("objections");
    if (all == q.facts.end()) return nullptr;
    const auto same = [&](const Json& one, const char* name) {
        const auto& said = field(q, name);
        return one.value(name, Json{}) == said || (!filled(q, name) && one.value(name, Json{}).is_null());
    };
    for (const auto& one : *all) {
        const bool against = filled(q, "against") ? same(one, "against") : one.value("against", Json{}) == "decision";
        const bool letter = one.value("against", Json{}) != "beside" || same(one, "about_letter");
        if (against && letter && same(one, "objector")) return &one;
    }
    return nullptr;
}

struct FirstOfThisParty
    : Condition<
          "U maakte nog geen bezwaar tegen dit besluit. Een tweede brief hoort bij het eerste bezwaar, vul dat aan",
          "u: voeg in die zaak een document of een notitie toe"> {
    static bool holds(const Question& q) {
        const auto* first = own_objection(q);
        if (first == nullptr) return true;
        const auto beside = q.facts.find("decisions_beside");
        return q.input == nullptr && beside != q.facts.end() && !beside->empty();
    }
    static std::string detail(const Question& q) { return own_objection(q)->at("id").get<std::string>(); }
};
/// An account is of one party; who is none has the letter entered, and nobody else withdraws or mends it (Awb 6:6,
/// 6:21).
struct ObjectsForItself
    : Condition<"Van een bezwaar van een ander dan de aanvrager legt de bezwaarjurist vast wat die ander doet."> {
    static bool holds(const Question& q) { return !filled(q, "objector") || acts_as(q, ObjectionsLawyer::info.id); }
};
struct OfAnotherParty : Condition<"Het bezwaar is van een ander dan de aanvrager."> {
    static bool holds(const Question& q) { return filled(q, "objector"); }
};
struct OfTheApplicant : Condition<"Het bezwaar is van de aanvrager."> {
    static bool holds(const Question& q) { return !OfAnotherParty::holds(q); }
};
/// Awb 6:5 lid 1 under a: its letters go to it (6:14, 7:2, 7:12 lid 2).
struct ObjectorReached : Condition<"Vul het adres van de indiener in: de brieven over het bezwaar gaan daarheen."> {
    static bool holds(const Question& q) { return !OfAnotherParty::holds(q) || filled(q, "objector_address"); }
};
/// Awb 2:8 and 3:41: the portal is that of the applicant.
struct ObjectorTakesPaper
    : Condition<"De indiener is een ander dan de aanvrager en leest dit portaal niet: stuur de beslissing per post."> {
    static bool holds(const Question& q) { return !OfAnotherParty::holds(q) || !published_in_portal(q); }
};
/// Only of the form itself: what was joined once is not joined again.
inline const Json* joins(const Question& q) {
    const bool asked = q.input != nullptr && q.input->contains("joined_with") && filled(q, "joined_with");
    return asked ? listed(q, "objections", field(q, "joined_with")) : nullptr;
}
struct JoinsAnother : Condition<"Kies een ander bezwaar bij deze subsidie, dat nog niet is gevoegd."> {
    static bool holds(const Question& q) {
        if (joins(q) == nullptr)
            return q.input == nullptr || !q.input->contains("joined_with") || !filled(q, "joined_with");
        const auto* other = joins(q);
        return std::ranges::none_of(q.subject.links, [&](const Link& link) {
            return link.relation == "joined" && link.to == other->at("case").get<std::int64_t>();
        });
    }
};
struct JoinsObjection {
    static void plan(const Judgement& judgement, Effects& effects) {
        if (const auto* other = joins(judgement.question))
            effects.push_back(
                AddLink{{"joined", other->at("case").get<std::int64_t>(), other->at("id").get<std::string>()}});
    }
    static ClauseInfo info() {
        return {ClauseKind::parent, "De bezwaren worden samen behandeld", nullptr, &plan, nullptr, {}, "joined"};
    }
};

}  // namespace bolwerk::workflows::objection_conditions

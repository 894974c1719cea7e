// What becomes of a refusal whose objection was upheld: the decision on the objection grants, and its day is noted
// here; or the application is assessed after all (Awb 7:11 lid 2).
#pragma once

#include "workflows/subsidy/refused_conditions.hpp"

namespace bolwerk::workflows::subsidy_conditions {

/// Against a decision on an objection one goes to court, and objects no more (Awb 7:1 lid 1 under a, 8:1).
struct FirstDecision : Condition<"Het besluit is geen beslissing op bezwaar."> {
    static bool holds(const Question& q) { return !filled(q, "made_known_on"); }
};
struct AsMadeKnownOnObjection
    : Condition<"De dag is die waarop de beslissing op bezwaar bekend werd gemaakt: een ander besluit komt er niet."> {
    static bool holds(const Question& q) {
        return FirstDecision::holds(q) || field(q, "published_on") == field(q, "made_known_on");
    }
    static std::string detail(const Question& q) {
        const auto day = date_field(q, "made_known_on");
        return day ? "dat was op " + medium_date(*day) : std::string{};
    }
};
/// What was signed last is revoked, and nothing took its place yet.
struct SentBackOnObjection : Condition<"De aanvraag wordt na een gegrond bezwaar alsnog beoordeeld."> {
    static bool holds(const Question& q) {
        const auto *upheld = mark_of(q.subject, "objection_upheld"), *signed_ = mark_of(q.subject, "sign");
        return GrantsNothing::holds(q) && upheld != nullptr && (signed_ == nullptr || signed_->at <= upheld->at);
    }
};
struct BackToAssessment
    : Condition<
          "De vier weken om niet te behandelen zijn voorbij (Awb 4:5 lid 4), of een bezwaar vraagt om een nieuwe "
          "beoordeling (Awb 7:11 lid 2).",
          "niemand: maak het besluit bekend"> {
    static bool holds(const Question& q) { return UntreatedTooLate::holds(q) || SentBackOnObjection::holds(q); }
};

}  // namespace bolwerk::workflows::subsidy_conditions

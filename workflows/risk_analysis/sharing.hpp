// Who shares in an analysis: respondents while they check the facts, and afterwards only who it was sent to
// (HANDBOOK 7.4).
#pragma once

#include "engine/vocabulary/deadlines.hpp"
#include "engine/vocabulary/parties.hpp"

namespace bolwerk::workflows::risk_analysis_conditions {

/// Under which name the term of this recipient to tell back what came of the analysis runs (Wgs 1.7 lid 4).
std::string feedback_term(std::int64_t organisation);

/// Each organisation in the field "sent_to" takes part under "recipient_<id>" from now on and is told by a message that
/// holds a link and no content. Whoever got the analysis before keeps it.
struct SharesWithChosen {
    static void plan(const engine::Judgement& judgement, engine::Effects& effects);
    static engine::ClauseInfo info() {
        return {engine::ClauseKind::party,
                "De gekozen ontvangers mogen de analyse zien en krijgen bericht",
                nullptr,
                &plan,
                nullptr,
                {},
                "recipient"};
    }
};

void start_feedback_of_chosen(const engine::DeadlinePlan& plan, const engine::Judgement& judgement,
                              engine::Effects& effects);
void start_feedback_of_teller(const engine::DeadlinePlan& plan, const engine::Judgement& judgement,
                              engine::Effects& effects);

/// The `Term` runs for each organisation in the field "sent_to" by itself.
template <class Term>
struct StartsFeedbackOfChosen {
    static void plan(const engine::Judgement& judgement, engine::Effects& effects) {
        start_feedback_of_chosen(Term::plan_of(), judgement, effects);
    }
    static engine::ClauseInfo info() { return info_with(&plan); }
    static engine::ClauseInfo info_with(void (*plan_of)(const engine::Judgement&, engine::Effects&)) {
        auto info = Term::info();
        info.text += ", voor elke ontvanger";
        info.plan = plan_of;
        return info;
    }
};

/// The `Term` of whoever tells back runs anew, the others' go on. An analysis of before each had its own gets them
/// here.
template <class Term>
struct StartsFeedbackOfTeller {
    static void plan(const engine::Judgement& judgement, engine::Effects& effects) {
        start_feedback_of_teller(Term::plan_of(), judgement, effects);
    }
    static engine::ClauseInfo info() { return StartsFeedbackOfChosen<Term>::info_with(&plan); }
};

/// Who checked the facts reads no further.
struct EndsFactualCheck {
    static void plan(const engine::Judgement& judgement, engine::Effects& effects);
    static engine::ClauseInfo info() {
        return {engine::ClauseKind::departure,
                "Wie de feiten nakeek ziet de analyse niet meer, tot zij wordt verstrekt",
                nullptr,
                &plan,
                nullptr,
                {},
                "respondent"};
    }
};

/// Ties the analysis to the version that it will replace, the fact "earlier_id"; a first version replaces nothing.
struct TiesToEarlierVersion {
    static void plan(const engine::Judgement& judgement, engine::Effects& effects);
    static engine::ClauseInfo info() {
        return {engine::ClauseKind::parent,
                "Hoort bij de vorige versie, als die er is",
                nullptr,
                &plan,
                nullptr,
                {},
                "replaces"};
    }
};

}  // namespace bolwerk::workflows::risk_analysis_conditions

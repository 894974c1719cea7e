// Who shares in an analysis: respondents while they check the facts, and afterwards only who it was sent to
// (HANDBOOK 7.4).
#pragma once

#include "engine/vocabulary/words.hpp"

namespace bolwerk::workflows::risk_analysis_conditions {

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

/// Who checked the facts reads no further. An organisation that left stays in the history under its key, as
/// organisation 0, which reads nothing.
struct EndsFactualCheck {
    static void plan(const engine::Judgement& judgement, engine::Effects& effects);
    static engine::ClauseInfo info() {
        return {engine::ClauseKind::party,
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

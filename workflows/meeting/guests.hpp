// Who takes part in a meeting beside the members of the stuurgroep.
#pragma once

#include "engine/vocabulary/parties.hpp"

namespace bolwerk::workflows::meeting_conditions {

/// Each organisation that was ticked takes part as "guest_<id>" and hears of it.
struct InvitesGuests {
    static void plan(const engine::Judgement& judgement, engine::Effects& effects);
    static engine::ClauseInfo info() {
        return {engine::ClauseKind::party,
                "De gekozen organisaties lezen de vergadering en krijgen bericht",
                nullptr,
                &plan,
                nullptr,
                {},
                "guest"};
    }
};

/// Who was invited by mistake reads no further.
struct UninvitesGuest {
    static void plan(const engine::Judgement& judgement, engine::Effects& effects);
    static engine::ClauseInfo info() {
        return {engine::ClauseKind::departure,
                "De organisatie ziet de vergadering niet meer",
                nullptr,
                &plan,
                nullptr,
                {},
                "guest"};
    }
};

void tell_guests(const engine::Judgement& judgement, engine::Effects& effects, std::string_view line);

template <engine::Text Line>
struct TellsGuests {
    static void plan(const engine::Judgement& judgement, engine::Effects& effects) {
        tell_guests(judgement, effects, Line.view());
    }
    static engine::ClauseInfo info() {
        return {engine::ClauseKind::notification, "Bericht aan de genodigden: " + std::string(Line.view()), nullptr,
                &plan};
    }
};

}  // namespace bolwerk::workflows::meeting_conditions

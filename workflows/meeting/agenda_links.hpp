// Which cases a meeting is tied to: those that an item of its agenda is about, and no others.
#pragma once

#include "engine/vocabulary/words.hpp"

namespace bolwerk::workflows::meeting_conditions {

/// Ties the meeting to the case that the item is about and lets go of what no item is about any more: whoever owns a
/// case on the agenda reads the meeting, and nobody else does by it. The item comes from the form, from the item that
/// was deferred, or goes from its place.
void follow_item(const engine::Judgement& judgement, engine::Effects& effects);
void follow_deferred_item(const engine::Judgement& judgement, engine::Effects& effects);
void follow_empty_place(const engine::Judgement& judgement, engine::Effects& effects);

template <void (*Follow)(const engine::Judgement&, engine::Effects&)>
struct FollowsAgenda {
    static void plan(const engine::Judgement& judgement, engine::Effects& effects) { Follow(judgement, effects); }
    static engine::ClauseInfo info() {
        return {engine::ClauseKind::party,
                "De zaken op de agenda zijn gekoppeld; wie zo’n zaak beheert, leest mee",
                nullptr,
                &plan,
                nullptr,
                {},
                "agenda"};
    }
};
using LinksCase = FollowsAgenda<&follow_item>;
using LinksDeferredCase = FollowsAgenda<&follow_deferred_item>;
using CutsCase = FollowsAgenda<&follow_empty_place>;

}  // namespace bolwerk::workflows::meeting_conditions

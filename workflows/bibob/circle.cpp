#include "workflows/bibob/circle.hpp"

#include <algorithm>

#include "workflows/bibob/conditions.hpp"

namespace bolwerk::workflows::bibob_conditions {

void ClosesTheCircle::plan(const engine::Judgement& judgement, engine::Effects& effects) {
    const auto& holdings = judgement.question.actor.holdings;
    const auto held = std::ranges::find(holdings, BibobOfficer::info.id, &engine::Holding::role);
    if (held == holdings.end()) return;
    effects.push_back(engine::AddParty{{"circle", held->organisation, held->organisation_name}});
}

}  // namespace bolwerk::workflows::bibob_conditions

#include "workflows/designation/access.hpp"

#include <algorithm>

namespace bolwerk::workflows::designation_conditions {

using namespace engine;

namespace {

constexpr std::string_view participant = "participant";

}  // namespace

void OpensAccess::plan(const Judgement& judgement, Effects& effects) {
    const auto named = ticked_parties(judgement.question, participant, "participants", "candidates");
    if (named.empty()) return;
    for (const auto& party : named) effects.push_back(AddParty{party});
    for (const auto& party : judgement.question.subject.parties)
        if (is_one_of(party, participant) && std::ranges::find(named, party.key, &Party::key) == named.end())
            effects.push_back(RemoveParty{party});
}

void RevokesAccess::plan(const Judgement& judgement, Effects& effects) {
    for (const auto& party : judgement.question.subject.parties) effects.push_back(RemoveParty{party});
}

}  // namespace bolwerk::workflows::designation_conditions

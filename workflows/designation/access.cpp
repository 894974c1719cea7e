#include "workflows/designation/access.hpp"

#include <algorithm>
#include <set>

namespace bolwerk::workflows::designation_conditions {
namespace {

using engine::AddParty;
using engine::Json;

constexpr std::string_view prefix = "participant_";

void leaves(const engine::Party& party, engine::Effects& effects) {
    if (party.organisation != 0) effects.push_back(AddParty{{party.key, 0, party.name}});
}

}  // namespace

void OpensAccess::plan(const engine::Judgement& judgement, engine::Effects& effects) {
    const auto& question = judgement.question;
    const auto& named = engine::field(question, "participants");
    const auto candidates = question.facts.find("candidates");
    if (!named.is_array() || candidates == question.facts.end()) return;
    std::set<std::string> keys;
    for (const auto& one : *candidates) {
        if (std::ranges::find(named, one.at("value")) == named.end()) continue;
        const auto id = one.at("id").get<std::int64_t>();
        const auto key = std::string(prefix) + std::to_string(id);
        keys.insert(key);
        effects.push_back(AddParty{{key, id, one.at("label")}});
    }
    for (const auto& party : question.subject.parties)
        if (party.key.starts_with(prefix) && !keys.contains(party.key)) leaves(party, effects);
}

void RevokesAccess::plan(const engine::Judgement& judgement, engine::Effects& effects) {
    for (const auto& party : judgement.question.subject.parties) leaves(party, effects);
}

}  // namespace bolwerk::workflows::designation_conditions

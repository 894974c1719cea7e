#include "workflows/meeting/guests.hpp"

#include "engine/question.hpp"

namespace bolwerk::workflows::meeting_conditions {

using engine::AddParty;
using engine::Effects;
using engine::Json;
using engine::Judgement;
using engine::Notify;

namespace {

constexpr std::string_view prefix = "guest_";

const Json& list_of(const Judgement& judgement, std::string_view name) {
    static const Json nothing = Json::array();
    const auto found = judgement.question.facts.find(name);
    return found == judgement.question.facts.end() ? nothing : *found;
}

}  // namespace

void InvitesGuests::plan(const Judgement& judgement, Effects& effects) {
    const auto& chosen = engine::field(judgement.question, "invited");
    if (!chosen.is_array()) return;
    for (const auto& one : list_of(judgement, "candidates")) {
        if (std::ranges::find(chosen, one.at("value")) == chosen.end()) continue;
        const auto id = one.at("id").get<std::int64_t>();
        const auto key = std::string(prefix) + std::to_string(id);
        effects.push_back(AddParty{{key, id, one.at("label")}});
        effects.push_back(Notify{{}, key, 0, "U bent uitgenodigd voor een vergadering van de stuurgroep"});
    }
}

void UninvitesGuest::plan(const Judgement& judgement, Effects& effects) {
    for (const auto& party : judgement.question.subject.parties)
        if (party.organisation != 0 && party.key.starts_with(prefix) &&
            engine::field(judgement.question, "uninvited") == party.name)
            effects.push_back(AddParty{{party.key, 0, party.name}});
}

void tell_guests(const Judgement& judgement, Effects& effects, std::string_view line) {
    for (const auto& party : judgement.question.subject.parties)
        if (party.organisation != 0 && party.key.starts_with(prefix))
            effects.push_back(Notify{{}, party.key, 0, std::string(line)});
}

}  // namespace bolwerk::workflows::meeting_conditions

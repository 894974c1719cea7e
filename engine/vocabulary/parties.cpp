#include "engine/vocabulary/parties.hpp"

#include <algorithm>

namespace bolwerk::engine {
namespace {

std::string numbered_key(std::string_view key, std::int64_t organisation) {
    return std::string(key) + "_" + std::to_string(organisation);
}

}  // namespace

void judge_organisation(Judgement& judgement, std::string_view field_name) {
    const auto& question = judgement.question;
    if (question.input == nullptr || !question.facts.contains("organisations")) return;
    const auto& chosen = field(question, field_name);
    if (chosen.is_null()) return;
    judgement.reasons.push_back({ReasonKind::input,
                                 "Kies een organisatie uit de lijst.",
                                 listed(question, "organisations", chosen) != nullptr,
                                 {},
                                 {},
                                 std::string(field_name)});
}

void plan_invitation(const Judgement& judgement, Effects& effects, std::string_view key, std::string_view field_name,
                     bool numbered) {
    const auto& question = judgement.question;
    const auto& chosen = field(question, field_name);
    if (!chosen.is_number_integer()) return;
    const auto* known = listed(question, "organisations", chosen);
    auto name = known == nullptr ? std::string{} : known->at("name").get<std::string>();
    const auto id = chosen.get<std::int64_t>();
    effects.push_back(AddParty{{numbered ? numbered_key(key, id) : std::string(key), id, std::move(name)}});
}

void plan_invitations(const Judgement& judgement, Effects& effects, std::string_view key, std::string_view list) {
    const auto found = judgement.question.facts.find(list);
    if (found == judgement.question.facts.end()) return;
    for (const auto& one : *found) {
        const auto id = one.at("id").get<std::int64_t>();
        effects.push_back(AddParty{{numbered_key(key, id), id, one.at("name")}});
    }
}

std::vector<Party> ticked_parties(const Question& question, std::string_view key, std::string_view field_name,
                                  std::string_view list) {
    std::vector<Party> all;
    const auto& ticked = field(question, field_name);
    const auto candidates = question.facts.find(list);
    if (!ticked.is_array() || candidates == question.facts.end()) return all;
    for (const auto& one : *candidates) {
        if (std::ranges::find(ticked, one.at("value")) == ticked.end()) continue;
        const auto id = one.at("id").get<std::int64_t>();
        all.push_back({numbered_key(key, id), id, one.at("label")});
    }
    return all;
}

bool is_one_of(const Party& party, std::string_view key) {
    return party.key.starts_with(key) && std::string_view(party.key).substr(key.size()).starts_with('_');
}

void plan_departures(const Judgement& judgement, Effects& effects, std::string_view key) {
    for (const auto& party : judgement.question.subject.parties)
        if (is_one_of(party, key)) effects.push_back(RemoveParty{party});
}

}  // namespace bolwerk::engine

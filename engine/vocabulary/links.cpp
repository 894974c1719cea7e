#include "engine/vocabulary/links.hpp"

namespace bolwerk::engine {

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
    auto under = std::string(key);
    if (numbered) under += "_" + std::to_string(chosen.get<std::int64_t>());
    effects.push_back(AddParty{{std::move(under), chosen.get<std::int64_t>(), std::move(name)}});
}

void plan_invitations(const Judgement& judgement, Effects& effects, std::string_view key, std::string_view list) {
    const auto found = judgement.question.facts.find(list);
    if (found == judgement.question.facts.end()) return;
    for (const auto& one : *found) {
        const auto id = one.at("id").get<std::int64_t>();
        effects.push_back(AddParty{{std::string(key) + "_" + std::to_string(id), id, one.at("name")}});
    }
}

}  // namespace bolwerk::engine

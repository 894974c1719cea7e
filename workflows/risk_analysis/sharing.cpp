#include "workflows/risk_analysis/sharing.hpp"

#include <algorithm>

namespace bolwerk::workflows::risk_analysis_conditions {

using namespace engine;

void SharesWithChosen::plan(const Judgement& judgement, Effects& effects) {
    const auto& question = judgement.question;
    const auto& chosen = field(question, "sent_to");
    const auto candidates = question.facts.find("recipients");
    if (!chosen.is_array() || candidates == question.facts.end()) return;
    for (const auto& one : *candidates) {
        if (std::ranges::find(chosen, one.at("value")) == chosen.end()) continue;
        const auto id = one.at("id").get<std::int64_t>();
        auto key = "recipient_" + std::to_string(id);
        effects.push_back(AddParty{{key, id, one.at("label")}});
        effects.push_back(Notify{{}, std::move(key), 0, "Een analyse van het RIEC is aan u verstrekt"});
    }
}

void EndsFactualCheck::plan(const Judgement& judgement, Effects& effects) {
    for (const auto& party : judgement.question.subject.parties)
        if (party.key.starts_with("respondent_") && party.organisation != 0)
            effects.push_back(AddParty{{party.key, 0, party.name}});
}

void TiesToEarlierVersion::plan(const Judgement& judgement, Effects& effects) {
    if (const auto earlier = fact(judgement.question, "earlier_id"); earlier != 0)
        effects.push_back(AddLink{{"replaces", earlier, {}}});
}

}  // namespace bolwerk::workflows::risk_analysis_conditions

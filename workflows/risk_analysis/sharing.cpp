#include "workflows/risk_analysis/sharing.hpp"

namespace bolwerk::workflows::risk_analysis_conditions {

using namespace engine;

namespace {

constexpr std::string_view recipient = "recipient";

/// The organisations in the field "sent_to", as they take part from then on.
std::vector<Party> chosen_recipients(const Question& question) {
    return ticked_parties(question, recipient, "sent_to", "recipients");
}

StartDeadline feedback_of(const Party& party, const DeadlinePlan& plan, const Question& question) {
    auto running = start(plan, question);
    running.name = feedback_term(party.organisation);
    running.label += ": " + party.name;
    return {std::move(running)};
}

}  // namespace

std::string feedback_term(std::int64_t organisation) { return "feedback_" + std::to_string(organisation); }

void SharesWithChosen::plan(const Judgement& judgement, Effects& effects) {
    for (const auto& party : chosen_recipients(judgement.question)) {
        effects.push_back(AddParty{party});
        effects.push_back(Notify{{}, party.key, 0, "Een analyse van het RIEC is aan u verstrekt"});
    }
}

void start_feedback_of_chosen(const DeadlinePlan& plan, const Judgement& judgement, Effects& effects) {
    for (const auto& party : chosen_recipients(judgement.question))
        effects.push_back(feedback_of(party, plan, judgement.question));
}

void start_feedback_of_teller(const DeadlinePlan& plan, const Judgement& judgement, Effects& effects) {
    const auto& question = judgement.question;
    for (const auto& party : question.subject.parties) {
        if (!is_one_of(party, recipient)) continue;
        const bool tells = judgement.holding != nullptr && party.organisation == judgement.holding->organisation;
        if (tells || deadline_of(question.subject, feedback_term(party.organisation)) == nullptr)
            effects.push_back(feedback_of(party, plan, question));
    }
    if (deadline_of(question.subject, plan.name) != nullptr) effects.push_back(EndDeadline{std::string(plan.name)});
}

void EndsFactualCheck::plan(const Judgement& judgement, Effects& effects) {
    plan_departures(judgement, effects, "respondent");
}

void TiesToEarlierVersion::plan(const Judgement& judgement, Effects& effects) {
    if (const auto earlier = fact(judgement.question, "earlier_id"); earlier != 0)
        effects.push_back(AddLink{{"replaces", earlier, {}}});
}

}  // namespace bolwerk::workflows::risk_analysis_conditions

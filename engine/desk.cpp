#include "engine/desk.hpp"

#include <algorithm>

#include "engine/role.hpp"

namespace bolwerk::engine {
namespace {

void require(Judgement& judgement, bool met, std::string_view sentence, std::string_view cleared_by = {}) {
    judgement.reasons.push_back({ReasonKind::condition, sentence, met, cleared_by, {}});
}

void demand(Judgement& judgement, bool met, std::string_view sentence, std::string_view field_name) {
    judgement.reasons.push_back({ReasonKind::input, sentence, met, {}, std::string(field_name)});
}

/// Someone whose turn it is, or else anybody of an organisation that takes part.
void judge_worker(Judgement& judgement, const Definition& definition, bool turn_needed) {
    const auto& question = judgement.question;
    if (const auto* step = next_step(definition, question.subject.state))
        for (const auto& role : step->who)
            if (judgement.holding == nullptr) judgement.holding = holding_for(question, role);
    const auto takes_part = [&](const Holding& holding) {
        return holding.covers || holding.organisation == question.subject.organisation ||
               std::ranges::find(question.subject.parties, holding.organisation, &Party::organisation) !=
                   question.subject.parties.end() ||
               std::ranges::find(question.subject.advice, holding.organisation, &Advice::organisation) !=
                   question.subject.advice.end();
    };
    if (!turn_needed && judgement.holding == nullptr) {
        const auto found = std::ranges::find_if(question.actor.holdings, takes_part);
        if (found != question.actor.holdings.end()) judgement.holding = &*found;
    }
    judgement.reasons.push_back(
        {ReasonKind::role,
         turn_needed ? "U hebt een rol die nu aan zet is." : "Uw organisatie doet mee aan deze zaak.",
         judgement.holding != nullptr,
         turn_needed ? "wie nu aan zet is" : "een deelnemer aan de zaak",
         {}});
}

Signature signature_of(const Json& colleague) {
    return {.person = colleague.at("id"),
            .name = colleague.at("name"),
            .role = colleague.value("role", ""),
            .organisation = colleague.value("organisation", std::int64_t{0}),
            .organisation_name = colleague.value("organisation_name", ""),
            .on_behalf_of_name = {}};
}

void claim(Judgement& judgement, Effects& effects) {
    const auto& question = judgement.question;
    require(judgement, !question.subject.assignee, "Niemand heeft de zaak nu in behandeling.", "wie de zaak nu heeft");
    if (judgement.holding != nullptr) effects.push_back(Assign{sign(question.actor, *judgement.holding)});
}

void release(Judgement& judgement, Effects& effects) {
    const auto& question = judgement.question;
    require(judgement, question.subject.assignee && question.subject.assignee->person == question.actor.person,
            "U hebt de zaak in behandeling.", "wie de zaak nu heeft");
    effects.push_back(Unassign{});
}

void hand_over(Judgement& judgement, Effects& effects) {
    const auto& question = judgement.question;
    if (question.input == nullptr) return;
    const auto* colleague = listed(question, "colleagues", field(question, "person"));
    demand(judgement, colleague != nullptr, "Kies een collega die deze zaak mag behandelen.", "person");
    if (colleague == nullptr) return;
    effects.push_back(Assign{signature_of(*colleague)});
    effects.push_back(Notify{{}, {}, colleague->at("id"), question.actor.name + " gaf u een zaak"});
}

void ask_advice(Judgement& judgement, Effects& effects) {
    const auto& question = judgement.question;
    if (question.input == nullptr) return;
    const auto* organisation = listed(question, "organisations", field(question, "organisation"));
    demand(judgement, organisation != nullptr, "Kies een organisatie uit de lijst.", "organisation");
    const auto due =
        parse_iso_date(field(question, "due").is_string() ? field(question, "due").get<std::string>() : "");
    demand(judgement, due && *due > question.today, "Kies een dag na vandaag.", "due");
    if (organisation == nullptr || !due || judgement.holding == nullptr) return;
    Advice advice{.id = static_cast<int>(question.subject.advice.size()) + 1,
                  .question = field(question, "question").get<std::string>(),
                  .organisation = organisation->at("id"),
                  .organisation_name = organisation->at("name"),
                  .due = *due,
                  .asked_by = sign(question.actor, *judgement.holding)};
    effects.push_back(AskAdvice{std::move(advice)});
}

const Advice* open_advice(const Question& question) {
    const auto& id = field(question, "advice");
    const auto found = std::ranges::find_if(question.subject.advice, [&](const Advice& advice) {
        return id.is_number() && advice.id == id.get<int>() && !advice.answered_by;
    });
    return found == question.subject.advice.end() ? nullptr : &*found;
}

void answer_advice(Judgement& judgement, Effects& effects) {
    const auto& question = judgement.question;
    const auto asked_of = [&](const Advice& advice) {
        return !advice.answered_by && std::ranges::any_of(question.actor.holdings, [&](const Holding& holding) {
            return holding.organisation == advice.organisation;
        });
    };
    require(judgement, std::ranges::any_of(question.subject.advice, asked_of), "Aan uw organisatie is advies gevraagd.",
            "de gevraagde adviseur");
    if (question.input == nullptr) return;
    const auto* advice = open_advice(question);
    demand(judgement, advice != nullptr && asked_of(*advice), "Deze vraag staat niet meer open voor u.", "advice");
    if (advice == nullptr || judgement.holding == nullptr) return;
    for (const auto& holding : question.actor.holdings)
        if (holding.organisation == advice->organisation) judgement.holding = &holding;
    effects.push_back(AnswerAdvice{advice->id, field(question, "answer").get<std::string>(),
                                   sign(question.actor, *judgement.holding)});
    effects.push_back(
        Notify{{}, {}, advice->asked_by.person, "Het advies van " + advice->organisation_name + " is binnen"});
}

void remind_advice(Judgement& judgement, Effects& effects) {
    const auto& question = judgement.question;
    const auto open = [](const Advice& advice) { return !advice.answered_by; };
    require(judgement, std::ranges::any_of(question.subject.advice, open), "Er staat een adviesvraag open.");
    if (question.input == nullptr) return;
    const auto* advice = open_advice(question);
    demand(judgement, advice != nullptr, "Deze vraag staat niet meer open.", "advice");
    if (advice != nullptr)
        effects.push_back(Notify{{}, "advice:" + std::to_string(advice->id), 0, "Herinnering: er is advies gevraagd"});
}

/// Everybody whose name stands behind an @ gets word, as far as they may read the case.
void note(Judgement& judgement, Effects& effects) {
    const auto& question = judgement.question;
    if (question.input == nullptr || !question.facts.contains("colleagues")) return;
    const auto& text = field(question, "text").get_ref<const std::string&>();
    for (const auto& colleague : question.facts.at("colleagues"))
        if (text.find("@" + colleague.at("name").get<std::string>()) != std::string::npos)
            effects.push_back(Notify{{}, {}, colleague.at("id"), question.actor.name + " noemde u in een notitie"});
}

void attach(Judgement&, Effects&) {}

struct DeskRule {
    std::string_view action;
    void (*judge)(Judgement&, Effects&);
    bool turn_needed;
    bool while_open;  ///< not in a final state
};
constexpr DeskRule rules[]{{"claim", claim, true, true},
                           {"release", release, false, true},
                           {"hand_over", hand_over, false, true},
                           {"ask_advice", ask_advice, true, true},
                           {"answer_advice", answer_advice, false, true},
                           {"remind_advice", remind_advice, true, true},
                           {"note", note, false, false},
                           {"attach", attach, false, false}};

const DeskRule* rule_of(std::string_view action) {
    const auto* found = std::ranges::find(rules, action, &DeskRule::action);
    return found == std::end(rules) ? nullptr : found;
}

}  // namespace

bool is_desk_action(std::string_view action) { return rule_of(action) != nullptr; }

const StepInfo* next_step(const Definition& definition, std::string_view state) {
    const auto leaves = [&](const StepInfo& step) {
        return step.from == state && !action_of(definition, step.action).timer;
    };
    const auto found = std::ranges::find_if(definition.steps, leaves);
    return found == definition.steps.end() ? nullptr : &*found;
}

Decision decide_at_the_desk(const Definition& definition, const Question& question) {
    const auto& rule = *rule_of(question.action);
    Judgement judgement{question};
    Effects effects;
    judge_worker(judgement, definition, rule.turn_needed);
    if (question.subject.state == begin_state) require(judgement, false, "De zaak bestaat al.");
    if (rule.while_open) require(judgement, !state_of(definition, question.subject.state).final, "De zaak loopt nog.");
    rule.judge(judgement, effects);
    if (!all_met(judgement.reasons)) return Refused{std::move(judgement.reasons)};
    return Accepted{state_of(definition, question.subject.state).id, sign(question.actor, *judgement.holding),
                    std::move(effects), std::move(judgement.reasons)};
}

}  // namespace bolwerk::engine

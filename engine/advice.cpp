#include "engine/advice.hpp"

#include <algorithm>

#include "engine/desk.hpp"
#include "engine/judging.hpp"
#include "engine/role.hpp"

namespace bolwerk::engine {
namespace {

/// A step as far as advice goes: whether somebody who manages the case takes it, and with which of the actor's
/// holdings.
struct Managed {
    bool managed = false;
    const Holding* holding = nullptr;
};

Managed managed_by(const StepInfo& step, const Question& question) {
    Managed found;
    for (const auto& role : step.who) {
        const bool manages = role.reach == Reach::own || role.reach == Reach::area;
        found.managed = found.managed || manages;
        const auto* holding = holding_for(question, role);
        if (holding == nullptr || found.holding != nullptr) continue;
        if (manages || holding->organisation == question.subject.organisation) found.holding = holding;
    }
    return found;
}

/// With which holding the actor asks advice: on the turn of whoever manages the case. While only parties can take the
/// next step, as they fill in matrices of a round, whoever manages it has the first step after that.
const Holding* holding_to_ask(const Definition& definition, const Question& question) {
    const auto* turn = next_step(definition, question.subject);
    if (turn == nullptr) return nullptr;
    const auto at_turn = managed_by(*turn, question);
    if (at_turn.managed || at_turn.holding != nullptr) return at_turn.holding;
    for (const auto& step : definition.steps) {
        if (!step.leaves(question.subject.state) || action_of(definition, step.action).timer) continue;
        const auto later = managed_by(step, question);
        if (later.managed) return later.holding;
    }
    return nullptr;
}

/// Somebody there reads the case once asked: of a confidential one that is not every organisation.
bool can_read(const Json& organisation) { return organisation.value("reads", true); }

bool is_closed_to_others(const Case& subject) { return subject.compartment >= Compartment::riec; }

/// Whom of the organisation advice is asked of; nullptr when that is nobody in particular.
const Json* adviser(Judgement& judgement, const Json* organisation) {
    const auto& question = judgement.question;
    const auto& chosen = field(question, "person");
    if (organisation == nullptr || !chosen.is_number()) return nullptr;
    const auto* person = listed(question, "advisers", chosen);
    const bool works_there =
        person != nullptr &&
        std::ranges::find(person->at("organisations"), organisation->at("id")) != person->at("organisations").end();
    demand(judgement, works_there,
           "Kies iemand die bij die organisatie werkt en deze zaak mag lezen, of laat dit leeg.", "person");
    return works_there ? person : nullptr;
}

/// The organisation that is asked, from the list; nullptr when it cannot be.
const Json* asked_organisation(Judgement& judgement) {
    const auto& question = judgement.question;
    const auto* organisation = listed(question, "organisations", field(question, "organisation"));
    if (organisation != nullptr && !can_read(*organisation)) organisation = nullptr;
    demand(judgement, organisation != nullptr, "Kies een organisatie uit de lijst.", "organisation");
    if (organisation == nullptr || !is_closed_to_others(question.subject)) return organisation;
    const bool inside = belongs_to(question.subject, organisation->at("id").get<std::int64_t>());
    demand(judgement, inside,
           "Deze zaak is vertrouwelijk (V3). Vraag alleen advies aan een organisatie die al meedoet.", "organisation");
    return inside ? organisation : nullptr;
}

const Advice* open_advice(const Question& question) {
    const auto& id = field(question, "advice");
    const auto found = std::ranges::find_if(question.subject.advice, [&](const Advice& advice) {
        return id.is_number() && advice.id == id.get<int>() && !advice.answered_by;
    });
    return found == question.subject.advice.end() ? nullptr : &*found;
}

bool has_own_step(const Definition& definition, const Holding& holding) {
    return std::ranges::any_of(definition.steps, [&](const StepInfo& step) {
        return std::ranges::any_of(step.who, [&](const RoleInfo& role) {
            return role.id == holding.role && (role.reach == Reach::own || role.reach == Reach::partner);
        });
    });
}

/// The actor's holding that lets that question go; nullptr when none does.
const Holding* holding_to_withdraw(const Definition& definition, const Question& question, const Advice& advice) {
    const auto& subject = question.subject;
    const auto& actor = question.actor;
    const auto& by = advice.asked_by;
    const bool owner_may = belongs_to(subject, by.organisation);
    const auto found = std::ranges::find_if(actor.holdings, [&](const Holding& holding) {
        if (holding.organisation == by.organisation && (actor.person == by.person || holding.role == by.role))
            return true;
        return owner_may && holding.organisation == subject.organisation && has_own_step(definition, holding);
    });
    return found == actor.holdings.end() ? nullptr : &*found;
}

}  // namespace

int advice_withdrawn_by(const Event& event) {
    return event.action == withdrawing_advice ? event.input.value("advice", 0) : 0;
}

bool belongs_to(const Case& subject, std::int64_t organisation) {
    return organisation == subject.organisation ||
           std::ranges::find(subject.parties, organisation, &Party::organisation) != subject.parties.end();
}

bool opens_to_one_alone(const Case& subject, const Advice& advice) {
    return advice.person != 0 && subject.compartment == Compartment::municipal;
}

bool is_asked(const Case& subject, const Advice& advice, const Actor& actor, const Holding& holding) {
    if (holding.organisation != advice.organisation) return false;
    const bool in_person = actor.person == advice.person && holding.on_behalf_of == 0;
    return !opens_to_one_alone(subject, advice) || belongs_to(subject, advice.organisation) || in_person;
}

Json who_can_be_asked(const Question& question) {
    Json able{{"organisations", Json::array()}, {"advisers", Json::array()}};
    const auto& subject = question.subject;
    const auto& facts = question.facts;
    const auto inside = [&](const Json& id) {
        return !is_closed_to_others(subject) || belongs_to(subject, id.get<std::int64_t>());
    };
    for (const auto& one : facts.value("organisations", Json::array()))
        if (inside(one.at("id")) && can_read(one)) able["organisations"].push_back(one);
    for (const auto& one : facts.value("advisers", Json::array()))
        if (std::ranges::any_of(one.at("organisations"), inside)) able["advisers"].push_back(one);
    return able;
}

/// Whoever decides asks by letter, in whose name the letter is; the organisation whose case it is just asks.
void ask_advice(Judgement& judgement, const Definition& definition, Effects& effects) {
    const auto& question = judgement.question;
    judgement.holding = holding_to_ask(definition, question);
    judgement.reasons.push_back({ReasonKind::role,
                                 "Advies vraagt wie de zaak beheert of erover beslist, als die aan zet is; een partij "
                                 "of een adviseur vraagt geen advies.",
                                 judgement.holding != nullptr,
                                 "wie de zaak beheert",
                                 {}});
    if (question.input == nullptr) return;
    const auto* organisation = asked_organisation(judgement);
    const auto* person = adviser(judgement, organisation);
    const auto due =
        parse_iso_date(field(question, "due").is_string() ? field(question, "due").get<std::string>() : "");
    demand(judgement, due && *due > question.today, "Kies een dag na vandaag.", "due");
    if (organisation == nullptr || !due || judgement.holding == nullptr) return;
    Advice advice{.id = question.subject.advice.empty() ? 1 : question.subject.advice.back().id + 1,
                  .question = field(question, "question").get<std::string>(),
                  .organisation = organisation->at("id"),
                  .organisation_name = organisation->at("name"),
                  .person = person == nullptr ? 0 : person->at("id").get<std::int64_t>(),
                  .person_name = person == nullptr ? "" : person->at("name").get<std::string>(),
                  .due = *due,
                  .asked_by = sign(question.actor, *judgement.holding)};
    if (!definition.advice_letter.empty() && judgement.holding->organisation != question.subject.organisation)
        effects.push_back(MakeDocument{std::string(definition.advice_letter), advice.organisation});
    effects.push_back(AskAdvice{std::move(advice)});
}

void answer_advice(Judgement& judgement, const Definition&, Effects& effects) {
    const auto& question = judgement.question;
    const auto asked_of = [&](const Advice& advice) {
        return !advice.answered_by && std::ranges::any_of(question.actor.holdings, [&](const Holding& holding) {
            return is_asked(question.subject, advice, question.actor, holding);
        });
    };
    require(judgement, std::ranges::any_of(question.subject.advice, asked_of),
            "Aan u of uw organisatie is advies gevraagd.", "de gevraagde adviseur");
    if (question.input == nullptr) return;
    const auto* advice = open_advice(question);
    demand(judgement, advice != nullptr && asked_of(*advice), "Deze vraag staat niet meer open voor u.", "advice");
    if (advice == nullptr || judgement.holding == nullptr) return;
    for (const auto& holding : question.actor.holdings)
        if (is_asked(question.subject, *advice, question.actor, holding)) judgement.holding = &holding;
    effects.push_back(AnswerAdvice{advice->id, field(question, "answer").get<std::string>(),
                                   sign(question.actor, *judgement.holding)});
    effects.push_back(
        Notify{{}, {}, advice->asked_by.person, "Het advies van " + advice->organisation_name + " is binnen"});
}

void remind_advice(Judgement& judgement, const Definition&, Effects& effects) {
    const auto& question = judgement.question;
    const auto open = [](const Advice& advice) { return !advice.answered_by; };
    require(judgement, std::ranges::any_of(question.subject.advice, open), "Er staat een adviesvraag open.");
    if (question.input == nullptr) return;
    const auto* advice = open_advice(question);
    demand(judgement, advice != nullptr, "Deze vraag staat niet meer open.", "advice");
    if (advice != nullptr)
        effects.push_back(Notify{{}, "advice:" + std::to_string(advice->id), 0, "Herinnering: er is advies gevraagd"});
}

void withdraw_advice(Judgement& judgement, const Definition& definition, Effects&) {
    const auto& question = judgement.question;
    const auto may = [&](const Advice& advice) {
        return !advice.answered_by && holding_to_withdraw(definition, question, advice) != nullptr;
    };
    const auto first = std::ranges::find_if(question.subject.advice, may);
    const bool some = first != question.subject.advice.end();
    if (some) judgement.holding = holding_to_withdraw(definition, question, *first);
    judgement.reasons.push_back({ReasonKind::role,
                                 "Een adviesvraag die openstaat, trekt in wie haar stelde of wie de zaak beheert.",
                                 some,
                                 "wie advies vroeg",
                                 {}});
    if (question.input == nullptr) return;
    const auto* advice = open_advice(question);
    demand(judgement, advice != nullptr && may(*advice), "Deze vraag staat niet meer open, of is niet van u.",
           "advice");
    if (advice == nullptr || !may(*advice)) return;
    judgement.holding = holding_to_withdraw(definition, question, *advice);
}

}  // namespace bolwerk::engine

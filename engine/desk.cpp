#include "engine/desk.hpp"

#include <algorithm>

#include "engine/advice.hpp"
#include "engine/judging.hpp"
#include "engine/may_hold.hpp"
#include "engine/mention.hpp"
#include "engine/role.hpp"
#include "engine/take_back.hpp"

namespace bolwerk::engine {
namespace {

/// The organisation is the owner, a party, or it or the actor was asked advice. Whoever reads because of the area only
/// does not take part.
bool takes_part(const Question& question, const Holding& holding) {
    const auto& subject = question.subject;
    return belongs_to(subject, holding.organisation) || std::ranges::any_of(subject.advice, [&](const Advice& advice) {
               return is_asked(subject, advice, question.actor, holding);
           });
}

/// The holding with which the actor can take some step from here; the first step counts first.
const Holding* holding_for_a_step(const Definition& definition, const Question& question) {
    for (const auto& step : definition.steps) {
        if (!step.leaves(question.subject.state) || action_of(definition, step.action).timer) continue;
        for (const auto& role : step.who)
            if (const auto* holding = holding_for(question, role)) return holding;
    }
    return nullptr;
}

/// The holding with which the actor can take some step of such a case, whatever its state.
const Holding* holding_for_any_step(const Definition& definition, const Question& question) {
    for (const auto& step : definition.steps)
        for (const auto& role : step.who)
            if (const auto* holding = holding_for(question, role)) return holding;
    return nullptr;
}

/// Someone whose turn it is, or else anybody who takes part or can take another step.
void judge_worker(Judgement& judgement, const Definition& definition, bool turn_needed) {
    const auto& question = judgement.question;
    if (const auto* step = next_step(definition, question.subject))
        for (const auto& role : step->who)
            if (judgement.holding == nullptr) judgement.holding = holding_for(question, role);
    if (!turn_needed && judgement.holding == nullptr) {
        const auto found = std::ranges::find_if(question.actor.holdings,
                                                [&](const Holding& holding) { return takes_part(question, holding); });
        if (found != question.actor.holdings.end())
            judgement.holding = &*found;
        else
            judgement.holding = holding_for_a_step(definition, question);
    }
    judgement.reasons.push_back(
        {ReasonKind::role,
         turn_needed ? "U hebt een rol die nu aan zet is." : "Uw organisatie doet mee aan deze zaak.",
         judgement.holding != nullptr,
         turn_needed ? "wie nu aan zet is" : "een deelnemer aan de zaak",
         {}});
}

/// Whether the step can be taken with a role that somebody of the list holds: the same rule as for holdings. Of an area
/// reader the list says that the case is in the area, and of a partner that it takes part, as the list holds readers
/// only.
bool can_take(const StepInfo& step, const Case& subject, const Json& held) {
    const auto organisation = held.at("organisation").get<std::int64_t>();
    return std::ranges::any_of(step.who, [&](const RoleInfo& role) {
        const bool has_role = held.at("role") == role.id;
        switch (role.reach) {
            case Reach::own:
                return has_role && organisation == subject.organisation;
            case Reach::area:
            case Reach::partner:
                return has_role;
            case Reach::party: {
                const auto* party = party_of(subject, role.party);
                return party != nullptr && party->organisation == organisation;
            }
            case Reach::anyone:
                return true;
            case Reach::system:
                return false;
        }
        return false;
    });
}

/// The first of a colleague's roles with which the step can be taken; nullptr when there is none.
const Json* role_to_take(const StepInfo& step, const Case& subject, const Json& colleague) {
    for (const auto& held : colleague.at("holdings"))
        if (can_take(step, subject, held)) return &held;
    return nullptr;
}

Signature signature_of(const Json& colleague, const Json& held) {
    return {.person = colleague.at("id"),
            .name = colleague.at("name"),
            .role = held.at("role"),
            .organisation = held.at("organisation"),
            .organisation_name = held.at("organisation_name"),
            .on_behalf_of_name = {}};
}

/// The step ends a term that does not run: what the case would wait for was done.
bool is_over(const StepInfo& step, const Case& subject) {
    return std::ranges::any_of(step.clauses, [&](const ClauseInfo& clause) {
        const bool ends_one =
            clause.kind == ClauseKind::deadline && clause.deadline == nullptr && !clause.about.empty();
        return ends_one && deadline_of(subject, clause.about) == nullptr;
    });
}

/// Awb 2:4. The store refuses it whatever asks; the fact "kept_out" says so beforehand.
constexpr std::string_view no_interest_of_ones_own = "U, of wie u vervangt, gaf geen eigen belang op (Awb 2:4).";

void claim(Judgement& judgement, const Definition&, Effects& effects) {
    const auto& question = judgement.question;
    require(judgement, !question.subject.assignee, "Niemand heeft de zaak nu in behandeling.", "wie de zaak nu heeft");
    require(judgement, fact(question, "kept_out") == 0, no_interest_of_ones_own, "een collega zonder belang");
    if (judgement.holding != nullptr) effects.push_back(Assign{sign(question.actor, *judgement.holding)});
}

/// Whoever has a case may be away without a substitute: a colleague of the same desk goes on with it.
void take_over(Judgement& judgement, const Definition&, Effects& effects) {
    const auto& question = judgement.question;
    const auto& assignee = question.subject.assignee;
    const bool somebody_else = assignee && assignee->person != question.actor.person;
    require(judgement, somebody_else, "Een ander heeft de zaak nu in behandeling.");
    require(judgement, fact(question, "kept_out") == 0, no_interest_of_ones_own, "een collega zonder belang");
    if (judgement.holding == nullptr) return;
    require(judgement, !somebody_else || assignee->organisation == judgement.holding->organisation,
            "Wie de zaak nu heeft, is een collega van uw eigen organisatie.", "wie de zaak nu heeft");
    effects.push_back(Assign{sign(question.actor, *judgement.holding)});
    if (somebody_else)
        effects.push_back(Notify{{}, {}, assignee->person, question.actor.name + " nam een zaak van u over"});
}

void release(Judgement& judgement, const Definition&, Effects& effects) {
    const auto& question = judgement.question;
    require(judgement, question.subject.assignee && question.subject.assignee->person == question.actor.person,
            "U hebt de zaak in behandeling.", "wie de zaak nu heeft");
    effects.push_back(Unassign{});
}

void hand_over(Judgement& judgement, const Definition& definition, Effects& effects) {
    const auto& question = judgement.question;
    const auto colleagues = who_can_take_over(definition, question);
    require(judgement, !colleagues.empty(), "Een collega kan de zaak van u overnemen.", "wie de rollen beheert");
    if (question.input == nullptr) return;
    const auto colleague =
        std::ranges::find_if(colleagues, [&](const Json& one) { return one.at("id") == field(question, "person"); });
    demand(judgement, colleague != colleagues.end(), "Kies een collega die nu aan zet kan zijn.", "person");
    if (colleague == colleagues.end()) return;
    const auto* held = role_to_take(*next_step(definition, question.subject), question.subject, *colleague);
    effects.push_back(Assign{signature_of(*colleague, *held)});
    effects.push_back(Notify{{}, {}, colleague->at("id"), question.actor.name + " gaf u een zaak"});
}

/// Of the RIEC's cases every text speaks of parks alone.
MayHold held_at(Compartment level) { return level == Compartment::riec ? MayHold::parks_only : MayHold::names; }

/// From V2 on what looks like personal data is refused; below that whoever writes says that it is needed
/// (HANDBOOK 4.3).
void judge_note_text(Judgement& judgement) {
    const auto& question = judgement.question;
    const auto level = question.subject.compartment;
    const auto may_hold = held_at(level);
    const auto& value = field(question, "text");
    const bool mentions =
        value.is_string() && what_may_not_be_there(value.get_ref<const std::string&>(), may_hold).has_value();
    if (level >= Compartment::municipal)
        demand(judgement, !mentions,
               level == Compartment::riec
                   ? "Haal uit de notitie wat op een persoon of bedrijf wijst: een naam, adres, nummer of kenteken."
                   : "Haal persoonsgegevens uit de notitie: een BSN, kenteken, telefoonnummer of e-mailadres.",
               "text");
    else
        demand(
            judgement, !mentions || filled(question, "personal_data_needed"),
            "In de notitie lijkt een BSN, kenteken, telefoonnummer of e-mailadres te staan. Haal het weg, of vink aan "
            "dat het nodig is.",
            "text");
}

/// Everybody whose name stands behind an @ gets word, of whatever organisation, as far as they may read the case.
void note(Judgement& judgement, const Definition&, Effects& effects) {
    const auto& question = judgement.question;
    if (question.input == nullptr) return;
    judge_note_text(judgement);
    if (!question.facts.contains("readers")) return;
    const auto& text = field(question, "text").get_ref<const std::string&>();
    for (const auto& person : mentions_in(text, question.facts.at("readers")).people)
        effects.push_back(Notify{{}, {}, person.id, question.actor.name + " noemde u in een notitie"});
}

/// Kept with the note, as the names that it shows as a mention.
Json told_in_note(const Question& question) {
    Json names = Json::array();
    if (question.input == nullptr || !question.facts.contains("readers")) return Json::object();
    const auto& text = field(question, "text").get_ref<const std::string&>();
    for (const auto& person : mentions_in(text, question.facts.at("readers")).people) names.push_back(person.name);
    return names.empty() ? Json::object() : Json{{"told", std::move(names)}};
}

/// A case of which somebody demands attachments lists them among its facts. In a file of the RIEC neither its name nor
/// the remark beside it speaks of a person or firm, just as a note does not (HANDBOOK 4.3).
void attach(Judgement& judgement, const Definition&, Effects&) {
    const auto& question = judgement.question;
    if (question.input == nullptr) return;
    for (const auto& wrong : wrong_beside_a_file(*question.input, question.subject.compartment))
        demand(judgement, false,
               "Haal uit de naam van het bestand en de toelichting wat op een persoon of bedrijf wijst.", wrong.field);
    if (!filled(question, "answers")) return;
    demand(judgement, listed(question, "mandatory_attachments", field(question, "answers")) != nullptr,
           "Kies een bijlage uit de lijst.", "answers");
}

/// Which document, whose it is and what rests on it is known to the store alone, which refuses with the reason.
void withdraw_file(Judgement&, const Definition&, Effects&) {}

/// Whose letter it is, whether it went out and who signed it is known to the store alone, which refuses with the reason
/// (Awb 10:3, HANDBOOK 2.2).
void adapt_letter(Judgement& judgement, const Definition& definition, Effects&) {
    judgement.holding = holding_for_any_step(definition, judgement.question);
    judgement.reasons.push_back({ReasonKind::role,
                                 "U werkt aan zaken van deze soort.",
                                 judgement.holding != nullptr,
                                 "wie de brieven van de zaak maakt",
                                 {}});
}

/// Who may: whose turn it is, whoever takes part, or as the rule itself says.
enum class Who { at_turn, taking_part, as_judged };

struct DeskRule {
    std::string_view action;
    void (*judge)(Judgement&, const Definition&, Effects&);
    Who who;
    bool while_open;  ///< not in a final state
};
constexpr DeskRule rules[]{{"claim", claim, Who::at_turn, true},
                           {"take_over", take_over, Who::at_turn, true},
                           {"release", release, Who::taking_part, true},
                           {"hand_over", hand_over, Who::at_turn, true},
                           {"ask_advice", ask_advice, Who::as_judged, true},
                           {"answer_advice", answer_advice, Who::taking_part, true},
                           {"remind_advice", remind_advice, Who::at_turn, true},
                           {withdrawing_advice, withdraw_advice, Who::as_judged, true},
                           {"note", note, Who::taking_part, false},
                           // A closed case is kept as it was (HANDBOOK 4.4); what must still be said is a note.
                           {"attach", attach, Who::taking_part, true},
                           {"withdraw_file", withdraw_file, Who::taking_part, true},
                           {"propose_letter", adapt_letter, Who::as_judged, false},
                           {"read_letter", adapt_letter, Who::as_judged, false},
                           {"adapt_letter", adapt_letter, Who::as_judged, false}};

const DeskRule* rule_of(std::string_view action) {
    const auto* found = std::ranges::find(rules, action, &DeskRule::action);
    return found == std::end(rules) ? nullptr : found;
}

}  // namespace

std::string asked_whom(const Advice& advice) {
    return advice.person == 0 ? advice.organisation_name : advice.person_name + ", " + advice.organisation_name;
}

bool is_desk_action(std::string_view action) { return action == take_back || rule_of(action) != nullptr; }

const StepInfo* next_step(const Definition& definition, std::string_view state) {
    const auto leaves = [&](const StepInfo& step) {
        return step.leaves(state) && !action_of(definition, step.action).timer;
    };
    const auto found = std::ranges::find_if(definition.steps, leaves);
    return found == definition.steps.end() ? nullptr : &*found;
}

const StepInfo* next_step(const Definition& definition, const Case& subject) {
    const auto waited_for = [&](const StepInfo& step) {
        return step.leaves(subject.state) && !action_of(definition, step.action).timer && !is_over(step, subject);
    };
    const auto found = std::ranges::find_if(definition.steps, waited_for);
    return found == definition.steps.end() ? next_step(definition, subject.state) : &*found;
}

Json who_can_take_over(const Definition& definition, const Question& question) {
    Json able = Json::array();
    const auto* step = next_step(definition, question.subject);
    const auto listed = question.facts.find("colleagues");
    if (step == nullptr || listed == question.facts.end()) return able;
    const auto& assignee = question.subject.assignee;
    for (const auto& colleague : *listed) {
        const std::int64_t id = colleague.at("id");
        const bool has_it = id == question.actor.person || (assignee && assignee->person == id);
        if (!has_it && role_to_take(*step, question.subject, colleague) != nullptr) able.push_back(colleague);
    }
    return able;
}

std::vector<FieldError> wrong_beside_a_file(const Json& input, Compartment level) {
    std::vector<FieldError> wrong;
    const auto look = [&](std::string_view name, auto why_not) {
        const auto text = input.find(name);
        if (text == input.end() || !text->is_string()) return;
        auto sentence = why_not(text->get_ref<const std::string&>(), held_at(level));
        if (!sentence.empty()) wrong.push_back({std::string(name), std::move(sentence)});
    };
    look("file_name", why_not_in_name_of_file);
    look("remark", why_not_there);
    return wrong;
}

Decision decide_at_the_desk(const Definition& definition, const Question& question) {
    const auto& rule = *rule_of(question.action);
    Judgement judgement{question};
    Effects effects;
    if (rule.who != Who::as_judged) judge_worker(judgement, definition, rule.who == Who::at_turn);
    if (question.subject.state == begin_state) require(judgement, false, "De zaak bestaat al.");
    if (rule.while_open) require(judgement, !state_of(definition, question.subject.state).final, "De zaak loopt nog.");
    rule.judge(judgement, definition, effects);
    if (!all_met(judgement.reasons)) return Refused{std::move(judgement.reasons)};
    return Accepted{state_of(definition, question.subject.state).id, sign(question.actor, *judgement.holding),
                    std::move(effects), std::move(judgement.reasons),
                    question.action == "note" ? told_in_note(question) : Json::object()};
}

}  // namespace bolwerk::engine

#include "engine/take_back.hpp"

#include <algorithm>
#include <limits>

#include "engine/advice.hpp"
#include "engine/codec.hpp"
#include "engine/desk.hpp"
#include "engine/local_time.hpp"
#include "engine/publication.hpp"

namespace bolwerk::engine {
namespace {

/// What an effect touches outside the case; empty for all that the case itself and its letters are made of.
struct Outside {
    /// A reservation gives nobody a right: it is given back with its step.
    std::string_view operator()(const Book& book) const {
        return book.kind == "reservation" ? std::string_view{} : "een boeking in het grootboek";
    }
    std::string_view operator()(const TellLinked&) const { return "een bericht aan een gekoppelde zaak"; }
    std::string_view operator()(const AddLink&) const { return "een koppeling met een andere zaak"; }
    std::string_view operator()(const CutLink&) const { return "een koppeling met een andere zaak"; }
    std::string_view operator()(const SetParkField&) const { return "een gegeven in het terreinregister"; }
    std::string_view operator()(const auto&) const { return {}; }
};

std::string touched_outside(const Event& event) {
    std::string all;
    for (const auto& effect : event.effects) {
        const auto one = std::visit(Outside{}, effect);
        if (one.empty() || all.find(one) != std::string::npos) continue;
        all.append(all.empty() ? "" : ", ").append(one);
    }
    return all;
}

bool brings_a_letter(const Event& event) {
    return publishes(event) ||
           std::ranges::any_of(event.effects, [](const Effect& effect) { return is_letter(effect); });
}

bool goes_to_another_organisation(const Case& before, const Event& event) {
    if (event.by.organisation != before.organisation) return true;
    const auto after = apply(before, event);
    return std::ranges::any_of(event.effects, [&](const Effect& effect) {
        const auto* told = std::get_if<Notify>(&effect);
        const auto* party = told == nullptr ? nullptr : party_of(after, told->party);
        return party != nullptr && party->organisation != event.by.organisation;
    });
}

std::string past_of(const Definition& definition, const Event& event) {
    for (const auto* actions : {&definition.actions, &desk_actions()})
        for (const auto& action : *actions)
            if (action.id == event.action) return shown_name(event.by) + " " + std::string(action.past);
    return shown_name(event.by);
}

std::string joined(const Json& texts) {
    std::string all;
    for (const auto& text : texts) all.append(all.empty() ? "" : ", ").append(text.get<std::string>());
    return all;
}

std::string_view formal_way(const Event& event) {
    return publishes(event) ? "alleen een nieuw besluit: wijziging, intrekking of een beslissing op bezwaar"
                            : "alleen een nieuwe stap of brief die dit herstelt";
}

/// Until when the letter waits, or since when it does not.
std::string waiting_detail(const std::optional<Moment>& until) {
    return until ? "Dat kon tot " + local_clock(*until) + " uur" : "De laatste stap laat niets wachten";
}

void judge(Judgement& judgement, const Definition& definition, const Json& last, const Event& step) {
    const auto& question = judgement.question;
    const auto add = [&](ReasonKind kind, std::string_view sentence, bool met, std::string_view clears,
                         std::string detail) {
        judgement.reasons.push_back({kind, sentence, met, clears, met ? std::string{} : std::move(detail)});
    };
    std::optional<Moment> until;
    if (last.at("until").is_string()) until = *parse_moment(last.at("until").get<std::string>());
    const bool waits = until && question.now < *until && last.at("before").is_object();
    const auto formal = formal_way(step);
    const auto outside = touched_outside(step);
    add(ReasonKind::role, "U zette zelf de laatste stap in deze zaak.",
        question.actor.person != 0 && step.by.person == question.actor.person, formal,
        past_of(definition, step) + " op " + local_stamp(step.at));
    add(ReasonKind::condition, "De brief of het bericht van die stap wacht nog.", waits, formal, waiting_detail(until));
    add(ReasonKind::condition, "Er is nog niets verzonden of op de post gedaan.", last.at("gone").empty(), formal,
        last.at("gone").empty() ? std::string() : "al weg is " + joined(last.at("gone")));
    add(ReasonKind::condition, "De stap veranderde niets buiten deze zaak.", outside.empty(), formal, outside);
    add(ReasonKind::condition, "Onder deze zaak is sindsdien niets begonnen.", last.at("opened").empty(), formal,
        joined(last.at("opened")));
}

/// What of the step's reservations stands still, as entries that give it back.
Effects given_back(const Question& question, const Event& step) {
    Effects effects;
    const auto stands = question.facts.find("stands");
    auto left = std::numeric_limits<std::int64_t>::max();
    if (stands != question.facts.end() && stands->is_object()) left = stands->value("reserved", std::int64_t{0});
    for (const auto& effect : step.effects)
        if (const auto* book = std::get_if<Book>(&effect); book != nullptr && book->kind == "reservation") {
            const auto cents = std::min(book->cents, left);
            left -= cents;
            if (cents != 0) effects.push_back(Book{"release", cents, {}, false, book->kind});
        }
    return effects;
}

}  // namespace

bool may_wait(const Case& before, const Event& event) {
    return event.by.person != 0 && event.sequence > 1 && brings_a_letter(event) && touched_outside(event).empty() &&
           goes_to_another_organisation(before, event);
}

bool leaves_the_case_as_it_was(const Event& event) {
    return event.sequence > 1 && event.action != take_back && event.from == event.to && event.patch.empty() &&
           advice_withdrawn_by(event) == 0 && std::ranges::all_of(event.effects, [](const Effect& effect) {
               return std::holds_alternative<Notify>(effect);
           });
}

Decision decide_take_back(const Definition& definition, const Question& question) {
    Judgement judgement{question};
    const auto last = question.facts.find("last_step");
    if (last == question.facts.end() || !last->is_object())
        return refused(ReasonKind::state, "Er is nog geen stap die u kunt terugnemen.");
    const auto step = event_from_json(last->at("event"));
    judge(judgement, definition, *last, step);
    if (!all_met(judgement.reasons)) return Refused{std::move(judgement.reasons)};
    const auto before = case_from_json(last->at("before"));
    return Accepted{state_of(definition, before.state).id, step.by, given_back(question, step),
                    std::move(judgement.reasons)};
}

Json taking_back(const Question& question) {
    const auto& last = question.facts.at("last_step");
    Json input = question.input == nullptr ? Json::object() : *question.input;
    input["event"] = last.at("event").at("sequence");
    input["restored"] = last.at("before");
    return input;
}

std::optional<Case> taken_back_to(const Event& event) {
    const auto restored = event.input.find("restored");
    if (event.action != take_back || restored == event.input.end()) return std::nullopt;
    return case_from_json(*restored);
}

std::int64_t taken_back_by(const Event& event) {
    return event.action == take_back ? event.input.value("event", std::int64_t{0}) : 0;
}

}  // namespace bolwerk::engine

#include "tests/workflows/explorer_fixture.hpp"

#include <algorithm>

#include "engine/codec.hpp"
#include "engine/local_time.hpp"
#include "tests/workflows/scene_fixture.hpp"

namespace bolwerk::workflows {

using namespace engine;

Explorer::Explorer(const Definition& definition, unsigned seed)
    : definition_(definition), sample_(sample_of(definition.id)), random_(seed) {}

Case Explorer::nothing_yet(const Definition& definition) {
    Case subject;
    subject.workflow = definition.id;
    subject.state = begin_state;
    subject.organisation = people::apeldoorn;
    subject.municipality = "GM0200";
    subject.park = 17;
    return subject;
}

std::string Explorer::way_name(const StepInfo& step, std::string_view from) {
    return std::string(from) + " " + std::string(step.action) + " " + std::string(step.target(from));
}

void Explorer::walk(int most_steps, const Look& look) {
    subject_ = nothing_yet(definition_);
    events_.clear();
    today_ = date_of(2026, 11, 23);
    for (int i = 0; i < most_steps && !state_of(definition_, subject_.state).final; ++i)
        today_ += std::chrono::days{step_once(look) ? below(40) : 100};
}

Question Explorer::question(const Case& subject, const Attempt& attempt, bool with_input) const {
    return {subject,     attempt.facts, attempt.actor,      attempt.action, with_input ? &attempt.input : nullptr,
            attempt.now, attempt.today, shipped_calendar(), settings_};
}

/// For each state how many ways lie before the nearest one that was never taken.
std::map<std::string_view, int> Explorer::steps_to_something_new() const {
    constexpr int far = 1000;
    std::map<std::string_view, int> distance;
    for (const auto& state : definition_.states) distance[state.id] = far;
    for (bool changed = true; changed;) {
        changed = false;
        for (const auto& step : definition_.steps)
            for (const auto from : step.from) {
                const int through = taken_.contains(way_name(step, from)) ? distance[step.target(from)] + 1 : 0;
                if (through >= distance[from]) continue;
                distance[from] = through;
                changed = true;
            }
    }
    return distance;
}

/// The rows that leave the state: mostly those that lead to something new first, now and then in any order.
std::vector<const StepInfo*> Explorer::rows_to_try() {
    std::vector<const StepInfo*> leaving;
    for (const auto& step : definition_.steps)
        if (step.leaves(subject_.state)) leaving.push_back(&step);
    std::ranges::shuffle(leaving, random_);
    if (below(4) == 0) return leaving;
    const auto distance = steps_to_something_new();
    std::ranges::stable_sort(leaving, {}, [&](const StepInfo* step) {
        const bool known = taken_.contains(way_name(*step, subject_.state));
        return known ? distance.at(step->target(subject_.state)) + 1 : 0;
    });
    return leaving;
}

/// Tries the rows that leave the state until one lets somebody through; false when none does today.
bool Explorer::step_once(const Look& look) {
    for (const auto* step : rows_to_try())
        for (int tries = 0; tries < 12; ++tries) {
            auto attempt = attempt_of(*step);
            inform_(attempt);
            look(subject_, attempt);
            const auto asked = question(subject_, attempt);
            const auto decision = decide(definition_, asked);
            if (!accepted(decision)) continue;
            const auto event = event_of(asked, std::get<Accepted>(decision));
            taken_.insert(event.from + " " + event.action + " " + event.to);
            events_.push_back(event);
            subject_ = apply(std::move(subject_), event);
            return true;
        }
    return false;
}

Explorer::Attempt Explorer::attempt_of(const StepInfo& step) {
    Attempt attempt;
    attempt.actor = actor_for(step.who.at(below(step.who.size())));
    attempt.action = step.action;
    attempt.facts = sample_.facts.at(below(2) == 0 ? 0 : below(sample_.facts.size()));
    const auto& action = action_of(definition_, step.action);
    attempt.input = action.form == nullptr || action.timer ? handed(step.action) : filled_in(*action.form);
    attempt.today = today_;
    attempt.now = moment_at(today_, std::chrono::hours{10});
    return attempt;
}

/// One of three people with that role, now and then somebody who stands in for another of them.
Actor Explorer::actor_for(const RoleInfo& role) {
    if (role.reach == Reach::system) return system_actor();
    const auto number =
        static_cast<std::int64_t>(1000 + 10 * (std::hash<std::string_view>{}(role.id) % 1000) + below(3));
    Actor actor{number, "Persoon " + std::to_string(number), {}};
    std::int64_t organisation = role.reach == Reach::area ? 50 : subject_.organisation;
    if (role.reach == Reach::party) {
        const auto* party = party_of(subject_, role.party);
        organisation = party == nullptr ? 999 : party->organisation;
    }
    actor.holdings.push_back({std::string(role.id), organisation, "Organisatie", true, 0, {}});
    if (below(8) == 0) {
        actor.holdings.back().on_behalf_of = number / 10 * 10 + 5;
        actor.holdings.back().on_behalf_of_name = "Afwezige";
    }
    return actor;
}

Json Explorer::handed(std::string_view action) {
    const auto lent = sample_.handed.find(std::string(action));
    return lent == sample_.handed.end() ? Json::object() : lent->second.at(below(lent->second.size()));
}

Json Explorer::filled_in(const Form& form) {
    Json input = Json::object();
    for (const auto& field : form) {
        const auto lent = sample_.fields.find(std::string(field.name));
        const bool skip = !field.required && below(3) == 0;
        if (lent != sample_.fields.end())
            input[std::string(field.name)] = lent->second.at(below(lent->second.size()));
        else
            input[std::string(field.name)] = skip ? Json{} : value_for(field);
    }
    return input;
}

Json Explorer::value_for(const Field& field) {
    constexpr int days[]{0, 0, 1, 30, 400, -1, -30, -400};
    const auto room = std::min<std::int64_t>(field.most - field.least, 100);
    const auto number = field.least + static_cast<std::int64_t>(below(static_cast<std::size_t>(room + 1)));
    switch (field.kind) {
        case FieldKind::text:
        case FieldKind::long_text: {
            std::string text = "Een tekst die lang genoeg is om te lezen.";
            while (static_cast<std::int64_t>(text.size()) < field.least) text += " En nog wat.";
            return text.substr(0, static_cast<std::size_t>(field.most));
        }
        case FieldKind::whole_number:
            return number;
        case FieldKind::money:
            return static_cast<std::int64_t>(100'000 * below(20));
        case FieldKind::date:
            return iso(today_ + std::chrono::days{days[below(std::size(days))]});
        case FieldKind::yes_no:
            return below(4) != 0;
        case FieldKind::choice:
            return field.choices.empty() ? Json("C1") : Json(field.choices[below(field.choices.size())].value);
        case FieldKind::choices:
            return Json::array({field.choices.empty() ? Json("C1") : Json(field.choices.front().value)});
        case FieldKind::organisation:
            return 200 + std::hash<std::string_view>{}(field.name) % 50;
        case FieldKind::person:
            return 1001;
    }
    return {};
}

std::string as_text(const Decision& decision) {
    Json text{{"accepted", accepted(decision)}, {"reasons", Json::array()}};
    for (const auto& reason : reasons_of(decision))
        text["reasons"].push_back(
            {name_of(reason.kind), reason.sentence, reason.met, reason.cleared_by, reason.detail, reason.field});
    if (const auto* yes = std::get_if<Accepted>(&decision)) {
        text["state"] = yes->state;
        text["by"] = to_json(yes->by);
        for (const auto& effect : yes->effects) text["effects"].push_back(to_json(effect));
    }
    return text.dump();
}

}  // namespace bolwerk::workflows

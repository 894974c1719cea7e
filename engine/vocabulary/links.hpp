// The clauses of a step about other cases, and what the park register gets to know.
#pragma once

#include "engine/vocabulary/words.hpp"

namespace bolwerk::engine {

/// Ties the case to the one it was opened from.
template <Text Relation>
struct TiesToParent {
    static void plan(const Judgement& judgement, Effects& effects) {
        const std::int64_t parent = fact(judgement.question, "parent_id");
        if (parent != 0) effects.push_back(AddLink{{std::string(Relation.view()), parent, {}}});
    }
    static ClauseInfo info() {
        return {ClauseKind::parent, "Hoort bij de zaak waaruit het begon", nullptr, &plan, nullptr, {},
                Relation.view()};
    }
};

/// The case it is tied to hears of it: there Bolwerk does the Told<"action"> of that name.
template <Text Relation, Text LinkedAction>
struct TellsLinked {
    static void plan(const Judgement&, Effects& effects) {
        effects.push_back(TellLinked{std::string(Relation.view()), std::string(LinkedAction.view())});
    }
    static ClauseInfo info() {
        return {ClauseKind::linked, "De gekoppelde zaak krijgt bericht", nullptr, &plan, nullptr, {},
                LinkedAction.view()};
    }
};

template <Text ParkField, bool Value>
struct SetsParkFact {
    static void plan(const Judgement&, Effects& effects) {
        effects.push_back(SetParkField{std::string(ParkField.view()), Value});
    }
    static ClauseInfo info() {
        return {ClauseKind::register_,
                "Terreinregister: " + std::string(ParkField.view()) + (Value ? " = ja" : " = nee"),
                nullptr,
                &plan,
                nullptr,
                {},
                ParkField.view()};
    }
};

/// Publishes the last day of a deadline that this same step starts; stands below its StartsDeadline.
template <Text ParkField, Text Deadline>
struct PublishesLastDay {
    static void plan(const Judgement&, Effects& effects) {
        Json day;
        for (const auto& effect : effects)
            if (const auto* started = std::get_if<StartDeadline>(&effect);
                started && started->deadline.name == Deadline.view())
                day = iso(started->deadline.clock.last_day);
        effects.push_back(SetParkField{std::string(ParkField.view()), std::move(day)});
    }
    static ClauseInfo info() {
        return {ClauseKind::register_,
                "Terreinregister: " + std::string(ParkField.view()) + " = de laatste dag",
                nullptr,
                &plan,
                nullptr,
                {},
                ParkField.view()};
    }
};

}  // namespace bolwerk::engine

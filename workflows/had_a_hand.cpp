#include "workflows/had_a_hand.hpp"

#include <algorithm>

namespace bolwerk::workflows {

bool had_a_hand(const engine::Question& question, std::string_view action) {
    const auto& actor = question.actor;
    const auto is_hand = [&](std::int64_t person) {
        return person != 0 && (actor.person == person || std::ranges::any_of(actor.holdings, [&](const auto& holding) {
                                   return holding.on_behalf_of == person;
                               }));
    };
    const auto* done = engine::mark_of(question.subject, action);
    return done != nullptr && (is_hand(done->by.person) || is_hand(done->by.on_behalf_of));
}

}  // namespace bolwerk::workflows

// A condition of which the case says who can clear it: include this where such a condition stands.
#pragma once

#include <concepts>

#include "engine/vocabulary/clauses.hpp"

namespace bolwerk::engine {

/// Has `static std::string_view cleared_by_now(const Question&)`, a text of static storage; it is asked when the
/// condition does not hold.
template <class C>
concept ClearedByTheCase = requires(const Question& question) {
    { C::cleared_by_now(question) } -> std::same_as<std::string_view>;
};

template <ClearedByTheCase C>
struct OnlyIf<C> {
    static void judge(Judgement& judgement) {
        auto reason = judged<C>(ReasonKind::condition, judgement.question);
        if (!reason.met) reason.cleared_by = C::cleared_by_now(judgement.question);
        judgement.reasons.push_back(std::move(reason));
    }
    static ClauseInfo info() { return {ClauseKind::condition, std::string(C::sentence), &judge}; }
};

}  // namespace bolwerk::engine

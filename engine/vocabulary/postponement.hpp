// The clause that gives a running term more time (verdaging), as the law counts it: moved for holidays once, at the
// end.
#pragma once

#include "engine/vocabulary/deadlines.hpp"

namespace bolwerk::engine {

void plan_postponement(const Judgement& judgement, Effects& effects, std::string_view name, term::Span by,
                       bool in_statute, std::string_view source);

template <Text Name, class Length, class Statute, Text Source>
struct PostponesDeadline {
    static void plan(const Judgement& judgement, Effects& effects) {
        plan_postponement(judgement, effects, Name.view(), Length::span, Statute::in_statute, Source.view());
    }
    static ClauseInfo info() {
        return {
            ClauseKind::deadline,
            "Meer tijd: " + std::string(Name.view()) + ", " + Length::text() + " (" + std::string(Source.view()) + ")",
            nullptr,
            &plan,
            nullptr,
            {},
            Name.view()};
    }
};

}  // namespace bolwerk::engine

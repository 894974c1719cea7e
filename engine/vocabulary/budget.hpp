// The clauses of a step about money: what is entered in the budget ledger. The store refuses what passes the ceiling.
#pragma once

#include "engine/vocabulary/words.hpp"

namespace bolwerk::engine {

/// What the case has booked of a kind and still holds, in cents: the fact "booked" ({kind: cents}).
std::int64_t booked(const Question& question, std::string_view kind);

/// Nothing is booked for an amount of nought. With `overrun_reason` filled in on this form the entry may pass the
/// ceiling.
void plan_booking(const Judgement& judgement, Effects& effects, std::string_view kind, std::int64_t cents);
void plan_release(const Judgement& judgement, Effects& effects, std::string_view of);

/// How a clause about the ledger reads: "Budget: verplichting".
std::string booking_text(std::string_view kind);

/// Enters the amount of a field.
template <Text Kind, Text FieldName>
struct Books {
    static void plan(const Judgement& judgement, Effects& effects) {
        plan_booking(judgement, effects, Kind.view(), number_field(judgement.question, FieldName.view()));
    }
    static ClauseInfo info() {
        return {ClauseKind::budget, booking_text(Kind.view()), nullptr, &plan, nullptr, {}, FieldName.view()};
    }
};

/// Enters an amount that is worked out: `static std::int64_t cents(const Question&)` of A.
template <Text Kind, class A>
struct BooksAmount {
    static void plan(const Judgement& judgement, Effects& effects) {
        plan_booking(judgement, effects, Kind.view(), A::cents(judgement.question));
    }
    static ClauseInfo info() { return {ClauseKind::budget, booking_text(Kind.view()), nullptr, &plan}; }
};

/// Gives back everything the case still holds of a reservation or a commitment.
template <Text Of>
struct Releases {
    static void plan(const Judgement& judgement, Effects& effects) { plan_release(judgement, effects, Of.view()); }
    static ClauseInfo info() {
        return {ClauseKind::budget, booking_text(Of.view()) + " vrijgeven", nullptr, &plan, nullptr, {}, Of.view()};
    }
};

}  // namespace bolwerk::engine

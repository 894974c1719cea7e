// The clauses of a step about money: what is entered in the budget ledger. The store refuses what passes the ceiling.
#pragma once

#include "engine/vocabulary/words.hpp"

namespace bolwerk::engine {

/// What stands for the case on an account of the ledger, in cents: the fact "stands" ({reserved, committed, advanced,
/// payable, paid, receivable, overpaid}).
std::int64_t stands(const Question& question, std::string_view account);

/// With `overrun_reason` filled in on this form the entry may pass the
/// ceiling.
void plan_booking(const Judgement& judgement, Effects& effects, std::string_view kind, std::int64_t cents);
void plan_release(const Judgement& judgement, Effects& effects, std::string_view of);

/// How a clause about the ledger reads: "Budget: verplichting".
std::string booking_text(std::string_view kind);

/// Enters the amount of a field; nothing when it is empty.
template <Text Kind, Text FieldName>
struct Books {
    static void plan(const Judgement& judgement, Effects& effects) {
        if (const Json& amount = field(judgement.question, FieldName.view()); amount.is_number_integer())
            plan_booking(judgement, effects, Kind.view(), amount.get<std::int64_t>());
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

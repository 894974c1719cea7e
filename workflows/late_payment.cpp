#include "workflows/late_payment.hpp"

#include <algorithm>
#include <ranges>

#include "engine/deadline.hpp"
#include "engine/term/awb.hpp"
#include "workflows/asks.hpp"
#include "workflows/hands.hpp"

namespace bolwerk::workflows {
namespace {

using engine::Cents;
using engine::Date;
using engine::Json;
using engine::Question;
using std::chrono::days;

const Json& rows_among(const Question& question, const char* name) {
    static const Json none = Json::array();
    const auto found = question.facts.find(name);
    return found == question.facts.end() || found->is_null() ? none : *found;
}

Date day_of(const Json& row, const char* name) {
    return engine::parse_iso_date(row.at(name).get_ref<const std::string&>()).value();
}

/// Awb 4:98 lid 2: half of what others have to owe.
constexpr Cents owed_by_province{10'00};

/// A part of the debt that was paid, none of it for interest: that is decided and paid apart.
debts::Entry part_of(Date on, Cents cents) {
    return {.kind = debts::Entry::Kind::payment, .on = on, .cents = cents, .principal = cents};
}

void add_suspensions(debts::Debt& debt, const Question& question) {
    for (const auto& row : rows_among(question, "payment_suspensions"))
        if (row.at("last").is_string()) debt.free.push_back({day_of(row, "first"), day_of(row, "last")});
}

/// The first day of default, and why it is not the day after the term that ran.
struct Default {
    Date since;
    std::string because = {};
};

/// Six weeks after the day by which a right decision should have been known, where the one that was taken came later.
Default default_since(const Question& question, const engine::term::Deadline& payment) {
    const Default as_it_ran{payment.last_day + days{1}};
    auto due = engine::date_field(question, "decision_due_on");
    if (!due) due = day_fact(question, "decision_due_on");
    if (!due || *due >= payment.event) return as_it_ran;
    const auto right = engine::term::compute(engine::term::payment_term(), *due, question.calendar);
    if (!right || right->last_day >= payment.last_day) return as_it_ran;
    return {right->last_day + days{1}, "Een juist besluit had er op " + engine::long_date(*due) +
                                           " moeten zijn; de rente telt vanaf het einde van de betaaltermijn die "
                                           "daarbij hoort (Awb 4:100 en 4:102)"};
}

/// As lines of a letter.
std::string sum_of(const debts::Statement& statement, std::string sum) {
    for (const auto& line : statement.lines)
        if (line.label.starts_with("Rente"))
            sum += (sum.empty() ? "" : "\n") + line.label + ": " + engine::euros(line.cents);
    return sum;
}

/// A part of a payment that gives back what somebody had paid to the province.
struct GivenBack {
    Date received, paid;
    Cents cents;
};

/// What was paid back too much is what came in last; of that the oldest goes back first, and leaves the payments. The
/// fact "paid_back" ({on, cents}, the oldest first) is there only where a decision on objection undid it.
std::vector<GivenBack> given_back_in(const Question& question, std::vector<debts::Entry>& payments) {
    std::vector<GivenBack> excess, given;
    for (const auto& row : rows_among(question, "paid_back"))
        excess.push_back({day_of(row, "on"), {}, {row.at("cents").get<std::int64_t>()}});
    Cents goes_back;
    for (const auto& payment : payments)
        if (!excess.empty() && excess.front().received < payment.on) goes_back += payment.cents;
    for (auto& one : std::views::reverse(excess)) {
        one.cents = std::min(one.cents, goes_back);
        goes_back -= one.cents;
    }
    for (auto& payment : payments)
        for (auto& one : excess) {
            const auto part = std::min(one.cents, payment.cents);
            if (part == Cents{} || one.received >= payment.on) continue;
            given.push_back({one.received, payment.on, part});
            one.cents -= part;
            payment = part_of(payment.on, payment.cents - part);
        }
    return given;
}

struct Owed {
    Cents interest;
    std::string sum;
    bool rates_known = true;
};

Owed operator+(const Owed& a, const Owed& b) {
    return {a.interest + b.interest, a.sum + (a.sum.empty() || b.sum.empty() ? "" : "\n") + b.sum,
            a.rates_known && b.rates_known};
}

Owed owed_over(debts::Debt debt, const Question& question, std::string because) {
    for (const auto& entry : debt.entries) debt.principal += entry.cents;
    debt.rates = debts::rates_named(rows_among(question, "statutory_rates"), "interest");
    const auto statement = debts::statement_of(debt, debt.entries.back().on - days{1});
    return {statement.open.interest, sum_of(statement, std::move(because)), !statement.unknown_from};
}

/// Awb 4:102 lid 1: from the day after it came in up to the day before it goes back.
Owed owed_over(const GivenBack& one, const Question& question) {
    return owed_over(
        {.least_interest = {}, .default_from = one.received + days{1}, .entries = {part_of(one.paid, one.cents)}},
        question,
        "Op " + engine::long_date(one.received) + " betaalde u " + engine::euros(one.cents) +
            " terug op een besluit dat na bezwaar is veranderd: de rente telt vanaf die dag (Awb 4:102 lid 1)");
}

/// The payments so far and the one that is filled in, in order.
std::vector<debts::Entry> payments_of(const Question& question, Date on) {
    std::vector<debts::Entry> all{part_of(on, {engine::number_field(question, "payment_cents")})};
    for (const auto& row : rows_among(question, "parts_paid"))
        all.push_back(part_of(day_of(row, "on"), {row.at("cents").get<std::int64_t>()}));
    std::ranges::stable_sort(all, {}, &debts::Entry::on);
    return all;
}

/// What was worked out with the earlier payments.
Cents worked_out_before(const Question& question, Date since) {
    Cents before;
    for (const auto& row : rows_among(question, "parts_paid"))
        if (day_of(row, "on") >= since) before += Cents{row.at("interest").get<std::int64_t>()};
    return before;
}

}  // namespace

std::optional<LatePayment> late_payment(const Question& question) {
    const auto* term = engine::deadline_of(question.subject, "payment");
    const auto on = engine::date_field(question, "paid_on");
    if (term == nullptr || !on) return std::nullopt;
    auto [since, because] = default_since(question, term->clock);
    auto payments = payments_of(question, *on);
    Owed owed;
    auto first = *on + days{1};
    for (const auto& one : given_back_in(question, payments)) {
        owed = owed + owed_over(one, question);
        first = std::min(first, one.received + days{1});
    }
    std::erase_if(payments, [&](const debts::Entry& one) { return one.cents == Cents{} || one.on < since; });
    if (!payments.empty()) {
        debts::Debt debt{.least_interest = {}, .default_from = since, .entries = std::move(payments)};
        add_suspensions(debt, question);
        owed = owed + owed_over(std::move(debt), question, because);
        first = std::min(first, since);
    }
    if (first > *on) return std::nullopt;
    if (owed.interest < owed_by_province) owed.interest = {};
    return LatePayment{first, std::max(owed.interest - worked_out_before(question, first), Cents{}), owed.sum,
                       owed.rates_known};
}

namespace {

Json late_since_worked_out(const Question& question) {
    return OwesInterest::holds(question) ? Json(engine::iso(late_payment(question)->since)) : Json();
}
Json late_interest_worked_out(const Question& question) {
    return OwesInterest::holds(question) ? Json(late_payment(question)->interest.value) : Json();
}
Json late_sum_worked_out(const Question& question) {
    return OwesInterest::holds(question) ? Json(late_payment(question)->sum) : Json();
}

}  // namespace

const engine::Form& late_payment_fields() {
    using asks_of_all::worked_out, engine::FieldKind;
    static const engine::Form form{
        worked_out("late_from_on", "Te laat sinds", FieldKind::date, &late_since_worked_out),
        worked_out("late_interest_cents", "Wettelijke rente die de provincie verschuldigd is", FieldKind::money,
                   &late_interest_worked_out),
        worked_out("late_interest_sum", "Hoe komt die rente tot stand?", FieldKind::long_text, &late_sum_worked_out)};
    return form;
}

}  // namespace bolwerk::workflows

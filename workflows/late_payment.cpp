#include "workflows/late_payment.hpp"

#include <algorithm>

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
debts::Entry part(Date on, Cents cents) {
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

}  // namespace

std::optional<LatePayment> late_payment(const Question& question) {
    const auto* term = engine::deadline_of(question.subject, "payment");
    const auto on = engine::date_field(question, "paid_on");
    if (term == nullptr || !on) return std::nullopt;
    const auto [since, because] = default_since(question, term->clock);
    if (*on < since) return std::nullopt;
    debts::Debt debt{.least_interest = owed_by_province, .default_from = since};
    Cents before{};
    for (const auto& row : rows_among(question, "parts_paid"))
        if (const auto paid = day_of(row, "on"); paid >= since) {
            debt.entries.push_back(part(paid, {row.at("cents").get<std::int64_t>()}));
            before += Cents{row.at("interest").get<std::int64_t>()};
        }
    debt.entries.push_back(part(*on, {engine::number_field(question, "payment_cents")}));
    std::ranges::stable_sort(debt.entries, {}, &debts::Entry::on);
    for (const auto& entry : debt.entries) debt.principal += entry.cents;
    add_suspensions(debt, question);
    debt.rates = debts::rates_named(rows_among(question, "statutory_rates"), "interest");
    const auto statement = debts::statement_of(debt, debt.entries.back().on - days{1});
    return LatePayment{since, std::max(statement.open.interest - before, Cents{}), sum_of(statement, because),
                       !statement.unknown_from};
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

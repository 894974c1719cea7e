#include "workflows/recovery/debt.hpp"

#include "engine/deadline.hpp"
#include "engine/term/compute.hpp"
#include "engine/vocabulary/budget.hpp"
#include "workflows/hands.hpp"

namespace bolwerk::workflows::recovery_rules {
namespace {

using engine::Cents;
using engine::Date;
using engine::Json;
using engine::Question;
using std::chrono::days;

constexpr const char* rates_fact = "statutory_rates";
constexpr const char* interest = "interest";

const Json& list_in(const Json& known, const char* name) {
    static const Json none = Json::array();
    const auto found = known.find(name);
    return found == known.end() || found->is_null() ? none : *found;
}

Entry entry_of(const Json& row) {
    const bool paid = row.at("kind") == "payment";
    Entry entry{paid ? Entry::Kind::payment : Entry::Kind::cost,
                engine::parse_iso_date(row.at("on").get_ref<const std::string&>()).value(),
                {row.at("cents").get<std::int64_t>()},
                row.value("label", "")};
    if (paid) {
        entry.principal = Cents{row.at("principal").get<std::int64_t>()};
        entry.surplus = Cents{row.value("surplus", std::int64_t{0})};
    }
    return entry;
}

std::optional<Date> day_in(const Json& data, const char* name) {
    const auto found = data.find(name);
    if (found == data.end() || !found->is_string()) return std::nullopt;
    return engine::parse_iso_date(found->get_ref<const std::string&>()).value();
}

/// As the recovery says it. While nobody began one, the day on which the decision that the debt follows from was made
/// known: default comes by itself (Awb 4:87, 4:97).
std::optional<Date> claimed_in(const Json& data, const Json& known) {
    const auto said = day_in(data, "claimed_on");
    return said ? said : day_in(known, "claimable_from");
}

FreeOfInterest free_of(const Json& row) {
    const auto day = [&](const char* name) {
        return engine::parse_iso_date(row.at(name).get_ref<const std::string&>()).value();
    };
    return {day("first"), day("last")};
}

std::optional<int> rate_today(const Question& question, std::string_view kind) {
    return value_on(rates_named(list_in(question.facts, rates_fact), kind), question.today);
}

}  // namespace

Cents owed(const Question& question) { return {engine::stands(question, "receivable")}; }

std::optional<Date> term_to_pay(const engine::Case& subject, std::optional<Date> claimed_on,
                                const engine::term::Calendar& calendar) {
    if (const auto* paying = engine::deadline_of(subject, "pay_back")) return paying->clock.last_day;
    if (!claimed_on) return std::nullopt;
    const engine::term::Term six_weeks{"pay_back", {6, engine::term::Unit::weeks}, true, "Awb 4:87"};
    const auto computed = engine::term::compute(six_weeks, *claimed_on, calendar);
    return computed ? std::optional(computed->last_day) : std::nullopt;
}

Debt debt_of(const engine::Case& subject, const Json& known, Cents open, const engine::term::Calendar& calendar) {
    Debt debt{.principal = open, .default_from = term_to_pay(subject, claimed_in(subject.data, known), calendar)};
    if (debt.default_from) *debt.default_from += days{1};
    for (const auto& row : list_in(known, "entries")) {
        debt.entries.push_back(entry_of(row));
        debt.principal += debt.entries.back().principal.value_or(Cents{});
    }
    for (const auto& row : list_in(known, "interest_free")) debt.free.push_back(free_of(row));
    debt.rates = rates_named(list_in(known, rates_fact), interest);
    return debt;
}

Debt debt_of(const Question& question) {
    return debt_of(question.subject, question.facts, owed(question), question.calendar);
}

std::optional<Date> in_default_from(const Question& question) {
    const auto last =
        term_to_pay(question.subject, claimed_in(question.subject.data, question.facts), question.calendar);
    return last && *last < question.today ? std::optional(*last + days{1}) : std::nullopt;
}

Statement statement_today(const Question& question) { return statement_of(debt_of(question), question.today); }

Parts open_if_paid_today(const Question& question) {
    return statement_of(debt_of(question), question.today - days{1}).open;
}

std::optional<Receipt> receipt(const Question& question) {
    const auto on = engine::date_field(question, "received_back_on");
    if (!on) return std::nullopt;
    auto debt = debt_of(question);
    const auto before = statement_of(debt, *on - days{1});
    debt.entries.push_back({Entry::Kind::payment, *on, {engine::number_field(question, "received_cents")}, {}});
    return Receipt{before.open, statement_of(debt, *on - days{1}).paid.back(), !before.unknown_from};
}

std::optional<Date> interest_known_until(const Question& question) {
    const auto rates = rates_named(list_in(question.facts, rates_fact), interest);
    return rates.empty() ? std::nullopt : std::optional(rates.back().until);
}

std::optional<Cents> most_for_demand(const Question& question) {
    const auto large_from = rate_today(question, "demand_large_from");
    if (!large_from) return std::nullopt;
    const auto fee = rate_today(question, owed(question) < engine::euro(*large_from) ? "demand_small" : "demand_large");
    return fee ? std::optional(engine::euro(*fee)) : std::nullopt;
}

}  // namespace bolwerk::workflows::recovery_rules

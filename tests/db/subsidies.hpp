// Subsidy cases without a workflow: the province with its four hands, a budget of € 500.000, and steps that book.
#pragma once

#include <atomic>

#include "db/query_set.hpp"
#include "tests/db/sample_case.hpp"

namespace bolwerk::db {

constexpr std::int64_t euros(std::int64_t whole) { return whole * 100; }

class Subsidies : public StoredCases {
protected:
    Subsidies() {
        tom = person("Tom Jansen", "subsidy_officer", gelderland, 1);
        ingrid = person("Ingrid Bos", "second_reader", gelderland, 1);
        willem = person("Willem Dekker", "mandated_signer", gelderland, 1);
        fred = person("Fred Kuiper", "finance_officer", gelderland, 1);
        owner.rows(
            "insert into scheme (id, version, from_day, name, province, organ, legal_basis, rules)"
            " values ('gld_test', 1, '2025-01-01', 'Proefregeling', 'Gelderland', 'GS', 'Regels', $1)",
            {rules().dump()});
        ceiling(euros(500'000), "2025-12-01");
    }

    static engine::Json rules() {
        return {{"percentage", 50},
                {"minimum_cents", 0},
                {"maximum_cents", euros(500'000)},
                {"allocation", "order"},
                {"decision_weeks", 13},
                {"repair_days", 14},
                {"view_days", 14},
                {"realise_years", 3},
                {"atw", false},
                {"direct_below_cents", euros(25'000)},
                {"costs_from_cents", euros(125'000)},
                {"advance_percentage", 80},
                {"account_check", false},
                {"open_from", "2025-01-01"},
                {"open_until", "2030-12-31"},
                {"applicants", {"gemeente"}},
                {"activities", {"Samenwerken"}},
                {"attachments", engine::Json::array()}};
    }

    /// Publishes a ceiling, as a file of the program would.
    void ceiling(std::int64_t cents, const std::string& published_on, const std::string& period = "2026") {
        as_owner("select publish_ceiling('gld_test', $3, $1, $2, 'Provinciaal blad')",
                 {std::to_string(cents), published_on, period});
    }

    /// With the functions of this build at hand.
    std::string as_owner(const std::string& query, const std::vector<std::string>& values = {}) {
        owner.run("set search_path = " + query_set_name() + ", public");
        return owner.value(query, values);
    }

    /// A new application, received on a day; gives its number.
    std::string apply_for(const std::string& received_on = "2026-02-02", const std::string& period = "2026") {
        auto request = opening(els);
        request.event.patch.update({{"scheme", "gld_test"}, {"period", period}, {"received_on", received_on}});
        request.after.data.update({{"scheme", "gld_test"}, {"period", period}, {"received_on", received_on}});
        return written(request).number;
    }

    static engine::Json booking(const std::string& kind, std::int64_t cents) {
        return {{"kind", kind}, {"cents", cents}, {"note", ""}, {"overrun", false}};
    }

    /// A step of that person that books; the state changes with every step.
    engine::WriteOutcome book(std::int64_t who, const std::string& number, const std::vector<engine::Json>& bookings) {
        auto request = step_by(who, number, "step", "after_" + std::to_string(++steps_));
        request.bookings = bookings;
        return store.write(request);
    }

    /// The sentence of the refusal, empty when it was written.
    static std::string refusal(const engine::WriteOutcome& outcome) {
        const auto* refused = std::get_if<engine::Refused>(&outcome);
        return refused == nullptr ? "" : std::string(refused->reasons.front().sentence);
    }

    std::string budget(const std::string& column) {
        return owner.value("select " + column + " from budget where scheme_id = 'gld_test' and period = '2026'");
    }

    std::string stands(const std::string& number) {
        return owner.value(
            "select concat_ws(' ', reserved, committed, advanced, payable, paid, receivable) from case_balance"
            " where case_id = (select id from case_file where number = $1)",
            {number});
    }

    std::int64_t tom = 0, ingrid = 0, willem = 0, fred = 0;

private:
    std::atomic<int> steps_ = 0;
};

}  // namespace bolwerk::db

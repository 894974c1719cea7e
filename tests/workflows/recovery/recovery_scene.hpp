// A debt of € 10.000 that Daan of the province gets back, with the rates of 2026.
#pragma once

#include <gmock/gmock.h>

#include "tests/workflows/sample_fixture.hpp"
#include "tests/workflows/subsidy/subsidy_scene.hpp"

namespace bolwerk::workflows {

inline engine::Json rate(int value) { return {{{"from", "2026-01-01"}, {"until", "2026-12-31"}, {"value", value}}}; }

/// € 10.000 was paid too much of a subsidy.
inline engine::Json owing(std::int64_t cents) {
    return {{"parent_id", 7},
            {"letter_data", letter_data()},
            {"organ", "Gedeputeerde Staten van Gelderland"},
            {"stands",
             {{"reserved", 0}, {"committed", 0}, {"advanced", 0}, {"payable", 0}, {"paid", 0}, {"receivable", cents}}},
            {"statutory_rates",
             {{"interest", rate(4)},
              {"demand_small", rate(8)},
              {"demand_large", rate(19)},
              {"demand_large_from", rate(500)}}},
            {"entries", engine::Json::array()},
            {"cost_documents", {{{"value", "31"}, {"label", "exploot.pdf"}}}},
            {"determined_on", "2026-03-18"},
            {"other_subsidies",
             {{{"id", "SUB-2025-0007"},
               {"value", "SUB-2025-0007"},
               {"label", "Camera's"},
               {"case", 12},
               {"entry", "payment"},
               {"open_cents", 8'000'00},
               {"due_on", "2026-01-05"},
               {"withdrawing", false}}}},
            {"recovery_open", 0},
            {"hand_in_decision", false},
            {"mandates", {{{"organ", "Gedeputeerde Staten van Gelderland"}, {"up_to_cents", 100'000'00}}}},
            {"own_interest", false}};
}

struct Recovery : testing::Test {
    Scene recovery{"recovery"};

    Recovery() {
        recovery.facts = owing(10'000'00);
        recovery.today = engine::date_of(2026, 3, 18);
    }
    void opened() {
        recovery.does(people::daan(), "open",
                      {{"title", "Terugbetaling Ecofactorij"},
                       {"claimed_on", "2026-03-18"},
                       {"claim_reference", "VST-2026-0012-B2"}});
    }
    void demanded() {
        opened();
        recovery.today = engine::date_of(2026, 4, 30);
        recovery.does(people::daan(), "demand_payment", {{"debt_cents", 10'000'00}, {"demand_fee_cents", 19'00}});
    }
    /// The demand as the facts give it back once it was sent.
    void fee_noted() {
        recovery.facts["entries"].push_back({{"kind", "cost"},
                                             {"on", "2026-04-30"},
                                             {"cents", 19'00},
                                             {"label", "Vergoeding voor de aanmaning"},
                                             {"principal", nullptr}});
    }
    engine::Json received(std::int64_t cents, const std::string& on) const {
        return {{"received_cents", cents}, {"received_back_on", on}};
    }
    /// What the last step entered in the ledger; nothing when it entered nothing.
    std::optional<std::int64_t> booked() const {
        for (const auto& effect : recovery.effects())
            if (const auto* entry = std::get_if<engine::Book>(&effect)) return entry->cents;
        return std::nullopt;
    }
    std::optional<std::int64_t> booked(std::string_view kind) const {
        for (const auto& effect : recovery.effects())
            if (const auto* entry = std::get_if<engine::Book>(&effect); entry && entry->kind == kind)
                return entry->cents;
        return std::nullopt;
    }
    /// Set off against Camera's of the same recipient.
    engine::Json offset(std::int64_t cents, const std::string& on) const {
        auto input = received(cents, on);
        input["offset_with"] = "SUB-2025-0007";
        input["same_activities"] = true;
        return input;
    }
    engine::Json writ(std::int64_t interest, engine::Json costs = nullptr) const {
        return {{"debt_cents", 10'000'00},
                {"interest_cents", interest},
                {"costs_cents", std::move(costs)},
                {"writ_grounds", "Het besluit tot terugvordering (Awb 4:57)."}};
    }
};

}  // namespace bolwerk::workflows

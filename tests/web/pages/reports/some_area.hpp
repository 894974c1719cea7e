// An area with cases of every kind and state, as chance has them: what figures are counted from.
#pragma once

#include <random>

#include "engine/definition.hpp"
#include "engine/json.hpp"
#include "tests/web/pages/reports/some_sums.hpp"
#include "workflows/registry.hpp"

namespace bolwerk::web {

inline const std::vector<engine::Definition>& all_workflows() {
    static const auto definitions = workflows::every_definition();
    return definitions;
}

/// Apeldoorn and Epe with forty parks, and some hundreds of cases as chance has them.
class SomeArea {
public:
    explicit SomeArea(unsigned seed) : chance_(seed) {
        for (int id = 1; id <= parks; ++id)
            parks_.push_back({{"id", id},
                              {"rin", "F" + std::to_string(id)},
                              {"name", "Terrein " + std::to_string(id)},
                              {"m", municipality_of(id)},
                              {"business_association", nullptr},
                              {"park_management", true}});
        for (int id = 1; id <= cases; ++id) cases_.push_back(some_case(id));
    }

    engine::Json ground() const {
        return {{"organisation", {{"id", 30}, {"name", "Provincie Gelderland"}}},
                {"day", "2026-09-30"},
                {"municipalities",
                 {{{"code", "GM0200"}, {"name", "Apeldoorn"}, {"province", "Gelderland"}},
                  {{"code", "GM0232"}, {"name", "Epe"}, {"province", "Gelderland"}}}},
                {"settings", engine::Json::object()},
                {"previous", nullptr},
                {"state",
                 {{"parks", parks_},
                  {"cases", cases_},
                  {"budgets", some_budgets()},
                  {"signals", some_signals()},
                  {"scores", some_scores()},
                  {"rounds", some_rounds()},
                  {"categories", {{"C1", "communication"}, {"H1", "integrated_enforcement"}}}}}};
    }

private:
    static constexpr int parks = 40, cases = 900;
    static std::string municipality_of(int park) { return park % 3 == 0 ? "GM0232" : "GM0200"; }

    int below(int end) { return static_cast<int>(chance_() % static_cast<unsigned>(end)); }
    std::string day() { return engine::iso(engine::date_of(2025, 9, 1) + std::chrono::days{below(480)}); }
    engine::Json deadlines(const std::string& workflow) {
        engine::Json all = engine::Json::object();
        for (const auto& definition : all_workflows())
            if (definition.id == workflow)
                for (const auto& step : definition.steps)
                    for (const auto& clause : step.clauses)
                        if (clause.deadline != nullptr && below(4) == 0)
                            all[std::string(clause.deadline->name)] = day();
        return all;
    }
    engine::Json some_case(int id) {
        const auto& definition =
            all_workflows()[static_cast<std::size_t>(below(static_cast<int>(all_workflows().size())))];
        const int park = 1 + below(parks);
        const auto& state =
            definition.states[static_cast<std::size_t>(below(static_cast<int>(definition.states.size())))];
        constexpr const char* outcomes[]{"granted", "partial", "refused", "untreated"};
        return {{"id", id},
                {"n", "Z-" + std::to_string(id)},
                {"w", definition.id},
                {"m", municipality_of(park)},
                {"p", park},
                {"s", state.id},
                {"opened", day()},
                {"turned", day()},
                {"f",
                 {{"title", "Zaak " + std::to_string(id)},
                  {"type", below(2) == 0 ? "C1" : "H1"},
                  {"scheme", below(2) == 0 ? "gld_physical" : "gld_process"},
                  {"outcome", outcomes[below(4)]},
                  {"granted_cents", below(10'000) * 100},
                  {"received_on", "2025-10-01"},
                  {"published_on", day()},
                  {"effect_on", day()},
                  {"certified_until", day()}}},
                {"d", deadlines(std::string(definition.id))},
                {"ended", {{{"name", "decision"}, {"to", state.id}, {"on", day()}, {"last", day()}}}}};
    }

    std::mt19937 chance_;
    engine::Json parks_ = engine::Json::array(), cases_ = engine::Json::array();
};

}  // namespace bolwerk::web

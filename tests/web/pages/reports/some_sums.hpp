// Budgets, signals, scores and rounds of an area, as the store gives them for the figures of a report.
#pragma once

#include "engine/json.hpp"

namespace bolwerk::web {

/// One that is nearly used up, one of an earlier year, one of nothing yet.
inline engine::Json some_budgets() {
    const auto budget = [](const char* scheme, const char* name, const char* period, std::int64_t ceiling,
                           engine::Json stands) {
        return engine::Json{
            {"scheme", scheme}, {"name", name}, {"period", period}, {"ceiling", ceiling}, {"stands", stands}};
    };
    return {budget("gld_physical", "Realisatie fysieke maatregelen", "2026", 575'000'050,
                   {{"committed", 400'000'000}, {"advanced", 60'000'000}, {"paid", 88'123'456}, {"reserved", 700}}),
            budget("gld_process", "Proceskosten", "2025", 20'000'000, {{"payable", 1'000}, {"receivable", 250'000}}),
            budget("gld_process", "Proceskosten", "2026", 20'000'000, engine::Json::object())};
}

inline engine::Json some_signals() {
    return {{"from", "2026-01-01"},
            {"until", "2026-06-30"},
            {"rows",
             {{{"channel", "entrepreneur"}, {"triage", "day"}, {"number", 14}},
              {{"channel", "anonymous"}, {"triage", "week"}, {"number", 3}},
              {{"channel", "police"}, {"triage", "week"}, {"number", 9}}}}};
}

inline engine::Json some_scores() {
    return {{{"theme", "safety"}, {"score", 3}, {"parks", 5}, {"newest", "2026-08-03"}},
            {{"theme", "safety"}, {"score", 2}, {"parks", 2}, {"newest", "2026-08-12"}},
            {{"theme", "energy"}, {"score", 1}, {"parks", 4}, {"newest", "2026-06-01"}}};
}

inline engine::Json some_rounds() {
    return {{"phases", {{{"state", "open"}, {"count", 7}}, {{"state", "closed"}, {"count", 2}}}},
            {"asked", 31},
            {"complete", 19},
            {"analyses", 11},
            {"told_back", 5},
            {"waiting", 1},
            {"designations", 6},
            {"destroyed", {{{"on", "2026-08-01"}, {"number", 12}}}},
            {"municipalities", engine::Json::array()}};
}

}  // namespace bolwerk::web

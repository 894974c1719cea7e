// The determination of a grant of € 100.000, and what the facts say of it.
#pragma once

#include <gmock/gmock.h>

#include "tests/workflows/subsidy/subsidy_scene.hpp"

namespace bolwerk::workflows {

using namespace people;
using engine::date_of;
using engine::Json;
using testing::Contains;
using testing::HasSubstr;
using testing::IsEmpty;

/// A grant of € 100.000 of which € 90.000 was paid in advance.
inline const Json granted_subsidy{
    {"parent_id", 7},
    {"letter_data", letter_data()},
    {"granted_running", true},
    {"granted_cents", 100'000'00},
    {"amount_rule",
     {{"percentage", 50},
      {"eligible_cents", 250'000'00},
      {"deficit_cents", 100'000'00},
      {"maximum_cents", 500'000'00},
      {"limited_by_deficit", true},
      {"whole_euros", true},
      {"granted_cents", 100'000'00}}},
    {"account_by", "2026-11-01"},
    {"paid_cents", 90'000'00},
    {"organ", "Gedeputeerde Staten van Gelderland"},
    {"determination_weeks", 22},
    {"repair_days", 14},
    {"view_days", 14},
    {"other_open", 0},
    {"mandates", {{{"organ", "Gedeputeerde Staten van Gelderland"}, {"up_to_cents", 100'000'00}}}},
    {"sisa", false},
    {"own_interest", false}};

struct Settlement : testing::Test {
    Scene settlement{"settlement"};

    Settlement() { settlement.facts = granted_subsidy; }

    static Json opening(std::string kind) {
        return {{"title", "Vaststelling Ecofactorij"},
                {"kind", std::move(kind)},
                {"account", "Alles is uitgevoerd"},
                {"performed_percent", 100},
                {"public_told_cents", 0}};
    }
    static Json draft(std::string outcome, std::int64_t cents) {
        return {{"outcome", std::move(outcome)},
                {"determined_cents", cents},
                {"ground", "not_carried_out"},
                {"motivation", "De helft van de camera's hangt niet (artikel 4:46 Awb)"}};
    }
    void assessing() {
        settlement.does(els_applies(), "open", opening("account"));
        settlement.does(femke(), "take");
    }
    void heard() {
        settlement.does(femke(), "ask_view", {{"intention", "Lager vaststellen"}});
        settlement.does(els_applies(), "give_view", {{"view", "De rest komt nog"}});
    }
    void decided(const Json& draft) {
        settlement.does(femke(), "draft", draft);
        settlement.does(ria(), "read", {{"read_checked", true}});
        settlement.does(wim(), "sign");
    }
    bool made(std::string_view document) const { return settlement.made(document); }
};

}  // namespace bolwerk::workflows

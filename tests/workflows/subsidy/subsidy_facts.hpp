// What an application knows of its scheme and of the cases below it.
#pragma once

#include "engine/json.hpp"
#include "tests/workflows/letter_data.hpp"

namespace bolwerk::workflows {

/// A scheme like the Gelderland one, with half of the costs and 80 % in advance.
inline engine::Json scheme_facts() {
    return {{"organ", "Gedeputeerde Staten van Gelderland"},
            {"percentage", 50},
            {"minimum_cents", 0},
            {"maximum_cents", 500'000'00},
            {"limited_by_deficit", true},
            {"whole_euros", true},
            {"decision_weeks", 13},
            {"decision_source", "Algemene subsidieverordening"},
            {"atw", false},
            {"repair_days", 14},
            {"view_days", 14},
            {"realise_years", 3},
            {"direct_below_cents", 25'000'00},
            {"costs_from_cents", 125'000'00},
            {"advance_percentage", 80},
            {"account_check", false},
            {"open_from", "2025-01-01"},
            {"open_until", "2035-12-31"},
            {"applicants", {"gemeente", "ondernemersvereniging"}}};
}

/// Under that scheme, with nothing booked and nothing below it yet.
inline engine::Json subsidy_facts() {
    return {
        {"schemes", {{{"id", "gld_physical"}, {"open", true}}, {{"id", "closed"}, {"open", false}}}},
        {"periods", {{{"id", "2026"}, {"value", "2026"}, {"schemes", {"gld_physical"}}}}},
        {"applicant_is", "gemeente"},
        {"scheme", scheme_facts()},
        {"letter_data", letter_data()},
        {"refusal_grounds",
         {{{"id", "insolvency"}, {"basis", "Awb 4:35 lid 2 onder b"}}, {{"id", "outside"}, {"basis", "de regeling"}}}},
        {"budget", {{"period", "2026"}, {"left_cents", 5'000'000'00}}},
        {"mandates",
         {{{"organ", "Gedeputeerde Staten van Gelderland"},
           {"up_to_cents", 200'000'00},
           {"from", "2025-01-01"},
           {"until", nullptr}}}},
        {"stands",
         {{"reserved", 0}, {"committed", 0}, {"advanced", 0}, {"payable", 0}, {"paid", 0}, {"receivable", 0}}},
        {"aid", {{"given", engine::Json::array()}}},
        {"double", engine::Json::array()},
        {"earlier_refusals", engine::Json::array()},
        {"own_interest", false},
        {"decided_cents", nullptr},
        {"decided_on", nullptr},
        {"determined_on", nullptr},
        {"left_then_cents", 0},
        {"held", 0},
        {"standstills", engine::Json::array()},
        {"payments_suspended", false},
        {"aid_registered", false},
        {"account_came", false},
        {"reported_on", nullptr},
        {"new_end_on", nullptr},
        {"new_account_by", nullptr},
        {"hand_below", false},
        {"open_below", 0}};
}

}  // namespace bolwerk::workflows

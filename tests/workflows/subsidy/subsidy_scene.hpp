// A subsidy of Apeldoorn under a scheme of the province, worked on by five people whose hands never meet.
#pragma once

#include "tests/workflows/scene_fixture.hpp"

namespace bolwerk::workflows {

namespace people {

enum ProvinceOrganisation : std::int64_t { gelderland = 60 };

inline engine::Actor els_applies() { return somebody(101, "Els Wolters", "applicant", apeldoorn, true); }
inline engine::Actor femke() { return somebody(201, "Femke Aalbers", "subsidy_officer", gelderland, true); }
inline engine::Actor omar() { return somebody(202, "Omar Benali", "subsidy_officer", gelderland, true); }
inline engine::Actor ria() { return somebody(203, "Ria de Boer", "second_reader", gelderland, true); }
inline engine::Actor wim() { return somebody(204, "Wim Smeets", "mandated_signer", gelderland, true); }
inline engine::Actor daan() { return somebody(205, "Daan Mulder", "finance_officer", gelderland, true); }

}  // namespace people

/// What the facts say of a scheme like the Gelderland one, with half of the costs and 80 % in advance.
inline engine::Json subsidy_facts() {
    return {
        {"schemes", {{{"id", "gld_physical"}, {"open", true}}, {{"id", "closed"}, {"open", false}}}},
        {"scheme",
         {{"organ", "Gedeputeerde Staten van Gelderland"},
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
          {"open_from", "2025-01-01"},
          {"open_until", "2035-12-31"},
          {"applicants", {"gemeente", "ondernemersvereniging"}}}},
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
        {"de_minimis", engine::Json::array()},
        {"double", engine::Json::array()},
        {"own_interest", false},
        {"settled_cents", nullptr},
        {"settled_on", nullptr},
        {"hand_below", false},
        {"open_below", 0}};
}

inline const engine::Json application_filled{{"activities", "Camera's, verlichting en een slagboom"},
                                             {"start_on", "2027-02-01"},
                                             {"end_on", "2028-02-01"},
                                             {"costs_third_cents", 90'000'00},
                                             {"costs_hours_cents", 10'000'00},
                                             {"costs_other_cents", 0},
                                             {"costs_cents", 100'000'00},
                                             {"own_cents", 40'000'00},
                                             {"others_cents", 10'000'00},
                                             {"requested_cents", 50'000'00},
                                             {"rsin_kvk", "123456782"},
                                             {"iban", "NL91 ABNA 0417 1643 00"},
                                             {"aid_declared_cents", nullptr}};

inline engine::Json subsidy_draft(std::string outcome, std::int64_t cents) {
    return {{"outcome", std::move(outcome)},
            {"eligible_cents", 100'000'00},
            {"deficit_cents", 50'000'00},
            {"granted_cents", cents},
            {"state_aid", "none"},
            {"refusal_ground", nullptr},
            {"motivation", "Past bij de regeling"},
            {"account_by", "2028-05-01"},
            {"double_note", nullptr}};
}

/// The case, and the way to each point of it.
class SubsidyScene : public Scene {
public:
    SubsidyScene() : Scene("subsidy") { facts = subsidy_facts(); }

    void submitted() {
        does(people::els_applies(), "open",
             {{"title", "Veilig Ecofactorij"},
              {"scheme", "gld_physical"},
              {"period", "2026"},
              {"applicant_kind", "gemeente"}});
        does(people::els_applies(), "write", application_filled);
        does(people::els_applies(), "submit", {{"truth", true}});
    }
    void assessing() {
        submitted();
        does(people::femke(), "check", {{"completeness", "complete"}, {"complete_on", engine::iso(today)}});
    }
    void to_sign(const engine::Json& draft) {
        does(people::femke(), "draft", draft);
        does(people::ria(), "read", {{"read_checked", true}});
    }
    void published(const engine::Json& draft) {
        to_sign(draft);
        does(people::wim(), "sign");
        does(people::femke(), "publish", {{"published_on", engine::iso(today)}, {"published_by", "post"}});
    }
    void stands(std::string_view account, std::int64_t cents) { facts["stands"][std::string(account)] = cents; }
};

}  // namespace bolwerk::workflows

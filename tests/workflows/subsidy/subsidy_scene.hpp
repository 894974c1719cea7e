// A subsidy of Apeldoorn under a scheme of the province, worked on by five people whose hands never meet.
#pragma once

#include "tests/workflows/scene_fixture.hpp"
#include "tests/workflows/subsidy/subsidy_facts.hpp"

namespace bolwerk::workflows {

namespace people {

enum ProvinceOrganisation : std::int64_t { gelderland = 60 };

inline engine::Actor els_applies() { return somebody(101, "Els Wolters", "applicant", apeldoorn, true); }
inline engine::Actor femke() { return somebody(201, "Femke Aalbers", "subsidy_officer", gelderland, true); }
inline engine::Actor omar() { return somebody(202, "Omar Benali", "subsidy_officer", gelderland, true); }
inline engine::Actor ria() { return somebody(203, "Ria de Boer", "second_reader", gelderland, true); }
inline engine::Actor wim() { return somebody(204, "Wim Smeets", "mandated_signer", gelderland, true); }
inline engine::Actor saskia() { return somebody(206, "Saskia Vos", "mandated_signer", gelderland, true); }
inline engine::Actor daan() { return somebody(205, "Daan Mulder", "finance_officer", gelderland, true); }

}  // namespace people

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
            {"part_because", "Het tekort is kleiner dan het bedrag dat is gevraagd."},
            {"state_aid", "none"},
            {"refusal_ground", nullptr},
            {"motivation", "Past bij artikel 3 van de regeling"},
            {"obligations", "Voortgang melden (Awb 4:37)"},
            {"advances", "80 procent na de verlening"},
            {"account_by", "2028-05-01"},
            {"double_note", nullptr}};
}

/// The case, and the way to each point of it.
class SubsidyScene : public Scene {
public:
    SubsidyScene() : Scene("subsidy") { facts = subsidy_facts(); }

    void begun() {
        does(people::els_applies(), "open",
             {{"title", "Veilig Ecofactorij"},
              {"scheme", "gld_physical"},
              {"period", "2026"},
              {"applicant_kind", "gemeente"}});
    }
    void submitted() {
        begun();
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

// An objection against a refusal that was published on 16 March 2026, and who works on it.
#pragma once

#include <gmock/gmock.h>

#include "tests/workflows/letter_data.hpp"
#include "tests/workflows/sample_fixture.hpp"
#include "tests/workflows/scene_fixture.hpp"

namespace bolwerk::workflows {

using namespace people;
using engine::date_of;
using engine::Json;

inline constexpr std::int64_t province = 60;

inline engine::Actor applicant() { return somebody(101, "Els Wolters", "applicant", apeldoorn, true); }
inline engine::Actor lawyer() { return somebody(301, "Mira Post", "objections_lawyer", province, true); }
inline engine::Actor signer() { return somebody(302, "Tom Kok", "mandated_signer", province, true); }

/// A refusal that was published on 16 March 2026: the last day to object is 28 April.
inline const Json refused{{"parent_id", 7},
                          {"letter_data", letter_data()},
                          {"published_on", "2026-03-16"},
                          {"objection_last_day", "2026-04-28"},
                          {"room_now_cents", 500'000'00},
                          {"involved", false},
                          {"signed_primary", false}};

inline const Json half_of_the_costs{{"percentage", 50},
                                    {"eligible_cents", 100'000'00},
                                    {"deficit_cents", 60'000'00},
                                    {"maximum_cents", 500'000'00},
                                    {"granted_cents", 30'000'00}};

struct Objection : testing::Test {
    Scene objection{"objection"};

    Objection() {
        objection.facts = refused;
        objection.today = date_of(2026, 4, 20);
    }
    static Json letter(std::string day) {
        return {{"title", "Bezwaar Ecofactorij"},
                {"against", "decision"},
                {"grounds", "Het tekort is wel degelijk aangetoond"},
                {"received_on", std::move(day)},
                {"posted_on", nullptr}};
    }
    /// What the last step handed on to the subsidy; null when it handed on nothing.
    Json handed_on() const {
        for (const auto& effect : objection.effects())
            if (const auto* told = std::get_if<engine::TellLinked>(&effect); told && told->action == "objection_upheld")
                return told->told;
        return nullptr;
    }
    void admitting(bool committee) {
        objection.does(applicant(), "open", letter("2026-04-20"));
        objection.does(lawyer(), "confirm", {{"committee", committee}});
    }
    void heard(bool committee) {
        admitting(committee);
        objection.does(lawyer(), "admit", {{"admissible", "yes"}});
        objection.does(lawyer(), "plan_hearing",
                       {{"hearing_on", "2026-05-12"}, {"hearing_time", "14:00"}, {"hearing_place", "Provinciehuis"}});
        objection.today = date_of(2026, 5, 12);
        objection.does(lawyer(), "hear", {{"heard_on", "2026-05-12"}, {"hearing_report", "De indiener licht toe"}});
    }
    void decided(std::string outcome, const Json& in_its_place = Json::object()) {
        heard(false);
        Json draft{{"outcome", std::move(outcome)}, {"motivation", "Het tekort is aangetoond (artikel 4:25 Awb)"}};
        draft.update(in_its_place);
        objection.does(lawyer(), "draft", draft);
        objection.does(signer(), "sign");
        objection.does(lawyer(), "publish", {{"decision_published_on", "2026-05-12"}});
    }
};

}  // namespace bolwerk::workflows

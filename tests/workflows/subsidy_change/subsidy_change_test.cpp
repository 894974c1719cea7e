#include <gmock/gmock.h>

#include "tests/workflows/sample_fixture.hpp"
#include "tests/workflows/subsidy/subsidy_scene.hpp"

namespace bolwerk::workflows {
namespace {

using namespace people;
using engine::date_of;
using engine::Json;
using testing::Contains;
using testing::HasSubstr;
using testing::IsEmpty;

/// A grant of € 50.000 until the end of 2027, under a ceiling with € 10.000 left.
const Json granted{{"parent_id", 7},
                   {"letter_data", letter_data()},
                   {"granted_running", true},
                   {"granted_cents", 50'000'00},
                   {"left_cents", 10'000'00},
                   {"amount_rule",
                    {{"percentage", 50},
                     {"eligible_cents", 120'000'00},
                     {"deficit_cents", 60'000'00},
                     {"maximum_cents", 500'000'00},
                     {"limited_by_deficit", true},
                     {"whole_euros", true},
                     {"granted_cents", 50'000'00}}},
                   {"de_minimis_aid", false},
                   {"end_on", "2027-12-31"},
                   {"other_open", 0},
                   {"organ", "Gedeputeerde Staten van Gelderland"},
                   {"view_days", 14},
                   {"mandates", {{{"organ", "Gedeputeerde Staten van Gelderland"}, {"up_to_cents", 60'000'00}}}},
                   {"own_interest", false}};

const bool lent = lend({"subsidy_change",
                        {granted},
                        {{"kind", {"change", "change", "progress", "duty"}},
                         {"asked_cents", {40'000'00}},
                         {"outcome", {"changed", "partly", "refused"}},
                         {"new_cents", {45'000'00, nullptr}},
                         {"new_end_on", {nullptr}},
                         {"new_account_by", {nullptr}},
                         {"new_activities", {nullptr}},
                         {"motivation", {"Past bij artikel 3 van de regeling"}}}});

struct SubsidyChange : testing::Test {
    Scene change{"subsidy_change"};

    SubsidyChange() { change.facts = granted; }

    std::string booked() const { return change.booked(); }
    static Json request(std::string kind, Json cents) {
        return {{"title", "Minder camera's"},
                {"kind", std::move(kind)},
                {"progress", "different"},
                {"progress_text", "Twee camera's vervallen"},
                {"asked_cents", std::move(cents)}};
    }
    static Json draft(std::string outcome, Json cents) {
        return {{"outcome", std::move(outcome)},
                {"new_cents", std::move(cents)},
                {"motivation", "Minder camera's, artikel 3 van de regeling"}};
    }
    void assessing(const Json& cents) {
        change.does(els_applies(), "open", request("change", cents));
        change.does(femke(), "take");
    }
    void to_sign(const Json& draft) {
        change.does(femke(), "draft", draft);
        change.does(ria(), "read", {{"read_checked", true}});
    }
};

TEST_F(SubsidyChange, LowersTheGrantAsItWasAsked) {
    assessing(40'000'00);
    EXPECT_EQ(change.last_day("decision"), "2027-01-18") << "eight weeks (Awb 4:13)";
    to_sign(draft("changed", 40'000'00));
    change.does(wim(), "sign");
    EXPECT_EQ(booked(), "change 40000") << "in the transaction of the signature";
    change.facts["takes_in_portal"] = true;
    change.does(femke(), "publish", {{"published_on", "2026-11-23"}, {"published_by", "portal"}});
    EXPECT_EQ(change.state(), "changed");
    EXPECT_TRUE(change.told_linked("linked_case_changed"));
    EXPECT_THAT(change.subject.deadlines, IsEmpty());
}

TEST_F(SubsidyChange, RaisesTheGrantOnlyWithinTheCeilingAndTheMandate) {
    assessing(70'000'00);
    EXPECT_THAT(change.refusal(femke(), "draft", draft("changed", 60'000'01)),
                Contains(HasSubstr("Een hoger bedrag volgt de regeling")));
    to_sign(draft("partly", 60'000'00));
    change.facts["mandates"][0]["up_to_cents"] = 59'999'99;
    EXPECT_THAT(change.obstacles(wim(), "sign"), Contains(HasSubstr("Uw mandaat dekt de subsidie")));
}

/// HANDBOOK 14.5: the rule of the grant holds for its change.
TEST_F(SubsidyChange, RaisesTheGrantByTheRuleOfTheSchemeOnly) {
    change.facts["left_cents"] = 900'000'00;
    change.facts["mandates"][0]["up_to_cents"] = 900'000'00;
    assessing(80'000'00);
    auto raise = draft("changed", 60'000'01);
    EXPECT_THAT(change.refusal(femke(), "draft", raise), Contains(HasSubstr("Een hoger bedrag volgt de regeling")));
    raise.update({{"new_cents", 80'000'00}, {"eligible_cents", 160'000'00}});
    EXPECT_THAT(change.refusal(femke(), "draft", raise), Contains(HasSubstr("Een hoger bedrag volgt de regeling")));
    raise["deficit_cents"] = 90'000'00;
    EXPECT_THAT(change.refusal(femke(), "draft", raise), IsEmpty());
    raise["public_now_cents"] = 80'000'01;
    EXPECT_THAT(change.refusal(femke(), "draft", raise), Contains(HasSubstr("wat andere subsidies")));
    raise["public_now_cents"] = 80'000'00;
    EXPECT_THAT(change.refusal(femke(), "draft", raise), IsEmpty());
    change.facts["amount_rule"]["maximum_cents"] = 70'000'00;
    EXPECT_THAT(change.refusal(femke(), "draft", raise), Contains(HasSubstr("Een hoger bedrag volgt de regeling")));
}

TEST_F(SubsidyChange, RaisesDeMinimisAidOnlyAsFarAsThreeYearsAllow) {
    change.facts["left_cents"] = 900'000'00;
    change.facts["de_minimis_aid"] = true;
    change.facts["aid"] = {{"given",
                            {{{"on", "2026-11-02"}, {"cents", 50'000'00}, {"registered_on", "2026-11-20"}},
                             {{"on", "2026-11-20"}, {"cents", 200'000'00}, {"registered_on", nullptr}}}}};
    change.facts["mandates"][0]["up_to_cents"] = 900'000'00;
    change.facts["amount_rule"].update({{"eligible_cents", 400'000'00}, {"deficit_cents", 400'000'00}});
    assessing(140'000'00);
    auto raise = draft("changed", 100'000'00);
    EXPECT_THAT(change.refusal(femke(), "draft", raise), Contains(HasSubstr("Bekijk het de-minimisregister opnieuw")));
    raise["register_checked_on"] = "2026-11-23";
    raise["register_aid_cents"] = 50'000'00;
    EXPECT_THAT(change.refusal(femke(), "draft", raise), IsEmpty())
        << "€ 250.000 given, € 50.000 of that is this grant";
    raise["new_cents"] = 100'000'01;
    EXPECT_THAT(change.refusal(femke(), "draft", raise), Contains(HasSubstr("Het hogere bedrag past binnen")));
    raise["register_aid_cents"] = 60'000'00;
    raise["new_cents"] = 90'000'01;
    EXPECT_THAT(change.refusal(femke(), "draft", raise), Contains(HasSubstr("Het hogere bedrag past binnen")))
        << "the register knows € 10.000 of others, and not yet the € 200.000";
}

/// Awb 4:44 and the scheme: what was refused at the grant is no change of it either.
TEST_F(SubsidyChange, EndsWithinTheYearsOfTheSchemeAndBeforeTheAccount) {
    change.facts.update({{"realise_by", "2029-08-31"}, {"account_by", "2028-07-26"}});
    change.does(els_applies(), "open", request("change", 40'000'00));
    change.does(femke(), "take");
    auto later = draft("partly", nullptr);
    later["new_end_on"] = "2028-07-26";
    EXPECT_THAT(change.refusal(femke(), "draft", later), IsEmpty());
    later["new_end_on"] = "2028-07-27";
    EXPECT_THAT(change.refusal(femke(), "draft", later), Contains(HasSubstr("De verantwoording komt na vandaag")));
    later["new_account_by"] = "2028-07-27";
    EXPECT_THAT(change.refusal(femke(), "draft", later), IsEmpty());
    later.update({{"new_end_on", "2029-09-01"}, {"new_account_by", "2029-12-01"}});
    EXPECT_THAT(change.refusal(femke(), "draft", later), Contains(HasSubstr("binnen de jaren die de regeling geeft")));
    later["new_end_on"] = "2029-08-31";
    EXPECT_THAT(change.refusal(femke(), "draft", later), IsEmpty());
}

TEST_F(SubsidyChange, NeverGoesFurtherDownThanTheRecipientAsks) {
    assessing(40'000'00);
    EXPECT_THAT(change.refusal(femke(), "draft", draft("partly", 39'999'99)),
                Contains(HasSubstr("dat is een wijziging ten nadele (Awb 4:48)")));
}

TEST_F(SubsidyChange, IsAskedBeforeTheEndDateAndSaysWhat) {
    EXPECT_THAT(change.refusal(els_applies(), "open", request("change", nullptr)),
                Contains(HasSubstr("Zeg wat er moet veranderen")));
    change.today = date_of(2028, 1, 1);
    EXPECT_THAT(change.refusal(els_applies(), "open", request("change", 40'000'00)),
                Contains(HasSubstr("voor de einddatum van de activiteiten")));
    EXPECT_THAT(change.refusal(els_applies(), "open", request("duty", nullptr)), IsEmpty())
        << "the duty to report goes on";
}

TEST_F(SubsidyChange, RefusedLeavesTheLedgerAlone) {
    assessing(40'000'00);
    EXPECT_THAT(change.refusal(femke(), "draft", draft("refused", 40'000'00)),
                Contains(HasSubstr("Een wijziging noemt")));
    to_sign(draft("refused", nullptr));
    change.does(wim(), "sign");
    EXPECT_EQ(booked(), "");
    change.does(femke(), "publish", {{"published_on", "2026-11-23"}, {"published_by", "post"}});
    EXPECT_EQ(change.state(), "kept");
}

TEST_F(SubsidyChange, OfAReportIsReadAndDone) {
    change.does(els_applies(), "open", request("progress", nullptr));
    EXPECT_THAT(change.obstacles(femke(), "take"), testing::Not(IsEmpty()));
    change.does(femke(), "note_report", {{"note", "Geen gevolgen voor de subsidie"}});
    EXPECT_EQ(change.state(), "noted");
}

TEST_F(SubsidyChange, IsDecidedByThreePeople) {
    assessing(40'000'00);
    change.does(femke(), "draft", draft("changed", 40'000'00));
    auto all = femke();
    all.holdings.push_back(ria().holdings.front());
    all.holdings.push_back(wim().holdings.front());
    EXPECT_THAT(change.refusal(all, "read", {{"read_checked", true}}), Contains(HasSubstr("Iemand anders")));
    change.does(ria(), "read", {{"read_checked", true}});
    EXPECT_THAT(change.obstacles(all, "sign"), Contains(HasSubstr("Iemand anders")));
    EXPECT_THAT(change.obstacles(standing_in(ria(), wim()), "sign"), Contains(HasSubstr("Iemand anders")));
}

}  // namespace
}  // namespace bolwerk::workflows

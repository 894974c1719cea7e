#include <gmock/gmock.h>

#include "tests/workflows/sample_fixture.hpp"
#include "tests/workflows/subsidy/subsidy_scene.hpp"

namespace bolwerk::workflows {
namespace {

using namespace people;
using engine::date_of;
using engine::Json;
using testing::AllOf;
using testing::Contains;
using testing::HasSubstr;
using testing::IsEmpty;

Json standing(std::string_view account, std::int64_t cents) {
    auto facts = subsidy_facts();
    facts["decided_cents"] = 10'000'00;
    facts["decided_on"] = "2026-11-20";
    facts["account_came"] = true;
    facts["stands"][std::string(account)] = cents;
    return facts;
}

Json standing_still() {
    auto facts = subsidy_facts();
    facts["standstills"] = {
        {{"first", "2026-11-25"}, {"last", nullptr}, {"reason", "Overmacht"}, {"source", "Awb art. 4:15"}}};
    return facts;
}

Json owing_interest() {
    auto facts = standing("interest", 50'00);
    facts["interest_to_fix_cents"] = 50'00;
    return facts;
}

const std::vector<Json> found_outside{subsidy_facts(),
                                      standing_still(),
                                      standing("committed", 50'000'00),
                                      standing("payable", 10'000'00),
                                      standing("receivable", 10'000'00),
                                      owing_interest(),
                                      Json::object()};

const Json granted_on_objection{{"outcome", "granted"},
                                {"granted_cents", 50'000'00},
                                {"eligible_cents", 200'000'00},
                                {"deficit_cents", 100'000'00},
                                {"refusal_ground", nullptr},
                                {"published_on", "2026-11-23"},
                                {"state_aid", "none"},
                                {"obligations", "Voortgang melden (Awb 4:37)"},
                                {"advances", "80 procent na de verlening"},
                                {"account_by", "2029-01-01"}};

const std::map<std::string, std::vector<Json>> answers{
    {"scheme", {"gld_physical"}},
    {"period", {"2026"}},
    {"applicant_kind", {"gemeente"}},
    {"costs_third_cents", {200'000'00}},
    {"costs_hours_cents", {0}},
    {"costs_other_cents", {0}},
    {"costs_cents", {200'000'00}},
    {"own_cents", {100'000'00}},
    {"others_cents", {0}},
    {"public_cents", {nullptr}},
    {"public_now_cents", {nullptr}},
    {"other_1_giver", {nullptr}},
    {"other_1_scheme", {nullptr}},
    {"other_1_cents", {nullptr}},
    {"other_2_giver", {nullptr}},
    {"other_2_scheme", {nullptr}},
    {"other_2_cents", {nullptr}},
    {"other_3_giver", {nullptr}},
    {"other_3_scheme", {nullptr}},
    {"other_3_cents", {nullptr}},
    {"requested_cents", {60'000'00}},
    {"rsin_kvk", {"123456782"}},
    {"iban", {"NL91ABNA0417164300"}},
    {"vat_cents", {nullptr}},
    {"later", {nullptr}},
    {"not_needed", {nullptr}},
    {"state_aid", {"none", "none", "de_minimis", "exempted"}},
    {"aid_number", {nullptr}},
    {"register_aid_cents", {0}},
    {"budget_proviso", {false}},
    {"ex_officio_by", {nullptr}},
    {"account_by", {"2031-06-01", "2031-06-01", nullptr}},
    {"completeness", {"complete", "complete", "incomplete"}},
    {"outcome", {"granted", "partial", "refused", "refused", "not_treated"}},
    {"rejected_third_cents", {nullptr}},
    {"rejected_hours_cents", {nullptr}},
    {"rejected_other_cents", {nullptr}},
    {"eligible_cents", {200'000'00}},
    {"deficit_cents", {100'000'00}},
    {"granted_cents", {50'000'00, 20'000'00, 0}},
    {"refusal_ground", {"outside", "insolvency"}},
    {"earlier_decision", {nullptr}},
    {"not_new_because", {nullptr}},
    {"motivation", {"Past bij artikel 3 van de regeling"}},
    {"obligations", {"Voortgang melden (Awb 4:37)"}},
    {"advances", {"80 procent na de verlening"}},
    {"overrun_reason", {nullptr, nullptr, "Herzien na een gegrond bezwaar"}},
    {"published_by", {"post", "registered"}},
    {"advance_cents", {5'000'00}},
    {"payment_cents", {5'000'00, 10'000'00}}};

const bool lent =
    lend({"subsidy", found_outside, answers, {{"objection_upheld", {Json::object(), granted_on_objection}}}});

const Json one_adviser{{{"id", omgevingsdienst}, {"name", "Omgevingsdienst"}}};
const Json asked_of_the_adviser{{"organisation", omgevingsdienst},
                                {"person", nullptr},
                                {"question", "Past dit bij de vergunning?"},
                                {"due", "2026-12-07"}};

struct Subsidy : testing::Test {
    SubsidyScene subsidy;

    std::string booked() const { return subsidy.booked(); }
    bool made(std::string_view document) const { return subsidy.made(document); }
    /// For whom alone the last step made the document; -1: for whoever reads the case. Nothing when it made none.
    std::optional<std::int64_t> made_for(std::string_view document) const {
        for (const auto& effect : subsidy.effects())
            if (const auto* one = std::get_if<engine::MakeDocument>(&effect);
                one != nullptr && one->document == document)
                return one->only_for.value_or(-1);
        return std::nullopt;
    }
};

TEST_F(Subsidy, WeighsEveryDraftOnAFormForWhoeverDecidesAlone) {
    subsidy.assessing();
    EXPECT_EQ(made_for("compleetbrief"), -1);
    for (int time = 1; time <= 2; ++time) {
        subsidy.does(femke(), "draft", subsidy_draft("granted", 50'000'00));
        EXPECT_EQ(made_for("besluitformulier"), 0);
        subsidy.does(ria(), "return", {{"return_reason", "Vul de motivering aan."}});
    }
}

TEST_F(Subsidy, AsksAdviceByLetterWhenTheProvinceAsks) {
    subsidy.assessing();
    subsidy.facts["organisations"] = one_adviser;
    subsidy.does(femke(), "ask_advice", asked_of_the_adviser);
    EXPECT_EQ(made_for("adviesaanvraag"), omgevingsdienst);
}

TEST_F(Subsidy, AsksAdviceByNoLetterInTheNameOfTheProvinceWhenTheApplicantAsks) {
    subsidy.begun();
    subsidy.facts["organisations"] = one_adviser;
    subsidy.does(els_applies(), "ask_advice", asked_of_the_adviser);
    EXPECT_FALSE(made_for("adviesaanvraag"));
}

TEST_F(Subsidy, LeavesTheAdviceThatTheProvinceAskedToTheProvince) {
    subsidy.assessing();
    subsidy.facts["organisations"] = one_adviser;
    const Json withdraw{{"advice", 1}, {"reason", "Niet meer nodig"}};
    EXPECT_FALSE(subsidy.obstacles(els_applies(), "ask_advice").empty());
    subsidy.does(femke(), "ask_advice", asked_of_the_adviser);
    EXPECT_FALSE(subsidy.refusal(els_applies(), "withdraw_advice", withdraw).empty());
    EXPECT_THAT(subsidy.obstacles(femke(), "draft"), Contains(HasSubstr("Elk advies is binnen")));
    subsidy.does(femke(), "withdraw_advice", withdraw);
    EXPECT_THAT(subsidy.obstacles(femke(), "draft"), IsEmpty());
}

TEST_F(Subsidy, GoesFromConceptToPaymentThroughFivePeople) {
    subsidy.assessing();
    EXPECT_EQ(booked(), "reservation 50000");
    EXPECT_TRUE(made("compleetbrief"));
    subsidy.to_sign(subsidy_draft("partial", 20'000'00));
    subsidy.does(wim(), "sign");
    EXPECT_EQ(booked(), "determination 20000");
    EXPECT_TRUE(made("vaststellingsbeschikking"));
    subsidy.does(femke(), "publish", {{"published_on", "2026-11-23"}, {"published_by", "post"}});
    EXPECT_EQ(subsidy.state(), "settling");
    EXPECT_EQ(subsidy.last_day("payment"), "2027-01-04");
    subsidy.stands("payable", 20'000'00);
    subsidy.does(daan(), "pay", {{"payment_cents", 20'000'00}, {"paid_on", "2026-11-23"}});
    EXPECT_EQ(booked(), "payment 20000");
    EXPECT_EQ(subsidy.last_day("payment"), "");
    subsidy.stands("payable", 0);
    EXPECT_THAT(subsidy.obstacles(femke(), "close"), Contains(HasSubstr("De termijn voor bezwaar is voorbij.")));
    subsidy.today = date_of(2027, 1, 5);
    subsidy.does(femke(), "close");
    EXPECT_EQ(subsidy.state(), "closed");
    EXPECT_THAT(subsidy.subject.deadlines, IsEmpty());
}

TEST_F(Subsidy, CommitsALargerGrantAndPaysAdvancesWithinThePercentage) {
    subsidy.assessing();
    subsidy.published(subsidy_draft("granted", 50'000'00));
    EXPECT_EQ(subsidy.state(), "executing");
    EXPECT_EQ(subsidy.last_day("account"), "2028-05-01");
    EXPECT_EQ(subsidy.last_day("realisation"), "2029-11-23");
    subsidy.stands("committed", 50'000'00);
    EXPECT_THAT(subsidy.refusal(daan(), "pay_advance", {{"advance_cents", 40'000'01}, {"paid_on", "2026-11-23"}}),
                Contains(AllOf(HasSubstr("Het voorschot past binnen de verlening"), HasSubstr("40.000]"))));
    for (const auto* day : {"2026-11-22", "2026-11-24"})
        EXPECT_THAT(subsidy.refusal(daan(), "pay_advance", {{"advance_cents", 40'000'00}, {"paid_on", day}}),
                    Contains(HasSubstr("niet van voor de dag waarop het besluit bekend werd")))
            << day;
    subsidy.does(daan(), "pay_advance", {{"advance_cents", 40'000'00}, {"paid_on", "2026-11-23"}});
    EXPECT_EQ(booked(), "advance 40000");
    subsidy.facts["account_came"] = true;
    subsidy.does(bolwerk(), "linked_case_changed");
    EXPECT_EQ(subsidy.last_day("account"), "");
    EXPECT_FALSE(subsidy.refusal(bolwerk(), "settlement_decided").empty()) << "nothing was decided yet";
    subsidy.facts["decided_cents"] = 40'000'00;
    subsidy.facts["decided_on"] = "2026-11-20";
    subsidy.does(bolwerk(), "settlement_decided");
    EXPECT_EQ(subsidy.state(), "settling");
    EXPECT_EQ(booked(), "determination 40000");
    EXPECT_EQ(subsidy.last_day("payment"), "2027-01-04");
    subsidy.today = date_of(2026, 12, 21);
    subsidy.facts["determined_on"] = "2026-12-14";
    subsidy.stands("payable", 40'000'00);
    Json payment{{"payment_cents", 40'000'00}, {"paid_on", "2026-12-13"}};
    EXPECT_THAT(subsidy.refusal(daan(), "pay", payment),
                Contains(HasSubstr("niet van voor de dag waarop het besluit bekend werd")));
    payment["paid_on"] = "2026-12-14";
    EXPECT_THAT(subsidy.refusal(daan(), "pay", payment), IsEmpty());
}

TEST_F(Subsidy, StartsTheDecisionTermOfTheSchemeOnTheDayOfReceipt) {
    subsidy.today = date_of(2026, 3, 2);
    subsidy.submitted();
    EXPECT_EQ(subsidy.last_day("decision"), "2026-06-01") << "13 weeks of an ordinance (A2)";
    EXPECT_EQ(engine::deadline_of(subsidy.subject, "decision")->clock.term.source, "Algemene subsidieverordening")
        << "what the scheme names";
    EXPECT_TRUE(made("ontvangstbevestiging"));
}

TEST_F(Subsidy, FollowsTheLawWhereTheSchemeLeavesItToTheLaw) {
    subsidy.facts["scheme"]["decision_weeks"] = 8;
    subsidy.facts["scheme"]["atw"] = true;
    subsidy.today = date_of(2026, 3, 2);
    subsidy.submitted();
    EXPECT_EQ(subsidy.last_day("decision"), "2026-04-28") << "King's day is moved (A1)";
}

TEST_F(Subsidy, CountsATenderFromItsClosingDay) {
    subsidy.facts["scheme"]["allocation"] = "tender";
    subsidy.facts["scheme"]["open_until"] = "2026-12-31";
    subsidy.submitted();
    EXPECT_EQ(subsidy.last_day("decision"), "2027-04-01");
}

TEST_F(Subsidy, StopsTheClockUntilTheDayOfTheSupplement) {
    subsidy.today = date_of(2026, 3, 2);
    subsidy.submitted();
    subsidy.today = date_of(2026, 3, 10);
    subsidy.does(femke(), "ask_repair", {{"missing", "Begroting en dekkingsplan"}});
    EXPECT_TRUE(made("herstelbrief"));
    EXPECT_EQ(subsidy.last_day("repair"), "2026-03-24");
    subsidy.today = date_of(2026, 3, 20);
    subsidy.does(els_applies(), "supplement", {{"supplement", "De begroting zit erbij"}});
    EXPECT_EQ(subsidy.last_day("decision"), "2026-06-10") << "S1: 9 days stood still";
    EXPECT_EQ(subsidy.last_day("not_treating"), "2026-04-17");
}

TEST_F(Subsidy, LetsTheClockRunAgainOnTheLastDayOfAnUnusedRepairTerm) {
    subsidy.today = date_of(2026, 3, 2);
    subsidy.submitted();
    subsidy.today = date_of(2026, 3, 10);
    subsidy.does(femke(), "ask_repair", {{"missing", "Begroting en dekkingsplan"}});
    subsidy.today = date_of(2026, 3, 25);
    subsidy.does(bolwerk(), "repair");
    EXPECT_EQ(subsidy.last_day("decision"), "2026-06-14") << "S2: 13 days stood still";
    EXPECT_EQ(subsidy.last_day("not_treating"), "2026-04-21") << "Awb 4:5 lid 4";
}

TEST_F(Subsidy, SendsADelayNoticeWithoutStoppingTheTerm) {
    subsidy.assessing();
    const auto before = subsidy.last_day("decision");
    subsidy.does(femke(), "postpone",
                 {{"postponed_until", "2027-04-01"}, {"postpone_reason", "Advies is nog niet binnen"}});
    EXPECT_EQ(subsidy.last_day("announced"), "2027-04-01");
    EXPECT_EQ(subsidy.last_day("decision"), before) << "Awb 4:14 does not stop the penalty";
    subsidy.today = date_of(2027, 5, 1);
    EXPECT_THAT(subsidy.obstacles(femke(), "postpone"), Contains(HasSubstr("voordat de beslistermijn voorbij is")));
}

TEST_F(Subsidy, CountsTheObjectionTermFromPublicationNotFromSigning) {
    subsidy.today = date_of(2026, 3, 12);
    subsidy.assessing();
    subsidy.to_sign(subsidy_draft("granted", 50'000'00));
    subsidy.does(wim(), "sign");
    EXPECT_TRUE(made("verleningsbeschikking"));
    EXPECT_EQ(subsidy.last_day("objection"), "");
    subsidy.today = date_of(2026, 3, 16);
    EXPECT_THAT(subsidy.refusal(femke(), "publish", {{"published_on", "2026-03-11"}}),
                Contains("De dag van bekendmaking is ingevuld, en ligt niet voor de ondertekening of na vandaag."));
    subsidy.does(femke(), "publish", {{"published_on", "2026-03-16"}, {"published_by", "post"}});
    EXPECT_EQ(subsidy.last_day("objection"), "2026-04-28") << "B2";
}

TEST_F(Subsidy, IsMadeKnownInThePortalTodayAndOnlyToWhoWantsItThere) {
    subsidy.assessing();
    subsidy.to_sign(subsidy_draft("granted", 50'000'00));
    subsidy.does(wim(), "sign");
    const auto signed_on = subsidy.today;
    subsidy.today = signed_on + std::chrono::days{2};
    Json publication{{"published_on", engine::iso(subsidy.today)}, {"published_by", "portal"}};
    EXPECT_THAT(subsidy.refusal(femke(), "publish", publication),
                Contains(HasSubstr("Anders gaat het besluit per post")));
    subsidy.facts["takes_in_portal"] = false;
    EXPECT_THAT(subsidy.refusal(femke(), "publish", publication), Contains(HasSubstr("Awb 2:8")));
    subsidy.facts["takes_in_portal"] = true;
    EXPECT_THAT(subsidy.refusal(femke(), "publish", publication), IsEmpty());
    publication["published_on"] = engine::iso(signed_on);
    EXPECT_THAT(subsidy.refusal(femke(), "publish", publication),
                Contains(HasSubstr("In het portaal is een besluit bekend")))
        << "nobody could read it on the day of the signature";
    publication["published_by"] = "post";
    EXPECT_THAT(subsidy.refusal(femke(), "publish", publication), IsEmpty()) << "the day of sending may be typed";
    publication["published_on"] = nullptr;
    EXPECT_THAT(subsidy.refusal(femke(), "publish", publication), Contains(HasSubstr("bekendmaking is ingevuld")));
}

TEST_F(Subsidy, IsReopenedByAnUpheldObjectionAndMayThenPassTheCeiling) {
    subsidy.assessing();
    auto refusal = subsidy_draft("refused", 0);
    refusal["refusal_ground"] = "outside";
    subsidy.published(refusal);
    EXPECT_EQ(subsidy.state(), "not_granted");
    subsidy.facts["decide_again_by"] = "2026-12-28";
    subsidy.does(bolwerk(), "objection_upheld");
    EXPECT_EQ(subsidy.state(), "assessing") << "the refusal is revoked, nobody has to give it back";
    EXPECT_EQ(subsidy.last_day("decision"), "2026-12-28") << "the last day of the objection (Awb 7:11 lid 2)";
    subsidy.facts["budget"]["left_cents"] = 0;
    subsidy.facts["left_then_cents"] = 49'999'99;
    EXPECT_THAT(subsidy.refusal(femke(), "draft", subsidy_draft("granted", 50'000'00)),
                Contains(HasSubstr("Het bedrag is niet hoger")))
        << "the ceiling as it stood at the first decision (Awb 4:25 lid 3)";
    subsidy.facts["left_then_cents"] = 50'000'00;
    subsidy.to_sign(subsidy_draft("granted", 50'000'00));
    const Json overrun{{"overrun_reason", "Plafond bij het eerste besluit was niet bereikt"}};
    EXPECT_THAT(subsidy.refusal(wim(), "sign", overrun), Contains(HasSubstr("tekent iemand anders")));
    subsidy.does(saskia(), "sign", overrun);
    EXPECT_EQ(booked(), "commitment 50000!");
}

TEST_F(Subsidy, GivesItsReservationBackWhenTheApplicantWithdraws) {
    subsidy.assessing();
    subsidy.to_sign(subsidy_draft("granted", 50'000'00));
    subsidy.stands("reserved", 50'000'00);
    subsidy.does(els_applies(), "withdraw", {{"withdraw_reason", "Het project gaat niet door"}});
    EXPECT_EQ(booked(), "release 50000");
    EXPECT_EQ(subsidy.state(), "withdrawn");
    EXPECT_THAT(subsidy.subject.deadlines, IsEmpty());
}

/// Nobody is bound to an application on which nothing was decided yet, whoever has it on the table.
TEST_F(Subsidy, MayBeWithdrawnUntilTheDecisionIsSigned) {
    const auto may_be_withdrawn_in = [&](std::string_view state) {
        EXPECT_EQ(subsidy.state(), state);
        EXPECT_THAT(subsidy.obstacles(els_applies(), "withdraw"), IsEmpty()) << state;
    };
    subsidy.assessing();
    subsidy.does(femke(), "ask_view", {{"view_about", "refusal"}, {"intention", "Afwijzen vanwege faillissement"}});
    may_be_withdrawn_in("view_asked");
    subsidy.does(els_applies(), "give_view", {{"view", "Wij zijn niet failliet"}});
    subsidy.does(femke(), "draft", subsidy_draft("granted", 50'000'00));
    may_be_withdrawn_in("drafted");
    subsidy.does(ria(), "read", {{"read_checked", true}});
    may_be_withdrawn_in("to_sign");
    subsidy.does(wim(), "sign");
    EXPECT_THAT(subsidy.obstacles(els_applies(), "withdraw"), Contains(HasSubstr("niet in de fase")));
}

}  // namespace
}  // namespace bolwerk::workflows

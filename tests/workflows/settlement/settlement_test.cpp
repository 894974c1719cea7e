#include "tests/workflows/sample_fixture.hpp"
#include "tests/workflows/settlement/settlement_scene.hpp"
#include "workflows/asked.hpp"

namespace bolwerk::workflows {
namespace {

Json lowered() {
    auto facts = granted_subsidy;
    facts["grant_lowered"] = true;
    return facts;
}

const bool lent = lend({"settlement",
                        {lowered(), Json::object()},
                        {{"outcome", {"conform", "lower", "nil"}},
                         {"performed_percent", {80}},
                         {"accepted_costs_cents", {nullptr}},
                         {"contributions_cents", {nullptr}},
                         {"public_now_cents", {nullptr}},
                         {"public_told_cents", {0}},
                         {"determined_cents", {100'000'00, 80'000'00, 0}},
                         {"motivation", {"Zie artikel 4:46 van de Awb"}}}});

std::vector<std::string> asked_in(std::string_view action, const Json& facts) {
    std::vector<std::string> names;
    for (const auto& field : asked("settlement", *engine::action_of(workflow("settlement"), action).form, facts))
        names.emplace_back(field.name);
    return names;
}

/// Awb 4:44 and 4:47: a recipient accounts, and only the province reminds or determines ex officio.
TEST_F(Settlement, OffersARecipientOnlyToAccount) {
    const auto kinds = [](const Json& facts) {
        const auto form = asked("settlement", *engine::action_of(workflow("settlement"), "open").form, facts);
        return std::ranges::find(form, "kind", &engine::Field::name)->choices.size();
    };
    EXPECT_EQ(kinds({{"own_interest", true}}), 1U);
    EXPECT_EQ(kinds({{"own_interest", false}}), 3U);
}

/// Financiële-verhoudingswet art. 17a: the annex holds the performance and the costs.
TEST_F(Settlement, AsksOfAMunicipalityThatAccountsThroughSisaNothingThatTheAnnexHolds) {
    const Json sisa{{"sisa", true}, {"costs_shown", true}, {"auditor_shown", true}};
    EXPECT_THAT(asked_in("open", sisa), testing::ElementsAre("title", "kind", "sisa_year", "sisa_note"));
    EXPECT_THAT(asked_in("account", sisa), testing::ElementsAre("sisa_year", "sisa_note"));
    EXPECT_THAT(asked_in("draft", sisa), Contains("annex_costs_cents")) << "the officer takes them from the annex";
    EXPECT_THAT(asked_in("draft", sisa), testing::Not(Contains("auditor_seen")));
    settlement.facts["sisa"] = true;
    settlement.does(els_applies(), "open", {{"title", "Vaststelling"}, {"kind", "account"}, {"sisa_year", 2027}});
    settlement.does(femke(), "take");
    heard();
    auto lower = draft("lower", 80'000'00);
    lower["annex_costs_cents"] = 180'000'00;
    lower["accepted_costs_cents"] = 160'000'00;
    lower["costs_left_out_because"] = "De receptie was niet nodig.";
    EXPECT_THAT(settlement.refusal(femke(), "draft", lower), IsEmpty());
}

/// HANDBOOK 14.1 and 14.6: performance, then costs, then the statement of an accountant.
TEST_F(Settlement, AsksWhatTheArrangementOfTheGrantAsks) {
    EXPECT_THAT(asked_in("open", Json::object()), testing::ElementsAre("title", "kind", "account", "performed_percent",
                                                                       "public_told_cents", "public_told_from"));
    EXPECT_THAT(asked_in("account", {{"costs_shown", true}}),
                testing::ElementsAre("account", "performed_percent", "actual_costs_cents", "public_told_cents",
                                     "public_told_from"));
    EXPECT_THAT(asked_in("draft", Json::object()), testing::Not(Contains("auditor_seen")));
    EXPECT_THAT(asked_in("draft", {{"auditor_shown", true}}), Contains("auditor_seen"));
    auto account = opening("account");
    account["performed_percent"] = nullptr;
    EXPECT_THAT(settlement.refusal(els_applies(), "open", account),
                Contains(HasSubstr("welk deel van de activiteiten is uitgevoerd")));
    account["performed_percent"] = 100;
    EXPECT_THAT(settlement.refusal(els_applies(), "open", account), IsEmpty());
    settlement.facts["costs_shown"] = true;
    settlement.facts["auditor_shown"] = true;
    EXPECT_THAT(settlement.refusal(els_applies(), "open", account), Contains(HasSubstr("ook de werkelijke kosten")));
    account["actual_costs_cents"] = 190'000'00;
    settlement.does(els_applies(), "open", account);
    settlement.does(femke(), "take");
    auto conform = draft("conform", 100'000'00);
    EXPECT_THAT(settlement.refusal(femke(), "draft", conform), Contains(HasSubstr("de controleverklaring er is")));
    conform["auditor_seen"] = true;
    conform["accepted_costs_cents"] = 200'000'00;
    EXPECT_THAT(settlement.refusal(femke(), "draft", conform), Contains(HasSubstr("niet hoger dan de werkelijke")));
    conform["accepted_costs_cents"] = 190'000'00;
    EXPECT_THAT(settlement.refusal(femke(), "draft", conform),
                Contains(HasSubstr("Het bedrag is niet hoger dan de regeling geeft")));
    conform.update({{"outcome", "lower"}, {"determined_cents", 95'000'00}, {"ground", "lower_costs"}});
    EXPECT_THAT(settlement.refusal(femke(), "draft", conform), IsEmpty());
}

TEST_F(Settlement, LeavesOutNoRealCostsWithoutAReason) {
    auto account = opening("account");
    account["actual_costs_cents"] = 180'000'00;
    settlement.does(els_applies(), "open", account);
    settlement.does(femke(), "take");
    heard();
    auto lower = draft("lower", 80'000'00);
    lower["ground"] = "unreasonable_costs";
    const auto refused = Contains(HasSubstr("Kosten die meetellen zijn niet hoger dan de werkelijke kosten"));
    EXPECT_THAT(settlement.refusal(femke(), "draft", lower), refused) << "the ground is about costs, none are named";
    lower["accepted_costs_cents"] = 160'000'00;
    EXPECT_THAT(settlement.refusal(femke(), "draft", lower), refused);
    lower["costs_left_out_because"] = "De receptie was niet nodig.";
    EXPECT_THAT(settlement.refusal(femke(), "draft", lower), IsEmpty());
    lower["accepted_costs_cents"] = 180'000'01;
    EXPECT_THAT(settlement.refusal(femke(), "draft", lower), refused);
}

/// Awb 4:46 and 4:47, HANDBOOK 14.1: half of the costs that count, never above what was granted.
TEST_F(Settlement, OfAGrantThatFollowsTheCostsNeverPassesTheSumOverThem) {
    settlement.facts["costs_shown"] = true;
    auto account = opening("account");
    account["actual_costs_cents"] = 250'000'00;
    settlement.does(els_applies(), "open", account);
    settlement.does(femke(), "take");
    auto conform = draft("conform", 100'000'00);
    EXPECT_THAT(settlement.refusal(femke(), "draft", conform), Contains(HasSubstr("Vul in welke kosten meetellen")));
    conform["accepted_costs_cents"] = 199'999'99;
    conform["costs_left_out_because"] = "De rest is niet betaald.";
    EXPECT_THAT(settlement.refusal(femke(), "draft", conform),
                Contains(HasSubstr("Het bedrag is niet hoger dan de regeling geeft")));
    conform["accepted_costs_cents"] = 200'000'00;
    EXPECT_THAT(settlement.refusal(femke(), "draft", conform), IsEmpty());
    settlement.facts["contributions_cents"] = 150'000'01;
    EXPECT_THAT(settlement.refusal(femke(), "draft", conform),
                Contains(HasSubstr("samen niet hoger dan de werkelijke kosten")));
    conform["contributions_cents"] = 150'000'00;
    EXPECT_THAT(settlement.refusal(femke(), "draft", conform), IsEmpty()) << "they gave a cent less";
    settlement.facts["contributions_cents"] = 0;
    auto lower = draft("lower", 80'000'01);
    heard();
    lower.update({{"accepted_costs_cents", 250'000'00}, {"deficit_cents", 80'000'00}});
    EXPECT_THAT(settlement.refusal(femke(), "draft", lower), Contains(HasSubstr("Het bedrag is niet hoger dan")));
    lower["determined_cents"] = 80'000'00;
    EXPECT_THAT(settlement.refusal(femke(), "draft", lower), IsEmpty()) << "the deficit";
    settlement.facts["amount_rule"]["maximum_cents"] = 79'999'00;
    EXPECT_THAT(settlement.refusal(femke(), "draft", lower), Contains(HasSubstr("Het bedrag is niet hoger dan")));
    lower["determined_cents"] = 79'999'00;
    EXPECT_THAT(settlement.refusal(femke(), "draft", lower), IsEmpty()) << "the maximum";
    settlement.facts["amount_rule"].update({{"other_subsidies_cents", 120'000'00}, {"cumulation_percentage", 79}});
    EXPECT_THAT(settlement.refusal(femke(), "draft", lower), Contains(HasSubstr("wat andere subsidies")));
    lower.update({{"public_now_cents", 117'501'00}, {"public_differs_because", "Het Rijk trok zijn bijdrage in."}});
    EXPECT_THAT(settlement.refusal(femke(), "draft", lower), IsEmpty()) << "79 % of the costs less what others gave";
}

TEST_F(Settlement, OfAFixedSumAsksNoCosts) {
    assessing();
    EXPECT_THAT(settlement.refusal(femke(), "draft", draft("conform", 100'000'00)), IsEmpty())
        << "between € 25.000 and € 125.000 what was done counts";
    auto weighed = draft("conform", 100'000'00);
    weighed["accepted_costs_cents"] = 0;
    EXPECT_THAT(settlement.refusal(femke(), "draft", weighed), Contains(HasSubstr("Het bedrag is niet hoger dan")))
        << "the letter would show a sum that the amount does not follow";
}

TEST_F(Settlement, LowerBecauseTheRecipientSpentLessNeedsNoView) {
    settlement.facts["costs_shown"] = true;
    auto account = opening("account");
    account["actual_costs_cents"] = 160'000'00;
    settlement.does(els_applies(), "open", account);
    settlement.does(femke(), "take");
    auto lower = draft("lower", 80'000'00);
    lower.update({{"ground", "lower_costs"}, {"accepted_costs_cents", 160'000'00}});
    EXPECT_THAT(settlement.refusal(femke(), "draft", lower), IsEmpty());
    lower["determined_cents"] = 79'000'00;
    EXPECT_THAT(settlement.refusal(femke(), "draft", lower), Contains(HasSubstr("Vraag eerst een zienswijze")));
    lower.update({{"determined_cents", 75'000'00},
                  {"accepted_costs_cents", 150'000'00},
                  {"costs_left_out_because", "De receptie was niet nodig."}});
    EXPECT_THAT(settlement.refusal(femke(), "draft", lower), Contains(HasSubstr("Vraag eerst een zienswijze")));
    lower["accepted_costs_cents"] = nullptr;
    EXPECT_THAT(settlement.refusal(femke(), "draft", lower), Contains(HasSubstr("Lagere kosten zijn alleen")));
}

TEST_F(Settlement, ExOfficioRestsOnCostsThatTheProvinceExplains) {
    settlement.facts["costs_shown"] = true;
    auto reminder = opening("reminder");
    reminder["actual_costs_cents"] = reminder["performed_percent"] = nullptr;
    settlement.does(femke(), "open", reminder);
    settlement.today = date_of(2026, 12, 22);
    settlement.does(bolwerk(), "reminder");
    heard();
    auto lower = draft("lower", 50'000'00);
    lower["accepted_costs_cents"] = 100'000'00;
    EXPECT_THAT(settlement.refusal(femke(), "draft", lower), Contains(HasSubstr("Kosten die meetellen")));
    lower["costs_left_out_because"] = "Wij zagen de facturen bij ons bezoek.";
    EXPECT_THAT(settlement.refusal(femke(), "draft", lower), IsEmpty());
}

TEST_F(Settlement, ConformTheGrantTellsTheSubsidy) {
    settlement.today = date_of(2026, 3, 2);
    assessing();
    EXPECT_EQ(settlement.last_day("decision"), "2026-08-03") << "22 weeks of the scheme";
    decided(draft("conform", 100'000'00));
    EXPECT_FALSE(made("terugvordering"));
    settlement.does(femke(), "publish", {{"published_on", "2026-03-02"}});
    EXPECT_EQ(settlement.state(), "decided");
    EXPECT_TRUE(settlement.told_linked("settlement_decided"));
    EXPECT_THAT(settlement.subject.deadlines, IsEmpty());
}

TEST_F(Settlement, LowerNeedsAViewAndRecoversWhatWasPaidTooMuch) {
    assessing();
    EXPECT_THAT(settlement.refusal(femke(), "draft", draft("lower", 80'000'00)),
                Contains(HasSubstr("Vraag eerst een zienswijze")));
    heard();
    decided(draft("lower", 80'000'00));
    EXPECT_TRUE(made("terugvordering"));
    EXPECT_TRUE(made("vaststellingsbeschikking"));
}

TEST_F(Settlement, KeepsAmountAndOutcomeTogether) {
    assessing();
    heard();
    for (const auto& [outcome, cents] :
         {std::pair{"conform", 99'999'99}, {"lower", 100'000'00}, {"lower", 0}, {"nil", 1}})
        EXPECT_THAT(settlement.refusal(femke(), "draft", draft(outcome, cents)),
                    Contains(HasSubstr("Het bedrag past bij het besluit")))
            << outcome << " " << cents;
    auto groundless = draft("nil", 0);
    groundless["ground"] = nullptr;
    EXPECT_THAT(settlement.refusal(femke(), "draft", groundless), Contains(HasSubstr("Kies de grond")));
    EXPECT_THAT(settlement.refusal(femke(), "draft", draft("nil", 0)), IsEmpty());
}

TEST_F(Settlement, IsMadeExOfficioWhenTheReminderIsNotAnswered) {
    EXPECT_THAT(settlement.refusal(els_applies(), "open", opening("reminder")), testing::Not(IsEmpty()));
    settlement.does(femke(), "open", opening("reminder"));
    EXPECT_TRUE(made("rappel"));
    EXPECT_EQ(settlement.last_day("reminder"), "2026-12-21");
    settlement.today = date_of(2026, 12, 22);
    settlement.does(bolwerk(), "reminder");
    EXPECT_EQ(settlement.state(), "assessing");
    EXPECT_THAT(settlement.obstacles(femke(), "drop"), testing::Not(IsEmpty()));
}

TEST_F(Settlement, RemindsNobodyBeforeTheDayOfTheGrant) {
    settlement.facts["account_by"] = "2026-11-23";
    EXPECT_THAT(settlement.refusal(femke(), "open", opening("reminder")), Contains(HasSubstr("Een rappel kan pas")));
}

/// Awb 4:44 lid 3 and 4, and 4:47.
TEST_F(Settlement, IsMadeExOfficioAtOnceOnlyWhereADayForItWasNamedOrTheGrantWasLowered) {
    const auto refusal = [&] { return settlement.refusal(femke(), "open", opening("ex_officio")); };
    EXPECT_THAT(refusal(), Contains(HasSubstr("Stuur eerst een rappel (Awb 4:44 lid 3)"))) << "no further term was set";
    settlement.facts["ex_officio_by"] = "2027-02-01";
    EXPECT_THAT(refusal(), IsEmpty()) << "onder a";
    settlement.facts["account_by"] = "2026-11-23";
    EXPECT_THAT(refusal(), Contains(HasSubstr("Stuur eerst een rappel"))) << "the recipient may still account today";
    settlement.facts["grant_lowered"] = true;
    EXPECT_THAT(refusal(), IsEmpty()) << "onder c";
}

TEST_F(Settlement, IsMadeExOfficioAndLowersOnlyAfterHearingTheRecipient) {
    settlement.facts["grant_lowered"] = true;
    settlement.does(femke(), "open", opening("ex_officio"));
    EXPECT_TRUE(settlement.told("De provincie stelt uw subsidie ambtshalve vast"));
    EXPECT_THAT(settlement.refusal(femke(), "draft", draft("nil", 0)),
                Contains(HasSubstr("Vraag eerst een zienswijze")));
    heard();
    decided(draft("nil", 0));
    EXPECT_TRUE(made("vaststellingsbeschikking"));
    EXPECT_TRUE(made("terugvordering"));
}

TEST_F(Settlement, IsDeterminedInWholeEurosOrAsItWasGranted) {
    settlement.facts["granted_cents"] = settlement.facts["amount_rule"]["granted_cents"] = 99'999'50;
    assessing();
    heard();
    EXPECT_THAT(settlement.refusal(femke(), "draft", draft("lower", 80'000'50)),
                Contains(HasSubstr("Deze regeling rekent in hele euro's")));
    EXPECT_THAT(settlement.refusal(femke(), "draft", draft("lower", 80'000'00)), IsEmpty());
    EXPECT_THAT(settlement.refusal(femke(), "draft", draft("conform", 99'999'50)), IsEmpty());
    const auto help = [](const Json& facts) {
        const auto form = asked("settlement", *engine::action_of(workflow("settlement"), "draft").form, facts);
        return std::ranges::find(form, "determined_cents", &engine::Field::name)->help;
    };
    EXPECT_THAT(std::string(help(granted_subsidy)), HasSubstr("hele euro's"));
    EXPECT_TRUE(help(Json::object()).empty());
}

TEST_F(Settlement, IsDecidedByThreePeople) {
    assessing();
    settlement.does(femke(), "draft", draft("conform", 100'000'00));
    auto both = femke();
    both.holdings.push_back(ria().holdings.front());
    both.holdings.push_back(wim().holdings.front());
    EXPECT_THAT(settlement.refusal(both, "read", {{"read_checked", true}}), Contains(HasSubstr("Iemand anders")));
    settlement.does(ria(), "read", {{"read_checked", true}});
    EXPECT_THAT(settlement.obstacles(both, "sign"), Contains(HasSubstr("Iemand anders")));
    EXPECT_THAT(settlement.obstacles(standing_in(ria(), wim()), "sign"), Contains(HasSubstr("Iemand anders")));
    settlement.facts["mandates"][0]["up_to_cents"] = 99'999'99;
    EXPECT_THAT(settlement.obstacles(wim(), "sign"), Contains(HasSubstr("Uw mandaat dekt deze subsidie")));
}

TEST_F(Settlement, StandsAloneBesideItsSubsidy) {
    settlement.facts["other_open"] = 1;
    EXPECT_THAT(settlement.refusal(els_applies(), "open", opening("account")),
                Contains(HasSubstr("nog geen andere vaststelling")));
    settlement.facts = granted_subsidy;
    settlement.facts["granted_running"] = false;
    EXPECT_THAT(settlement.refusal(els_applies(), "open", opening("account")),
                Contains(HasSubstr("De subsidie is verleend")));
}

}  // namespace
}  // namespace bolwerk::workflows

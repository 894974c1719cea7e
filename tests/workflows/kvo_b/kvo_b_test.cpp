#include <gmock/gmock.h>

#include "tests/workflows/sample_fixture.hpp"
#include "tests/workflows/scene_fixture.hpp"

namespace bolwerk::workflows {
namespace {

using namespace people;
using engine::Json;
using testing::Contains;
using testing::HasSubstr;
using testing::IsEmpty;

const Json supervisors = Json::array({Json{{"id", process_bureau}, {"name", "Bureau Samen Veilig"}}});
const Json certifiers = Json::array({Json{{"id", certifier}, {"name", "Keurmerk Audits"}}});
const Json generous{{"cooperation_open", true},
                    {"parent_id", 8},
                    {"other_track", false},
                    {"supervisors", supervisors},
                    {"certifiers", certifiers}};
const std::vector<Json> signed_days{"2026-11-01", "2026-11-01", nullptr};
const bool lent = lend({"kvo_b",
                        {generous, {{"cooperation_open", false}, {"other_track", true}}},
                        {{"process_supervisor", {process_bureau, park_management}},
                         {"auditor", {certifier, process_bureau}},
                         {"survey_sent", {100}},
                         {"survey_answered", {40, 29, 101}},
                         {"entrepreneurs", {3, 1}},
                         {"incidents_year", {2025, 2090}},
                         {"intention_on", {"2026-10-01", "2001-01-01"}},
                         {"applied_on", {"2026-11-05"}},
                         {"signed_entrepreneurs_on", signed_days},
                         {"signed_municipality_on", signed_days},
                         {"signed_police_on", signed_days},
                         {"signed_fire_on", {"2026-11-01"}},
                         {"audited_on", {"2026-11-10"}},
                         {"issued_on", {"2026-11-20", "2026-10-01"}}}});

const Json all_signed{{"signed_entrepreneurs_on", "2026-11-02"},
                      {"signed_municipality_on", "2026-11-03"},
                      {"signed_police_on", "2026-11-04"},
                      {"signed_fire_on", "2026-11-05"}};
const Json certificate{{"certificate_number", "KVO-123"},
                       {"level", "basic"},
                       {"audited_on", "2026-11-18"},
                       {"issued_on", "2026-11-20"},
                       {"expires_on", nullptr}};

struct KvoB : testing::Test {
    Scene track{"kvo_b"};

    KvoB() { track.facts = generous; }
    void installed() {
        track.does(karim(), "open", {{"title", "KVO-B Ecofactorij"}, {"process_supervisor", process_bureau}});
        track.does(sanne(), "sign_intention", {{"intention_on", "2026-11-01"}});
        track.does(sanne(), "install",
                   {{"entrepreneurs", 3},
                    {"municipality_contact", "Beleidsmedewerker veiligheid"},
                    {"police_contact", "Wijkagent"},
                    {"fire_contact", "Preventist"}});
    }
    void measured() {
        installed();
        track.does(sanne(), "record_survey",
                   {{"survey_on", "2026-11-10"}, {"survey_sent", 100}, {"survey_answered", 30}});
        track.does(sanne(), "inspect_daylight",
                   {{"daylight_on", "2026-11-11"}, {"daylight_findings", "Kapotte hekken"}});
        track.does(sanne(), "inspect_dark", {{"dark_on", "2026-11-12"}, {"dark_findings", "Donkere hoeken"}});
        track.does(sanne(), "record_incidents",
                   {{"incidents_year", 2025},
                    {"incidents_police", 12},
                    {"incidents_fire", 2},
                    {"incidents_municipality", 30}});
    }
    void applied() {
        measured();
        track.does(sanne(), "complete_baseline");
        track.does(sanne(), "make_plan", {{"measures", "Verlichting en hekken"}, {"measures_cost", 12'500'00}});
        track.does(sanne(), "record_signatures", all_signed);
        track.does(sanne(), "conclude");
        track.does(sanne(), "apply", {{"auditor", certifier}, {"applied_on", "2026-11-15"}});
    }
    void certified() {
        applied();
        track.does(ruud(), "certify", certificate);
    }
};

TEST_F(KvoB, LetsAnAuditorFromOutsideAskNobodyToReadTheTrack) {
    applied();
    EXPECT_THAT(track.obstacles(ruud(), "ask_advice"), Contains(HasSubstr("een partij of een adviseur vraagt geen")));
    EXPECT_THAT(track.obstacles(els(), "ask_advice"), IsEmpty());
}

TEST_F(KvoB, LeadsToACertificateThatIsPublishedWithItsLastDay) {
    certified();
    EXPECT_EQ(track.state(), "certified");
    EXPECT_EQ(track.published("kvo_b"), true);
    EXPECT_EQ(track.published("kvo_b_until"), "2029-11-20");
    EXPECT_TRUE(track.told_linked("track_succeeded"));
}

TEST_F(KvoB, BelongsToACooperationInTheRegister) {
    track.facts["cooperation_open"] = false;
    EXPECT_THAT(track.obstacles(els(), "open"), Contains("De samenwerking van het terrein staat in het PPS-register."));
}

TEST_F(KvoB, AsksForAPoliceContact) {
    const auto& install = *engine::action_of(workflow("kvo_b"), "install").form;
    const auto parsed = engine::parse(install, {{"entrepreneurs", {"3"}},
                                                {"municipality_contact", {"AOV"}},
                                                {"police_contact", {""}},
                                                {"fire_contact", {"Preventist"}}});
    ASSERT_EQ(parsed.errors.size(), 1U);
    EXPECT_EQ(parsed.errors.front().field, "police_contact");
}

TEST_F(KvoB, NeedsTwoEntrepreneurs) {
    track.does(els(), "open", {{"title", "KVO-B Ecofactorij"}, {"process_supervisor", process_bureau}});
    track.does(els(), "sign_intention", {{"intention_on", "2026-11-01"}});
    EXPECT_THAT(track.refusal(els(), "install",
                              {{"entrepreneurs", 1},
                               {"municipality_contact", "AOV"},
                               {"police_contact", "Wijkagent"},
                               {"fire_contact", "Preventist"}}),
                testing::ElementsAre("In de werkgroep zitten genoeg ondernemers."));
}

TEST_F(KvoB, CountsExactlyThirtyPercentAsEnoughAndTwentyNineAsTooFew) {
    measured();
    EXPECT_THAT(track.obstacles(sanne(), "complete_baseline"), IsEmpty());
    track.does(sanne(), "record_survey", {{"survey_on", "2026-11-10"}, {"survey_sent", 100}, {"survey_answered", 29}});
    EXPECT_THAT(track.obstacles(sanne(), "complete_baseline"), Contains(HasSubstr("29 van 100, nodig is 30 %")));
    track.settings["survey_response_percent"] = 25;
    EXPECT_THAT(track.obstacles(sanne(), "complete_baseline"), IsEmpty());
}

TEST_F(KvoB, RefusesAResponseAboveAHundredPercent) {
    installed();
    EXPECT_THAT(track.refusal(sanne(), "record_survey",
                              {{"survey_on", "2026-11-10"}, {"survey_sent", 40}, {"survey_answered", 41}}),
                Contains("Er zijn niet meer enquêtes ingevuld dan verstuurd."));
}

TEST_F(KvoB, WalksRoundByDaylightAndInTheDark) {
    installed();
    track.does(sanne(), "inspect_daylight", {{"daylight_on", "2026-11-11"}, {"daylight_findings", "Kapotte hekken"}});
    const auto obstacles = track.obstacles(sanne(), "complete_baseline");
    EXPECT_THAT(obstacles, Contains("De schouw in het donker is gedaan."));
    EXPECT_THAT(obstacles, testing::Not(Contains("De schouw bij daglicht is gedaan.")));
}

TEST_F(KvoB, IsSignedByAllFourCoreParties) {
    measured();
    track.does(sanne(), "complete_baseline");
    track.does(sanne(), "make_plan", {{"measures", "Verlichting en hekken"}, {"measures_cost", 12'500'00}});
    auto three = all_signed;
    three["signed_fire_on"] = nullptr;
    auto one = three;
    for (const auto* name : {"signed_municipality_on", "signed_police_on"}) one[name] = nullptr;
    track.does(sanne(), "record_signatures", one);
    EXPECT_THAT(track.obstacles(sanne(), "conclude"), Contains(HasSubstr("1 van de 4 heeft getekend")));
    track.does(sanne(), "record_signatures", three);
    EXPECT_THAT(track.obstacles(sanne(), "conclude"), Contains(HasSubstr("3 van de 4 hebben getekend")));
    track.does(sanne(), "record_signatures", all_signed);
    EXPECT_THAT(track.obstacles(sanne(), "conclude"), IsEmpty());
}

TEST_F(KvoB, RefusesACertificateFromBeforeTheSignatures) {
    applied();
    auto early = certificate;
    early["issued_on"] = "2026-11-04";
    EXPECT_THAT(track.refusal(ruud(), "certify", early), Contains(HasSubstr("niet van voor de handtekeningen")));
}

TEST_F(KvoB, RefusesAnExpiryBeforeTheIssue) {
    applied();
    auto backwards = certificate;
    backwards["expires_on"] = "2026-11-20";
    EXPECT_THAT(track.refusal(ruud(), "certify", backwards),
                Contains("Het certificaat verloopt na de dag van afgifte."));
}

// A certificate was once taken that would be valid for two hundred years.
TEST_F(KvoB, IsCertifiedForNoLongerThanTheNorm) {
    applied();
    const auto until = [&](std::string_view day) {
        auto certified = certificate;
        certified["expires_on"] = day;
        return track.refusal(ruud(), "certify", certified);
    };
    EXPECT_THAT(until("2226-11-20"), Contains(HasSubstr("niet langer geldig dan de norm toestaat")));
    EXPECT_THAT(until("2029-11-21"), Contains(HasSubstr("niet langer geldig dan de norm toestaat")));
    EXPECT_THAT(until("2029-11-20"), IsEmpty());
    track.settings["term.certificate"] = {{"count", 2}, {"unit", "years"}};
    EXPECT_THAT(until("2029-11-20"), Contains(HasSubstr("niet langer geldig dan de norm toestaat")));
}

TEST_F(KvoB, IsAuditedAfterTheApplicationAndEvaluatedAfterTheIssue) {
    applied();
    auto early = certificate;
    early["audited_on"] = "2026-11-14";
    EXPECT_THAT(track.refusal(ruud(), "certify", early),
                Contains("De audit was niet voor de aanvraag van het certificaat."));
    track.does(ruud(), "certify", certificate);
    EXPECT_THAT(track.refusal(sanne(), "evaluate", {{"evaluated_on", "2026-11-19"}, {"evaluation", "Minder inbraken"}}),
                Contains("De bespreking was vandaag of eerder, en niet voor de afgifte."));
}

TEST_F(KvoB, HasNoStepFromBeforeItsDeclarationOfIntentAndNoDeclarationFromLongAgo) {
    track.does(els(), "open", {{"title", "KVO-B Ecofactorij"}, {"process_supervisor", process_bureau}});
    const Json old{{"intention_on", "2023-11-22"}};
    EXPECT_THAT(track.refusal(els(), "sign_intention", old),
                Contains(HasSubstr("De intentieverklaring is niet ouder")));
    track.settings["intention_years"] = 4;
    EXPECT_THAT(track.refusal(els(), "sign_intention", old), IsEmpty());
    track.does(els(), "sign_intention", {{"intention_on", "2026-11-01"}});
    track.does(sanne(), "install",
               {{"entrepreneurs", 3},
                {"municipality_contact", "Beleidsmedewerker veiligheid"},
                {"police_contact", "Wijkagent"},
                {"fire_contact", "Preventist"}});
    EXPECT_THAT(track.refusal(sanne(), "record_survey",
                              {{"survey_on", "1800-01-01"}, {"survey_sent", 100}, {"survey_answered", 30}}),
                Contains("De enquête is vandaag of eerder gesloten, en niet voor de intentieverklaring."));
    for (const auto* light : {"daylight", "dark"})
        EXPECT_THAT(track.refusal(sanne(), "inspect_" + std::string(light),
                                  {{std::string(light) + "_on", "2026-10-31"},
                                   {std::string(light) + "_findings", "Kapotte hekken"}}),
                    Contains(HasSubstr("niet voor de intentieverklaring")));
}

TEST_F(KvoB, TakesTheExpiryOnTheCertificateBeforeThreeYears) {
    applied();
    auto shorter = certificate;
    shorter["expires_on"] = "2028-06-30";
    track.does(ruud(), "certify", shorter);
    EXPECT_EQ(track.last_day("certificate"), "2028-06-30");
}

TEST_F(KvoB, RemindsNineSixAndThreeMonthsBeforeItExpires) {
    certified();
    const auto& running = *engine::deadline_of(track.subject, "certificate");
    std::vector<std::string> days;
    for (const auto& reminder : running.reminders) days.push_back(engine::iso(engine::day_of(reminder, running)));
    EXPECT_THAT(days, testing::ElementsAre("2029-02-20", "2029-05-20", "2029-08-20"));
    EXPECT_TRUE(running.fires);
}

TEST_F(KvoB, IsEvaluatedEveryYear) {
    certified();
    EXPECT_EQ(track.last_day("evaluation"), "2027-11-20");
    track.today = engine::date_of(2027, 10, 1);
    track.does(sanne(), "evaluate", {{"evaluated_on", "2027-10-01"}, {"evaluation", "Minder inbraken"}});
    EXPECT_EQ(track.last_day("evaluation"), "2028-10-01");
}

TEST_F(KvoB, GoesBackToTheAuditorAfterShortcomings) {
    applied();
    track.does(ruud(), "find_shortcomings", {{"shortcomings", "De schouw is niet verwerkt"}});
    track.does(sanne(), "report_repaired", {{"repaired", "De schouw is verwerkt"}});
    EXPECT_EQ(track.state(), "applied");
    EXPECT_EQ(track.last_day("audit"), "2027-02-23");
}

TEST_F(KvoB, TellsTheParkRegisterWhenItExpires) {
    certified();
    track.today = engine::date_of(2029, 11, 21);
    track.does(bolwerk(), "certificate");
    EXPECT_EQ(track.state(), "expired");
    EXPECT_EQ(track.published("kvo_b"), false);
    EXPECT_TRUE(track.told_linked("track_ended"));
}

// HANDBOOK 2.1 and 10.1: the audit is a certification body's, and never of who worked on the track.
TEST_F(KvoB, IsJudgedByACertificationBodyThatTookNoPartInIt) {
    applied();
    track.does(ruud(), "certify", certificate);
    const auto refusal = [&](std::int64_t auditor) {
        return track.refusal(sanne(), "renew", {{"auditor", auditor}, {"applied_on", "2026-11-20"}});
    };
    const auto independent = HasSubstr("die verder geen deel heeft aan het traject");
    EXPECT_THAT(refusal(process_bureau), Contains(independent));
    EXPECT_THAT(refusal(park_management), Contains(independent));
    EXPECT_THAT(refusal(certifier), IsEmpty());
    track.facts["certifiers"].push_back({{"id", process_bureau}, {"name", "Bureau Samen Veilig"}});
    EXPECT_THAT(refusal(process_bureau), Contains(independent)) << "it guided the track";
}

TEST_F(KvoB, IsGuidedByABureauForThat) {
    EXPECT_THAT(
        track.refusal(karim(), "open", {{"title", "KVO-B Ecofactorij"}, {"process_supervisor", park_management}}),
        Contains(HasSubstr("een bureau dat KVO-B-trajecten begeleidt")));
}

TEST_F(KvoB, IsCertifiedAgainAfterANewAudit) {
    certified();
    track.today = engine::date_of(2029, 9, 3);
    track.does(sanne(), "renew", {{"auditor", certifier}, {"applied_on", "2029-09-03"}});
    track.does(ruud(), "recertify",
               {{"certificate_number", "KVO-456"},
                {"level", "continuous"},
                {"audited_on", "2029-09-03"},
                {"issued_on", "2029-09-03"},
                {"expires_on", nullptr}});
    EXPECT_EQ(track.state(), "certified");
    EXPECT_EQ(track.published("kvo_b_until"), "2032-09-03");
}

}  // namespace
}  // namespace bolwerk::workflows

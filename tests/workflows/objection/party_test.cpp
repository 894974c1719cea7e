// One party makes one objection against one decision; others make their own, which may be handled together.
#include "tests/workflows/objection/objection_scene.hpp"

namespace bolwerk::workflows {
namespace {

using testing::Contains;
using testing::HasSubstr;
using testing::IsEmpty;

Json made_before(const Json& objector, const char* against = "decision", const Json& letter = nullptr) {
    return {{{"id", "BZW-2026-0003"},
             {"value", "BZW-2026-0003"},
             {"label", "BZW-2026-0003, Bezwaar"},
             {"case", 33},
             {"against", against},
             {"about_letter", letter},
             {"objector", objector}}};
}

TEST_F(Objection, OfTheSamePartyAgainstTheSameDecisionBelongsToTheFirst) {
    objection.facts["objections"] = made_before(nullptr);
    EXPECT_THAT(objection.obstacles(applicant(), "open"), Contains(HasSubstr("vul dat aan")));
    EXPECT_THAT(objection.refusal(applicant(), "open", letter("2026-04-20")), Contains(HasSubstr("vul dat aan")));
    const auto answer = objection.asked(applicant(), "open");
    const auto& reasons = std::get<engine::Refused>(answer).reasons;
    EXPECT_TRUE(std::ranges::any_of(reasons, [](const auto& one) { return one.detail == "BZW-2026-0003"; }))
        << "the page leads there";
}

TEST_F(Objection, OfAnotherPartyOrAgainstAnotherDecisionIsACaseOfItsOwn) {
    objection.facts["objections"] = made_before("Buurtvereniging De Sluis");
    EXPECT_THAT(objection.refusal(applicant(), "open", letter("2026-04-20")), IsEmpty());
    auto of_neighbours = letter("2026-04-20");
    of_neighbours["objector"] = "Buurtvereniging De Sluis";
    of_neighbours["objector_address"] = "Sluisweg 4\n7325 AB Apeldoorn";
    EXPECT_THAT(objection.refusal(lawyer(), "open", of_neighbours), Contains(HasSubstr("vul dat aan")));
    of_neighbours["objector"] = "Buurtvereniging Oost";
    EXPECT_THAT(objection.refusal(lawyer(), "open", of_neighbours), IsEmpty());
    EXPECT_THAT(objection.refusal(applicant(), "open", of_neighbours),
                Contains(HasSubstr("legt de bezwaarjurist vast wat die ander doet")))
        << "else a second letter would pass under another name";
    objection.facts["objections"] = made_before(nullptr, "beside", "INV-2026-0003-B2");
    EXPECT_THAT(objection.refusal(applicant(), "open", letter("2026-04-20")), IsEmpty());
}

/// Awb 3:41, 6:5, 7:2 and 7:12: who objects gets the letters, and whose subsidy it is hears of it as an interested
/// party.
TEST_F(Objection, OfAnotherPartyIsToldOfToTheApplicantAsAnInterestedParty) {
    auto of_neighbours = letter("2026-04-20");
    of_neighbours["objector"] = "Buurtvereniging De Sluis";
    EXPECT_THAT(objection.refusal(lawyer(), "open", of_neighbours), Contains(HasSubstr("het adres van de indiener")));
    of_neighbours["objector_address"] = "Sluisweg 4\n7325 AB Apeldoorn";
    objection.facts["kept_out"] = true;
    EXPECT_THAT(objection.refusal(lawyer(), "open", of_neighbours), Contains(HasSubstr("Awb 2:4")));
    objection.facts["kept_out"] = false;
    objection.does(lawyer(), "open", of_neighbours);
    EXPECT_TRUE(objection.made("ontvangstbevestiging bezwaar")) << "to the objector, by post";
    EXPECT_FALSE(objection.told("Uw bezwaar is ontvangen"));
    EXPECT_THAT(objection.obstacles(applicant(), "withdraw"), Contains(HasSubstr("van een ander dan de aanvrager")));
    EXPECT_THAT(objection.obstacles(lawyer(), "withdraw"), IsEmpty());
    objection.does(lawyer(), "confirm", {{"committee", false}});
    EXPECT_TRUE(objection.told("Een ander maakte bezwaar tegen het besluit over uw subsidie"));
    objection.does(lawyer(), "admit", {{"admissible", "yes"}});
    objection.does(lawyer(), "plan_hearing",
                   {{"hearing_on", "2026-05-12"}, {"hearing_time", "14:00"}, {"hearing_place", "Provinciehuis"}});
    EXPECT_TRUE(objection.made("uitnodiging hoorzitting"));
    EXPECT_TRUE(objection.made("uitnodiging belanghebbende"));
    objection.today = date_of(2026, 5, 12);
    objection.does(lawyer(), "hear", {{"heard_on", "2026-05-12"}, {"hearing_report", "De buurt licht toe"}});
    objection.does(lawyer(), "draft",
                   {{"outcome", "unfounded"}, {"motivation", "Het tekort is aangetoond (artikel 4:25 Awb)"}});
    objection.does(signer(), "sign");
    EXPECT_TRUE(objection.made("beslissing op bezwaar van een ander"));
    objection.facts["takes_in_portal"] = true;
    EXPECT_THAT(
        objection.refusal(lawyer(), "publish", {{"decision_published_on", "2026-05-12"}, {"published_by", "portal"}}),
        Contains(HasSubstr("leest dit portaal niet")));
    objection.does(lawyer(), "publish", {{"decision_published_on", "2026-05-12"}, {"published_by", "post"}});
    EXPECT_FALSE(objection.told("Er is beslist op uw bezwaar"));
}

TEST_F(Objection, OfTheApplicantMakesNoLetterToAnybodyElse) {
    heard(false);
    objection.does(lawyer(), "draft",
                   {{"outcome", "unfounded"}, {"motivation", "Het tekort is aangetoond (artikel 4:25 Awb)"}});
    objection.does(signer(), "sign");
    EXPECT_FALSE(objection.made("beslissing op bezwaar van een ander"));
}

TEST_F(Objection, IsJoinedWithThatOfAnotherOnce) {
    objection.does(applicant(), "open", letter("2026-04-20"));
    objection.facts["objections"] = made_before("Buurtvereniging De Sluis");
    EXPECT_THAT(objection.refusal(lawyer(), "confirm", {{"committee", false}, {"joined_with", "BZW-2026-0009"}}),
                Contains(HasSubstr("Kies een ander bezwaar")));
    objection.does(lawyer(), "confirm", {{"committee", false}, {"joined_with", "BZW-2026-0003"}});
    ASSERT_FALSE(objection.subject.links.empty());
    EXPECT_EQ(objection.subject.links.back().relation, "joined");
    EXPECT_EQ(objection.subject.links.back().to, 33);
    objection.does(lawyer(), "admit", {{"admissible", "yes"}});
    Json plan{{"hearing_on", "2026-05-12"},
              {"hearing_time", "14:00"},
              {"hearing_place", "Provinciehuis"},
              {"joined_with", "BZW-2026-0003"}};
    EXPECT_FALSE(objection.refusal(lawyer(), "plan_hearing", plan).empty());
    plan["joined_with"] = nullptr;
    EXPECT_THAT(objection.refusal(lawyer(), "plan_hearing", plan), IsEmpty());
}

TEST_F(Objection, IsNoWorkForWhoHasAnInterest) {
    admitting(false);
    objection.facts["own_interest"] = true;
    EXPECT_THAT(objection.refusal(lawyer(), "admit", {{"admissible", "yes"}}), Contains(HasSubstr("Awb 2:4")));
}

}  // namespace
}  // namespace bolwerk::workflows

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
    EXPECT_THAT(objection.refusal(lawyer(), "open", of_neighbours), Contains(HasSubstr("vul dat aan")));
    of_neighbours["objector"] = "Buurtvereniging Oost";
    EXPECT_THAT(objection.refusal(lawyer(), "open", of_neighbours), IsEmpty());
    EXPECT_THAT(objection.refusal(applicant(), "open", of_neighbours),
                Contains(HasSubstr("legt de bezwaarjurist vast")))
        << "else a second letter would pass under another name";
    objection.facts["objections"] = made_before(nullptr, "beside", "INV-2026-0003-B2");
    EXPECT_THAT(objection.refusal(applicant(), "open", letter("2026-04-20")), IsEmpty());
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

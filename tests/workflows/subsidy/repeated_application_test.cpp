// Somebody applies again for what was refused before (Awb 4:6).
#include <gmock/gmock.h>

#include "tests/workflows/subsidy/subsidy_scene.hpp"

namespace bolwerk::workflows {
namespace {

using namespace people;
using engine::Json;
using testing::Contains;
using testing::HasSubstr;
using testing::IsEmpty;

const std::string refused_before = "SUB-2026-0003-B4";
const std::string news = "De gemeente betaalt nu de helft van de kosten";

class RepeatedApplication : public testing::Test {
protected:
    RepeatedApplication() {
        subsidy.facts["earlier_refusals"] = {
            {{"id", refused_before}, {"value", refused_before}, {"label", refused_before + " van 1-5-2026: Camera's"}}};
        subsidy.facts["refusal_grounds"].push_back({{"id", "repeated"}, {"basis", "Awb 4:6 lid 2"}});
    }
    void written() {
        subsidy.does(els_applies(), "open",
                     {{"title", "Veilig Ecofactorij"},
                      {"scheme", "gld_physical"},
                      {"period", "2026"},
                      {"applicant_kind", "gemeente"}});
        subsidy.does(els_applies(), "write", application_filled);
    }
    void submitted(const Json& new_facts, const Json& nothing_new) {
        written();
        subsidy.does(els_applies(), "submit",
                     {{"new_facts", new_facts}, {"nothing_new_since", nothing_new}, {"truth", true}});
    }
    static Json by_reference() {
        auto refusal = subsidy_draft("refused", 0);
        refusal["refusal_ground"] = "repeated";
        refusal["earlier_decision"] = refused_before;
        return refusal;
    }

    SubsidyScene subsidy;
};

TEST_F(RepeatedApplication, SaysWhatIsNewOrKnowsThatNothingIs) {
    written();
    EXPECT_THAT(subsidy.refusal(els_applies(), "submit", {{"truth", true}}),
                Contains(HasSubstr("Noem wat er nieuw is")));
    EXPECT_THAT(
        subsidy.refusal(els_applies(), "submit", {{"nothing_new_since", {"SUB-2025-0001-B2"}}, {"truth", true}}),
        Contains(HasSubstr("Noem wat er nieuw is")))
        << "another decision than the one that was taken";
    EXPECT_THAT(subsidy.refusal(els_applies(), "submit", {{"new_facts", news}, {"truth", true}}), IsEmpty());
    EXPECT_THAT(subsidy.refusal(els_applies(), "submit", {{"nothing_new_since", {refused_before}}, {"truth", true}}),
                IsEmpty())
        << "an application may always be handed in";
    subsidy.facts["earlier_refusals"] = Json::array();
    EXPECT_THAT(subsidy.refusal(els_applies(), "submit", {{"truth", true}}), IsEmpty()) << "the first time";
}

TEST_F(RepeatedApplication, IsRefusedByReferenceWithoutAChanceToRepairIt) {
    submitted(nullptr, {refused_before});
    subsidy.does(femke(), "check", {{"completeness", "incomplete"}});
    EXPECT_THAT(subsidy.refusal(femke(), "draft", subsidy_draft("not_treated", 0)),
                Contains(HasSubstr("Een complete aanvraag krijgt een beslissing")))
        << "leaving it untreated does take a chance to repair (Awb 4:5)";
    auto refusal = by_reference();
    refusal["earlier_decision"] = nullptr;
    EXPECT_THAT(subsidy.refusal(femke(), "draft", refusal), Contains(HasSubstr("Kies het eerdere besluit")));
    subsidy.published(by_reference());
    EXPECT_EQ(subsidy.state(), "not_granted");
}

TEST_F(RepeatedApplication, ThatNamesSomethingNewIsAnswered) {
    submitted(news, nullptr);
    EXPECT_THAT(subsidy.refusal(femke(), "check", {{"completeness", "incomplete"}}), Contains(HasSubstr("Awb 4:5")));
    subsidy.does(femke(), "check", {{"completeness", "complete"}, {"complete_on", "2026-11-23"}});
    EXPECT_THAT(subsidy.refusal(femke(), "draft", by_reference()), Contains(HasSubstr("niet nieuw is")));
    auto explained = by_reference();
    explained["not_new_because"] = "Die bijdrage stond al in de eerste aanvraag.";
    EXPECT_THAT(subsidy.refusal(femke(), "draft", explained), IsEmpty());
    EXPECT_THAT(subsidy.refusal(femke(), "draft", subsidy_draft("granted", 50'000'00)), IsEmpty())
        << "the province may always decide anew";
}

TEST_F(RepeatedApplication, PointsAtAnEarlierDecisionOnlyWhereThereIsOne) {
    submitted(nullptr, {refused_before});
    subsidy.does(femke(), "check", {{"completeness", "complete"}, {"complete_on", "2026-11-23"}});
    auto grant = subsidy_draft("granted", 50'000'00);
    grant["earlier_decision"] = refused_before;
    EXPECT_THAT(subsidy.refusal(femke(), "draft", grant), Contains(HasSubstr("alleen bij een herhaalde aanvraag")));
    subsidy.facts["earlier_refusals"] = Json::array();
    EXPECT_THAT(subsidy.refusal(femke(), "draft", by_reference()), Contains(HasSubstr("Kies het eerdere besluit")));
}

}  // namespace
}  // namespace bolwerk::workflows

#include "workflows/park_record/succession.hpp"

#include <gmock/gmock.h>

#include "tests/workflows/scene_fixture.hpp"

namespace bolwerk::workflows {
namespace {

using namespace people;
using engine::Json;
using testing::Contains;
using testing::HasSubstr;
using testing::IsEmpty;

/// Programme manager of the province.
engine::Actor approver() { return somebody(90, "Petra Blom", "programme_manager", 50, true); }

/// A park beside another of the same municipality.
struct ParkSuccession : testing::Test {
    Scene scene{"park_record"};
    ParkSuccession() {
        scene.facts = {{"removed", 0},
                       {"parks_beside", {"140064"}},
                       {"park_names", {"Ecofactorij", "De Beemte"}},
                       {"register", {{"ha_bruto", "92.6000"}, {"ha_netto", "78.3000"}, {"ha_available", "4.0000"}}}};
    }

    static Json merge(const char* into = "140064") {
        return {{"successor_rin", into}, {"open_cases", "go_along"}, {"reason", "De weg ertussen is opgeheven."}};
    }
    static Json part(Json different = Json::object()) {
        Json input{{"part_name", "Ecofactorij Zuid"},
                   {"part_bruto", "12,5"},
                   {"part_netto", "10"},
                   {"part_available", "1"},
                   {"part_plots", nullptr},
                   {"reason", "Het kanaal deelt het terrein in tweeën."}};
        input.update(different);
        return input;
    }
    void with_plots() {
        scene.facts["register"]["plots"] = {{{"number", "1"}, {"status", "issued"}, {"area", 100'000}},
                                            {{"number", "2"}, {"status", "public_space"}, {"area", 25'000}},
                                            {{"number", "3"}, {"status", "issued"}, {"area", 683'000}}};
    }
};

TEST_F(ParkSuccession, IsProposedByTheMunicipalityAndDoneByTheProvinceAlone) {
    EXPECT_THAT(scene.obstacles(approver(), "propose_merge"), testing::Not(IsEmpty()));
    scene.does(els(), "propose_merge", merge());
    EXPECT_EQ(scene.state(), "merge_proposed");
    EXPECT_TRUE(scene.told("Een samenvoeging van terreinen wacht op uw oordeel"));
    EXPECT_THAT(scene.obstacles(els(), "merge"), testing::Not(IsEmpty()));
    auto both = approver();
    both.person = els().person;
    EXPECT_THAT(scene.obstacles(both, "merge"), Contains(HasSubstr("Iemand anders dan wie dit deed")));
    scene.does(approver(), "merge");
    EXPECT_EQ(scene.state(), "merged");
    EXPECT_TRUE(scene.told("De provincie heeft de terreinen samengevoegd"));
}

TEST_F(ParkSuccession, NeedsAnotherParkOfTheMunicipalityAlsoWhenTheProvinceDecides) {
    EXPECT_THAT(scene.refusal(els(), "propose_merge", merge("999")), Contains(HasSubstr("Kies het RIN-nummer")));
    scene.does(els(), "propose_merge", merge());
    scene.facts["parks_beside"] = Json::array();
    EXPECT_THAT(scene.obstacles(approver(), "merge"), Contains(HasSubstr("Kies het RIN-nummer")));
}

TEST_F(ParkSuccession, BringsNoTwoPlansOnOneParkAndNamesThoseThatItWould) {
    const auto refused = Contains(testing::AllOf(HasSubstr("hooguit één"), HasSubstr("PLN-1 en PLN-2")));
    scene.facts["met_by_merging"] = {{"140064", "PLN-1 en PLN-2"}};
    EXPECT_THAT(scene.refusal(els(), "propose_merge", merge()), refused);
    scene.facts["parks_beside"].push_back("99");
    EXPECT_THAT(scene.refusal(els(), "propose_merge", merge("99")), IsEmpty()) << "that one has no plan";
    auto apart = merge();
    apart["open_cases"] = "stay";
    EXPECT_THAT(scene.refusal(els(), "propose_merge", apart), IsEmpty());
    scene.facts["met_by_merging"] = Json::object();
    scene.does(els(), "propose_merge", merge());
    scene.facts["met_by_merging"] = {{"140064", "PLN-1 en PLN-2"}};
    EXPECT_THAT(scene.obstacles(approver(), "merge"), refused) << "begun since";
}

TEST_F(ParkSuccession, ThatIsRejectedTellsWhoProposedIt) {
    scene.does(els(), "propose_split", part());
    scene.does(approver(), "reject", {{"reject_reason", "De grens ligt nog niet vast."}});
    EXPECT_EQ(scene.state(), "rejected");
    EXPECT_TRUE(scene.told("De provincie heeft uw splitsing afgekeurd"));
    EXPECT_FALSE(scene.told("De provincie heeft uw samenvoeging afgekeurd"));
}

TEST_F(ParkSuccession, TakesOffTheParkWhatThePartGets) {
    scene.does(els(), "propose_split", part());
    scene.does(approver(), "split", {{"part_rin", "140065"}});
    EXPECT_EQ(scene.published("ha_bruto"), "80.1000");
    EXPECT_EQ(scene.published("ha_netto"), "68.3000");
    EXPECT_EQ(scene.published("ha_available"), "3.0000");
    EXPECT_EQ(scene.published("plots"), nullptr);
}

TEST_F(ParkSuccession, DividesThePlotsAndNeitherLosesNorInventsOne) {
    with_plots();
    const auto lacking = HasSubstr("Noem de kavels die meegaan");
    for (const auto* wrong : {"", "1, 9", "1;2;3"})
        EXPECT_THAT(scene.refusal(els(), "propose_split", part({{"part_plots", wrong}})), Contains(lacking)) << wrong;
    EXPECT_THAT(scene.refusal(els(), "propose_split", part({{"part_plots", "1"}})),
                Contains("De kavels die meegaan, tellen niet op tot de oppervlakte van het deel."));
    scene.does(els(), "propose_split", part({{"part_plots", "1, 2"}}));
    scene.does(approver(), "split", {{"part_rin", "140065"}});
    ASSERT_EQ(scene.published("plots").size(), 1u);
    EXPECT_EQ(scene.published("plots")[0]["number"], "3");
}

TEST_F(ParkSuccession, LeavesAreasThatStillAddUp) {
    const auto too_large = Contains(HasSubstr("Het deel is kleiner dan het hele terrein"));
    for (const auto& wrong : {Json{{"part_bruto", "92,6"}}, Json{{"part_bruto", "0"}, {"part_netto", "0"}},
                              Json{{"part_bruto", "50"}, {"part_netto", "1"}}, Json{{"part_netto", "13"}},
                              Json{{"part_available", "4,1"}}, Json{{"part_available", "11"}}})
        EXPECT_THAT(scene.refusal(els(), "propose_split", part(wrong)), too_large) << wrong;
    EXPECT_THAT(scene.refusal(els(), "propose_split", part({{"part_bruto", "veel"}})),
                Contains(HasSubstr("Vul hectaren in met een komma")));
    scene.facts["register"].erase("ha_netto");
    EXPECT_THAT(scene.refusal(els(), "propose_split", part()), too_large);
}

TEST_F(ParkSuccession, GivesThePartANameAndANumberOfItsOwn) {
    for (const auto* name : {"De Beemte", "=1+1"})
        EXPECT_THAT(scene.refusal(els(), "propose_split", part({{"part_name", name}})),
                    Contains(HasSubstr("Kies een naam die begint")))
            << name;
    scene.does(els(), "propose_split", part());
    EXPECT_THAT(scene.refusal(approver(), "split", {{"part_rin", "14A"}}), Contains(HasSubstr("2 tot 9 cijfers")));
}

}  // namespace
}  // namespace bolwerk::workflows

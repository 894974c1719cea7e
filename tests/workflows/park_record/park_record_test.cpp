#include <gmock/gmock.h>

#include "engine/desk.hpp"
#include "tests/workflows/sample_fixture.hpp"
#include "tests/workflows/scene_fixture.hpp"
#include "workflows/park_record/changes.hpp"
#include "workflows/park_record/park_record.hpp"

namespace bolwerk::workflows {
namespace {

using namespace people;
using engine::Json;
using testing::Contains;
using testing::HasSubstr;
using testing::IsEmpty;

const Json as_it_was{{"name", "Ecofactorij"},    {"type", "B1"},    {"ha_bruto", "92.6000"}, {"ha_netto", "78.3000"},
                     {"ha_available", "0.0000"}, {"cameras", true}, {"kvo_b", nullptr}};
const Json as_proposed{{"name", "Ecofactorij"}, {"type", "B1"},
                       {"ha_bruto", "92,6"},    {"ha_netto", "80"},
                       {"cameras", "yes"},      {"ha_available", "0"},
                       {"water_access", "no"},  {"reason", "Nieuwe meting van het kadaster."}};

const bool lent = lend({"park_record",
                        {{{"removed", 0}, {"register", as_it_was}},
                         {{"removed", 1}, {"register", as_it_was}},
                         {{"removed", 0}, {"changes_pending", 1}, {"register", as_it_was}},
                         {{"removed", 0}, {"cases_running", 2}, {"register", as_it_was}},
                         {{"removed", 0}, {"parks_beside", {"140064"}}, {"register", as_it_was}}},
                        {{"name", {"Ecofactorij", "Ecofactorij Noord"}},
                         {"ha_bruto", {"92,6"}},
                         {"ha_netto", {"80", nullptr}},
                         {"ha_available", {nullptr, "1,5"}},
                         {"plots", {nullptr}},
                         {"sale_price_most", {nullptr}},
                         {"rent_most", {nullptr}},
                         {"restructuring_until", {nullptr}},
                         {"kvo_b_until", {nullptr}},
                         {"park_management_website", {nullptr}},
                         {"first_ha_bruto", {nullptr}},
                         {"first_ha_netto", {nullptr}},
                         {"first_until", {nullptr}},
                         {"second_ha_bruto", {nullptr}},
                         {"second_ha_netto", {nullptr}},
                         {"second_until", {nullptr}},
                         {"successor_rin", {"140064"}},
                         {"open_cases", {"go_along", "stay"}},
                         {"part_name", {"Ecofactorij Zuid"}},
                         {"part_bruto", {"12,5"}},
                         {"part_netto", {"10"}},
                         {"part_available", {nullptr}},
                         {"part_plots", {nullptr}},
                         {"part_rin", {"140065"}},
                         {"reason", {"Nieuwe meting van het kadaster."}}}});

/// Programme manager of the province.
engine::Actor petra() { return somebody(90, "Petra Blom", "programme_manager", 50, true); }

struct ParkRecord : testing::Test {
    Scene scene{"park_record"};
    ParkRecord() { scene.facts = {{"removed", 0}, {"register", as_it_was}}; }

    static Json proposed(Json different = Json::object()) {
        auto input = as_proposed;
        input["was"] = as_it_was;
        input.update(different);
        return input;
    }
};

TEST_F(ParkRecord, IsEditedByTheMunicipalityAndDefinitiveByTheProvinceAlone) {
    scene.does(els(), "propose", proposed());
    EXPECT_EQ(scene.state(), "edited");
    EXPECT_TRUE(scene.told("Een wijziging van een terrein wacht op uw oordeel"));
    EXPECT_THAT(scene.obstacles(els(), "approve"), testing::Not(IsEmpty()));
    EXPECT_THAT(scene.obstacles(petra(), "propose"), testing::Not(IsEmpty()));
    scene.does(petra(), "approve");
    EXPECT_EQ(scene.state(), "definitive");
    EXPECT_TRUE(scene.told("De provincie heeft uw wijziging definitief gemaakt"));
}

TEST_F(ParkRecord, PublishesAnAddressOfAPageAndANameOnly) {
    for (const auto* address : {"javascript:alert(1)", "data:text/html,x", "www", "https://", "https://een terrein.nl",
                                "https://localhost", "https://a.nl/\"><b>", "ftp://park.nl"})
        EXPECT_THAT(scene.refusal(els(), "propose", proposed({{"park_management_website", address}})),
                    Contains(HasSubstr("webadres")))
            << address;
    for (const auto* name : {"=2+3", "+31", "@plan", "-1", " "})
        EXPECT_THAT(scene.refusal(els(), "propose", proposed({{"name", name}})), Contains(HasSubstr("Een naam begint")))
            << name;
    for (const auto* address : {"https://www.ecofactorij.nl", "http://park.example/over-ons?x=1", "ecofactorij.nl"})
        EXPECT_THAT(scene.refusal(els(), "propose", proposed({{"park_management_website", address}})), IsEmpty())
            << address;
    EXPECT_THAT(scene.refusal(els(), "propose", proposed({{"name", "’t Veld 2"}})), IsEmpty());
}

TEST_F(ParkRecord, WaitsForTheProvinceOnceItIsProposed) {
    const auto* next = engine::next_step(workflow("park_record"), "edited");
    ASSERT_NE(next, nullptr);
    EXPECT_EQ(next->action, "approve");
    EXPECT_EQ(next->who.front().id, "programme_manager");
    EXPECT_THAT(engine::main_line(workflow("park_record")), testing::ElementsAre("edited", "definitive"));
}

TEST_F(ParkRecord, PublishesWhatWasChangedAndNothingElse) {
    scene.does(els(), "propose", proposed());
    scene.does(petra(), "approve");
    std::vector<std::string> published;
    for (const auto& effect : scene.effects())
        if (const auto* set = std::get_if<engine::SetParkField>(&effect)) published.push_back(set->field);
    EXPECT_THAT(published, testing::UnorderedElementsAre("ha_netto", "water_access"));
    EXPECT_EQ(scene.published("ha_netto"), "80.0000");
    EXPECT_EQ(scene.published("water_access"), false);
}

TEST_F(ParkRecord, IsReplacedByANewerEditOfTheSamePark) {
    EXPECT_TRUE(workflow("park_record").one_per_park);
    scene.does(els(), "propose", proposed());
    scene.does(bram(), "propose", proposed({{"ha_netto", "81"}}));
    EXPECT_EQ(scene.state(), "edited");
    EXPECT_EQ(scene.subject.data["ha_netto"], "81");
    scene.does(petra(), "reject", {{"reject_reason", "De meting is van vorig jaar."}});
    EXPECT_EQ(scene.state(), "rejected");
    const auto told = [&](std::int64_t person) {
        return std::ranges::any_of(scene.effects(), [&](const engine::Effect& effect) {
            const auto* one = std::get_if<engine::Notify>(&effect);
            return one != nullptr && one->person == person;
        });
    };
    EXPECT_TRUE(told(bram().person)) << "whoever proposed it last";
    EXPECT_FALSE(told(els().person));
    EXPECT_EQ(scene.published("ha_netto"), nullptr);
}

TEST_F(ParkRecord, IsNotMadeDefinitiveByWhoProposedIt) {
    scene.does(els(), "propose", proposed());
    auto both = petra();
    both.person = els().person;
    EXPECT_THAT(scene.obstacles(both, "approve"), Contains(HasSubstr("Iemand anders dan wie dit deed")));
}

TEST_F(ParkRecord, SaysWhichAreasDoNotAddUp) {
    EXPECT_THAT(scene.refusal(els(), "propose", proposed({{"ha_netto", "92,7"}})),
                Contains("Netto kan niet meer zijn dan bruto."));
    EXPECT_THAT(scene.refusal(els(), "propose", proposed({{"ha_available", "80,1"}})),
                Contains("Direct uitgeefbaar kan niet meer zijn dan netto."));
    EXPECT_THAT(scene.refusal(els(), "propose", proposed({{"ha_bruto", "1,234.5"}})),
                Contains("Vul hectaren in met een komma, bijvoorbeeld 12,5 of 1.234,5."));
    EXPECT_THAT(scene.refusal(els(), "propose", proposed({{"ha_bruto", "1.234,5"}})), testing::IsEmpty());
    EXPECT_THAT(scene.refusal(els(), "propose", proposed({{"ha_bruto", "veel"}})),
                Contains("Vul hectaren in met een komma, bijvoorbeeld 12,5 of 1.234,5."));
    EXPECT_THAT(
        scene.refusal(els(), "propose", proposed({{"restructuring_from", 2030}, {"restructuring_until", 2029}})),
        Contains("Het eindjaar ligt niet voor het beginjaar."));
    EXPECT_THAT(scene.refusal(els(), "propose", proposed({{"kvo_b_until", "2028-01-01"}})),
                Contains("Vul alleen een einddatum in als het terrein het keurmerk heeft."));
}

TEST_F(ParkRecord, TakesPartsOfWhichAreasAndYearsAreInOrder) {
    EXPECT_THAT(scene.refusal(els(), "propose", proposed({{"second_ha_bruto", "4"}, {"second_ha_netto", "5"}})),
                Contains("Van een deelgebied kan netto niet meer zijn dan bruto."));
    EXPECT_THAT(scene.refusal(els(), "propose", proposed({{"first_from", 2030}, {"first_until", 2029}})),
                Contains("Van een deelgebied ligt het eindjaar niet voor het beginjaar."));
    EXPECT_THAT(scene.refusal(els(), "propose", proposed({{"first_ha_bruto", "veel"}})),
                Contains("Vul hectaren in met een komma, bijvoorbeeld 12,5 of 1.234,5."));
    scene.does(els(), "propose", proposed({{"first_ha_bruto", "40"}, {"first_ha_netto", "35,5"}}));
    scene.does(petra(), "approve");
    EXPECT_EQ(scene.published("first_ha_netto"), "35.5000");
}

TEST_F(ParkRecord, TakesPlotsOnlyWhenTheyAddUp) {
    const std::string plots = "1; Uitgegeven; 800000\n2; Openbare ruimte; 126000";
    EXPECT_THAT(scene.refusal(els(), "propose", proposed({{"plots", plots}, {"ha_netto", "79"}})),
                Contains("De kavels die voor bedrijven zijn, tellen niet op tot de netto oppervlakte."));
    EXPECT_THAT(scene.refusal(els(), "propose", proposed({{"plots", plots}, {"ha_bruto", "93"}})),
                Contains("De kavels tellen niet op tot de bruto oppervlakte."));
    EXPECT_THAT(scene.refusal(els(), "propose", proposed({{"plots", "1; Verkocht; 1"}})),
                Contains("Schrijf elke kavel op een regel: nummer; status; oppervlakte in m²."));
    scene.does(els(), "propose", proposed({{"plots", plots}}));
    scene.does(petra(), "approve");
    ASSERT_EQ(scene.published("plots").size(), 2u);
    EXPECT_EQ(scene.published("plots")[0]["status"], "issued");
}

TEST_F(ParkRecord, RefusesAnEditThatChangesNothing) {
    auto same = proposed({{"ha_netto", "78,3"}});
    same.erase("water_access");
    EXPECT_THAT(scene.refusal(els(), "propose", same), Contains(HasSubstr("Wijzig ten minste één gegeven")));
}

TEST_F(ParkRecord, IsRemovedByTheProvinceWhenNothingRunsOnThePark) {
    scene.facts["cases_running"] = 1;
    EXPECT_THAT(scene.obstacles(petra(), "remove"), Contains("Op het terrein loopt geen zaak meer."));
    scene.facts["cases_running"] = 0;
    scene.facts["changes_pending"] = 1;
    EXPECT_THAT(scene.obstacles(petra(), "remove"),
                Contains("Er wacht geen wijziging van het terrein op een oordeel."));
    scene.facts["changes_pending"] = 0;
    EXPECT_THAT(scene.obstacles(els(), "remove"), testing::Not(IsEmpty()));
    scene.does(petra(), "remove", {{"remove_reason", "Het is een woonwijk geworden."}});
    EXPECT_EQ(scene.state(), "removed");
    EXPECT_EQ(scene.published("removed"), true);
}

TEST_F(ParkRecord, IsNotEditedOnceItWasRemovedButCanBeRestored) {
    scene.facts["removed"] = 1;
    EXPECT_THAT(scene.obstacles(els(), "propose"), Contains("Het terrein is niet afgevoerd uit het register."));
    scene.does(petra(), "restore", {{"restore_reason", "Per ongeluk afgevoerd."}});
    EXPECT_EQ(scene.state(), "restored");
    EXPECT_EQ(scene.published("removed"), false);
}

TEST(ParkChanges, NameWhatTheRegisterMeanwhileSaysOtherwise) {
    const auto all = ibis::changes(as_it_was, as_proposed);
    auto now = as_it_was;
    EXPECT_THAT(ibis::overtaken(all, now), IsEmpty());
    now["ha_netto"] = "79.0000";
    ASSERT_EQ(ibis::overtaken(all, now).size(), 1u);
    EXPECT_EQ(ibis::overtaken(all, now)[0].field->id, "ha_netto");
    now["ha_netto"] = "80.0000";
    EXPECT_THAT(ibis::overtaken(all, now), IsEmpty()) << "the register says it already";
}

TEST(ParkFields, AreReadAsTheyWereTyped) {
    for (const auto& field : ibis::record_fields()) {
        const auto asked = ibis::as_asked(field);
        EXPECT_EQ(asked.name, field.id);
        if (field.kind == ibis::RecordKind::hectares) {
            EXPECT_EQ(ibis::as_registered(field, "66,1915"), "66.1915");
            EXPECT_EQ(ibis::as_typed(field, "66.5000"), "66,5");
            EXPECT_EQ(ibis::as_read(field, "66.0000"), "66 hectare");
        }
        if (field.kind == ibis::RecordKind::yes_no) {
            EXPECT_EQ(ibis::as_typed(field, ibis::as_registered(field, "no")), "no");
        }
        EXPECT_EQ(ibis::as_read(field, nullptr), "niet bekend");
    }
}

TEST(ParkFields, ThatSayHowAParkIsGuardedOrNamePeopleAreNotOpen) {
    for (const auto* id : {"cameras", "closed_at_night", "shared_security", "preventive_check", "pps"})
        EXPECT_FALSE(ibis::record_field(id)->open) << id;
    for (const auto& field : ibis::record_fields()) EXPECT_FALSE(field.open && field.about_a_person) << field.id;
}

}  // namespace
}  // namespace bolwerk::workflows

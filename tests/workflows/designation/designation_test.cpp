#include <gmock/gmock.h>

#include "tests/workflows/sample_fixture.hpp"
#include "tests/workflows/scene_fixture.hpp"

namespace bolwerk::workflows {
namespace {

using namespace people;
using engine::Actor;
using engine::Json;
using testing::Contains;
using testing::HasSubstr;
using testing::IsEmpty;

constexpr std::int64_t intelligence = apeldoorn, town = 5, police = 32, board = 30;

Json candidate(const char* name, std::int64_t id) { return {{"value", name}, {"label", name}, {"id", id}}; }

const Json ready{{"candidates", {candidate("Gemeente Kadestad", town), candidate("Politie Kade", police)}},
                 {"candidate_names", {"Gemeente Kadestad", "Politie Kade"}},
                 {"boards", {{{"id", board}, {"name", "Stuurgroep"}}}}};

const bool lent = lend({"designation",
                        {ready},
                        {{"participants", {{"Gemeente Kadestad", "Politie Kade"}}},
                         {"indication_kinds", {{"supervision"}}},
                         {"new_processing", {"no", "yes"}},
                         {"review_outcome", {"positive", "negative"}},
                         {"ends_on", {"2027-06-01"}}}});

Actor daan() { return somebody(301, "Daan Koster", "riec_analyst", intelligence); }
Actor manager() { return somebody(305, "Maud Vermeer", "riec_manager", intelligence); }
Actor privacy() { return somebody(303, "Oscar Veen", "riec_privacy_officer", intelligence); }
Actor secretary() { return somebody(205, "Pieter Haan", "steering_group_secretary", board); }
Actor coordinator() { return somebody(304, "Koen de Wit", "municipal_coordinator", town); }
Actor officer() { return somebody(203, "Rachid Bouzid", "police_contributor", police); }

Json proposal(const char* field = "", Json value = {}) {
    Json input{{"title", "Aanwijzing Kade"},
               {"indications", "Bij drie controles stonden panden leeg die wel in gebruik waren."},
               {"indication_kinds", {"supervision", "score"}},
               {"crime_forms", {"drugs"}},
               {"purpose", "Gezamenlijke controle van het terrein"},
               {"joint_need", "Geen van de deelnemers ziet het hele beeld."},
               {"ends_on", "2027-11-23"},
               {"new_processing", "no"}};
    if (*field != '\0') input[field] = std::move(value);
    return input;
}

struct Designation : testing::Test {
    Scene knelpunt{"designation"};
    Designation() { knelpunt.facts = ready; }

    /// Proposed, with whoever shares in it.
    void proposed(const Json& input = proposal()) {
        knelpunt.does(daan(), "propose", input);
        knelpunt.does(daan(), "name_participants", {{"participants", {"Gemeente Kadestad", "Politie Kade"}}});
    }
    void designated() {
        proposed();
        knelpunt.does(daan(), "put_on_agenda");
        knelpunt.does(secretary(), "designate",
                      {{"decided_on", "2026-11-23"}, {"decision_reference", "VGD-2026-0001, punt 3"}});
    }
    /// The organisations that take part now.
    std::vector<std::int64_t> taking_part() const { return knelpunt.taking_part(); }
};

TEST_F(Designation, NobodyTakesPartBeforeTheDecisionAndEveryNamedOrganisationAfterIt) {
    proposed();
    EXPECT_THAT(taking_part(), IsEmpty());
    knelpunt.does(daan(), "put_on_agenda");
    EXPECT_THAT(taking_part(), testing::ElementsAre(board));
    knelpunt.does(secretary(), "designate",
                  {{"decided_on", "2026-11-23"}, {"decision_reference", "VGD-2026-0001, punt 3"}});
    EXPECT_THAT(taking_part(), testing::UnorderedElementsAre(board, town, police));
    EXPECT_EQ(knelpunt.last_day("validity"), "2027-11-23");
    EXPECT_EQ(knelpunt.last_day("feedback"), "2027-11-23");
}

TEST_F(Designation, IsDecidedOnNoEarlierThanItStoodOnTheAgenda) {
    proposed();
    knelpunt.does(daan(), "put_on_agenda");
    EXPECT_THAT(knelpunt.refusal(secretary(), "designate",
                                 {{"decided_on", "2026-11-20"}, {"decision_reference", "VGD-2026-0001, punt 3"}}),
                Contains(HasSubstr("niet voordat het voorstel is geagendeerd")));
}

TEST_F(Designation, EndsAccessAtOnceAndSchedulesDestruction) {
    designated();
    knelpunt.does(manager(), "end", {{"end_reason", "De aanwijzingen zijn er niet meer."}});
    EXPECT_EQ(knelpunt.state(), "ended");
    EXPECT_THAT(taking_part(), IsEmpty());
    EXPECT_EQ(knelpunt.last_day("destruction"), "2026-12-23");
    EXPECT_EQ(knelpunt.last_day("validity"), "");
    knelpunt.does(privacy(), "release_file", {{"release_note", "Niemand heeft het dossier nog nodig."}});
    EXPECT_EQ(knelpunt.state(), "released");
}

TEST_F(Designation, TheBoardDecidesUnderAReferenceAndTheRiecMayEndAtOnce) {
    proposed();
    knelpunt.does(daan(), "put_on_agenda");
    for (const auto* action : {"designate", "refuse", "extend", "change_participants"}) {
        const auto& asked = *std::ranges::find(workflow("designation").actions, action, &engine::ActionInfo::id)->form;
        EXPECT_TRUE(std::ranges::find(asked, "decision_reference", &engine::Field::name)->required) << action;
    }
    knelpunt.does(secretary(), "designate",
                  {{"decided_on", "2026-11-23"}, {"decision_reference", "VGD-2026-0001, punt 3"}});
    Json end{{"end_reason", "De aanwijzingen zijn er niet meer."}};
    EXPECT_THAT(knelpunt.refusal(secretary(), "end", end), Contains(HasSubstr("datum en het kenmerk van het besluit")));
    EXPECT_THAT(knelpunt.refusal(manager(), "end", end), IsEmpty());
    end.update({{"end_decided_on", "2026-11-20"}, {"end_reference", "VGD-2026-0002, punt 1"}});
    EXPECT_THAT(knelpunt.refusal(secretary(), "end", end), Contains(HasSubstr("niet voor de aanwijzing")));
    end["end_decided_on"] = "2026-11-23";
    knelpunt.does(secretary(), "end", end);
    EXPECT_EQ(knelpunt.state(), "ended");
}

TEST_F(Designation, EndsByItselfAfterItsLastDay) {
    designated();
    knelpunt.does(bolwerk(), "validity");
    EXPECT_EQ(knelpunt.state(), "ended");
    EXPECT_THAT(taking_part(), IsEmpty());
    EXPECT_EQ(knelpunt.last_day("destruction"), "2026-12-23");
}

TEST_F(Designation, APlaceThatIsNotDesignatedIsDestroyedSoonToo) {
    proposed();
    knelpunt.does(daan(), "put_on_agenda");
    knelpunt.does(secretary(), "refuse",
                  {{"decided_on", "2026-11-23"},
                   {"decision_reference", "VGD-2026-0001, punt 3"},
                   {"refusal_reason", "De aanwijzingen zijn te algemeen."}});
    EXPECT_EQ(knelpunt.state(), "not_designated");
    EXPECT_THAT(taking_part(), IsEmpty());
    EXPECT_EQ(knelpunt.last_day("destruction"), "2026-12-23");
}

TEST_F(Designation, AScoreAloneIsNoIndicationAndAnEndIsWithinAYear) {
    EXPECT_THAT(knelpunt.refusal(daan(), "propose", proposal("indication_kinds", {"score"})),
                Contains(HasSubstr("naast de uitkomst van een risicoronde")));
    for (const auto* day : {"2026-11-23", "2027-11-24"})
        EXPECT_THAT(knelpunt.refusal(daan(), "propose", proposal("ends_on", day)),
                    Contains(HasSubstr("herbeoordeling")));
    EXPECT_THAT(knelpunt.refusal(daan(), "propose", proposal()), IsEmpty());
}

TEST_F(Designation, NamesTwoParticipantsOfTheRiecBeforeItIsOnTheAgenda) {
    knelpunt.does(daan(), "propose", proposal());
    EXPECT_THAT(knelpunt.obstacles(daan(), "put_on_agenda"), Contains(HasSubstr("deelnemers zijn genoemd")));
    for (const Json& named : {Json{"Politie Kade"}, Json{"Politie Kade", "Parkmanagement"}})
        EXPECT_THAT(knelpunt.refusal(daan(), "name_participants", {{"participants", named}}),
                    Contains(HasSubstr("twee deelnemers uit de lijst")));
}

TEST_F(Designation, ANewProcessingIsReviewedFirstAndANegativeAdviceIsAnswered) {
    proposed(proposal("new_processing", "yes"));
    EXPECT_THAT(knelpunt.obstacles(daan(), "put_on_agenda"), Contains(HasSubstr("advies van de commissie")));
    knelpunt.does(daan(), "ask_review", {{"review_question", "De fiscus doet voor het eerst mee."}});
    knelpunt.does(privacy(), "reviewed", {{"review_outcome", "negative"}, {"review_text", "Het doel is te ruim."}});
    knelpunt.does(daan(), "put_on_agenda");
    EXPECT_THAT(knelpunt.refusal(secretary(), "designate",
                                 {{"decided_on", "2026-11-23"}, {"decision_reference", "VGD-2026-0001, punt 3"}}),
                Contains(HasSubstr("afwijkt")));
    knelpunt.does(secretary(), "designate",
                  {{"decided_on", "2026-11-23"},
                   {"decision_reference", "VGD-2026-0001, punt 3"},
                   {"deviation", "Het doel is sinds het advies enger gemaakt."}});
    EXPECT_EQ(knelpunt.state(), "designated");
}

TEST_F(Designation, AnOrganisationThatIsNoLongerNamedLeaves) {
    designated();
    auto wider = ready;
    wider["candidates"].push_back(candidate("Belastingdienst", 44));
    wider["candidate_names"].push_back("Belastingdienst");
    knelpunt.facts = wider;
    const Json others{{"decided_on", "2026-11-23"},
                      {"decision_reference", "VGD-2026-0001, punt 3"},
                      {"participants", {"Politie Kade", "Belastingdienst"}},
                      {"participants_reason", "De gemeente is klaar met haar deel."}};
    for (const auto& alone : {manager(), daan()})
        EXPECT_THAT(knelpunt.obstacles(alone, "change_participants"), testing::Not(IsEmpty()))
            << "who takes part is part of the decision of the board";
    knelpunt.does(secretary(), "change_participants", others);
    EXPECT_THAT(taking_part(), testing::UnorderedElementsAre(board, police, 44));
    EXPECT_THAT(knelpunt.obstacles(coordinator(), "feedback"), testing::Not(IsEmpty()));
    EXPECT_THAT(knelpunt.obstacles(officer(), "feedback"), IsEmpty());
}

TEST_F(Designation, IsDecidedOnAfterItWasProposed) {
    proposed();
    knelpunt.does(daan(), "put_on_agenda");
    EXPECT_THAT(knelpunt.refusal(secretary(), "designate",
                                 {{"decided_on", "2026-11-22"}, {"decision_reference", "VGD-2026-0001, punt 3"}}),
                Contains(HasSubstr("niet voordat het voorstel is geagendeerd")));
}

TEST_F(Designation, IsExtendedByADecisionWithinAYearFromThatDay) {
    designated();
    knelpunt.today = engine::date_of(2027, 10, 1);
    const Json input{{"decided_on", "2027-10-01"},
                     {"decision_reference", "VGD-2026-0001, punt 3"},
                     {"ends_on", "2028-10-02"},
                     {"extension_reason", "Controles laten nog steeds hetzelfde zien."}};
    EXPECT_THAT(knelpunt.refusal(secretary(), "extend", input), Contains(HasSubstr("herbeoordeling")));
    auto within = input;
    within["ends_on"] = "2028-10-01";
    knelpunt.does(secretary(), "extend", within);
    EXPECT_EQ(knelpunt.last_day("validity"), "2028-10-01");
}

}  // namespace
}  // namespace bolwerk::workflows

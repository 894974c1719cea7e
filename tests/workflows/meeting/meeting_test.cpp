#include <gmock/gmock.h>

#include <algorithm>

#include "tests/workflows/sample_fixture.hpp"
#include "tests/workflows/scene_fixture.hpp"

namespace bolwerk::workflows {
namespace {

using namespace people;
using engine::Actor;
using engine::Json;
using testing::Contains;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::Not;

constexpr std::int64_t town = 5;

Json item(const char* place, const char* kind, const char* level, Json decision = {}, Json carried = {}) {
    return {{"value", place},
            {"label", std::string(place) + ". Projectplan Kade"},
            {"item_kind", kind},
            {"level", level},
            {"decision", std::move(decision)},
            {"carried", std::move(carried)}};
}
const Json agreed{{"outcome", "agreed"}, {"due_on", "2027-03-01"}};
const Json done{{"carried_on", "2027-02-01"}};

Json with_items(Json items) {
    Json open = Json::array();
    for (const auto& one : items)
        if (!one.at("decision").is_null() && one.at("carried").is_null()) open.push_back({{"value", one.at("value")}});
    return {{"items", std::move(items)},
            {"open_decisions", std::move(open)},
            {"candidates", {{{"value", "Gemeente Kadestad"}, {"label", "Gemeente Kadestad"}, {"id", town}}}},
            {"guests", {{{"value", "Gemeente Kadestad"}, {"label", "Gemeente Kadestad"}, {"id", town}}}},
            {"owners", {{{"value", "Gemeente Kadestad"}, {"label", "Gemeente Kadestad"}}}},
            {"agenda_cases", {{{"value", "PLN-2026-0007"}, {"label", "PLN-2026-0007, Kade"}, {"id", 77}}}},
            {"deferred_items",
             {{{"value", "VGD-2026-0001/2"},
               {"label", "Verlichting (VGD-2026-0001, punt 2)"},
               {"until", "2027-02-01"},
               {"case_number", "PLN-2026-0007"},
               {"case_id", 77}}}},
            {"later_meetings", {{{"value", "in_writing"}}, {{"value", "VGD-2027-0001"}}}}};
}

const Json undecided =
    with_items({item("1", "decision", "1"), item("2", "information", "1"), item("3", "decision", "2")});
const Json decided = with_items({item("1", "decision", "1", agreed)});
const Json carried = with_items({item("1", "decision", "1", agreed, done)});

const bool lent = lend({"meeting",
                        {decided, carried, undecided, with_items(Json::array())},
                        {{"starts_at", {"10:00", "25:00"}},
                         {"ends_at", {"12:00"}},
                         {"invited", {{"Gemeente Kadestad"}}},
                         {"uninvited", {"Gemeente Kadestad"}},
                         {"case_number", {nullptr, "PLN-2026-0007"}},
                         {"item", {"1", "2", "9"}},
                         {"deferred_item", {"VGD-2026-0001/2", "VGD-2026-0001/9"}},
                         {"owner", {"Gemeente Kadestad", nullptr}},
                         {"carried_item", {"1"}},
                         {"adopted_in", {"in_writing", "VGD-2027-0001", "VGD-2020-0001"}},
                         {"members_entitled", {8}},
                         {"members_present", {6, 3}}}});

Actor member() { return somebody(71, "Marjan Kuipers", "steering_group_member", steering_group, true); }
Actor other_secretary() { return somebody(72, "Pieter Haan", "steering_group_secretary", 99, true); }

Json moment(const char* day = "2026-12-18") {
    return {{"title", "Stuurgroep vierde kwartaal"},
            {"meets_on", day},
            {"starts_at", "10:00"},
            {"ends_at", "12:00"},
            {"place", "Huis der Provincie, Arnhem"}};
}
Json point(const char* field = "", Json value = {}) {
    Json input{{"item_place", "1"},
               {"item_title", "Projectplan Kade"},
               {"item_kind", "decision"},
               {"author", "Gemeente Kadestad"},
               {"level", "1"},
               {"case_number", "PLN-2026-0007"},
               {"asked", "Stel het plan vast."},
               {"annotation", "Het plan is afgestemd in de werkgroep."},
               {"papers_at", nullptr},
               {"late_reason", nullptr}};
    if (*field != '\0') input[field] = std::move(value);
    return input;
}
Json decision(const char* of_item, const char* outcome) {
    return {{"item", of_item},        {"outcome", outcome},           {"decision_text", nullptr},
            {"deferred_to", nullptr}, {"owner", "Gemeente Kadestad"}, {"due_on", "2027-03-01"}};
}
Json attendance(int present = 6) {
    return {{"members_entitled", 8},
            {"members_present", present},
            {"attendance", "Gemeenten, politie en provincie."},
            {"conflicts", nullptr}};
}

struct Meeting : testing::Test {
    Scene vergadering{"meeting"};

    Meeting() {
        vergadering.subject.organisation = steering_group;
        vergadering.subject.municipality = "";
        vergadering.subject.park = 0;
        vergadering.facts = undecided;
        vergadering.does(joke(), "plan", moment());
    }
    void open() { vergadering.does(joke(), "open_agenda"); }
    void held(int present = 6) {
        open();
        vergadering.does(joke(), "finalise");
        vergadering.today = engine::date_of(2026, 12, 18);
        vergadering.does(joke(), "hold", attendance(present));
    }
    void drawn_up() {
        held();
        vergadering.facts = decided;
        vergadering.does(joke(), "draw_up");
    }
    bool made(std::string_view letter) const { return vergadering.made(letter); }
};

TEST_F(Meeting, GoesFromItsDayOnTheCalendarToTheLastDecisionThatIsCarriedOut) {
    drawn_up();
    EXPECT_TRUE(made("besluitenlijst"));
    vergadering.today = engine::date_of(2027, 2, 1);
    vergadering.does(joke(), "adopt", {{"adopted_in", "VGD-2027-0001"}, {"adopted_on", "2027-01-29"}});
    EXPECT_TRUE(made("openbare besluitenlijst"));
    EXPECT_EQ(vergadering.last_day("carrying_out"), "2027-03-01");
    EXPECT_THAT(vergadering.obstacles(joke(), "close"), Contains(HasSubstr("nog 1 niet uitgevoerd")));
    vergadering.does(joke(), "carry_out",
                     {{"carried_item", "1"}, {"carried_on", "2027-02-01"}, {"carried_how", "Het plan is gestart."}});
    EXPECT_EQ(vergadering.last_day("carrying_out"), "2027-02-08") << "a week to close";
    vergadering.facts = carried;
    vergadering.does(joke(), "close");
    EXPECT_EQ(vergadering.state(), "carried_out");
}

/// What is about a case of Kadestad: an item with its link.
Json about(const char* place, const char* number) {
    auto one = item(place, "decision", "1");
    one["case_number"] = number;
    return one;
}

TEST_F(Meeting, ReadsWithWhoeverOwnsACaseOnItsAgendaAndNoLongerThanThat) {
    open();
    vergadering.does(joke(), "put_on", point());
    ASSERT_EQ(vergadering.subject.links.size(), 1U);
    vergadering.facts = with_items({about("1", "PLN-2026-0007"), about("2", "PLN-2026-0007")});
    vergadering.does(joke(), "take_off", {{"item", "2"}, {"off_reason", "Het punt is afgehandeld."}});
    EXPECT_EQ(vergadering.subject.links.size(), 1U) << "another item is about the same case";
    vergadering.facts = with_items({about("1", "PLN-2026-0007")});
    vergadering.does(joke(), "take_off", {{"item", "1"}, {"off_reason", "Het punt is afgehandeld."}});
    EXPECT_TRUE(vergadering.subject.links.empty());
}

TEST_F(Meeting, LetsGoOfTheCaseWhenAnItemAboutSomethingElseTakesItsPlace) {
    open();
    vergadering.does(joke(), "put_on", point());
    vergadering.facts = with_items({about("1", "PLN-2026-0007")});
    vergadering.does(joke(), "put_on", point("case_number", nullptr));
    EXPECT_TRUE(vergadering.subject.links.empty());
}

TEST_F(Meeting, BringsBackWhatWasDeferredWithItsCase) {
    open();
    vergadering.does(joke(), "bring_back",
                     {{"deferred_item", "VGD-2026-0001/2"}, {"item_place", "1"}, {"late_reason", nullptr}});
    ASSERT_EQ(vergadering.subject.links.size(), 1U);
    EXPECT_EQ(vergadering.subject.links.front().number, "PLN-2026-0007");
    EXPECT_THAT(
        vergadering.refusal(joke(), "bring_back",
                            {{"deferred_item", "VGD-2026-0001/9"}, {"item_place", "2"}, {"late_reason", nullptr}}),
        Contains(HasSubstr("Kies een aangehouden punt")));
}

TEST_F(Meeting, OffersNothingToBringBackWhereNothingWasDeferred) {
    open();
    EXPECT_THAT(vergadering.obstacles(joke(), "bring_back"), IsEmpty());
    vergadering.facts["deferred_items"] = Json::array();
    for (const auto* step : {"bring_back", "leave_off"})
        EXPECT_THAT(vergadering.obstacles(joke(), step), ElementsAre(HasSubstr("heeft aangehouden"))) << step;
}

TEST_F(Meeting, GoesOutOnlyWhenWhatWasDeferredUntilThenIsBackOrPassedOver) {
    open();
    EXPECT_THAT(vergadering.obstacles(joke(), "finalise"), IsEmpty()) << "its day is after this meeting";
    vergadering.facts["deferred_items"][0]["until"] = "2026-12-18";
    EXPECT_THAT(vergadering.obstacles(joke(), "finalise"), ElementsAre(HasSubstr("nog 1 aangehouden")));
    const Json why{{"deferred_item", "VGD-2026-0001/2"}, {"leave_reason", "Het advies is er nog niet."}};
    auto same_day = why, later = why;
    same_day["later_on"] = "2026-12-18";
    later["later_on"] = "2027-03-01";
    EXPECT_THAT(vergadering.refusal(joke(), "leave_off", same_day), Contains(HasSubstr("na deze vergadering")));
    vergadering.does(joke(), "leave_off", later);
}

TEST_F(Meeting, ClosesItsPapersTenWorkingDaysBeforeAndGoesOutSevenDaysBefore) {
    EXPECT_EQ(vergadering.last_day("papers"), "2026-12-04");
    EXPECT_EQ(vergadering.last_day("sending"), "2026-12-11");
    vergadering.settings = {{"papers_days", 5}, {"sending_days", 3}};
    auto later = moment("2027-01-05");
    later["move_reason"] = "De zaal is bezet.";
    vergadering.does(joke(), "reschedule", later);
    EXPECT_EQ(vergadering.last_day("papers"), "2026-12-28") << "not on New Year's Day, nor at the weekend";
    EXPECT_EQ(vergadering.last_day("sending"), "2027-01-02");
    EXPECT_TRUE(vergadering.told("Een vergadering van de stuurgroep is verzet"));
}

TEST_F(Meeting, CanBeCalledAtShortNotice) {
    Scene soon{"meeting"};
    soon.subject.organisation = steering_group;
    soon.does(joke(), "plan", moment("2026-11-25"));
    EXPECT_EQ(soon.last_day("papers"), "2026-11-23") << "today";
    Scene gone{"meeting"};
    gone.subject.organisation = steering_group;
    EXPECT_THAT(gone.refusal(joke(), "plan", moment("2026-11-20")), ElementsAre("De vergadering is vandaag of later."));
}

TEST_F(Meeting, HasTimesThatCanBe) {
    const std::vector<std::pair<const char*, const char*>> wrong{
        {"10:00", "09:00"}, {"25:00", "26:00"}, {"10.00", "12:00"}, {"9:00", "12:00"}};
    for (const auto& [from, until] : wrong) {
        auto input = moment();
        input["starts_at"] = from;
        input["ends_at"] = until;
        input["move_reason"] = "De zaal is bezet.";
        EXPECT_THAT(vergadering.refusal(joke(), "reschedule", input), Contains(HasSubstr("09:30"))) << from;
    }
}

TEST_F(Meeting, IsKeptByTheSecretaryOfItsOwnStuurgroep) {
    EXPECT_THAT(vergadering.obstacles(member(), "open_agenda"), Not(IsEmpty()));
    EXPECT_THAT(vergadering.obstacles(other_secretary(), "open_agenda"), Not(IsEmpty()));
    open();
    EXPECT_TRUE(vergadering.told("De agenda van de stuurgroep is open: lever uw stukken aan"));
}

TEST_F(Meeting, LetsInvitedOrganisationsReadUntilTheyAreUninvited) {
    EXPECT_THAT(vergadering.refusal(joke(), "invite", {{"invited", {"Gemeente Elders"}}}),
                Contains("Kies organisaties uit de lijst."));
    vergadering.does(joke(), "invite", {{"invited", {"Gemeente Kadestad"}}});
    EXPECT_THAT(vergadering.taking_part(), ElementsAre(town));
    EXPECT_TRUE(vergadering.told("U bent uitgenodigd voor een vergadering van de stuurgroep"));
    vergadering.does(joke(), "uninvite", {{"uninvited", "Gemeente Kadestad"}});
    EXPECT_THAT(vergadering.taking_part(), IsEmpty());
}

TEST_F(Meeting, PutsAnItemOnItsAgendaWithWhatItAsksAndTheCaseItIsAbout) {
    open();
    EXPECT_THAT(vergadering.refusal(joke(), "put_on", point("asked", nullptr)),
                Contains(HasSubstr("vraagt te besluiten")));
    EXPECT_THAT(vergadering.refusal(joke(), "put_on", point("case_number", "PLN-2026-0099")),
                Contains("Kies een zaak uit de lijst."));
    EXPECT_THAT(vergadering.refusal(joke(), "put_on", point("annotation", std::string(3001, 'a'))),
                Contains(HasSubstr("één bladzijde")));
    vergadering.does(joke(), "put_on", point());
    ASSERT_EQ(vergadering.subject.links.size(), 1U);
    EXPECT_EQ(vergadering.subject.links.front().to, 77);
    vergadering.does(joke(), "put_on", point("item_title", "Projectplan Kade, tweede versie"));
    EXPECT_EQ(vergadering.subject.links.size(), 1U) << "the same case once";
}

TEST_F(Meeting, CountsAPageInLettersAndNotInBytes) {
    open();
    std::string page;
    for (int i = 0; i < 3000; ++i) page += "é";
    EXPECT_THAT(vergadering.refusal(joke(), "put_on", point("annotation", page)), IsEmpty());
}

TEST_F(Meeting, HoldsNothingOfAConfidentialItemButItsTitle) {
    open();
    EXPECT_THAT(vergadering.refusal(joke(), "put_on", point("level", "2")), Contains(HasSubstr("vertrouwelijk punt")));
    auto bare = point("level", "2");
    for (const auto* field : {"asked", "annotation", "case_number"}) bare[field] = nullptr;
    EXPECT_THAT(vergadering.refusal(joke(), "put_on", bare), Contains(HasSubstr("waar de stukken liggen")));
    bare["papers_at"] = "Kenmerk RIEC 2026-113";
    EXPECT_THAT(vergadering.refusal(joke(), "put_on", bare), IsEmpty());
}

TEST_F(Meeting, TakesALateItemOnlyWithAReason) {
    open();
    vergadering.today = engine::date_of(2026, 12, 4);
    EXPECT_THAT(vergadering.refusal(joke(), "put_on", point()), IsEmpty()) << "the last day counts";
    vergadering.today = engine::date_of(2026, 12, 7);
    EXPECT_THAT(vergadering.refusal(joke(), "put_on", point()), Contains(HasSubstr("gesloten")));
    EXPECT_THAT(vergadering.refusal(joke(), "put_on", point("late_reason", "De gemeente besloot vandaag pas.")),
                IsEmpty());
}

TEST_F(Meeting, SendsNoEmptyAgenda) {
    open();
    vergadering.facts = with_items(Json::array());
    EXPECT_THAT(vergadering.obstacles(joke(), "finalise"), Contains("Er staat iets op de agenda."));
    vergadering.facts = undecided;
    vergadering.does(joke(), "finalise");
    EXPECT_TRUE(made("uitnodiging vergadering"));
    EXPECT_EQ(vergadering.last_day("meeting"), "2026-12-18");
    EXPECT_EQ(vergadering.last_day("papers"), "");
}

TEST_F(Meeting, WasNotHeldBeforeItsDay) {
    open();
    vergadering.does(joke(), "finalise");
    EXPECT_THAT(vergadering.obstacles(joke(), "hold"), Contains(HasSubstr("dag van de vergadering")));
    vergadering.today = engine::date_of(2026, 12, 18);
    EXPECT_THAT(vergadering.refusal(joke(), "hold", attendance(9)), Contains(HasSubstr("niet meer leden")));
}

TEST_F(Meeting, DecidesNothingWithoutAQuorumButTakesNoteAndPutsOff) {
    held(4);
    EXPECT_THAT(vergadering.refusal(joke(), "decide", decision("1", "agreed")), Contains(HasSubstr("te weinig leden")));
    EXPECT_THAT(vergadering.refusal(joke(), "decide", decision("2", "agreed")), IsEmpty()) << "for information";
    auto off = decision("1", "deferred");
    off["deferred_to"] = "2027-01-29";
    EXPECT_THAT(vergadering.refusal(joke(), "decide", off), IsEmpty());
    vergadering.settings = {{"quorum_percent", 40}};
    EXPECT_THAT(vergadering.refusal(joke(), "decide", decision("1", "agreed")), IsEmpty());
}

TEST_F(Meeting, SaysWhatWasDecidedWhoDoesItAndWhen) {
    held();
    EXPECT_THAT(vergadering.refusal(joke(), "decide", decision("9", "agreed")),
                Contains(HasSubstr("op de agenda staat")));
    EXPECT_THAT(vergadering.refusal(joke(), "decide", decision("1", "changed")),
                Contains(HasSubstr("anders is dan gevraagd")));
    EXPECT_THAT(vergadering.refusal(joke(), "decide", decision("1", "deferred")),
                Contains(HasSubstr("na de vergadering")));
    auto nobody = decision("1", "agreed");
    nobody["owner"] = nobody["due_on"] = nullptr;
    EXPECT_THAT(vergadering.refusal(joke(), "decide", nobody), Contains(HasSubstr("wie het uitvoert")));
    nobody["item"] = "2";
    EXPECT_THAT(vergadering.refusal(joke(), "decide", nobody), IsEmpty()) << "what was taken note of asks nothing";
    auto secret = decision("3", "rejected");
    EXPECT_THAT(vergadering.refusal(joke(), "decide", secret), IsEmpty());
    secret["decision_text"] = "Het terrein wordt niet aangewezen.";
    EXPECT_THAT(vergadering.refusal(joke(), "decide", secret), Contains(HasSubstr("niet hier")));
    auto early = decision("1", "agreed");
    early["due_on"] = "2026-12-01";
    EXPECT_THAT(vergadering.refusal(joke(), "decide", early), Contains(HasSubstr("niet voor de vergadering")));
}

TEST_F(Meeting, IsDrawnUpOnceEveryItemHasADecisionAndAdoptedByALaterMeeting) {
    held();
    EXPECT_THAT(vergadering.obstacles(joke(), "draw_up"), Contains(HasSubstr("nog 3 zonder besluit")));
    vergadering.facts = decided;
    vergadering.does(joke(), "draw_up");
    EXPECT_THAT(vergadering.obstacles(joke(), "decide"), IsEmpty()) << "a mistake in the draft can be mended";
    EXPECT_THAT(vergadering.refusal(joke(), "adopt", {{"adopted_in", "VGD-2020-0001"}, {"adopted_on", "2026-12-18"}}),
                Contains(HasSubstr("latere vergadering")));
    EXPECT_THAT(vergadering.refusal(joke(), "adopt", {{"adopted_in", "in_writing"}, {"adopted_on", "2026-12-17"}}),
                Contains(HasSubstr("niet voor de vergadering")));
    vergadering.does(joke(), "adopt", {{"adopted_in", "in_writing"}, {"adopted_on", "2026-12-18"}});
    EXPECT_THAT(vergadering.obstacles(joke(), "decide"), Not(IsEmpty()));
}

TEST_F(Meeting, ThatIsCancelledTellsEverybody) {
    vergadering.does(joke(), "invite", {{"invited", {"Gemeente Kadestad"}}});
    vergadering.does(joke(), "cancel", {{"cancel_reason", "Er zijn te weinig stukken."}});
    EXPECT_EQ(vergadering.state(), "cancelled");
    EXPECT_TRUE(vergadering.told("Een vergadering van de stuurgroep gaat niet door"));
    EXPECT_TRUE(std::ranges::any_of(vergadering.effects(), [](const engine::Effect& effect) {
        const auto* told = std::get_if<engine::Notify>(&effect);
        return told != nullptr && told->party == "guest_5";
    }));
}

}  // namespace
}  // namespace bolwerk::workflows

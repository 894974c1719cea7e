#include "engine/desk.hpp"

#include <gmock/gmock.h>

#include "engine/advice.hpp"
#include "engine/consequences.hpp"
#include "tests/engine/tiny_workflow_fixture.hpp"

namespace bolwerk::engine {
namespace {

using namespace tiny;

const Actor stranger{9, "Iemand", {{"clerk", 99, "Elders", false, 0, {}}}};
Json held(const char* role, int organisation) {
    return {{"role", role}, {"organisation", organisation}, {"organisation_name", "Gemeente"}};
}

const Json lists{{"colleagues", {{{"id", 2}, {"name", "Ben"}, {"holdings", Json::array({held("clerk", 1)})}}}},
                 {"organisations", {{{"id", 7}, {"name", "Omgevingsdienst"}}, {{"id", 8}, {"name", "Brandweer"}}}},
                 {"advisers", {{{"id", 70}, {"name", "Fatima"}, {"organisations", {7}}}}}};
const Actor adviser{70, "Fatima", {{"partner_contributor", 7, "Omgevingsdienst", false, 0, {}}}};

Case advised() {
    const auto draft = in_draft();
    return Asked(draft, anna, "ask_advice",
                 {{"organisation", 7}, {"question", "Is dit veilig genoeg?"}, {"due", "2026-12-01"}}, lists)
        .done();
}

Asked asking(const Case& draft, const Json& organisation, const Json& person) {
    return Asked(draft, anna, "ask_advice",
                 {{"organisation", organisation},
                  {"person", person},
                  {"question", "Is dit veilig genoeg?"},
                  {"due", "2026-12-01"}},
                 lists);
}

TEST(Desk, AsksAdviceOfSomebodyInPerson) {
    const auto draft = in_draft();
    const auto asked = asking(draft, 7, 70).done();
    ASSERT_EQ(asked.advice.size(), 1U);
    EXPECT_EQ(asked.advice.front().person, 70);
    EXPECT_EQ(asked_whom(asked.advice.front()), "Fatima, Omgevingsdienst");
    EXPECT_EQ(asked_whom(advised().advice.front()), "Omgevingsdienst");
}

/// HANDBOOK 4.3: of V2 neither a colleague nor a stand-in gets in by it.
TEST(Desk, OpensWhatIsConfidentialToTheOneWhoIsAskedAlone) {
    const Actor colleague{71, "Tom", {{"partner_contributor", 7, "Omgevingsdienst", false, 0, {}}}};
    const Actor stand_in{71, "Tom", {{"partner_contributor", 7, "Omgevingsdienst", false, 70, "Fatima"}}};
    const Json answer{{"advice", 1}, {"answer", "Ja, met meer licht."}};
    for (const auto level : {Compartment::programme, Compartment::municipal}) {
        auto draft = in_draft();
        draft.compartment = level;
        const bool alone = level == Compartment::municipal;
        const auto asked = asking(draft, 7, 70).done();
        EXPECT_EQ(readers_of(asked).at(0).contains("person"), alone);
        for (const auto& other : {colleague, stand_in})
            EXPECT_EQ(accepted(Asked(asked, other, "answer_advice", answer, lists).answer()), !alone) << other.name;
        EXPECT_TRUE(accepted(Asked(asked, adviser, "answer_advice", answer, lists).answer()));
        EXPECT_EQ(
            accepted(Asked(asked, colleague, "note", {{"text", "Gezien."}}, {{"readers", Json::array()}}).answer()),
            !alone);
    }
}

/// Of V3 only who takes part is asked: who leaves is no reader because of a question.
TEST(Desk, OpensNothingOfV3ByAQuestion) {
    auto draft = in_draft();
    draft.compartment = Compartment::riec;
    draft.parties.push_back({"fire", 7, "Omgevingsdienst"});
    auto asked = asking(draft, 7, 70).done();
    EXPECT_EQ(readers_of(asked).size(), 1U);
    asked.parties.clear();
    EXPECT_TRUE(readers_of(asked).empty());
}

TEST(Desk, AsksAdviceInPersonOnlyOfWhoWorksThere) {
    const auto draft = in_draft();
    EXPECT_FALSE(accepted(asking(draft, 8, 70).answer()));
    EXPECT_FALSE(accepted(asking(draft, 7, 71).answer()));
}

/// Awb 2:4: the reason stands there before anybody tries.
TEST(Desk, LetsNobodyClaimWhatTouchesAnInterestOfTheirOwn) {
    const auto draft = in_draft();
    const auto answer = Asked(draft, anna, "claim", Json::object(), {{"kept_out", true}}).answer();
    ASSERT_FALSE(accepted(answer));
    EXPECT_THAT(reasons_of(answer).back().sentence, testing::HasSubstr("geen eigen belang"));
    EXPECT_EQ(reasons_of(answer).back().cleared_by, "een collega zonder belang");
}

TEST(Desk, ClaimsWhatNobodyHasAndGivesItBack) {
    const auto draft = in_draft();
    const auto mine = Asked(draft, anna, "claim").done();
    EXPECT_EQ(mine.assignee->name, "Anna");
    EXPECT_FALSE(accepted(Asked(mine, ben, "claim").answer()));
    EXPECT_FALSE(accepted(Asked(mine, ben, "release").answer()));
    EXPECT_FALSE(Asked(mine, anna, "release").done().assignee);
}

TEST(Desk, LetsAColleagueOfTheSameOrganisationTakeOverWhatSomebodyHas) {
    const auto draft = in_draft();
    EXPECT_FALSE(accepted(Asked(draft, ben, "take_over").answer())) << "nobody has it: it is there to claim";
    const auto hers = Asked(draft, anna, "claim").done();
    EXPECT_FALSE(accepted(Asked(hers, anna, "take_over").answer()));
    EXPECT_FALSE(accepted(Asked(hers, chief(3, "Cor"), "take_over").answer()));
    EXPECT_FALSE(accepted(Asked(hers, ben, "take_over", Json::object(), {{"kept_out", true}}).answer()));
    const Asked asked(hers, ben, "take_over");
    EXPECT_EQ(asked.done().assignee->name, "Ben");
    const auto told = std::get<Accepted>(asked.answer()).effects.back();
    EXPECT_EQ(std::get<Notify>(told).person, anna.person);
    EXPECT_EQ(std::get<Notify>(told).text, "Ben nam een zaak van u over");
    auto elsewhere = hers;
    elsewhere.assignee->organisation = 99;
    EXPECT_FALSE(accepted(Asked(elsewhere, ben, "take_over").answer()));
}

TEST(Desk, LetsOnlyWhoseTurnItIsClaim) {
    const auto draft = in_draft();
    EXPECT_FALSE(accepted(Asked(draft, chief(3, "Cor"), "claim").answer()));
    EXPECT_FALSE(accepted(Asked(draft, stranger, "claim").answer()));
}

TEST(Desk, HandsOverToAColleagueFromTheList) {
    const auto draft = in_draft();
    EXPECT_EQ(Asked(draft, anna, "hand_over", {{"person", 2}}, lists).done().assignee->name, "Ben");
    EXPECT_FALSE(accepted(Asked(draft, anna, "hand_over", {{"person", 3}}, lists).answer()));
}

TEST(Desk, OffersACaseOnlyToColleaguesWhoCanTakeTheNextStep) {
    const auto colleague = [](int id, const char* role, int organisation) {
        return Json{{"id", id}, {"name", "Collega"}, {"holdings", Json::array({held(role, organisation)})}};
    };
    const Json around{{"colleagues",
                       {colleague(1, "clerk", 1), colleague(2, "clerk", 1), colleague(3, "chief", 1),
                        colleague(4, "clerk", 99), colleague(5, "clerk", 1)}}};
    auto draft = in_draft();
    draft.assignee = Signature{.person = 5, .name = "Collega"};
    const Asked asked(draft, anna, "hand_over", {{"person", 2}}, around);
    const auto able = who_can_take_over(permit(), asked.question());
    ASSERT_EQ(able.size(), 1u) << able;
    EXPECT_EQ(able[0]["id"], 2);
    EXPECT_TRUE(accepted(asked.answer()));
    for (const int other : {1, 3, 4, 5})
        EXPECT_FALSE(accepted(Asked(draft, anna, "hand_over", {{"person", other}}, around).answer())) << other;
}

TEST(Desk, OffersACaseToWhoeverHasTheRoleBesideAnother) {
    const Json around{{"colleagues",
                       {{{"id", 2},
                         {"name", "Ben"},
                         {"holdings", Json::array({held("chief", 1), held("clerk", 99), held("clerk", 1)})}}}}};
    const auto draft = in_draft();
    const auto given = Asked(draft, anna, "hand_over", {{"person", 2}}, around).done();
    EXPECT_EQ(given.assignee->role, "clerk");
    EXPECT_EQ(given.assignee->organisation, 1);
}

TEST(Desk, OffersNoHandOverWhenNobodyCouldTakeTheCase) {
    const auto draft = in_draft();
    EXPECT_FALSE(accepted(Asked(draft, anna, "hand_over", nullptr, {{"colleagues", Json::array()}}).answer()));
    EXPECT_TRUE(accepted(Asked(draft, anna, "hand_over", nullptr, lists).answer()));
}

TEST(Desk, LetsOnlyWhoseTurnItIsHandOver) {
    const auto asked = advised();
    EXPECT_FALSE(accepted(Asked(asked, adviser, "hand_over", {{"person", 2}}, lists).answer()));
}

TEST(Desk, LetsWhoOnlyReadsByAreaWriteNothing) {
    const auto draft = in_draft();
    const Actor of_the_area{80, "Petra", {{"programme_manager", 50, "Provincie", true, 0, {}}}};
    for (const auto* action : {"note", "attach", "hand_over", "release", "claim", "take_over", "ask_advice"})
        EXPECT_FALSE(accepted(Asked(draft, of_the_area, action, nullptr, lists).answer())) << action;
}

TEST(Desk, AsksAdviceOfAnOrganisationWithADayAhead) {
    const auto asked = advised();
    ASSERT_EQ(asked.advice.size(), 1u);
    EXPECT_EQ(asked.advice[0].organisation_name, "Omgevingsdienst");
    EXPECT_EQ(asked.advice[0].asked_by.name, "Anna");
    const auto draft = in_draft();
    const Json late{{"organisation", 7}, {"question", "Is dit veilig genoeg?"}, {"due", "2026-11-23"}};
    EXPECT_FALSE(accepted(Asked(draft, anna, "ask_advice", late, lists).answer()));
}

TEST(Desk, LetsOnlyTheOneWhoWasAskedAnswerOnce) {
    const auto asked = advised();
    const Json answer{{"advice", 1}, {"answer", "Ja, met meer licht."}};
    EXPECT_FALSE(accepted(Asked(asked, anna, "answer_advice", answer, lists).answer()));
    const auto answered = Asked(asked, adviser, "answer_advice", answer, lists).done();
    EXPECT_EQ(answered.advice[0].answered_by->name, "Fatima");
    EXPECT_FALSE(accepted(Asked(answered, adviser, "answer_advice", answer, lists).answer()));
}

TEST(Desk, RemindsOfAdviceThatIsOpen) {
    const auto asked = advised();
    EXPECT_TRUE(accepted(Asked(asked, anna, "remind_advice", {{"advice", 1}}, lists).answer()));
    EXPECT_FALSE(accepted(Asked(asked, anna, "remind_advice", {{"advice", 2}}, lists).answer()));
}

TEST(Desk, WithdrawsAQuestionThatIsOpenSoThatItsAdviserReadsNoFurther) {
    const Json withdraw{{"advice", 1}, {"reason", "Dubbel gevraagd"}};
    const auto asked = advised();
    EXPECT_FALSE(accepted(Asked(asked, adviser, "withdraw_advice", withdraw).answer()));
    EXPECT_FALSE(accepted(Asked(asked, stranger, "withdraw_advice", withdraw).answer()));
    EXPECT_FALSE(accepted(Asked(in_draft(), anna, "withdraw_advice").answer()));
    for (const auto& colleague : {anna, ben}) {
        const auto after = Asked(asked, colleague, "withdraw_advice", withdraw).done();
        EXPECT_TRUE(after.advice.empty()) << colleague.name;
        EXPECT_TRUE(readers_of(after).empty());
        EXPECT_FALSE(accepted(Asked(after, colleague, "withdraw_advice", withdraw).answer()));
    }
}

TEST(Desk, KeepsAnAnswerThatWasGiven) {
    const auto answered =
        Asked(advised(), adviser, "answer_advice", {{"advice", 1}, {"answer", "Ja, met meer licht."}}, lists).done();
    EXPECT_FALSE(
        accepted(Asked(answered, anna, "withdraw_advice", {{"advice", 1}, {"reason", "Niet meer nodig"}}).answer()));
}

TEST(Desk, LetsTheOwnerWithdrawWhatAPartyAskedButNotWhatWhoDecidesAsked) {
    const Json withdraw{{"advice", 1}, {"reason", "Dit was niet aan u"}};
    auto asked = advised();
    asked.advice[0].asked_by = {.person = 77, .name = "Ruud", .role = "auditor", .organisation = 42};
    EXPECT_FALSE(accepted(Asked(asked, anna, "withdraw_advice", withdraw).answer()));
    asked.parties.push_back({"auditor", 42, "Keurmerkbureau"});
    EXPECT_TRUE(accepted(Asked(asked, anna, "withdraw_advice", withdraw).answer()));
}

TEST(Desk, AsksOnlyWhoTakesPartAlreadyOnWhatIsConfidential) {
    auto draft = in_draft();
    draft.compartment = Compartment::riec;
    EXPECT_FALSE(accepted(asking(draft, 7, nullptr).answer()));
    EXPECT_EQ(who_can_be_asked(asking(draft, 7, nullptr).question()).dump(), R"({"advisers":[],"organisations":[]})");
    draft.parties.push_back({"fire", 7, "Omgevingsdienst"});
    EXPECT_TRUE(accepted(asking(draft, 7, 70).answer()));
    EXPECT_FALSE(accepted(asking(draft, 8, nullptr).answer()));
    const auto able = who_can_be_asked(asking(draft, 7, 70).question());
    EXPECT_EQ(able.at("organisations").size(), 1U);
    EXPECT_EQ(able.at("advisers")[0].at("name"), "Fatima");
}

TEST(Desk, KeepsPersonsAndFirmsOutOfTheNameOfAFileAndTheRemarkBesideIt) {
    auto draft = in_draft();
    const auto attaches = [&](const char* name, const char* remark) {
        return accepted(Asked(draft, anna, "attach", {{"file_name", name}, {"remark", remark}}).answer());
    };
    draft.compartment = Compartment::riec;
    EXPECT_FALSE(attaches("Dossier Jan de Vries.pdf", "Over de kade"));
    EXPECT_FALSE(attaches("Dossier_Jan_de_Vries.pdf", "Over de kade"));
    EXPECT_FALSE(attaches("Kaart.pdf", "Over Jan de Vries en Garage Jansen B.V."));
    EXPECT_TRUE(attaches("Kaart van de kade.pdf", "Waar het donker is"));
    draft.compartment = Compartment::municipal;
    EXPECT_TRUE(attaches("Dossier Jan de Vries.pdf", "Over Garage Jansen B.V.")) << "of those who are checked";
    EXPECT_FALSE(attaches("BSN 111222333.pdf", "Over de kade"));
}

TEST(Desk, AsksNobodyWhomTheQuestionWouldNotReach) {
    auto draft = in_draft();
    draft.compartment = Compartment::municipal;
    const Json some_read{{"organisations",
                          {{{"id", 7}, {"name", "Omgevingsdienst"}, {"reads", true}},
                           {{"id", 8}, {"name", "Parkmanagement"}, {"reads", false}}}},
                         {"advisers", Json::array()}};
    const auto ask = [&](int organisation) {
        return Asked(draft, anna, "ask_advice",
                     {{"organisation", organisation}, {"question", "Is dit veilig genoeg?"}, {"due", "2026-12-01"}},
                     some_read);
    };
    EXPECT_EQ(who_can_be_asked(ask(7).question()).at("organisations").size(), 1U);
    EXPECT_TRUE(accepted(ask(7).answer()));
    const auto refused = ask(8).answer();
    ASSERT_FALSE(accepted(refused));
    const auto& reasons = reasons_of(refused);
    const auto obstacle = std::ranges::find(reasons, false, &Reason::met);
    EXPECT_EQ(obstacle->sentence, "Kies een organisatie uit de lijst.") << "as for one that is not there at all";
}

TEST(Desk, LetsNobodyDoAnythingWhileAnotherOrganisationIsBusy) {
    const auto draft = in_draft();
    const Json busy{{"busy_until", "2026-11-23T08:10:00Z"}};
    for (const auto* action : {"note", "claim", "submit", "ask_advice"}) {
        const auto decision = Asked(draft, anna, action, nullptr, busy).answer();
        ASSERT_FALSE(accepted(decision)) << action;
        const auto& reason = reasons_of(decision).back();
        EXPECT_EQ(reason.sentence, "Geen andere organisatie is nu met deze zaak bezig.");
        EXPECT_EQ(reason.detail, "tot 09:10 uur wel");
    }
}

TEST(Desk, TellsWhoeverIsMentionedInANote) {
    const auto draft = in_draft();
    const Json around{{"readers", {{{"id", 2}, {"name", "Ben"}}, {{"id", 70}, {"name", "Fatima"}}}}};
    const auto decision = Asked(draft, anna, "note", {{"text", "Wil jij kijken, @Ben, met @Fatima?"}}, around).answer();
    ASSERT_TRUE(accepted(decision));
    const auto& effects = std::get<Accepted>(decision).effects;
    ASSERT_EQ(effects.size(), 2U);
    EXPECT_EQ(std::get<Notify>(effects.at(0)).person, 2);
    EXPECT_EQ(std::get<Notify>(effects.at(1)).person, 70) << "of another organisation that takes part";
    EXPECT_EQ(std::get<Accepted>(decision).worked_out, (Json{{"told", {"Ben", "Fatima"}}}));
    EXPECT_FALSE(accepted(Asked(draft, stranger, "note", {{"text", "Hallo"}}, lists).answer()));
}

TEST(Desk, NeverChangesTheStateOrTheFields) {
    const auto draft = in_draft();
    const auto after = Asked(draft, anna, "note", {{"text", "Een notitie"}}, lists).done();
    EXPECT_EQ(after.state, "draft");
    EXPECT_EQ(after.data, draft.data);
}

TEST(Desk, HasNothingToClaimInACaseThatIsOver) {
    auto over = in_draft();
    over.state = "done";
    EXPECT_FALSE(accepted(Asked(over, anna, "claim").answer()));
    EXPECT_FALSE(accepted(Asked(over, anna, "hand_over", nullptr, lists).answer()));
    EXPECT_FALSE(accepted(Asked(over, anna, "attach").answer()));
    EXPECT_TRUE(accepted(Asked(over, anna, "note", {{"text", "Nabrander"}}).answer()));
}

TEST(Desk, KnowsItsOwnActions) {
    for (const auto& action : desk_actions()) EXPECT_TRUE(is_desk_action(action.id)) << action.id;
    EXPECT_FALSE(is_desk_action("approve"));
    EXPECT_EQ(next_step(permit(), "draft")->action, "submit");
    EXPECT_EQ(next_step(permit(), "done"), nullptr);
    EXPECT_EQ(next_step(permit(), in_draft())->action, "submit");
}

}  // namespace
}  // namespace bolwerk::engine

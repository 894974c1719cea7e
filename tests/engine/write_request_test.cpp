#include "engine/write_request.hpp"

#include <gmock/gmock.h>

#include "engine/consequences.hpp"
#include "tests/engine/tiny_workflow_fixture.hpp"

namespace bolwerk::engine {
namespace {

using namespace tiny;

/// What is written when somebody does this on the case.
WriteRequest written(const Case& subject, const Actor& actor, std::string_view action, Json input = nullptr,
                     Json facts = Json::object()) {
    const Asked asked(subject, actor, action, std::move(input), std::move(facts));
    const auto decision = asked.answer();
    const Loaded loaded{.actor = actor, .subject = subject};
    return request_for({}, permit(), loaded, event_of(asked.question(), std::get<Accepted>(decision)));
}

Case in_review() {
    const auto draft = Asked(fresh(), anna, "open").done();
    return Asked(draft, anna, "submit", {{"amount", 500}}).done();
}

TEST(WriteRequest, WritesEveryListOfACaseThatOpens) {
    const auto request = written(fresh(), anna, "open");
    for (const auto* list : {&request.readers, &request.tasks, &request.deadlines, &request.alarms, &request.links})
        EXPECT_TRUE(list->is_array());
    EXPECT_TRUE(request.search);
}

TEST(WriteRequest, LeavesWhatANoteDoesNotChange) {
    const auto request = written(in_review(), cor, "note", {{"text", "Gebeld."}}, {{"readers", Json::array()}});
    for (const auto* list : {&request.readers, &request.tasks, &request.deadlines, &request.alarms, &request.links})
        EXPECT_TRUE(list->is_null()) << *list;
}

TEST(WriteRequest, TellsWhoWasAskedThatTheQuestionIsWithdrawn) {
    auto asked = Asked(fresh(), anna, "open").done();
    asked.number = "PLN-2026-0007";
    asked.advice = {{.id = 1, .question = "Mag dit?", .organisation = 7, .asked_by = sign(anna, anna.holdings[0])}};
    const Json withdraw{{"advice", 1}, {"reason", "Dubbel gevraagd"}};
    const auto message = written(asked, anna, "withdraw_advice", withdraw).notifications.at(0);
    EXPECT_EQ(message.at("organisation"), 7);
    EXPECT_EQ(message.at("former"), true) << "it may read the case no longer";
    EXPECT_EQ(message.at("alone"), false) << "it was asked of the whole organisation";
    asked.advice.front().person = 70;
    asked.compartment = Compartment::municipal;
    EXPECT_EQ(written(asked, anna, "withdraw_advice", withdraw).notifications.at(0).at("alone"), true);
    EXPECT_EQ(message.at("text"), "De vraag om advies over PLN-2026-0007 is ingetrokken. U hoeft niets meer te doen");
    asked.compartment = Compartment::riec;
    EXPECT_EQ(written(asked, anna, "withdraw_advice", withdraw).notifications.at(0).at("text"),
              "De vraag om advies is ingetrokken. U hoeft niets meer te doen");
}

TEST(WriteRequest, WritesTheTasksOfANewStateAndTheDeadlinesThatAStepStarts) {
    const auto draft = Asked(fresh(), anna, "open").done();
    const auto request = written(draft, anna, "submit", {{"amount", 500}});
    EXPECT_EQ(request.tasks.at(0).at("label"), "Keur goed");
    EXPECT_EQ(request.deadlines.at(0).at("name"), "answer");
    ASSERT_EQ(request.alarms.size(), 2u);
    const auto last_day = deadline_of(request.after, "answer")->clock.last_day;
    EXPECT_EQ(request.alarms.at(0).at("detail").at("text"), "Laatste dag " + medium_date(last_day) + ": Antwoord")
        << "true whenever it goes";
    EXPECT_TRUE(request.readers.is_null());
}

TEST(WriteRequest, RemovesTheTasksAndDeadlinesOfACaseThatEnds) {
    const auto request = written(in_review(), cor, "approve");
    EXPECT_EQ(request.tasks, Json::array());
    EXPECT_EQ(request.deadlines, Json::array());
    EXPECT_EQ(request.alarms, Json::array());
    EXPECT_TRUE(request.closed);
}

// The second reader found no work: it stood under the name of the officer who had taken the case.
TEST(WriteRequest, LeavesAStepOfAnotherRoleToItsGroup) {
    const auto draft = Asked(fresh(), anna, "open").done();
    const auto taken = Asked(draft, anna, "claim").done();
    const auto request = written(taken, anna, "submit", {{"amount", 500}});
    ASSERT_EQ(request.tasks.size(), 2u);
    for (const auto& task : request.tasks) EXPECT_EQ(task.at("person").is_null(), task.at("role") == "chief") << task;
}

TEST(WriteRequest, NamesWhomATaskIsForOnceSomebodyTookTheCase) {
    const auto request = written(in_review(), cor, "claim");
    EXPECT_EQ(request.tasks.at(0).at("person"), cor.person);
    EXPECT_TRUE(request.deadlines.is_null());
}

TEST(WriteRequest, LetsWhoeverIsAskedForAdviceRead) {
    const auto request = written(in_review(), cor, "ask_advice",
                                 {{"organisation", 9}, {"question", "Klopt dit?"}, {"due", "2026-12-01"}},
                                 {{"organisations", {{{"id", 9}, {"name", "Politie"}}}}});
    EXPECT_EQ(request.readers.at(0).at("organisation"), 9);
    EXPECT_EQ(request.tasks.back().at("kind"), "advice");
}

TEST(WriteRequest, NewsForWhoeverFollowsSaysWhoDidWhatAndNothingOfWhoHasTheWork) {
    const auto draft = Asked(fresh(), anna, "open").done();
    const auto news = written(draft, anna, "submit", {{"amount", 500}}).notifications.back().at("news");
    EXPECT_THAT(news.get<std::string>(), testing::StartsWith("Anna "));
    EXPECT_TRUE(written(fresh(), anna, "open").notifications.empty() ||
                !written(fresh(), anna, "open").notifications.back().contains("news"));
    EXPECT_EQ(written(in_review(), cor, "claim").notifications, Json::array());
}

TEST(WriteRequest, AMentionIsToldAsAMentionAndAStepAsAStep) {
    const Json facts{{"readers", {{{"id", 7}, {"name", "Dirk"}}}}};
    EXPECT_EQ(written(in_review(), cor, "note", {{"text", "Zie @Dirk."}}, facts).notifications.at(0).at("kind"),
              "mention");
    const auto draft = Asked(fresh(), anna, "open").done();
    EXPECT_EQ(written(draft, anna, "submit", {{"amount", 500}}).notifications.at(0).at("kind"), "step");
}

TEST(WriteRequest, ALetterIsToldAsADecisionAndADocumentForWhoeverDecidesIsNot) {
    Case subject;
    subject.organisation = 2;
    Event event;
    event.by.organisation = 1;
    const auto told_with = [&](MakeDocument made) {
        event.effects = {std::move(made), Notify{"chief", {}, 0, "Er ligt iets klaar"}};
        return notifications_of(subject, event).at(0).at("kind");
    };
    EXPECT_EQ(told_with({"brief"}), "decision");
    EXPECT_EQ(told_with({"formulier", 0}), "step");
    EXPECT_EQ(outbox_of(event.effects).at(0).at("payload"), (Json{{"document", "formulier"}, {"only_for", 0}}));
}

}  // namespace
}  // namespace bolwerk::engine

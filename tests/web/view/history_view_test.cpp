#include "web/view/history_view.hpp"

#include <gmock/gmock.h>

#include "engine/take_back.hpp"
#include "web/view/taken_back_view.hpp"

namespace bolwerk::web {
namespace {

using engine::Event;

Event heard(std::int64_t sequence, std::string action, std::int64_t person = 0, std::string to = "draft") {
    Event event{.sequence = sequence, .action = std::move(action), .from = "draft", .to = std::move(to)};
    event.by.person = person;
    return event;
}

std::vector<std::int64_t> left_of(std::vector<Event> events) {
    leave_out_repeats(events);
    std::vector<std::int64_t> left;
    for (const auto& event : events) left.push_back(event.sequence);
    return left;
}

TEST(History, LeavesOutWhatBolwerkDidAgainWithNothingComingOfIt) {
    EXPECT_THAT(left_of({heard(5, "intervention_changed"), heard(4, "intervention_changed"),
                         heard(3, "intervention_changed"), heard(2, "note", 7), heard(1, "intervention_changed")}),
                testing::ElementsAre(5, 2, 1));
}

TEST(History, KeepsWhatPeopleDidWhatChangedTheStateAndWhatSomebodyWasTold) {
    auto told = heard(1, "intervention_changed");
    told.effects.push_back(engine::Notify{.role = "municipal_coordinator", .party = {}, .text = "Klaar"});
    EXPECT_THAT(left_of({heard(2, "intervention_changed"), told}), testing::ElementsAre(2, 1));
    EXPECT_THAT(left_of({heard(2, "note", 7), heard(1, "note", 7)}), testing::ElementsAre(2, 1));
    EXPECT_THAT(left_of({heard(2, "wake"), heard(1, "wake", 0, "aligned")}), testing::ElementsAre(2, 1));
}

/// Newest first: a note, a step that was taken back, another step.
std::vector<Event> with_a_step_taken_back() {
    auto back = heard(3, std::string(engine::take_back), 7);
    back.input = {{"event", 2}, {"reason", "Verkeerde zaak"}};
    return {heard(4, "note", 7), back, heard(2, "note", 7), heard(1, "note", 7)};
}

TEST(History, SaysWhichStepWasTakenBackAndWhy) {
    static const engine::Definition nothing{.id = "x", .title = "X", .prefix = "X"};
    const auto rows = history_view(nothing, with_a_step_taken_back(), engine::Date{});
    EXPECT_EQ(rows.at(1).at("sentence"), "nam de stap terug.");
    EXPECT_EQ(rows.at(1).at("reason"), "Verkeerde zaak");
    EXPECT_EQ(rows.at(2).at("sentence"), "schreef een notitie (teruggenomen).");
    EXPECT_EQ(rows.at(3).at("sentence"), "schreef een notitie.");
}

TEST(History, DrawsNoLineThroughWhatWasTakenBack) {
    auto events = with_a_step_taken_back();
    leave_out_taken_back(events);
    ASSERT_EQ(events.size(), 2);
    EXPECT_EQ(events.front().sequence, 4);
    EXPECT_EQ(events.back().sequence, 1);
}

TEST(Waiting, IsToldInMinutesAndAsATimeOnTheClock) {
    static const engine::Definition nothing{.id = "x", .title = "X", .prefix = "X"};
    const engine::Json waiting{
        {"until", "2026-11-26T13:32:00Z"}, {"action", "note"}, {"by", "Tom Jansen"}, {"mine", true}};
    const auto at = [](const char* clock) {
        return engine::parse_moment(std::string("2026-11-26T") + clock + "Z").value();
    };
    EXPECT_EQ(waiting_view(nothing, waiting, "SUB-2026-0001", at("13:22:30")).at("waiting_text"),
              "U kunt deze stap nog 10 minuten terugnemen, tot 14:32 uur. Tot dan gaat er niets naar buiten.");
    EXPECT_EQ(waiting_view(nothing, waiting, "SUB-2026-0001", at("13:31:30")).at("waiting_text"),
              "U kunt deze stap nog 1 minuut terugnemen, tot 14:32 uur. Tot dan gaat er niets naar buiten.");
    EXPECT_EQ(waiting_view(nothing, waiting, "SUB-2026-0001", at("13:32:00")).at("has_waiting"), false);
    EXPECT_EQ(waiting_view(nothing, nullptr, "SUB-2026-0001", at("13:31:30")).at("has_waiting"), false);
}

}  // namespace
}  // namespace bolwerk::web

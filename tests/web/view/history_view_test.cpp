#include "web/view/history_view.hpp"

#include <gmock/gmock.h>

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

}  // namespace
}  // namespace bolwerk::web

#include "web/view/history_view.hpp"

#include <gmock/gmock.h>

#include "engine/money.hpp"
#include "engine/take_back.hpp"
#include "engine/term/compute.hpp"
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

/// A term of two weeks from 20 November 2026, set in a statute: its last day is Friday 4 December.
engine::RunningDeadline decision_on(const std::vector<engine::term::Holiday>& holidays,
                                    std::vector<engine::term::Suspension> suspensions = {}) {
    const engine::term::Term term{"decision", {2, engine::term::Unit::weeks}, true, "Awb art. 4:13"};
    return {.name = "decision",
            .label = "Besluit",
            .clock = engine::term::compute(term, engine::date_of(2026, 11, 20), {holidays, 2030},
                                           {std::move(suspensions), {}})
                         .value()};
}

Event replaced(std::int64_t sequence, engine::RunningDeadline deadline, std::string action = "note") {
    auto event = heard(sequence, std::move(action));
    event.effects.push_back(engine::ReplaceDeadline{std::move(deadline)});
    return event;
}

// A last day that moved because the holidays changed was told as a clock that had stood still.
TEST(History, SaysFromWhichDayToWhichATermMovedWhenTheHolidaysChanged) {
    static const engine::Definition nothing{.id = "x", .title = "X", .prefix = "X"};
    const std::vector<engine::term::Holiday> decree{{engine::date_of(2026, 12, 4), "gelijkgesteld bij KB", "KB"}};
    auto begun = heard(1, "note", 7);
    begun.effects.push_back(engine::StartDeadline{decision_on({})});
    const auto rows = history_view(nothing,
                                   {replaced(3, decision_on({}), "recompute_deadlines"),
                                    replaced(2, decision_on(decree), "recompute_deadlines"), begun},
                                   engine::Date{});
    EXPECT_EQ(rows.at(1).at("sentence"), "berekende de termijnen opnieuw: de feestdagen zijn gewijzigd.");
    const auto moved = [&](std::size_t row, const char* side) { return rows.at(row).at("changes").at(0).at(side); };
    EXPECT_EQ(moved(1, "old_value"), "4 december 2026");
    EXPECT_EQ(moved(1, "new_value"), "7 december 2026");
    EXPECT_EQ(moved(0, "old_value"), "7 december 2026");
    EXPECT_EQ(moved(0, "new_value"), "4 december 2026");
}

TEST(History, SaysWhenAClockStoppedAndWhenItRanAgain) {
    static const engine::Definition nothing{.id = "x", .title = "X", .prefix = "X"};
    const auto asked = engine::term::until_further_notice(engine::date_of(2026, 11, 24));
    const auto answered = engine::term::until_completed(engine::date_of(2026, 11, 24), engine::date_of(2026, 11, 27));
    auto begun = heard(1, "note", 7);
    begun.effects.push_back(engine::StartDeadline{decision_on({})});
    const auto rows =
        history_view(nothing, {replaced(3, decision_on({}, {answered})), replaced(2, decision_on({}, {asked})), begun},
                     engine::Date{});
    EXPECT_EQ(
        rows.at(1).at("changes"),
        engine::Json::array({{{"field", "Besluit"}, {"old_value", "klok loopt"}, {"new_value", "klok staat stil"}}}));
    EXPECT_EQ(rows.at(0).at("changes").at(0).at("old_value"), "klok stond stil");
    EXPECT_EQ(rows.at(0).at("changes").at(0).at("new_value"), "7 december 2026");
}

TEST(History, SaysWhichAnswersChangedAndWhatTheyWere) {
    static const engine::Form form{{.name = "goal", .label = "Doel"},
                                   {.name = "budget", .label = "Begroot", .kind = engine::FieldKind::money},
                                   {.name = "owner", .label = "Wie", .kind = engine::FieldKind::organisation}};
    static const engine::Definition plan{
        .id = "x", .title = "X", .prefix = "X", .actions = {{"write", "Werk uit", "werkte uit", &form}}};
    auto first = heard(1, "write", 7), second = heard(2, "write", 7), unchanged = heard(3, "write", 7);
    first.patch = {{"goal", "Licht"}, {"budget", nullptr}, {"owner", 3}};
    second.patch = {{"goal", "Licht en toezicht"}, {"budget", 250000}, {"owner", 4}};
    unchanged.patch = second.patch;
    const auto rows = history_view(plan, {unchanged, second, first}, engine::Date{});
    const auto change = [](const char* field, const char* before, const std::string& after) {
        return engine::Json{{"field", field}, {"old_value", before}, {"new_value", after}};
    };
    EXPECT_EQ(rows.at(2).at("changes"), engine::Json::array({change("Doel", "niet ingevuld", "Licht")}));
    EXPECT_EQ(rows.at(1).at("changes"),
              engine::Json::array({change("Doel", "Licht", "Licht en toezicht"),
                                   change("Begroot", "niet ingevuld", engine::euros({250000}))}));
    EXPECT_EQ(rows.at(0).at("has_changes"), false);
}

// "@els.wolters" was shown as a mention, though the answer said that nobody of that name was told.
TEST(Notes, MarkTheNamesOfThoseWhoWereToldAndNoOthers) {
    auto note = heard(1, "note", 7);
    note.input = {{"text", "@Noor Hendriks en @els.wolters, mail naar noor@Noor Hendriks."},
                  {"told", {"Noor Hendriks"}}};
    const auto parts = notes_view({note}, engine::Date{}).at(0).at("note_parts");
    const auto part = [](bool mention, const char* text) {
        return engine::Json{{"is_mention", mention}, {"part_text", text}};
    };
    EXPECT_EQ(parts, engine::Json::array({part(true, "@Noor Hendriks"),
                                          part(false, " en @els.wolters, mail naar noor@Noor Hendriks.")}));
    note.input.erase("told");
    EXPECT_EQ(notes_view({note}, engine::Date{}).at(0).at("note_parts").size(), 1);
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

#include "web/pages/cases/known_answers.hpp"

#include <gmock/gmock.h>

#include "engine/desk.hpp"
#include "workflows/registry.hpp"

namespace bolwerk::web {
namespace {

using engine::RawInput;
using testing::IsEmpty;

RawInput known(const engine::Definition& definition, std::string_view action, std::string_view state,
               engine::Json data) {
    return known_answers(definition, engine::action_of(definition, action),
                         {.state = std::string(state), .data = std::move(data)});
}

const engine::Definition& workflow(std::string_view id) {
    static const auto all = workflows::every_definition();
    return *std::ranges::find(all, id, &engine::Definition::id);
}

TEST(KnownAnswers, a_step_that_only_writes_its_form_down_opens_with_what_was_answered) {
    EXPECT_EQ(known(workflow("project_plan"), "write", "draft",
                    {{"summary", "Samen toezicht"}, {"own_means", 1'250'000}, {"subsidy", nullptr}, {"goal", "Rust"}}),
              (RawInput{{"summary", {"Samen toezicht"}}, {"own_means", {"12.500"}}}));
    EXPECT_EQ(known(workflow("cooperation"), "describe", "active", {{"cameras", true}, {"alert_group", false}}),
              (RawInput{{"cameras", {"ja"}}, {"alert_group", {"nee"}}}));
}

TEST(KnownAnswers, a_step_that_brings_something_about_is_about_something_new) {
    const engine::Json data{
        {"review_on", "2026-11-01"}, {"review_text", "Vorig kwartaal"}, {"decided_on", "2026-10-01"}};
    EXPECT_THAT(known(workflow("project_plan"), "review", "in_progress", data), IsEmpty());
    EXPECT_THAT(known(workflow("project_plan"), "agree", "for_decision", data), IsEmpty());
    EXPECT_THAT(known(workflow("subsidy"), "pay", "settling", {{"payment_cents", 500'00}, {"paid_on", "2026-11-01"}}),
                IsEmpty());
}

TEST(KnownAnswers, the_desk_and_what_is_filled_entry_by_entry_begin_anew) {
    EXPECT_THAT(known_answers(workflow("project_plan"), engine::desk_action("note"),
                              {.state = "draft", .data = {{"text", "Vorige notitie"}}}),
                IsEmpty());
    EXPECT_THAT(known(workflow("progress_report"), "annotate", "drafting", {{"section", "kpis"}, {"text", "Vorige"}}),
                IsEmpty());
    EXPECT_THAT(known(workflow("destruction"), "leave_off", "drawn", {{"left_off_because", "Loopt nog"}}), IsEmpty());
    EXPECT_THAT(known(workflow("meeting"), "put_on", "agenda_open", {{"item_title", "Vorig punt"}}), IsEmpty());
    EXPECT_THAT(known(workflow("meeting"), "decide", "held", {{"item", "1"}, {"outcome", "agreed"}}), IsEmpty());
}

TEST(KnownAnswers, a_deviating_class_begins_anew_beside_an_analysis_that_is_written_further) {
    const engine::Json data{{"interpretation", "Veel leegstand langs de haven."},
                            {"class_park", "Proefterrein (F1)"},
                            {"class_given", "low"},
                            {"class_reason", "De leegstand is dit voorjaar opgelost."}};
    EXPECT_THAT(known(workflow("risk_analysis"), "differ", "draft", data), IsEmpty());
    EXPECT_EQ(known(workflow("risk_analysis"), "write", "draft", data),
              (RawInput{{"interpretation", {"Veel leegstand langs de haven."}}}));
}

TEST(KnownAnswers, a_tick_that_must_be_given_is_given_anew) {
    static const engine::Form form{
        {.name = "checked", .label = "Nagekeken", .kind = engine::FieldKind::yes_no},
        {.name = "cameras", .label = "Camera’s", .kind = engine::FieldKind::yes_no, .required = false}};
    const engine::Definition definition{.id = "tiny", .actions = {{.id = "tell", .form = &form}}};
    EXPECT_EQ(known(definition, "tell", "open", {{"checked", true}, {"cameras", true}}),
              (RawInput{{"cameras", {"ja"}}}));
}

TEST(KnownAnswers, an_entry_is_told_from_what_the_whole_case_is_about) {
    const auto adds_one = [](std::string_view of, std::string_view action) {
        return engine::action_of(workflow(of), action).entry;
    };
    for (const auto* entry : {"annotate", "ask_decision", "set_light", "react"})
        EXPECT_TRUE(adds_one("progress_report", entry)) << entry;
    for (const auto* entry :
         {"put_on", "bring_back", "leave_off", "take_off", "decide", "carry_out", "invite", "uninvite"})
        EXPECT_TRUE(adds_one("meeting", entry)) << entry;
    for (const auto* whole : {"plan", "reschedule", "hold", "adopt", "cancel"})
        EXPECT_FALSE(adds_one("meeting", whole)) << whole;
    EXPECT_FALSE(adds_one("project_plan", "write"));
}

TEST(KnownAnswers, the_address_wins) {
    const RawInput answers{{"advice", {"1"}}, {"text", {"Over het eerste"}}};
    EXPECT_EQ(with_known_answers({}, answers), answers);
    EXPECT_EQ(with_known_answers({{"advice", {"1"}}, {"from", {"mail"}}}, answers),
              (RawInput{{"advice", {"1"}}, {"text", {"Over het eerste"}}, {"from", {"mail"}}}));
    EXPECT_EQ(with_known_answers({{"advice", {"2"}}}, answers), (RawInput{{"advice", {"2"}}}));
}

}  // namespace
}  // namespace bolwerk::web

#include "web/view/form_view.hpp"

#include <gtest/gtest.h>

namespace bolwerk::web {
namespace {

using engine::FieldKind;
using engine::Json;

const engine::Form& every_kind() {
    static const engine::Form form{
        {.name = "title", .label = "Titel"},
        {.name = "day", .label = "Dag", .kind = FieldKind::date},
        {.name = "means", .label = "Eigen middelen", .kind = FieldKind::money},
        {.name = "days", .label = "Dagen", .kind = FieldKind::whole_number},
        {.name = "agreed", .label = "Akkoord", .kind = FieldKind::yes_no},
        {.name = "kinds", .label = "Soorten", .kind = FieldKind::choices, .choices = {{"a", "A"}, {"b", "B"}}},
        {.name = "owner", .label = "Eigenaar", .kind = FieldKind::organisation},
        {.name = "unknown", .label = "Onbekend"},
        {.name = "empty", .label = "Leeg", .required = false}};
    return form;
}

TEST(FormView, a_field_that_a_rule_may_ask_for_is_sometimes_required) {
    engine::Definition definition;
    definition.steps = {
        {.action = "draft",
         .clauses = {{engine::ClauseKind::input, "Zeg waarom.", nullptr, nullptr, nullptr, {}, "empty"}}}};
    auto fields = fields_view(every_kind(), {}, {}, Json::object());
    mark_demanded(fields, definition, "draft");
    for (const auto& field : fields) EXPECT_EQ(field.at("depends"), field.at("name") == "empty");
    mark_demanded(fields, definition, "sign");
    for (const auto& field : fields) EXPECT_EQ(field.at("depends"), false) << "that step asks for nothing";
}

TEST(FormView, what_is_known_reads_back_as_the_same_values) {
    const Json known{{"title", "Sleutelbloem"},
                     {"day", "2026-12-18"},
                     {"means", 1'250'050},
                     {"days", 28},
                     {"agreed", true},
                     {"kinds", Json::array({"a", "b"})},
                     {"owner", 12},
                     {"empty", nullptr},
                     {"of_another_form", "x"}};
    const auto raw = typed_input(every_kind(), known);
    EXPECT_FALSE(raw.contains("unknown") || raw.contains("empty") || raw.contains("of_another_form"));
    EXPECT_EQ(raw.at("kinds"), (std::vector<std::string>{"a", "b"}));
    const auto again = engine::parse(every_kind(), raw).values;
    for (const auto* name : {"title", "day", "means", "days", "agreed", "kinds", "owner"})
        EXPECT_EQ(again.at(name), known.at(name)) << name;
}

TEST(FormView, the_summary_names_a_field_once) {
    Json page;
    add_error_summary(
        page, every_kind(),
        {{"title", "Vul in: Titel"}, {"means", "Dit bedrag is te groot."}, {"elsewhere", "Dit kan niet."}});
    EXPECT_EQ(page.at("error_title"), "Er zijn 3 dingen die u moet verbeteren.");
    EXPECT_EQ(page["errors"][0]["text"], "Vul in: Titel");
    EXPECT_EQ(page["errors"][1]["text"], "Eigen middelen: Dit bedrag is te groot.");
    EXPECT_EQ(page["errors"][2]["text"], "Dit kan niet.");
}

}  // namespace
}  // namespace bolwerk::web

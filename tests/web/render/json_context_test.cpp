// The same text as the library makes of a copy of the values.
#include "web/render/json_context.hpp"

#include <gtest/gtest.h>

namespace bolwerk::web {
namespace {

namespace mustache = kainjow::mustache;
using engine::Json;

mustache::data copy_of(const Json& json) {
    if (json.is_object()) {
        mustache::data object(mustache::data::type::object);
        for (const auto& [key, value] : json.items()) object.set(key, copy_of(value));
        return object;
    }
    if (json.is_array()) {
        mustache::data list(mustache::data::type::list);
        for (const auto& value : json) list.push_back(copy_of(value));
        return list;
    }
    if (json.is_string()) return mustache::data(json.get<std::string>());
    if (json.is_boolean()) return mustache::data(json.get<bool>());
    return json.is_null() ? mustache::data(false) : mustache::data(json.dump());
}

std::string rendered(const std::string& text, const Json& values) {
    JsonContext context(values);
    return mustache::mustache(text).render(context);
}

const Json case_of_apeldoorn{{"number", "PLN-2026-0042"},
                             {"title", "Ecofactorij & \"De Ecofactorij\" <oost>"},
                             {"version", 7},
                             {"open", true},
                             {"closed", false},
                             {"assignee", nullptr},
                             {"none", Json::array()},
                             {"words", {"een", "twee"}},
                             {"park", {{"name", "Ecofactorij"}, {"place", {{"name", "Apeldoorn"}}}}},
                             {"tasks",
                              {{{"label", "Beoordeel"}, {"late", true}, {"steps", {{{"label", "lees"}}}}},
                               {{"label", "Teken"}, {"late", false}, {"steps", Json::array()}}}}};

TEST(JsonContext, renders_as_the_library_renders_a_copy) {
    for (const std::string text :
         {"{{number}} {{title}} {{{title}}} {{version}} {{missing}}", "{{#open}}ja{{/open}}{{^open}}nee{{/open}}",
          "{{#closed}}ja{{/closed}}{{^closed}}nee{{/closed}}",
          "{{#assignee}}x{{/assignee}}{{^assignee}}niemand{{/assignee}}", "{{#none}}x{{/none}}{{^none}}leeg{{/none}}",
          "{{#missing}}x{{/missing}}{{^missing}}weg{{/missing}}", "{{#words}}[{{.}}]{{/words}}",
          "{{park.name}} in {{park.place.name}} {{park.missing.name}} {{number.name}}",
          "{{#park}}{{name}}{{#place}} ({{name}}, {{number}}){{/place}}{{/park}}",
          "{{#park.place}}{{name}}{{/park.place}}",
          "{{#tasks}}{{label}}{{#late}} te laat{{/late}}{{#steps}} {{label}}{{/steps}} van {{park.name}};\n{{/tasks}}",
          "{{#version}}{{number}}{{/version}}", "{{park}}{{tasks}}{{open}}", "{{#number}}{{.}}{{/number}}",
          "  {{#open}}\n  alleen op een regel\n  {{/open}}\n"}) {
        EXPECT_EQ(rendered(text, case_of_apeldoorn), mustache::mustache(text).render(copy_of(case_of_apeldoorn)))
            << text;
    }
}

TEST(JsonContext, looks_outwards_and_forgets_a_section_that_has_ended) {
    EXPECT_EQ(rendered("{{#tasks}}{{label}} {{/tasks}}{{label}}", case_of_apeldoorn), "Beoordeel Teken ");
    EXPECT_EQ(rendered("{{#tasks}}{{#steps}}{{number}}{{/steps}}{{/tasks}}", case_of_apeldoorn), "PLN-2026-0042");
}

TEST(JsonContext, takes_a_text_without_words_for_nothing) {
    const Json nobody{{"assignee", ""}, {"lines", {"een", "", "twee"}}};
    EXPECT_EQ(rendered("{{#assignee}}Nodig is: {{.}}{{/assignee}}{{^assignee}}niemand{{/assignee}}", nobody),
              "niemand");
    EXPECT_EQ(rendered("[{{assignee}}] {{#lines}}({{.}}){{/lines}}", nobody), "[] (een)()(twee)");
}

}  // namespace
}  // namespace bolwerk::web

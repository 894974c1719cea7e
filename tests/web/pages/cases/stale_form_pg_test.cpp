// A form that somebody else was ahead of: what was typed and what the other changed both stay.
#include <gmock/gmock.h>

#include "tests/web/pages/cases/case_scene.hpp"

namespace bolwerk::web {
namespace {

using engine::Json;
using testing::AllOf;
using testing::HasSubstr;
using testing::Not;

class StaleForm : public CaseScene {
protected:
    const std::string plan = begin_plan();
    const std::string path = "/zaken/" + plan + "/acties/write";

    StaleForm() { EXPECT_EQ(write(els, "Samen toezicht houden", "55.000").status, 200); }

    static Fields form(const std::string& summary, const std::string& own_means) {
        return {{"summary", summary}, {"analysis_reference", "Ronde 12"}, {"own_means", own_means}};
    }
    Response write(std::int64_t who, const std::string& summary, const std::string& own_means) {
        return post(who, path, form(summary, own_means));
    }
    static Fields at(Fields fields, const std::string& stage, const std::string& version) {
        fields.add("stap", stage);
        fields.add("version", version);
        return fields;
    }
    std::string held(const std::string& name) {
        return owner.value("select document -> 'data' ->> $2 from case_file where number = $1", {plan, name});
    }
};

TEST_F(StaleForm, takes_over_what_the_other_changed_and_this_person_left_alone) {
    ASSERT_EQ(write(jan, "Samen toezicht houden", "80.000").status, 200);
    const auto typed = form("Eerst de verlichting", "55.000");
    for (const char* stage : {"voorbeeld", "bevestig", "wijzig"}) {
        const auto answer = post_as_browser(els, path, at(typed, stage, "2"));
        EXPECT_EQ(answer.status, 409) << stage;
        EXPECT_THAT(answer.body,
                    AllOf(HasSubstr("Overgenomen in uw formulier"), HasSubstr("Eigen middelen: €\u00a055.000"),
                          HasSubstr("→ €\u00a080.000"), HasSubstr("name=\"own_means\" value=\"80.000\""),
                          HasSubstr("name=\"summary\" value=\"Eerst de verlichting\""),
                          Not(HasSubstr("Door u allebei veranderd"))))
            << stage;
    }
    EXPECT_EQ(held("own_means"), "8000000");
}

TEST_F(StaleForm, asks_what_both_changed_and_nothing_else) {
    ASSERT_EQ(write(jan, "Eerst de camera's", "80.000").status, 200);
    const auto typed = form("Eerst de verlichting", "55.000");
    EXPECT_THAT(post_as_browser(els, path, at(typed, "voorbeeld", "2")).body,
                AllOf(HasSubstr("Door u allebei veranderd"), HasSubstr("name=\"keuze-summary\" value=\"nu\""),
                      HasSubstr("Eerst stond er: Samen toezicht houden"),
                      HasSubstr("Wat u invulde: Eerst de verlichting"), Not(HasSubstr("keuze-own_means"))));
    const auto chosen = [&](const std::string& choice) {
        auto again = at(form("Eerst de verlichting", "80.000"), "wijzig", "3");
        again.add("gevraagd", "summary");
        if (!choice.empty()) again.add("keuze-summary", choice);
        return post_as_browser(els, path, again);
    };
    EXPECT_THAT(chosen("nu").body, HasSubstr("Eerst de camera"));
    EXPECT_THAT(chosen("nu").body, Not(HasSubstr("Eerst de verlichting")));
    EXPECT_THAT(chosen("mijn").body, HasSubstr("Eerst de verlichting"));
    const auto open = chosen("");
    EXPECT_EQ(open.status, 422);
    EXPECT_THAT(open.body, AllOf(HasSubstr("Eerst de verlichting"), HasSubstr("Iemand anders veranderde dit ook")));
}

TEST_F(StaleForm, is_not_made_of_one_by_a_note_that_somebody_else_placed) {
    const auto note = [&](const std::string& text) {
        return post(jan, "/zaken/" + plan + "/notities", {{"text", text}}).status;
    };
    ASSERT_EQ(note("De wijkagent belde over de verlichting."), 200);
    ASSERT_EQ(note("Hij belt maandag weer."), 200);
    const auto typed = form("Eerst de verlichting", "55.000");
    EXPECT_THAT(post_as_browser(els, path, at(typed, "voorbeeld", "2")).body, HasSubstr("Controleer: "));
    EXPECT_EQ(post_as_browser(els, path, at(typed, "bevestig", "2")).status, 303);
    EXPECT_EQ(held("summary"), "Eerst de verlichting");
    EXPECT_EQ(post_as_browser(els, path, at(typed, "bevestig", "2")).status, 409) << "now a step was taken";
    EXPECT_EQ(post_as_browser(els, path, at(typed, "bevestig", "9")).status, 409) << "nobody saw that version";
}

TEST_F(StaleForm, of_which_the_preview_says_what_it_replaces) {
    ASSERT_EQ(write(jan, "Samen toezicht houden", "80.000").status, 200);
    EXPECT_THAT(post_as_browser(els, path, at(form("Samen toezicht houden", "55.000"), "voorbeeld", "3")).body,
                AllOf(HasSubstr("Wat er nu staat en wordt vervangen"), HasSubstr("Eigen middelen: €\u00a080.000"),
                      Not(HasSubstr("Aanpak in het kort: "))));
}

TEST_F(StaleForm, tells_a_program_which_fields_were_changed) {
    ASSERT_EQ(write(jan, "Eerst de camera's", "80.000").status, 200);
    auto typed = form("Eerst de verlichting", "55.000");
    typed.add("version", "2");
    const auto problem = Json::parse(post(els, path, typed).body);
    EXPECT_EQ(problem.at("status"), 409);
    EXPECT_EQ(problem.at("changed_fields").at(0).at("name"), "own_means");
    EXPECT_EQ(problem.at("changed_by_both").at(0).at("name"), "summary");
}

}  // namespace
}  // namespace bolwerk::web

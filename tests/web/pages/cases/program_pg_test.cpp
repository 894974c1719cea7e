// What programs send about a case: every member is read, or named in the refusal.
#include <gmock/gmock.h>

#include "tests/web/pages/cases/case_scene.hpp"

namespace bolwerk::web {
namespace {

using engine::Json;
using testing::HasSubstr;

class FromPrograms : public CaseScene {
protected:
    Response send(const std::string& path, const Json& body) {
        Request asked{.id = "proef", .method = "POST", .target = path, .path = path, .json = body.dump()};
        asked.cookies.add("bolwerk", "session of " + std::to_string(els));
        asked.headers.add("Accept", "application/json");
        asked.headers.add("X-CSRF-Token", "x");
        return Application(site())(asked);
    }

    const std::string plan = begin_plan();
    const std::string write = "/zaken/" + plan + "/acties/write";
    const Json filled{{"summary", "Samen toezicht houden op de randen"}, {"analysis_reference", "Ronde 12"}};
};

TEST_F(FromPrograms, a_field_beside_the_input_is_refused_by_name_and_nothing_is_written) {
    const auto answer = send(write, {{"input", filled}, {"own_means", "12.500"}, {"versoin", 1}});
    EXPECT_EQ(answer.status, 400);
    EXPECT_EQ(answer.headers["Content-Type"], "application/problem+json");
    const auto problem = Json::parse(answer.body);
    EXPECT_EQ(problem.at("unread"), Json::array({"own_means", "versoin"}));
    EXPECT_THAT(problem.at("detail").get<std::string>(), HasSubstr("own_means, versoin"));
    EXPECT_EQ(owner.value("select version from case_file"), "1");
}

TEST_F(FromPrograms, a_field_of_the_input_that_the_form_has_not_is_refused_by_name) {
    auto input = filled;
    input["own_meens"] = "12.500";
    const auto answer = send(write, {{"input", input}});
    EXPECT_EQ(answer.status, 400);
    EXPECT_EQ(Json::parse(answer.body).at("unread"), Json::array({"input.own_meens"}));
}

TEST_F(FromPrograms, a_step_that_does_not_say_which_version_it_is_about_is_refused_and_writes_nothing) {
    const auto answer = send(write, {{"input", filled}});
    EXPECT_EQ(answer.status, 428);
    EXPECT_EQ(answer.headers["Content-Type"], "application/problem+json");
    EXPECT_EQ(Json::parse(answer.body).at("version"), 1);
    EXPECT_EQ(owner.value("select version from case_file"), "1");
    EXPECT_EQ(send("/zaken/" + plan + "/acties/note", {{"input", {{"text", "Gebeld."}}}}).status, 200)
        << "a note adds to whatever stands there";
}

TEST_F(FromPrograms, a_field_that_is_left_out_stays_as_it_is_and_null_empties_it) {
    auto more = filled;
    more["own_means"] = "55.000";
    ASSERT_EQ(send(write, {{"input", more}, {"version", 1}}).status, 200);
    ASSERT_EQ(send(write, {{"input", {{"summary", "Eerst de verlichting"}}}, {"version", 2}}).status, 200);
    const auto held = [&](const std::string& name) {
        return owner.value("select document -> 'data' ->> $1 from case_file", {name});
    };
    EXPECT_EQ(held("summary"), "Eerst de verlichting");
    EXPECT_EQ(held("analysis_reference"), "Ronde 12");
    EXPECT_EQ(held("own_means"), "5500000");
    ASSERT_EQ(send(write, {{"input", {{"own_means", nullptr}}}, {"version", 3}}).status, 200);
    EXPECT_EQ(owner.value("select document #>> '{data,own_means}' is null from case_file"), "t");
}

TEST_F(FromPrograms, the_same_step_sent_again_with_a_newer_version_was_done_before) {
    EXPECT_EQ(send(write, {{"input", filled}, {"version", 1}, {"once_key", "a"}}).status, 200);
    const auto again = send(write, {{"input", filled}, {"version", 2}, {"once_key", "a"}});
    EXPECT_EQ(Json::parse(again.body).at("repeated"), true);
    EXPECT_EQ(owner.value("select version from case_file"), "2");
}

TEST_F(FromPrograms, what_is_read_is_taken) {
    EXPECT_EQ(send(write, {{"input", filled}, {"version", 1}, {"once_key", "a"}, {"csrf", "x"}}).status, 200);
    const Json below{{"soort", "intervention"}, {"onder", plan}, {"once_key", "b"}};
    auto with_more = below;
    with_more["prioriteit"] = "hoog";
    EXPECT_EQ(Json::parse(send("/zaken/nieuw", with_more).body).at("unread"), Json::array({"prioriteit"}));
    EXPECT_EQ(send("/zaken/nieuw", below).status, 422) << "all of it is read, the form is empty";
}

}  // namespace
}  // namespace bolwerk::web

#include "db/query.hpp"

#include <gmock/gmock.h>

namespace bolwerk::db {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;

Query read(std::string_view text, std::string_view path = "queries/case/list.sql") { return read_query({path, text}); }

TEST(QueryFile, is_named_after_its_place_and_becomes_a_function) {
    const auto query = read("-- as: person\n-- Cases.\nselect json_agg(x) from t where a = :a and b = :b or c = :a;\n");
    EXPECT_EQ(query.name, "case/list");
    EXPECT_THAT(query.parameters, ElementsAre("session", "a", "b"));
    EXPECT_EQ(query.statement, "select json_agg(x) from t where a = $2 and b = $3 or c = $2");
    EXPECT_THAT(function_definition(query),
                HasSubstr("create function q_case_list(p_session text, p_a text, p_b text)"));
    EXPECT_THAT(function_definition(query), HasSubstr("perform become($1)"));
    EXPECT_EQ(call_of(query), "(select q_case_list(:p1, :p2, :p3))");
    EXPECT_EQ(call_of(query, 4), "(select q_case_list(:p4, :p5, :p6))");
}

TEST(QueryFile, leaves_strings_casts_comments_and_slices_alone) {
    EXPECT_EQ(read("-- as: nobody\nselect ':x', \":y\", a::text, b[1:2] -- :z\nfrom t").statement,
              "select ':x', \":y\", a::text, b[1:2] -- :z\nfrom t");
}

TEST(QueryFile, may_use_the_session_itself) {
    EXPECT_EQ(read("-- as: person\nselect :session, :other").statement, "select $1, $2");
}

TEST(QueryFile, of_bolwerk_itself_runs_with_the_rights_of_the_owner) {
    EXPECT_THAT(function_definition(read("-- as: system\nselect 1")), HasSubstr("security definer"));
    EXPECT_THAT(function_definition(read("-- as: person\nselect 1")), testing::Not(HasSubstr("security definer")));
}

TEST(QueryFile, says_how_it_is_planned_or_leaves_it_to_postgresql) {
    const auto planned = [](const std::string& head) { return function_definition(read(head + "select 1")); };
    EXPECT_THAT(planned("-- as: person\n"), testing::Not(HasSubstr("plan_cache_mode")));
    EXPECT_THAT(planned("-- as: person\n-- plan: custom\n"), HasSubstr("plan_cache_mode = force_custom_plan"));
    EXPECT_THAT(planned("-- as: person\n-- plan: generic\n"), HasSubstr("plan_cache_mode = force_generic_plan"));
    EXPECT_THROW(read("-- as: person\n-- plan: costum\nselect 1"), std::logic_error);
}

TEST(QueryFile, that_is_sent_as_it_stands_needs_no_function) {
    const auto query = read("-- as: itself\n-- writes\nselect record_event(:session, cast(:person as bigint))");
    EXPECT_TRUE(query.writes);
    EXPECT_EQ(function_definition(query), "");
    EXPECT_EQ(call_of(query), "(select record_event(:p1, cast(:p2 as bigint)))");
    EXPECT_EQ(call_of(query, 3), "(select record_event(:p3, cast(:p4 as bigint)))");
}

TEST(QueryFile, of_facts_takes_the_case_and_what_surrounds_it) {
    const auto query =
        read("-- Open interventions.\nselect jsonb_build_object('open', :case_id)", "queries/facts/project_plan.sql");
    EXPECT_THAT(function_definition(query),
                HasSubstr("create function facts_project_plan(case_id bigint, context jsonb) returns jsonb"));
    EXPECT_EQ(query.statement, "select jsonb_build_object('open', $1)");
    EXPECT_THROW(read("select :other", "queries/facts/project_plan.sql"), std::logic_error);
}

TEST(QueryFile, must_say_who_it_runs_as) {
    EXPECT_THROW(read("select 1"), std::logic_error);
    EXPECT_THROW(read("-- as: somebody\nselect 1"), std::logic_error);
}

TEST(QueryFile, every_file_of_this_build_is_understood) { EXPECT_GT(all_queries().size(), 5U); }

}  // namespace
}  // namespace bolwerk::db

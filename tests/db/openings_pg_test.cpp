#include <gmock/gmock.h>

#include "tests/db/sample_case.hpp"

namespace bolwerk::db {
namespace {

using engine::Json;
using testing::SizeIs;

/// What could be begun below a plan of Apeldoorn.
class Openings : public StoredCases {
protected:
    Json below(std::int64_t who, const Json& families) {
        return pool.ask_json("case/openings", {{"session", session(who)}, {"families", families}, {"number", plan}});
    }

    const std::string plan = written(opening(els)).number;
    const Json families{{"project_plan", {{"intervention", {"municipal_coordinator"}}, {"kvo_b", {"park_manager"}}}},
                        {"cooperation", {{"biz", {"municipal_coordinator"}}}}};
};

TEST_F(Openings, are_those_of_its_workflow_that_a_role_of_who_asks_begins) {
    const auto found = below(els, families);
    ASSERT_THAT(found, SizeIs(1));
    const auto& intervention = found.at("intervention");
    EXPECT_EQ(intervention.at("opening").at("workflow"), "intervention");
    EXPECT_EQ(intervention.at("opening").at("parent_number"), plan);
    EXPECT_EQ(intervention.at("actor").at("person"), els);
    EXPECT_TRUE(intervention.at("facts").contains("types"));
}

TEST_F(Openings, are_none_without_the_role_or_below_another_workflow) {
    EXPECT_EQ(below(petra, families), Json::object());
    EXPECT_EQ(below(els, {{"cooperation", families.at("cooperation")}}), Json::object());
}

TEST_F(Openings, of_a_case_that_may_not_be_read_are_not_there) { EXPECT_TRUE(below(koen, families).is_null()); }

}  // namespace
}  // namespace bolwerk::db

#include <gmock/gmock.h>

#include "db/query.hpp"
#include "db/query_set.hpp"
#include "tests/db/fresh_database.hpp"

namespace bolwerk::db {
namespace {

class Queries : public FreshDatabase {};

TEST_F(Queries, every_file_is_understood_by_postgresql) {
    ScriptConnection session(address.owner);
    session.run("set search_path = " + query_set_name() + ", public");
    int number = 0;
    for (const auto& query : all_queries()) {
        std::string types;
        for (std::size_t place = 0; place < query.parameters.size(); ++place) types += place == 0 ? "text" : ", text";
        if (query.as == RunsAs::facts) types = "bigint, jsonb";
        if (!types.empty()) types = "(" + types + ")";
        EXPECT_NO_THROW(session.run("prepare s" + std::to_string(++number) + types + " as " + query.statement))
            << query.name;
    }
}

TEST_F(Queries, every_call_can_be_prepared_by_the_application) {
    ScriptConnection session(address.application);
    session.run("set search_path = " + query_set_name() + ", public");
    int number = 0;
    for (const auto& query : all_queries()) {
        if (query.as == RunsAs::facts || query.as == RunsAs::itself) continue;
        auto call = call_of(query);
        for (auto at = call.find(":p"); at != std::string::npos; at = call.find(":p")) call.replace(at, 2, "$");
        EXPECT_NO_THROW(session.run("prepare s" + std::to_string(++number) + " as select " + call)) << query.name;
    }
}

}  // namespace
}  // namespace bolwerk::db

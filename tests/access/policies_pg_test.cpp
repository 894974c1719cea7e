// Every policy of the database is needed and is tested: without it, or with its condition gone, somebody sees or may do
// something else.
#include <gmock/gmock.h>

#include <set>

#include "tests/access/policies_fixture.hpp"

namespace bolwerk::access {
namespace {

/// These give nothing that another policy does not give: they answer the common question without looking at readers.
const std::set<std::pair<std::string, std::string>> shortcuts{{"task", "the organisation that is asked"}};

class Policies : public PolicyProbes {
protected:
    static std::string called(const Policy& policy) { return "\"" + policy.name + "\" on " + policy.table; }

    /// The condition replaced by one that is always met, for the same commands.
    static std::string opened(const Policy& policy) {
        const bool using_too = policy.command != "INSERT",
                   check_too = policy.command != "SELECT" && policy.command != "DELETE";
        return "alter policy " + called(policy) + (using_too ? " using (true)" : "") +
               (check_too ? " with check (true)" : "");
    }
};

TEST_F(Policies, each_gives_something_that_nothing_else_gives) {
    for (const auto& policy : policies()) {
        const bool differs = answers(policy.table, "") != answers(policy.table, "drop policy " + called(policy));
        EXPECT_EQ(differs, !shortcuts.contains({policy.table, policy.name})) << called(policy);
    }
}

TEST_F(Policies, each_condition_keeps_somebody_out) {
    for (const auto& policy : policies()) {
        if (policy.open_to_all) continue;
        EXPECT_NE(answers(policy.table, ""), answers(policy.table, opened(policy))) << called(policy);
    }
}

TEST_F(Policies, every_table_has_row_level_security_and_none_can_be_read_without_a_policy) {
    EXPECT_EQ(
        owner.value(
            "select coalesce(string_agg(relname, ' '), '') from pg_class where relnamespace = 'public'::regnamespace"
            " and relkind = 'r' and not relrowsecurity and has_any_column_privilege('bolwerk_app', oid, 'select')"
            " and relname <> 'schema_migration'"),
        "");
}

}  // namespace
}  // namespace bolwerk::access

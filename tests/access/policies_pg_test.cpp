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

    /// Each condition of it by itself replaced by one that is always met: which rows there are, and how they may
    /// become.
    static std::vector<std::string> opened(const Policy& policy) {
        std::vector<std::string> changes;
        for (const auto& condition : policy.conditions)
            changes.push_back("alter policy " + called(policy) + " " + condition + " (true)");
        return changes;
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
        for (const auto& change : opened(policy))
            EXPECT_NE(answers(policy.table, ""), answers(policy.table, change)) << change;
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

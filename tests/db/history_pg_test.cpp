#include <gmock/gmock.h>

#include "db/embedded_sql.hpp"
#include "db/verify.hpp"
#include "tests/db/sample_case.hpp"

namespace bolwerk::db {
namespace {

using testing::HasSubstr;

class History : public StoredCases {
protected:
    History() {
        number = written(opening(els)).number;
        written(step_by(jan, number));
        written(step_by(els, number, "approve", "approved"));
    }

    engine::Loaded loaded(std::int64_t who) {
        return store.load({.asker = {.session = session(who)}, .number = number}).value();
    }
    engine::WriteRequest next_step(std::int64_t who) { return step_by(who, number, "step", "step_taken"); }

    /// Somebody with all rights on the disk, who leaves the rows as they want them.
    void tamper(const std::string& statement) {
        owner.run("alter table case_event disable trigger user; " + statement +
                  "; alter table case_event enable trigger user");
    }

    std::string first_difference() {
        const auto verified = verify(pool);
        return verified.differences.empty() ? "" : verified.differences.front().what;
    }

    std::string number;
};

TEST_F(History, a_healthy_database_has_no_differences) {
    std::vector<std::int64_t> seen;
    const auto verified = verify(pool, [&](std::int64_t done, std::int64_t) { seen.push_back(done); });
    EXPECT_EQ(verified.cases, 1);
    EXPECT_EQ(verified.events, 3);
    EXPECT_THAT(verified.differences, testing::IsEmpty());
    EXPECT_THAT(seen, testing::ElementsAre(1));
}

TEST_F(History, of_before_who_left_was_no_party_proves_itself_after_its_migration) {
    const engine::Party invited{"guest_" + std::to_string(police), police, "Politie"};
    auto request = next_step(els);
    request.event.effects = {engine::AddParty{invited}, engine::AddParty{{"guest_7", 7, "Een andere"}}};
    request.after = engine::apply(loaded(els).subject, request.event);
    written(request);
    request = next_step(els);
    // As it was written then: a party without an organisation, in the event and in the case.
    request.event.effects = {engine::AddParty{{invited.key, 0, invited.name}}};
    request.after = engine::apply(loaded(els).subject, request.event);
    written(request);
    EXPECT_THAT(first_difference(), HasSubstr("parties"));
    for (const auto& file : embedded_sql())
        if (file.path.ends_with("_leave_out_who_left.sql")) owner.run(std::string(file.text));
    EXPECT_EQ(first_difference(), "");
    EXPECT_EQ(owner.value("select document -> 'parties' -> 0 ->> 'key' from case_file"), "guest_7");
    EXPECT_EQ(owner.value("select jsonb_array_length(document -> 'parties') from case_file"), "1");
}

TEST_F(History, even_the_owner_of_the_tables_cannot_change_it_by_accident) {
    for (const auto* statement :
         {"update case_event set action = 'x'", "delete from case_event", "truncate case_event"})
        try {
            owner.run(statement);
            ADD_FAILURE() << statement;
        } catch (const DatabaseError& error) {
            EXPECT_EQ(error.constraint, "case_event_append_only");
        }
}

TEST_F(History, a_changed_event_is_found) {
    tamper("update case_event set payload = jsonb_set(payload, '{patch,title}', '\"Iets anders\"') where sequence = 2");
    EXPECT_THAT(first_difference(), HasSubstr("event 2 was changed"));
}

TEST_F(History, a_changed_event_with_a_new_hash_breaks_the_chain) {
    tamper(
        "update case_event set payload = payload || '{\"action\": \"other\"}' where sequence = 2; "
        "update case_event set hash = sha256(previous_hash || payload_hash_of(case_id, payload)) "
        "where sequence = 2");
    EXPECT_THAT(first_difference(), HasSubstr("event 3 does not follow"));
}

TEST_F(History, a_removed_last_event_is_found) {
    tamper("delete from case_event where sequence = 3");
    EXPECT_THAT(first_difference(), HasSubstr("the last event is not the one"));
}

TEST_F(History, a_removed_event_in_the_middle_is_found) {
    tamper("delete from case_event where sequence = 2");
    EXPECT_THAT(first_difference(), HasSubstr("does not follow"));
}

TEST_F(History, a_case_that_is_not_the_sum_of_its_events_is_found) {
    owner.run("update case_file set state = 'draft'");
    EXPECT_THAT(first_difference(), HasSubstr("state"));
    owner.run("update case_file set state = 'approved', document = jsonb_set(document, '{data,title}', '\"x\"')");
    EXPECT_THAT(first_difference(), HasSubstr("data"));
}

}  // namespace
}  // namespace bolwerk::db

// People who come, go, stand in and look in from outside: access follows what holds today.
#include <gmock/gmock.h>

#include "tests/access/scene_fixture.hpp"

namespace bolwerk::access {
namespace {

class People : public AccessScene {
protected:
    /// Digits of the compartments that a person reads.
    std::string reads(std::int64_t who) {
        return seen_by(who,
                       "select coalesce(string_agg(compartment::text, '' order by compartment), '') from case_file");
    }
    void write_all() {
        for (int level = 0; level <= 3; ++level) write_case(level);
    }
    void stand_in(std::int64_t absent, std::int64_t substitute, const std::string& roles, int from = 0, int until = 0) {
        owner.rows(
            "insert into substitution (absent_id, substitute_id, roles, from_day, until_day)"
            " values ($1, $2, $3, today() + $4::integer, today() + $5::integer)",
            {std::to_string(absent), std::to_string(substitute), roles, std::to_string(from), std::to_string(until)});
    }
    std::int64_t id_of(std::string_view role, std::string_view relation) { return reader(role, relation).id; }
};

TEST_F(People, a_role_that_ended_yesterday_or_begins_tomorrow_gives_nothing) {
    write_all();
    const auto who = id_of("municipal_coordinator", "here");
    EXPECT_EQ(reads(who), "0123");
    owner.rows("update role_holding set until_day = today() where person_id = $1", {std::to_string(who)});
    EXPECT_EQ(reads(who), "0123");
    owner.rows("update role_holding set until_day = today() - 1 where person_id = $1", {std::to_string(who)});
    EXPECT_EQ(reads(who), "0");
    owner.rows("update role_holding set from_day = today() + 1, until_day = null where person_id = $1",
               {std::to_string(who)});
    EXPECT_EQ(reads(who), "0");
}

TEST_F(People, a_coordinator_who_is_not_cleared_reads_no_riec_cases) {
    write_all();
    EXPECT_EQ(reads(els), "012");
}

TEST_F(People, an_organisation_that_stopped_gives_nothing) {
    write_all();
    owner.run("update organisation set active = false where name = 'police party'");
    EXPECT_EQ(reads(id_of("police_contributor", "party")), "0");
}

TEST_F(People, a_substitute_reads_up_to_the_municipal_level_while_the_absence_lasts) {
    write_all();
    const auto absent = id_of("municipal_coordinator", "here"), substitute = id_of("business_liaison", "here");
    stand_in(absent, substitute, "{municipal_coordinator}", -9, -1);
    EXPECT_EQ(reads(substitute), "01");
    stand_in(absent, substitute, "{municipal_coordinator}");
    EXPECT_EQ(reads(substitute), "012");
}

TEST_F(People, a_substitute_gets_the_roles_that_were_named_and_no_others) {
    write_all();
    const auto absent = id_of("municipal_coordinator", "here"), substitute = id_of("business_liaison", "elsewhere");
    stand_in(absent, substitute, "{enforcement_lawyer}");
    EXPECT_EQ(reads(substitute), "0");
}

TEST_F(People, a_private_partner_never_reads_above_the_programme_not_as_a_substitute_either) {
    write_all();
    const auto substitute = id_of("park_manager", "elsewhere");
    stand_in(id_of("municipal_coordinator", "here"), substitute, "{municipal_coordinator}");
    EXPECT_EQ(reads(substitute), "01");
}

TEST_F(People, whoever_has_no_role_left_stands_in_for_nobody) {
    write_all();
    const auto substitute = id_of("business_liaison", "elsewhere");
    stand_in(id_of("municipal_coordinator", "here"), substitute, "{municipal_coordinator}", -9, 9);
    EXPECT_EQ(reads(substitute), "012");
    owner.rows("update role_holding set until_day = today() - 1 where person_id = $1", {std::to_string(substitute)});
    EXPECT_EQ(reads(substitute), "0");
}

TEST_F(People, an_account_that_was_stopped_gets_no_further) {
    owner.rows("update person set active = false where id = $1", {std::to_string(els)});
    EXPECT_THROW(reads(els), db::DatabaseError);
}

}  // namespace
}  // namespace bolwerk::access

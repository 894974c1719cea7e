// Starting a demonstration from scratch throws a demonstration away, and never somebody's work.
#include <gtest/gtest.h>

#include "tests/db/fresh_database.hpp"
#include "web/commands/database_in_use.hpp"

namespace bolwerk::web {
namespace {

struct StartOver : db::FreshDatabase {
    bool keeps() { return holds_work_of_its_own(address.owner); }
};

TEST_F(StartOver, leaves_parks_and_people_that_no_demonstration_brought) {
    EXPECT_FALSE(keeps()) << "nothing is there yet";
    owner.run(
        "insert into municipality (code, name, province) values ('GM0200', 'Apeldoorn', 'Gelderland');"
        "insert into park (rin, name, municipality) values ('843', 'Ecofactorij', 'GM0200');");
    EXPECT_TRUE(keeps());
    owner.run("insert into person (name, email) values ('Wietske Boer', 'wietske@voorbeeld.test')");
    EXPECT_TRUE(keeps());
    owner.run("insert into person (name, email, demo) values ('Els Wolters', 'els@voorbeeld.test', true)");
    EXPECT_FALSE(keeps()) << "a demonstration with what was done in it since";
}

TEST(StartOverOnNothing, finds_nothing_in_a_database_that_was_never_migrated) {
    EXPECT_FALSE(holds_work_of_its_own(db::TestCluster::instance().empty().owner));
}

}  // namespace
}  // namespace bolwerk::web

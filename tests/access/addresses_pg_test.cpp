// Every address that the program knows stands in the tables, so that none is there that nobody asked for what it tells:
// what is read in where_it_shows.csv, what changes something in what_changes.csv.
#include <gmock/gmock.h>

#include <set>

#include "tests/access/browser_fixture.hpp"
#include "web/app/routes.hpp"
#include "web/documents/renderer.hpp"

namespace bolwerk::access {
namespace {

using testing::AnyOf;

class Addresses : public AccessPages {
protected:
    Addresses() : routes_(web::all_routes(std::make_shared<web::Renderer>(BOLWERK_SOURCE_DIR))) {}

    /// The pattern of the router that takes this address of a table; empty when it knows none.
    std::string pattern_of(const std::string& method, const std::string& address) {
        const auto path = address.substr(0, address.find('?'));
        web::Request request{.id = "proef", .method = method, .target = path, .path = path};
        const auto* found = routes_.find(request);
        return found == nullptr ? "" : found->pattern;
    }
    std::set<std::string> known(const std::string& method) const {
        std::set<std::string> patterns;
        for (const auto& route : routes_.routes())
            if (route.method == method) patterns.insert(route.pattern);
        return patterns;
    }
    std::set<std::string> read_in_the_table() {
        std::set<std::string> patterns;
        for (const auto& channel : where_it_shows())
            if (!channel.address.empty() && channel.kind != "action")
                patterns.insert(pattern_of("GET", channel.address));
        return patterns;
    }
    std::set<std::string> changed_in_the_table() {
        std::set<std::string> patterns;
        for (const auto& change : what_changes()) patterns.insert(pattern_of("POST", change.address));
        return patterns;
    }

    /// What the program knows and the table does not, and the other way round.
    static std::string lacking(const std::set<std::string>& table, const std::set<std::string>& program) {
        std::string all;
        for (const auto& one : program)
            if (!table.contains(one)) all += one + " is in no table\n";
        for (const auto& one : table)
            if (!program.contains(one)) all += "'" + one + "' is no address\n";
        return all;
    }
    web::Response tries(const Change& change, const Reader& who, const Secret& secret) {
        return ask(who.id, {.method = "POST", .path = address_of(change.address, secret, who.id), .as_program = true});
    }
    /// Whether an answer names the case to somebody who may not know of it.
    static bool betrays(const web::Response& answer, const Reader& who, const Secret& secret) {
        return !who.may_read(secret.level) && text_of(answer).find(secret.title) != std::string::npos;
    }
    std::string written() {
        return owner.value(
            "select concat_ws(' ', (select count(*) from case_event), (select count(*) from risk_matrix_event),"
            " (select count(*) from audit_entry), (select count(*) from role_holding), (select count(*) from "
            "mandate))");
    }

    web::Routes routes_;
};

TEST_F(Addresses, of_the_program_are_those_of_the_tables) {
    EXPECT_EQ(lacking(read_in_the_table(), known("GET")), "");
    EXPECT_EQ(lacking(changed_in_the_table(), known("POST")), "");
    for (const auto& route : routes_.routes()) EXPECT_THAT(route.method, AnyOf("GET", "POST")) << route.pattern;
}

TEST_F(Addresses, that_speak_of_something_else_name_no_case_to_anybody) {
    take_report();
    const std::vector<Secret> secrets{write_case(0), write_case(1), write_case(2), write_case(3)};
    for (const auto& channel : where_it_shows()) {
        if (channel.kind != "elsewhere") continue;
        EXPECT_THAT(channel.shows, testing::Each("no")) << channel.address;
        for (const auto& one : one_for_each_reach())
            for (const auto& secret : secrets) {
                const auto answer = through(channel, one.id, secret);
                ASSERT_LT(answer.status, 500) << one.name() << " " << channel.address;
                EXPECT_EQ(text_of(answer).find(secret.title), std::string::npos)
                    << one.name() << " " << channel.address << " of V" << secret.level;
            }
    }
}

TEST_F(Addresses, that_change_something_are_not_there_for_who_it_is_not_of) {
    begin_round();
    const auto secret = write_case(3);
    const auto before = written();
    for (const auto& change : what_changes()) {
        if (change.who == "others") continue;
        for (const auto& one : one_for_each_role()) {
            const bool reads = one.may_read(3) && (change.who != "round" || one.relation == "here");
            if (change.who == "administrators" ? one.role == "functional_admin" : reads) continue;
            const auto answer = tries(change, one, secret);
            ASSERT_THAT(answer.status, AnyOf(403, 404)) << one.name() << " " << change.address << answer.body;
            if (change.who != "administrators") {
                ASSERT_EQ(answer.status, 404) << one.name() << " " << change.address;
            }
            ASSERT_FALSE(betrays(answer, one, secret)) << one.name() << " " << change.address;
        }
    }
    EXPECT_EQ(written(), before);
}

TEST_F(Addresses, that_change_something_of_another_kind_say_nothing_of_a_case) {
    const auto secret = write_case(3);
    for (const auto& change : what_changes()) {
        if (change.who != "others" || change.address == "/uitloggen") continue;
        for (const auto& one : one_for_each_reach()) {
            const auto answer = tries(change, one, secret);
            ASSERT_LT(answer.status, 500) << one.name() << " " << change.address << answer.body;
            ASSERT_FALSE(betrays(answer, one, secret)) << one.name() << " " << change.address;
        }
    }
}

TEST_F(Addresses, of_a_round_and_its_matrices_are_there_for_whoever_oversees_it_or_answers_and_for_nobody_else) {
    begin_round();
    const auto secret = write_case(0);
    for (const auto& channel : where_it_shows()) {
        const bool of_a_matrix = channel.address.find("{matrix}") != std::string::npos;
        if (!of_a_matrix && channel.address.find("{round}") == std::string::npos) continue;
        for (const auto& one : readers) {
            const auto answer = through(channel, one.id, secret);
            const bool oversees =
                one.relation == "here" && one.may_read(3) && one.kind == "dto";  // the RIEC joins with the entry
            if (!oversees) {
                ASSERT_EQ(answer.status, 404) << one.name() << " " << channel.address;
            } else if (channel.address == "/risicorondes/{round}") {
                EXPECT_EQ(answer.status, 200) << one.name();
                EXPECT_NE(answer.body.find("Braamsluiper"), std::string::npos) << one.name();
            }
        }
    }
}

}  // namespace
}  // namespace bolwerk::access

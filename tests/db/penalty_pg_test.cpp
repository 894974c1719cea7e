// A decision that is late on a real database: the notice, two weeks, and a penalty that the team sees running.
#include <gmock/gmock.h>

#include "tests/db/performed_subsidies.hpp"

namespace bolwerk::db {
namespace {

using engine::Json;

class StoredPenalty : public PerformedSubsidies {
protected:
    Json running_for(std::int64_t who) {
        const auto found = pool.ask_json("subsidy/queue", {{"session", session(who)},
                                                           {"scheme", std::nullopt},
                                                           {"whose", std::nullopt},
                                                           {"since", std::nullopt},
                                                           {"before", std::nullopt},
                                                           {"from_day", std::nullopt},
                                                           {"from_id", std::nullopt},
                                                           {"most", "10"}});
        return found.is_null() ? found : found.at("penalties");
    }
};

TEST_F(StoredPenalty, is_in_the_queue_of_the_team_while_it_runs) {
    const auto subsidy = id_of(published("assessing", Json::array({term("decision", "2026-06-01")})));
    const auto notice =
        opened_below(subsidy, "default_notice", tom, {{"title", "In gebreke"}, {"received_on", "2026-06-10"}});
    did(by(tom, notice), "judge", {{"validity", "valid"}, {"validity_note", "De termijn is voorbij"}});
    EXPECT_TRUE(running_for(tom).empty()) << "two weeks of grace";
    did({.id = notice}, "grace");
    const auto running = running_for(tom);
    ASSERT_EQ(running.size(), 1u);
    EXPECT_EQ(running[0].at("received_on"), "2026-06-10");
    EXPECT_TRUE(running_for(els).is_null()) << "for the province alone";
    EXPECT_EQ(obstacle(tried(by(tom, notice), "record_decision", {{"decided_on", "2026-07-20"}})),
              "Het besluit op de aanvraag is bekendgemaakt.");
    EXPECT_EQ(obstacle(tried({.asker = {.session = session(els)},
                              .opening = engine::Opening{"default_notice", apeldoorn, "GM0200", 0, subsidy}},
                             "open", {{"title", "Nog eens"}, {"received_on", "2026-06-12"}})),
              "Er loopt nog geen ingebrekestelling voor dit besluit (Awb 4:17).");
    const auto number = store.load(by(tom, subsidy)).value().subject.number;
    auto publish = step_by(tom, number, "publish", "not_granted");
    publish.deadlines = Json::array();
    publish.event.patch["published_on"] = publish.after.data["published_on"] = "2026-07-20";
    written(publish);
    EXPECT_EQ(running_for(tom)[0].at("decided_on"), "2026-07-20") << "it runs no further, also before it is noted";
    did(by(tom, notice), "record_decision", {{"decided_on", "2026-07-20"}});
    EXPECT_TRUE(running_for(tom).empty());
}

TEST_F(StoredPenalty, ends_by_itself_on_the_day_on_which_the_application_is_withdrawn) {
    const auto subsidy = id_of(published("assessing", Json::array({term("decision", "2026-06-01")})));
    const auto notice =
        opened_below(subsidy, "default_notice", tom, {{"title", "In gebreke"}, {"received_on", "2026-06-10"}});
    did(by(tom, notice), "judge", {{"validity", "valid"}, {"validity_note", "De termijn is voorbij"}});
    did({.id = notice}, "grace");
    const auto told = "select count(*) from outbox where kind = 'tell_case' and case_id = " + std::to_string(notice);
    EXPECT_EQ(owner.value(told), "0");
    owner.rows("update case_file set document = document #- '{data,published_on}' where id = $1",
               {std::to_string(subsidy)});
    auto withdraw = step_by(els, store.load(by(tom, subsidy)).value().subject.number, "withdraw", "withdrawn");
    withdraw.deadlines = Json::array();
    withdraw.closed = true;
    written(withdraw);
    EXPECT_EQ(owner.value(told), "1");
    did({.id = notice}, "matter_decided");
    EXPECT_TRUE(running_for(tom).empty());
    EXPECT_EQ(store.load(by(tom, notice)).value().facts.at("decision_made_on"), "2026-11-21") << "the day of that step";
}

TEST_F(StoredPenalty, is_for_an_account_that_waits_for_its_determination_too) {
    const auto subsidy = id_of(published("executing", Json::array({term("account", "2028-05-01")})));
    const auto account = opened_below(
        subsidy, "settlement", els,
        {{"title", "Verantwoording"}, {"kind", "account"}, {"account", "Alles is gedaan"}, {"performed_percent", 100}});
    const auto number = store.load(by(tom, account)).value().subject.number;
    const Json asked{{"title", "In gebreke"}, {"received_on", "2026-11-23"}, {"about_case", number}};
    const auto notice = opened_below(subsidy, "default_notice", tom, asked);
    const auto known = store.load(by(tom, notice)).value();
    EXPECT_EQ(known.subject.data.at("about_matter"), "uw aanvraag tot vaststelling met zaaknummer " + number);
    EXPECT_EQ(known.facts.at("matters")[0].at("undecided"), true);
    EXPECT_EQ(obstacle(tried({.asker = {.session = session(tom)},
                              .opening = engine::Opening{"default_notice", apeldoorn, "GM0200", 0, subsidy}},
                             "open", asked)),
              "Er loopt nog geen ingebrekestelling voor dit besluit (Awb 4:17).");
}

}  // namespace
}  // namespace bolwerk::db

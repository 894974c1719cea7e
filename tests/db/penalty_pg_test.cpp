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
    const auto account = opened_below(subsidy, "settlement", els,
                                      {{"title", "Verantwoording"},
                                       {"kind", "account"},
                                       {"account", "Alles is gedaan"},
                                       {"performed_percent", 100},
                                       {"public_told_cents", 0}});
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

/// Decided on 20 July: € 707, of which a decision on an objection makes € 742 (Awb 7:11 lid 2).
class RaisedPenalty : public StoredPenalty {
protected:
    RaisedPenalty() {
        owner.run(
            "insert into statutory_rate (kind, from_day, until_day, value, source)"
            " values ('interest', '2020-01-01', '2049-12-31', 6, 'Stb. 2020, 1')");
        subsidy = id_of(published("assessing", Json::array({term("decision", "2026-06-01")})));
        notice = opened_below(subsidy, "default_notice", tom, {{"title", "In gebreke"}, {"received_on", "2026-06-10"}});
        did(by(tom, notice), "judge", {{"validity", "valid"}, {"validity_note", "De termijn is voorbij"}});
        did({.id = notice}, "grace");
        auto publish = step_by(tom, store.load(by(tom, subsidy)).value().subject.number, "publish", "not_granted");
        publish.deadlines = Json::array();
        publish.event.patch["published_on"] = publish.after.data["published_on"] = "2026-07-20";
        written(publish);
        did(by(tom, notice), "record_decision", {{"decided_on", "2026-07-20"}});
        did(by(tom, notice), "draft", {{"motivation", "Zoals de wet het zegt"}});
        did(by(willem, notice), "sign");
    }
    Json known() { return store.load(by(tom, notice)).value().facts; }
    std::string state() { return store.load(by(tom, notice)).value().subject.state; }
    std::string letter(const std::string& name) {
        return owner.value("select number from document where case_id = $1 and name = $2",
                           {std::to_string(notice), name});
    }
    /// Upheld by people who had no hand in the penalty; what the notice hears of it comes out of the outbox.
    void upheld(const std::string& about, std::int64_t owed, const std::string& told) {
        // As the templates say, and as the letter that was made says it was sent.
        owner.rows("update document set decision = true, published_on = dated where number = $1", {about});
        const auto hanna = person("Hanna Prins", "objections_lawyer", gelderland, 1),
                   victor = person("Victor Hoek", "mandated_signer", gelderland, 1);
        const auto objection = opened_below(subsidy, "objection", els,
                                            {{"title", "Bezwaar"},
                                             {"against", "beside"},
                                             {"about_letter", about},
                                             {"grounds", "Er liep een dag langer"},
                                             {"received_on", "2026-11-23"}});
        did(by(hanna, objection), "confirm", {{"committee", false}});
        did(by(hanna, objection), "admit", {{"admissible", "yes"}});
        did(by(hanna, objection), "waive_hearing", {{"no_hearing_because", "c"}});
        EXPECT_EQ(store.load(by(hanna, objection)).value().facts.at("sum_decided"), true);
        did(by(hanna, objection), "draft",
            {{"outcome", "upheld"},
             {"in_its_place", "sum"},
             {"owed_cents", owed},
             {"motivation", "Een dag langer, artikel 4:17 Awb"}});
        EXPECT_EQ(obstacle(tried(by(willem, objection), "sign", Json::object())),
                  "U ondertekende het eerste besluit niet.");
        did(by(victor, objection), "sign");
        did(by(hanna, objection), "publish", {{"decision_published_on", "2026-11-23"}, {"published_by", "post"}});
        const auto handed = owner.value(
            "select payload -> 'told' from outbox where kind = 'tell_linked' and payload ->> 'action' = $1", {told});
        did({.id = notice}, told, Json::parse(handed));
    }

    std::int64_t subsidy = 0, notice = 0;
};

TEST_F(RaisedPenalty, is_paid_for_the_rest_after_it_was_paid) {
    did(by(fred, notice), "pay", {{"payment_cents", 707'00}, {"paid_on", "2026-11-23"}});
    EXPECT_EQ(state(), "paid") << "the interest stays below € 10";
    upheld(letter("dwangsombesluit"), 742'00, "penalty_corrected");
    EXPECT_EQ(state(), "to_pay");
    EXPECT_EQ(known().at("penalty_paid_cents"), 707'00);
    EXPECT_EQ(obstacle(tried(by(fred, notice), "pay", {{"payment_cents", 742'00}, {"paid_on", "2026-11-23"}})),
              "De betaling is het hele bedrag dat open staat: van alle aanvragers samen.");
    did(by(fred, notice), "pay", {{"payment_cents", 35'00}, {"paid_on", "2026-11-23"}});
    EXPECT_EQ(state(), "paid");
    EXPECT_EQ(known().at("penalty_paid_cents"), 742'00) << "every euro once";
}

TEST_F(RaisedPenalty, keeps_apart_the_interest_that_is_fixed_raised_and_paid) {
    owner.run("update statutory_rate set value = 60");
    did(by(fred, notice), "pay", {{"payment_cents", 707'00}, {"paid_on", "2026-11-23"}});
    EXPECT_EQ(state(), "paid_late");
    const auto late = known().at("interest_to_fix_cents").get<std::int64_t>();
    EXPECT_GT(late, 20'00);
    did(by(willem, notice), "fix_interest");
    EXPECT_EQ(known().at("interest_to_fix_cents"), 0);
    EXPECT_EQ(known().at("interest_to_pay_cents"), late);
    upheld(letter("rentebeschikking"), late + 5'00, "interest_corrected");
    EXPECT_EQ(known().at("interest_to_pay_cents"), late + 5'00);
    did(by(fred, notice), "pay_interest", {{"interest_paid_on", "2026-11-23"}});
    EXPECT_EQ(state(), "paid");
    EXPECT_EQ(known().at("interest_to_pay_cents"), 0);
    EXPECT_EQ(known().at("interest_paid_cents"), late + 5'00);
}

}  // namespace
}  // namespace bolwerk::db

// A settlement and its subsidy together: the one decides, the other books, and both hear of each other.
#include <gmock/gmock.h>

#include <fstream>
#include <sstream>

#include "engine/perform.hpp"
#include "tests/db/granted_subsidies.hpp"
#include "workflows/registry.hpp"

namespace bolwerk::db {
namespace {

using engine::Json;

engine::term::Calendar shipped_calendar() {
    std::ifstream file{std::string{BOLWERK_SOURCE_DIR} + "/db/data/holidays.csv"};
    std::ostringstream text;
    text << file.rdbuf();
    return engine::term::parse_calendar(text.str()).value();
}

/// Cases as Bolwerk itself reaches them: it has no row among the people.
class OwnStore : public engine::Store {
public:
    explicit OwnStore(CaseStore& cases) : cases_(cases) {}
    engine::Result<engine::Loaded> load(const engine::Ask& ask) override {
        auto loaded = cases_.load(ask);
        if (loaded && ask.asker.session.empty()) loaded->actor = engine::system_actor();
        return loaded;
    }
    engine::WriteOutcome write(const engine::WriteRequest& request) override { return cases_.write(request); }

private:
    CaseStore& cases_;
};

class StoredSettlement : public GrantedSubsidies {
protected:
    StoredSettlement() {
        owner.rows(
            "insert into mandate (organ, role, organisation_id, decision, most_cents, from_day, signature_line)"
            " values ('GS', 'mandated_signer', $1, 'subsidie', $2, today() - 9, 'namens GS')",
            {std::to_string(gelderland), std::to_string(euros(200'000))});
    }

    engine::Outcome tried(engine::Ask ask, const std::string& action, Json input) {
        OwnStore own(store);
        return engine::perform(own, {definitions, calendar}, {std::move(ask), action, std::move(input)},
                               engine::parse_moment("2026-11-23T10:00:00Z").value());
    }
    std::int64_t did(engine::Ask ask, const std::string& action, Json input = Json::object()) {
        const auto outcome = tried(std::move(ask), action, std::move(input));
        if (const auto* refused = std::get_if<engine::Refused>(&outcome))
            for (const auto& reason : refused->reasons)
                if (!reason.met) ADD_FAILURE() << action << ": " << reason.sentence << " " << reason.detail;
        return std::get<engine::Performed>(outcome).id;
    }
    engine::Ask by(std::int64_t who, std::int64_t subject) {
        return {.asker = {.session = session(who)}, .id = subject};
    }
    std::int64_t id_of(const std::string& number) {
        return std::stoll(owner.value("select id from case_file where number = $1", {number}));
    }

    std::int64_t opened_under(std::int64_t subsidy) {
        return did({.asker = {.session = session(els)},
                    .opening = engine::Opening{"settlement", apeldoorn, "GM0200", 0, subsidy}},
                   "open", {{"title", "Vaststelling"}, {"kind", "account"}, {"account", "Alles is uitgevoerd"}});
    }
    void decide(std::int64_t settlement, std::int64_t cents) {
        const bool lower = cents < euros(100'000);
        did(by(tom, settlement), "take");
        if (lower) {
            did(by(tom, settlement), "ask_view", {{"intention", "Lager vaststellen"}});
            did(by(els, settlement), "give_view", {{"view", "Daar zijn wij het mee eens"}});
        }
        did(by(tom, settlement), "draft",
            {{"outcome", lower ? "lower" : "conform"},
             {"determined_cents", cents},
             {"ground", "not_carried_out"},
             {"motivation", "Zoals verantwoord"}});
        did(by(ingrid, settlement), "read", {{"read_checked", true}});
        did(by(willem, settlement), "sign");
        did(by(tom, settlement), "publish", {{"published_on", "2026-11-23"}});
    }

    const std::vector<engine::Definition> definitions = workflows::every_definition();
    const engine::term::Calendar calendar = shipped_calendar();
};

TEST_F(StoredSettlement, decides_what_the_subsidy_then_books_and_finance_pays) {
    const auto number = published("executing", Json::array());
    const auto subsidy = id_of(number);
    const auto settlement = opened_under(subsidy);
    EXPECT_TRUE(std::holds_alternative<engine::Refused>(tried({.id = subsidy}, "settlement_decided", Json::object())));
    decide(settlement, euros(80'000));
    did({.id = subsidy}, "settlement_decided");
    EXPECT_EQ(stands(number), "0 0 0 8000000 0 0");
    EXPECT_EQ(store.load(by(fred, subsidy)).value().subject.state, "settling");
    did(by(fred, subsidy), "pay", {{"payment_cents", euros(80'000)}, {"paid_on", "2026-11-23"}});
    EXPECT_EQ(stands(number), "0 0 0 0 8000000 0");
}

TEST_F(StoredSettlement, lower_than_what_was_paid_leaves_something_to_recover) {
    const auto number = published("executing", Json::array());
    auto advance = step_by(fred, number, "pay_advance", "executing");
    advance.bookings = {booking("advance", euros(90'000))};
    written(advance);
    const auto subsidy = id_of(number);
    decide(opened_under(subsidy), euros(80'000));
    did({.id = subsidy}, "settlement_decided");
    EXPECT_EQ(stands(number), "0 0 0 0 8000000 1000000");
    did(by(fred, subsidy), "recover", {{"recovered_cents", euros(10'000)}, {"received_back_on", "2026-11-23"}});
    EXPECT_EQ(stands(number), "0 0 0 0 8000000 0");
}

TEST_F(StoredSettlement, is_not_paid_by_a_hand_that_decided_it) {
    const auto number = published("executing", Json::array());
    const auto subsidy = id_of(number);
    decide(opened_under(subsidy), euros(100'000));
    did({.id = subsidy}, "settlement_decided");
    hold(ingrid, "finance_officer", gelderland, 1);
    const auto outcome = tried(by(ingrid, subsidy), "pay", {{"payment_cents", euros(1)}, {"paid_on", "2026-11-23"}});
    ASSERT_TRUE(std::holds_alternative<engine::Refused>(outcome));
    EXPECT_THAT(
        std::get<engine::Refused>(outcome).reasons,
        testing::Contains(testing::Field(&engine::Reason::sentence,
                                         "U werkte niet mee aan de vaststelling of het bezwaar bij deze subsidie.")));
}

}  // namespace
}  // namespace bolwerk::db

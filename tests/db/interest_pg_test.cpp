// Who declared an interest has no hand in a case that it touches, whatever page or program asks (Awb 2:4).
#include <gmock/gmock.h>

#include "tests/db/performed_subsidies.hpp"

namespace bolwerk::db {
namespace {

using engine::Json;
using testing::HasSubstr;

constexpr auto no_interest = "U heeft geen eigen belang bij deze subsidie (Awb 2:4).";

class Interests : public PerformedSubsidies {
protected:
    Json declared(std::int64_t who, const std::string& what, const std::string& value, const Json& until = nullptr) {
        std::optional<std::string> last;
        if (until.is_string()) last = until.get<std::string>();
        const auto said = [&](const char* name) { return what == name ? value : std::string(); };
        return pool.ask_json("interest/declare", {{"session", session(who)},
                                                  {"person", std::nullopt},
                                                  {"organisation", said("organisation")},
                                                  {"park", said("park")},
                                                  {"case", said("case")},
                                                  {"nature", "Mijn zus is voorzitter"},
                                                  {"from", owner.value("select today()")},
                                                  {"until", last}});
    }
    std::string paying(std::int64_t who, std::int64_t subsidy) {
        return obstacle(
            tried(by(who, subsidy), "pay_advance", {{"advance_cents", euros(1)}, {"paid_on", "2026-11-23"}}));
    }
    /// What the database itself says to an event of that person, past the table.
    std::string past_the_table(std::int64_t who, const std::string& number) {
        return refusal(store.write(step_by(who, number, "read", "to_sign")));
    }
    std::string insert_assessment(std::int64_t who, std::int64_t subsidy) {
        try {
            owner.rows(
                "insert into assessment (case_id, person_id, scores, motivation) values ($1, $2, $3::jsonb, 'Goed')",
                {std::to_string(subsidy), std::to_string(who), R"({"quality": 3})"});
        } catch (const std::exception& error) {
            return error.what();
        }
        return "";
    }
};

TEST_F(Interests, in_an_organisation_keep_the_payer_out_in_the_table_and_in_the_database) {
    const auto number = published("executing", Json::array());
    const auto subsidy = id_of(number);
    EXPECT_EQ(paying(fred, subsidy), "");
    EXPECT_EQ(declared(fred, "organisation", std::to_string(apeldoorn)).at("found"), true);
    EXPECT_EQ(paying(fred, subsidy), no_interest);
    EXPECT_THAT(obstacle(tried(by(fred, subsidy), "claim", Json::object())), HasSubstr("gaf geen eigen belang op"));
    EXPECT_EQ(store.load(by(tom, subsidy)).value().facts.at("kept_out"), false);
    EXPECT_THAT(past_the_table(fred, number), HasSubstr("gaf een eigen belang op"));
    EXPECT_THAT(insert_assessment(fred, subsidy), HasSubstr("no_hand_with_own_interest"));
    EXPECT_EQ(insert_assessment(tom, subsidy), "") << "others are not touched by it";
}

TEST_F(Interests, of_somebody_who_is_away_bind_the_substitute_who_has_the_role_from_them_alone) {
    const auto number = published("executing", Json::array());
    const auto subsidy = id_of(number);
    const auto stand_in = person("Sam Vos", "programme_manager", gelderland, 1);
    owner.rows(
        "insert into substitution (absent_id, substitute_id, roles, from_day, until_day)"
        " values ($1, $2, '{finance_officer}', today(), today())",
        {std::to_string(fred), std::to_string(stand_in)});
    EXPECT_EQ(paying(stand_in, subsidy), "");
    declared(fred, "organisation", std::to_string(apeldoorn));
    EXPECT_EQ(paying(stand_in, subsidy), no_interest);
    declared(stand_in, "organisation", std::to_string(apeldoorn));
    EXPECT_EQ(paying(stand_in, subsidy), no_interest) << "nor does another name help";
}

TEST_F(Interests, in_one_case_leave_every_other_case_open) {
    const auto one = published("executing", Json::array()), other = published("executing", Json::array());
    EXPECT_EQ(declared(fred, "case", one).at("found"), true);
    EXPECT_EQ(paying(fred, id_of(one)), no_interest);
    EXPECT_EQ(paying(fred, id_of(other)), "");
    EXPECT_EQ(declared(fred, "case", "SUB-2026-9999").at("found"), false);
}

TEST_F(Interests, hold_in_the_cases_below_the_subsidy_and_until_their_last_day) {
    const auto number = published("executing", Json::array());
    const auto subsidy = id_of(number);
    declared(tom, "case", number);
    EXPECT_EQ(obstacle(tried({.asker = {.session = session(tom)},
                              .opening = engine::Opening{"withdrawal", apeldoorn, "GM0200", 0, subsidy}},
                             "open", {{"title", "Verlaging"}, {"kind", "fault"}, {"cause", "Verkocht"}})),
              no_interest);
    owner.run("update interest set from_day = today() - 9, until_day = today() - 1");
    EXPECT_EQ(obstacle(tried({.asker = {.session = session(tom)},
                              .opening = engine::Opening{"withdrawal", apeldoorn, "GM0200", 0, subsidy}},
                             "open", {{"title", "Verlaging"}, {"kind", "fault"}, {"cause", "Verkocht"}})),
              "");
}

TEST_F(Interests, are_no_business_of_colleagues_and_are_ended_but_never_taken_away) {
    const auto id = declared(fred, "organisation", std::to_string(apeldoorn)).at("id").get<std::int64_t>();
    EXPECT_EQ(pool.ask_json("interest/mine", {{"session", session(tom)}}).at("interests").size(), 0U);
    EXPECT_EQ(pool.ask_json("interest/mine", {{"session", session(fred)}}).at("interests").size(), 1U);
    EXPECT_TRUE(pool.ask_json("interest/end", {{"session", session(tom)}, {"interest", id}}).is_null());
    EXPECT_EQ(pool.ask_json("interest/end", {{"session", session(fred)}, {"interest", id}}).at("in"),
              "Gemeente Apeldoorn");
    EXPECT_EQ(owner.value("select until_day = today() from interest"), "t") << "today still counts";
    EXPECT_TRUE(pool.ask_json("interest/all", {{"session", session(fred)}}).is_null()) << "for administrators alone";
    EXPECT_EQ(owner.value("select has_function_privilege('bolwerk_app', 'interested_in(bigint)', 'execute')"), "f")
        << "nor by plain SQL";
}

}  // namespace
}  // namespace bolwerk::db

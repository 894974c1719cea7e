// The counts of the team's queue say what its terms say, whoever changes them and whenever somebody adds them up.
#include <gmock/gmock.h>

#include <future>

#include "tests/db/granted_subsidies.hpp"

namespace bolwerk::db {
namespace {

using engine::Json;

class WaitingCounts : public GrantedSubsidies {
protected:
    /// "open late week month" as the page of that person has them.
    std::string counts(std::int64_t who, const char* whose = nullptr, const char* scheme = nullptr) {
        const auto found = pool.ask_json(
            "subsidy/queue", {{"session", session(who)},
                              {"scheme", scheme == nullptr ? std::nullopt : std::optional<std::string>(scheme)},
                              {"whose", whose == nullptr ? std::nullopt : std::optional<std::string>(whose)},
                              {"since", std::nullopt},
                              {"before", std::nullopt},
                              {"from_day", std::nullopt},
                              {"from_id", std::nullopt},
                              {"most", "100"}});
        if (found.is_null()) return "no queue";
        std::string all;
        for (const auto* name : {"open", "late", "week", "month"}) all += found.at("counts").at(name).dump() + " ";
        return all;
    }
    /// A day from today, and a case with a term to decide on it.
    std::string in_days(int days) { return owner.value("select today() + $1::integer", {std::to_string(days)}); }
    std::string due_in(int days) { return published("assessing", Json::array({term("decision", in_days(days))})); }
    void moves(const std::string& number, const Json& deadlines) {
        auto request = step_by(tom, number, "step", "moved_" + std::to_string(++moved_));
        request.deadlines = deadlines;
        const auto outcome = store.write(request);
        EXPECT_TRUE(std::holds_alternative<engine::Written>(outcome)) << refusal(outcome);
    }
    void is_handled_by(std::int64_t who, const std::string& number) {
        owner.rows("update case_file set assignee_id = nullif($1::bigint, 0) where number = $2",
                   {std::to_string(who), number});
    }
    std::int64_t add_up() { return pool.ask_json("worker/add_up_waiting_terms", {}).at("added_up"); }

    /// Days on which the counts say something else than the terms, in one statement.
    static constexpr auto wrong_days =
        "select count(*) from"
        " (select province, whose, scheme_id, day, count(*) as number"
        "  from waiting_term cross join lateral (values (assignee_id), (-1)) x (whose) group by 1, 2, 3, 4) t"
        " full join (select province, whose, scheme_id, day, sum(number) as number from"
        "  (select * from waiting_count union all"
        "   select c.province, x.whose, c.scheme_id, c.day, c.number"
        "   from waiting_change c cross join lateral (values (c.whose), (-1)) x (whose)) both_ group by 1, 2, 3, 4"
        "  having sum(number) <> 0) c using (province, whose, scheme_id, day)"
        " where t.number is distinct from c.number";

private:
    std::atomic<int> moved_ = 0;
};

TEST_F(WaitingCounts, follow_terms_that_begin_move_stand_still_and_end) {
    const auto late = due_in(-3), week = due_in(6), month = due_in(7), later = due_in(28);
    EXPECT_EQ(counts(tom), "4 1 1 1 ");
    EXPECT_GT(add_up(), 0);
    EXPECT_EQ(counts(tom), "4 1 1 1 ");
    moves(late, Json::array({term("decision", in_days(1))}));
    moves(month, Json::array({term("decision", in_days(9), true)}));
    EXPECT_EQ(counts(tom), "4 0 2 0 ") << "a clock that stands still has no last day";
    moves(week, Json::array());
    EXPECT_EQ(counts(tom), "3 0 1 0 ");
    add_up();
    EXPECT_EQ(counts(tom), "3 0 1 0 ");
    EXPECT_EQ(counts(tom, nullptr, "gld_test"), "3 0 1 0 ");
    EXPECT_EQ(counts(tom, nullptr, "another"), "0 0 0 0 ");
    EXPECT_EQ(owner.value("select count(*) from waiting_change"), "0");
    EXPECT_EQ(owner.value("select count(*) from waiting_count where number = 0"), "0");
}

// Every rewriting of the deadlines once counted each term away and back again.
TEST_F(WaitingCounts, grow_by_nothing_when_another_deadline_of_the_case_begins_and_ends) {
    const auto number = due_in(6);
    add_up();
    const auto decision = term("decision", in_days(6));
    moves(number, Json::array({decision, term("advice", in_days(3))}));
    moves(number, Json::array({decision}));
    EXPECT_EQ(owner.value("select count(*) from waiting_change"), "0");
    moves(number, Json::array({term("decision", in_days(8))}));
    EXPECT_EQ(owner.value("select string_agg(number::text, ' ' order by number) from waiting_change"), "-1 1");
    EXPECT_EQ(owner.value(wrong_days), "0");
}

TEST_F(WaitingCounts, go_on_with_the_term_that_is_left_when_one_of_two_ends) {
    const auto number = due_in(2);
    const auto later = term("payment", in_days(20));
    moves(number, Json::array({term("decision", in_days(2)), later}));
    EXPECT_EQ(counts(tom), "1 0 1 0 ");
    moves(number, Json::array({later}));
    EXPECT_EQ(counts(tom), "1 0 0 1 ");
    EXPECT_EQ(owner.value("select string_agg(name, ' ') from ended_term"), "decision");
    moves(number, Json::array({later, term("decision", in_days(9))}));
    EXPECT_EQ(owner.value("select count(*) from ended_term"), "0") << "it runs again";
    EXPECT_EQ(owner.value(wrong_days), "0");
}

TEST_F(WaitingCounts, hold_nothing_of_a_case_that_closes_with_a_term_left) {
    const auto number = due_in(2);
    auto request = step_by(tom, number, "close", "closed");
    request.closed = true;
    request.deadlines = Json::array({term("payment", in_days(20))});
    written(request);
    EXPECT_EQ(counts(tom), "0 0 0 0 ");
    EXPECT_EQ(owner.value(wrong_days), "0");
}

TEST_F(WaitingCounts, are_those_of_one_person_and_of_what_nobody_took) {
    const auto one = due_in(2);
    due_in(3);
    is_handled_by(tom, one);
    EXPECT_EQ(counts(tom, "mine") + counts(tom, "nobody") + counts(ingrid, "mine"), "1 0 1 0 1 0 1 0 0 0 0 0 ");
    add_up();
    is_handled_by(ingrid, one);
    EXPECT_EQ(counts(tom, "mine") + counts(tom, "nobody") + counts(ingrid, "mine"), "0 0 0 0 1 0 1 0 1 0 1 0 ");
    is_handled_by(0, one);
    EXPECT_EQ(counts(tom, "nobody"), "2 0 2 0 ");
    EXPECT_EQ(owner.value(wrong_days), "0");
}

TEST_F(WaitingCounts, tell_nothing_of_what_became_confidential_or_lies_in_another_province) {
    const auto number = due_in(2);
    const auto flevoland = organisation("province", "Provincie Flevoland", {"GM0995"});
    const auto esra = person("Esra Aydin", "subsidy_officer", flevoland, 1);
    EXPECT_EQ(counts(esra), "0 0 0 0 ");
    EXPECT_EQ(counts(els), "no queue");
    EXPECT_EQ(
        seen_by(els, "select count(*) from waiting_change") + seen_by(esra, "select count(*) from waiting_change"),
        "00");
    add_up();
    EXPECT_EQ(seen_by(els, "select count(*) from waiting_count") + seen_by(esra, "select count(*) from waiting_count"),
              "00");
    owner.rows("update case_file set compartment = 2 where number = $1", {number});
    EXPECT_EQ(counts(tom), "0 0 0 0 ");
    owner.rows("update case_file set compartment = 1 where number = $1", {number});
    EXPECT_EQ(counts(tom), "1 0 1 0 ");
}

TEST_F(WaitingCounts, lose_nothing_while_eight_people_move_terms_and_two_workers_add_up) {
    ceiling(euros(1'000'000), "2026-01-05");
    constexpr int people = 8, moves_each = 12;
    std::vector<std::string> numbers;
    for (int who = 0; who < people; ++who) numbers.push_back(due_in(who % 2));
    const std::array days{in_days(0), in_days(1), in_days(40)};
    std::vector<std::future<void>> running;
    for (int who = 0; who < people; ++who)
        running.push_back(std::async(std::launch::async, [&, who] {
            // Half of them in the one direction, half in the other: whoever locked days would wait for each other.
            for (int turn = 1; turn <= moves_each; ++turn) {
                const auto place = static_cast<std::size_t>(who % 2 == 0 ? turn : 3 * moves_each - turn) % days.size();
                moves(numbers[static_cast<std::size_t>(who)], Json::array({term("decision", days[place])}));
            }
        }));
    std::atomic<bool> over = false;
    std::vector<std::future<std::int64_t>> workers;
    for (int worker = 0; worker < 2; ++worker)
        workers.push_back(std::async(std::launch::async, [&] {
            std::int64_t all = 0;
            while (!over) all += add_up();
            return all;
        }));
    auto looks = std::async(std::launch::async, [&] {
        ScriptConnection reader(address.owner);
        int wrong = 0;
        while (!over) wrong += std::stoi(reader.value(wrong_days));
        return wrong;
    });
    for (auto& one : running) one.get();
    over = true;
    std::int64_t added = 0;
    for (auto& one : workers) added += one.get();
    EXPECT_GT(added, 0);
    EXPECT_EQ(looks.get(), 0) << "at no moment did a count say something else than the terms";
    EXPECT_EQ(owner.value(wrong_days), "0");
    EXPECT_EQ(counts(tom).substr(0, 2), "8 ");
}

}  // namespace
}  // namespace bolwerk::db

// Nulmeting and nameting (HANDBOOK 9): a park is measured again after a plan, and the two stand beside each other.
#include <gmock/gmock.h>

#include "db/case_store.hpp"
#include "tests/web/pages/risk/analysed.hpp"

namespace bolwerk::web {
namespace {

using engine::Json;
using testing::HasSubstr;
using testing::Not;

class MeasuredAgain : public AnalysedRound {
protected:
    /// A first round that is analysed and sent to Apeldoorn, and a second one in which both sides see less.
    MeasuredAgain() {
        first_round = in_analysis();
        first = analysed(first_round, "GM0200", esmee, "Proefterrein (F1)");
        send(first, {{"sent_to", "Gemeente Apeldoorn"}});
        owner.run("delete from risk_answers; delete from risk_matrix_event; delete from risk_matrix");
        const auto number = opened("again");
        hand_in(esmee, matrix("F1", "municipality"), "1");
        hand_in(bram, matrix("F1", "police"), "0");
        hand_in(noor, matrix("F2", "municipality"), "1");
        hand_in(bram, matrix("F2", "police"), "1");
        does(yusuf, number, "close_entry");
        does(daan, number, "analyse");
        second = analysed(number, "GM0200", esmee, "Proefterrein (F1)");
        send(second, {{"sent_to", "Gemeente Apeldoorn"}});
    }

    std::string plan() {
        const auto begun = post(els, "/zaken/nieuw",
                                {{"soort", "project_plan"},
                                 {"plaats", owner.value("select id from park where rin = 'F1'")},
                                 {"title", "Samen veilig op het terrein"},
                                 {"goal", "Ondernemers en partners houden samen toezicht."}});
        return Json::parse(begun.body).at("number");
    }

    std::string first_round, first, second;
};

TEST_F(MeasuredAgain, stands_beside_the_measurement_before_and_each_look_at_that_is_noted) {
    const auto seen = values(daan, "/analyses/" + second);
    ASSERT_EQ(seen.at("compared").size(), 1U);
    const auto& park = seen.at("compared")[0];
    EXPECT_EQ(park.at("before_score"), "66,7");
    EXPECT_EQ(park.at("before_class"), "hoog");
    EXPECT_EQ(park.at("score"), "16,7");
    EXPECT_EQ(park.at("class"), "laag");
    EXPECT_EQ(park.at("change"), "50,0 lager");
    EXPECT_THAT(seen.at("before_title").get<std::string>(), testing::StartsWith(first_round + ", "));
    EXPECT_EQ(owner.value("select count(*) from view_log v join case_file f on f.id = v.case_id where f.number = $1 and"
                          " v.person_id = $2 and v.what = 'Nulmeting naast nameting'",
                          {first, std::to_string(daan)}),
              "1");
    EXPECT_THAT(page_of(esmee, "/analyses/" + second).body, HasSubstr("50,0 lager"));
    EXPECT_EQ(values(daan, "/analyses/" + first).at("has_before"), false) << "nothing was measured before it";
}

TEST_F(MeasuredAgain, shows_nothing_of_a_measurement_that_the_reader_did_not_get) {
    does(daan, second, "send_on",
         {{"sent_to", "Districtelijk team"},
          {"sent_for", "Voorbereiden van de stuurgroep"},
          {"sent_tasks", "administrative"}});
    EXPECT_EQ(values(yusuf, "/analyses/" + second).at("has_before"), false);
    EXPECT_EQ(owner.value("select count(*) from view_log where person_id = $1 and what = 'Nulmeting naast nameting'",
                          {std::to_string(yusuf)}),
              "0");
}

TEST_F(MeasuredAgain, is_led_to_from_the_plan_of_the_park_for_who_reads_matrices_alone) {
    const auto number = plan();
    EXPECT_THAT(get(esmee, "/zaken/" + number).body, HasSubstr("/analyses/" + second + "#t-nameting"));
    EXPECT_THAT(get(els, "/zaken/" + number).body, Not(HasSubstr("t-nameting")));
}

TEST_F(MeasuredAgain, is_known_to_the_plan_of_the_park_for_who_reads_matrices_alone) {
    const auto number = plan();
    const auto measured_at = [&](std::int64_t who) {
        return db::CaseStore(pool)
            .load({.asker = {.session = session(who)}, .number = number})
            ->facts.at("measured_at");
    };
    EXPECT_EQ(measured_at(esmee).get<std::int64_t>(),
              std::stoll(owner.value("select floor(extract(epoch from max(submitted_at)))::bigint from risk_matrix m"
                                     " join park p on p.id = m.park_id where p.rin = 'F1'")));
    EXPECT_EQ(measured_at(els), 0) << "nothing of V3 is told to who does not read it";
    owner.run("update risk_matrix set state = 'returned' where side = 'police'");
    EXPECT_EQ(measured_at(esmee), 0) << "one side alone is no measurement";
}

}  // namespace
}  // namespace bolwerk::web

#include <gmock/gmock.h>

#include "db/park_store.hpp"
#include "tests/db/sample_case.hpp"

namespace bolwerk::db {
namespace {

using engine::Json;
using testing::ElementsAre;
using testing::IsEmpty;

class ParkPages : public StoredCases {
protected:
    ParkPages() {
        owner.run(
            "update park set year = 2024, ha_bruto = 10, ha_netto = 8, ha_available = 0.5, type_raw = 'B1' where rin = "
            "'F1';"
            R"(update park set fields = '{"kvo_b": true, "pps": false}' where rin = 'F2';)"
            "insert into park (rin, name, municipality, other_municipalities, type_raw) values"
            "  ('101', 'De Ecofactorij', 'GM0200', '{GM0232}', null), ('102', 'de oude 100% haven_1', 'GM0995', '{}', "
            "'X'),"
            "  ('103', 'Brêgeleane', 'GM0995', '{}', 'B'), ('104', 'Brêgeleane', 'GM0995', '{}', 'B')");
    }

    std::vector<std::string> rins(const ParkFilter& filter, const ParkPage& page = {}) {
        std::vector<std::string> found;
        const auto answer = list_parks(pool, session(els), filter, page);
        for (const auto& park : answer["parks"]) found.push_back(park["rin"]);
        return found;
    }
};

TEST_F(ParkPages, list_all_parks_by_name) {
    EXPECT_THAT(rins({}), ElementsAre("103", "104", "101", "102", "F1", "F2"));
}

TEST_F(ParkPages, find_a_park_by_part_of_its_name_or_its_rin) {
    EXPECT_THAT(rins({.search = "ECOF"}), ElementsAre("101"));
    EXPECT_THAT(rins({.search = "101"}), ElementsAre("101"));
    EXPECT_THAT(rins({.search = "0%"}), ElementsAre("102")) << "a percent sign is itself";
    EXPECT_THAT(rins({.search = "%"}), ElementsAre("102"));
    EXPECT_THAT(rins({.search = "n_1"}), ElementsAre("102"));
    EXPECT_THAT(rins({.search = "'; drop table park"}), IsEmpty());
}

TEST_F(ParkPages, filter_by_place_type_and_safety_field) {
    EXPECT_THAT(rins({.municipality = "GM0232"}), ElementsAre("101", "F2")) << "a park may lie in two municipalities";
    EXPECT_THAT(rins({.province = "Flevoland"}), ElementsAre("103", "104", "102"));
    EXPECT_THAT(rins({.type = "B1"}), ElementsAre("F1"));
    EXPECT_THAT(rins({.municipality = "GM0200", .type = "-"}), ElementsAre("101"));
    EXPECT_THAT(rins({.fields = {{"kvo_b", true}}}), ElementsAre("F2"));
    EXPECT_THAT(rins({.fields = {{"kvo_b", true}, {"pps", true}}}), IsEmpty());
}

TEST_F(ParkPages, go_forward_and_back_a_page_at_a_time) {
    EXPECT_THAT(rins({}, {.most = 2}), ElementsAre("103", "104"));
    EXPECT_THAT(rins({}, {.most = 2, .from_name = "Brêgeleane", .from_rin = "103"}), ElementsAre("104", "101"));
    EXPECT_THAT(rins({}, {.most = 2, .from_name = "Tweede terrein", .from_rin = "F2", .backwards = true}),
                ElementsAre("102", "F1"));
    const auto middle = list_parks(pool, session(els), {}, {.most = 2, .from_name = "Brêgeleane", .from_rin = "104"});
    EXPECT_EQ(middle["total"], 6);
    EXPECT_EQ(middle["has_earlier"], true);
    EXPECT_EQ(middle["has_later"], true);
    const auto whole = list_parks(pool, session(els), {});
    EXPECT_EQ(whole["has_earlier"], false);
    EXPECT_EQ(whole["has_later"], false);
    EXPECT_EQ(list_parks(pool, session(els), {.search = "bestaat niet"})["total"], 0);
}

TEST_F(ParkPages, show_what_the_register_knows) {
    const auto park = show_park(pool, session(koen), "F1");
    EXPECT_EQ(park["name"], "Proefterrein");
    EXPECT_EQ(park["municipality_name"], "Apeldoorn");
    EXPECT_EQ(park["ha_available"], "0.5000");
    EXPECT_EQ(park["fictitious"], true);
    EXPECT_EQ(show_park(pool, session(els), "101")["other_municipalities"],
              Json({{{"code", "GM0232"}, {"name", "Epe"}}}));
    EXPECT_TRUE(show_park(pool, session(els), "999").is_null());
}

TEST_F(ParkPages, may_be_edited_by_the_municipality_of_the_park_alone) {
    EXPECT_EQ(show_park(pool, session(els), "F1")["may_edit"], true);
    EXPECT_EQ(show_park(pool, session(fatma), "F1")["may_edit"], false);
    EXPECT_EQ(show_park(pool, session(petra), "F1")["may_edit"], false);
}

TEST_F(ParkPages, show_and_count_only_cases_that_the_person_may_see) {
    written(opening(els));
    const auto for_els = show_park(pool, session(els), "F1");
    ASSERT_EQ(for_els["cases"].size(), 1U);
    EXPECT_EQ(for_els["cases"][0]["title"], "Plan voor het proefterrein");
    EXPECT_THAT(show_park(pool, session(koen), "F1")["cases"], IsEmpty());
    const auto open_for = [&](std::int64_t who) {
        return list_parks(pool, session(who), {.search = "F1"})["parks"][0]["open_cases"];
    };
    EXPECT_EQ(open_for(els), 1);
    EXPECT_EQ(open_for(koen), 0);
    EXPECT_EQ(list_parks(pool, session(koen), {.search = "F1"})["parks"][0]["plan_state"], nullptr);
    EXPECT_EQ(count_open_cases(pool, session(els))[0]["open_cases"], 1);
    EXPECT_EQ(count_open_cases(pool, session(koen))[0]["open_cases"], 0);
}

TEST_F(ParkPages, show_who_changed_what) {
    owner.run("select set_config('bolwerk.person', '" + std::to_string(els) +
              "', false);"
              "update park set name = 'Proefterrein Zuid' where rin = 'F1'; update park set name = 'Proefterrein Zuid' "
              "where rin = 'F1'");
    const auto history = show_park(pool, session(koen), "F1")["history"];
    EXPECT_EQ(history.size(), 2U) << "the change without a difference left no trace; setting up the test did";
    EXPECT_EQ(history[0]["by"], "Els Wolters");
    EXPECT_EQ(history[0]["was"], Json({{"name", "Proefterrein"}}));
    EXPECT_EQ(history[1]["by"], nullptr);
}

TEST_F(ParkPages, count_parks_and_hectares_for_the_map) {
    const auto counts = count_parks(pool, session(els));
    ASSERT_EQ(counts.size(), 3U);
    EXPECT_EQ(counts[0]["municipality"], "Apeldoorn");
    EXPECT_EQ(counts[0]["parks"], 2);
    EXPECT_EQ(counts[0]["ha_bruto"], 10);
    EXPECT_EQ(counts[1]["kvo_b"], 1);
    EXPECT_EQ(counts[2]["parks"], 3);
}

TEST_F(ParkPages, are_for_people_who_are_signed_in) {
    EXPECT_THROW(list_parks(pool, std::string(64, '0'), {}), SessionEnded);
    EXPECT_THROW(show_park(pool, std::string(64, '0'), "F1"), SessionEnded);
}

TEST_F(ParkPages, have_a_history_that_nobody_can_write_by_hand) {
    EXPECT_EQ(
        seen_by(els,
                "select has_table_privilege('park_history', 'insert') or has_table_privilege('park_history', 'update')"
                " or has_table_privilege('park_history', 'delete')"),
        "f");
    EXPECT_NE(seen_by(koen, "select count(*) from park_history"), "0");
}

}  // namespace
}  // namespace bolwerk::db
